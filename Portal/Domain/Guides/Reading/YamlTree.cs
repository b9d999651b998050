using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Portal.Domain.Guides.Reading;

/// <summary>
/// Reads YAML into nodes with their places, from the parser's events: nothing is resolved, so that neither an alias
/// can multiply nor a tag name a type. Both are reported, and reading goes on behind them.
/// </summary>
internal sealed class YamlTree
{
    private readonly ReadingLog log;
    private readonly Scanner scanner;
    private readonly Parser parser;
    private readonly List<(string? Key, int Index)> place = [];
    private int values;

    private YamlTree(string content, ReadingLog log)
    {
        this.log = log;
        scanner = new(new StringReader(content), skipComments: true);
        parser = new(scanner);
    }

    /// <summary>The root; null, with the reason in <paramref name="log"/>, where it cannot be read.</summary>
    public static GuideNode? Read(string content, ReadingLog log)
    {
        var tree = new YamlTree(content, log);
        try
        {
            return tree.ReadDocument();
        }
        catch (YamlException exception)
        {
            log.Stop("yaml.syntax", YamlSyntax.Explain(exception.Message), Mark(exception.Start));
        }
        catch (InvalidOperationException)
        {
            // How the parser fails on some unclosed brackets and stray document ends.
            log.Stop("yaml.syntax", YamlSyntax.Explain(), Mark(tree.scanner.CurrentPosition));
        }

        return null;
    }

    private GuideNode? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
        {
            log.Stop("file.empty", "The file is empty. A guide begins with its kind, such as kind: role-guide.", new(1, 1));
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = ReadNode(depth: 1);
        if (root is null)
        {
            return null;
        }

        parser.Consume<DocumentEnd>();
        if (!parser.TryConsume<StreamEnd>(out _))
        {
            log.Stop(
                "yaml.documents", "A second document begins here (---). Put each guide in a file of its own.",
                Mark(parser.Current!.Start));
            return null;
        }

        return root;
    }

    /// <returns>Null where a limit is passed: there is no sense in reading on.</returns>
    private GuideNode? ReadNode(int depth)
    {
        var start = Mark(parser.Current!.Start);
        if (++values > ReadingLimits.Values)
        {
            log.Stop("limit.values", ReadingLimits.ValuesMessage, start);
            return null;
        }

        if (parser.Current is MappingStart or SequenceStart && depth > ReadingLimits.Nesting)
        {
            log.AddUnread("limit.nesting", Place(), ReadingLimits.NestingMessage, start);
            return null;
        }

        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            log.AddUnread(
                "yaml.alias", Place(),
                $"*{GuidePath.Excerpt(alias.Value.Value)} stands for a part from elsewhere in the file, which guides do not use. "
                + "Write the part out here, or put quotes around a text that begins with *.",
                start);
            return new GuideScalar(start, "", ScalarForm.Plain);
        }

        ReportAnchorAndTag((NodeEvent)parser.Current!, start);
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new GuideScalar(start, scalar.Value, scalar.Style is ScalarStyle.Plain ? ScalarForm.Plain : ScalarForm.Text);
        }

        return parser.TryConsume<MappingStart>(out _) ? ReadMapping(start, depth) : ReadSequence(start, depth);
    }

    private GuideMapping? ReadMapping(GuideMark start, int depth)
    {
        var entries = new List<GuideEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(depth + 1) is not { } key)
            {
                return null;
            }

            var name = (key as GuideScalar)?.Text;
            place.Add((name ?? "", 0));
            if (ReadNode(depth + 1) is not { } value)
            {
                return null;
            }

            place.RemoveAt(place.Count - 1);
            if (name is null)
            {
                log.Add("yaml.key", Place(), "A list or a mapping stands here in place of a key.", key.Start);
            }
            else
            {
                entries.Add(new(name, key.Start, value));
            }
        }

        return new(start, entries);
    }

    private GuideSequence? ReadSequence(GuideMark start, int depth)
    {
        parser.Consume<SequenceStart>();
        var items = new List<GuideNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            place.Add((null, items.Count));
            if (ReadNode(depth + 1) is not { } item)
            {
                return null;
            }

            place.RemoveAt(place.Count - 1);
            items.Add(item);
        }

        return new(start, items);
    }

    private void ReportAnchorAndTag(NodeEvent node, GuideMark start)
    {
        if (!node.Anchor.IsEmpty)
        {
            log.Add(
                "yaml.anchor", Place(),
                $"&{GuidePath.Excerpt(node.Anchor.Value)} names a part for use elsewhere, which guides do not use. "
                + "Take it out, or put quotes around a text that begins with &.",
                start);
        }

        if (!node.Tag.IsEmpty)
        {
            log.Add(
                "yaml.tag", Place(),
                $"{GuidePath.Excerpt(node.Tag.Value)} is a YAML tag, which guides do not use. "
                + "Take it out, or put quotes around a text that begins with !.",
                start);
        }
    }

    private string Place() => place.Count == 0
        ? GuideProblem.WholeDocument
        : place.Aggregate("", (path, part) => part.Key is { } key ? GuidePath.Key(path, key) : GuidePath.Item(path, part.Index));

    private static GuideMark Mark(YamlDotNet.Core.Mark mark) => new((int)mark.Line, (int)mark.Column);
}
