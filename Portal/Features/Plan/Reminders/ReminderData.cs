using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Infrastructure;

namespace Portal.Features.Plan.Reminders;

/// <summary>A person's weekly mails, for "download my data" and "delete my account".</summary>
internal sealed class ReminderData(PortalDbContext db) : IPersonalData
{
    public string Name => "reminders";

    public async Task<JsonNode?> ExportAsync(Guid userId, CancellationToken cancellationToken)
    {
        var setting = await db.Set<ReminderSetting>().AsNoTracking().FirstOrDefaultAsync(known => known.UserId == userId, cancellationToken);
        if (setting is null)
        {
            return null;
        }

        var mails = await db.Set<ReminderMail>().AsNoTracking()
            .Where(mail => mail.UserId == userId).OrderBy(mail => mail.CreatedUtc)
            .Select(mail => new ExportedReminder(mail.DueOn, mail.Attempts, mail.SentUtc))
            .ToListAsync(cancellationToken);
        return JsonSerializer.SerializeToNode(
            new ExportedReminders(setting.NextUtc is not null, setting.Weekday, setting.NextUtc, setting.ChangedUtc, mails),
            ReminderJson.Default.ExportedReminders);
    }

    public Task DeleteAsync(Guid userId, CancellationToken cancellationToken) =>
        db.WriteAsync(
            async token =>
            {
                await db.Set<ReminderMail>().Where(mail => mail.UserId == userId).ExecuteDeleteAsync(token);
                await db.Set<ReminderSetting>().Where(setting => setting.UserId == userId).ExecuteDeleteAsync(token);
            },
            cancellationToken);
}

internal sealed record ExportedReminders(
    bool IsOn, DayOfWeek Weekday, DateTime? NextUtc, DateTime ChangedUtc, IReadOnlyList<ExportedReminder> Mails);

internal sealed record ExportedReminder(DateOnly DueOn, int Attempts, DateTime? SentUtc);

[JsonSerializable(typeof(ExportedReminders))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class ReminderJson : JsonSerializerContext;
