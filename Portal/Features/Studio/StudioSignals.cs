using System.Collections.Concurrent;
using System.Collections.Immutable;
using Portal.Domain.Studio;

namespace Portal.Features.Studio;

/// <summary>
/// Who has which guide open, and word to their pages that something of it was saved. It says that, not what; each page reads
/// again what is stored. Within one process, as circuits are.
/// </summary>
public sealed class StudioSignals
{
    private readonly ConcurrentDictionary<int, ImmutableList<Reader>> open = [];

    /// <summary>Opens a guide for somebody, until it is disposed.</summary>
    /// <param name="changed">Called after each change, and when somebody comes or goes, on the thread of whoever did it.</param>
    public IDisposable Open(int guideId, Actor who, Action changed)
    {
        var reader = new Reader(this, guideId, who, changed);
        open.AddOrUpdate(guideId, [reader], (_, others) => others.Add(reader));
        Raise(guideId, reader);
        return reader;
    }

    /// <summary>Who else has the guide open, each once.</summary>
    /// <param name="mine">What <see cref="Open"/> gave the page that asks.</param>
    public IReadOnlyList<Actor> Others(int guideId, IDisposable? mine) =>
        [.. (open.GetValueOrDefault(guideId) ?? []).Where(reader => reader != mine).Select(reader => reader.Who).Distinct()];

    /// <param name="by">The page that saved it, which knows already.</param>
    public void Raise(int guideId, IDisposable? by = null)
    {
        foreach (var reader in open.GetValueOrDefault(guideId) ?? [])
        {
            if (reader != by)
            {
                reader.Changed();
            }
        }
    }

    /// <summary>Something of several guides was saved; which of them are open is known here alone.</summary>
    public void RaiseAll()
    {
        foreach (var guideId in open.Keys)
        {
            Raise(guideId);
        }
    }

    private void Close(Reader reader)
    {
        // Until nobody came between: an empty list must not stay for every guide that was ever open.
        while (open.TryGetValue(reader.GuideId, out var known))
        {
            var rest = known.Remove(reader);
            if (rest.IsEmpty
                ? open.TryRemove(KeyValuePair.Create(reader.GuideId, known))
                : open.TryUpdate(reader.GuideId, rest, known))
            {
                break;
            }
        }

        Raise(reader.GuideId);
    }

    private sealed class Reader(StudioSignals signals, int guideId, Actor who, Action changed) : IDisposable
    {
        public int GuideId => guideId;

        public Actor Who => who;

        public void Changed() => changed();

        public void Dispose() => signals.Close(this);
    }
}
