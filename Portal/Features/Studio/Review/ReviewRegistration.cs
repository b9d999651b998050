using Portal.Features.Studio.Review.Shelving;

namespace Portal.Features.Studio.Review;

public static class ReviewRegistration
{
    public static void AddReview(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ReviewDesk>();
        builder.Services.AddSingleton<DraftPublisher>();
        builder.Services.AddSingleton<GuideShelf>();
        builder.Services.AddSingleton<ShelvingMails>();
        builder.Services.AddSingleton<ShelvingCourier>();
        builder.Services.AddSingleton<ShelvingPlanner>();
        builder.Services.AddSingleton<ChoiceKeeper>();
        builder.Services.AddSingleton<PublishQueries>();
        builder.Services.AddHostedService<ScheduledPublishing>();
        builder.Services.AddHostedService<ScheduledShelving>();
    }
}
