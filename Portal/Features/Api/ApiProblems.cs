using Portal.Features.Api.Responses;
using Portal.Infrastructure;

namespace Portal.Features.Api;

/// <summary>A kind of problem, known by its name for good.</summary>
/// <param name="Meaning">For the page about the API.</param>
internal sealed record ProblemKind(string Name, int Status, string Title, string Meaning);

/// <summary>All that can go wrong.</summary>
internal static class ProblemKinds
{
    public static readonly ProblemKind BadRequest = new(
        "bad-request", StatusCodes.Status400BadRequest, "The request cannot be understood",
        "A place, a limit, a cursor or a since that is none. The detail says which and what would be right.");

    public static readonly ProblemKind NotFound = new(
        "not-found", StatusCodes.Status404NotFound, "There is nothing here",
        "Nothing is published under this address, and nothing was.");

    public static readonly ProblemKind MethodNotAllowed = new(
        "method-not-allowed", StatusCodes.Status405MethodNotAllowed, "This can only be read",
        "Only GET, HEAD and OPTIONS are answered.");

    public static readonly ProblemKind Gone = new(
        "gone", StatusCodes.Status410Gone, "It is there no more",
        "A guide that was taken back, or an opening that has closed. Delete your copy.");

    public static readonly ProblemKind TooManyRequests = new(
        "too-many-requests", StatusCodes.Status429TooManyRequests, "Too many requests",
        "The quota of your address is used up. Retry-After says in how many seconds it begins anew.");

    public static readonly ProblemKind Fault = new(
        "fault", StatusCodes.Status500InternalServerError, "Something went wrong here",
        "A fault of the portal, written down under the number in the detail. Try again later.");

    public static readonly IReadOnlyList<ProblemKind> All = [BadRequest, NotFound, MethodNotAllowed, Gone, TooManyRequests, Fault];
}

/// <summary>Says what went wrong (RFC 9457).</summary>
internal sealed class ApiProblems(PublicOrigin origin)
{
    public IResult Of(ProblemKind kind, string? detail) => TypedResults.Json(
        new ApiProblem { Type = origin.Absolute(PortalUrls.ApiProblem(kind.Name)), Title = kind.Title, Status = kind.Status, Detail = detail },
        ApiJson.TypeOf<ApiProblem>(), ApiJson.ProblemType, kind.Status);

    public IResult BadRequest(string detail) => Of(ProblemKinds.BadRequest, detail);

    public IResult NotFound() => Of(ProblemKinds.NotFound, "Check the address. The lists name everything that is published.");
}
