using System.Buffers.Binary;
using System.Text;

namespace OpenPlans;

/// <summary>
/// Reads as much of a render batch as the benchmark needs: what is put into each component and which attributes change. Five
/// addresses at the end of a batch say where its tables are; everything is little-endian.
/// </summary>
internal sealed class RenderBatch(byte[] bytes)
{
    private const int EditLength = 16, FrameLength = 20;

    private readonly int frames = At(bytes, bytes.Length - 16) + sizeof(int);
    private readonly int strings = At(bytes, bytes.Length - 4);

    public IEnumerable<ComponentDiff> Diffs()
    {
        var table = At(bytes, bytes.Length - 20);
        for (var index = 0; index < At(bytes, table); index++)
        {
            var diff = At(bytes, table + sizeof(int) + (index * sizeof(int)));
            yield return new(At(bytes, diff), [.. Enumerable.Range(0, At(bytes, diff + 4)).Select(edit => Edit(diff + 8 + (edit * EditLength)))]);
        }
    }

    public Frame FrameAt(int index)
    {
        var at = frames + (index * FrameLength);
        var kind = (FrameKind)At(bytes, at);
        return kind switch
        {
            FrameKind.Element => new(kind, At(bytes, at + 4), Text(At(bytes, at + 8)), null, 0),
            FrameKind.Component or FrameKind.Region => new(kind, At(bytes, at + 4), null, null, 0),
            FrameKind.Attribute => new(
                kind, 1, Text(At(bytes, at + 4)), Text(At(bytes, at + 8)), BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at + 12))),
            _ => new(kind, 1, null, null, 0),
        };
    }

    private Edit Edit(int at) => new((EditKind)At(bytes, at), At(bytes, at + 8));

    private string? Text(int index)
    {
        if (index < 0)
        {
            return null;
        }

        var at = At(bytes, strings + (index * sizeof(int)));
        using var reader = new BinaryReader(new MemoryStream(bytes, at, strings - at), Encoding.UTF8);
        return reader.ReadString();
    }

    private static int At(byte[] bytes, int offset) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(offset));
}

internal enum EditKind
{
    PrependFrame = 1,
    SetAttribute = 3,
}

internal enum FrameKind
{
    Element = 1,
    Attribute = 3,
    Component = 4,
    Region = 5,
}

/// <param name="Frame">Index of what is put in or set.</param>
internal readonly record struct Edit(EditKind Kind, int Frame);

internal sealed record ComponentDiff(int Component, IReadOnlyList<Edit> Edits);

/// <param name="Length">Of an element, a component or a region: with all that is in it.</param>
/// <param name="Handler">Of an attribute that is an event: what to call; else 0.</param>
internal readonly record struct Frame(FrameKind Kind, int Length, string? Name, string? Value, ulong Handler);
