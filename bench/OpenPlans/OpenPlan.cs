using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace OpenPlans;

/// <summary>A plan page with its connection: what the framework's script does in a browser, without a document.</summary>
internal sealed partial class OpenPlan : IAsyncDisposable
{
    /// <summary>What takes longer counts as an error.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Boxes boxes = new();
    private readonly HubConnection connection;
    private readonly TaskCompletionSource<int> attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private (int Component, string Stored, TaskCompletionSource<long> Seen)? awaited;
    private long calls;

    private OpenPlan(Uri portal, Student student)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(portal, "_blazor"), options => options.Cookies = student.Cookies);
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        connection = builder.Build();
        connection.On<int, string>("JS.AttachComponent", (_, _) => { });
        connection.On<int>("JS.EndUpdateRootComponents", _ => { });
        connection.On<string>("JS.EndInvokeDotNet", _ => { });
        connection.On<int, byte[]>("JS.RenderBatch", DrawAsync);
        connection.On<long, string, string, int, long, int>("JS.BeginInvokeJS", AnswerAsync);
        connection.On<string>("JS.Error", Fail);
        connection.Closed += exception =>
        {
            Fail(exception?.Message ?? "closed");
            return Task.CompletedTask;
        };
    }

    /// <summary>How many boxes the page has.</summary>
    public int Count => boxes.All.Count;

    public static async Task<OpenPlan> OpenAsync(Uri portal, Student student, (Uri Address, string Html) page)
    {
        var open = new OpenPlan(portal, student);
        var state = State().Match(page.Html).Groups["state"].Value;
        var markers = Markers().Matches(page.Html).Select((marker, index) => $$"""{"type":"add","ssrComponentId":{{index + 1}},"marker":{{marker.Groups["marker"].Value}}}""");
        await open.connection.StartAsync();
        _ = await open.connection.InvokeAsync<string?>("StartCircuit", portal.AbsoluteUri, page.Address.AbsoluteUri, "[]", state)
            ?? throw new InvalidDataException("The portal opens no circuit.");
        await open.attached.Task.WaitAsync(Patience);
        await open.connection.SendAsync("UpdateRootComponents", $$"""{"batchId":1,"operations":[{{string.Join(',', markers)}}]}""", state);
        await open.drawn.Task.WaitAsync(Patience);
        return open;
    }

    /// <summary>Ticks a box, or takes the tick back.</summary>
    /// <returns>How long it took until the page said that it is stored.</returns>
    public async Task<TimeSpan> TickAsync(int number)
    {
        var box = boxes.All[number % boxes.All.Count];
        var seen = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = box.Stored == "false" ? "true" : "false";
        awaited = (box.Component, said, seen);
        var began = Stopwatch.GetTimestamp();
        await connection.SendAsync(
            "BeginInvokeDotNetFromJS", $"{++calls}", null, "DispatchEventAsync", await attached.Task,
            $$$"""[{"eventHandlerId":{{{box.Handler}}},"eventName":"change","eventFieldInfo":{"componentId":{{{box.Component}}},"fieldValue":{{{said}}}}},{"value":{{{said}}}}]""");
        var ended = await seen.Task.WaitAsync(Patience);
        box.Stored = said;
        return Stopwatch.GetElapsedTime(began, ended);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task DrawAsync(int batch, byte[] bytes)
    {
        var now = Stopwatch.GetTimestamp();
        try
        {
            if (boxes.Apply(new RenderBatch(bytes)).Any(said => awaited is { } tick && said == (tick.Component, tick.Stored)))
            {
                awaited?.Seen.SetResult(now);
                awaited = null;
            }
        }
        catch (InvalidDataException exception)
        {
            Fail(exception.Message);
        }

        await connection.SendAsync("OnRenderCompleted", batch, null);
        if (boxes.All.Count > 0)
        {
            drawn.TrySetResult();
        }
    }

    private async Task AnswerAsync(long call, string name, string arguments, int resultType, long target, int callType)
    {
        if (name == "Blazor._internal.attachWebRendererInterop")
        {
            using var given = JsonDocument.Parse(arguments);
            attached.TrySetResult(given.RootElement[1].GetProperty("__dotNetObject").GetInt32());
        }

        if (call > 0)
        {
            await connection.SendAsync("EndInvokeJSFromDotNet", call, true, $"[{call},true,null]");
        }
    }

    private void Fail(string why)
    {
        var exception = new InvalidOperationException($"The circuit ended: {why}");
        attached.TrySetException(exception);
        drawn.TrySetException(exception);
        awaited?.Seen.TrySetException(exception);
    }

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>[^-]+)-->")]
    private static partial Regex State();

    [GeneratedRegex("""<!--Blazor:(?<marker>\{"type":"server".*?\})-->""")]
    private static partial Regex Markers();
}
