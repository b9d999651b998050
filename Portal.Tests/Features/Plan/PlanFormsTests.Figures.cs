using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Progress;
using Portal.Infrastructure;

namespace Portal.Tests.Features.Plan;

public sealed partial class PlanFormsTests
{
    [Fact]
    public async Task Page_CostsByAStep_AreDatedAsOnThePathItself()
    {
        var path = await ann.GetAsync(PortalUrls.Path(Role, Path));
        var page = await ann.GetAsync(plan);

        var read = path.Document.QuerySelectorAll(".tally .where").Select(where => where.TextContent).ToList();
        Assert.NotEmpty(read);
        Assert.Equal(read, page.Document.QuerySelectorAll(".station p")
            .Select(line => line.TextContent)
            .Where(line => line.StartsWith("Cost by here", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(", ", StringComparison.Ordinal) + 2)..]));
    }

    [Fact]
    public async Task Finish_WithoutALookAtTheReasons_ClaimsNoJob()
    {
        var page = await ann.GetAsync(plan);
        var chosen = page.Document.QuerySelector<IHtmlSelectElement>("select[name=reason]")!.Value!;

        await ann.SubmitAsync(page, $"form[action='{plan}/finish']", ("reason", chosen));

        var ended = await portal.InDatabaseAsync(db => db.Set<Enrolment>().SingleAsync());
        Assert.Equal((PlanState.Finished, PlanEnd.Other), (ended.State, ended.EndReason));
    }

    [Fact]
    public async Task Page_Currencies_HaveThoseOfThePathAsExample()
    {
        var page = await ann.GetAsync(PortalUrls.EnrolmentSettings(Id));

        Assert.Equal("USD", page.Document.QuerySelector("input[name=currency]")!.GetAttribute("placeholder"));
    }
}
