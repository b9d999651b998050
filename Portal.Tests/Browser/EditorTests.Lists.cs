using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

public sealed partial class EditorTests
{
    [Fact]
    public async Task List_ByKeyboardAlone_CanBeAddedToMovedAndShortened()
    {
        var (visit, slug) = await OpenAsync("mistakes");
        Assert.Single((await StoredAsync(slug)).ItemPaths("mistakes"));
        await visit.Page.GetByLabel("New mistake").FocusAsync();
        await visit.Page.Keyboard.TypeAsync("Reading without building");
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Move Reading without building up" }).PressAsync("Enter");
        var others = visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { NameRegex = new("^Remove (?!Reading)") });
        await others.First.PressAsync("Enter");
        await Expect(others).ToHaveCountAsync(0);
        await SeesSavedAsync(visit);

        Assert.Equal(["mistakes/reading-without-building"], (await StoredAsync(slug)).ItemPaths("mistakes"));
    }

    [Fact]
    public async Task Arrival_OnASlowLine_LeavesWhoTypesAlreadyWhereTheyType()
    {
        var (visit, slug) = await OpenAsync();
        var arrival = new TaskCompletionSource<Action>();
        await visit.Page.RouteWebSocketAsync(new Regex("/_blazor"), browser =>
        {
            // What comes after the word that takes the keyboard to the field waits with it, as it does on a line.
            var portal = browser.ConnectToServer();
            var held = new List<byte[]>();
            portal.OnMessage(frame =>
            {
                lock (held)
                {
                    if (held.Count == 0 && (arrival.Task.IsCompleted || !Encoding.Latin1.GetString(Bytes(frame)).Contains("studio.arrive", StringComparison.Ordinal)))
                    {
                        browser.Send(Bytes(frame));
                        return;
                    }

                    held.Add(Bytes(frame));
                }

                arrival.TrySetResult(() =>
                {
                    lock (held)
                    {
                        held.ForEach(browser.Send);
                        held.Clear();
                    }
                });
            });
        });
        await OpenAsync(visit, slug, "mistakes");
        var arrives = await arrival.Task;
        var field = visit.Page.GetByLabel("New mistake");
        await field.FillAsync("Reading without building");

        arrives();

        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add mistake" })).ToBeEnabledAsync();
        await Expect(field).ToBeFocusedAsync();
        await Expect(field).ToHaveValueAsync("Reading without building");
    }

    private static byte[] Bytes(IWebSocketFrame frame) => frame.Binary ?? Encoding.UTF8.GetBytes(frame.Text!);

    [Fact]
    public async Task Lines_ByKeyboardAlone_AreWrittenMovedAndTakenOutWithoutLosingIt()
    {
        var (visit, slug) = await OpenAsync("tasks");
        var first = (await StoredAsync(slug)).Items("tasks").Count;
        var add = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add task" });
        foreach (var (index, words) in ((string[])["Read logs", "Answer pages"]).Index())
        {
            await add.PressAsync("Enter");
            await Expect(Field(visit, $"tasks/n{first + index}")).ToBeFocusedAsync();
            await visit.Page.Keyboard.TypeAsync(words);
        }

        // The same key moves the same line on, up to the top, where it can only go down again.
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Move task {first + 2} up" }).FocusAsync();
        for (var place = first + 1; place > 0; place--)
        {
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(Field(visit, $"tasks/n{place - 1}")).ToHaveValueAsync("Answer pages");
            await Expect(Field(visit, $"tasks/n{place - 1}-{(place == 1 ? "down" : "up")}")).ToBeFocusedAsync();
        }

        for (var left = first + 2; left > 0; left--)
        {
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Remove task {left}" }).PressAsync("Enter");
            await Expect(Field(visit, left == 1 ? "tasks" : $"tasks/n{left - 2}")).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task Step_OfAnotherPlace_IsChosenByItsTitle()
    {
        var (visit, slug) = await OpenAsync("overlays");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add place" }).PressAsync("Enter");
        await Expect(Field(visit, "overlays/n0/place")).ToBeFocusedAsync();
        await Field(visit, "overlays/n0/place").SelectOptionAsync("KE");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add step" }).PressAsync("Enter");
        await Expect(Field(visit, "overlays/n0/steps/n0/path")).ToBeFocusedAsync();

        await Field(visit, "overlays/n0/steps/n0/path").SelectOptionAsync(new SelectOptionValue { Label = Path.Title });
        await Field(visit, "overlays/n0/steps/n0/step").SelectOptionAsync(new SelectOptionValue { Label = Path.Steps[1].Title });

        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = Path.Steps[1].Title, Exact = true })).ToBeVisibleAsync();
        await SeesSavedAsync(visit);
        var stored = await StoredAsync(slug);
        Assert.Equal((Path.Id, Path.Steps[1].Id), (stored.Text("overlays/#0/steps/#0/path"), stored.Text("overlays/#0/steps/#0/step")));
    }
}
