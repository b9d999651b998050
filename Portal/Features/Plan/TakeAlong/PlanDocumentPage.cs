using Microsoft.AspNetCore.Components;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan.TakeAlong;

/// <summary>A static page of one plan, for whoever holds it; others are told that there is none.</summary>
public abstract class PlanDocumentPage : ComponentBase
{
    /// <summary>Null until it is loaded, and where there is none.</summary>
    protected PlanView? Plan { get; private set; }

    [Parameter] public Guid Enrolment { get; set; }

    [Inject] protected PlanQueries Plans { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    /// <summary>How much of the plan the page needs.</summary>
    protected virtual Task<PlanView?> LoadAsync(Guid holderId, CancellationToken cancellationToken) =>
        Plans.FindAsync(holderId, Enrolment, cancellationToken);

    protected override async Task OnInitializedAsync()
    {
        Plan = Http.User.UserId() is { } holder ? await LoadAsync(holder, Http.RequestAborted) : null;
        if (Plan is null)
        {
            Navigation.NotFound();
        }
    }
}
