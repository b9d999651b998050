using System.Globalization;
using Portal.Components.Shared.Figures;

namespace Portal.Tests.Components.Shared.Figures;

public sealed class DocumentCultureTests
{
    [Theory]
    [InlineData("en", "6–12")]
    [InlineData("ar", "\u20666–12\u2069")]
    [InlineData("ur", "\u20666–12\u2069")]
    public void Isolated_ARange_KeepsItsOrderInEveryLanguage(string language, string expected) =>
        Assert.Equal(expected, DocumentCulture.Isolated("6–12", CultureInfo.GetCultureInfo(language)));
}
