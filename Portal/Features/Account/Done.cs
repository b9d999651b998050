namespace Portal.Features.Account;

/// <summary>What was done before a page is shown, as the page's address says it.</summary>
internal static class Done
{
    public const string SignedOut = "signed-out";
    public const string SignInExpired = "sign-in-expired";
    public const string NotConfirmed = "not-confirmed";
    public const string Registered = "registered";
    public const string SetUp = "set-up";
    public const string EmailConfirmed = "email-confirmed";
    public const string EmailChanged = "email-changed";
    public const string EmailSent = "email-sent";
    public const string EmailNotSent = "email-not-sent";
    public const string PasswordChanged = "password-changed";
    public const string PasswordReset = "password-reset";
    public const string TwoFactorOff = "two-factor-off";
    public const string PasskeyAdded = "passkey-added";
    public const string PasskeyRenamed = "passkey-renamed";
    public const string PasskeyRemoved = "passkey-removed";
    public const string RoleGranted = "role-granted";
    public const string RoleRevoked = "role-revoked";
    public const string InvitationSent = "invitation-sent";
    public const string InvitationNotSent = "invitation-not-sent";
    public const string InvitationWithdrawn = "invitation-withdrawn";
    public const string InvitationAccepted = "invitation-accepted";
    public const string StaffRemoved = "staff-removed";
    public const string AccountDeleted = "account-deleted";
}
