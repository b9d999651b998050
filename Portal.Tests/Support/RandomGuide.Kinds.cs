using Portal.Domain.Guides;

namespace Portal.Tests.Support;

/// <summary>Internship guides, openings and overlays.</summary>
internal sealed partial class RandomGuide
{
    /// <summary>A role guide with up to three overlays.</summary>
    public RoleGuideDocument NextWithOverlays()
    {
        var guide = Next();
        var places = random.GetItems(["KE", "IN-KA", "IN", "GB-ENG"], random.Next(4)).Distinct(StringComparer.Ordinal);
        return guide with { Overlays = [.. places.Select(place => NextOverlay(guide, place))] };
    }

    public InternshipGuideDocument NextInternship()
    {
        var documented = Many(1, 4, NewSource);
        return new()
        {
            Slug = Id("internship"),
            Title = Text(),
            AlsoCalled = Many(0, 2, Text),
            Role = Id("role"),
            Place = Maybe(Place),
            Summary = Text(),
            Overview = Maybe(Md),
            Activities = Many(1, 3, () => new InternActivity(Text(), Text())),
            Skills = Skills(),
            WhoShouldApply = Maybe(() => new Applicants(Maybe(Text), Maybe(Text), Maybe(Text), Maybe(Text), Many(0, 2, Cite))),
            HostCompanies = Many(0, 3, () => new HostCompany(Text(), Maybe(Text))),
            Terms = Maybe(() => new InternshipTerms(
                Maybe(Time), Maybe(Text), Maybe(() => new NumberRange(10.5m, random.Next(20, 60))), Maybe(Text), Maybe(Text),
                Maybe(() => NextMoney("pay")), Many(0, 2, Cite))),
            Day = Maybe(Md),
            Outlook = Maybe(Md),
            Programmes = Many(0, 2, () => new InternshipProgramme(
                Text(), Text(), Maybe(Text), Maybe(() => NextMoney("pay")), Maybe(() => "https://example.org/" + Id("page")), Cite(), AsOf())),
            Figures = Many(0, 2, NextFigure),
            NextInternships = Many(0, 2, Link),
            GraduateRoles = Many(0, 2, Link),
            Faqs = Many(0, 2, NextFaq),
            Applying = Maybe(Md),
            Sources = documented,
            ReviewedOn = new DateOnly(2026, 1, 1).AddDays(random.Next(300)),
            ReviewBy = new DateOnly(2027, 1, 1).AddDays(random.Next(300)),
        };
    }

    public OpeningDocument NextOpening()
    {
        var documented = Many(1, 2, NewSource);
        var employer = Maybe(Text);
        return new()
        {
            Slug = Id("opening"),
            Title = Text(),
            Role = Id("role"),
            Internship = Maybe(() => Id("internship")),
            Place = "KE",
            City = Maybe(Text),
            Employer = employer,
            About = Md(),
            Terms = Maybe(() => new OpeningTerms(Maybe(Time), Maybe(() => NextMoney("pay")), Maybe(Text), Maybe(Text))),
            Responsibilities = Many(0, 3, Text),
            Skills = Skills(),
            Benefits = Many(0, 3, Text),
            ApplyUrl = employer is null ? null : Maybe(() => "https://example.org/" + Id("apply")),
            PostedOn = Day(1),
            SeenOn = Day(2),
            ClosesOn = Day(3),
            ReviewBy = Day(4),
            Sources = documented,
        };
    }

    /// <summary>With figures that name no place, the overlay's own, one within it and one around it.</summary>
    private GuideOverlay NextOverlay(RoleGuideDocument guide, string place)
    {
        var path = guide.Paths[random.Next(guide.Paths.Count)];
        string? Within() => Word(["", place, place[..2], Places.World]) is { Length: > 0 } own ? own : null;
        return new(
            place, Maybe(Md),
            Many(0, 2, () => new Demand(
                Within() ?? "", Maybe(Text), Word(Vocabulary.DemandLevels), Maybe(() => Word(Vocabulary.CareerStages)), Text(), Cite(), AsOf())),
            Many(0, 2, () => new HeadlineTimeline(Id("timeline"), Text(), Time(), Within(), [path.Id], Cite(), AsOf()) { City = Maybe(Text) }),
            Many(0, 2, () => new FirstJob(
                Id("job"), Text(), Text(), Maybe(() => NextMoney("pay") with { Place = Within() }), Maybe(Text), Md())),
            Many(0, 2, () => NextFigure() with { Place = Within() }),
            [.. path.Steps.Take(random.Next(3)).Select(step => new StepOverlay(
                path.Id, step.Id, Many(0, 2, () => NextMoney("cost") with { Place = Within() }), Maybe(Time)))],
            Many(0, 2, NextFaq));
    }

    /// <summary>Later for a later <paramref name="month"/>, where there is one at all.</summary>
    private DateOnly? Day(int month) => random.Next(3) == 0 ? null : new DateOnly(2026, month, random.Next(1, 29));
}
