using Microsoft.Playwright;

namespace Governance.ScenarioTests.Browser;

/// <summary>The hand at the mouse.</summary>
internal static class Hand
{
    // A drawing goes on moving for a while after it is there; a hand that aims at where a thing was misses it.
    private const string StandsStill = """
        (selector) => {
          const box = document.querySelector(selector)?.getBoundingClientRect()
          const seen = box ? `${box.x} ${box.y} ${box.width} ${box.height}` : ''
          const last = globalThis.lastSeen ??= {}
          if (last[selector]?.seen !== seen) last[selector] = { seen, since: performance.now() }
          return seen !== '' && performance.now() - last[selector].since > 400
        }
        """;

    /// <summary>Drags from the middle of one element to that of another.</summary>
    public static async Task Drag(IPage page, string from, string to)
    {
        var (start, end) = (await Middle(page, from), await Middle(page, to));
        await page.Mouse.MoveAsync(start.X, start.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(end.X - 30, end.Y + 40, new() { Steps = 10 });
        await page.Mouse.MoveAsync(end.X, end.Y, new() { Steps = 10 });
        await page.Mouse.UpAsync();
    }

    private static async Task<(float X, float Y)> Middle(IPage page, string selector)
    {
        await page.WaitForFunctionAsync(StandsStill, selector);
        var box = (await page.Locator(selector).First.BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }
}
