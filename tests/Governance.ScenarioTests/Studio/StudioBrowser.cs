using System.Runtime.CompilerServices;
using Governance.ScenarioTests.Browser;
using Microsoft.Playwright;

namespace Governance.ScenarioTests.Studio;

/// <summary>Debian's Chromium; tests are skipped where there is none, and fail there in CI.</summary>
public sealed class StudioBrowser : IAsyncLifetime
{
    // Texts of the page a person can see that hold two Latin letters together; code and typed text aside.
    private const string EnglishTexts = """
        () => {
          const found = new Set()
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
          while (texts.nextNode()) {
            const text = texts.currentNode.data.trim()
            if (/[A-Za-z]{2}/.test(text) && !texts.currentNode.parentElement.closest('script, style, .monaco-editor')) found.add(text)
          }
          for (const element of document.querySelectorAll('[placeholder], [title], [aria-label]'))
            for (const name of ['placeholder', 'title', 'aria-label'])
              if (/[A-Za-z]{2}/.test(element.getAttribute(name) ?? '')) found.add(element.getAttribute(name))
          return [...found]
        }
        """;

    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public async ValueTask InitializeAsync()
    {
        var program = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
        if (!File.Exists(program) || !Directory.Exists(Portal.Studio.StudioPage.FindPackage()))
            return;

        Assertions.SetDefaultExpectTimeout(Chromium.Patience);
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            Args = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic", "--no-sandbox"],
        });
    }

    public async Task<IPage> Open(string address, string? user = null)
    {
        if (_chromium is null)
        {
            if (Environment.GetEnvironmentVariable("CI") is not null)
                Assert.Fail("Chromium and Elsa Studio's package (npm ci in portal/web) are needed.");
            Assert.Skip("Chromium or Elsa Studio's package is not here.");
        }

        var context = await _chromium.NewContextAsync(new()
        {
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new() { Width = 1440, Height = 900 },
            ExtraHTTPHeaders = user is null ? [] : [new(StudioServer.UserHeader, user)],
        });
        context.SetDefaultTimeout(Chromium.Patience);
        var page = await context.NewPageAsync();
        page.Watch();
        await page.GotoAsync(address);
        return page;
    }

    public static async Task<string[]> English(IPage page) => await page.EvaluateAsync<string[]>(EnglishTexts);

    /// <summary>Keeps a picture of the screen beside the test's program.</summary>
    public static Task Picture(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "pictures", name + ".png") });

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.CloseAsync();
        _playwright?.Dispose();
    }
}

/// <summary>What a page complained of in its console.</summary>
internal static class PageErrors
{
    private static readonly ConditionalWeakTable<IPage, List<string>> Seen = [];

    public static void Watch(this IPage page)
    {
        var errors = Seen.GetOrCreateValue(page);
        page.Console += (_, message) =>
        {
            if (string.Equals(message.Type, "error", StringComparison.Ordinal))
                errors.Add(message.Text);
        };
        page.PageError += (_, error) => errors.Add(error);
    }

    public static IReadOnlyList<string> Errors(this IPage page) => Seen.GetOrCreateValue(page);
}
