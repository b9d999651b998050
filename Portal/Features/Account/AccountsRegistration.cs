using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Sqlite;
using Portal.Features.Account.Limits;
using Portal.Features.Account.Manage;
using Portal.Features.Account.Passkeys;
using Portal.Features.Account.People;
using Portal.Features.Account.Registering;
using Portal.Features.Account.SettingUp;
using Portal.Features.Account.SigningIn;
using Portal.Infrastructure;
using Portal.Infrastructure.Mail;

namespace Portal.Features.Account;

public static class AccountsRegistration
{
    /// <summary>How soon a sign-in learns of a role that was given elsewhere. One that was ended is refused at once.</summary>
    private static readonly TimeSpan RevalidationInterval = TimeSpan.FromMinutes(1);

    /// <summary>What OWASP advises for PBKDF2 with SHA-512; Identity's own default is less than half.</summary>
    private const int PasswordIterations = 210_000;

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentity();
        services.AddSessions();
        services.AddOptions<AccountLimitOptions>().BindConfiguration(AccountLimitOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AccountLimitOptions>, AccountLimitOptionsValidator>();
        services.AddSingleton<AccountLimits>();
        // Everything the portal writes lies beside the database.
        services.AddOptions<MailOptions>().PostConfigure<DatabaseLocation>(
            (mail, location) => mail.Outbox ??= Path.Combine(location.Folder, "outbox"));
        services.AddSingleton<AccountMails>();
        services.AddSingleton<DecoyPassword>();
        services.AddSingleton<SetUpLink>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<PasskeySignIn>();
        services.AddScoped<Registrar>();
        services.AddScoped<ConfirmationMails>();
        services.AddScoped<AdministratorSetUp>();
        services.AddScoped<AccountExport>();
        services.AddScoped<AccountEraser>();
        services.AddSingleton<RoleDesk>();
        services.AddSingleton<InvitationDesk>();
        services.AddSingleton<StaffDesk>();
        services.AddSingleton<PeopleQueries>();
        services.AddScoped<IPersonalData, InvitationData>();
        services.AddScoped<IPersonalData, StaffData>();
        services.AddHostedService<AccountsStartup>();
    }

    public static void MapAccounts(this WebApplication app)
    {
        app.UseStaleFormPage();
        app.MapGet(PortalUrls.Account, () => TypedResults.LocalRedirect(PortalUrls.Manage));
        app.MapPasskeys();
        app.MapDataDownload();
    }

    private static void AddIdentity(this IServiceCollection services)
    {
        // Before Identity, which adds its own rules only where there are none.
        services.AddScoped<IPasswordValidator<PortalUser>, PasswordRulesValidator>();
        services.AddIdentityCore<PortalUser>()
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddTokenProvider<ResetTokens>(ResetTokens.Provider);
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = PasswordIterations);
        services.AddOptions<IdentityOptions>().Configure<MailDelivery, IOptions<AccountLimitOptions>>((identity, mail, limits) =>
        {
            identity.User.RequireUniqueEmail = true;
            // The name is the e-mail address, which has rules of its own.
            identity.User.AllowedUserNameCharacters = "";
            identity.SignIn.RequireConfirmedEmail = mail.ConfirmsAddresses;
            identity.Lockout.MaxFailedAccessAttempts = limits.Value.Lockout.Attempts;
            identity.Lockout.DefaultLockoutTimeSpan = limits.Value.Lockout.Per;
            identity.Tokens.PasswordResetTokenProvider = ResetTokens.Provider;
        });
        services.AddOptions<IdentityPasskeyOptions>().Configure<PublicOrigin>((passkeys, origin) =>
        {
            passkeys.ServerDomain = new Uri(origin.Value).Host;
            passkeys.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == origin.Value);
            // The passkey takes the place of password and second step, so it must know its owner and name the account.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
    }

    private static void AddSessions(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorization();
        services.AddHttpContextAccessor();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<SiteOptions>>(SessionCookies.Configure);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme)
            .Configure<IOptions<SiteOptions>>(SessionCookies.ConfigureSecondStep);
        services.Configure<AntiforgeryOptions>(SessionCookies.Configure);
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = RevalidationInterval);
        services.AddSingleton<SessionStamps>();
        services.AddSingleton<SessionSignals>();
        services.AddScoped<AuthenticationStateProvider, CircuitSession>();
        services.AddScoped<CircuitHandler, CircuitSessionOpening>();
    }
}
