using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Portal.Infrastructure;
using Portal.Infrastructure.Mail;
using Portal.Tests.Support;

namespace Portal.Tests.Infrastructure.Mail;

public sealed class SmtpMailSenderTests
{
    private static readonly OutgoingMail Mail = new(
        "zoë@example.org", "Grüße", $"Hello,\n\nhttps://careers.example.org/account/reset-password?code={new string('x', 300)}\n");

    [Fact]
    public async Task Send_ServerTakesIt_ArrivesWholeAndUnbroken()
    {
        using var server = new SmtpServer();

        Assert.True(await SenderTo(server.Port).SendAsync(Mail, TestContext.Current.CancellationToken));

        var said = await server.Taken;
        Assert.Contains("From: Waypost <portal@example.org>", said, StringComparison.Ordinal);
        Assert.Contains("RCPT TO:<zoë@example.org>", said, StringComparison.Ordinal);
        Assert.Contains(Mail.Text.Split('\n')[2], said, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_MailThatComesAgainAndAgain_SaysHowToEndItInOneClick()
    {
        using var server = new SmtpServer();

        await SenderTo(server.Port).SendAsync(
            Mail with { Unsubscribe = "https://careers.example.org/plan/reminders/AAAAAAAAAAAAAAAAAAAAAA" }, TestContext.Current.CancellationToken);

        var said = await server.Taken;
        Assert.Contains("List-Unsubscribe: <https://careers.example.org/plan/reminders/AAAAAAAAAAAAAAAAAAAAAA>", Unfolded(said), StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_OtherMail_HasNothingToEnd()
    {
        using var server = new SmtpServer();

        await SenderTo(server.Port).SendAsync(Mail, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("List-Unsubscribe", await server.Taken, StringComparison.Ordinal);
    }

    /// <summary>Long headers stand on several lines, the others begun with a blank.</summary>
    private static string Unfolded(string said) => said.ReplaceLineEndings("\n").Replace("\n ", " ").Replace("\n\t", " ");

    [Fact]
    public async Task Send_ServerRefusesTheRecipient_IsFalse()
    {
        using var server = new SmtpServer("550 no such mailbox");

        Assert.False(await SenderTo(server.Port).SendAsync(Mail, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Send_NobodyThere_IsFalse()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();

        Assert.False(await SenderTo(port).SendAsync(Mail, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Send_ServerWithoutTls_DoesNotGoOutInTheClearUnlessToldSo()
    {
        using var server = new SmtpServer();

        Assert.False(await SenderTo(server.Port, SmtpSecurity.StartTls).SendAsync(Mail, TestContext.Current.CancellationToken));

        Assert.DoesNotContain("DATA", await server.Taken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_CallerGivesUp_IsCancelled()
    {
        using var server = new SmtpServer(answerToRecipient: null);
        using var given = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var sending = SenderTo(server.Port).SendAsync(Mail, given.Token);

        await given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    private static SmtpMailSender SenderTo(int port, SmtpSecurity security = SmtpSecurity.None)
    {
        var options = Options.Create(new MailOptions
        {
            From = "portal@example.org",
            Smtp = { Host = IPAddress.Loopback.ToString(), Port = port, Security = security },
        });
        var writer = new MailWriter(options, Options.Create(new SiteOptions()), TimeProvider.System);
        return new(options, writer, NullLogger<SmtpMailSender>.Instance);
    }
}
