using Portal.Components.Wording;
using Portal.Domain.Progress;

namespace Portal.Features.Plan.Forms;

/// <summary>A new milestone, as a form.</summary>
internal static class MilestoneForm
{
    public const string Name = "milestone";

    public const string Title = "milestone-title", On = "milestone-on";

    /// <summary>Hidden: the id the milestone gets, so that sending the form twice adds one.</summary>
    public const string Id = "milestone-id";

    /// <summary>Of the buttons on a milestone that is there: what is asked.</summary>
    public const string Action = "do";

    public const string Done = "done", Open = "open", Remove = "remove";

    public static PlanForm New() => new(new Dictionary<string, string>(StringComparer.Ordinal) { [Title] = "", [On] = "" });

    /// <summary>Null where the form does not say both; the reasons stand in its problems.</summary>
    public static (string Title, DateOnly On)? Read(PlanForm form)
    {
        var on = new FieldReader(form).Day(On);
        if (on is { Value: { } day })
        {
            return (form[Title], day);
        }

        PlanProblems.AddTo(form.Problems, form[Title].Length == 0 ? [PlanProblem.MilestoneTitleMissing] : [], form);
        form.Problems.Add(On, form.Problems[On] is null ? Texts.PlanProblemDay : null);
        return null;
    }
}
