using Governance.Cases;
using Governance.Tests.Cases.Verbs;

namespace Governance.Tests.Cases;

/// <summary>What a request asked for stands on its form, in the words of its form.</summary>
public sealed class RequestViewTests
{
    [Fact]
    public async Task Of_Extension_SaysHowLongAndOnWhatGround()
    {
        var world = await GivenCase.Handled();
        await world.Handle("extend", new { days = 5, basis = "需更换进口部件", told = "phone" }, "等待配件");

        Asked(world).ShouldBe([new("申请延长", "5 日"), new("依据", "需更换进口部件"), new("告知方式", "电话")]);
    }

    [Fact]
    public async Task Of_Shelving_SaysWhoAnswersForItAndWhenItEnds()
    {
        var world = await GivenCase.Handled();
        await world.Handle("shelve", new { @class = "investment", leader = "分管副区长", exit = "改造资金到位" }, "需立项");

        Asked(world).ShouldBe([new("挂账类别", "需立项投资"), new("包案领导", "分管副区长"), new("销账条件", "改造资金到位")]);
    }

    private static IReadOnlyList<ParticularDto> Asked(CaseWorld world) => ProcessView.Of(world.File, world.City).Requests.ShouldHaveSingleItem().Asked;
}
