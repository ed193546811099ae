using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>The form of one verb, on the page or in its dialog.</summary>
internal sealed class VerbForm
{
    private readonly IPage _page;
    private readonly ILocator _form;
    private readonly string _title;

    private VerbForm(IPage page, ILocator form, string title) => (_page, _form, _title) = (page, form, title);

    /// <summary>The most likely verb, open on the page.</summary>
    public static VerbForm First(IPage page, string title) =>
        new(page, page.GetByRole(AriaRole.Region, new() { Name = title, Exact = true }), title);

    /// <summary>Another verb, behind its button.</summary>
    public static async Task<VerbForm> Dialog(IPage page, string title)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();
        return new(page, page.GetByRole(AriaRole.Dialog, new() { Name = title }), title);
    }

    public Task Write(string field, string text) => Field(AriaRole.Textbox, field).FillAsync(text);

    public Task Choose(string option) => Field(AriaRole.Radio, option).CheckAsync();

    public Task Tick(string box) => Field(AriaRole.Checkbox, box).CheckAsync();

    /// <summary>Searches a picker and takes what it finds.</summary>
    public async Task Pick(string field, string words)
    {
        var picker = Field(AriaRole.Combobox, field);
        // Typing opens a picker that searches; a short list is opened by a key.
        if (await picker.IsEditableAsync())
            await picker.FillAsync(words);
        else
            await picker.PressAsync("ArrowDown");
        await _page.Locator(".ant-select-dropdown:visible .ant-select-item-option").Filter(new() { HasText = words }).First.ClickAsync();
    }

    public async Task Attach(string name, byte[] jpeg)
    {
        await _form.GetByLabel("选择附件").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "image/jpeg", Buffer = jpeg });
        await Expect(_form.GetByRole(AriaRole.Button, new() { Name = $"删除 {name}" })).ToBeVisibleAsync();
    }

    /// <summary>Sends it and waits until the server has agreed.</summary>
    public async Task Submit()
    {
        var said = _page.GetByText($"已完成：{_title}");
        await Expect(said).ToHaveCountAsync(0);
        await Field(AriaRole.Button, _title).ClickAsync();
        await Expect(said.First).ToBeVisibleAsync();
    }

    private ILocator Field(AriaRole role, string name) => _form.GetByRole(role, new() { Name = name, Exact = true });
}
