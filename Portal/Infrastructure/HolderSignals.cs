using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Portal.Infrastructure;

/// <summary>
/// Tells the open pages of a holder that something of theirs changed elsewhere. It says that, not what; each page reads
/// again what is stored. Within one process, as circuits are.
/// </summary>
public abstract class HolderSignals
{
    private readonly ConcurrentDictionary<Guid, ImmutableList<Listener>> open = [];

    /// <summary>Calls <paramref name="changed"/> after each change, on the thread of whoever made it, until it is disposed.</summary>
    /// <param name="holder">Whose changes.</param>
    public IDisposable Listen(Guid holder, Action changed)
    {
        var listener = new Listener(this, holder, changed);
        open.AddOrUpdate(holder, [listener], (_, others) => others.Add(listener));
        return listener;
    }

    /// <summary>Says that something of the holder's was saved.</summary>
    /// <param name="by">The listener of the page that saved it, which knows already.</param>
    public void Raise(Guid holder, IDisposable? by = null)
    {
        foreach (var listener in open.GetValueOrDefault(holder) ?? [])
        {
            if (listener != by)
            {
                listener.Changed();
            }
        }
    }

    /// <summary>How many pages listen, of all holders.</summary>
    public int Count => open.Sum(holder => holder.Value.Count);

    private void Remove(Listener listener)
    {
        // Until nobody came between: an empty list must not stay for everybody who was ever here.
        while (open.TryGetValue(listener.Holder, out var known))
        {
            var rest = known.Remove(listener);
            if (rest.IsEmpty
                ? open.TryRemove(KeyValuePair.Create(listener.Holder, known))
                : open.TryUpdate(listener.Holder, rest, known))
            {
                return;
            }
        }
    }

    private sealed class Listener(HolderSignals signals, Guid holder, Action changed) : IDisposable
    {
        public Guid Holder => holder;

        public void Changed() => changed();

        public void Dispose() => signals.Remove(this);
    }
}
