namespace Governance.Tests.Knowledge;

/// <summary>一单多诉, and what only sounds like it.</summary>
public sealed class DemandTests
{
    [Theory]
    [InlineData("姚家街道名士豪庭社区3号楼电梯坏了一个星期没人修。另外，小区门口的烧烤店每天晚上油烟很大，窗户都不敢开。", 2)]
    [InlineData("我反映两个问题：一是燕山街道燕南社区路灯不亮；二是楼下垃圾桶满了好几天没人清运。", 2)]
    [InlineData("公司拖欠我三个月工资。还有，我住的甸柳街道吉祥苑社区停水两天了，自来水公司电话打不通。", 2)]
    [InlineData("1、小区暖气不热，室温只有十四度。2、楼下工地半夜还在施工，吵得睡不着。3、门口占道经营堵住了人行道。", 3)]
    public void Demands_SeveralMatters_AreCutWhereEachBegins(string text, int count)
    {
        var found = ShippedKnowledge.Base.Demands(text);

        found.Length.ShouldBe(count, string.Join(" | ", found.Select(demand => $"{demand.Category.Path}: {text.Substring(demand.Start, demand.Length)}")));
        found.Sum(demand => demand.Length).ShouldBe(text.Length);
        found.Select(demand => demand.Category.Path).Distinct(StringComparer.Ordinal).Count().ShouldBe(count);
    }

    [Theory]
    [InlineData("姚家街道名士豪庭社区锦澜苑3号楼,电梯一个月坏了四回,物业每次只说在等配件,还有老人上下楼很不方便,请督促尽快修好。")]
    [InlineData("楼下烧烤店油烟很大，另外，找过店家也不管，请尽快处理。")]
    [InlineData("电梯坏了没人修，同时，物业经理的电话一直打不通。")]
    [InlineData("路灯不亮。")]
    [InlineData("")]
    public void Demands_OneMatterWithRemarks_IsLeftWhole(string text) => ShippedKnowledge.Base.Demands(text).ShouldBeEmpty();

    [Fact]
    public void Demands_ExpertMessages_AreLeftWhole() => ExpertMessages.All.ShouldAllBe(message => ShippedKnowledge.Base.Demands(message.Text).IsEmpty);

    /// <summary>Letters to a board ramble; the short ones seldom speak of two things.</summary>
    [Fact]
    public void Demands_LettersToABoard_AreSeldomCut()
    {
        var texts = SharedData.Lines("hotline/messages.jsonl").Select(line => line.GetProperty("text").GetString()!).ToList();

        var cut = texts.Count(text => !ShippedKnowledge.Base.Demands(text).IsEmpty);

        ((double)cut / texts.Count).ShouldBeLessThan(0.06);
    }
}
