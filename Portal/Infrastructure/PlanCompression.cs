namespace Portal.Infrastructure;

public static class PlanCompression
{
    /// <summary>
    /// Compresses the pages of plans, which are read on phones and bad lines. Length betrays nothing of them: the tokens of
    /// their forms are masked anew in each answer, and nothing that another site could put into the address is repeated
    /// beside what is private.
    /// </summary>
    public static void UsePlanCompression(this WebApplication app) =>
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments(PortalUrls.Plan),
            plans => plans.UseResponseCompression());
}
