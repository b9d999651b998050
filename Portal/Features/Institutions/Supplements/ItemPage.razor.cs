using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portal.Infrastructure;

namespace Portal.Features.Institutions.Supplements;

/// <summary>One course or service: what it is, and the steps and outcomes it belongs to.</summary>
public sealed partial class ItemPage(SupplementQueries supplements, SupplementEditor editor)
{
    private const string EditForm = "edit", StepPrefix = "step:", OutcomePrefix = "outcome:";

    private ItemView? item;
    private TargetView? replaced;
    private IReadOnlyList<(string Slug, string Title)> guides = [];
    private FoundSteps found = new([], 0);

    [Parameter] public int Item { get; set; }

    [SupplyParameterFromQuery(Name = "q")] private string? Words { get; set; }

    [SupplyParameterFromQuery] private string? Guide { get; set; }

    [SupplyParameterFromQuery(Name = "replace")] private string? Replace { get; set; }

    [SupplyParameterFromForm(FormName = "place")] private string? Target { get; set; }

    [SupplyParameterFromForm(FormName = EditForm)] private string? Kind { get; set; }

    [SupplyParameterFromForm(FormName = EditForm)] private string? Code { get; set; }

    [SupplyParameterFromForm(FormName = EditForm)] private string? Title { get; set; }

    [SupplyParameterFromForm(FormName = EditForm)] private string? Note { get; set; }

    [SupplyParameterFromForm(FormName = EditForm)] private string? Url { get; set; }

    private bool IsSearched => !string.IsNullOrWhiteSpace(Words) || !string.IsNullOrEmpty(Guide);

    private SupplementFields Shown => Problems.Any ? Typed : SupplementFields.Of(item!.Item);

    private SupplementFields Typed => new() { Kind = Kind, Code = Code, Title = Title, Note = Note, Url = Url };

    private string Page => PortalUrls.InstitutionItem(Here!.Slug, Item);

    private string Summary => found.Total switch
    {
        0 => "No published step or outcome has all these words. Try fewer, or choose a guide alone.",
        1 => "1 step",
        > SupplementQueries.MostFound => string.Create(CultureInfo.InvariantCulture, $"The first {SupplementQueries.MostFound} of {found.Total} steps. More words find fewer."),
        var steps => string.Create(CultureInfo.InvariantCulture, $"{steps} steps"),
    };

    /// <param name="replaced">The number of a lost place that the next one takes.</param>
    internal static string AddressOf(string institution, int item, string? words, string? guide, int? replaced) => PortalUrls.With(
        PortalUrls.InstitutionItem(institution, item), ("q", words), ("guide", guide), ("replace", replaced?.ToString(CultureInfo.InvariantCulture)));

    protected override async Task<bool> LoadAsync(InstitutionView institution)
    {
        item = await supplements.FindAsync(institution.Id, Item, Aborted);
        replaced = item?.Targets.FirstOrDefault(target => target.Id.ToString(CultureInfo.InvariantCulture) == Replace);
        guides = await supplements.GuidesAsync(Aborted);
        found = await supplements.SearchAsync(Words, Guide, Aborted);
        return item is not null;
    }

    private async Task SaveAsync()
    {
        var read = Typed.Read(Problems);
        if (!GoesBack())
        {
            GoOn(await editor.SaveAsync(Me, Here!.Id, Item, read!, Aborted), Page, InstitutionDone.ItemSaved);
        }
    }

    private async Task RemoveAsync() =>
        GoOn(await editor.RemoveAsync(Me, Here!.Id, Item, Aborted), PortalUrls.InstitutionSupplement(Here.Slug), InstitutionDone.ItemRemoved);

    private async Task RemoveTargetAsync(TargetView target) =>
        GoOn(await editor.RemoveTargetAsync(Me, Here!.Id, Item, target.Id, Aborted), Page, InstitutionDone.TargetRemoved);

    private async Task PlaceAsync()
    {
        var target = Target ?? "";
        int? step = target.StartsWith(StepPrefix, StringComparison.Ordinal) && int.TryParse(target[StepPrefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        var outcome = target.StartsWith(OutcomePrefix, StringComparison.Ordinal) ? target[OutcomePrefix.Length..] : null;
        var isDone = await editor.AddTargetAsync(Me, Here!.Id, Item, step, outcome, replaced?.Id, Aborted);
        // Whoever adds one place often adds more of the same search.
        GoTo(isDone ? PortalUrls.With(Page, ("q", Words), ("guide", Guide), ("done", InstitutionDone.TargetAdded)) : Page);
    }
}
