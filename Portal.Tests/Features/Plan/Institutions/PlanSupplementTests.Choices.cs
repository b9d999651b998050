using System.Net;
using Portal.Data.Entities;
using Portal.Domain.Institutions;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan.Institutions;

public sealed partial class PlanSupplementTests
{
    [Fact]
    public async Task Plan_ReachedFromAPageOfTheInstitution_SuggestsIt()
    {
        await AddAsync("CS301", "Records", outcome: $"{Clerk}-read");

        var page = await ann.Browser.GetAsync($"{plan}?via={uni.Key}");
        var hostile = await ann.Browser.GetAsync($"{plan}?via=%22%3E%3Cscript%3E");

        Assert.Equal(uni.Slug, page.Document.QuerySelector("#institution input[name=institution]")!.GetAttribute("value"));
        Assert.Contains("You came here from Uni Example", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("CS301", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, hostile.Status);
        Assert.Null(hostile.Document.QuerySelector("#institution form"));

        await ann.Browser.SubmitAsync(page, "#institution form");
        Assert.Contains("CS301", (await ann.Browser.GetAsync(plan)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ReachedFromAnInstitutionThatAddsNothing_SuggestsNone()
    {
        await AddAsync("CS301", "Records", outcome: $"{Clerk}-read");
        using var other = await portal.InstitutionWithStaffAsync("Elsewhere");

        var page = await ann.Browser.GetAsync($"{plan}?via={other.Key}");

        Assert.Null(page.Document.QuerySelector("#institution form"));
        Assert.DoesNotContain("Elsewhere", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choices_AreTheInstitutionsThatAddToThePath()
    {
        await AddAsync("CS301", "Records", outcome: $"{Clerk}-read");
        using var other = await portal.InstitutionWithStaffAsync("Elsewhere");

        var choices = await ChoicesAsync(ann.Browser);

        Assert.Equal(["", uni.Slug], choices.Document.QuerySelectorAll("select[name=institution] option").Select(option => option.GetAttribute("value")!));
    }

    [Fact]
    public async Task Plan_WithManyInstitutions_GrowsByNone()
    {
        await AddAsync("CS301", "Records", outcome: $"{Clerk}-read");
        var alone = (await ann.Browser.GetAsync(plan)).Body.Length;
        await portal.InDatabaseAsync(async db =>
        {
            db.AddRange(Enumerable.Range(0, 50).Select(number =>
            {
                var item = new SupplementItemRow { Kind = SupplementKind.Course, Title = "Records" };
                item.Targets.Add(new() { OutcomeId = $"{Clerk}-read" });
                var institution = new Institution { Slug = $"school-{number}", Name = $"School {number}", CreatedUtc = portal.Clock.GetUtcNow().UtcDateTime };
                institution.Supplement.Add(item);
                return institution;
            }));
            return await db.SaveChangesAsync();
        });

        Assert.InRange((await ann.Browser.GetAsync(plan)).Body.Length, alone - 100, alone + 100);
        Assert.Equal(52, (await ChoicesAsync(ann.Browser)).Document.QuerySelectorAll("option").Length);
    }
}
