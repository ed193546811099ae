using Microsoft.Playwright;

namespace Governance.ScenarioTests.Studio;

/// <summary>Debian's Chromium; the test is skipped where there is none, and fails there in CI.</summary>
public sealed class StudioBrowser : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _chromium;

    private StudioBrowser(IPlaywright playwright, IBrowser chromium) => (_playwright, _chromium) = (playwright, chromium);

    /// <summary>Where pictures of the screens go.</summary>
    public static string Pictures => Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pictures")).FullName;

    public static async Task<StudioBrowser> Start()
    {
        var program = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
        var package = Governance.Portal.Studio.StudioPage.FindPackage();
        if (!File.Exists(program) || !Directory.Exists(package))
        {
            if (Environment.GetEnvironmentVariable("CI") is not null)
                Assert.Fail($"Chromium ({program}) and Elsa Studio's package ({package}) are needed.");
            Assert.Skip("Chromium or Elsa Studio's package is not here.");
        }

        // The designer is nine megabytes of WebAssembly: it may take its time.
        Assertions.SetDefaultExpectTimeout(120_000);
        var playwright = await Playwright.CreateAsync();
        var chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            Args = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic", "--no-sandbox"],
        });
        return new StudioBrowser(playwright, chromium);
    }

    public async Task<IPage> Open(string address, string? user = null)
    {
        var context = await _chromium.NewContextAsync(new()
        {
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new() { Width = 1440, Height = 900 },
            ExtraHTTPHeaders = user is null ? [] : [new(StudioServer.UserHeader, user)],
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(120_000);
        await page.GotoAsync(address);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.CloseAsync();
        _playwright.Dispose();
    }
}
