namespace Portal.Infrastructure;

/// <summary>The addresses under <c>/account</c>.</summary>
public static partial class PortalUrls
{
    /// <summary>The name of the query value that says where to go afterwards; only <see cref="LocalAddress"/>es are followed.</summary>
    public const string ReturnUrlParameter = "returnUrl";

    public const string Account = "/account";
    public const string Login = "/account/login";
    public const string LoginTwoFactor = "/account/login-2fa";
    public const string LoginRecovery = "/account/login-recovery";
    public const string Logout = "/account/logout";
    public const string Lockout = "/account/lockout";
    public const string Register = "/account/register";
    public const string ConfirmEmail = "/account/confirm-email";
    public const string ConfirmNewEmail = "/account/confirm-new-email";
    public const string ResendConfirmation = "/account/resend-confirmation";
    public const string ForgotPassword = "/account/forgot-password";
    public const string ResetPassword = "/account/reset-password";
    public const string Setup = "/account/setup";
    public const string Manage = "/account/manage";
    public const string ManageEmail = "/account/manage/email";
    public const string ManagePassword = "/account/manage/password";
    public const string ManageTwoFactor = "/account/manage/two-factor";
    public const string ManageTwoFactorEnable = "/account/manage/two-factor/enable";
    public const string ManageRecoveryCodes = "/account/manage/two-factor/recovery-codes";
    public const string ManagePasskeys = "/account/manage/passkeys";
    public const string ManageData = "/account/manage/data";
    public const string ManageDataDownload = "/account/manage/data/download";
    public const string PasskeyCreationOptions = "/account/passkeys/creation-options";
    public const string PasskeyRequestOptions = "/account/passkeys/request-options";

    public static string LoginThen(string? returnUrl) => Then(Login, returnUrl);

    public static string RegisterThen(string? returnUrl) => Then(Register, returnUrl);

    public static string LoginRecoveryThen(string? returnUrl) => Then(LoginRecovery, returnUrl);

    /// <param name="keep">Whether the person asked to stay signed in.</param>
    public static string LoginTwoFactorThen(string? returnUrl, bool keep) =>
        With(LoginTwoFactor, (ReturnUrlParameter, returnUrl), ("keep", keep ? "true" : null));

    /// <param name="code">As <c>LinkCode</c> writes it.</param>
    public static string ConfirmEmailWith(Guid user, string code, string? returnUrl) =>
        With(ConfirmEmail, ("user", user.ToString()), ("code", code), (ReturnUrlParameter, returnUrl));

    /// <inheritdoc cref="ConfirmEmailWith"/>
    public static string ConfirmNewEmailWith(Guid user, string email, string code) =>
        With(ConfirmNewEmail, ("user", user.ToString()), ("email", email), ("code", code));

    /// <inheritdoc cref="ConfirmEmailWith"/>
    public static string ResetPasswordWith(Guid user, string code) =>
        With(ResetPassword, ("user", user.ToString()), ("code", code));

    public static string SetupWith(string token) => With(Setup, ("token", token));

    /// <summary>A page of the account that says what was done before it was shown.</summary>
    /// <param name="page">One of the addresses above.</param>
    /// <param name="done">A word the page knows.</param>
    public static string AfterDoing(string page, string done, string? returnUrl = null) =>
        With(page, ("done", done), (ReturnUrlParameter, returnUrl));

    private static string Then(string page, string? returnUrl) => With(page, (ReturnUrlParameter, returnUrl));

    /// <summary>The page with a query; what is empty stays out of it.</summary>
    /// <param name="page">Without a query of its own.</param>
    public static string With(string page, params ReadOnlySpan<(string Key, string? Value)> query)
    {
        var separator = '?';
        foreach (var (key, value) in query)
        {
            if (!string.IsNullOrEmpty(value))
            {
                page = $"{page}{separator}{key}={Uri.EscapeDataString(value)}";
                separator = '&';
            }
        }

        return page;
    }
}
