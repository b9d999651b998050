using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Portal.Domain.Occupations;

namespace Portal.Features.Studio.Occupations;

/// <summary>Occupations of O*NET and ESCO: to look codes up, and to begin guides.</summary>
public sealed partial class OccupationsPage(OccupationShelf shelf, OccupationDrafts drafts) : IDisposable
{
    /// <summary>Occupations shown at most.</summary>
    private const int MaxShown = 40;

    private const int MaxSearch = 100;

    private IReadOnlyList<ShelvedOccupations> shelves = [];
    private readonly List<Occupation> chosen = [];
    private List<OccupationDraft> made = [];
    private IReadOnlyList<Occupation> found = [];
    private Occupation? looked;
    private CancellationTokenSource? making;
    private int total;
    private string? outcome;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    /// <summary>The classification that was uploaded just now.</summary>
    [SupplyParameterFromQuery] private string? Kept { get; set; }

    [SupplyParameterFromQuery(Name = "q")] private string? Asked { get; set; }

    [SupplyParameterFromQuery(Name = "in")] private string? AskedIn { get; set; }

    private string? Search { get; set; }

    private string? In { get; set; }

    /// <summary>Whoever leaves the page, or loses the role, stops what it makes.</summary>
    public void Dispose() => making?.Cancel();

    protected override async Task OnInitializedAsync()
    {
        shelves = await shelf.AllAsync(CancellationToken.None);
        (Search, In) = (Asked, (shelves.FirstOrDefault(known => known.Edition.Scheme == (AskedIn ?? Kept)) ?? (shelves is [var first, ..] ? first : null))?.Edition.Scheme);
        Find();
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Lines(int count) => count == 1 ? "1 line was" : $"{count} lines were";

    private ShelvedOccupations ShelfOf(Occupation occupation) => shelves.First(known => known.Edition.Scheme == occupation.Scheme);

    private void Find()
    {
        var search = Search is { Length: > MaxSearch } ? Search[..MaxSearch] : Search ?? "";
        found = shelves.FirstOrDefault(known => known.Edition.Scheme == In)?.Index.Search(search, MaxShown) ?? [];
    }

    private Task SearchAsync()
    {
        Find();
        return Task.CompletedTask;
    }

    private void Choose(Occupation occupation)
    {
        if (!chosen.Remove(occupation))
        {
            chosen.Add(occupation);
        }
    }

    private void LookUp(Occupation occupation) => looked = occupation;

    private void Forget() => chosen.Clear();

    private async Task MakeAsync()
    {
        if (making is not null || chosen.Count == 0 || StudioAccess.CounsellorOf((await Authentication).User) is not { } me)
        {
            return;
        }

        using var stop = making = new CancellationTokenSource();
        (total, made, outcome) = (Math.Min(chosen.Count, OccupationDrafts.MaxAtOnce), [], null);
        try
        {
            foreach (var shelved in shelves)
            {
                Occupation[] own = [.. chosen.Where(occupation => occupation.Scheme == shelved.Edition.Scheme).Take(total - made.Count)];
                await foreach (var draft in drafts.MakeAsync(me, shelved, own, stop.Token))
                {
                    made.Add(draft);
                    StateHasChanged();
                }
            }

            outcome = Outcome("Done");
        }
        catch (OperationCanceledException)
        {
            outcome = Outcome("Stopped");
        }
        finally
        {
            making = null;
        }

        // What was not reached stays chosen.
        var done = made.Select(draft => draft.Occupation).ToHashSet();
        chosen.RemoveAll(done.Contains);
    }

    private Task StopAsync() => making?.CancelAsync() ?? Task.CompletedTask;

    private string Outcome(string how) => made.Count(draft => draft.IsNew) switch
    {
        1 => $"{how}: 1 draft was made.",
        var count => $"{how}: {count} drafts were made.",
    };
}
