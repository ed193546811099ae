using Microsoft.Playwright;

namespace Governance.ScenarioTests.Browser;

/// <summary>What one stop showed.</summary>
internal sealed record Sight(IReadOnlyList<string> Violations, IReadOnlyList<string> ForeignWords, IReadOnlyList<string> Faults, int Overflow);

/// <summary>Goes to every stop once, looks at it in every way, and keeps what it saw for the tests that judge it.</summary>
internal sealed class GuidedTour(LivePortal portal)
{
    private readonly Dictionary<string, Sight> _seen = new(StringComparer.Ordinal);
    private TourCases? _cases;

    public async Task<Sight> Look(string name)
    {
        if (_seen.TryGetValue(name, out var sight))
            return sight;
        var stop = Tour.Stops.First(s => string.Equals(s.Name, name, StringComparison.Ordinal));
        _cases ??= await Cases();
        return _seen[name] = await Visit(stop, _cases);
    }

    private async Task<Sight> Visit(Stop stop, TourCases cases)
    {
        await using var person = await portal.Visitor(stop.Size);
        if (stop.UserName is { } userName)
            await person.BorrowSession(await portal.As(userName));
        await person.Go(stop.Path(cases));
        await stop.Act(person.Page);
        await person.Settled();
        await person.Picture("page-" + stop.Name);
        return new Sight(await Axe.Violations(person.Page), await ForeignWords.On(person.Page, IsAccount), person.Faults, await Overflow(person.Page));
    }

    private async Task<bool> IsAccount(string word)
    {
        var found = await (await portal.As("anquan")).Get("/api/accounts?q=" + Uri.EscapeDataString(word));
        return found["items"]!.AsArray().Any(account => string.Equals(account!.Get("userName"), word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Pixels the page is wider than its window.</summary>
    private static Task<int> Overflow(IPage page) =>
        page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    private async Task<TourCases> Cases()
    {
        var handling = await Given(Messages.Lift, "13805310031");
        await handling.Signed("yaojia");
        await handling.Assigned("yaojia");
        await Given(Messages.Smoke, "13805310036");
        var disputed = await Given(Messages.Manhole, "13805310032");
        await disputed.Do("fenbo", "dispatch", "complete", new { unit = "370102-CG", reason = "按职责条款派单。" });
        await disputed.Do("chengguan-zg", "sign-and-handle", "object", new { disputes = "不在我局管养台账内", basis = "按管养台账由产权单位负责。", signedBy = "任志远" });
        var reviewing = await Replied(await Given(Messages.Lift, "13805310033"));
        var calling = await (await Replied(await Given(Messages.Lift, "13805310034"))).Reviewed();
        var archived = await (await (await Replied(await Given(Messages.Lift, "13805310035"))).Reviewed()).FollowedUp();
        return new TourCases(handling, disputed, reviewing, calling, archived, await handling.OpenItem("sign-and-handle"));
    }

    private Task<GivenAppeal> Given(string text, string phone) => GivenAppeal.Opened(portal, text, phone);

    private static async Task<GivenAppeal> Replied(GivenAppeal appeal)
    {
        await appeal.Signed("yaojia");
        await appeal.Assigned("yaojia");
        await appeal.Handled("yaojia");
        await appeal.SignedOff("yaojia");
        return await appeal.Replied("yaojia");
    }
}
