using Microsoft.Playwright;

namespace Portal.Tests.Support;

/// <summary>How a person works a page: with a pointer, or with the keyboard alone.</summary>
public abstract class Hands(IPage page)
{
    private const int MostStops = 300;

    protected IPage Page => page;

    public static Hands Of(IPage page, bool keyboard) => keyboard ? new OnKeys(page) : new OnPointer(page);

    /// <summary>Goes on from control to control, as the page orders them, until this one has the keyboard.</summary>
    public static async Task ReachAsync(ILocator control)
    {
        await control.WaitForAsync();
        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await control.EvaluateAsync<bool>("control => control === document.activeElement && !control.disabled"))
            {
                return;
            }

            await control.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard never reaches {control}.");
    }

    public abstract Task WriteAsync(ILocator field, string text);

    /// <param name="day">ISO.</param>
    public abstract Task WriteDayAsync(ILocator field, string day);

    /// <param name="option">As it is read.</param>
    public abstract Task ChooseAsync(ILocator select, string option);

    public abstract Task PressAsync(ILocator control);

    private sealed class OnPointer(IPage page) : Hands(page)
    {
        public override Task WriteAsync(ILocator field, string text) => field.FillAsync(text);

        public override Task WriteDayAsync(ILocator field, string day) => field.FillAsync(day);

        public override Task ChooseAsync(ILocator select, string option) => select.SelectOptionAsync(new SelectOptionValue { Label = option });

        public override Task PressAsync(ILocator control) => control.ClickAsync();
    }

    /// <summary>Goes from control to control as the page orders them, and never names one to the browser.</summary>
    private sealed class OnKeys(IPage page) : Hands(page)
    {
        public override async Task WriteAsync(ILocator field, string text)
        {
            await ReachAsync(field);
            await Page.Keyboard.PressAsync("Control+A");
            await Page.Keyboard.TypeAsync(text);
        }

        public override async Task WriteDayAsync(ILocator field, string day)
        {
            await ReachAsync(field);
            // Day, month and year, as the browser of these tests asks for them.
            await Page.Keyboard.TypeAsync($"{day[8..]}{day[5..7]}{day[..4]}");
        }

        public override async Task ChooseAsync(ILocator select, string option)
        {
            await ReachAsync(select);
            await Page.Keyboard.TypeAsync(option);
        }

        public override async Task PressAsync(ILocator control)
        {
            await ReachAsync(control);
            await Page.Keyboard.PressAsync("Enter");
        }
    }
}
