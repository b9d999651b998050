using System.Text.RegularExpressions;

namespace Portal.Domain.Guides.Validation;

/// <summary>The parts of a role guide, but for its paths.</summary>
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
        Skills(guide.Skills, inspection);
        if (guide.Difficulty is { } difficulty)
        {
            Difficulty(difficulty, inspection);
        }

        inspection.Each(guide.Demand, "demand", (demand, path) => Demand(demand, path, inspection));
        inspection.Ids(guide.Timelines, "timelines", timeline => timeline.Id);
        var paths = guide.Paths.Select(path => path.Id).ToHashSet(StringComparer.Ordinal);
        inspection.Each(guide.Timelines, "timelines", (timeline, path) => Timeline(timeline, path, paths, inspection));
        inspection.Ids(guide.Figures, "figures", figure => figure.Id);
        inspection.Each(guide.Figures, "figures", (figure, path) => FigureRules.Figure(figure, path, inspection));
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

    /// <summary>In the file each skill of a group without a heading is an item of the list itself.</summary>
    private static void Skills(IReadOnlyList<SkillGroup> groups, Inspection inspection)
    {
        var index = 0;
        foreach (var group in groups)
        {
            if (group.Group is null)
            {
                inspection.Texts(group.Items, "skills", first: index);
                index += group.Items.Count;
                continue;
            }

            var path = GuidePath.Item("skills", index++);
            inspection.Require(group.Group, path, "group", "The heading of the group");
            inspection.RequireThat(group.Items.Count > 0, path, "items", "The list of skills of the group");
            inspection.Texts(group.Items, GuidePath.Key(path, "items"));
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

    private static void Demand(Demand demand, string path, Inspection inspection)
    {
        if (inspection.Require(demand.Place, path, "place", "The place"))
        {
            FigureRules.Place(demand.Place, demand.City, path, inspection);
        }

        inspection.Word(demand.Level, Vocabulary.DemandLevels, path, "level", "The level");
        inspection.Word(demand.Stage, Vocabulary.CareerStages, path, "stage", "The stage", required: false);
        FigureRules.Tail(demand.Source, demand.AsOf, path, inspection);
    }

    private static void Timeline(HeadlineTimeline timeline, string path, HashSet<string> paths, Inspection inspection)
    {
        inspection.Require(timeline.From, path, "from", "The starting point (from)");
        inspection.RequireThat(timeline.Time is not null, path, "time", "The time");
        if (timeline.Time is { } time)
        {
            FigureRules.Time(time, GuidePath.Key(path, "time"), inspection);
            if (!string.IsNullOrEmpty(time.Alongside))
            {
                inspection.Problem(
                    "time.alongside", GuidePath.Key(GuidePath.Key(path, "time"), "alongside"),
                    "Only the time of a step lies alongside another step. Take this out.");
            }
        }

        FigureRules.Place(timeline.Place, timeline.City, path, inspection);
        FigureRules.Tail(timeline.Source, timeline.AsOf, path, inspection);
        inspection.Each(timeline.Paths, GuidePath.Key(path, "paths"), (id, at) =>
        {
            if (!paths.Contains(id) && inspection.IsRead("paths", "id"))
            {
                inspection.Problem(
                    "timeline.path", at,
                    $"No path of this guide has the id \"{GuidePath.Excerpt(id)}\"." + Suggestion.Question(id, paths));
            }
        });
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
