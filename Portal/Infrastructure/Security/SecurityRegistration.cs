namespace Portal.Infrastructure.Security;

public static class SecurityRegistration
{
    public static void AddPortalSecurity(this WebApplicationBuilder builder)
    {
    }

    public static void UsePortalSecurityHeaders(this WebApplication app)
    {
    }
}
