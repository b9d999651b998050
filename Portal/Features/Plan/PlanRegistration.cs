using Portal.Infrastructure;

namespace Portal.Features.Plan;

public static class PlanRegistration
{
    public static void AddPlan(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PlanQueries>();
        builder.Services.AddSingleton<EnrolmentWriter>();
        builder.Services.AddSingleton<ProgressTracker>();
        builder.Services.AddScoped<IPersonalData, PlanData>();
    }

    public static void MapPlan(this WebApplication app)
    {
        var forms = app.MapGroup(PortalUrls.Plan).RequireAuthorization();
        forms.MapPost("/start/{role}/{path}", PlanEndpoints.StartAsync);
        forms.MapPost("/{enrolment:guid}/outcomes", PlanEndpoints.RecordAsync);
        forms.MapPost("/{enrolment:guid}/leave", PlanEndpoints.LeaveAsync);
        forms.MapPost("/{enrolment:guid}/resume", PlanEndpoints.ResumeAsync);
    }
}
