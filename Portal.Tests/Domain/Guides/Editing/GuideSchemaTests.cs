using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;

namespace Portal.Tests.Domain.Guides.Editing;

public sealed class GuideSchemaTests
{
    [Theory]
    [InlineData(GuideKinds.RoleGuide, "demand/#0/source", true)]
    [InlineData(GuideKinds.RoleGuide, "timelines/cold/asOf", true)]
    [InlineData(GuideKinds.RoleGuide, "figures/median/source", true)]
    [InlineData(GuideKinds.RoleGuide, "firstJobs/bank/pay/source", true)]
    [InlineData(GuideKinds.RoleGuide, "paths/degree/steps/courses/money/#0/asOf", true)]
    [InlineData(GuideKinds.RoleGuide, "paths/degree/steps/courses/time/source", false)]
    [InlineData(GuideKinds.InternshipGuide, "programmes/#0/asOf", true)]
    public void Find_WhereAFigureComesFrom_IsRequiredWhereNothingIsPublishedWithoutIt(string kind, string path, bool isRequired) =>
        Assert.Equal(isRequired, GuideSchema.Find(kind, path)!.IsRequired);

    [Theory]
    [InlineData(GuideKinds.RoleGuide, "firstJobs/bank/pay/kind", "pay")]
    [InlineData(GuideKinds.RoleGuide, "paths/degree/steps/courses/money/#0/kind", "cost, pay")]
    [InlineData(GuideKinds.InternshipGuide, "terms/stipend/kind", "pay")]
    [InlineData(GuideKinds.InternshipGuide, "programmes/#0/stipend/kind", "pay")]
    [InlineData(GuideKinds.Opening, "terms/stipend/kind", "pay")]
    public void Find_KindOfMoney_OffersWhatPublishingTakes(string kind, string path, string words) =>
        Assert.Equal(words, string.Join(", ", GuideSchema.Find(kind, path)!.Choices.Select(choice => choice.Word)));
}
