using Bunit;
using Microsoft.AspNetCore.Components;
using Portal.Components.Shared.Placing;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Shared.Placing;

public sealed class PlaceSwitcherTests : BunitContext
{
    private static readonly PlaceOption[] Options = [new("US"), new("KE", "missing: cost"), new("IN-KA")];

    [Fact]
    public void Options_Any_AreLinksThatSayWhatIsMissing()
    {
        var places = Rendered("KE", new("KE", null));

        Assert.Equal(["United States", "Kenya missing: cost", "Karnataka, India"], places.FindAll(".chips a").Select(Markup.Text));
        Assert.Equal(
            ["/guides/nurse?place=US", "/guides/nurse?place=KE", "/guides/nurse?place=IN-KA"],
            places.FindAll(".chips a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Kenya missing: cost", Markup.Text(Assert.Single(places.FindAll("[aria-current]"))));
    }

    [Fact]
    public void Form_AnyPlace_IsAPlainGetFormOfAllCountries()
    {
        var places = Rendered("KE", new("KE", null));
        var names = places.FindAll("option").Select(Markup.Text).ToList();

        Assert.Equal(("get", "/guides/nurse"), (places.Find("form").GetAttribute("method"), places.Find("form").GetAttribute("action")));
        Assert.Equal("place", Assert.Single(places.FindAll("form [name]")).GetAttribute("name"));
        Assert.Equal(250, names.Count);
        Assert.Equal(["Each guide’s own place", "Afghanistan"], names.Take(2));
        Assert.Equal("Zimbabwe", names[^1]);
        Assert.Equal("Kenya", Markup.Text(places.Find("option[selected]")));
        Assert.NotNull(places.Find("label[for=place] + select#place"));
    }

    [Fact]
    public void Form_ReaderOfARegion_OffersItToo() =>
        Assert.Equal("Karnataka, India", Markup.Text(Rendered("IN-KA", new("IN-KA", null)).Find("option[selected]")));

    [Fact]
    public void Change_OtherAnswersAndLanguage_AreKept()
    {
        var places = Rendered("KE", new("KE", "sw"), ("months", "24"), ("from", "a b"));

        Assert.Equal("/guides/nurse?months=24&from=a%20b&place=US&lang=sw", places.Find(".chips a").GetAttribute("href"));
        Assert.Equal(
            ["lang=sw", "months=24", "from=a b"],
            places.FindAll("input[type=hidden]").Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}"));
    }

    private IRenderedComponent<PlaceSwitcher> Rendered(string shown, ReaderChoice choice, params (string Key, string Value)[] kept) =>
        Render<PlaceSwitcher>(p => p
            .AddCascadingValue(choice)
            .Add(places => places.Address, "/guides/nurse")
            .Add(places => places.Options, Options)
            .Add(places => places.Shown, shown)
            .Add(places => places.Kept, kept));
}
