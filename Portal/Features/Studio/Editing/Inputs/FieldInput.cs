using Microsoft.AspNetCore.Components;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;

namespace Portal.Features.Studio.Editing.Inputs;

/// <summary>A field of the document as an input. It is drawn anew only when the document changed.</summary>
public abstract class FieldInput : ComponentBase
{
    private (int Edition, string Path, string? At, string Value, GuideProblem? Problem)? drawn;

    [Parameter, EditorRequired] public required EditSession Session { get; set; }

    /// <summary>See <see cref="FieldPath"/>.</summary>
    [Parameter, EditorRequired] public required string Path { get; set; }

    [Parameter, EditorRequired] public required FieldSpec Spec { get; set; }

    [CascadingParameter] public SharedCatalogue Shared { get; set; } = SharedCatalogue.Empty;

    /// <summary>The field that somebody came for; what folds around it is open.</summary>
    [CascadingParameter(Name = "At")] public string? At { get; set; }

    protected string Id => FieldIds.Of(Path);

    protected string Value => Session.Tree.Text(Path);

    protected GuideProblem? Problem => Session.ProblemAt(Path);

    protected string Label => Spec.IsRequired ? Spec.Label : $"{Spec.Label} (optional)";

    /// <summary>Whether what it shows may depend on other fields.</summary>
    protected virtual bool FollowsTheWhole => true;

    protected override bool ShouldRender()
    {
        var now = (FollowsTheWhole ? Session.Edition : 0, Path, At, FollowsTheWhole ? "" : Value, FollowsTheWhole ? null : Problem);
        if (now == drawn)
        {
            return false;
        }

        drawn = now;
        return true;
    }

    /// <summary>Has the field drawn although nothing of the document changed.</summary>
    protected void Redraw() => drawn = null;

    protected void Write(string? text) => Session.Do(TreeEdit.Set.Text(Path, text ?? ""));
}
