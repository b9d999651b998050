using Microsoft.AspNetCore.Authorization;
using Portal.Features.Institutions.Copying;
using Portal.Features.Institutions.Settings;
using Portal.Features.Institutions.Supplements;
using Portal.Features.Institutions.Usage;
using Portal.Infrastructure;

namespace Portal.Features.Institutions;

public static class InstitutionsRegistration
{
    public static void AddInstitutions(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAuthorizationBuilder().AddPolicy(
            InstitutionAccess.Staff, policy => policy.RequireAuthenticatedUser().AddRequirements(new InstitutionAccess.Required()));
        services.AddSingleton<IAuthorizationHandler, InstitutionAccess>();
        services.AddSingleton<InstitutionQueries>();
        services.AddSingleton<InstitutionDesk>();
        services.AddSingleton<InstitutionEditor>();
        services.AddSingleton<EmbedKeyDesk>();
        services.AddSingleton<EmbeddableQueries>();
        services.AddSingleton<UsageQueries>();
        services.AddSingleton<SupplementQueries>();
        services.AddSingleton<SupplementEditor>();
    }

    public static void MapInstitutions(this WebApplication app)
    {
        app.MapGet(PortalUrls.InstitutionUsageExportPattern, UsageEndpoint.ExportAsync).RequireAuthorization(InstitutionAccess.Staff);
        app.MapGet(PortalUrls.InstitutionUsageDaysPattern, UsageEndpoint.ExportDaysAsync).RequireAuthorization(InstitutionAccess.Staff);
    }
}
