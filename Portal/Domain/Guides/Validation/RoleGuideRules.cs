using System.Text.RegularExpressions;

namespace Portal.Domain.Guides.Validation;

/// <summary>The parts of a role guide, but for its paths and overlays.</summary>
internal static partial class RoleGuideRules
{
    private const int LowestScore = 1, HighestScore = 5;

    public static void Check(RoleGuideDocument guide, Inspection inspection)
    {
        inspection.Require(guide.Field, "", "field", "The field of work");
        inspection.Require(guide.Summary, "", "summary", "The summary");
        inspection.Require(guide.Overview, "", "overview", "The overview");
        inspection.Markdown(guide.Overview, "", "overview");
        inspection.Markdown(guide.Day, "", "day");
        inspection.Markdown(guide.Outlook, "", "outlook");
        FigureRules.Place(guide.Place, guide.City, "", inspection);
        inspection.Texts(guide.AlsoCalled, "alsoCalled");
        inspection.Texts(guide.Tasks, "tasks");
        inspection.Each(guide.Codes, "codes", (code, path) => Code(code, path, inspection));
        PartRules.Skills(guide.Skills, inspection);
        if (guide.Difficulty is { } difficulty)
        {
            Difficulty(difficulty, inspection);
        }

        PartRules.Demand(guide.Demand, "demand", inspection);
        var paths = guide.Paths.Select(path => path.Id).ToHashSet(StringComparer.Ordinal);
        PartRules.Timelines(guide.Timelines, "timelines", paths, inspection);
        PartRules.Figures(guide.Figures, "figures", inspection);
        SectionRules.Check(guide, inspection);
    }

    private static void Code(OccupationCode code, string path, Inspection inspection)
    {
        inspection.Word(code.Scheme, Vocabulary.CodeSchemes, path, "scheme", "The scheme");
        inspection.Word(code.Match, Vocabulary.CodeMatches, path, "match", "The match");
        if (!inspection.Require(code.Code, path, "code", "The code"))
        {
            return;
        }

        var (isRight, right) = code.Scheme switch
        {
            "onet-soc-2019" => (OnetSoc().IsMatch(code.Code), "an O*NET-SOC code such as 15-1252.00"),
            "isco-08" => (Isco().IsMatch(code.Code), "an ISCO-08 code of one to four digits such as 2512"),
            "esco" => (Esco().IsMatch(code.Code), "an ESCO code such as 2512.4, or the occupation's UUID or address"),
            _ => (true, ""),
        };
        if (!isRight)
        {
            inspection.Problem("code.format", GuidePath.Key(path, "code"), $"\"{GuidePath.Excerpt(code.Code)}\" must be {right}.");
        }
    }

    private static void Difficulty(Difficulty difficulty, Inspection inspection)
    {
        inspection.RequireThat(difficulty.Score is not null, "difficulty", "score", "The score");
        if (difficulty.Score is < LowestScore or > HighestScore)
        {
            inspection.Problem("score.range", "difficulty.score", $"The score must be from {LowestScore} (easy to enter) to {HighestScore}.");
        }

        inspection.CiteAll(difficulty.Sources, "difficulty");
    }

    [GeneratedRegex(@"\A[0-9]{2}-[0-9]{4}\.[0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex OnetSoc();

    [GeneratedRegex(@"\A[0-9]{1,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Isco();

    [GeneratedRegex(
        @"\A([0-9]{4}(\.[0-9]+)*|(https?://data\.europa\.eu/esco/occupation/)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Esco();
}
