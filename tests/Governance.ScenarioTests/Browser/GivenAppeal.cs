using System.Text.Json.Nodes;

namespace Governance.ScenarioTests.Browser;

/// <summary>An appeal as people left it, brought there through the API: what a test takes as given.</summary>
internal sealed class GivenAppeal
{
    private readonly LivePortal _portal;

    private GivenAppeal(LivePortal portal, string caseNo) => (_portal, CaseNo) = (portal, caseNo);

    public string CaseNo { get; }

    /// <param name="phone">Another one for every case: the same would be a repeated call.</param>
    public static async Task<GivenAppeal> Opened(LivePortal portal, string text, string phone)
    {
        var desk = await portal.As("shouli");
        var suggestion = await desk.Post("/api/intake/suggest", new { text });
        var detail = await desk.Post("/api/cases", new { channel = "phone", title = suggestion.Get("title"), text, reporter = new { name = "王女士", phone } });
        return new GivenAppeal(portal, detail.Get("caseNo"));
    }

    /// <summary>The case as its own people see it.</summary>
    public async Task<JsonNode> Detail() => await (await _portal.As("ducha")).Get($"/api/cases/{CaseNo}");

    /// <summary>Somebody does a verb of the open item of a kind.</summary>
    public async Task<GivenAppeal> Do(string userName, string kind, string verb, object? data = null, string? reason = null)
    {
        var id = await OpenItem(kind);
        await (await _portal.As(userName)).Post($"/api/work-items/{id}/{verb}", new { data, reason });
        return this;
    }

    /// <summary>One case in ten is drawn, by its number, for a look on the spot before anybody is called.</summary>
    public async Task<GivenAppeal> CheckedIfDrawn() =>
        string.Equals((await Detail()).Get("stage"), "follow-up", StringComparison.Ordinal)
            ? this
            : await Do(await _portal.CheckerOf(CaseNo), "check", "complete", new { result = "passed", remark = "到场查看，问题已经解决。" });

    public async Task<string> OpenItem(string kind)
    {
        var items = await (await _portal.As("ducha")).Get($"/api/cases/{CaseNo}/work-items");
        return items["items"]!.AsArray()
            .Last(item => string.Equals(item!.Get("kind"), kind, StringComparison.Ordinal) && item!.Get("status") is "pending" or "signed")!.Get("id");
    }
}
