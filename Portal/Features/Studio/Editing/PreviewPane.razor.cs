using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Editing;

/// <summary>
/// Draws the draft as text and writes it into a frame. Nothing of it stays in the memory of the circuit, and while one state
/// is on its way the next ones wait, so that only the last of them follows.
/// </summary>
public sealed partial class PreviewPane(IServiceProvider services, ILoggerFactory loggers, IJSRuntime script, TimeProvider clock) : ComponentBase
{
    private const string Frame = "preview-frame";

    private (int Edition, string Place) shown = (-1, "");
    private bool isDrawing;
    private bool isIncomplete;

    [Parameter, EditorRequired] public required EditSession Session { get; set; }
    [Parameter, EditorRequired] public required EditorPlace Here { get; set; }
    [Parameter, EditorRequired] public required string Slug { get; set; }

    [CascadingParameter] public SharedCatalogue Shared { get; set; } = SharedCatalogue.Empty;

    private string Whole => PortalUrls.With(PortalUrls.StudioPreview(Slug), ("path", Here.PathId));

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (isDrawing || !RendererInfo.IsInteractive)
        {
            return;
        }

        isDrawing = true;
        try
        {
            while (shown != (Session.Edition, Here.Address))
            {
                shown = (Session.Edition, Here.Address);
                var html = await DrawAsync();
                if (html is not null)
                {
                    await script.InvokeVoidAsync("studio.preview", Frame, html);
                }

                if (isIncomplete != html is null)
                {
                    isIncomplete = html is null;
                    StateHasChanged();
                }
            }
        }
        catch (JSDisconnectedException)
        {
            // The page was left meanwhile.
        }
        finally
        {
            isDrawing = false;
        }
    }

    /// <returns>Null where the draft has gaps that the reading components cannot bridge: what is published never has them.</returns>
    private async Task<string?> DrawAsync()
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        try
        {
            return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<DraftView>(ParameterView.FromDictionary(
                new Dictionary<string, object?>
                {
                    [nameof(DraftView.Document)] = Session.Reading.Draft,
                    [nameof(DraftView.PathId)] = Here.PathId,
                    [nameof(DraftView.Part)] = Here,
                    [nameof(DraftView.Today)] = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
                    [nameof(DraftView.Titles)] = Shared.Titles,
                }))).ToHtmlString());
        }
#pragma warning disable CA1031 // Whatever a gap in the draft brings about: the preview waits, and writing goes on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            PreviewLog.NotDrawn(loggers.CreateLogger<PreviewPane>(), exception);
            return null;
        }
    }
}

internal static partial class PreviewLog
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "A draft could not be drawn")]
    public static partial void NotDrawn(ILogger logger, Exception exception);
}
