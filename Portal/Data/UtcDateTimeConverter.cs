using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Portal.Data;

/// <summary>Instants are stored and read as UTC; SQLite keeps no kind.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    written => written,
    read => DateTime.SpecifyKind(read, DateTimeKind.Utc));
