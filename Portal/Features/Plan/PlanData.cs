using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Infrastructure;

namespace Portal.Features.Plan;

/// <summary>A person's plans and ticks, for "download my data" and "delete my account".</summary>
internal sealed class PlanData(PortalDbContext db) : IPersonalData
{
    public string Name => "plans";

    public async Task<JsonNode?> ExportAsync(Guid userId, CancellationToken cancellationToken)
    {
        var student = await db.Set<Student>().AsNoTracking()
            .Where(known => known.UserId == userId)
            .Select(known => new ExportedPlans(
                known.Enrolments.OrderBy(own => own.StartedUtc)
                    .Select(own => new ExportedEnrolment(
                        own.Pathway!.Guide!.Slug, own.Pathway.Key, own.Pathway.Title, own.StartedUtc, own.LeftUtc)).ToList(),
                known.Progress.OrderBy(progress => progress.OutcomeId)
                    .Select(progress => new ExportedOutcome(
                        progress.OutcomeId, progress.Outcome!.Text, progress.Achieved, progress.AchievedUtc, progress.ChangedUtc)).ToList()))
            .FirstOrDefaultAsync(cancellationToken);
        return student is null ? null : JsonSerializer.SerializeToNode(student, PlanJson.Default.ExportedPlans);
    }

    public Task DeleteAsync(Guid userId, CancellationToken cancellationToken) =>
        db.WriteAsync(
            // Enrolments and ticks hang on the student and go with it.
            token => db.Set<Student>().Where(student => student.UserId == userId).ExecuteDeleteAsync(token),
            cancellationToken);
}

internal sealed record ExportedPlans(IReadOnlyList<ExportedEnrolment> Paths, IReadOnlyList<ExportedOutcome> Outcomes);

internal sealed record ExportedEnrolment(string Guide, string Path, string Title, DateTime StartedUtc, DateTime? LeftUtc);

internal sealed record ExportedOutcome(string Id, string Text, bool Achieved, DateTime? AchievedUtc, DateTime ChangedUtc);

[JsonSerializable(typeof(ExportedPlans))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class PlanJson : JsonSerializerContext;
