namespace Portal.Domain.Guides.Reading;

/// <summary>The keys of a path, its steps, their outcomes and resources.</summary>
internal static class PathwayBinder
{
    public static Pathway Pathway(MappingBinder from) => new(
        from.Text("id"), from.Text("title"), from.Text("entryRoute"), from.Texts("startsFrom"), from.OptionalText("bestFor"),
        from.Texts("pros"), from.Texts("cons"), from.Texts("prerequisites"), from.OptionalText("note"),
        from.Many("steps", Step));

    private static PathwayStep Step(MappingBinder from) => new(
        from.Text("id"), from.Text("title"), from.Text("kind"), from.One("time", FigureBinder.Duration),
        from.Many("money", FigureBinder.Money), from.Text("text"), from.Flag("optional"),
        from.Many("outcomes", outcome => new Outcome(outcome.Text("id"), outcome.Text("text"), outcome.Flag("optional"))),
        from.Many("resources", Resource));

    private static LearningResource Resource(MappingBinder from) => new(
        from.Text("title"), from.Text("url"), from.OptionalText("publisher"), from.Text("cost"), from.Text("medium"),
        from.One("hours", FigureBinder.Range), from.OptionalText("language"), from.OptionalFlag("account"),
        from.OptionalFlag("downloadable"));
}
