using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Infrastructure;

namespace Portal.Features.Account.Manage;

/// <summary>Everything kept about a person, in one JSON document: the account first, then what each feature adds.</summary>
public sealed class AccountExport(UserManager<PortalUser> users, IEnumerable<IPersonalData> everywhere, TimeProvider clock)
{
    public async Task<JsonObject> ReadAsync(PortalUser person, CancellationToken cancellationToken)
    {
        var account = new ExportedAccount(
            person.Id,
            person.Email!,
            person.EmailConfirmed,
            person.CreatedUtc,
            [.. await users.GetRolesAsync(person)],
            person.TwoFactorEnabled,
            await users.CountRecoveryCodesAsync(person),
            person.AccessFailedCount,
            person.LockoutEnd,
            [.. (await users.GetPasskeysAsync(person)).Select(passkey => new ExportedPasskey(passkey.Name, passkey.CreatedAt))]);
        var document = new JsonObject
        {
            ["exportedUtc"] = clock.GetUtcNow().UtcDateTime,
            ["account"] = JsonSerializer.SerializeToNode(account, ExportJson.Default.ExportedAccount),
        };
        foreach (var data in everywhere)
        {
            document[data.Name] = await data.ExportAsync(person.Id, cancellationToken);
        }

        return document;
    }
}

/// <summary>The account as its owner gets it. Hashes and keys stay here: they are of use only to somebody who breaks in.</summary>
internal sealed record ExportedAccount(
    Guid Id,
    string Email,
    bool EmailConfirmed,
    DateTime CreatedUtc,
    IReadOnlyList<string> Roles,
    bool TwoFactorEnabled,
    int RecoveryCodesLeft,
    int FailedSignIns,
    DateTimeOffset? LockedUntil,
    IReadOnlyList<ExportedPasskey> Passkeys);

internal sealed record ExportedPasskey(string? Name, DateTimeOffset CreatedAt);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ExportedAccount))]
internal sealed partial class ExportJson : JsonSerializerContext;
