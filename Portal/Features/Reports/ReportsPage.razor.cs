using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Infrastructure.Security;

namespace Portal.Features.Reports;

/// <summary>What readers reported, for counsellors to decide.</summary>
public sealed partial class ReportsPage(ReportQueries reports, ReportDesk desk, ISnackbar snackbar)
{
    private readonly Dictionary<int, string?> decisions = [];
    private IReadOnlyList<ReaderReport> open = [];
    private IReadOnlyList<ReaderReport> decided = [];

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        open = await reports.OpenAsync(CancellationToken.None);
        decided = await reports.DecidedAsync(CancellationToken.None);
        foreach (var report in open)
        {
            decisions.TryAdd(report.Id, null);
        }
    }

    private async Task DecideAsync(ReaderReport report, ReportOutcome outcome)
    {
        // Asked again here: the handler can be called at any time by anyone who once had the page.
        var user = (await Authentication).User;
        if (user.AsActor() is not { } by || !(user.IsInRole(PortalRoles.Counsellor) || user.IsInRole(PortalRoles.Administrator)))
        {
            return;
        }

        var decision = decisions[report.Id]?.Trim();
        if (decision?.Length > ReaderReport.MaxDecisionLength)
        {
            snackbar.Add($"Shorten the note to {ReaderReport.MaxDecisionLength} characters.", Severity.Warning);
            return;
        }

        var isMine = await desk.DecideAsync(report.Id, outcome, decision, by, CancellationToken.None);
        snackbar.Add(isMine ? $"Closed: {report.Page}" : "Somebody else closed this report meanwhile.", isMine ? Severity.Success : Severity.Info);
        await LoadAsync();
    }
}
