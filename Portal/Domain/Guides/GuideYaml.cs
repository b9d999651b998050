using System.Text.Json;
using Portal.Domain.Guides.Writing;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Portal.Domain.Guides;

/// <summary>A document as YAML to be read and edited by people. <see cref="GuideReader"/> reads it back as an equal document.</summary>
public static class GuideYaml
{
    private static readonly EmitterSettings Settings =
        EmitterSettings.Default.WithBestWidth(YamlTextStyle.LineWidth).WithIndentedSequences().WithNewLine("\n");

    public static string Write(GuideDocument document)
    {
        using var json = JsonDocument.Parse(GuideJson.Serialize(document));
        using var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text, Settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(version: null, tags: null, isImplicit: true));
        Write(json.RootElement, emitter);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Write(JsonElement value, Emitter emitter)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));
                foreach (var property in value.EnumerateObject())
                {
                    Write(property.Name, ScalarStyle.Plain, emitter);
                    Write(property.Value, emitter);
                }

                emitter.Emit(new MappingEnd());
                break;
            case JsonValueKind.Array:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
                foreach (var item in value.EnumerateArray())
                {
                    Write(item, emitter);
                }

                emitter.Emit(new SequenceEnd());
                break;
            case JsonValueKind.String:
                var text = value.GetString()!;
                Write(text, YamlTextStyle.Of(text), emitter);
                break;
            default:
                Write(value.GetRawText(), ScalarStyle.Plain, emitter);
                break;
        }
    }

    private static void Write(string text, ScalarStyle style, Emitter emitter) => emitter.Emit(new Scalar(
        AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true));
}
