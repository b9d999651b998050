// Serves one file from memory at every address: how fast the server itself can be with this many bytes.
// Usage: RawEndpoint FILE CONTENT-ENCODING --urls URL
var bytes = await File.ReadAllBytesAsync(args[0]);
var encoding = args[1];
var builder = WebApplication.CreateEmptyBuilder(new() { Args = args[2..] });
builder.WebHost.UseKestrelCore();
builder.Configuration.AddCommandLine(args[2..]);
var app = builder.Build();
app.Run(async http =>
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
