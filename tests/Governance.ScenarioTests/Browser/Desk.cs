using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>A page with a queue on the left and the chosen piece of work beside it: 分拨台, 结果审核, 回访.</summary>
internal sealed class Desk(Person who)
{
    private readonly IPage _page = who.Page;

    public IPage Page => _page;

    /// <summary>Opens the queue and chooses a case; among equal titles the newest waits last.</summary>
    public async Task Choose(string path, string title, string caseNo)
    {
        await who.Go(path);
        await _page.Locator("nav li button").Filter(new() { HasText = title }).Last.ClickAsync();
        await Expect(_page.Locator("main").GetByRole(AriaRole.Link, new() { Name = caseNo })).ToBeVisibleAsync();
    }

    /// <summary>Takes a candidate by its digit and confirms with Enter: no hand leaves the keyboard.</summary>
    public async Task AdoptByKeyboard(int rank)
    {
        await _page.Keyboard.PressAsync(rank.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var confirm = _page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "确认派单" });
        await Expect(confirm).ToBeFocusedAsync();
        await _page.Keyboard.PressAsync("Enter");
        await Expect(_page.GetByText("已完成：派单").First).ToBeVisibleAsync();
    }

    public ILocator Candidate(int rank) => _page.GetByRole(AriaRole.Article).Nth(rank - 1).GetByRole(AriaRole.Heading);
}
