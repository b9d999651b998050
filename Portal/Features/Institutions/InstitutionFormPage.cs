using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Portal.Components.Layout;
using Portal.Components.Shared.Forms;
using Portal.Domain.Studio;
using Portal.Infrastructure;
using Portal.Infrastructure.Security;

namespace Portal.Features.Institutions;

/// <summary>A page of an institution made of plain forms: each is answered by a page, so that whoever was taken off the staff is refused at once.</summary>
[Authorize(Policy = InstitutionAccess.Staff)]
[ExcludeFromInteractiveRouting]
[Layout(typeof(InstitutionLayout))]
public abstract class InstitutionFormPage : ComponentBase
{
    private int answer = StatusCodes.Status200OK;

    [Parameter] public string Institution { get; set; } = "";

    [CascadingParameter] protected HttpContext Http { get; set; } = default!;

    [Inject] private InstitutionQueries Institutions { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    /// <summary>Null: there is no such institution, and the page shows nothing.</summary>
    protected InstitutionView? Here { get; private set; }

    protected FormProblems Problems { get; } = new();

    protected CancellationToken Aborted => Http.RequestAborted;

    /// <summary>Who asks.</summary>
    protected Actor Me => Http.User.AsActor() ?? throw new InvalidOperationException("The page was reached without an account.");

    protected sealed override async Task OnInitializedAsync()
    {
        Here = await Institutions.FindAsync(Institution, Aborted);
        if (Here is null || !await LoadAsync(Here))
        {
            Here = null;
            Navigation.NotFound();
        }
    }

    /// <summary>Loads what the page shows, before a form on it is handled.</summary>
    /// <returns>False where the address names something that is not there.</returns>
    protected virtual Task<bool> LoadAsync(InstitutionView institution) => Task.FromResult(true);

    /// <summary>Answers a form that was taken with where to look next.</summary>
    /// <param name="address">Within the portal.</param>
    protected void GoTo(string address) => Http.Response.Redirect(address);

    /// <summary>Goes on to say what was done, unless the writer refused it because whoever asks is no longer staff.</summary>
    /// <param name="isDone">What the writer said.</param>
    /// <param name="page">The page that says it.</param>
    /// <param name="done">One of <see cref="InstitutionDone"/>.</param>
    protected void GoOn(bool isDone, string page, string done) => GoTo(isDone ? PortalUrls.AfterDoing(page, done) : page);

    /// <summary>Whether the form goes back to the person because of what is in <see cref="Problems"/>.</summary>
    protected bool GoesBack()
    {
        if (Problems.Any && answer == StatusCodes.Status200OK)
        {
            answer = StatusCodes.Status422UnprocessableEntity;
            // At the last moment: a status that changes while the page renders makes the framework drop the page's content.
            Http.Response.OnStarting(() =>
            {
                Http.Response.StatusCode = answer;
                return Task.CompletedTask;
            });
        }

        return Problems.Any;
    }
}
