using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace OpenPlans;

/// <summary>
/// What Blazor's hub speaks: the MessagePack protocol of SignalR under a name of its own, and nothing but numbers, texts,
/// booleans and bytes as arguments.
/// </summary>
internal sealed class BlazorPack : IHubProtocol
{
    private readonly MessagePackHubProtocol pack = new();

    public string Name => "blazorpack";

    public int Version => 1;

    public TransferFormat TransferFormat => pack.TransferFormat;

    public bool IsVersionSupported(int version) => version == Version;

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => pack.GetMessageBytes(message);

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message) =>
        pack.TryParseMessage(ref input, binder, out message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => pack.WriteMessage(message, output);
}
