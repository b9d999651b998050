namespace Portal.Features.Studio.Sharing;

internal static class SharingRegistration
{
    public static void AddSharing(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SourceQueries>();
        builder.Services.AddSingleton<OutcomeQueries>();
        builder.Services.AddSingleton<RewordDesk>();
        builder.Services.AddSingleton<RenewalQueries>();
        builder.Services.AddSingleton<RenewalWriter>();
        builder.Services.AddSingleton<RenewalKeeper>();
    }
}
