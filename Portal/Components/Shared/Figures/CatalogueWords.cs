using Portal.Components.Wording;
using Portal.Domain.Guides;
using Portal.Domain.Search;

namespace Portal.Components.Shared.Figures;

/// <summary>What the catalogue calls the kinds of documents and their parts.</summary>
public static class CatalogueWords
{
    public static string Kind(FoundDocument document) => document.IsExample ? Texts.CatalogueKindExample : Kind(document.Kind);

    /// <param name="kind">One of <see cref="GuideKinds"/>.</param>
    public static string Kind(string kind) => kind switch
    {
        GuideKinds.RoleGuide => Texts.CatalogueKindRole,
        GuideKinds.InternshipGuide => Texts.CatalogueKindInternship,
        GuideKinds.Opening => Texts.CatalogueKindOpening,
        _ => kind,
    };

    /// <summary>The same, of several.</summary>
    public static string Kinds(string kind) => kind switch
    {
        GuideKinds.RoleGuide => Texts.CatalogueKindRoles,
        GuideKinds.InternshipGuide => Texts.CatalogueKindInternships,
        GuideKinds.Opening => Texts.CatalogueKindOpenings,
        _ => kind,
    };

    /// <summary>"Step A2", "Skills".</summary>
    public static string Section(SearchPassage passage) => passage.Section switch
    {
        SearchSection.AlsoCalled => Texts.CatalogueSectionAlsoCalled,
        SearchSection.Field => Texts.CatalogueField,
        SearchSection.Summary => Texts.CatalogueSectionSummary,
        SearchSection.Tasks => Texts.CatalogueSectionTasks,
        SearchSection.Skills => Texts.CatalogueSectionSkills,
        SearchSection.Activities => Texts.CatalogueSectionActivities,
        SearchSection.Programmes => Texts.CatalogueSectionProgrammes,
        SearchSection.Responsibilities => Texts.CatalogueSectionResponsibilities,
        SearchSection.Step => Phrase.Of(Texts.CatalogueSectionStep, passage.Step),
        SearchSection.Outcome => Phrase.Of(Texts.CatalogueSectionOutcome, passage.Step),
        _ => Texts.CatalogueSectionTitle,
    };
}
