using Portal.Components;
using Portal.Data.Sqlite;
using Portal.Data;
using Portal.Features.Account;
using Portal.Features.Api;
using Portal.Features.Embeds;
using Portal.Features.Institutions;
using Portal.Features.Plan;
using Portal.Features.Reading;
using Portal.Features.Reports;
using Portal.Features.Site;
using Portal.Features.Studio.Publishing;
using Portal.Features.Studio;
using Portal.Infrastructure.Caching;
using Portal.Infrastructure.Health;
using Portal.Infrastructure.Mail;
using Portal.Infrastructure.Security;
using Portal.Infrastructure;

if (ContentCommand.IsMeant(args))
{
    // The standard output belongs to documents and problems.
    return await ContentCommand.RunAsync(args, () => Build([], builder =>
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)));
}

await using var app = Build(args);
if (!app.Services.GetRequiredService<DatabaseStartup>().TryTake())
{
    await Console.Error.WriteLineAsync(DatabaseStartup.InUse(app.Services.GetRequiredService<DatabaseLocation>()));
    return ExitCodes.DatabaseInUse;
}

await app.RunAsync();
return ExitCodes.Done;

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
        builder.Services.AddReadingCache();
        builder.AddMail();
        builder.AddStudio();
        builder.AddReading();
        builder.AddEmbeds();
        builder.AddReports();
        builder.AddAccounts();
        builder.AddPlan();
        builder.AddInstitutions();
        builder.AddApi();
        builder.Services.AddPortalComponents();
        builder.Services.AddPortalHealth();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UsePortalHosting();
        app.UsePortalSecurityHeaders();
        app.UseEmbeds(); // before the cache, which would answer without asking whose a key is
        app.UseApi();
        app.UseReadingCache();
        app.UsePlanCompression();
        app.UseAuthentication();
        app.UsePlanGuests();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapReading(); // after the static assets, whose addresses the pages carry
        app.MapEmbeds();
        app.MapSite();
        app.MapApi();
        app.MapAccounts();
        app.MapPlan();
        app.MapStudio();
        app.MapInstitutions();
        app.MapPortalComponents();
        app.MapPortalHealth();
        return app;
    }
}
