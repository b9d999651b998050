namespace Portal.Domain.Guides;

/// <summary>A new wording of something that guides share, and the wording it is meant to replace.</summary>
public abstract record SharedRewording(string Id)
{
    /// <summary>Whether the guide has it still in the wording that the author saw.</summary>
    public abstract bool Fits(GuideDocument document);

    /// <summary>The guide in the new wording; the same instance where it has none of it.</summary>
    public GuideDocument Apply(GuideDocument document) => Wording().Adopt(document);

    private protected abstract SharedWording Wording();
}

/// <summary>A source described anew.</summary>
public sealed record SourceRewording(Source Before, Source After) : SharedRewording(Before.Id)
{
    public override bool Fits(GuideDocument document) => document.Sources.All(source => source.Id != Id || source == Before);

    private protected override SharedWording Wording() => new([], [After with { Id = Id }]);
}

/// <summary>An outcome worded anew.</summary>
public sealed record OutcomeRewording(string OutcomeId, string Before, string After) : SharedRewording(OutcomeId)
{
    public override bool Fits(GuideDocument document) =>
        document is not RoleGuideDocument guide || guide.Outcomes().All(outcome => outcome.Id != Id || outcome.Text == Before);

    private protected override SharedWording Wording() => new([new Outcome(Id, After, Optional: false)], []);
}
