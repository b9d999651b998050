namespace Portal.Features.Plan;

public static class PlanRegistration
{
    public static void AddPlan(this WebApplicationBuilder builder)
    {
    }

    public static void MapPlan(this WebApplication app)
    {
    }
}
