using Microsoft.AspNetCore.Antiforgery;

namespace Portal.Features.Account;

/// <summary>Lets a POST to an endpoint through only with the token of one of the portal's own pages.</summary>
internal sealed class AntiforgeryFilter(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await antiforgery.IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : TypedResults.Problem("This form is too old. Load its page again.", statusCode: StatusCodes.Status400BadRequest);
}
