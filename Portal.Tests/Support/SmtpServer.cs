using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Portal.Tests.Support;

/// <summary>A mail server that takes one mail and keeps it, or refuses it.</summary>
public sealed class SmtpServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    /// <param name="answerToRecipient">"250 ok" to take the mail, "550 no" to refuse it; null: say nothing at all, ever.</param>
    public SmtpServer(string? answerToRecipient = "250 ok")
    {
        listener.Start();
        Taken = ServeAsync(answerToRecipient);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The conversation: what the client said.</summary>
    public Task<string> Taken { get; }

    public void Dispose() => listener.Dispose();

    private async Task<string> ServeAsync(string? answerToRecipient)
    {
        using var client = await listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var said = new StringBuilder();
        var isData = false;
        if (answerToRecipient is not null)
        {
            await writer.WriteLineAsync("220 test");
        }

        while (await reader.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            isData = isData && line != ".";
            var answer = isData ? null : line.Split(' ', ':')[0].ToUpperInvariant() switch
            {
                "EHLO" => "250-test\r\n250-8BITMIME\r\n250 SMTPUTF8",
                "RCPT" => answerToRecipient,
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            isData = isData || line == "DATA";
            if (answer is not null)
            {
                await writer.WriteLineAsync(answer);
            }
        }

        return said.ToString();
    }
}
