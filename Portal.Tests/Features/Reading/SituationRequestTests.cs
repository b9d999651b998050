using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Portal.Domain.Pathways;
using Portal.Features.Reading;

namespace Portal.Tests.Features.Reading;

public sealed class SituationRequestTests
{
    [Fact]
    public void From_NothingSaid_IsNothing()
    {
        var request = From();

        Assert.True(request.Situation.SaysNothing);
        Assert.False(request.Fields.Problems.Any);
    }

    [Fact]
    public void From_EverythingSaid_IsRead()
    {
        var request = From(("from", "student"), ("months", "18"), ("hours", "7.5"), ("budget", "2,500.50"), ("currency", "KES"), ("utm_source", "x"));

        Assert.Equal(new ReaderSituation("student", 18, 2500.50m, "KES", 7.5m), request.Situation);
        Assert.Equal(("student", "18", "7.5", "2,500.50", "KES"), (request.Fields.From, request.Fields.Months, request.Fields.Hours, request.Fields.Budget, request.Fields.Currency));
        Assert.False(request.Fields.Problems.Any);
    }

    [Theory]
    [InlineData("months", "soon")]
    [InlineData("months", "-1")]
    [InlineData("months", "1.5")]
    [InlineData("months", "1201")]
    [InlineData("months", "٣")]
    [InlineData("hours", "0")]
    [InlineData("hours", "169")]
    [InlineData("hours", "NaN")]
    [InlineData("hours", "1e2")]
    [InlineData("budget", "-5")]
    [InlineData("budget", "1,5")]
    [InlineData("budget", "$5")]
    [InlineData("budget", "99999999999999999999999999999999")]
    [InlineData("currency", "EUR")]
    [InlineData("from", "astronaut")]
    public void From_BadValue_IsNotUsedAndStaysInItsFieldWithTheReason(string field, string value)
    {
        var request = From((field, value));

        Assert.True(request.Situation.SaysNothing);
        Assert.Equal(field, Assert.Single(request.Fields.Problems.All).Field);
        Assert.Contains(value, new[] { request.Fields.From, request.Fields.Months, request.Fields.Hours, request.Fields.Budget, request.Fields.Currency });
    }

    [Theory]
    [InlineData("months")]
    [InlineData("hours")]
    [InlineData("budget")]
    [InlineData("currency")]
    [InlineData("from")]
    public void From_TenThousandCharacters_IsCutWithOneProblem(string field)
    {
        var request = From((field, new string('1', 10_000)));

        Assert.True(request.Situation.SaysNothing);
        Assert.Contains("40 characters", Assert.Single(request.Fields.Problems.All).Message, StringComparison.Ordinal);
        Assert.Contains(new string('1', 40), new[] { request.Fields.From, request.Fields.Months, request.Fields.Hours, request.Fields.Budget, request.Fields.Currency });
    }

    [Fact]
    public void From_ControlCharacters_AreLeftOutWithANote()
    {
        var request = From(("months", "1\0\u001b2"));

        Assert.Equal(12, request.Situation.Months);
        Assert.Contains("left out", Assert.Single(request.Fields.Problems.All).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void From_KeyTwice_TakesTheFirst() => Assert.Equal(3, From(("months", new StringValues(["3", "4"]))).Situation.Months);

    [Fact]
    public void From_MoneyWithoutCurrency_NeedsOneUnlessThereIsOnlyOne()
    {
        Assert.Equal("currency", Assert.Single(From(("budget", "5")).Fields.Problems.All).Field);
        Assert.Equal(("USD", 5m), Read(["USD"], ("budget", "5")).Situation is var one ? (one.Currency, one.Budget) : default);
    }

    [Fact]
    public void From_MoneyWhereTheGuideHasNoCosts_SaysSo()
    {
        var request = Read([], ("budget", "5"), ("currency", "USD"));

        Assert.True(request.Situation.SaysNothing);
        Assert.Contains("no costs", Assert.Single(request.Fields.Problems.All).Message, StringComparison.Ordinal);
    }

    private static SituationRequest From(params (string Key, StringValues Value)[] query) => Read(["USD", "KES"], query);

    private static SituationRequest Read(IReadOnlyList<string> currencies, params (string Key, StringValues Value)[] query) =>
        SituationRequest.From(new QueryCollection(query.ToDictionary(pair => pair.Key, pair => pair.Value)), currencies);
}
