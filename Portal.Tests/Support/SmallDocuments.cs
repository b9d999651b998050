using Portal.Domain.Guides;

namespace Portal.Tests.Support;

/// <summary>Documents with little more than they must have to be published.</summary>
public static class SmallDocuments
{
    private static readonly Source Source = new(
        "careers-office", "What interns told us", "A careers office", Url: null, "2026-10", Accessed: null, Licence: null,
        QuotedFrom: null, RenewsEvery: null, Verified: true, Note: null);

    /// <summary>An internship guide that names the sample role guide as its role.</summary>
    public static InternshipGuideDocument Internship(string slug = "backend-internship") => new()
    {
        Slug = slug,
        Title = "Backend internship",
        Role = SampleGuide.Slug,
        Place = "KE",
        City = "Nairobi",
        Summary = "Three months beside people who run services.",
        Activities = [new("Mend small faults", "One at a time, with a review.")],
        Terms = new(
            new(3, 6, "months", "calendar", Source: Source.Id, AsOf: "2026"), Schedule: null, HoursPerWeek: null, "On site", Supervision: null,
            new("pay", 30_000, 50_000, "KES", "month", "stipend", "KE", City: null, Source.Id, "2026"), [Source.Id]),
        Programmes =
        [
            new("First programme", "Second-year students", LastWindow: null, Stipend: null, Url: null, Source.Id, "2026"),
            new("Second programme", "Graduates", "May 2026", Stipend: null, Url: null, Source.Id, "2026"),
        ],
        Sources = [Source],
        ReviewedOn = new(2026, 10, 1),
        ReviewBy = new(2027, 4, 1),
    };

    /// <summary>An opening of the sample role guide and <see cref="Internship"/>, open until the end of November 2026.</summary>
    public static OpeningDocument Opening(string slug = "backend-intern-wanted") => new()
    {
        Slug = slug,
        Title = "Backend intern",
        Role = SampleGuide.Slug,
        Internship = "backend-internship",
        Place = "KE",
        City = "Nairobi",
        Employer = "Example Ltd",
        ApplyUrl = "https://example.org/apply",
        About = "Work on services that many people use.",
        Terms = new(new(3, 3, "months", "calendar", Source: Source.Id, AsOf: "2026"), Stipend: null, Conversion: null, "On site"),
        PostedOn = new(2026, 11, 1),
        ClosesOn = new(2026, 11, 30),
        Sources = [Source],
    };

    /// <summary>An opening without an employer and an address.</summary>
    public static OpeningDocument Example(string slug = "example-posting") =>
        Opening(slug) with { Title = "Example", Employer = null, ApplyUrl = null, PostedOn = null, ClosesOn = null };
}
