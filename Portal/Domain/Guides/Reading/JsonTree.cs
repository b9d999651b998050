using System.Text;
using System.Text.Json;

namespace Portal.Domain.Guides.Reading;

/// <summary>Reads JSON into nodes with their places.</summary>
internal ref struct JsonTree
{
    private readonly ReadOnlySpan<byte> content;
    private readonly ReadingLog log;
    private Utf8JsonReader reader;
    private int values;
    private int counted;
    private int line = 1;
    private int lineStart;

    private JsonTree(ReadOnlySpan<byte> content, ReadingLog log)
    {
        this.content = content;
        this.log = log;
        // One more than allowed, so that the limit is told in the format's own words.
        reader = new(content, new JsonReaderOptions { MaxDepth = ReadingLimits.Nesting + 2 });
    }

    /// <summary>The root; null, with the reason in <paramref name="log"/>, where it cannot be read.</summary>
    public static GuideNode? Read(ReadOnlySpan<byte> content, ReadingLog log) => new JsonTree(content, log).Read();

    private GuideNode? Read()
    {
        try
        {
            reader.Read();
            var root = ReadValue(depth: 1);
            if (root is not null)
            {
                // Throws where something follows.
                reader.Read();
            }

            return root;
        }
        catch (JsonException exception)
        {
            var mark = new GuideMark((int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1);
            log.Stop("json.syntax", "This is not valid JSON. Check the commas, quotes and brackets before this place.", mark);
        }
        catch (InvalidOperationException)
        {
            // A \u escape that is half of a character.
            log.Stop("text.characters", "A text holds a character that does not exist (half of a \\u pair).", Mark());
        }

        return null;
    }

    private GuideNode? ReadValue(int depth)
    {
        var start = Mark();
        if (++values > ReadingLimits.Values)
        {
            log.Stop("limit.values", ReadingLimits.ValuesMessage, start);
            return null;
        }

        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return reader.TokenType is JsonTokenType.String
                ? new GuideScalar(start, reader.GetString()!, ScalarForm.Text)
                : new GuideScalar(start, Encoding.UTF8.GetString(reader.ValueSpan), ScalarForm.Value);
        }

        if (depth > ReadingLimits.Nesting)
        {
            log.Stop("limit.nesting", ReadingLimits.NestingMessage, start);
            return null;
        }

        return reader.TokenType is JsonTokenType.StartObject ? ReadObject(start, depth) : ReadArray(start, depth);
    }

    private GuideMapping? ReadObject(GuideMark start, int depth)
    {
        var entries = new List<GuideEntry>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
        {
            var mark = Mark();
            var key = reader.GetString()!;
            reader.Read();
            if (ReadValue(depth + 1) is not { } value)
            {
                return null;
            }

            entries.Add(new(key, mark, value));
        }

        return new(start, entries);
    }

    private GuideSequence? ReadArray(GuideMark start, int depth)
    {
        var items = new List<GuideNode>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (ReadValue(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new(start, items);
    }

    private GuideMark Mark()
    {
        var at = (int)reader.TokenStartIndex;
        for (; counted < at; counted++)
        {
            if (content[counted] is (byte)'\n')
            {
                line++;
                lineStart = counted + 1;
            }
        }

        return new(line, at - lineStart + 1);
    }
}
