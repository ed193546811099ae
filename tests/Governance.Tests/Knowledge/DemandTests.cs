namespace Governance.Tests.Knowledge;

/// <summary>一单多诉, and what only sounds like it.</summary>
public sealed partial class DemandTests
{
    [Theory]
    [InlineData("姚家街道名士豪庭社区3号楼电梯坏了一个星期没人修。另外，小区门口的烧烤店每天晚上油烟很大，窗户都不敢开。", 2)]
    [InlineData("我反映两个问题：一是燕山街道燕南社区路灯不亮；二是楼下垃圾桶满了好几天没人清运。", 2)]
    [InlineData("公司拖欠我三个月工资。还有，我住的甸柳街道吉祥苑社区停水两天了，自来水公司电话打不通。", 2)]
    [InlineData("燕山街道燕南社区路灯不亮，还有一个问题，楼下垃圾桶满了好几天没人清运。", 2)]
    [InlineData("燕山街道燕南社区路灯不亮，还有两个垃圾桶满了好几天不见人来清运。", 2)]
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
    [InlineData("公司拖欠我三个月工资不给，还有10多天就要过年了，自来水公司也来催我交水费，家里已经停水两天。")]
    [InlineData("小区电梯坏了没人修，还有三天到期的电梯检验合格证贴着，楼道里停满电动车飞线充电也没人管。")]
    [InlineData("小区电梯坏了，还有４栋没有修好，半夜工地还在施工吵得睡不着。")]
    [InlineData("燕山街道燕南社区路灯不亮，还有没有人管，垃圾桶满了好几天没人清运。")]
    [InlineData("路灯不亮。")]
    [InlineData("")]
    public void Demands_OneMatterWithRemarks_IsLeftWhole(string text) => ShippedKnowledge.Base.Demands(text).ShouldBeEmpty();

    [Fact]
    public void Demands_ExpertMessages_AreLeftWhole() => ExpertMessages.All.ShouldAllBe(message => ShippedKnowledge.Base.Demands(message.Text).IsEmpty);

    /// <summary>What counts the days or what is left of the same matter begins none.</summary>
    [Fact]
    public void Demands_LettersToABoard_AreNeverCutWhereDaysAreCounted()
    {
        var texts = SharedData.Lines("hotline/messages.jsonl").Concat(SharedData.Lines("hotline/train.jsonl")).Select(line => line.GetProperty("text").GetString()!).ToList();

        var begun = texts.SelectMany(text => ShippedKnowledge.Base.Demands(text).Skip(1).Select(demand => text.Substring(demand.Start, Math.Min(demand.Length, 20)))).ToList();

        begun.ShouldNotBeEmpty();
        begun.Where(beginning => Counting().IsMatch(beginning)).ShouldBeEmpty();
    }

    [System.Text.RegularExpressions.GeneratedRegex("^还有[0-9０-９一二两三四五六七八九十百几]+多?个?(天|日|月|年|小时|周|星期)", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, 1000)]
    private static partial System.Text.RegularExpressions.Regex Counting();

    /// <summary>Letters to a board ramble; the short ones seldom speak of two things.</summary>
    [Fact]
    public void Demands_LettersToABoard_AreSeldomCut()
    {
        var texts = SharedData.Lines("hotline/messages.jsonl").Select(line => line.GetProperty("text").GetString()!).ToList();

        var cut = texts.Count(text => !ShippedKnowledge.Base.Demands(text).IsEmpty);

        ((double)cut / texts.Count).ShouldBeLessThan(0.06);
    }
}
