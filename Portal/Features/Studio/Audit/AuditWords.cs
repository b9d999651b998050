using Portal.Domain.Studio;

namespace Portal.Features.Studio.Audit;

/// <summary>What was done, as an administrator reads it.</summary>
internal static class AuditWords
{
    public static string Of(string action) => action switch
    {
        AuditActions.Published => "Published",
        AuditActions.Scheduled => "Set a day for publishing",
        AuditActions.Unscheduled => "Took back the day for publishing",
        AuditActions.Unpublished => "Took out of publication",
        AuditActions.Renamed => "Changed the address",
        AuditActions.ShelvingPlanned => "Planned to take it back or to move it",
        AuditActions.ShelvingWithdrawn => "Left it as it is after all",
        AuditActions.Restored => "Restored a revision",
        AuditActions.Settled => "Settled what was taken away",
        AuditActions.SentForReview => "Sent for review",
        AuditActions.Approved => "Approved",
        AuditActions.SentBack => "Sent back",
        AuditActions.OwnerChanged => "Changed the owner",
        AuditActions.DraftDiscarded => "Threw a draft away",
        AuditActions.Imported => "Imported",
        AuditActions.Reworded => "Reworded everywhere",
        AuditActions.SourceChanged => "Changed a source",
        AuditActions.Confirmed => "Confirmed as still right",
        AuditActions.ReportDecided => "Closed a reader’s report",
        AuditActions.Invited => "Invited",
        AuditActions.InvitationAccepted => "Took up an invitation",
        AuditActions.InvitationWithdrawn => "Took an invitation back",
        AuditActions.RoleGranted => "Gave a role",
        AuditActions.RoleRevoked => "Took a role back",
        AuditActions.InstitutionMade => "Added an institution",
        AuditActions.InstitutionClosed => "Closed an institution",
        AuditActions.InstitutionReopened => "Opened an institution again",
        AuditActions.InstitutionChanged => "Changed an institution",
        AuditActions.EmbedKeyMade => "Made a key for embeds",
        AuditActions.EmbedKeyDisabled => "Switched a key for embeds off",
        AuditActions.SupplementChanged => "Changed courses and services",
        AuditActions.StaffJoined => "Joined an institution’s staff",
        AuditActions.StaffRemoved => "Removed somebody from an institution’s staff",
        _ => action,
    };
}
