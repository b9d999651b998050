namespace Portal.Domain.Guides.Reading;

/// <summary>The keys of what is counted: times, money, figures, and the sources they come from.</summary>
internal static class FigureBinder
{
    public static NumberRange Range(MappingBinder from) => new(from.Number("min"), from.Number("max"));

    public static Duration Duration(MappingBinder from) => new(
        from.Number("min"), from.Number("max"), from.Text("unit"), from.Text("pace"), from.Number("hoursPerWeek"),
        from.One("times", Range), from.OptionalText("alongside"), from.OptionalText("at"),
        from.OptionalText("source"), from.OptionalText("asOf"));

    public static Money Money(MappingBinder from) => new(
        from.Text("kind"), from.Number("min"), from.Number("max"), from.Text("currency"), from.Text("per"),
        from.OptionalText("basis"), from.OptionalText("place"), from.OptionalText("city"),
        from.OptionalText("source"), from.OptionalText("asOf"));

    public static Figure Figure(MappingBinder from) => new(
        from.Text("id"), from.Text("label"), from.Number("min"), from.Number("max"), from.Text("unit"),
        from.OptionalText("currency"), from.OptionalText("place"), from.OptionalText("city"),
        from.OptionalText("source"), from.OptionalText("asOf"));

    public static Source Source(MappingBinder from) => new(
        from.Text("id"), from.Text("title"), from.Text("publisher"), from.OptionalText("url"), from.Text("asOf"),
        from.Date("accessed"), from.OptionalText("licence"), from.OptionalText("quotedFrom"),
        from.WholeNumber("renewsEvery"), from.Flag("verified"), from.OptionalText("note"));
}
