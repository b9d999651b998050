using Portal.Domain.Guides.Editing;
using Portal.Domain.Studio;
using Portal.Features.Studio.Drafts;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Drafts;

/// <summary>Authors who write at the same guide and save from states that others have left behind them.</summary>
public sealed class DraftRacesTests : IAsyncLifetime
{
    private StudioGround ground = null!;

    private static CancellationToken Cancel => StudioGround.Cancel;

    public async ValueTask InitializeAsync() => ground = await StudioGround.CreateAsync();

    public ValueTask DisposeAsync() => ground.DisposeAsync();

    [Fact]
    public async Task SaveAsync_AThousandRandomRaces_LoseNothing()
    {
        var random = new Random(4);
        var desks = await DesksAsync(random, 3);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var race = 0; race < 1000; race++)
        {
            var desk = desks[random.Next(desks.Count)];
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                // Whoever writes over what stands before their eyes means to.
                if (desk.Write() is { } replaced)
                {
                    seen.Add(replaced);
                }
            }

            await desk.SaveAsync();
        }

        await AssertNothingLostAsync(desks, seen);
        Assert.True((await ground.RemarksAsync()).Count > 50);
        Assert.True(seen.Count > 50);
    }

    [Fact]
    public async Task SaveAsync_AllAtOnce_LoseNothing()
    {
        var random = new Random(5);
        var desks = await DesksAsync(random, 3);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var race = 0; race < 25; race++)
        {
            seen.UnionWith(desks.Select(desk => desk.Write()).OfType<string>());
            await Task.WhenAll(desks.Select(desk => desk.SaveAsync()));
        }

        await AssertNothingLostAsync(desks, seen);
    }

    [Fact]
    public async Task SaveAsync_TwoSideBySideInTheirOwnFields_LeaveARevisionNowAndThen()
    {
        var (ann, ben) = (await ground.OpenAsync(), await ground.OpenAsync());
        for (var round = 0; round < 40; round++)
        {
            ann = (await ground.SaveAsync(ann, ground.Ann, "summary", $"Ann {round}")).Draft;
            ben = (await ground.SaveAsync(ben, ground.Ben, "overview", $"Ben {round}")).Draft;
            ground.Database.Clock.Advance(TimeSpan.FromSeconds(15));
        }

        // Ten minutes: one at the beginning, and one each five.
        Assert.InRange((await ground.Guides.RevisionsAsync(StudioGround.Slug)).Count, 3, 5);
        var stored = DocumentTree.Parse((await ground.OpenAsync()).Content);
        Assert.Equal(("Ann 39", "Ben 39"), (stored.Text("summary"), stored.Text("overview")));

        await ground.SaveAsync(await ground.OpenAsync(), ground.Ben, "summary", "Ben instead");

        var last = (await ground.Guides.RevisionsAsync(StudioGround.Slug))[^1];
        Assert.Contains("Ann 39", last.Document, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<Desk>> DesksAsync(Random random, int count)
    {
        var desks = new List<Desk>();
        for (var number = 0; number < count; number++)
        {
            desks.Add(new(ground.Drafts, await ground.CounsellorAsync($"author{number}@example.org"), random, await ground.OpenAsync()));
        }

        return desks;
    }

    /// <summary>The last that each wrote into each field stands there, is kept on a remark of that field, or was replaced by somebody who saw it.</summary>
    private async Task AssertNothingLostAsync(IReadOnlyList<Desk> desks, HashSet<string> seen)
    {
        var stored = DocumentTree.Parse((await ground.OpenAsync()).Content);
        var remarks = (await ground.RemarksAsync()).Where(remark => remark.Kept is not null).ToList();
        var history = string.Join('\n', (await ground.Guides.RevisionsAsync(StudioGround.Slug)).Select(revision => revision.Document));
        Assert.All(desks.SelectMany(desk => desk.Last), last =>
        {
            var isThere = stored.Text(last.Key) == last.Value
                || remarks.Exists(remark => FieldPath.IsWithin(last.Key, remark.Path) && remark.Kept!.Contains($"\"{last.Value}\"", StringComparison.Ordinal));
            Assert.True(isThere || seen.Contains(last.Value), $"{last.Key}: {last.Value} is lost");
            // And what was replaced on purpose is in the history.
            Assert.True(isThere || history.Contains($"\"{last.Value}\"", StringComparison.Ordinal), $"{last.Key}: {last.Value} is in no revision");
        });
    }

    private sealed class Desk(DraftDesk drafts, Actor author, Random random, OpenedDraft opened)
    {
        private readonly RandomEdits edits = new(random, author.Name.Split('@')[0]);
        private OpenedDraft from = opened;
        private DocumentTree tree = DocumentTree.Parse(opened.Content);

        /// <summary>The last text by field.</summary>
        public Dictionary<string, string> Last { get; } = new(StringComparer.Ordinal);

        /// <summary>Types into a random field.</summary>
        /// <returns>What it replaced that somebody had saved; null where that was this desk's own.</returns>
        public string? Write()
        {
            var edit = edits.Typed(tree);
            var before = tree.Text(edit.Path);
            tree.Apply(edit);
            var isOwn = Last.TryGetValue(edit.Path, out var own) && own == before;
            Last[edit.Path] = DocumentTree.TextOf(edit.Value);
            return isOwn ? null : before;
        }

        public async Task SaveAsync()
        {
            var saved = (await drafts.SaveAsync(from, tree, author, null, Cancel))!;
            (from, tree) = (saved.Draft, DocumentTree.Parse(saved.Draft.Content));
        }
    }
}
