using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using Portal.Domain.Progress;
using Portal.Infrastructure;
using Portal.Infrastructure.Mail;

namespace Portal.Features.Plan.Reminders;

/// <summary>What the weekly mail says: the next step of each followed path, and how to end the mails.</summary>
public sealed class ReminderMails(PublicOrigin origin, IOptions<SiteOptions> site)
{
    /// <summary>The next step of each path that is followed and has one.</summary>
    public static IReadOnlyList<NextStep> StepsOf(IReadOnlyList<PlanCard> plans) =>
    [
        .. from plan in plans
           where plan.IsActive
           let next = PathwayProgress.Of(plan.Path, plan.Achieved.ToHashSet(StringComparer.Ordinal)).Next
           where next is not null
           select new NextStep(plan, next),
    ];

    /// <param name="steps">At least one.</param>
    /// <param name="token">Ends the mails.</param>
    public OutgoingMail Write(string to, IReadOnlyList<NextStep> steps, DayOfWeek weekday, string token)
    {
        var end = origin.Absolute(PortalUrls.RemindersEnd(token));
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"Hello,\n\nThis comes next on {(steps.Count == 1 ? "the path" : "the paths")} you follow.\n");
        foreach (var (plan, next) in steps)
        {
            text.Append(CultureInfo.InvariantCulture, $"""

                {plan.GuideTitle}, path {plan.Letter}: {plan.PathTitle}
                Next, at {plan.Letter}{next.StepIndex + 1}: {next.Outcome.Text}
                {origin.Absolute(PortalUrls.EnrolmentStop(plan.Enrolment, plan.Path.Steps[next.StepIndex].Id))}

                """);
        }

        text.Append(CultureInfo.InvariantCulture, $"""

            Tick it when you can show it. There is no hurry: what you have ticked stays.

            {(steps.Count == 1 ? "Your plan:" : "All your paths:")}
            {origin.Absolute(PortalUrls.Plan)}

            You get this mail on {weekday}s because you asked for it. Choose another day, or none:
            {origin.Absolute(PortalUrls.Reminders)}

            Stop these mails:
            {end}

            {site.Value.Name}
            {origin.Value}

            """);
        return new(to, $"Next on your path: {Subject(steps)}", text.Replace("\r", "").ToString()) { Unsubscribe = end };
    }

    private static string Subject(IReadOnlyList<NextStep> steps) =>
        string.Join(", ", steps.Select(step => step.Plan.GuideTitle).Distinct(StringComparer.Ordinal));
}

/// <summary>What comes next on a followed path.</summary>
public sealed record NextStep(PlanCard Plan, NextOutcome Next);
