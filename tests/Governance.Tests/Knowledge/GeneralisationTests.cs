using Governance.Knowledge;

namespace Governance.Tests.Knowledge;

/// <summary>Other words for the same situations: the rules must not know the fifteen messages by heart.</summary>
public sealed class GeneralisationTests
{
    [Theory]
    [InlineData("请问我家孩子明年要上初中,学区怎么划分,去哪里报名?", "教育文体/考试招生", Disposition.DirectAnswer)]
    [InlineData("千佛山街道佛山苑社区2号楼的电梯又停用了,报修好几次物业都不处理", "城乡建设/住房保障与房地产/物业服务", Disposition.Automatic)]
    [InlineData("解放路街道历山路社区楼下饭馆的油烟往楼上飘,窗户都不敢开", "环境保护/环境污染/大气污染", Disposition.Dispatcher)]
    [InlineData("姚家街道丁家社区旁边的工地半夜两点还在浇混凝土,吵得全家睡不着", "环境保护/环境污染/噪音污染", Disposition.Automatic)]
    [InlineData("东关街道泺河社区路边有个井盖不见了,骑车的人很危险", "城乡建设/城市建设和市政管理/道路照明井盖", Disposition.Dispatcher)]
    [InlineData("我家厨房闻到天然气味道,报警器一直响,在泉城路街道芙蓉街社区", "城乡建设/城市建设和市政管理/燃气供应", Disposition.DutyChief)]
    [InlineData("前几天反映过楼道灯的事,到现在没人联系我,工单办得怎么样了?", "", Disposition.Supplement)]
    [InlineData("工地老板欠薪,我们三十多名工人四个月没发工资,准备去堵路", "劳动和社会保障/工资福利/工资发放", Disposition.DutyChief)]
    [InlineData("匿名反映建新街道和平新村社区地下室里堆放汽油桶和烟花爆竹", "经济管理/安全生产/安全隐患", Disposition.Dispatcher)]
    [InlineData("举报某单位科长索要红包,办事吃拿卡要", "纪检监察/干部作风", Disposition.Discipline)]
    [InlineData("对一审判决不服,想让政府出面要求法院改判", "政法/诉讼", Disposition.NotAccepted)]
    [InlineData("小区树上的知了太吵了,麻烦派人把知了全部抓走", "", Disposition.Explain)]
    [InlineData("文东街道清华园社区楼下邻居说我家渗水到他家天花板,两家吵架好几回了,想请社区调解", "矛盾纠纷/邻里纠纷", Disposition.DisputeWindow)]
    [InlineData("燕山街道燕安社区3号楼楼道里有两辆电瓶车在充电,堵着消防通道", "政法/社会治安/消防安全", Disposition.Automatic)]
    [InlineData("我公司门口的路没有斑马线和信号灯,员工过马路危险,答复说等待改造立项", "交通运输/交通管理", Disposition.Dispatcher)]
    public void Classify_OtherWords_ComesToTheSameEnd(string text, string category, Disposition disposition)
    {
        var found = ShippedKnowledge.Base.Classify(new ClassificationRequest("", text));

        var shown = $"{string.Join(" | ", found.Top.Select(choice => $"{choice.Path} {choice.Confidence:F2}"))} {found.Nature} {found.Urgency} {found.Disposition} {string.Join("", found.Reasons)} {string.Join(",", found.Spans.Select(span => span.Source + span.Name))}";
        found.Category.Path.ShouldStartWith(category, customMessage: shown);
        found.Disposition.ShouldBe(disposition, shown);
    }

    [Theory]
    [InlineData("我们是一家五十多人的企业,咨询社保怎么办理", false)]
    [InlineData("我们小区二百多户业主联名反映停水", true)]
    [InlineData("我们三个人一起租的房", false)]
    [InlineData("我们班十二名家长希望学校调整午休", true)]
    public void Classify_HeadCounts_MarksGroupsOnly(string text, bool isGroup) =>
        ShippedKnowledge.Base.Classify(new ClassificationRequest("", text)).Marks.Contains("群体").ShouldBe(isGroup);

    [Theory]
    [InlineData("孩子上小学报名要带哪些材料", "A01")]
    [InlineData("公积金怎么提取", "A03")]
    [InlineData("想申请低保需要什么条件", "A06")]
    public void SearchArticles_Question_FindsTheArticle(string text, string article) =>
        ShippedKnowledge.Base.SearchArticles(text)[0].Article.Id.ShouldBe(article);

    [Fact]
    public void SearchArticles_OtherMatter_FindsNothing() => ShippedKnowledge.Base.SearchArticles("楼上漏水").ShouldBeEmpty();

    [Fact]
    public void Classify_SameMessageOnManyThreads_GivesOneAnswer()
    {
        var request = ExpertMessages.All[2].Request;
        var expected = System.Text.Json.JsonSerializer.Serialize(ShippedKnowledge.Base.Classify(request));

        var answers = new System.Collections.Concurrent.ConcurrentBag<string>();
        Parallel.For(0, 50, _ => answers.Add(System.Text.Json.JsonSerializer.Serialize(ShippedKnowledge.Base.Classify(request))));

        answers.Distinct().ShouldBe([expected]);
    }
}
