using System.Security.Cryptography;
using System.Text;
using Ical.Net;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Net.Http.Headers;
using Portal.Infrastructure;

namespace Portal.Features.Plan.TakeAlong;

/// <summary>A plan as a calendar to subscribe to (RFC 5545). The token in the address is all that is asked for.</summary>
internal static class CalendarEndpoints
{
    public static async Task<IResult> ReadAsync(
        string token, HttpContext http, CalendarDesk desk, PublicOrigin origin, CancellationToken cancellationToken)
    {
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        http.Response.Headers.CacheControl = "private, no-cache";
        if (await desk.TellAsync(token, cancellationToken) is not { } told)
        {
            return TypedResults.NotFound();
        }

        var file = Encoding.UTF8.GetBytes(Write(told, origin));
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file))[..32]}\"");
        return TypedResults.File(file, "text/calendar; charset=utf-8", entityTag: tag);
    }

    private static string Write(ToldCalendar told, PublicOrigin origin)
    {
        var plan = new Uri(origin.Absolute(PortalUrls.Enrolment(told.Enrolment)));
        var calendar = new Calendar { ProductId = "-//Career pathway portal//Plan//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", told.Name);
        foreach (var item in told.Events)
        {
            calendar.Events.Add(new Ical.Net.CalendarComponents.CalendarEvent
            {
                Uid = $"{item.Key}.{told.Enrolment}@{plan.Host}",
                Sequence = item.Sequence,
                DtStamp = new CalDateTime(item.ChangedUtc, "UTC"),
                LastModified = new CalDateTime(item.ChangedUtc, "UTC"),
                Start = new CalDateTime(item.On),
                Summary = item.Summary,
                Description = item.Description,
                Url = plan,
                Status = item.IsCancelled ? "CANCELLED" : "CONFIRMED",
                Transparency = TransparencyType.Transparent,
            });
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("A calendar without a text.");
    }
}
