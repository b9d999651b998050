using Microsoft.AspNetCore.Components;
using Portal.Components.Shared.Figures;
using Portal.Infrastructure;

namespace Portal.Features.Institutions.Copying;

/// <summary>
/// Where a web editor takes an embed: choose, look, copy. What is chosen stands in the page's address alone, so that the
/// same page works as a plain form, and can be sent to a colleague.
/// </summary>
public sealed partial class CopyPage(
    InstitutionQueries institutions, EmbeddableQueries embeddables, PublicOrigin origin, NavigationManager navigation) : ComponentBase
{
    private const int FrameHeight = 900;

    private static readonly IReadOnlyList<(string Width, string Text)> Widths = [("320", "320 px"), ("480", "480 px"), ("768", "768 px"), ("full", "Full")];

    private InstitutionView? institution;
    private IReadOnlyList<Embeddable> embeddable = [];
    private IReadOnlyList<(string Value, string Text)> places = [];
    private EmbedChoice? choice;
    private EmbedSnippets snippets = default!;

    [Parameter] public string Institution { get; set; } = "";

    [SupplyParameterFromQuery] private string? Show { get; set; }

    [SupplyParameterFromQuery] private string? Place { get; set; }

    [SupplyParameterFromQuery] private string? Theme { get; set; }

    [SupplyParameterFromQuery] private string? Accent { get; set; }

    [SupplyParameterFromQuery(Name = "section")] private string[]? Sections { get; set; }

    [SupplyParameterFromQuery(Name = "width")] private string? GivenWidth { get; set; }

    private string Width => Widths.FirstOrDefault(known => known.Width == GivenWidth).Width ?? "full";

    protected override async Task OnInitializedAsync()
    {
        embeddable = await embeddables.ListAsync(CancellationToken.None);
        institution = await institutions.FindAsync(Institution, CancellationToken.None);
        if (institution is null)
        {
            navigation.NotFound();
            return;
        }

        Choose();
    }

    protected override void OnParametersSet() => Choose();

    /// <summary>Reads the choice from the address.</summary>
    private void Choose()
    {
        if (institution is null || embeddable.Count == 0)
        {
            return;
        }

        choice = EmbedChoice.Read(Find(Show), Place, Theme, Accent, Sections);
        places = [("", "The guide’s own place"), .. choice.What.Places.Select(place => (place, PlaceNames.Of(place)))];
        snippets = new(origin.Value, choice, institution.CurrentKey);
    }

    private Embeddable Find(object? page) => embeddable.FirstOrDefault(known => known.Page == page as string) ?? embeddable[0];

    private EmbedChoice With(string section, bool isShown) => choice! with
    {
        Sections = [.. EmbedChoice.AllSections.Select(known => known.Value).Where(known => known == section ? isShown : choice.Sections.Contains(known))],
    };

    private EventCallback<ChangeEventArgs> Changed(Func<string, EmbedChoice> change) =>
        EventCallback.Factory.Create<ChangeEventArgs>(this, changed => Go(change(changed.Value as string ?? "")));

    /// <summary>Shows another choice. The way back leads to the page before, not to the choice before.</summary>
    private void Go(EmbedChoice chosen) => navigation.NavigateTo(AddressOf(chosen, Width), replace: true);

    private string AddressOf(EmbedChoice chosen, string width)
    {
        // Read again by the page it leads to, with whatever was typed.
        var isAll = chosen.Sections.Count == EmbedChoice.AllSections.Count;
        return PortalUrls.With(PortalUrls.Institution(Institution), [
            ("show", chosen.What.Page), ("place", chosen.Place), ("theme", chosen.Theme == EmbedChoice.Light ? null : chosen.Theme), ("accent", chosen.Accent),
            .. isAll || !chosen.What.HasSections ? [] : chosen.Sections.Select(section => ("section", (string?)section)),
            ("width", width == "full" ? null : width)]);
    }
}
