using System.Collections.Frozen;

namespace Portal.Domain.Guides.Validation;

/// <summary>Overlays of a role guide: each of a place of its own, with figures that hold there.</summary>
internal static class OverlayRules
{
    public static void Check(RoleGuideDocument guide, Inspection inspection)
    {
        var paths = ById(guide.Paths);
        var ids = paths.Keys.ToFrozenSet(StringComparer.Ordinal);
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        inspection.Each(guide.Overlays, "overlays", (overlay, path) =>
        {
            Place(overlay.Place, path, places, inspection);
            // A place at fault is told once, not again at every figure that has no other.
            var placed = overlay.Placed(Places.IsValid(overlay.Place) ? overlay.Place : Places.World);
            inspection.Markdown(placed.Text, path, "text");
            PartRules.Demand(placed.Demand, GuidePath.Key(path, "demand"), inspection);
            PartRules.Timelines(placed.Timelines, GuidePath.Key(path, "timelines"), ids, inspection);
            PartRules.FirstJobs(placed.FirstJobs, GuidePath.Key(path, "firstJobs"), inspection);
            PartRules.Figures(placed.Figures, GuidePath.Key(path, "figures"), inspection);
            Steps(placed.Steps, GuidePath.Key(path, "steps"), paths, inspection);
            PartRules.Faqs(placed.Faqs, GuidePath.Key(path, "faqs"), inspection);
            FiguresElsewhere(placed, path, inspection);
            Hint(overlay, path, inspection);
        });
    }

    private static void Place(string place, string path, Dictionary<string, string> places, Inspection inspection)
    {
        if (!inspection.Require(place, path, "place", "The place"))
        {
            return;
        }

        FigureRules.Place(place, city: null, path, inspection);
        if (place is Places.World)
        {
            inspection.Problem(
                "overlay.world", GuidePath.Key(path, "place"),
                "An overlay is for one country or region. What holds everywhere belongs into the guide itself.");
        }
        else if (!places.TryAdd(place, path))
        {
            inspection.Problem(
                "overlay.duplicate", GuidePath.Key(path, "place"),
                $"{GuidePath.Excerpt(place)} has an overlay already, {places[place]}. Put both into one.");
        }
    }

    private static void Steps(IReadOnlyList<StepOverlay> steps, string list, Dictionary<string, KnownPath> paths, Inspection inspection)
    {
        var seen = new Dictionary<(string, string), string>();
        inspection.Each(steps, list, (step, path) =>
        {
            var known = Find(step, path, paths, inspection);
            if (known is not null && !seen.TryAdd((step.Path, step.Step), path))
            {
                inspection.Problem(
                    "overlay.step", GuidePath.Key(path, "step"), $"{seen[(step.Path, step.Step)]} is about this step already. Put both into one.");
            }

            inspection.Each(step.Money, GuidePath.Key(path, "money"), (money, at) => FigureRules.Money(money, at, inspection));
            if (step.Time is { } time)
            {
                Time(time, known, GuidePath.Key(path, "time"), inspection);
            }
            else if (step.Money.Count == 0)
            {
                inspection.Hint("overlay.empty", path, "Nothing differs at this step. Give its money or its time there, or take it out.");
            }
        });
    }

    /// <returns>The step that is meant; null where there is none.</returns>
    private static PathwayStep? Find(StepOverlay step, string path, Dictionary<string, KnownPath> paths, Inspection inspection)
    {
        var hasPath = inspection.Require(step.Path, path, "path", "The id of the path");
        if (!inspection.Require(step.Step, path, "step", "The id of the step") || !hasPath)
        {
            return null;
        }

        if (!paths.TryGetValue(step.Path, out var pathway))
        {
            if (inspection.IsRead("paths", "id"))
            {
                inspection.Problem(
                    "overlay.path", GuidePath.Key(path, "path"),
                    $"No path of this guide has the id \"{GuidePath.Excerpt(step.Path)}\"." + Suggestion.Question(step.Path, paths.Keys));
            }

            return null;
        }

        if (pathway.Steps.TryGetValue(step.Step, out var found))
        {
            return found;
        }

        if (inspection.IsRead($"{pathway.Place}.steps", "id"))
        {
            inspection.Problem(
                "overlay.step", GuidePath.Key(path, "step"),
                $"The path {GuidePath.Excerpt(step.Path)} has no step with the id \"{GuidePath.Excerpt(step.Step)}\"."
                + Suggestion.Question(step.Step, pathway.Steps.Keys));
        }

        return null;
    }

    private static void Time(Duration time, PathwayStep? step, string path, Inspection inspection)
    {
        FigureRules.Time(time, path, inspection);
        if (!string.IsNullOrEmpty(time.Alongside)
            && step?.Time is { } known
            && (time.Alongside != known.Alongside || (time.At ?? "start") != (known.At ?? "start"))
            && inspection.IsRead("paths", "steps"))
        {
            inspection.Problem(
                "overlay.alongside", GuidePath.Key(path, "alongside"),
                "How steps lie beside one another is the same in every place. Change it in the path, or take this out.");
        }
    }

    private static void FiguresElsewhere(GuideOverlay overlay, string path, Inspection inspection)
    {
        if (!Places.IsValid(overlay.Place))
        {
            return;
        }

        Each(overlay.Demand, "demand", (demand, at) => Judge(demand.Place, at));
        Each(overlay.Timelines, "timelines", (timeline, at) => Judge(timeline.Place, at));
        Each(overlay.Figures, "figures", (figure, at) => Judge(figure.Place, at));
        Each(overlay.FirstJobs, "firstJobs", (job, at) => Judge(job.Pay?.Place, GuidePath.Key(at, "pay")));
        Each(overlay.Steps, "steps", (step, at) => inspection.Each(
            step.Money, GuidePath.Key(at, "money"), (money, inMoney) => Judge(money.Place, inMoney)));

        void Each<T>(IReadOnlyList<T> items, string list, Action<T, string> check) =>
            inspection.Each(items, GuidePath.Key(path, list), check);

        void Judge(string? place, string at)
        {
            if (place is not null && Places.IsValid(place)
                && !Places.IsWithin(place, overlay.Place) && !Places.IsWithin(overlay.Place, place))
            {
                inspection.Problem(
                    "overlay.elsewhere", GuidePath.Key(at, "place"),
                    $"This is a figure of {place} in the overlay of {overlay.Place}. Move it to the overlay of its own place, or take it out.");
            }
        }
    }

    private static void Hint(GuideOverlay overlay, string path, Inspection inspection)
    {
        if (overlay is { Demand: [], Timelines: [], FirstJobs: [], Figures: [], Steps: [], Faqs: [] } && string.IsNullOrWhiteSpace(overlay.Text))
        {
            inspection.Hint("overlay.empty", path, "The overlay says nothing that differs there. Fill it, or take it out.");
        }
    }

    private static Dictionary<string, KnownPath> ById(IReadOnlyList<Pathway> paths) => paths.Index()
        .DistinctBy(path => path.Item.Id, StringComparer.Ordinal)
        .ToDictionary(
            path => path.Item.Id,
            path => new KnownPath(
                GuidePath.Item("paths", path.Index),
                path.Item.Steps.DistinctBy(step => step.Id, StringComparer.Ordinal).ToDictionary(step => step.Id, StringComparer.Ordinal)),
            StringComparer.Ordinal);

    /// <param name="Place">Where the path stands in the guide.</param>
    private sealed record KnownPath(string Place, Dictionary<string, PathwayStep> Steps);
}
