using System.Text.Json.Nodes;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Domain.Studio;
using Portal.Features.Studio.Drafts;
using Portal.Features.Studio.Review;

namespace Portal.Features.Studio.Editing;

/// <summary>
/// One author's open guide: what is typed, what can be taken back, what is stored. Saves by itself within
/// <see cref="MostUnsaved"/> of a change, and brings in what others save. All calls come from the page's own context.
/// </summary>
public sealed class EditSession : IDisposable
{
    /// <summary>What is typed rests this long before it is saved.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    /// <summary>However long somebody types on end, no more than this is unsaved.</summary>
    public static readonly TimeSpan MostUnsaved = TimeSpan.FromSeconds(2.5);

    private readonly DraftDesk desk;
    private readonly ReviewDesk reviews;
    private readonly TimeProvider clock;
    private readonly Func<Func<Task>, Task> onPage;
    private readonly ITimer timer;
    private readonly IDisposable presence;
    private readonly StudioSignals signals;
    private Dictionary<GuideProblem, string> located = [];
    private DateTimeOffset? unsavedSince;
    private bool isSaving;

    /// <param name="onPage">Runs something in the context of the page and shows what it changed.</param>
    public EditSession(
        DraftDesk desk, ReviewDesk reviews, StudioSignals signals, TimeProvider clock, OpenedDraft opened, Actor author, Func<Func<Task>, Task> onPage)
    {
        (this.desk, this.reviews, this.signals, this.clock, this.onPage) = (desk, reviews, signals, clock, onPage);
        (Stored, Author) = (opened, author);
        Tree = DocumentTree.Parse(opened.Content);
        History = new(Tree);
        Check();
        timer = clock.CreateTimer(_ => _ = onPage(SaveAsync), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        presence = signals.Open(opened.GuideId, author, () => _ = onPage(RefreshAsync));
    }

    public Actor Author { get; }

    public OpenedDraft Stored { get; private set; }

    public DocumentTree Tree { get; }

    public EditHistory History { get; }

    /// <summary>The document as far as it is one, and every problem, as it is typed.</summary>
    public GuideReading Reading { get; private set; } = null!;

    public IReadOnlyList<GuideComment> Remarks { get; private set; } = [];

    /// <summary>Raised with each change of <see cref="Tree"/>, so that fields know that what they show may be old.</summary>
    public int Edition { get; private set; }

    public SavingState State { get; private set; }

    /// <summary>Who else has the guide open; the author too, where another window of theirs has it.</summary>
    public IReadOnlyList<Actor> Others => signals.Others(Stored.GuideId, presence);

    /// <summary>The id of the element that is to have the keyboard once the page shows what was done; null: it stays where it is.</summary>
    public string? Next { get; set; }

    /// <summary>The problems of a field and of what stands below it; hints come last.</summary>
    public IEnumerable<GuideProblem> ProblemsIn(string path) =>
        located.Where(problem => FieldPath.IsWithin(problem.Value, path)).Select(problem => problem.Key).OrderByDescending(problem => problem.Blocks);

    /// <summary>The first problem of just this field; null where it has none.</summary>
    public GuideProblem? ProblemAt(string path) =>
        located.FirstOrDefault(problem => problem.Key.Blocks && problem.Value == path).Key;

    /// <param name="problem">One of <see cref="Reading"/>'s.</param>
    public string FieldOf(GuideProblem problem) => located.GetValueOrDefault(problem, "");

    public async Task LoadRemarksAsync(CancellationToken cancellationToken) =>
        Remarks = await reviews.RemarksAsync(Stored.GuideId, cancellationToken);

    public void Do(TreeEdit edit)
    {
        if (History.Do(edit))
        {
            Changed();
        }
    }

    /// <summary>Writes a text, a number or a flag.</summary>
    public void Set(string path, JsonNode? value) => Do(new TreeEdit.Set(path, value));

    /// <returns>The field that changed; null where there was nothing to undo.</returns>
    public string? Undo() => Took(History.Undo());

    /// <inheritdoc cref="Undo"/>
    public string? Redo() => Took(History.Redo());

    /// <summary>Saves what is unsaved; what cannot be saved now is tried again.</summary>
    public async Task SaveAsync()
    {
        if (isSaving || unsavedSince is null)
        {
            return;
        }

        (isSaving, State) = (true, SavingState.Saving);
        var mine = Tree.Copy();
        unsavedSince = null;
        try
        {
            var saved = await desk.SaveAsync(Stored, mine, Author, presence, CancellationToken.None);
            if (saved is null)
            {
                State = SavingState.Gone;
                return;
            }

            Take(mine, saved.Draft);
            State = unsavedSince is null ? SavingState.Saved : SavingState.Unsaved;
            if (saved.Conflicts.Count > 0)
            {
                await LoadRemarksAsync(CancellationToken.None);
            }
        }
        catch (Exception exception) when (exception is Microsoft.EntityFrameworkCore.DbUpdateException or Microsoft.Data.Sqlite.SqliteException)
        {
            unsavedSince ??= clock.GetUtcNow();
            State = SavingState.Failed;
        }
        finally
        {
            isSaving = false;
            if (unsavedSince is not null)
            {
                Schedule();
            }
        }
    }

    /// <summary>Stops; what is unsaved is saved first.</summary>
    public void Dispose()
    {
        timer.Dispose();
        presence.Dispose();
        _ = SaveAsync();
    }

    private async Task RefreshAsync()
    {
        if (unsavedSince is not null || isSaving)
        {
            // The save brings in what others stored.
            return;
        }

        if (await desk.OpenAsync(Stored.Slug, CancellationToken.None) is { } stored && !isSaving)
        {
            Take(Tree.Copy(), stored);
        }

        await LoadRemarksAsync(CancellationToken.None);
    }

    /// <summary>Shows what is stored, with what was typed since <paramref name="mine"/> on top of it.</summary>
    private void Take(DocumentTree mine, OpenedDraft stored)
    {
        Stored = stored;
        if (stored.Content == Tree.Content())
        {
            return;
        }

        var (merged, _) = DocumentMerge.Merge(mine, DocumentTree.Parse(stored.Content), Tree);
        if (merged.Content() != Tree.Content())
        {
            Tree.Become(merged);
            History.Pause();
            Check();
        }
    }

    private void Check()
    {
        Edition++;
        Reading = Tree.Check();
        located = new(Reading.Problems.Count);
        foreach (var problem in Reading.Problems)
        {
            located.TryAdd(problem, ProblemPlaces.FieldOf(Tree, problem.Path));
        }
    }

    private string? Took(string? path)
    {
        if (path is not null)
        {
            Changed();
        }

        return path;
    }

    private void Changed()
    {
        Check();
        unsavedSince ??= clock.GetUtcNow();
        State = SavingState.Unsaved;
        Schedule();
        // The field that was written draws itself; everything around it follows.
        _ = onPage(() => Task.CompletedTask);
    }

    private void Schedule()
    {
        var left = MostUnsaved - (clock.GetUtcNow() - (unsavedSince ?? clock.GetUtcNow()));
        timer.Change(left < Rest ? TimeSpan.FromTicks(Math.Max(0, left.Ticks)) : Rest, Timeout.InfiniteTimeSpan);
    }
}

/// <summary>Whether what is typed is on the disk.</summary>
public enum SavingState
{
    Unchanged = 0,
    Unsaved = 1,
    Saving = 2,
    Saved = 3,

    /// <summary>It could not be saved; it is tried again.</summary>
    Failed = 4,

    /// <summary>The guide is there no longer under its address.</summary>
    Gone = 5,
}
