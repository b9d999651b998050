using Portal.Features.Studio.Editing;

namespace Portal.Features.Studio.Sharing;

/// <summary>Has what is typed kept a moment after the last key, and at the latest <see cref="EditSession.MostUnsaved"/> after the first.</summary>
public sealed class Keeping : IDisposable
{
    private readonly TimeProvider clock;
    private readonly Func<Func<Task>, Task> onPage;
    private readonly Func<Task> keep;
    private readonly ITimer timer;
    private DateTimeOffset? since;

    /// <param name="onPage">Runs something in the context of the page.</param>
    public Keeping(TimeProvider clock, Func<Func<Task>, Task> onPage, Func<Task> keep)
    {
        (this.clock, this.onPage, this.keep) = (clock, onPage, keep);
        timer = clock.CreateTimer(_ => _ = onPage(KeepAsync), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool IsUnsaved => since is not null;

    public void Touch()
    {
        var now = clock.GetUtcNow();
        since ??= now;
        var left = EditSession.MostUnsaved - (now - since.Value);
        timer.Change(left < EditSession.Rest ? TimeSpan.FromTicks(Math.Max(0, left.Ticks)) : EditSession.Rest, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What is unsaved is not to be kept any more.</summary>
    public void Drop()
    {
        since = null;
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Stops; what is unsaved is kept first.</summary>
    public void Dispose()
    {
        timer.Dispose();
        _ = KeepAsync();
    }

    private async Task KeepAsync()
    {
        if (since is null)
        {
            return;
        }

        since = null;
        try
        {
            await keep();
        }
        catch (Exception exception) when (exception is Microsoft.EntityFrameworkCore.DbUpdateException or Microsoft.Data.Sqlite.SqliteException)
        {
            // It is tried again.
            Touch();
        }
    }
}
