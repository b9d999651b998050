using Microsoft.AspNetCore.Components;
using Portal.Domain.Guides;

namespace Portal.Features.Plan.Forms;

/// <summary>The inputs of a form of the plan, without the form: the same on the plan's page and on a page of their own.</summary>
public abstract class PlanFields : ComponentBase
{
    [Parameter, EditorRequired] public required PlanForm Form { get; set; }

    /// <summary>Before the ids of the inputs, where a page holds several such forms.</summary>
    [Parameter] public string Prefix { get; set; } = "";

    /// <summary>Id of the form, where the inputs stand outside it.</summary>
    [Parameter] public string? FormId { get; set; }

    /// <summary>A field and its text, as soon as somebody is done with it; set where the connection takes it.</summary>
    [Parameter] public EventCallback<(string Field, string Text)> OnTyped { get; set; }

    protected string Id(string field) => Prefix + field;

    protected string Value(string field) => Form.Rendered.GetValueOrDefault(field, "");

    /// <summary>The currency that a field shows as an example: that of what the steps cost.</summary>
    protected static string CurrencyOf(params IEnumerable<PathwayStep> steps) =>
        steps.SelectMany(step => step.Money).FirstOrDefault(money => money.Kind == "cost")?.Currency ?? "USD";

    /// <summary>What every input has beside its name, id and value.</summary>
    protected IReadOnlyDictionary<string, object> Common(string field)
    {
        var attributes = new Dictionary<string, object>(StringComparer.Ordinal);
        if (FormId is not null)
        {
            attributes["form"] = FormId;
        }

        if (OnTyped.HasDelegate)
        {
            attributes["onchange"] = EventCallback.Factory.Create<ChangeEventArgs>(
                this, change => OnTyped.InvokeAsync((field, change.Value is true ? FieldReader.Ticked : change.Value as string ?? "")));
        }

        return attributes;
    }
}
