using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>受理台, as an operator uses it while listening.</summary>
internal sealed class IntakeDesk(Person who)
{
    private readonly IPage _page = who.Page;

    public async Task Open() => await who.Go("/intake");

    public async Task Listen(string text, string phone, string name)
    {
        await _page.GetByRole(AriaRole.Textbox, new() { Name = "联系电话" }).FillAsync(phone);
        await _page.GetByRole(AriaRole.Textbox, new() { Name = "姓名（称谓）" }).FillAsync(name);
        await _page.GetByRole(AriaRole.Textbox, new() { Name = "诉求内容" }).FillAsync(text);
        await Expect(_page.GetByText("派单把握")).ToBeVisibleAsync();
        await Expect(_page.GetByText("正在分析…")).ToHaveCountAsync(0);
    }

    /// <summary>What the desk proposes, such as 拟派主办.</summary>
    public ILocator Suggested(string field) => _page.GetByRole(AriaRole.Region, new() { Name = "智能填单" }).Locator(".ant-select").Filter(new() { Has = _page.GetByLabel(field, new() { Exact = true }) });

    public ILocator Title => _page.GetByRole(AriaRole.Textbox, new() { Name = "标题" });

    /// <summary>Ctrl + Enter from where the cursor stands; answers the number to read out.</summary>
    public async Task<string> SubmitByKeyboard()
    {
        await _page.Keyboard.PressAsync("Control+Enter");
        var filed = _page.GetByRole(AriaRole.Region, new() { Name = "已受理" });
        await Expect(filed).ToBeVisibleAsync();
        return (await filed.Locator(".mono").First.InnerTextAsync()).Trim();
    }
}
