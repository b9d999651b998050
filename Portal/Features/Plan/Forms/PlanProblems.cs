using Portal.Components.Shared.Figures;
using Portal.Components.Shared.Forms;
using Portal.Components.Wording;
using Portal.Domain.Guides;
using Portal.Domain.Pathways;
using Portal.Domain.Progress;

namespace Portal.Features.Plan.Forms;

/// <summary>What a plan cannot take, in words and beside the field that is meant.</summary>
internal static class PlanProblems
{
    public static void AddTo(FormProblems problems, IEnumerable<PlanProblem> found, PlanForm form)
    {
        foreach (var problem in found)
        {
            if (FieldOf(problem, form) is { } field)
            {
                problems.Add(field, Message(problem));
            }
            else
            {
                problems.Add(Message(problem));
            }
        }
    }

    private static string? FieldOf(PlanProblem problem, PlanForm form) => problem switch
    {
        PlanProblem.StartOutOfRange => SettingsForm.Start,
        PlanProblem.HoursOutOfRange => SettingsForm.Hours,
        PlanProblem.PlaceUnknown => SettingsForm.Place,
        PlanProblem.BudgetOutOfRange => SettingsForm.Budget,
        PlanProblem.BudgetCurrencyUnknown => SettingsForm.Currency,
        PlanProblem.RequiredSkipped => StepForm.State,
        PlanProblem.StartedOutOfRange => StepForm.Started,
        PlanProblem.DoneOutOfRange or PlanProblem.DoneBeforeStarted => StepForm.Done,
        PlanProblem.TimeOutOfRange => StepForm.TimeMin,
        PlanProblem.CostOutOfRange => StepForm.CostMin,
        PlanProblem.CostCurrencyUnknown => StepForm.CostCurrency,
        PlanProblem.NoteTooLong => StepForm.Note,
        PlanProblem.TooManyLinks or PlanProblem.LinkUnusable => StepForm.Links,
        PlanProblem.EvidenceUnusable => form.Fields.FirstOrDefault(field =>
            field.StartsWith(StepForm.Evidence(""), StringComparison.Ordinal) && form.IsChanged(field)
            && form[field].Length > 0 && !(WebAddress.IsWeb(form[field]) && form[field].Length <= PlanRules.MaxLinkLength)),
        PlanProblem.MilestoneTitleMissing or PlanProblem.MilestoneTitleTooLong => MilestoneForm.Title,
        PlanProblem.MilestoneDateOutOfRange => MilestoneForm.On,
        _ => null,
    };

    private static string Message(PlanProblem problem) => problem switch
    {
        PlanProblem.StartOutOfRange or PlanProblem.MilestoneDateOutOfRange =>
            Phrase.Of(Texts.PlanProblemDayRange, DateText.Day(PlanRules.FirstDay), DateText.Day(PlanRules.LastDay)),
        PlanProblem.HoursOutOfRange => Phrase.Of(
            Texts.PlanProblemHours, FigureText.Number(ReaderSituation.FewestHours), FigureText.Number(FigureLimits.HoursOfAWeek)),
        PlanProblem.PlaceUnknown => Texts.PlanProblemPlace,
        PlanProblem.BudgetOutOfRange => Texts.PlanProblemAmount,
        PlanProblem.BudgetCurrencyUnknown or PlanProblem.CostCurrencyUnknown => Texts.PlanProblemCurrency,
        PlanProblem.RequiredSkipped => Texts.PlanProblemSkipped,
        PlanProblem.StartedOutOfRange or PlanProblem.DoneOutOfRange =>
            Phrase.Of(Texts.PlanProblemFuture, DateText.Day(PlanRules.FirstDay)),
        PlanProblem.DoneBeforeStarted => Texts.PlanProblemOrder,
        PlanProblem.TimeOutOfRange => Phrase.Of(Texts.PlanProblemTime, FigureText.Number(FigureLimits.Years)),
        PlanProblem.CostOutOfRange => Texts.PlanProblemCost,
        PlanProblem.NoteTooLong => Phrase.Of(Texts.PlanProblemNote, FigureText.Number(PlanRules.MaxNoteLength)),
        PlanProblem.TooManyLinks => Phrase.Of(Texts.PlanProblemLinks, PlanRules.MaxLinks),
        PlanProblem.LinkUnusable or PlanProblem.EvidenceUnusable => Texts.PlanProblemLink,
        PlanProblem.MilestoneTitleMissing => Texts.PlanProblemTitle,
        PlanProblem.MilestoneTitleTooLong => Phrase.Of(Texts.PlanProblemTitleLong, PlanRules.MaxMilestoneLength),
        PlanProblem.TooManyMilestones => Phrase.Of(Texts.PlanProblemMilestones, PlanRules.MaxMilestones),
        PlanProblem.TooManyOpenings => Phrase.Of(Texts.PlanProblemOpenings, PlanRules.MaxOpenings),
        _ => Texts.PlanProblemGone,
    };
}
