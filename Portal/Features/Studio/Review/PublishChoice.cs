using System.Text.Json.Serialization;
using Portal.Domain.Guides.Settling;

namespace Portal.Features.Studio.Review;

/// <summary>What an author decides when a draft is published.</summary>
/// <param name="Note">What changed, for readers and students; at most <see cref="Data.Entities.GuideRevision.MaxNoteLength"/> characters.</param>
public sealed record PublishChoice(string? Note)
{
    /// <summary>Whether shared outcomes and sources are reworded in all guides.</summary>
    public bool Reword { get; init; }

    /// <summary>What becomes of each step and outcome that is taken away.</summary>
    public IReadOnlyList<Settlement> Settlements { get; init; } = [];
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(PublishChoice))]
internal sealed partial class PublishChoiceJson : JsonSerializerContext;
