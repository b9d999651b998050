namespace Portal.Domain.Guides;

/// <summary>Judges a source by itself, where it is edited outside a document.</summary>
public static class SourceCheck
{
    /// <summary>What blocks publishing any document that cites it; paths end in the key that is meant.</summary>
    public static IReadOnlyList<GuideProblem> Problems(Source source)
    {
        // The rules know documents alone: what they say of a document's sources is said of this one.
        var carrier = new OpeningDocument { Sources = [source] };
        return [.. GuideValidator.Validate(carrier).Where(problem => problem.Blocks && GuidePath.IsWithin(problem.Path, "sources"))];
    }
}
