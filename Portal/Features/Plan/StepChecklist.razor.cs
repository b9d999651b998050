using Microsoft.AspNetCore.Components;
using Portal.Domain.Guides;
using Portal.Domain.Institutions;
using Portal.Domain.Pathways;
using Portal.Features.Plan.Forms;

namespace Portal.Features.Plan;

/// <summary>One step of a plan: when it falls, what to show at its end, and what the student says of it.</summary>
public sealed partial class StepChecklist
{
    private PlanStepWords words = default!;

    [Parameter, EditorRequired] public required PlanOutlook Outlook { get; set; }

    /// <summary>0-based, on the path.</summary>
    [Parameter, EditorRequired] public required int Index { get; set; }

    [Parameter, EditorRequired] public required IReadOnlySet<string> Achieved { get; set; }

    /// <summary>What to say beside a tick, by outcome id.</summary>
    [Parameter, EditorRequired] public required IReadOnlyDictionary<string, TickNote> Notes { get; set; }

    /// <summary>Whether the plain form was saved from here just now.</summary>
    [Parameter] public bool Confirmed { get; set; }

    /// <summary>An outcome id and whether it is achieved.</summary>
    [Parameter, EditorRequired] public EventCallback<(string Outcome, bool Achieved)> OnTick { get; set; }

    /// <summary>What the student's institution adds to the path; null: nothing.</summary>
    [Parameter] public Supplement? Added { get; set; }

    [Parameter, EditorRequired] public required PlanForm Form { get; set; }

    /// <summary>Id of the form that takes what is said of the step.</summary>
    [Parameter, EditorRequired] public required string FormId { get; set; }

    [Parameter] public EventCallback<(string Field, string Text)> OnTyped { get; set; }

    /// <summary>Whether the fields are there. Most are never opened, and they are most of the page.</summary>
    [Parameter] public bool IsOpen { get; set; }

    /// <summary>Asks for the fields.</summary>
    [Parameter] public EventCallback OnOpen { get; set; }

    private StepTotals Totals => Outlook.Outline.Totals.Steps[Index];

    private PathwayStep Step => Totals.Step;

    private bool HasSaid => Outlook.Plan.Entry(Step.Id) is { Note: not null } or { Links.Count: > 0 };

    private string Modifiers => string.Join(' ', [
        Totals.AlongsideCode is null ? "" : "along",
        words.IsDone ? "done" : Outlook.Progress.Next?.StepIndex == Index ? "here" : "ahead"]);

    protected override void OnParametersSet() => words = new(Outlook, Index);

    private static string Host(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : address;
}
