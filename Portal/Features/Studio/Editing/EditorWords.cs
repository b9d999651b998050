using Portal.Data.Entities;
using Portal.Features.Studio.Drafts;

namespace Portal.Features.Studio.Editing;

/// <summary>What the editor says of itself.</summary>
internal static class EditorWords
{
    public static string Of(SavingState state) => state switch
    {
        SavingState.Unsaved => "Not saved yet",
        SavingState.Saving => "Saving …",
        SavingState.Saved => "Saved",
        SavingState.Failed => "Could not be saved. Trying again; keep this page open.",
        SavingState.Gone => "This guide has another address now. Copy what you wrote and open it from the overview.",
        _ => "Nothing changed yet",
    };

    public static string Of(OpenedDraft draft) => draft.State switch
    {
        null => draft.IsPublished ? "Published, nothing changed" : "Not published",
        DraftState.InReview => "In review",
        DraftState.ChangesAsked => "Changes asked",
        DraftState.Approved => "Approved",
        _ => draft.IsPublished ? "Draft of a published guide" : "Draft",
    };
}
