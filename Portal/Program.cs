using Portal.Components;
using Portal.Data;
using Portal.Data.Sqlite;
using Portal.Features.Account;
using Portal.Features.Plan;
using Portal.Features.Publishing;
using Portal.Features.Reading;
using Portal.Infrastructure;
using Portal.Infrastructure.Caching;
using Portal.Infrastructure.Health;
using Portal.Infrastructure.Mail;
using Portal.Infrastructure.Security;

if (ContentCommand.IsMeant(args))
{
    return await ContentCommand.RunAsync(args);
}

await using var app = Build(args);
try
{
    await app.RunAsync();
    return 0;
}
catch (DatabaseInUseException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return ExitCodes.DatabaseInUse;
}

public sealed partial class Program
{
    /// <summary>The portal, ready to start. Tests pass <paramref name="configure"/> to set clock and mail.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        // The program's folder is the content root, however and from wherever it is started.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = "Portal",
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.AddPortalHosting();
        builder.Services.AddPortalData(DatabaseLocation.From(
            builder.Configuration.GetConnectionString("Portal"), InstallationFolder.Of(AppContext.BaseDirectory)));
        builder.AddPortalSecurity();
        builder.Services.AddReadingCache();
        builder.AddMail();
        builder.AddPublishing();
        builder.AddReading();
        builder.AddAccounts();
        builder.AddPlan();
        builder.Services.AddPortalComponents();
        builder.Services.AddPortalHealth();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UsePortalHosting();
        app.UsePortalSecurityHeaders();
        app.UseReadingCache();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapReading();
        app.MapAccounts();
        app.MapPlan();
        app.MapPortalComponents();
        app.MapPortalHealth();
        return app;
    }
}
