namespace Portal.Domain.Studio;

/// <summary>What is kept in the audit trail. The words are stored: they may be added to, never changed.</summary>
public static class AuditActions
{
    public const string Published = "published";
    public const string Scheduled = "scheduled";
    public const string Unscheduled = "unscheduled";
    public const string Unpublished = "unpublished";
    public const string Renamed = "renamed";
    public const string ShelvingPlanned = "shelving-planned";
    public const string ShelvingWithdrawn = "shelving-withdrawn";
    public const string Restored = "restored";
    public const string Settled = "settled";
    public const string SentForReview = "sent-for-review";
    public const string Approved = "approved";
    public const string SentBack = "sent-back";
    public const string OwnerChanged = "owner-changed";
    public const string DraftDiscarded = "draft-discarded";
    public const string Imported = "imported";
    public const string Reworded = "reworded";
    public const string SourceChanged = "source-changed";
    public const string Confirmed = "confirmed";
    public const string ReportDecided = "report-decided";
    public const string Invited = "invited";
    public const string InvitationAccepted = "invitation-accepted";
    public const string InvitationWithdrawn = "invitation-withdrawn";
    public const string RoleGranted = "role-granted";
    public const string RoleRevoked = "role-revoked";
    public const string InstitutionMade = "institution-made";
    public const string InstitutionClosed = "institution-closed";
    public const string InstitutionReopened = "institution-reopened";
    public const string InstitutionChanged = "institution-changed";
    public const string EmbedKeyMade = "embed-key-made";
    public const string EmbedKeyDisabled = "embed-key-disabled";
    public const string SupplementChanged = "supplement-changed";
    public const string StaffJoined = "staff-joined";
    public const string StaffRemoved = "staff-removed";

    public static readonly IReadOnlyList<string> All =
    [
        Published, Scheduled, Unscheduled, Unpublished, Renamed, ShelvingPlanned, ShelvingWithdrawn, Restored, Settled, SentForReview, Approved, SentBack,
        OwnerChanged, DraftDiscarded, Imported, Reworded, SourceChanged, Confirmed, ReportDecided,
        Invited, InvitationAccepted, InvitationWithdrawn, RoleGranted, RoleRevoked,
        InstitutionMade, InstitutionClosed, InstitutionReopened, InstitutionChanged, EmbedKeyMade, EmbedKeyDisabled,
        SupplementChanged, StaffJoined, StaffRemoved,
    ];
}
