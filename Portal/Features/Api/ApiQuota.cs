using Microsoft.Extensions.Options;
using Portal.Infrastructure.Limits;

namespace Portal.Features.Api;

/// <summary>Requests of each address to the API.</summary>
internal sealed class ApiQuota(IOptions<ApiOptions> options, TimeProvider clock) : RequestQuota(options.Value.Requests, clock);
