namespace Portal.Infrastructure;

/// <summary>The addresses around people's roles and the audit trail.</summary>
public static partial class PortalUrls
{
    /// <summary>Where an invitation is taken up.</summary>
    public const string Invitation = "/account/invitation";

    /// <summary>The pattern of <see cref="StudioPerson"/>.</summary>
    public const string StudioPersonPattern = $"{StudioPeople}/{{id:guid}}";

    /// <summary>The audit trail as a table for a spreadsheet, of the entries that the query names.</summary>
    public const string StudioAuditExport = $"{StudioAudit}/export.csv";

    /// <param name="token">As <c>SecretToken</c> writes it.</param>
    public static string InvitationWith(string token) => With(Invitation, ("token", token));

    /// <summary>One account and its roles.</summary>
    public static string StudioPerson(Guid id) => $"{StudioPeople}/{id}";
}
