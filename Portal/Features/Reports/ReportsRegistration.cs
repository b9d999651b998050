using Microsoft.Extensions.Options;

namespace Portal.Features.Reports;

public static class ReportsRegistration
{
    public static void AddReports(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ReportLimitOptions>().BindConfiguration(ReportLimitOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReportLimitOptions>, ReportLimitOptionsValidator>();
        services.AddSingleton<ReportLimits>();
        services.AddSingleton<ReportDesk>();
        services.AddSingleton<ReportQueries>();
        services.AddHostedService<ReportExpiry>();
    }
}
