using Microsoft.AspNetCore.Components;
using Portal.Infrastructure.Security;

namespace Portal.Features.Studio.Overview;

/// <summary>All documents with what a counsellor must know of each. Plain HTML: the filters stand in the address.</summary>
public sealed partial class OverviewPage(OverviewQueries overview, OpenProblems openProblems)
{
    private OverviewFilters filters = new();
    private OverviewTotals totals = new(0, 0, 0, 0);
    private OverviewList list = new([], 0, 0, 1, 1);
    private Waiting waiting = new([], [], 0);
    private IReadOnlyDictionary<int, int> problems = new Dictionary<int, int>();
    private IReadOnlyList<string> fields = [];
    private IReadOnlyList<Owner> owners = [];
    private Guid me;

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    private string Summary => (list.Pages > 1 ? $"{list.Rows.Count} of " : "") + Counted.Of(list.Found, "document", "documents")
        + (filters.IsNarrow ? $", {list.All} in all" : "") + $". {OverviewWords.Of(filters.Sort)}.";

    protected override async Task OnInitializedAsync()
    {
        var stop = Http.RequestAborted;
        me = Http.User.UserId() ?? Guid.Empty;
        filters = OverviewFilters.Read(Http.Request.Query);
        totals = await overview.TotalsAsync(stop);
        list = await overview.ListAsync(filters, stop);
        problems = await openProblems.CountAsync(list.Rows, stop);
        waiting = await overview.WaitingAsync(me, stop);
        fields = await overview.FieldsAsync(stop);
        owners = await overview.OwnersAsync(stop);
    }
}
