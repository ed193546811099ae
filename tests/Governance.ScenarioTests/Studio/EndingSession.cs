using Microsoft.Playwright;

namespace Governance.ScenarioTests.Studio;

/// <summary>A session that is over the moment the page saves: what it only reads on its way there is still answered.</summary>
internal sealed class EndingSession
{
    private volatile bool _over;
    private volatile bool _signedIn;

    public static async Task<EndingSession> Of(IPage page)
    {
        var session = new EndingSession();
        await page.RouteAsync("**/elsa/api/workflow-definitions", session.Send);
        await page.RouteAsync("**/api/me", session.Send);
        return session;
    }

    public Task SignInAgain()
    {
        (_signedIn, _over) = (true, false);
        return Task.CompletedTask;
    }

    private Task Send(IRoute route)
    {
        _over |= !_signedIn && route.Request.Method is "POST";
        if (!_over)
            return route.ContinueAsync();
        var headers = new Dictionary<string, string>(route.Request.Headers, StringComparer.OrdinalIgnoreCase) { [StudioServer.UserHeader] = "nobody" };
        return route.ContinueAsync(new() { Headers = headers });
    }
}
