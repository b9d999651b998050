using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Portal.Components.Layout;
using Portal.Components.Wording;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan.Forms;

/// <summary>
/// A form of the plan on a page of its own, without a connection. The plan's page sends its forms here while it has none;
/// what cannot be taken comes back with the reason beside its field and all that was typed.
/// </summary>
[Authorize]
[ExcludeFromInteractiveRouting]
[RequireAntiforgeryToken(required: false)] // A stale token is answered by the form itself, with all that was typed.
[Layout(typeof(FormLayout))]
public abstract class PlanFormPage : ComponentBase
{
    [Parameter] public Guid Enrolment { get; set; }

    [CascadingParameter] protected HttpContext Http { get; set; } = default!;

    [Inject] protected PlanEditor Editor { get; set; } = default!;

    [Inject] private PlanQueries Plans { get; set; } = default!;

    [Inject] private PlanSignals Signals { get; set; } = default!;

    [Inject] private IAntiforgery Antiforgery { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    protected Guid UserId { get; private set; }

    /// <summary>Null: there is no such plan, or not what the address names on it.</summary>
    protected PlanView? Plan { get; private set; }

    protected PlanForm Form { get; private set; } = default!;

    /// <summary>The form as it is stored; null where the plan has nothing that the address names.</summary>
    protected abstract PlanForm? StoredForm(PlanView plan);

    protected override async Task OnInitializedAsync()
    {
        UserId = Http.User.UserId() ?? Guid.Empty;
        var plan = await Plans.FindAsync(UserId, Enrolment, Http.RequestAborted);
        if (plan is null || StoredForm(plan) is not { } stored)
        {
            Navigation.NotFound();
            return;
        }

        Plan = plan;
        Form = Http.Request.HasFormContentType ? PlanForm.Posted(Http.Request.Form) : stored;
    }

    /// <summary>Saves, unless something cannot be read, and goes on to <paramref name="next"/>.</summary>
    protected async Task SaveAsync(Func<Task<PlanWrite>> save, string next)
    {
        if (!await Antiforgery.IsRequestValidAsync(Http))
        {
            Form.Problems.Add(Texts.FormTooOld);
        }

        if (!Form.Problems.Any)
        {
            PlanProblems.AddTo(Form.Problems, (await save()).Problems, Form);
        }

        if (!Form.Problems.Any)
        {
            Signals.Raise(UserId);
            Http.Response.StatusCode = StatusCodes.Status303SeeOther;
            Http.Response.Headers.Location = next;
            return;
        }

        // At the last moment: a status that changes while the page renders makes the framework drop the page's content.
        Http.Response.OnStarting(() =>
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Task.CompletedTask;
        });
    }
}
