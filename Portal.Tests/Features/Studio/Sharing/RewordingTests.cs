using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Studio;
using Portal.Features.Studio.Publishing;
using Portal.Features.Studio.Sharing;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Sharing;

public sealed class RewordingTests
{
    private static readonly Actor Somebody = new("counsellor@example.org", null);
    private static readonly RevisionAuthor Author = new(RevisionOrigin.Reword, "counsellor@example.org", "The guild renamed it");
    private static readonly RoleGuideDocument Clocks = (RoleGuideDocument)GuideReader.Read(SampleGuideFile.Yaml).Document!;
    private static readonly RoleGuideDocument Watches = Clocks with { Slug = "watch-maker", Title = "Watch maker" };

    [Fact]
    public async Task Reword_ASource_ChangesItInEveryGuideThatCitesIt()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = await PublishedAsync(database);
        var before = Clocks.Sources[0];

        var result = await guides.Publisher.RewordAsync(new SourceRewording(before, before with { Title = "Survey of the trade" }), Author, Somebody, default);

        Assert.Equal(["clock-maker", "watch-maker"], Assert.IsType<RewordResult.Done>(result).Guides.Select(guide => guide.Slug));
        foreach (var slug in (string[])["clock-maker", "watch-maker"])
        {
            Assert.Equal("Survey of the trade", (await guides.ReadAsync(slug))!.Sources[0].Title);
            var newest = (await guides.RevisionsAsync(slug))[^1];
            Assert.Equal((2, RevisionOrigin.Reword, "The guild renamed it"), (newest.Number, newest.Origin, newest.Note));
        }

        var audit = await database.ReadAsync(db => db.Set<AuditEntry>().SingleAsync(entry => entry.Action == AuditActions.SourceChanged));
        Assert.Equal("trade-survey", audit.Subject);
    }

    [Fact]
    public async Task Reword_WhatWasChangedMeanwhile_ChangesNothing()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = await PublishedAsync(database);
        var seen = Clocks.Sources[0];
        await guides.Publisher.RewordAsync(new SourceRewording(seen, seen with { Title = "First" }), Author, Somebody, default);

        var result = await guides.Publisher.RewordAsync(new SourceRewording(seen, seen with { Publisher = "Second" }), Author, Somebody, default);

        Assert.IsType<RewordResult.ChangedMeanwhile>(result);
        Assert.Equal("First", (await guides.ReadAsync("clock-maker"))!.Sources[0].Title);
        Assert.Equal(2, (await guides.RevisionsAsync("watch-maker")).Count);
    }

    [Fact]
    public async Task Reword_AnOutcome_KeepsWhatGuidesSayBesides()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = await PublishedAsync(database);
        var outcome = Clocks.Outcomes().First();
        // Published after the author opened the page: it must not be lost.
        await guides.PublishedAsync(Watches with { Summary = "Newer words." });

        var result = await guides.Publisher.RewordAsync(new OutcomeRewording(outcome.Id, outcome.Text, "A movement that ran for a week"), Author, Somebody, default);

        Assert.IsType<RewordResult.Done>(result);
        var watches = (await guides.ReadAsync("watch-maker"))!;
        Assert.Equal(("Newer words.", "A movement that ran for a week"), (watches.Summary, watches.Outcomes().First().Text));
        Assert.Equal("A movement that ran for a week", (await guides.ReadAsync("clock-maker"))!.Outcomes().First().Text);
        // One of the outcome, and one of each guide.
        Assert.Equal(3, await database.ReadAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.Action == AuditActions.Reworded)));
    }

    [Fact]
    public async Task Reword_IntoSomethingThatBreaksARule_IsRefusedInWhole()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = await PublishedAsync(database);
        var before = Clocks.Sources[0];

        var result = await guides.Publisher.RewordAsync(new SourceRewording(before, before with { AsOf = "lately" }), Author, Somebody, default);

        Assert.Equal(["clock-maker", "watch-maker"], Assert.IsType<RewordResult.Refused>(result).Problems.Select(found => found.Slug));
        Assert.Single(await guides.RevisionsAsync("clock-maker"));
    }

    [Fact]
    public async Task Write_ARenewal_MakesOneDraftForEachDecidedGuide()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = await PublishedAsync(database);
        var walked = await new RenewalQueries(database.Contexts).ReadAsync("trade-survey", default);
        var renewed = Clocks.Sources[0] with { AsOf = "2026", Accessed = new(2026, 11, 22) };
        var writer = new RenewalWriter(database.Contexts, guides.Publisher, database.Clock);

        var result = await writer.WriteAsync(
            renewed,
            [
                new("clock-maker", walked[0].RevisionId,
                [
                    new("figures/median-pay", new Dictionary<string, string?> { ["min"] = "28500" }),
                    new("firstJobs/repairer/pay", new Dictionary<string, string?>()),
                ]),
                new("watch-maker", walked[1].RevisionId, []),
            ],
            Somebody, default);

        Assert.Equal(["clock-maker"], Assert.IsType<RenewalResult.Done>(result).Slugs);
        var draft = (RoleGuideDocument)GuideReader.Read((await guides.RevisionsAsync("clock-maker"))[^1].Document).Document!;
        Assert.Equal((28_500m, "2026"), (draft.Figures[0].Min, draft.Figures[0].AsOf));
        Assert.Equal((21_000m, "2026"), (draft.FirstJobs[0].Pay!.Min, draft.FirstJobs[0].Pay!.AsOf));
        Assert.Equal("undated", draft.Figures[1].AsOf);
        Assert.Equal(renewed, draft.Sources[0]);
        Assert.Equal("2025", (await guides.ReadAsync("clock-maker"))!.Sources[0].AsOf);
        Assert.Single(await guides.RevisionsAsync("watch-maker"));
        // Publishing it takes the edition to the other guides, with all that they say themselves.
        Assert.IsType<PublishResult.Done>(await guides.PublishAsync(draft, reword: true));
        Assert.Equal("2026", (await guides.ReadAsync("watch-maker"))!.Sources[0].AsOf);
    }

    [Fact]
    public async Task Write_ARenewalOfAGuideSavedMeanwhile_MakesNoDraft()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = await PublishedAsync(database);
        var walked = await new RenewalQueries(database.Contexts).ReadAsync("trade-survey", default);
        await guides.PublishedAsync(Clocks with { Summary = "Newer words." });
        var writer = new RenewalWriter(database.Contexts, guides.Publisher, database.Clock);

        var result = await writer.WriteAsync(
            Clocks.Sources[0] with { AsOf = "2026" },
            [new("clock-maker", walked[0].RevisionId, [new("firstJobs/repairer/pay", new Dictionary<string, string?>())])], Somebody, default);

        Assert.Equal("clock-maker", Assert.IsType<RenewalResult.ChangedMeanwhile>(result).Slug);
        Assert.Equal(2, (await guides.RevisionsAsync("clock-maker")).Count);
    }

    private static async Task<PublishedGuides> PublishedAsync(SqliteDatabase database)
    {
        var guides = new PublishedGuides(database);
        await guides.PublishedAsync(Clocks);
        await guides.PublishedAsync(Watches);
        return guides;
    }
}
