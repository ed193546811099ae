using Microsoft.Playwright;

namespace Governance.ScenarioTests.Browser;

/// <summary>A picker outside the forms of verbs.</summary>
internal static class Choice
{
    /// <summary>Searches and takes what is named so, or else the first that holds the words.</summary>
    public static async Task Pick(IPage page, ILocator within, string field, string words)
    {
        var picker = within.GetByRole(AriaRole.Combobox, new() { Name = field, Exact = true });
        await picker.ClickAsync();
        await picker.FillAsync(words);
        await page.Locator(".ant-select-dropdown:visible .ant-select-item-option").Filter(new() { HasText = words }).First.ClickAsync();
    }

    /// <summary>Writes an instant into a date picker, as a hand does that knows the form.</summary>
    public static async Task Date(IPage page, ILocator within, string field, string text)
    {
        var box = within.GetByLabel(field);
        await box.ClickAsync();
        await box.FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }
}
