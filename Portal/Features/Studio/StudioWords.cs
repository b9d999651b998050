using Portal.Domain.Studio;

namespace Portal.Features.Studio;

/// <summary>What several pages of the studio say in the same words.</summary>
internal static class StudioWords
{
    /// <summary>"with somebody@example.org and in another window of yours".</summary>
    /// <param name="others">At least one.</param>
    /// <param name="me">The account of who reads it.</param>
    public static string With(IReadOnlyCollection<Actor> others, Guid? me)
    {
        var names = others.Where(other => other.Id is null || other.Id != me).Select(other => other.Name).ToList();
        var words = names.Count == 0 ? "" : "with " + string.Join(", ", names);
        return names.Count == others.Count ? words : words + (words.Length > 0 ? " and " : "") + "in another window of yours";
    }
}
