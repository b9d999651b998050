using Portal.Components.Shared.Figures;
using Portal.Components.Wording;
using Portal.Domain.Pathways;

namespace Portal.Components.Shared.Comparison;

/// <summary>The reasons of a <see cref="TimelineComparison"/> in words.</summary>
public static class TimelineReasonText
{
    /// <param name="path">The path whose sum is compared.</param>
    public static string Of(TimelineReason reason, PathOutline path) => reason switch
    {
        TimelineReason.OtherStart { StartsFrom: [_, ..] starts } => Phrase.Of(Texts.TimelineReasonOtherStart, PathText.StartingPoints(starts)),
        TimelineReason.OtherStart => Texts.TimelineReasonNoPath,
        TimelineReason.StepExceedsHeadline { Step: var step } =>
            Phrase.Of(Texts.TimelineReasonStepExceeds, step.Code, step.Step.Title, FigureText.Time(step.Step.Time)),
        TimelineReason.MeetWithoutStep { Step: var step, Rest: var rest } =>
            Phrase.Of(Texts.TimelineReasonWithoutStep, step.Code, step.Step.Title, FigureText.Time(step.Step.Time), FigureText.Months(rest)),
        TimelineReason.MeetWithOptionalSteps { StepIds: var steps, Whole: var whole } =>
            Phrase.Of(Texts.TimelineReasonOptionalSteps, PathText.Codes(path, steps), FigureText.Months(whole)),
        TimelineReason.PrerequisitesNotCounted => Texts.TimelineReasonPrerequisites,
        TimelineReason.OtherHours { Headline: var headline, Path: var hours } =>
            Phrase.Of(Texts.TimelineReasonOtherHours, FigureText.Number(headline), FigureText.Range(hours[0], hours[^1])),
        TimelineReason.HeadlineWithoutHours { Path: var hours } =>
            Phrase.Of(Texts.TimelineReasonWithoutHours, FigureText.Range(hours[0], hours[^1])),
        TimelineReason.OtherSources => Texts.TimelineReasonOtherSources,
        _ => Texts.TimelineReasonNotSaid,
    };
}
