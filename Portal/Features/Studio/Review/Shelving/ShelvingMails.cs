using System.Globalization;
using Microsoft.Extensions.Options;
using Portal.Data.Entities;
using Portal.Infrastructure;
using Portal.Infrastructure.Mail;

namespace Portal.Features.Studio.Review.Shelving;

/// <summary>What becomes, became or does not become of a guide.</summary>
/// <param name="Slug">Under which its readers know it until then.</param>
/// <param name="NewSlug">Null: it is taken back.</param>
/// <param name="Note">What readers are told of a guide that is taken back; null: nothing.</param>
public sealed record Shelving(string Kind, string Slug, string Title, string? NewSlug, string? Note, DateTime DueUtc);

/// <summary>What the contact of an institution is told of a guide that stands in its pages.</summary>
public sealed class ShelvingMails(PublicOrigin origin, IOptions<SiteOptions> site)
{
    /// <param name="to">With a contact.</param>
    public OutgoingMail Planned(Shelving guide, Embedder to)
    {
        var day = Day(guide.DueUtc);
        return guide.NewSlug is { } slug
            ? Write(to, $"“{guide.Title}” gets another address on {day}", $"""
                {to.Name} shows the guide “{guide.Title}” in its own pages. On {day} it moves to this address:
                {Page(guide, slug)}

                The old address will lead to the new one. What stands in your pages goes on working where it follows that lead;
                to be sure, copy the embed again after that day and put it in place of the old one:
                {Copy(to)}

                The guide until then:
                {Page(guide, guide.Slug)}
                """)
            : Write(to, $"“{guide.Title}” will be taken back on {day}", $"""
                {to.Name} shows the guide “{guide.Title}” in its own pages. On {day} it is taken back: from then on your pages show a
                note in its place that it is there no more, and a link to others.{Said(guide)}

                Please take it off your pages before that day, or put another guide there. Here you can copy one:
                {Copy(to)}

                The guide until then:
                {Page(guide, guide.Slug)}
                """);
    }

    /// <inheritdoc cref="Planned"/>
    public OutgoingMail Withdrawn(Shelving guide, Embedder to) => Write(to, $"“{guide.Title}” stays as it is", $"""
        We wrote to you that the guide “{guide.Title}” would {(guide.NewSlug is null ? "be taken back" : "get another address")} on {Day(guide.DueUtc)}. It does not: nothing changes, and there is
        nothing to do in the pages of {to.Name}.

        The guide:
        {Page(guide, guide.Slug)}
        """);

    /// <inheritdoc cref="Planned"/>
    public OutgoingMail DoneAtOnce(Shelving guide, Embedder to) => guide.NewSlug is { } slug
        ? Write(to, $"“{guide.Title}” has another address", $"""
            {to.Name} shows the guide “{guide.Title}” in its own pages. It had to move at once, and stands here now:
            {Page(guide, slug)}

            The old address leads to the new one. To be sure, copy the embed again and put it in place of the old one:
            {Copy(to)}
            """)
        : Write(to, $"“{guide.Title}” was taken back", $"""
            {to.Name} shows the guide “{guide.Title}” in its own pages. It was taken back today, without the usual 14 days, because
            something in it is wrong or could do harm. Your pages show a note in its place.{Said(guide)}

            Please take it off your pages, or put another guide there. Here you can copy one:
            {Copy(to)}
            """);

    private OutgoingMail Write(Embedder to, string subject, string text) => new(to.Contact!, subject, $"""
        Hello,

        {text}

        You get this mail because you are the contact of {to.Name} at {site.Value.Name}; its staff can name another.

        {site.Value.Name}
        {origin.Value}

        """.ReplaceLineEndings("\n"));

    private static string Said(Shelving guide) => guide.Note is { Length: > 0 } note ? $"\n\nReaders are told: “{note}”" : "";

    private string Copy(Embedder to) => origin.Absolute(PortalUrls.Institution(to.Slug));

    private string Page(Shelving guide, string slug) => origin.Absolute(PortalUrls.Document(guide.Kind, slug));

    private static string Day(DateTime utc) => utc.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
