using System.Diagnostics.CodeAnalysis;
using Microsoft.Playwright;

namespace Governance.ScenarioTests.Browser;

/// <summary>Browser tests run one after the other: two cores have enough to do with one of them.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711", Justification = "xUnit's own word.")]
public sealed class PortalCollection : ICollectionFixture<LivePortal>
{
    public const string Name = "portal in a browser";
}

/// <summary>One running portal and the people in front of it.</summary>
public sealed class LivePortal(Chromium chromium) : IAsyncDisposable
{
    private readonly Lazy<PortalServer> _server = new(Start);
    private readonly Dictionary<string, ApiCaller> _callers = new(StringComparer.Ordinal);

    private GuidedTour? _tour;

    internal PortalServer Server => _server.Value;

    /// <summary>The one look at every page that several tests judge.</summary>
    internal GuidedTour Tour => _tour ??= new GuidedTour(this);

    /// <summary>Somebody at a browser of their own, not signed in.</summary>
    internal async Task<Person> Visitor(ViewportSize? size = null)
    {
        var context = await chromium.NewContext(Server.Address, size);
        await context.AddInitScriptAsync(Server.Clock.ForBrowser);
        return await Person.Open(context);
    }

    /// <summary>Somebody who signed in by name and password.</summary>
    internal async Task<Person> SignIn(string userName, ViewportSize? size = null)
    {
        var person = await Visitor(size);
        await person.SignIn(userName, await Password());
        return person;
    }

    /// <summary>The same person without a browser, for what a test takes as given.</summary>
    internal async Task<ApiCaller> As(string userName)
    {
        if (!_callers.TryGetValue(userName, out var caller))
            _callers[userName] = caller = await ApiCaller.SignIn(Server.Address, userName, await Password());
        return caller;
    }

    /// <summary>Account of whoever looks on the spot at the place of a case: every street of the demo district has one.</summary>
    internal async Task<string> CheckerOf(string caseNo)
    {
        var items = await (await As("ducha")).Get($"/api/cases/{caseNo}/work-items");
        var check = items["items"]!.AsArray().Last(item => item!.Get("kind") is "check")!;
        return check["unit"]!.Get("code").ToLowerInvariant() + "-hc";
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var caller in _callers.Values)
            caller.Dispose();
        if (_server.IsValueCreated)
            await _server.Value.DisposeAsync();
    }

    private static PortalServer Start()
    {
        Needs.File(Path.Combine(RepositoryFiles.Root, "portal", "web", "dist", "index.html"), "The portal's pages (npm run build)");
        return new PortalServer();
    }

    // The invented people all have the one the sign-in page shows.
    private async Task<string> Password()
    {
        using var anybody = ApiCaller.Anonymous(Server.Address);
        var cards = await anybody.Get("/api/demo-accounts");
        return cards[0]!.Get("password");
    }
}
