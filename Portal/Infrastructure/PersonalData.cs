using System.Text.Json.Nodes;

namespace Portal.Infrastructure;

/// <summary>
/// What a feature keeps about a person beyond the account itself. Every registered implementation becomes part of
/// "download my data" and of "delete my account".
/// </summary>
/// <remarks>
/// Register it as scoped and let it use the scope's own database context: both calls come from a request, and the
/// deletion runs inside that context's transaction, so that everything goes or nothing does. A context from the
/// factory would wait for a turn that its own caller holds.
/// </remarks>
public interface IPersonalData
{
    /// <summary>The key in the downloaded file, in camel case.</summary>
    string Name { get; }

    /// <summary>Everything kept about the person, or null where there is nothing.</summary>
    /// <param name="userId">The account's id.</param>
    Task<JsonNode?> ExportAsync(Guid userId, CancellationToken cancellationToken);

    /// <summary>Removes it all.</summary>
    /// <param name="userId">The account's id.</param>
    Task DeleteAsync(Guid userId, CancellationToken cancellationToken);
}
