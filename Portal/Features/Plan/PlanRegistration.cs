using Portal.Features.Plan.Claims;
using Portal.Features.Plan.Guests;
using Portal.Features.Plan.Institutions;
using Portal.Features.Plan.News;
using Portal.Features.Plan.Openings;
using Portal.Features.Plan.Reminders;
using Portal.Features.Plan.TakeAlong;
using Portal.Infrastructure;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan;

public static class PlanRegistration
{
    public static void AddPlan(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PlanSignals>();
        builder.Services.AddSingleton<PlanQueries>();
        builder.Services.AddSingleton<CalendarDesk>();
        builder.Services.AddSingleton(typeof(PlanAddresses<>));
        builder.Services.AddSingleton<PlanNewsQueries>();
        builder.Services.AddSingleton<OpeningOffers>();
        builder.Services.AddSingleton<PlanSupplementQueries>();
        builder.Services.AddSingleton<InstitutionChoice>();
        builder.Services.AddSingleton<EnrolmentWriter>();
        builder.Services.AddSingleton<PlanEditor>();
        builder.Services.AddSingleton<ProgressTracker>();
        builder.Services.AddScoped<IPersonalData, PlanData>();
        builder.AddClaims();
        builder.AddReminders();
        builder.AddGuests();
    }

    /// <summary>Lets people in who have no account. Belongs behind the authentication and before the authorization.</summary>
    public static void UsePlanGuests(this WebApplication app) => app.UseGuests();

    public static void MapPlan(this WebApplication app)
    {
        var forms = app.MapGroup(PortalUrls.Plan).RequireAuthorization();
        forms.AddEndpointFilter(static async (call, next) =>
        {
            var answer = await next(call);
            if (call.HttpContext.User.UserId() is { } holder)
            {
                call.HttpContext.RequestServices.GetRequiredService<PlanSignals>().Raise(holder);
            }

            return answer;
        });
        forms.MapPost("/start/{role}/{path}", PlanEndpoints.StartAsync).AllowAnonymous();
        forms.MapPost("/{enrolment:guid}/outcomes", PlanEndpoints.RecordAsync);
        forms.MapPost("/{enrolment:guid}/milestones/{milestone:guid}", PlanEndpoints.ChangeMilestoneAsync);
        forms.MapPost("/{enrolment:guid}/openings/{slug}", PlanEndpoints.ChangeOpeningAsync);
        forms.MapPost("/{enrolment:guid}/institution", PlanEndpoints.ChooseInstitutionAsync);
        forms.MapPost("/{enrolment:guid}/news", PlanEndpoints.SeeAsync);
        forms.MapPost("/{enrolment:guid}/pause", PlanEndpoints.PauseAsync);
        forms.MapPost("/{enrolment:guid}/finish", PlanEndpoints.FinishAsync);
        forms.MapPost("/{enrolment:guid}/leave", PlanEndpoints.LeaveAsync);
        forms.MapPost("/{enrolment:guid}/resume", PlanEndpoints.ResumeAsync);
        app.MapMethods(PortalUrls.CalendarPattern, [HttpMethods.Get, HttpMethods.Head], CalendarEndpoints.ReadAsync);
        app.MapMethods(PortalUrls.SharedPattern, [HttpMethods.Get, HttpMethods.Head], ShareEndpoints.ReadAsync);
        app.MapGet(PortalUrls.PlanExportJson, ProgressDownload.JsonAsync).RequireAuthorization();
        app.MapGet(PortalUrls.PlanExportCsv, ProgressDownload.CsvAsync).RequireAuthorization();
        forms.MapClaims();
        app.MapReminders();
        app.MapGuests();
    }
}
