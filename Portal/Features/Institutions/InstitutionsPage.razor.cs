using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portal.Components.Shared.Forms;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Accounts;
using Portal.Domain.Guides;
using Portal.Domain.Studio;
using Portal.Infrastructure;
using Portal.Infrastructure.Security;

namespace Portal.Features.Institutions;

/// <summary>The institutions that somebody may work on; administrators add them here, close them and open them again.</summary>
public sealed partial class InstitutionsPage(InstitutionQueries institutions, InstitutionDesk desk)
{
    private readonly FormProblems problems = new();
    private IReadOnlyList<InstitutionEntry> entries = [];
    private bool isAdministrator;

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromForm] private string? Name { get; set; }

    [SupplyParameterFromForm] private string? Slug { get; set; }

    [SupplyParameterFromForm] private string? Contact { get; set; }

    private Actor Me => Http.User.AsActor() ?? throw new InvalidOperationException("The page was reached without an account.");

    protected override async Task OnInitializedAsync()
    {
        isAdministrator = Http.User.IsInRole(PortalRoles.Administrator);
        entries = Http.User.AsActor() is { Id: { } me } ? await institutions.ListAsync(me, Http.RequestAborted) : [];
        if (!isAdministrator && entries is [var only] && HttpMethods.IsGet(Http.Request.Method))
        {
            Http.Response.Redirect(PortalUrls.Institution(only.Slug));
        }
    }

    private static string Counted(int count, string one, string other) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : other)}");

    private async Task AddAsync()
    {
        var name = Name?.Trim() ?? "";
        var slug = Slug?.Trim() is { Length: > 0 } typed ? typed : Slugs.Of(name);
        var contact = EmailAddress.Read(Contact);
        problems.Add(nameof(Name), InstitutionNames.ProblemOf(name));
        problems.Add(nameof(Slug), name.Length > 0 && !Slugs.IsValid(slug) ? "Write small letters and digits in words with single hyphens between them, such as uni-example." : null);
        problems.Add(nameof(Contact), contact is null && !string.IsNullOrWhiteSpace(Contact) ? "Type the whole email address, like name@example.org, or leave it empty." : null);
        if (GoesBack())
        {
            return;
        }

        switch (await desk.MakeAsync(Me, name, slug, contact, Http.RequestAborted))
        {
            case InstitutionMaking.Done:
                Http.Response.Redirect(PortalUrls.AfterDoing(PortalUrls.InstitutionSettings(slug), InstitutionDone.Made));
                break;
            case InstitutionMaking.SlugTaken:
                problems.Add(nameof(Slug), $"There is an institution with the short name {slug}. Choose another one.");
                GoesBack();
                break;
            default:
                Http.Response.Redirect(PortalUrls.Institutions);
                break;
        }
    }

    private async Task SetOpenAsync(InstitutionEntry entry)
    {
        var isDone = await desk.SetOpenAsync(Me, entry.Slug, entry.IsClosed, Http.RequestAborted);
        Http.Response.Redirect(isDone
            ? PortalUrls.AfterDoing(PortalUrls.Institutions, entry.IsClosed ? InstitutionDone.Reopened : InstitutionDone.Closed)
            : PortalUrls.Institutions);
    }

    private bool GoesBack()
    {
        if (problems.Any)
        {
            Http.Response.OnStarting(() =>
            {
                Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Task.CompletedTask;
            });
        }

        return problems.Any;
    }
}
