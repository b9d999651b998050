namespace Portal.Infrastructure.Caching;

/// <summary>
/// A file among the reading pages. Unlike the framework's own results it writes its body for HEAD as well, which the
/// server then holds back: the ETag is made from it.
/// </summary>
/// <param name="contentType">With the charset where it is a text.</param>
public sealed class ReadingFile(ReadOnlyMemory<byte> content, string contentType) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = contentType;
        return httpContext.Response.Body.WriteAsync(content, httpContext.RequestAborted).AsTask();
    }
}
