using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>居民说事: from one big box on a telephone to a case that is followed, supplemented, urged and withdrawn, without an account.</summary>
[Collection(PortalCollection.Name)]
public sealed class SayJourneyTests(LivePortal portal)
{
    private const string Words = "姚家街道名士豪庭社区锦澜苑5号楼，楼道灯坏了半个月，晚上老人下楼看不见台阶，希望尽快换灯。";
    private static readonly byte[] Steps = Convert.FromHexString("89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D49444154789C6360000000000500010D0A2DB40000000049454E44AE426082");
    private static readonly byte[] Photo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task Say_OnATelephone_IsFollowedSupplementedUrgedAndWithdrawn()
    {
        await using var resident = await portal.Visitor(Screens.Phone);
        var page = resident.Page;

        var caseNo = await Says(resident);
        await Follows(resident, caseNo);
        await Supplements(resident);
        await UrgesOnce(resident);
        await Withdraws(resident);

        await page.GetByRole(AriaRole.Link, new() { Name = "我的工单" }).ClickAsync();
        var mine = page.GetByRole(AriaRole.List, new() { Name = "这台设备上记住的工单" }).GetByRole(AriaRole.Listitem);
        await Expect(mine).ToContainTextAsync(caseNo);
        await Expect(mine).ToContainTextAsync("已按您的要求撤回");
        await Sound(resident, "resident-mine");
        await page.GetByRole(AriaRole.Button, new() { Name = $"从这台设备上去掉 {caseNo}" }).ClickAsync();
        await Expect(mine).ToHaveCountAsync(0);
        var detail = await (await portal.As("ducha")).Get($"/api/cases/{caseNo}");
        (detail.Get("status"), detail.Get("channel"), detail["attachments"]!.AsArray().Count, detail["reporter"]!.Get("contactWindow")).ShouldBe(("archived", "web", 2, "工作日 18:00–20:00"));
        resident.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Say_Refused_KeepsWhatWasWrittenAlsoWhenThePageIsLoadedAgain()
    {
        await using var resident = await portal.Visitor();
        await resident.Go("/say");
        var (page, box) = (resident.Page, resident.Page.GetByRole(AriaRole.Textbox, new() { Name = "您要说什么事" }));
        await box.FillAsync("有人在小区里传看绝密文件，请来查一查。");
        await page.GetByText("匿名反映", new() { Exact = true }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("可能涉及国家秘密");
        await Expect(box).ToHaveValueAsync("有人在小区里传看绝密文件，请来查一查。");
        await resident.Picture("say-refused");
        await page.ReloadAsync();
        await Expect(box).ToHaveValueAsync("有人在小区里传看绝密文件，请来查一查。");
    }

    private static async Task<string> Says(Person resident)
    {
        var page = resident.Page;
        await page.Context.GrantPermissionsAsync(["geolocation"]);
        await page.Context.SetGeolocationAsync(new() { Latitude = 36.66f, Longitude = 117.07f, Accuracy = 18 });
        await resident.Go("/say");
        await Sound(resident, "say-empty");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();
        await Expect(page.GetByText("请写几句，说清楚在哪里、出了什么事")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "您要说什么事" }).FillAsync(Words);
        await Attach(page, "楼道.png", Photo);
        await page.GetByLabel("在哪里").FillAsync("锦澜苑5号楼");
        await page.GetByRole(AriaRole.Button, new() { Name = "我就在现场，用手机定位" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "地图：您的位置" })).ToBeVisibleAsync();
        await page.GetByLabel("联系电话（必填，办好告诉您）").FillAsync("13805310077");
        await page.GetByLabel("怎么称呼您（可不填）").FillAsync("王小明");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "可联系时段" }).ClickAsync(new() { Force = true });
        await page.Locator(".ant-select-dropdown:visible .ant-select-item-option").Filter(new() { HasText = "工作日" }).ClickAsync();
        await Sound(resident, "say-filled");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "您的事已经收到" })).ToBeVisibleAsync();
        await Expect(page.GetByText("也会用短信发到 138****0077")).ToBeVisibleAsync();
        await page.GetByLabel("记在这台手机上，下次直接看（公用的设备请不要勾）").CheckAsync();
        await Sound(resident, "say-done");
        return await page.GetByRole(AriaRole.Definition).First.InnerTextAsync();
    }

    private static async Task Follows(Person resident, string caseNo)
    {
        var page = resident.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "看办理进度" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "办理进度" })).ToBeVisibleAsync();
        await Expect(page.GetByText(caseNo).First).ToBeVisibleAsync();
        await Expect(page.GetByText("谁在办")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "大字版" }).ClickAsync();
        await Sound(resident, "resident-case-large");
        await page.GetByRole(AriaRole.Button, new() { Name = "标准字号" }).ClickAsync();
        await Sound(resident, "resident-case");
    }

    private static async Task Supplements(Person resident)
    {
        var page = resident.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "补充情况" }).ClickAsync();
        await page.GetByLabel("补充什么").FillAsync("昨晚又有人摔倒了，我是13805310077王小明。");
        await Attach(page, "台阶.png", Steps);
        await Sound(resident, "resident-supplement");
        await page.GetByRole(AriaRole.Button, new() { Name = "交上去" }).ClickAsync();
        await Expect(page.GetByText("已收到，已转给")).ToBeVisibleAsync();
    }

    private static async Task UrgesOnce(Person resident)
    {
        var page = resident.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "催办" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "催一下" }).ClickAsync();
        await Expect(page.GetByText("24 小时后可以再催")).ToBeVisibleAsync();
        await Expect(page.GetByText("24 小时内只能催办一次，11月25日")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "催办" })).ToHaveCountAsync(0);
        await Sound(resident, "resident-urged");
    }

    private static async Task Withdraws(Person resident)
    {
        var page = resident.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "撤回" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "不了，返回" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "撤回" }).ClickAsync();
        await page.GetByLabel("为什么撤回（可不写）").FillAsync("物业已经换了灯。");
        await page.GetByRole(AriaRole.Button, new() { Name = "确定撤回" }).ClickAsync();
        await Expect(page.GetByText("已撤回，这件工单不再办理。")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "还有事，再说一件" })).ToBeVisibleAsync();
        await Sound(resident, "resident-withdrawn");
    }

    private static async Task Attach(IPage page, string name, byte[] content)
    {
        await page.GetByLabel("选择照片").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "image/png", Buffer = content });
        await Expect(page.GetByText($"已传好：{name}")).ToBeVisibleAsync();
    }

    /// <summary>A picture to look at, and nothing a screen reader or a narrow telephone stumbles over.</summary>
    private static async Task Sound(Person resident, string picture)
    {
        await resident.Settled();
        await resident.Page.ScreenshotAsync(new() { Path = Path.Combine(RepositoryFiles.Screenshots, picture + ".png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
        (await Axe.Violations(resident.Page)).ShouldBeEmpty();
        (await resident.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth")).ShouldBeLessThanOrEqualTo(0);
    }
}
