// Serves one file from memory at every address: how fast the server itself can be with this many bytes.
// Usage: RawEndpoint FILE CONTENT-ENCODING --urls URL
var bytes = await File.ReadAllBytesAsync(args[0]);
var encoding = args[1];
var builder = WebApplication.CreateBuilder(args[2..]);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();
app.MapGet("/{**path}", async http =>
{
    http.Response.ContentType = "text/html; charset=utf-8";
    http.Response.ContentLength = bytes.Length;
    if (encoding != "identity")
    {
        http.Response.Headers.ContentEncoding = encoding;
    }

    await http.Response.BodyWriter.WriteAsync(bytes);
});
await app.RunAsync();
