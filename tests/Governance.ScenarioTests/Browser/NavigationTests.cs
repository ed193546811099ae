using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>The menu offers nobody a page that would refuse them.</summary>
[Collection(PortalCollection.Name)]
public sealed class NavigationTests(LivePortal portal)
{
    [Theory]
    [InlineData("shouli")]
    [InlineData("zhiban")]
    [InlineData("fenbo")]
    [InlineData("shenhe")]
    [InlineData("huifang")]
    [InlineData("ducha")]
    [InlineData("lingdao")]
    [InlineData("fenxi")]
    [InlineData("shenji")]
    [InlineData("anquan")]
    [InlineData("admin")]
    [InlineData("wangge")]
    [InlineData("yaojia-zg")]
    public async Task Menu_EveryEntry_OpensForWhoeverSeesIt(string userName)
    {
        await using var person = await portal.Visitor();
        await person.BorrowSession(await portal.As(userName));
        await person.Go("/");
        var entries = person.Page.GetByRole(AriaRole.Navigation, new() { Name = "主菜单" }).GetByRole(AriaRole.Link);
        await Expect(entries.First).ToBeVisibleAsync();

        foreach (var entry in await entries.AllAsync())
        {
            await entry.ClickAsync();
            await person.Settled();
            await Expect(person.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        }

        person.Faults.ShouldBeEmpty();
    }
}
