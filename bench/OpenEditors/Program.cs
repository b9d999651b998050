// Writes in the studio's editor in a real browser.
//
//   OpenEditors guide FILE TARGET           writes a guide of 30 steps made of the guide in FILE, as "thirty-steps"
//   OpenEditors measure PORTAL SET-UP-LINK  types into a step's text; from each key to the painted preview; then, at each
//                                           line it reads, opens ten more editors, until the input ends
using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Portal.Domain.Guides;

const int Steps = 30, Keys = 200, More = 10;
return args[0] == "guide" ? WriteGuide(args[1], args[2]) : await MeasureAsync(new(args[1]), args[2]);

static int WriteGuide(string file, string target)
{
    var guide = (RoleGuideDocument)GuideReader.Read(File.ReadAllBytes(file)).Document!;
    var steps = guide.Paths.SelectMany(path => path.Steps).ToList();
    var all = Enumerable.Range(0, Steps).Select(index => steps[index % steps.Count]).Select((step, index) => step with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"step-{index}"),
        Time = step.Time! with { Alongside = null, At = null },
        Outcomes = [.. step.Outcomes.Select(outcome => outcome with { Id = string.Create(CultureInfo.InvariantCulture, $"{outcome.Id}-{index}") })],
    });
    var longer = guide with
    {
        Slug = "thirty-steps", Title = "Thirty steps", Overlays = [], Timelines = [],
        Paths = [guide.Paths[0] with { Steps = [.. all] }],
    };
    File.WriteAllText(target, GuideYaml.Write(longer), Encoding.UTF8);
    return 0;
}

static async Task<int> MeasureAsync(Uri portal, string setUp)
{
    using var playwright = await Playwright.CreateAsync();
    await using var browser = await playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
    var context = await browser.NewContextAsync(new() { BaseURL = portal.ToString() });
    var page = await context.NewPageAsync();
    await page.GotoAsync(setUp);
    await page.FillAsync("[name=Email]", "bench@example.org");
    foreach (var field in await page.Locator("input[type=password]").AllAsync())
    {
        await field.FillAsync("four words not together");
    }

    await page.Locator("main button").First.ClickAsync();
    await page.WaitForURLAsync("**/account/manage**");

    await OpenAsync(page);
    var text = page.Locator("[id='f-paths.computer-science-degree.steps.step-15.text']");
    await text.FocusAsync();
    await page.Keyboard.PressAsync("Control+End");
    await page.EvaluateAsync(
        """
        () => {
            window.took = [];
            const frame = document.getElementById('preview-frame').contentDocument;
            let pressed = 0;
            document.addEventListener('keydown', () => pressed = performance.now(), true);
            // Two frames after the change it is on the screen.
            new MutationObserver(() => requestAnimationFrame(() => requestAnimationFrame(() => {
                if (pressed) took.push(performance.now() - pressed);
                pressed = 0;
            }))).observe(frame.body, { childList: true });
        }
        """);
    for (var key = 0; key < Keys; key++)
    {
        await page.Keyboard.PressAsync("abcdefghij klmnop"[(key % 17)..][..1]);
        await page.EvaluateAsync(
            "count => new Promise(done => { const look = () => took.length > count ? done() : setTimeout(look, 5); look(); })", key);
    }

    var sorted = (await page.EvaluateAsync<double[]>("took")).Order().ToList();
    double At(double share) => sorted[(int)(share * (sorted.Count - 1))];
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{sorted.Count} keys, a guide of {Steps} steps: median {At(0.5):F0} ms, p95 {At(0.95):F0} ms (goal 150), slowest {At(1):F0} ms"));

    var open = 1;
    while (Console.ReadLine() is not null)
    {
        for (var more = 0; more < More; more++, open++)
        {
            await OpenAsync(await context.NewPageAsync());
        }

        Console.WriteLine(open.ToString(CultureInfo.InvariantCulture));
    }

    return 0;
}

static async Task OpenAsync(IPage page)
{
    await page.GotoAsync("/studio/guides/thirty-steps?at=paths/computer-science-degree/steps/step-15/title");
    await page.Locator(".editor[data-live=true]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    await page.FrameLocator("#preview-frame").Locator("#a16").WaitForAsync(new() { State = WaitForSelectorState.Attached });
}
