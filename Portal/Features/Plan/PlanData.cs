using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Progress;
using Portal.Infrastructure;

namespace Portal.Features.Plan;

/// <summary>A person's plans and ticks, for "download my data" and "delete my account".</summary>
internal sealed class PlanData(PortalDbContext db) : IPersonalData
{
    public string Name => "plans";

    public async Task<JsonNode?> ExportAsync(Guid userId, CancellationToken cancellationToken)
    {
        var student = await db.Set<Student>().AsNoTracking().AsSplitQuery()
            .Where(known => known.HolderId == userId)
            .Include(known => known.Enrolments).ThenInclude(own => own.Pathway!.Guide)
            .Include(known => known.Enrolments).ThenInclude(own => own.Pauses)
            .Include(known => known.Enrolments).ThenInclude(own => own.Steps)
            .Include(known => known.Enrolments).ThenInclude(own => own.Milestones)
            .Include(known => known.Enrolments).ThenInclude(own => own.Openings).ThenInclude(saved => saved.Guide)
            .Include(known => known.Progress).ThenInclude(progress => progress.Outcome)
            .FirstOrDefaultAsync(cancellationToken);
        var institution = student is null ? null : await db.Set<StudentInstitution>().Where(choice => choice.StudentId == student.Id)
            .Select(choice => choice.Institution!.Name).SingleOrDefaultAsync(cancellationToken);
        return student is null ? null : JsonSerializer.SerializeToNode(Exported(student, institution), PlanJson.Default.ExportedPlans);
    }

    private static ExportedPlans Exported(Student student, string? institution) => new(
        [.. student.Enrolments.OrderBy(own => own.StartedUtc).Select(own => new ExportedEnrolment(
            own.Pathway!.Guide!.Slug, own.Pathway.Key, own.Pathway.Title, own.StartedUtc, own.State, own.EndedUtc, own.EndReason,
            own.ToSettings(),
            [.. own.Pauses.OrderBy(pause => pause.From).Select(pause => new PauseSpan(pause.From, pause.Until))],
            [.. own.Steps.OrderBy(step => step.StepKey, StringComparer.Ordinal).Select(step => step.ToEntry())],
            [.. own.Milestones.OrderBy(milestone => milestone.On)
                .Select(milestone => new ExportedMilestone(milestone.Title, milestone.On, milestone.DoneUtc))],
            [.. own.Openings.OrderBy(saved => saved.SavedUtc).Select(saved => new ExportedOpening(saved.Guide!.Slug, saved.Guide.Title, saved.SavedUtc))]))],
        [.. student.Progress.OrderBy(progress => progress.OutcomeId, StringComparer.Ordinal).Select(progress => new ExportedOutcome(
            progress.OutcomeId, progress.Outcome!.Text, progress.Achieved, progress.AchievedUtc, progress.ChangedUtc,
            progress.EvidenceUrl, progress.EvidenceUtc, progress.CarriedFromId))],
        institution);

    public Task DeleteAsync(Guid userId, CancellationToken cancellationToken) =>
        db.WriteAsync(
            // Enrolments with all that was said of them, ticks and the chosen institution hang on the student and go with it.
            token => db.Set<Student>().Where(student => student.UserId == userId).ExecuteDeleteAsync(token),
            cancellationToken);
}

internal sealed record ExportedPlans(IReadOnlyList<ExportedEnrolment> Paths, IReadOnlyList<ExportedOutcome> Outcomes, string? Institution);

internal sealed record ExportedEnrolment(
    string Guide, string Path, string Title, DateTime StartedUtc, PlanState State, DateTime? EndedUtc, PlanEnd? EndReason,
    PlanSettings Settings, IReadOnlyList<PauseSpan> Pauses, IReadOnlyList<StepEntry> Steps, IReadOnlyList<ExportedMilestone> Milestones,
    IReadOnlyList<ExportedOpening> Openings);

internal sealed record ExportedOpening(string Opening, string Title, DateTime SavedUtc);

internal sealed record ExportedMilestone(string Title, DateOnly On, DateTime? DoneUtc);

internal sealed record ExportedOutcome(
    string Id, string Text, bool Achieved, DateTime? AchievedUtc, DateTime ChangedUtc,
    string? EvidenceUrl, DateTime? EvidenceUtc, string? CarriedFrom);

[JsonSerializable(typeof(ExportedPlans))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class PlanJson : JsonSerializerContext;
