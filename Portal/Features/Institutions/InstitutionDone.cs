namespace Portal.Features.Institutions;

/// <summary>What was done, as the address of the next page says it.</summary>
public static class InstitutionDone
{
    public const string Made = "made";
    public const string Closed = "closed";
    public const string Reopened = "reopened";
    public const string Saved = "saved";
    public const string LogoKept = "logo-kept";
    public const string LogoRemoved = "logo-removed";
    public const string KeyMade = "key-made";
    public const string KeyDisabled = "key-disabled";
    public const string ItemSaved = "item-saved";
    public const string ItemRemoved = "item-removed";
    public const string ItemMoved = "item-moved";
    public const string TargetAdded = "target-added";
    public const string TargetRemoved = "target-removed";

    /// <summary>The news in words; null for a word that is none of them.</summary>
    public static (string Title, string? Text)? Of(string? done) => done switch
    {
        Made => ("The institution is there", "Invite its staff, or set it up for them."),
        Closed => ("The institution is closed", "Its embeds open nothing any more, and plans no longer show its courses and services."),
        Reopened => ("The institution is open again", "Everything is as it was before."),
        Saved => ("Saved", "Embeds show it within five minutes."),
        LogoKept => ("The logo is kept", "Embeds show it within five minutes."),
        LogoRemoved => ("The logo is removed", null),
        KeyMade => ("There is a new key", "Take your embeds anew and put them in the place of the old ones before the old key ends."),
        KeyDisabled => ("The key is switched off", "Embeds that carry it show nothing any more."),
        ItemSaved => ("Saved", null),
        ItemRemoved => ("Deleted", "It is gone from your embeds and from students’ plans."),
        ItemMoved => ("Moved", null),
        TargetAdded => ("Added", "It shows in your embeds, and in the plans of students who chose your institution."),
        TargetRemoved => ("Removed from there", null),
        _ => null,
    };
}
