using Governance.Cases;
using Governance.Execution;

namespace Governance.Tests.Cases.Situations;

/// <summary>越级: province, city, supervision and the press report one matter at a time. One leads, each source is answered, the shortest deadline rules.</summary>
public sealed class SituationsOfManySourcesTests
{
    private const string Title = "电梯一个月坏了四回";
    private const string Text = "姚家街道名士豪庭社区锦澜苑3号楼,电梯一个月坏了四回,物业每次只说在等配件。";

    [Fact]
    public async Task ManySources_TheOneWithTheShortestDeadlineLeads()
    {
        var (slow, city) = (await new CaseWorld(seed: 1).Open(Title, Text), await FromTheCity(2));

        var wrong = await Merge(slow, city);
        var right = await Merge(city, slow);

        wrong.ShouldSatisfyAllConditions(link => link.State.ShouldBe(LinkState.Declined), link => link.Why!.ShouldContain("时限更早"));
        right.State.ShouldBe(LinkState.Joined);
        city.File.AnswerClock!.DueMicros.ShouldBeLessThan(slow.File.Membership!.Former.AnswerClock!.DueMicros);
    }

    [Fact]
    public async Task ManySources_EachKeepsItsNumberAndGetsItsAnswer()
    {
        var (lead, member) = (await FromTheCity(1), await FromTheCity(2));
        await Merge(lead, member);

        await AppealSteps.ToFollowUp(lead);
        await lead.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "satisfied" });
        await Carry(lead, member);

        member.File.Source!.No.ShouldBe("JN-2");
        member.File.Reply!.Text.ShouldBe(lead.File.Reply!.Text);
        member.File.OpenItem(WorkItemKind.FollowUp).ShouldNotBeNull();
    }

    private static Task<CaseWorld> FromTheCity(int seed) => new CaseWorld(seed: seed).Open(Title, Text, file => file with
    {
        Channel = "city-12345",
        Source = new Source($"JN-{seed}", Micros(new DateTimeOffset(2026, 3, 6, 17, 0, 0, TimeSpan.FromHours(8))), null),
    });

    private static long Micros(DateTimeOffset at) => (at - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    private static async Task<CaseLink> Merge(CaseWorld lead, CaseWorld member)
    {
        await lead.ActCase("merge", RoleNames.Dispatcher, CaseWorld.Desk, new { cases = new[] { member.Number } }, "同一电梯");
        await Carry(lead, member);
        await Carry(member, lead);
        return lead.File.Links.ShouldHaveSingleItem();
    }

    private static async Task Carry(CaseWorld from, CaseWorld to)
    {
        foreach (var tell in from.Effects.OfType<Tell>().Where(tell => tell.Internal.To == to.Key).ToList())
            (await to.Deliver(tell.Internal)).ShouldBeNull();
    }
}
