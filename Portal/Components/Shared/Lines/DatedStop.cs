using Portal.Domain.Progress;

namespace Portal.Components.Shared.Lines;

/// <summary>A stop of a line by date.</summary>
/// <param name="Code">What stands in it: "A2".</param>
/// <param name="Said">What it is, for who listens: "A2, Go deep on one stack, ends between Dec 2026 and Mar 2027".</param>
/// <param name="Window">When it may fall.</param>
/// <param name="IsOwn">A day of the student's own: no stop of the path.</param>
public sealed record DatedStop(string Code, string Said, DateRange Window, DatedStopState State, bool IsOwn = false);

public enum DatedStopState
{
    Ahead,

    /// <summary>The next one.</summary>
    Here,

    Done,
}
