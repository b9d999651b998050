using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.Institutions;
using Portal.Domain.Institutions;
using Portal.Features.Institutions;

namespace Portal.Tests.Support;

/// <summary>An institution with somebody on its staff, who is signed in.</summary>
internal sealed record InstitutionGround(int Id, string Slug, string Name, string Key, StaffMember Staff) : IDisposable
{
    public void Dispose() => Staff.Dispose();
}

internal static class InstitutionGrounds
{
    /// <summary>Makes an institution straight in the database, with a key and one person on its staff.</summary>
    public static async Task<InstitutionGround> InstitutionWithStaffAsync(this PortalFactory portal, string? name = null, params string[] origins)
    {
        var staff = await portal.NewStaffAsync(PortalRoles.Student);
        var slug = $"uni-{Guid.NewGuid():n}"[..16];
        var nowUtc = portal.Clock.GetUtcNow().UtcDateTime;
        var institution = new Institution { Slug = slug, Name = name ?? $"University {slug}", CreatedUtc = nowUtc };
        institution.Keys.Add(new() { Key = EmbedKeys.New(), CreatedUtc = nowUtc });
        institution.Members.Add(new() { UserId = staff.Id, JoinedUtc = nowUtc });
        institution.Origins.AddRange(origins.Select((origin, position) => new InstitutionOrigin { Origin = origin, Position = position }));
        await portal.InDatabaseAsync(async db =>
        {
            db.Add(institution);
            return await db.SaveChangesAsync();
        });
        portal.Services.GetRequiredService<InstitutionKeys>().Forget();
        return new(institution.Id, slug, institution.Name, institution.Keys[0].Key, staff);
    }

    public static Task<InstitutionView?> ViewAsync(this PortalFactory portal, InstitutionGround ground) =>
        portal.Services.GetRequiredService<InstitutionQueries>().FindAsync(ground.Slug, TestContext.Current.CancellationToken);
}
