namespace Portal.Features.Studio.Overview;

public static class OverviewRegistration
{
    public static void AddOverview(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OverviewQueries>();
        builder.Services.AddSingleton<OpenProblems>();
        builder.Services.AddSingleton<GuideBeginning>();
    }
}
