using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>网格员: where the phone says they stand, what is near, and 到场打卡.</summary>
[Collection(PortalCollection.Name)]
public sealed class GridJourneyTests(LivePortal portal)
{
    private const string Corridor = "东关街道历山吉第社区5号楼一楼楼道停放电动车两辆，飞线充电，请来看看。";
    private const float Longitude = 117.047f;
    private const float Latitude = 36.668f;

    [Fact]
    public async Task Arrival_WithThePhonesPosition_TellsHowFarAndIsNoted()
    {
        var desk = await portal.As("shouli");
        var detail = await desk.Post("/api/cases", new
        {
            type = "hazard",
            channel = "web",
            title = Corridor[..12],
            text = Corridor,
            longitude = Longitude,
            latitude = Latitude,
            reporter = new { name = "王女士", phone = "13805310048" },
        });
        var caseNo = detail.Get("caseNo");
        await using var worker = await portal.SignIn(await VerifierOf(caseNo), Screens.Phone);
        var page = worker.Page;
        await page.Context.GrantPermissionsAsync(["geolocation"]);
        await page.Context.SetGeolocationAsync(new() { Longitude = Longitude, Latitude = Latitude + 0.001f, Accuracy = 20 });
        await worker.Go("/grid");

        await page.GetByRole(AriaRole.Button, new() { Name = "用我的位置" }).ClickAsync();
        await Expect(page.GetByText("从您的位置算起")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "到场打卡：" + Corridor[..12] }).First.ClickAsync();

        await Expect(page.GetByText("到场打卡：距登记地点约 111 米，定位误差约 20 米。").First).ToBeVisibleAsync();
        await worker.Picture("grid-arrived");
        var notes = (await (await portal.As("ducha")).Get($"/api/cases/{caseNo}"))["notes"]!.AsArray();
        notes.ShouldContain(note => note!.Get("text").StartsWith("到场打卡：距登记地点约 111 米", StringComparison.Ordinal));
        worker.Faults.ShouldBeEmpty();
    }

    private async Task<string> VerifierOf(string caseNo)
    {
        var items = await (await portal.As("ducha")).Get($"/api/cases/{caseNo}/work-items");
        return items["items"]!.AsArray().Last(item => item!.Get("kind") is "verify")!["unit"]!.Get("code").ToLowerInvariant() + "-hc";
    }
}
