using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>Whoever works on a dispute, a hazard or a joint case, each in front of a browser of their own.</summary>
internal sealed class Gathering(LivePortal portal, GivenMatter matter) : People(portal)
{
    private readonly LivePortal _portal = portal;

    /// <summary>Opens the item of a name that waits for this person, from their own list.</summary>
    public async Task<IPage> Takes(string userName, string item, string? unit = null)
    {
        var person = await Come(userName);
        var id = await matter.Item(item, unit);
        await person.Go("/inbox");
        await person.Page.Locator($"main a[href='/work-items/{id}']").ClickAsync();
        await Expect(person.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = matter.CaseNo })).ToBeVisibleAsync();
        await person.Settled();
        return person.Page;
    }

    /// <summary>The case as a supervisor sees it now.</summary>
    public async Task<IPage> Overlooks(string path = "")
    {
        var person = await Come("ducha");
        await person.Go($"/cases/{matter.CaseNo}{path}");
        return person.Page;
    }

    /// <summary>What comes out of the printer.</summary>
    public async Task<IPage> Prints(string userName, string sheet)
    {
        var person = await Come(userName);
        await person.Go($"/print/{matter.CaseNo}?sheet={sheet}");
        return person.Page;
    }

    public async Task<Person> Present(string userName) => await Come(userName);

    public static ILocator Room(IPage page, string name) => page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    /// <summary>Keeps what the page looks like, and that axe finds nothing wrong with it.</summary>
    public async Task Looks(string userName, string picture)
    {
        var person = await Come(userName);
        await person.Settled();
        await person.Page.ScreenshotAsync(new() { Path = Path.Combine(RepositoryFiles.Screenshots, picture + ".png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
        (await Axe.Violations(person.Page)).ShouldBeEmpty();
    }

    /// <summary>Everybody who comes later sees a later clock.</summary>
    public void Later(TimeSpan by) => _portal.Server.Clock.Move(by);
}
