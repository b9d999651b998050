using Portal.Domain.Guides;
using Portal.Domain.Institutions;
using Portal.Features.Api.Answers;
using Portal.Features.Api.Ctdl;
using Portal.Features.Api.Responses;
using Portal.Infrastructure;

namespace Portal.Features.Api.Reference;

/// <summary>
/// Answers as they look, of documents that do not exist: written by the same code as real ones, so that no example says what
/// no answer would. They name no place and no money, lest somebody take them for figures.
/// </summary>
internal static class ApiExamples
{
    private const string Role = "example-role", Path = "first-path", Source = "example-source";

    private static readonly DateTime Published = new(2026, 1, 15, 9, 0, 0, DateTimeKind.Utc);

    private static readonly RoleGuideDocument Guide = new()
    {
        Slug = Role,
        Title = "Example role",
        Field = "Example field",
        Summary = "What people in this role do, in a sentence.",
        Overview = "Two or three paragraphs of Markdown.",
        Tasks = ["Something that is done every day"],
        Paths =
        [
            new(Path, "The first path", "self-taught", ["career-changer"], null, [], [], [], null,
            [
                new("learn", "Learn the trade", "course", new(3, 6, "months", "self-paced", 10, Source: Source, AsOf: "2025"), [], "Markdown.", false,
                    [new("example-outcome", "Show something that you made", false)], []),
            ]),
        ],
        Sources = [new(Source, "Title of the source", "Its publisher", "https://publisher.example/", "2025", null, null, null, null, true, null)],
        ReviewedOn = new(2026, 1, 10),
        ReviewBy = new(2027, 1, 10),
    };

    private static readonly ApiAddresses Addresses = new(address => "https://portal.example" + address);
    private static readonly PathAnswers Paths = new(Addresses);
    private static readonly GuideAnswers Guides = new(Addresses, Paths);

    public static ApiExample Entry { get; } = ApiExample.Of(new ApiEntry
    {
        Version = "1",
        Licence = "CC BY 4.0",
        Links = ApiEndpoints.EntryLinks(Addresses),
    });

    public static ApiExample GuideList { get; } = ApiExample.Of(new ApiPage<ApiGuideSummary>
    {
        Items =
        [
            Guides.Of(new RoleGuideCard(Role, Guide.Title, Guide.Field, Guide.Summary, null, 3, [], Guide.Paths, Guide.ReviewedOn, Guide.ReviewBy, Published), null),
        ],
        Links = ListLinks(PortalUrls.ApiGuides, "guides"),
    });

    public static ApiExample OneGuide { get; } = ApiExample.Of(Guides.Of(Document(Guide), null));

    public static ApiExample OnePath { get; } = ApiExample.Of(Paths.Of(Document(Guide), Path, null)!);

    public static ApiExample Ctdl { get; } = ApiExample.Of(new CtdlAnswers(Addresses).Of(Guide, Path)!);

    public static ApiExample InternshipList { get; } = ApiExample.Of(new ApiPage<ApiInternshipSummary>
    {
        Items =
        [
            new InternshipAnswers(Addresses).Of(new InternshipCard(
                "example-internship", "Example internship", Role, Guide.Title, null, null, "What interns do, in a sentence.", null, 0,
                Guide.ReviewedOn, Guide.ReviewBy, Published)),
        ],
        Links = ListLinks(PortalUrls.ApiInternships, "internships"),
    });

    public static ApiExample OneInternship { get; } = ApiExample.Of(new InternshipAnswers(Addresses).Of(Document(new InternshipGuideDocument
    {
        Slug = "example-internship",
        Title = "Example internship",
        Role = Role,
        Summary = "What interns do, in a sentence.",
        Activities = [new("Something interns do", "How, in a sentence.")],
        ReviewedOn = Guide.ReviewedOn,
        ReviewBy = Guide.ReviewBy,
    })));

    public static ApiExample OpeningList { get; } = ApiExample.Of(new ApiPage<ApiOpeningSummary>
    {
        Items =
        [
            new OpeningAnswers(Addresses).Of(new OpeningCard(
                "example-opening", "Example opening", Role, Guide.Title, null, "Example Ltd", null, null, null, false, new(2026, 1, 12), new(2026, 2, 26), Published)),
        ],
        Links = ListLinks(PortalUrls.ApiOpenings, "openings"),
    });

    public static ApiExample OneOpening { get; } = ApiExample.Of(new OpeningAnswers(Addresses).Of(Document(new OpeningDocument
    {
        Slug = "example-opening",
        Title = "Example opening",
        Role = Role,
        Employer = "Example Ltd",
        About = "Markdown.",
        ApplyUrl = "https://employer.example/apply",
        PostedOn = new(2026, 1, 12),
    })));

    public static ApiExample Supplement { get; } = ApiExample.Of(new SupplementAnswers(Addresses).Of("example-university", new(
        "Example University",
        new Dictionary<string, IReadOnlyList<SupplementItem>> { ["example-outcome"] = [new(SupplementKind.Course, "CS301", "Example course", "Every autumn", "https://university.example/cs301")] },
        new Dictionary<StepPlace, IReadOnlyList<SupplementItem>> { [new(Role, Path, "learn")] = [new(SupplementKind.Service, null, "Careers office", "Tuesdays", null)] })));

    public static ApiExample Changes { get; } = ApiExample.Of(new ApiChanges
    {
        Items =
        [
            new() { Resource = "guide", Kind = "published", Slug = Role, At = Published, Links = Addresses.Guide(Role) },
            new() { Resource = "guide", Kind = "removed", Slug = "former-role", At = Published.AddHours(1) },
        ],
        HasMore = false,
        Next = "42",
        Links = new()
        {
            Self = Addresses.Absolute(PortalUrls.ApiChangesSince("40", null)),
            Next = Addresses.Absolute(PortalUrls.ApiChangesSince("42", null)),
        },
    });

    private static ApiLinks ListLinks(string address, string list) => new()
    {
        Self = Addresses.Absolute(address),
        Next = Addresses.Absolute(PortalUrls.ApiList(address, null, null, ListCursor.After(list, 100))),
    };

    private static Published<TDocument> Document<TDocument>(TDocument document)
        where TDocument : GuideDocument =>
        new(document, 1, Published, null, new HashSet<string> { Role }) { Titles = new Dictionary<string, string> { [Role] = "Example role" } };
}
