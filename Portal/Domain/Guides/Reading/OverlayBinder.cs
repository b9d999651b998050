namespace Portal.Domain.Guides.Reading;

/// <summary>The keys of an overlay of a role guide.</summary>
internal static class OverlayBinder
{
    public static GuideOverlay Overlay(MappingBinder from) => new(
        from.Text("place"), from.OptionalText("text"), from.Many("demand", PartBinder.Demand),
        from.Many("timelines", PartBinder.Timeline), from.Many("firstJobs", PartBinder.FirstJob),
        from.Many("figures", FigureBinder.Figure), from.Many("steps", Step), from.Many("faqs", PartBinder.Faq));

    private static StepOverlay Step(MappingBinder from) => new(
        from.Text("path"), from.Text("step"), from.Many("money", FigureBinder.Money), from.One("time", FigureBinder.Duration));
}
