namespace Portal.Features.Studio.Revisions;

public static class RevisionsRegistration
{
    public static void AddRevisions(this WebApplicationBuilder builder) => builder.Services.AddSingleton<RevisionQueries>();
}
