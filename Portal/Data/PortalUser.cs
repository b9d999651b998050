using Microsoft.AspNetCore.Identity;

namespace Portal.Data;

/// <summary>An account. What a student plans and achieves hangs on the <c>Student</c> row that names it.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    public PortalUser() => Id = Guid.CreateVersion7();

    /// <summary>When the account was made, UTC.</summary>
    public DateTime CreatedUtc { get; set; }
}

/// <summary>The roles of the portal. An administrator may do all that a counsellor may.</summary>
public static class PortalRoles
{
    public const string Student = "Student";
    public const string Counsellor = "Counsellor";
    public const string Administrator = "Administrator";
    public static readonly IReadOnlyList<string> All = [Student, Counsellor, Administrator];
}
