using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Entities;
using Portal.Data.Institutions;

namespace Portal.Tests.Support;

/// <summary>Institutions of a running portal with a key that works.</summary>
internal static class EmbeddingInstitutions
{
    public const string Name = "Rift Valley University";

    /// <param name="configure">Origins, accent, logo, supplement.</param>
    /// <returns>The institution and its key.</returns>
    public static async Task<(int Id, string Key)> NewEmbeddingInstitutionAsync(this PortalFactory portal, Action<Institution>? configure = null)
    {
        var key = Guid.NewGuid().ToString("n");
        var institution = new Institution { Slug = $"i-{key}", Name = Name, CreatedUtc = portal.Clock.GetUtcNow().UtcDateTime };
        institution.Keys.Add(new() { Key = key, CreatedUtc = institution.CreatedUtc });
        configure?.Invoke(institution);
        await portal.InDatabaseAsync(async db =>
        {
            db.Add(institution);
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        portal.ForgetInstitutions();
        return (institution.Id, key);
    }

    public static void ForgetInstitutions(this PortalFactory portal) => portal.Services.GetRequiredService<InstitutionKeys>().Forget();

    public static void Allow(this Institution institution, params string[] origins) =>
        institution.Origins.AddRange(origins.Select((origin, position) => new InstitutionOrigin { Origin = origin, Position = position }));
}
