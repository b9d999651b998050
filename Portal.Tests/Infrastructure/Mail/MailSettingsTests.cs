using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Infrastructure.Mail;
using Portal.Tests.Support;

namespace Portal.Tests.Infrastructure.Mail;

public sealed class MailSettingsTests
{
    [Theory]
    [InlineData("Development", null, MailRoute.Outbox, false)]
    [InlineData("Production", null, MailRoute.None, false)]
    [InlineData("Staging", null, MailRoute.None, false)]
    [InlineData("Development", "mail.invalid", MailRoute.Smtp, true)]
    [InlineData("Production", "mail.invalid", MailRoute.Smtp, true)]
    public async Task Delivery_FollowsFromEnvironmentAndSettings(string environment, string? host, MailRoute route, bool confirms)
    {
        var settings = new Dictionary<string, string> { ["Mail:From"] = "portal@example.org" };
        if (host is not null)
        {
            settings["Mail:Smtp:Host"] = host;
        }

        await using var portal = await PortalFactory.StartAsync(environment, settings);

        var delivery = portal.Services.GetRequiredService<MailDelivery>();
        Assert.Equal((route, confirms), (delivery.Route, delivery.ConfirmsAddresses));
        Assert.Equal(route == MailRoute.Outbox ? Path.Combine(portal.Folder, "outbox") : null, delivery.Outbox);
    }

    [Theory]
    [InlineData("Mail:Smtp:Port", "0", "Mail:Smtp:Port")]
    [InlineData("Mail:From", "not an address", "Mail:From")]
    [InlineData("Mail:From", "", "Mail:From")]
    public async Task Start_SettingsThatCannotWork_IsRefusedWithTheSettingsName(string key, string value, string named)
    {
        var settings = new Dictionary<string, string> { ["Mail:Smtp:Host"] = "mail.invalid", ["Mail:From"] = "portal@example.org", [key] = value };

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => PortalFactory.StartAsync(settings: settings));

        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }
}
