using System.Globalization;
using Governance.Cases;

namespace Governance.Tests.Cases.Slices;

public sealed class DuplicateTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    [Fact]
    public async Task Duplicates_SameMatterNearby_AreSuggestedAndOthersAreNot()
    {
        var first = await world.Open();
        var other = await world.Open(request => request with { Title = "占道经营影响通行", Text = "姚家街道名士豪庭社区门口流动摊贩占道经营，晚上走不过去。" });
        var second = await world.Open(request => request with { Text = "姚家街道名士豪庭社区锦澜苑3号楼电梯又坏了，一个月坏了四回，物业只说等配件。", Reporter = new ReporterRequest { Phone = "13511112222" } });

        var found = await world.Get(new GetDuplicates.Query(world.As(RoleNames.Dispatcher), second.CaseNo));

        found.Items.Select(item => item.Case.CaseNo).ShouldContain(first.CaseNo);
        found.Items.Select(item => item.Case.CaseNo).ShouldNotContain(other.CaseNo);
        found.Items[0].Basis.ShouldContain("同在名士豪庭");
    }

    [Fact]
    public async Task Duplicates_BeyondFourteenDays_AreNotSuggested()
    {
        var first = await world.Open(request => request with { Title = "水管爆裂", Text = "姚家街道名士豪庭社区楼前自来水管爆裂跑水，没人来修。" });
        world.Time.Advance(TimeSpan.FromDays(15));
        var second = await world.Open(request => request with { Title = "水管爆裂", Text = "姚家街道名士豪庭社区楼前自来水管爆裂跑水，没人来修。" });

        var found = await world.Get(new GetDuplicates.Query(world.As(RoleNames.Dispatcher), second.CaseNo));

        found.Items.ShouldNotContain(item => item.Case.CaseNo == first.CaseNo);
        found.Times.ShouldBe(2);
    }

    [Fact]
    public async Task Duplicates_Coordinates_DecideBeforeTheCommunity()
    {
        OpenCaseRequest At(OpenCaseRequest request, double latitude) => request with
        {
            Title = "路灯不亮",
            Text = "姚家街道名士豪庭社区东侧路灯连着几天不亮，夜里看不清。",
            Longitude = 117.10,
            Latitude = latitude,
        };
        var near = await world.Open(request => At(request, 36.6520));
        var far = await world.Open(request => At(request, 36.6600));
        var here = await world.Open(request => At(request, 36.6535));

        var found = await world.Get(new GetDuplicates.Query(world.As(RoleNames.Dispatcher), here.CaseNo));

        var item = found.Items.ShouldHaveSingleItem();
        item.Case.CaseNo.ShouldBe(near.CaseNo);
        item.Metres!.Value.ShouldBeInRange(160, 172);
        item.Case.CaseNo.ShouldNotBe(far.CaseNo);
    }

    [Fact]
    public async Task Open_TwelveReportersInADay_MarksAllAndMergesNone()
    {
        var opened = new List<CaseDetail>();
        for (var i = 0; i < 12; i++)
        {
            opened.Add(await world.Open(request => request with
            {
                Title = "小区停水两天",
                Text = "姚家街道名士豪庭社区全小区停水两天了，没有任何通知，请尽快恢复供水。",
                Reporter = new ReporterRequest { Phone = string.Create(CultureInfo.InvariantCulture, $"1380000{i:0000}") },
            }));
        }

        var details = new List<CaseDetail>();
        foreach (var one in opened)
            details.Add(await world.Get(new GetCase.Query(world.As(RoleNames.Dispatcher), one.CaseNo)));

        details.ShouldAllBe(detail => detail.Marks.Contains("群体") && detail.Status == "open");
        (await world.Get(new GetDuplicates.Query(world.As(RoleNames.Dispatcher), opened[11].CaseNo))).IsGroup.ShouldBeTrue();
    }

    [Fact]
    public async Task Open_FiveJointSigners_IsMarked()
    {
        var opened = await world.Open(request => request with { JointSigners = 5 });

        opened.Marks.ShouldContain("群体");
    }

    [Fact]
    public async Task Suggest_ThirdTimeInThirtyDays_HintsToElevate()
    {
        OpenCaseRequest Again(OpenCaseRequest request) => request with { Title = "井盖破损", Text = "姚家街道名士豪庭社区南门人行道井盖破损，绊倒老人。" };
        await world.Open(Again);
        await world.Open(Again);

        var suggestion = await world.Get(new SuggestIntake.Query(world.As(RoleNames.Operator), "井盖破损", Again(SliceWorld.Elevator).Text, null, null));

        suggestion.Duplicates.Times.ShouldBe(3);
        suggestion.Duplicates.Hints.ShouldContain(hint => hint.Contains("提级", StringComparison.Ordinal));
    }
}
