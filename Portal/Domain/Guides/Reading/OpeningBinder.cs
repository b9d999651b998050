namespace Portal.Domain.Guides.Reading;

/// <summary>The keys of <c>kind: opening</c>.</summary>
internal static class OpeningBinder
{
    public static OpeningDocument Document(MappingBinder from) => new()
    {
        Slug = from.Text("slug"),
        Title = from.Text("title"),
        Role = from.Text("role"),
        Internship = from.OptionalText("internship"),
        Place = from.OptionalText("place"),
        City = from.OptionalText("city"),
        Employer = from.OptionalText("employer"),
        About = from.Text("about"),
        Terms = from.One("terms", terms => new OpeningTerms(
            terms.One("duration", FigureBinder.Duration), terms.One("stipend", FigureBinder.Money),
            terms.OptionalText("conversion"), terms.OptionalText("mode"))),
        Responsibilities = from.Texts("responsibilities"),
        Skills = PartBinder.Skills(from),
        Benefits = from.Texts("benefits"),
        ApplyUrl = from.OptionalText("applyUrl"),
        PostedOn = from.Date("postedOn"),
        SeenOn = from.Date("seenOn"),
        ClosesOn = from.Date("closesOn"),
        ReviewBy = from.Date("reviewBy"),
        Sources = from.Many("sources", FigureBinder.Source),
    };
}
