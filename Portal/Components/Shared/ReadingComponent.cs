using Microsoft.AspNetCore.Components;
using Portal.Infrastructure;

namespace Portal.Components.Shared;

/// <summary>A component whose links to reading pages carry on what the reader chose; without a reader around it, as in a preview, they are plain.</summary>
public abstract class ReadingComponent : ComponentBase
{
    [CascadingParameter] public ReaderChoice? Reader { get; set; }

    protected ReaderChoice Chosen => Reader ?? ReaderChoice.None;

    /// <summary>Whether links leave the frame that the page stands in, unless they say otherwise.</summary>
    protected bool IsFramed => Reader?.IsFramed is true;

    /// <param name="address">As <see cref="PortalUrls"/> makes it; one of a working page stays as it is.</param>
    protected string To(string address) => Chosen.Carry(address);
}
