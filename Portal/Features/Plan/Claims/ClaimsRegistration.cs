using Portal.Infrastructure;

namespace Portal.Features.Plan.Claims;

internal static class ClaimsRegistration
{
    public static void AddClaims(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ClaimQueries>();
        builder.Services.AddSingleton<ClaimRecorder>();
        builder.Services.AddScoped<IPersonalData, ClaimData>();
    }

    /// <param name="forms">The group of the plan's forms, for accounts and guests.</param>
    public static void MapClaims(this RouteGroupBuilder forms)
    {
        forms.MapPost("/start/{role}/{path}/claims", ClaimEndpoints.BeforeAsync).AllowAnonymous();
        forms.MapPost("/{enrolment:guid}/claims", ClaimEndpoints.AfterAsync);
    }
}
