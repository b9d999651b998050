using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Studio;
using Portal.Features.Studio.Freshness;
using Portal.Tests.Features.Plan;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Freshness;

public sealed class GuideOwnersTests
{
    [Fact]
    public async Task Assign_ToACounsellor_IsNotedOnceAndToAStudentNot()
    {
        await using var ground = await StudioGround.CreateAsync();
        var owners = new GuideOwners(ground.Database.Contexts, ground.Database.Clock);
        var student = await ground.Database.AddAccountAsync("student@example.org");

        Assert.True(await owners.AssignAsync(StudioGround.Slug, ground.Ben.Id, ground.Ann, StudioGround.Cancel));
        Assert.True(await owners.AssignAsync(StudioGround.Slug, ground.Ben.Id, ground.Ann, StudioGround.Cancel));
        Assert.False(await owners.AssignAsync(StudioGround.Slug, student, ground.Ann, StudioGround.Cancel));
        Assert.Equal(ground.Ben.Id, await ground.Database.ReadAsync(db => db.Set<Guide>().Select(guide => guide.OwnerId).SingleAsync()));
        Assert.True(await owners.AssignAsync(StudioGround.Slug, null, ground.Ben, StudioGround.Cancel));

        Assert.Null(await ground.Database.ReadAsync(db => db.Set<Guide>().Select(guide => guide.OwnerId).SingleAsync()));
        Assert.Equal(
            [("ann@example.org", "ben@example.org"), ("ben@example.org", "Nobody in particular")],
            (await ground.NotedAsync(AuditActions.OwnerChanged)).Select(entry => (entry.Actor, entry.Detail!)));
    }
}
