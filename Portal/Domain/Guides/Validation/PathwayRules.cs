namespace Portal.Domain.Guides.Validation;

/// <summary>Paths, their steps, outcomes and resources.</summary>
internal static class PathwayRules
{
    public static void Check(IReadOnlyList<Pathway> paths, Inspection inspection)
    {
        inspection.RequireThat(paths.Count > 0, "", "paths", "The list of paths");
        inspection.Ids(paths, "paths", path => path.Id);
        inspection.Each(paths, "paths", (pathway, path) => Path(pathway, path, inspection));
        OutcomeWording(paths, inspection);
    }

    private static void Path(Pathway pathway, string path, Inspection inspection)
    {
        inspection.Require(pathway.Title, path, "title", "The title");
        inspection.Word(pathway.EntryRoute, Vocabulary.EntryRoutes, path, "entryRoute", "The entry route");
        inspection.Each(pathway.StartsFrom, GuidePath.Key(path, "startsFrom"), (start, at) =>
            inspection.WordAt(start, Vocabulary.StartingPoints, at));
        inspection.Texts(pathway.Pros, GuidePath.Key(path, "pros"));
        inspection.Texts(pathway.Cons, GuidePath.Key(path, "cons"));
        inspection.Texts(pathway.Prerequisites, GuidePath.Key(path, "prerequisites"));

        var steps = GuidePath.Key(path, "steps");
        inspection.RequireThat(pathway.Steps.Count > 0, path, "steps", "The list of steps");
        if (pathway.Steps.Count > 0
            && inspection.IsRead(steps, "outcomes", "optional")
            && !pathway.Steps.Any(step => !step.Optional && step.Outcomes.Any(outcome => !outcome.Optional)))
        {
            inspection.Problem(
                "path.outcomes", steps,
                "A path needs at least one outcome that is not optional, in a step that is not optional; "
                + "otherwise nobody could complete it.");
        }

        inspection.Ids(pathway.Steps, steps, step => step.Id);
        inspection.Each(pathway.Steps, steps, (step, at) => Step(step, at, pathway, steps, inspection));
    }

    private static void Step(PathwayStep step, string path, Pathway pathway, string steps, Inspection inspection)
    {
        inspection.Require(step.Title, path, "title", "The title");
        inspection.Word(step.Kind, Vocabulary.StepKinds, path, "kind", "The kind");
        inspection.Require(step.Text, path, "text", "The text");
        inspection.Markdown(step.Text, path, "text");
        inspection.RequireThat(step.Time is not null, path, "time", "The time");
        if (step.Time is { } time)
        {
            FigureRules.Time(time, GuidePath.Key(path, "time"), inspection);
            Alongside(step, time, GuidePath.Key(path, "time"), pathway, steps, inspection);
        }

        inspection.Each(step.Money, GuidePath.Key(path, "money"), (money, at) => FigureRules.Money(money, at, inspection));
        var outcomes = GuidePath.Key(path, "outcomes");
        inspection.Ids(step.Outcomes, outcomes, outcome => outcome.Id);
        inspection.Each(step.Outcomes, outcomes, (outcome, at) => inspection.Require(outcome.Text, at, "text", "The text"));
        inspection.Each(step.Resources, GuidePath.Key(path, "resources"), (resource, at) => Resource(resource, at, inspection));
    }

    private static void Alongside(
        PathwayStep step, Duration time, string path, Pathway pathway, string steps, Inspection inspection)
    {
        if (string.IsNullOrEmpty(time.Alongside))
        {
            return;
        }

        var others = pathway.Steps.Where(other => other.Id == time.Alongside).ToList();
        var fault = time.Alongside == step.Id ? "A step cannot lie alongside itself. Name another step of the path, or take this out."
            : others.Count == 0 && inspection.IsRead(steps, "id")
                ? $"No step of this path has the id \"{GuidePath.Excerpt(time.Alongside)}\"."
                    + Suggestion.Question(time.Alongside, pathway.Steps.Select(other => other.Id).Where(id => id != step.Id))
            : others.Exists(other => !string.IsNullOrEmpty(other.Time?.Alongside))
                ? $"The step {GuidePath.Excerpt(time.Alongside)} lies alongside another step itself. Name that step here."
            : null;
        if (fault is not null)
        {
            inspection.Problem("time.alongside", GuidePath.Key(path, "alongside"), fault);
        }
    }

    private static void Resource(LearningResource resource, string path, Inspection inspection)
    {
        inspection.Require(resource.Title, path, "title", "The title");
        if (inspection.Require(resource.Url, path, "url", "The address (url)"))
        {
            SourceRules.Url(resource.Url, path, inspection);
        }

        inspection.Word(resource.Cost, Vocabulary.ResourceCosts, path, "cost", "The cost", required: false);
        inspection.Word(resource.Medium, Vocabulary.ResourceMedia, path, "medium", "The medium", required: false);
        if (resource.Hours is { } hours)
        {
            FigureRules.Range(hours.Min, hours.Max, GuidePath.Key(path, "hours"), inspection);
        }
    }

    /// <summary>An outcome has one wording, wherever it stands.</summary>
    private static void OutcomeWording(IReadOnlyList<Pathway> paths, Inspection inspection)
    {
        var wordings = new Dictionary<string, (string Text, string Path)>(StringComparer.Ordinal);
        foreach (var (outcome, path) in OutcomePlaces.Of(paths))
        {
            if (outcome is { Id.Length: > 0, Text.Length: > 0 }
                && !wordings.TryAdd(outcome.Id, (outcome.Text, path))
                && wordings[outcome.Id] is var first
                && first.Text != outcome.Text)
            {
                inspection.Problem(
                    "outcome.wording", GuidePath.Key(path, "text"),
                    $"The outcome {GuidePath.Excerpt(outcome.Id)} is worded differently at {first.Path}. "
                    + "Use the same words, or give one of them another id.");
            }
        }
    }
}
