using Microsoft.AspNetCore.Components;
using Portal.Components.Shared.Figures;
using Portal.Infrastructure;
using Portal.Infrastructure.Embedding;

namespace Portal.Features.Institutions.Copying;

/// <summary>
/// Where a web editor takes an embed: choose, look, copy. What is chosen stands in the page's address, so that the same page
/// works as a plain form, and can be sent to a colleague. With a connection the address is written and not read: the next
/// choice may be made before it has come back.
/// </summary>
public sealed partial class CopyPage(
    InstitutionQueries institutions, EmbeddableQueries embeddables, PublicOrigin origin, EmbedLoader loader, NavigationManager navigation) : ComponentBase
{
    private const int FrameHeight = 900;
    private const string Full = "full";

    private static readonly IReadOnlyList<(string Width, string Text)> Widths = [("320", "320 px"), ("480", "480 px"), ("768", "768 px"), (Full, "Full")];

    private InstitutionView? institution;
    private IReadOnlyList<Embeddable> embeddable = [];
    private IReadOnlyList<PlannedChange> planned = [];
    private IReadOnlyList<(string Value, string Text)> places = [];
    private EmbedChoice? choice;
    private EmbedSnippets snippets = default!;
    private string width = Full;

    [Parameter] public string Institution { get; set; } = "";

    [SupplyParameterFromQuery] private string? Show { get; set; }

    [SupplyParameterFromQuery] private string? Place { get; set; }

    [SupplyParameterFromQuery] private string? Theme { get; set; }

    [SupplyParameterFromQuery] private string? Accent { get; set; }

    [SupplyParameterFromQuery(Name = "section")] private string[]? Sections { get; set; }

    [SupplyParameterFromQuery(Name = "width")] private string? GivenWidth { get; set; }

    protected override async Task OnInitializedAsync()
    {
        embeddable = await embeddables.ListAsync(CancellationToken.None);
        institution = await institutions.FindAsync(Institution, CancellationToken.None);
        if (institution is null)
        {
            navigation.NotFound();
            return;
        }

        planned = await embeddables.ListPlannedAsync(institution.Id, CancellationToken.None);
        width = Widths.FirstOrDefault(known => known.Width == GivenWidth).Width ?? Full;
        if (embeddable.Count > 0)
        {
            Choose(EmbedChoice.Read(Find(Show), Place, Theme, Accent, Sections));
        }
    }

    private void Choose(EmbedChoice chosen)
    {
        choice = chosen;
        places = [("", "The guide’s own place"), .. chosen.What.Places.Select(place => (place, PlaceNames.Of(place)))];
        snippets = new(origin.Value, chosen, institution!.CurrentKey);
    }

    private Embeddable Find(object? page) => embeddable.FirstOrDefault(known => known.Page == page as string) ?? embeddable[0];

    private EmbedChoice With(string section, bool isShown) => choice! with
    {
        Sections = [.. EmbedChoice.AllSections.Select(known => known.Value).Where(known => known == section ? isShown : choice.Sections.Contains(known))],
    };

    private EventCallback<ChangeEventArgs> Changed(Func<string, EmbedChoice> change) =>
        EventCallback.Factory.Create<ChangeEventArgs>(this, changed => Go(change(changed.Value as string ?? "")));

    /// <summary>Shows another choice.</summary>
    private void Go(EmbedChoice chosen)
    {
        // As an address would say it: what is typed may be no colour, and the place none of this guide.
        Choose(EmbedChoice.Read(chosen.What, chosen.Place, chosen.Theme, chosen.Accent, [.. chosen.Sections]));
        KeepInAddress();
    }

    private void Widen(string chosen)
    {
        width = chosen;
        KeepInAddress();
    }

    /// <summary>The way back leads to the page before, not to the choice before.</summary>
    private void KeepInAddress() => navigation.NavigateTo(AddressOf(choice!, width), replace: true);

    private string AddressOf(EmbedChoice chosen, string shownAt)
    {
        return PortalUrls.With(PortalUrls.Institution(Institution), [
            ("show", chosen.What.Page), ("place", chosen.Place), ("theme", chosen.Theme == EmbedChoice.Light ? null : chosen.Theme), ("accent", chosen.Accent),
            .. chosen.SectionsInAddress is null ? [] : chosen.Sections.Select(section => ("section", (string?)section)),
            ("width", shownAt == Full ? null : shownAt)]);
    }
}
