using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>Somebody at a browser of their own: where they go, what they see.</summary>
internal sealed class Person : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    private Person(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.SetDefaultTimeout(Chromium.Patience);
        page.PageError += (_, error) => _faults.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What broke in the page's scripts.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public static async Task<Person> Open(IBrowserContext context) => new(context, await context.NewPageAsync());

    public async Task SignIn(string userName, string password)
    {
        await Page.GotoAsync("/sign-in");
        await Page.GetByRole(AriaRole.Textbox, new() { Name = "账号" }).FillAsync(userName);
        await Page.GetByRole(AriaRole.Textbox, new() { Name = "密码" }).FillAsync(password);
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = "跳到正文" })).ToBeAttachedAsync();
    }

    /// <summary>Signed in without the sign-in page.</summary>
    internal Task BorrowSession(ApiCaller caller) => _context.AddCookiesAsync(caller.Cookies.Select(cookie => new Cookie
    {
        Name = cookie.Name,
        Value = cookie.Value,
        Domain = cookie.Domain,
        Path = cookie.Path,
    }));

    /// <summary>Goes there and waits until the page has read what it shows.</summary>
    public async Task Go(string path)
    {
        await Page.GotoAsync(path);
        await Settled();
    }

    public async Task Settled()
    {
        await Expect(Page.Locator("h1").First).ToBeAttachedAsync();
        await Expect(Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "正在" })).ToHaveCountAsync(0);
        // a dialog that is still on its way in is neither read nor pictured
        await Expect(Page.Locator("[class*='-appear'], [class*='-enter']")).ToHaveCountAsync(0);
    }

    /// <summary>Keeps what the window shows as <c>artifacts/screenshots/{name}.png</c>.</summary>
    public Task Picture(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(RepositoryFiles.Screenshots, name + ".png"), Animations = ScreenshotAnimations.Disabled });

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
