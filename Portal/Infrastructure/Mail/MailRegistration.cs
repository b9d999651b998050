namespace Portal.Infrastructure.Mail;

public static class MailRegistration
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
    }
}
