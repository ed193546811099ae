using System.Text.Json;

namespace Governance.ScenarioTests.Browser;

/// <summary>A dispute, a hazard or a joint case as people left it, brought there through the API.</summary>
internal sealed class GivenMatter
{
    private readonly LivePortal _portal;

    private GivenMatter(LivePortal portal, string caseNo) => (_portal, CaseNo) = (portal, caseNo);

    public string CaseNo { get; }

    /// <summary>A case that is there.</summary>
    public static GivenMatter Of(LivePortal portal, string caseNo) => new(portal, caseNo);

    /// <param name="phone">Another one for every case: the same would be a repeated call.</param>
    public static async Task<GivenMatter> Opened(LivePortal portal, string userName, string type, string channel, string text, string phone, string? urgency = null)
    {
        var desk = await portal.As(userName);
        var detail = await desk.Post("/api/cases", new { type, channel, title = text[..12], text, urgency, reporter = new { name = "王女士", phone } });
        return new GivenMatter(portal, detail.Get("caseNo"));
    }

    /// <summary>Somebody completes the open item of a name with a decision.</summary>
    /// <param name="unit">Code of the unit whose item it is, where several have one.</param>
    public async Task<GivenMatter> Decide(string userName, string item, string decision, object? more = null, string? unit = null)
    {
        var data = JsonSerializer.SerializeToNode(more ?? new { remark = "情况属实，按规定办理。" }, JsonSerializerOptions.Web)!.AsObject();
        data["decision"] = decision;
        await Do(userName, item, "complete", data, unit);
        return this;
    }

    public async Task<GivenMatter> Do(string userName, string item, string verb, object? data = null, string? unit = null)
    {
        var id = await Item(item, unit);
        await (await _portal.As(userName)).Post($"/api/work-items/{id}/{verb}", new { data });
        return this;
    }

    /// <summary>Id of the open item of a name.</summary>
    public async Task<string> Item(string name, string? unit = null)
    {
        var items = await (await _portal.As("ducha")).Get($"/api/cases/{CaseNo}/work-items");
        return items["items"]!.AsArray().Last(item =>
            item!.Get("kindName").StartsWith(name, StringComparison.Ordinal) && item!.Get("status") is "pending" or "signed"
            && (unit is null || string.Equals(item!["unit"]!.Get("code"), unit, StringComparison.Ordinal)))!.Get("id");
    }
}
