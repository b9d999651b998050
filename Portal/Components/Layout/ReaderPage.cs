using Microsoft.AspNetCore.Components;
using Portal.Components.Shared;

namespace Portal.Components.Layout;

/// <summary>A whole reading page; its <see cref="DocumentShell"/> hands what the reader chose to all that stands in it.</summary>
public abstract class ReaderPage : ComponentBase
{
    /// <summary>Absent on a page that says only what went wrong.</summary>
    [Parameter] public ReaderRequest Reader { get; set; } = ReaderRequest.None;

    /// <inheritdoc cref="ReadingComponent.To"/>
    protected string To(string address) => Reader.Choice.Carry(address);
}
