using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Governance.ScenarioTests.Browser.Chromium))]

namespace Governance.ScenarioTests.Browser;

/// <summary>One Debian Chromium for the whole run, started by the first test that asks for it.</summary>
/// <remarks>Where there is none, the asking test is skipped; under the environment variable CI it fails.</remarks>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Quiet =
        ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic", "--no-sandbox", "--disable-gpu"];

    /// <summary>Milliseconds. A page of a busy machine may take its time; a page that is wrong stays wrong.</summary>
    public const float Patience = 120_000;

    private readonly SemaphoreSlim _one = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <param name="address">What relative addresses of the page belong to.</param>
    /// <param name="size">Null: a desk's screen, 1440 × 900.</param>
    public async Task<IBrowserContext> NewContext(string address, ViewportSize? size = null)
    {
        var browser = await Started();
        return await browser.NewContextAsync(new()
        {
            BaseURL = address,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = size ?? new ViewportSize { Width = 1440, Height = 900 },
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        _one.Dispose();
    }

    private async Task<IBrowser> Started()
    {
        var program = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
        Needs.File(program, "Chromium (CHROMIUM or /usr/bin/chromium)");
        await _one.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            Assertions.SetDefaultExpectTimeout(Patience);
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Quiet });
        }
        finally
        {
            _one.Release();
        }
    }
}
