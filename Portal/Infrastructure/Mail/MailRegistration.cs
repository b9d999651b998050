namespace Portal.Infrastructure.Mail;

public static class MailRegistration
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<MailDelivery>();
        builder.Services.AddSingleton<MailWriter>();
        builder.Services.AddSingleton<IMailSender>(services => services.GetRequiredService<MailDelivery>().Route switch
        {
            MailRoute.Smtp => ActivatorUtilities.CreateInstance<SmtpMailSender>(services),
            MailRoute.Outbox => ActivatorUtilities.CreateInstance<OutboxMailSender>(services),
            _ => new NoMailSender(),
        });
        builder.Services.AddSingleton<MailDispatcher>();
        builder.Services.AddHostedService(services => services.GetRequiredService<MailDispatcher>());
    }
}
