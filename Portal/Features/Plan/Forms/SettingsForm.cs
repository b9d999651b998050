using Portal.Components.Wording;
using Portal.Domain.Progress;

namespace Portal.Features.Plan.Forms;

/// <summary>"My pace": when the plan starts, hours a week, place, budget and optional steps, as a form.</summary>
internal static class SettingsForm
{
    public const string Name = "settings";

    public const string Start = "start", Hours = "hours", Place = "place", Budget = "budget", Currency = "currency";

    private const string TakenPrefix = "taken-";

    /// <summary>The field of an optional step.</summary>
    public static string Taken(string stepId) => TakenPrefix + stepId;

    public static PlanForm Of(PlanView plan)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Start] = FieldReader.Text(plan.Settings.StartsOn),
            [Hours] = FieldReader.Text(plan.Settings.HoursPerWeek),
            [Place] = plan.Settings.Place ?? "",
            [Budget] = FieldReader.Text(plan.Settings.Budget),
            [Currency] = plan.Settings.BudgetCurrency ?? "",
        };
        foreach (var step in plan.Path.Steps.Where(step => step.Optional))
        {
            fields[Taken(step.Id)] = plan.Entry(step.Id).IsTaken ? FieldReader.Ticked : "";
        }

        return new(fields);
    }

    /// <summary>What was changed; what cannot be read stands in the form's problems.</summary>
    public static SettingsChange Read(PlanForm form)
    {
        var reader = new FieldReader(form);
        var start = reader.Day(Start);
        if (start is { Value: null })
        {
            form.Problems.Add(Start, Texts.PlanProblemStartMissing);
        }

        return new()
        {
            StartsOn = start is { Value: { } day } ? new(day) : null,
            HoursPerWeek = reader.Number(Hours),
            Place = form.IsChanged(Place) ? new(form[Place] is { Length: > 0 } place ? place : null) : null,
            Budget = ReadBudget(form, reader),
            Taken = form.Fields.Where(field => field.StartsWith(TakenPrefix, StringComparison.Ordinal) && form.IsChanged(field))
                .ToDictionary(field => field[TakenPrefix.Length..], field => form[field] == FieldReader.Ticked, StringComparer.Ordinal),
        };
    }

    private static Given<PlanBudget?>? ReadBudget(PlanForm form, FieldReader reader)
    {
        if (!form.IsChanged(Budget, Currency))
        {
            return null;
        }

        if (form[Budget].Length == 0)
        {
            return new(null);
        }

        if (form[Currency].Length == 0)
        {
            form.Problems.Add(Currency, Texts.PlanProblemCurrencyMissing);
            return null;
        }

        return reader.Range(Budget, Budget) is { } amount ? new(new(amount.Min, form[Currency].ToUpperInvariant())) : null;
    }
}
