using Portal.Infrastructure;

namespace Portal.Features.Plan.Reminders;

internal static class RemindersRegistration
{
    public static void AddReminders(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<ReminderQueries>();
        services.AddSingleton<ReminderWriter>();
        services.AddSingleton<ReminderOutbox>();
        services.AddSingleton<ReminderMails>();
        services.AddSingleton<ReminderCourier>();
        services.AddHostedService<ReminderService>();
        services.AddScoped<IPersonalData, ReminderData>();
    }

    public static void MapReminders(this WebApplication app)
    {
        // Open to whoever has the mail, and without a token of a page: mail programs send the POST by themselves (RFC 8058).
        app.MapMethods(PortalUrls.RemindersEnd("{token}"), [HttpMethods.Get, HttpMethods.Head], UnsubscribeEndpoints.AskAsync);
        app.MapPost(PortalUrls.RemindersEnd("{token}"), UnsubscribeEndpoints.EndAsync);
    }
}
