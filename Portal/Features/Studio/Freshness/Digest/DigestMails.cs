using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using Portal.Domain.Studio.Freshness;
using Portal.Infrastructure;
using Portal.Infrastructure.Mail;

namespace Portal.Features.Studio.Freshness.Digest;

/// <summary>What the weekly digest says: how much waits, the worst of it, and how to end the mails.</summary>
public sealed class DigestMails(PublicOrigin origin, IOptions<SiteOptions> site, DigestToken tokens)
{
    /// <summary>Entries told one by one.</summary>
    public const int MostTold = 10;

    /// <param name="entries">At least one, the worst first.</param>
    public OutgoingMail Write(string to, Guid userId, IReadOnlyList<QueueEntry> entries, ReviewBoard board)
    {
        var end = origin.Absolute(PortalUrls.StudioDigestEnd(tokens.Of(userId)));
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"Hello,\n\n{Waiting(entries.Count)} in guides that you look after, or that nobody does.\n\n");
        foreach (var kind in entries.GroupBy(entry => entry.Kind).OrderBy(kind => kind.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"{QueueWords.Of(kind.Key)}: {kind.Count()}\n");
        }

        text.Append(entries.Count > MostTold ? "\nThe worst of it:\n" : "\n");
        foreach (var entry in entries.Take(MostTold))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {QueueWords.TitleOf(entry)}{In(entry, board)}. {QueueWords.Reason(entry, entry.Source is { } id ? board.Sources.GetValueOrDefault(id) : null)}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"""

            The review queue:
            {origin.Absolute(PortalUrls.StudioReview)}

            You get this mail on Mondays while something waits, because you asked for it. Stop these mails:
            {end}

            {site.Value.Name}
            {origin.Value}

            """);
        return new(to, $"Review queue: {Waiting(entries.Count).ToLowerInvariant()}", text.Replace("\r", "").ToString()) { Unsubscribe = end };
    }

    private static string Waiting(int count) => count == 1 ? "One thing waits" : string.Create(CultureInfo.InvariantCulture, $"{count} things wait");

    private static string In(QueueEntry entry, ReviewBoard board) =>
        entry.Slugs is [var only] && board.Guides.GetValueOrDefault(only) is { } guide && guide.Title != entry.Title ? $", in {guide.Title}" : "";
}
