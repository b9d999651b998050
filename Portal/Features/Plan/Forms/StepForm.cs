using Portal.Components.Shared.Forms;
using Portal.Components.Wording;
using Portal.Domain.Guides;
using Portal.Domain.Progress;

namespace Portal.Features.Plan.Forms;

/// <summary>What a student says of one step, as a form.</summary>
internal static class StepForm
{
    public const string Name = "step";

    public const string State = "state", Started = "started", Done = "done", Note = "note", Links = "links",
        TimeMin = "time-min", TimeMax = "time-max", TimeUnit = "time-unit",
        CostMin = "cost-min", CostMax = "cost-max", CostCurrency = "cost-currency";

    private const string EvidencePrefix = "evidence-";

    /// <summary>The field of an outcome.</summary>
    public static string Evidence(string outcomeId) => EvidencePrefix + outcomeId;

    public static PlanForm Of(PlanView plan, PathwayStep step)
    {
        var said = plan.Entry(step.Id);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [State] = said.State?.ToString() ?? "",
            [Started] = FieldReader.Text(said.StartedOn),
            [Done] = FieldReader.Text(said.DoneOn),
            [Note] = said.Note ?? "",
            [Links] = string.Join('\n', said.Links),
            [TimeMin] = FieldReader.Text(said.Time?.Min),
            [TimeMax] = FieldReader.Text(said.Time?.Max),
            [TimeUnit] = said.Time?.Unit ?? step.Time?.Unit ?? "months",
            [CostMin] = FieldReader.Text(said.Cost?.Min),
            [CostMax] = FieldReader.Text(said.Cost?.Max),
            [CostCurrency] = said.Cost?.Currency ?? "",
        };
        foreach (var outcome in step.Outcomes)
        {
            fields[Evidence(outcome.Id)] = plan.Evidence.FirstOrDefault(known => known.OutcomeId == outcome.Id)?.Url ?? "";
        }

        return new(fields);
    }

    /// <summary>What was changed; what cannot be read stands in the form's problems.</summary>
    public static StepChange Read(PlanForm form)
    {
        var reader = new FieldReader(form);
        return new()
        {
            State = form.IsChanged(State) ? new(Enum.TryParse<StepState>(form[State], out var state) && Enum.IsDefined(state) ? state : null) : null,
            StartedOn = reader.Day(Started),
            DoneOn = reader.Day(Done),
            Note = form.IsChanged(Note) ? new(OrNull(form[Note])) : null,
            Links = form.IsChanged(Links)
                ? new(form[Links].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                : null,
            Time = ReadTime(form, reader),
            Cost = ReadCost(form, reader),
            Evidence = form.Fields.Where(field => field.StartsWith(EvidencePrefix, StringComparison.Ordinal) && form.IsChanged(field))
                .ToDictionary(field => field[EvidencePrefix.Length..], field => OrNull(form[field]), StringComparer.Ordinal),
        };
    }

    private static Given<OwnTime?>? ReadTime(PlanForm form, FieldReader reader) =>
        !form.IsChanged(TimeMin, TimeMax, TimeUnit) ? null
        : form[TimeMin].Length + form[TimeMax].Length == 0 ? new(null)
        : reader.Range(TimeMin, TimeMax) is { } time ? new(new(time.Min, time.Max, form[TimeUnit]))
        : null;

    private static Given<OwnCost?>? ReadCost(PlanForm form, FieldReader reader)
    {
        if (!form.IsChanged(CostMin, CostMax, CostCurrency))
        {
            return null;
        }

        if (form[CostMin].Length + form[CostMax].Length == 0)
        {
            return new(null);
        }

        if (form[CostCurrency].Length == 0)
        {
            form.Problems.Add(CostCurrency, Texts.PlanProblemCurrencyMissing);
        }

        return reader.Range(CostMin, CostMax) is { } cost && form[CostCurrency].Length > 0
            ? new(new(cost.Min, cost.Max, form[CostCurrency].ToUpperInvariant()))
            : null;
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
