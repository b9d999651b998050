using Microsoft.AspNetCore.Components;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;

namespace Portal.Features.Studio.Editing.Inputs;

/// <summary>A field of the document as an input. It is drawn anew only when the document changed.</summary>
public abstract class FieldInput : ComponentBase
{
    private (int Edition, string Path, string? At) drawn = (-1, "", null);

    [Parameter, EditorRequired] public required EditSession Session { get; set; }

    /// <summary>See <see cref="FieldPath"/>.</summary>
    [Parameter, EditorRequired] public required string Path { get; set; }

    [Parameter, EditorRequired] public required FieldSpec Spec { get; set; }

    [CascadingParameter] public SharedCatalogue Shared { get; set; } = SharedCatalogue.Empty;

    /// <summary>The field that somebody came for; what folds around it is open.</summary>
    [CascadingParameter(Name = "At")] public string? At { get; set; }

    protected string Id => FieldIds.Of(Path);

    protected string Value => Session.Tree.Text(Path);

    protected GuideProblem? Problem => Session.ProblemAt(Path);

    protected string Label => Spec.IsRequired ? Spec.Label : $"{Spec.Label} (may be left out)";

    protected override bool ShouldRender()
    {
        var now = (Session.Edition, Path, At);
        if (now == drawn)
        {
            return false;
        }

        drawn = now;
        return true;
    }

    /// <summary>Has the field drawn although nothing of the document changed.</summary>
    protected void Redraw() => drawn = (-1, "", null);

    protected void Write(string? text) => Session.Do(TreeEdit.Set.Text(Path, text ?? ""));
}
