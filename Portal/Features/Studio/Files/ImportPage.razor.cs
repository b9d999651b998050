using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portal.Features.Studio.Uploads;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Files;

/// <summary>What an upload would change, and the button that lets it.</summary>
public sealed partial class ImportPage(ImportStaging staging, ImportDesk desk)
{
    /// <summary>Documents listed at most.</summary>
    private const int MaxShown = 500;

    private const int MaxLeftAside = 20;

    private static readonly IReadOnlyList<(ImportWay Way, string? Word, string Text)> Ways =
    [
        (ImportWay.Drafts, null, "As drafts"), (ImportWay.Published, "published", "Published"), (ImportWay.Reworded, "reworded", "Published, and reworded everywhere"),
    ];

    private ImportPreview? preview;
    private ImportWay way;
    private bool wasRefused;
    private bool isTaking;

    [Parameter] public string Token { get; set; } = "";

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "as")] private string? As { get; set; }

    /// <summary>The way that the person saw when they pressed the button.</summary>
    [SupplyParameterFromForm] private string? Chosen { get; set; }

    private string Explanation => way switch
    {
        ImportWay.Drafts => "Readers see nothing of it. Drafts may have problems; they are put right in the editor.",
        ImportWay.Published => "Readers see it at once.",
        _ => "Readers see it at once, and outcomes and sources that these documents share with other guides are changed there too.",
    };

    protected override async Task OnInitializedAsync()
    {
        way = Ways.FirstOrDefault(known => known.Word == As).Way;
        // The button's own handler reads the upload anyway.
        isTaking = HttpMethods.IsPost(Http.Request.Method);
        if (!isTaking)
        {
            await PreviewAsync();
        }
    }

    private async Task PreviewAsync()
    {
        isTaking = false;
        if (await UploadAsync() is { } files)
        {
            preview = await desk.PreviewAsync(files, way, Http.RequestAborted);
        }
        else
        {
            Http.Response.OnStarting(() =>
            {
                Http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        }
    }

    private async Task TakeAsync()
    {
        if (StudioAccess.CounsellorOf(Http.User) is not { } me || await UploadAsync() is not { } files || !Enum.TryParse(Chosen, out way) || !Enum.IsDefined(way))
        {
            await PreviewAsync();
            return;
        }

        // Whoever does not wait for the answer has pressed the button all the same.
        if (await desk.TakeAsync(files, way, me, CancellationToken.None) is not ImportResult.Done done)
        {
            wasRefused = true;
            await PreviewAsync();
            return;
        }

        staging.Remove(Token);
        Http.Response.Redirect(PortalUrls.With(
            PortalUrls.StudioFiles, ("done", way == ImportWay.Drafts ? "drafts" : "published"), ("count", done.Count.ToString(CultureInfo.InvariantCulture))));
    }

    private async Task<IReadOnlyList<UploadedFile>?> UploadAsync() =>
        StudioAccess.CounsellorOf(Http.User) is { Id: { } owner } ? await staging.FindAsync(Token, owner, Http.RequestAborted) : null;
}
