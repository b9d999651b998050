using Portal.Domain.Guides.Editing;

namespace Portal.Features.Studio.Sharing;

/// <summary>A guide as an author walks through it.</summary>
public sealed class WalkedGuide(RenewableGuide guide)
{
    public RenewableGuide Guide { get; } = guide;

    public IReadOnlyList<WalkedFigure> Figures { get; } = [.. guide.Figures.Select(figure => new WalkedFigure(figure))];

    public string Progress => Figures.Count == 0
        ? "No figure cites it"
        : $"{Figures.Count(figure => figure.Choice is not FigureChoice.Skip)} of {Figures.Count} renewed";

    /// <summary>Goes on from what was kept; a figure that is there no more is left out.</summary>
    public void Take(IReadOnlyDictionary<string, KeptFigure> kept)
    {
        foreach (var figure in Figures)
        {
            if (kept.TryGetValue(figure.Figure.Path, out var said))
            {
                figure.Take(said);
            }
        }
    }

    /// <summary>What was typed and chosen, by the figure's path.</summary>
    public Dictionary<string, KeptFigure> Kept() =>
        Figures.Where(figure => figure.IsTouched).ToDictionary(figure => figure.Figure.Path, figure => figure.Kept(), StringComparer.Ordinal);

    public GuideRenewal Decided() => new(
        Guide.Slug, Guide.RevisionId,
        [.. Figures.Where(figure => figure.Choice is not FigureChoice.Skip).Select(figure => new FigureRenewal(figure.Figure.Path, figure.Changes()))]);
}

/// <summary>A figure with what its author says of it so far.</summary>
public sealed class WalkedFigure(CitedFigure figure)
{
    private readonly Dictionary<string, string> typed = new(StringComparer.Ordinal);

    public CitedFigure Figure { get; } = figure;

    public FigureChoice Choice { get; set; } = FigureChoice.Skip;

    /// <summary>Whether anything was said of it yet.</summary>
    public bool IsTouched => Choice is not FigureChoice.Skip || typed.Count > 0;

    public KeptFigure Kept() => new(Choice, new Dictionary<string, string>(typed, StringComparer.Ordinal));

    public void Take(KeptFigure kept)
    {
        foreach (var (key, value) in kept.Typed)
        {
            typed[key] = value;
        }

        Choice = kept.Choice;
    }

    /// <summary>Names it among all the fields of the page; fit for an id and a fragment.</summary>
    public string FieldIn(string slug) => $"{slug}/{Figure.Path}".Replace("#", "", StringComparison.Ordinal);

    public string ValueOf(CitedField part) => typed.GetValueOrDefault(part.Key, part.Value ?? "");

    /// <summary>Typing a value is choosing to change it.</summary>
    public void Type(CitedField part, string value)
    {
        typed[part.Key] = value;
        Choice = FigureChoice.Change;
    }

    public Dictionary<string, string?> Changes() => Choice is FigureChoice.Change
        ? Figure.Fields.Where(part => typed.TryGetValue(part.Key, out var value) && value.Trim() != (part.Value ?? ""))
            .ToDictionary(part => part.Key, part => (string?)typed[part.Key], StringComparer.Ordinal)
        : [];
}

/// <summary>What becomes of a figure when its source is renewed.</summary>
public enum FigureChoice
{
    /// <summary>It stays with its old date.</summary>
    Skip,

    /// <summary>The new edition says the same.</summary>
    Keep,

    /// <summary>The new edition says something else.</summary>
    Change,
}
