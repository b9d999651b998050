namespace Portal.Features.Api;

/// <summary>Marks an endpoint for programs: counted, open to every site's scripts, with problems as JSON.</summary>
public sealed class ApiEndpoint;
