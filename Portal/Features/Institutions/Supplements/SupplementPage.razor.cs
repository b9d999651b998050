using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portal.Infrastructure;

namespace Portal.Features.Institutions.Supplements;

/// <summary>All courses and services of an institution, first those that lost their place.</summary>
public sealed partial class SupplementPage(SupplementQueries supplements, SupplementEditor editor)
{
    private IReadOnlyList<ItemView> items = [];

    [SupplyParameterFromForm(FormName = "add")] private string? Kind { get; set; }

    [SupplyParameterFromForm(FormName = "add")] private string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "add")] private string? Title { get; set; }

    [SupplyParameterFromForm(FormName = "add")] private string? Note { get; set; }

    [SupplyParameterFromForm(FormName = "add")] private string? Url { get; set; }

    private SupplementFields Typed => new() { Kind = Kind ?? SupplementFields.Kinds[0].Value, Code = Code, Title = Title, Note = Note, Url = Url };

    private string Page => PortalUrls.InstitutionSupplement(Here!.Slug);

    internal static string NameOf(ItemView item) => item.Item.Code is { } code ? $"{code} {item.Item.Title}" : item.Item.Title;

    protected override async Task<bool> LoadAsync(InstitutionView institution)
    {
        items = await supplements.ListAsync(institution.Id, Aborted);
        return true;
    }

    private static string PlacesOf(ItemView item) => item.Targets.Count(target => target.Lost is null) switch
    {
        0 => "Shows nowhere yet",
        1 => "Shows in 1 place",
        var places => string.Create(CultureInfo.InvariantCulture, $"Shows in {places} places"),
    };

    private string ReplaceAt(ItemView item, TargetView target) =>
        ItemPage.AddressOf(Here!.Slug, item.Id, words: null, guide: null, target.Id) + "#place";

    private async Task AddAsync()
    {
        var item = Typed.Read(Problems);
        if (GoesBack())
        {
            return;
        }

        if (await editor.AddAsync(Me, Here!.Id, item!, Aborted) is { } id)
        {
            GoTo(PortalUrls.AfterDoing(PortalUrls.InstitutionItem(Here.Slug, id), InstitutionDone.ItemSaved));
            return;
        }

        Problems.Add($"No more than {SupplementEditor.MostItems} courses and services can be kept. Delete some first.");
        GoesBack();
    }

    private async Task MoveAsync(ItemView item, bool isUp) => GoOn(await editor.MoveAsync(Me, Here!.Id, item.Id, isUp, Aborted), Page, InstitutionDone.ItemMoved);

    private async Task RemoveTargetAsync(ItemView item, TargetView target) =>
        GoOn(await editor.RemoveTargetAsync(Me, Here!.Id, item.Id, target.Id, Aborted), Page, InstitutionDone.TargetRemoved);
}
