using System.Text.Json.Nodes;
using Governance.Data;
using Governance.ScenarioTests.Golden;
using Governance.Studio;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>回放 and 试运行 by the analyst: golden and real cases on a draft, before it is published.</summary>
[Collection(PortalCollection.Name)]
public sealed class FlowRehearsalJourneyTests(LivePortal shared, Chromium chromium)
{
    private const float Patience = 240_000;

    [Fact]
    public async Task Analyst_AddsAReview_IsShownWhichRecordedCasesWouldGoAnotherWay()
    {
        // A portal of its own: the draft is nobody else's.
        await using var portal = new LivePortal(chromium);
        var real = await Archived(portal, "13905310451");
        var before = await EntriesOfEndedCases(portal);
        await Saved(portal, definition => GoldenRehearsal.Insert(
            definition, "review", "Qualified", GoldenRehearsal.Node("second-review", "Governance.Review", "领导复核"), "Qualified"));
        await using var analyst = await portal.SignIn("fenxi");
        var page = analyst.Page;

        await analyst.Go("/flows/appeal?tab=rehearsal");
        await page.GetByRole(AriaRole.Button, new() { Name = "开始回放" }).ClickAsync();
        var differing = page.GetByRole(AriaRole.Table, new() { Name = "走法不同的办件" });
        await Expect(differing).ToBeVisibleAsync(new() { Timeout = Patience });
        var golden = differing.GetByRole(AriaRole.Row).Filter(new() { HasText = "自动派单，一路办到评价" });
        await Expect(golden).ToContainTextAsync("第 8 步 平台审核：审核通过");
        await Expect(golden).ToContainTextAsync("停在“领导复核”");
        await Expect(differing.GetByRole(AriaRole.Row).Filter(new() { HasText = real })).ToContainTextAsync("停在“领导复核”");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "回放结果" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "走不下去" })).ToContainTextAsync("0");
        await analyst.Picture("flow-rehearsal");

        await WalksThrough(analyst);
        await Saved(portal, _ => { });
        await page.ReloadAsync();
        await Expect(page.GetByText("回放后又改过，请重新回放")).ToBeVisibleAsync();
        (await EntriesOfEndedCases(portal)).ShouldBe(before);
        analyst.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rehearsal_PublishedVersion_EveryRecordedCaseGoesTheSameWay()
    {
        var analyst = await shared.As("fenxi");
        var published = (await analyst.Get("/api/definitions/hazard/desk"))["definition"]!["published"]!["version"]!.GetValue<int>();

        await analyst.Post("/api/definitions/hazard/rehearsals", new { version = published });
        var result = await Result(analyst, "hazard", published);

        result["differences"]!.AsArray().Select(one => one!.ToJsonString()).ShouldBeEmpty();
        result["unreadable"]!.GetValue<int>().ShouldBe(0);
        result["same"]!.GetValue<int>().ShouldBe(result["planned"]!.GetValue<int>());
        result["planned"]!.GetValue<int>().ShouldBeGreaterThan(6);
    }

    [Fact]
    public async Task Rehearsal_DraftOfASharedFlow_RunsTheCasesOfWhoeverIsDrawnWithIt()
    {
        // A portal of its own: the draft is nobody else's.
        await using var portal = new LivePortal(chromium);
        var analyst = await portal.As("fenxi");
        var real = await Archived(portal, "13905310452");
        await Saved(portal, definition => GoldenRehearsal.Cut(definition, "f-ask", "Satisfied"), "follow-up");

        await analyst.Post("/api/definitions/follow-up/rehearsals", new { });
        var differences = (await Result(analyst, "follow-up", 2))["differences"]!.AsArray();

        var golden = differences.Where(one => one!["golden"] is not null).Select(one => one!.Get("golden")).Order(StringComparer.Ordinal);
        golden.ShouldBe(["follow-up/redo", "follow-up/satisfied"]);
        differences.Where(one => one!["golden"] is null).Select(one => one!.Get("case")).ShouldContain(real);
        differences.Select(one => one!.Get("what")).Distinct(StringComparer.Ordinal).ShouldBe(["回访：记录回访"]);
    }

    [Fact]
    public async Task Rehearsal_CaseThatWasMovedOnItsWay_GoesTheSameWay()
    {
        // A portal of its own: what is published here is nobody else's path.
        await using var portal = new LivePortal(chromium);
        var analyst = await portal.As("fenxi");
        var appeal = await GivenAppeal.Opened(portal, Messages.Lift, "13905310453");
        await appeal.Signed("yaojia");
        await Saved(portal, _ => { }, publish: true);
        await Moved(portal, "appeal");
        await appeal.Assigned("yaojia");

        await analyst.Post("/api/definitions/appeal/rehearsals", new { });
        var result = await Result(analyst, "appeal", 2);

        (await appeal.Detail())["flow"]!["version"]!.GetValue<int>().ShouldBe(2);
        result["differences"]!.AsArray().Select(one => one!.ToJsonString()).ShouldBeEmpty();
        result["same"]!.GetValue<int>().ShouldBe(result["planned"]!.GetValue<int>());
    }

    private static async Task Moved(LivePortal portal, string definitionId)
    {
        var (analyst, address) = (await portal.As("fenxi"), $"/api/definitions/{definitionId}/moves");
        var moves = portal.Server.Services.GetRequiredService<Moves>();
        await analyst.Post(address + "/preview", new { nodes = new Dictionary<string, string>(StringComparer.Ordinal) });
        await moves.CarryOut(TestContext.Current.CancellationToken);
        await analyst.Post(address, new { token = (await analyst.Get(address))["preview"]!.Get("token"), reason = "新流程已印发" });
        await moves.CarryOut(TestContext.Current.CancellationToken);
    }

    private static async Task WalksThrough(Person analyst)
    {
        var page = analyst.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "逐步查看：自动派单，一路办到评价" }).ClickAsync();
        var drawer = page.GetByRole(AriaRole.Dialog, new() { Name = "逐步查看：自动派单，一路办到评价" });
        await Expect(drawer.GetByText("从第 8 步起和当时不同")).ToBeVisibleAsync();
        await drawer.GetByRole(AriaRole.Button, new() { Name = "上一步" }).ClickAsync();
        await Expect(drawer.GetByRole(AriaRole.Heading, new() { Name = "第 7 步" })).ToBeVisibleAsync();
        await drawer.GetByRole(AriaRole.Button, new() { Name = "下一步" }).ClickAsync();
        await Expect(drawer.GetByText("停在“领导复核”").First).ToBeVisibleAsync();
        await analyst.Picture("flow-walk");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "关闭" }).ClickAsync();
    }

    private static async Task<JsonNode> Result(ApiCaller analyst, string definitionId, int version)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(Patience));
        using var every = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        JsonNode shown;
        do
        {
            await every.WaitForNextTickAsync(patience.Token);
            shown = await analyst.Get($"/api/definitions/{definitionId}/rehearsals?version={version}");
        }
        while (shown["progress"] is not null);

        return shown["result"]!;
    }

    private static async Task<string> Archived(LivePortal portal, string phone)
    {
        var appeal = await GivenAppeal.Opened(portal, Messages.Lift, phone);
        await appeal.Signed("yaojia");
        await appeal.Assigned("yaojia");
        await appeal.Handled("yaojia");
        await appeal.SignedOff("yaojia");
        await appeal.Replied("yaojia");
        await appeal.Reviewed();
        await appeal.FollowedUp();
        return appeal.CaseNo;
    }

    // What has ended has no deadlines that might come in between.
    private static async Task<int> EntriesOfEndedCases(LivePortal portal)
    {
        await using var db = portal.Server.Services.GetRequiredService<IReadDb>().Open();
        return await db.Cases.Where(row => !row.IsOpen).Join(db.Entries, row => "case/" + row.CaseNo, entry => entry.Aggregate, (_, entry) => entry.Position).CountAsync(TestContext.Current.CancellationToken);
    }

    private static async Task Saved(LivePortal portal, Action<JsonObject> change, string definitionId = "appeal", bool publish = false)
    {
        var analyst = await portal.As("fenxi");
        var model = (await analyst.Get("/elsa/api/workflow-definitions/by-definition-id/" + definitionId)).AsObject();
        change(model);
        model["description"] = $"回放示例 {model["version"]}";
        await analyst.Post("/elsa/api/workflow-definitions", new { model, publish });
    }
}
