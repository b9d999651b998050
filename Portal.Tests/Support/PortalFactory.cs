using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Data;
using Portal.Data.Sqlite;
using Portal.Features.Studio.Publishing;
using Portal.Infrastructure.Mail;

namespace Portal.Tests.Support;

/// <summary>
/// The real portal: the same program, on a port of its own, over a database in a folder of its own that goes with it.
/// Its clock stands still at the moment of the start until a test moves it.
/// </summary>
public sealed class PortalFactory : IAsyncDisposable
{
    private readonly WebApplication app;

    private PortalFactory(WebApplication app, string folder, FakeTimeProvider clock, Mailbox mailbox)
    {
        this.app = app;
        Folder = folder;
        Clock = clock;
        Mailbox = mailbox;
        BaseAddress = new(app.Urls.First());
    }

    /// <summary>Where the database lies, and beside it all that the portal writes.</summary>
    public string Folder { get; }

    public FakeTimeProvider Clock { get; }

    public Mailbox Mailbox { get; }

    public Uri BaseAddress { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>
    /// Has it later by so much, as on a computer that slept: of the rounds that come each minute none comes between. Moved
    /// step by step, a year is half a million of them.
    /// </summary>
    public void LeapAhead(TimeSpan time) => Clock.AdjustTime(Clock.GetUtcNow() + time);

    /// <param name="environment">"Development" or "Production".</param>
    /// <param name="settings">As in <c>appsettings.json</c>, with colons: <c>["Site:Name"] = "Test"</c>.</param>
    /// <param name="configure">Last say over the services.</param>
    public static async Task<PortalFactory> StartAsync(
        string environment = "Development",
        IReadOnlyDictionary<string, string>? settings = null,
        Action<WebApplicationBuilder>? configure = null)
    {
        var folder = Directory.CreateTempSubdirectory("portal-test-").FullName;
        await MigratedDatabase.CopyToAsync(folder);
        // Cookies are stamped with this clock and kept by clients that know only the real one.
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        Mailbox? mailbox = null; // Made when the portal asks for it, which it does while it starts.
        string[] arguments =
        [
            "--urls=http://127.0.0.1:0",
            $"--environment={environment}",
            $"--ConnectionStrings:Portal=Data Source={Path.Combine(folder, "portal.db")}",
            "--Logging:LogLevel:Default=Error",
            "--Logging:LogLevel:Microsoft.AspNetCore=Error",
            "--Logging:LogLevel:Microsoft.EntityFrameworkCore=Error",
            .. (settings ?? new Dictionary<string, string>()).Select(setting => $"--{setting.Key}={setting.Value}"),
        ];
        var app = Program.Build(arguments, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            // Real passwords are slow to check on purpose.
            builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1);
            // One of the shipped guides is enough here, and publishing all of them at every start is not.
            builder.Services.AddSingleton(new ShippedGuideFolder(ShippedGuide.FolderIn(folder)));
            var sender = builder.Services.Last(service => service.ServiceType == typeof(IMailSender));
            builder.Services.AddSingleton<IMailSender>(services =>
                mailbox = new Mailbox((IMailSender)sender.ImplementationFactory!(services)));
            configure?.Invoke(builder);
        });
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            Directory.Delete(folder, recursive: true);
            throw;
        }

        return new(app, folder, clock, mailbox!);
    }

    /// <summary>A browser without scripts, with cookies of its own.</summary>
    public PortalBrowser NewBrowser() => new(BaseAddress);

    /// <summary>Reads the database, or changes it behind the portal's back.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<PortalDbContext, Task<T>> work)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        return await work(db);
    }

    public async ValueTask DisposeAsync()
    {
        var location = Services.GetRequiredService<DatabaseLocation>();
        await app.StopAsync();
        await app.DisposeAsync();
        using (var connection = new SqliteConnection(location.ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(Folder, recursive: true);
    }
}
