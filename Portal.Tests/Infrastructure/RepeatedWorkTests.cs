using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Portal.Infrastructure;

namespace Portal.Tests.Infrastructure;

public sealed class RepeatedWorkTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider clock = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rounds_OneThatFails_IsToldAndTheNextOneComes()
    {
        var log = new TellingLog();
        using var work = new Work(clock, log, round => round == 1 ? throw new IOException("The disk is full.") : Task.CompletedTask) { Begins = true };
        await work.StartAsync(Cancel);
        Assert.Equal(1, await work.NextAsync());

        clock.Advance(Pause);

        Assert.Equal(2, await work.NextAsync());
        Assert.Equal((LogLevel.Error, "A round of Work failed; the next one tries again", "The disk is full."), Assert.Single(log.Told));
        await work.StopAsync(Cancel);
    }

    [Fact]
    public async Task Rounds_WithoutOneAtTheStart_BeginAfterThePause()
    {
        using var work = new Work(clock, new TellingLog(), _ => Task.CompletedTask);
        await work.StartAsync(Cancel);
        Assert.Equal(0, work.Rounds);

        clock.Advance(Pause);

        Assert.Equal(1, await work.NextAsync());
        await work.StopAsync(Cancel);
        Assert.Equal(1, work.Rounds);
    }

    [Fact]
    public async Task StopAsync_WhereItEndsWithARound_DoesOneMore()
    {
        using var work = new Work(clock, new TellingLog(), _ => Task.CompletedTask) { Ends = true };
        await work.StartAsync(Cancel);

        await work.StopAsync(Cancel);

        Assert.Equal(1, work.Rounds);
    }

    private sealed class Work(TimeProvider clock, ILogger logger, Func<int, Task> round) : RepeatedWork(Pause, clock, logger)
    {
        private readonly Channel<int> rounds = Channel.CreateUnbounded<int>();

        public bool Begins { get; init; }

        public bool Ends { get; init; }

        public int Rounds { get; private set; }

        protected override bool BeginsAtStart => Begins;

        protected override bool EndsWithARound => Ends;

        public async Task<int> NextAsync() => await rounds.Reader.ReadAsync(Cancel);

        protected override Task DoAsync(CancellationToken cancellationToken)
        {
            Rounds++;
            rounds.Writer.TryWrite(Rounds);
            return round(Rounds);
        }
    }

    private sealed class TellingLog : ILogger
    {
        public List<(LogLevel Level, string Message, string? Exception)> Told { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Told.Add((logLevel, formatter(state, exception), exception?.Message));
    }
}
