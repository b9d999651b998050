using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Portal.Components.Wording;
using Portal.Infrastructure;

namespace Portal.Features.Reading.Discovery;

/// <summary>Writes the feed of what was published.</summary>
public static class AtomFeed
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    /// <param name="entries">The newest first.</param>
    /// <param name="siteName">The author of all of them.</param>
    public static byte[] Write(IReadOnlyList<FeedEntry> entries, string siteName, PublicOrigin origin)
    {
        var self = new Uri(origin.Absolute(PortalUrls.Feed));
        var feed = new SyndicationFeed(Phrase.Of(Texts.FeedTitle, siteName), Texts.FeedSubtitle, new Uri(origin.Absolute(PortalUrls.Home)))
        {
            Id = self.AbsoluteUri,
            // Without an entry nothing has changed yet; the library would take the present, another one at each request.
            LastUpdatedTime = entries is [var newest, ..] ? Instant(newest.PublishedUtc) : DateTimeOffset.UnixEpoch,
            Items = [.. entries.Select(entry => ItemOf(entry, origin))],
        };
        feed.Authors.Add(new(email: null, siteName, origin.Absolute(PortalUrls.Home)));
        feed.Links.Add(SyndicationLink.CreateSelfLink(self, "application/atom+xml"));
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            feed.GetAtom10Formatter().WriteTo(xml);
        }

        return stream.ToArray();
    }

    private static SyndicationItem ItemOf(FeedEntry entry, PublicOrigin origin) => new(
        Phrase.Of(Texts.FeedEntryTitle, entry.Title, entry.Number),
        NoteOf(entry),
        new Uri(origin.Absolute(PortalUrls.Document(entry.Kind, entry.Slug))),
        IdOf(entry, new Uri(origin.Value).Host),
        Instant(entry.PublishedUtc))
    {
        PublishDate = Instant(entry.PublishedUtc),
    };

    private static string NoteOf(FeedEntry entry) =>
        !string.IsNullOrWhiteSpace(entry.Note) ? Clean(entry.Note)
        : entry.Number == 1 ? Texts.ChangeListFirst
        : Texts.ChangeListNoNote;

    /// <summary>A tag URI (RFC 4151): the same for ever, whatever becomes of titles and addresses.</summary>
    private static string IdOf(FeedEntry entry, string host) => string.Create(
        CultureInfo.InvariantCulture, $"tag:{host},{entry.PublishedUtc:yyyy-MM-dd}:{entry.Kind}/{entry.Slug}/{entry.Number}");

    private static DateTimeOffset Instant(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    /// <summary>A note may hold any character, XML may not.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(IsXml).Select(rune => rune.ToString()));

    private static bool IsXml(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}
