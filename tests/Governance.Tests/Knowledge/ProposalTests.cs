using System.Text.Json;
using Governance.Knowledge;
using LegalRoads = Governance.Cases.LegalRoads;

namespace Governance.Tests.Knowledge;

/// <summary>When the desk should answer, refuse, explain or add to an earlier case: in anybody's words, and seldom without ground.</summary>
public sealed class ProposalTests
{
    [Theory]
    [InlineData(Disposition.DirectAnswer, "你好,我家娃娃今年要读一年级了,我们是租房住的,报名得准备点什么呀?几号能报?")]
    [InlineData(Disposition.DirectAnswer, "请问外地户口的孩子能在历下区上小学吗?需要哪些手续?")]
    [InlineData(Disposition.DirectAnswer, "我女儿明年小升初,怎么看自己划片到哪个初中?")]
    [InlineData(Disposition.DirectAnswer, "侄女户口在燕山街道,九月份入小学,登记是哪天?")]
    [InlineData(Disposition.DirectAnswer, "老人八十岁了,高龄补贴怎么领啊?")]
    [InlineData(Disposition.DirectAnswer, "灵活就业自己交养老保险怎么交")]
    [InlineData(Disposition.DirectAnswer, "老楼想装电梯,得多少户同意?")]
    [InlineData(Disposition.Supplement, "前两天给你们打过电话说我们楼下下水道堵了,到现在也没人联系我,催一下")]
    [InlineData(Disposition.Supplement, "我那个工单SQ20260301办得怎么样了?都一个礼拜了")]
    [InlineData(Disposition.Supplement, "之前投诉的楼上装修噪音,一直没有回音,想问问处理到哪一步了")]
    [InlineData(Disposition.Supplement, "上周报的路灯坏了,怎么还没人来修,帮我催催")]
    [InlineData(Disposition.Supplement, "上个月反映的垃圾没清运的事情石沉大海了,给个说法")]
    [InlineData(Disposition.Supplement, "12345我打过好几回了,门口垃圾还堆着,到底管不管")]
    [InlineData(Disposition.NotAccepted, "离婚案子判决书下来了,孩子判给了他爸,我不服,你们政府给我改过来")]
    [InlineData(Disposition.NotAccepted, "我跟邻居的官司二审维持原判了,我觉得法官偏心,要求你们推翻")]
    [InlineData(Disposition.NotAccepted, "劳动仲裁裁决下来了,不支持我的请求,我不同意,请你们重新处理")]
    [InlineData(Disposition.NotAccepted, "我和开发商的官司正在法院审理,请你们直接判他退钱")]
    [InlineData(Disposition.NotAccepted, "判决生效半年了,对方一直不履行,你们帮我把钱要回来")]
    [InlineData(Disposition.NotAccepted, "我的信访事项复核意见已经出来了,说终结了,我还是要你们重新处理")]
    [InlineData(Disposition.NotAccepted, "交警给我开了罚单,罚了二百块钱,我不服,要求撤销")]
    [InlineData(Disposition.Explain, "公园池塘里的蛤蟆夜里叫个不停,麻烦你们派人捉走")]
    [InlineData(Disposition.Explain, "树上的知了太吵了,中午没法午睡,请喷药把它们都打死")]
    [InlineData(Disposition.Explain, "每天清早窗外小鸟叽叽喳喳叫,要求社区把鸟赶走")]
    [InlineData(Disposition.Explain, "最近天天下雨衣服都晾不干,你们能不能让雨停了")]
    [InlineData(Disposition.Explain, "我买彩票亏了两万,要求政府赔我")]
    [InlineData(Disposition.Explain, "隔壁婴儿哭,叫他们家搬走")]
    [InlineData(Disposition.Explain, "小区树上的蝉整天叫,吵死了,能不能派人把蝉都赶走")]
    [InlineData(Disposition.Explain, "青蛙呱呱叫吵得孩子没法写作业,希望政府把它们清理了")]
    [InlineData(Disposition.Supplement, "上礼拜给12345打电话反映的下水道堵塞,到今天没人跟我联系")]
    [InlineData(Disposition.NotAccepted, "终审判决下来了,我还是觉得冤,要你们给我主持公道")]
    [InlineData(Disposition.DirectAnswer, "请问一年级招生登记时间和所需材料")]
    public void Classify_InOtherWords_FindsTheGround(Disposition expected, string text)
    {
        var found = ShippedKnowledge.Base.Classify(new ClassificationRequest("", text));

        found.Disposition.ShouldBe(expected);
        found.Ground!.Words.ShouldNotBeEmpty();
        found.Ground.Words.ShouldAllBe(word => word.Field == SourceField.Text && word.Start >= 0 && word.Start + word.Length <= text.Length);
    }

    [Theory]
    [InlineData("向物业反映过好几次电梯坏了,没人来修,请督促")]
    [InlineData("法院门口的路上有个大坑,希望修一修")]
    [InlineData("小区池塘水发黑发臭,有死鱼,还有很多蚊子,请清理")]
    [InlineData("楼下有人偷捕青蛙去卖,请查处")]
    [InlineData("孩子上学的路上没有红绿灯,很危险,请问能不能装一个?")]
    [InlineData("公司拖欠工资,我想申请劳动仲裁,怎么办?")]
    [InlineData("下大雨小区积水进了车库,请尽快抽水")]
    [InlineData("燃气味很大,我上次反映过没人来,现在又闻到煤气味了")]
    [InlineData("老鼠太多了,请来灭鼠")]
    [InlineData("我们二十多户业主不服法院判决,明天去政府门口拉横幅")]
    [InlineData("楼上漏水,两家吵了好几次,找居委会没结果")]
    [InlineData("老板欠我工资不给,我去劳动监察投诉过没结果")]
    [InlineData("小区青蛙雕塑坏了,有尖角,请维修")]
    [InlineData("邻居养的鸟叫声太吵,请处理")]
    [InlineData("邻居养的公鸡天天凌晨打鸣,吵得睡不着")]
    [InlineData("我对拆迁补偿不服,太低了")]
    public void Classify_MatterToBeHandled_HasNoGroundAgainstDispatching(string text) =>
        ShippedKnowledge.Base.Classify(new ClassificationRequest("", text)).Ground.ShouldBeNull();

    [Theory]
    [InlineData("燕山街道燕南社区楼道煤气味特别大,我上次反映过到现在没人来")]
    [InlineData("法院判得不公平,我们全体业主明天去政府门口静坐")]
    public void Classify_DangerOrCrowd_IsTheDutyChiefsWhateverElseItSays(string text) =>
        ShippedKnowledge.Base.Classify(new ClassificationRequest("", text)).Disposition.ShouldBe(Disposition.DutyChief);

    [Fact]
    public void Rules_RoadsOutside_AreRoadsTheFormKnowsAndSayWhatToDo()
    {
        using var rules = JsonDocument.Parse(File.ReadAllText(Path.Combine(ShippedKnowledge.Folder, "rules", "dispositions.json")));

        var yields = rules.RootElement.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("yields")).ToList();

        yields.Where(yield => yield.TryGetProperty("road", out _)).Select(yield => yield.GetProperty("road").GetString())
            .ShouldBeSubsetOf(LegalRoads.All.Select(road => road.Value));
        yields.Where(yield => yield.GetProperty("disposition").GetString() is "not-accepted" or "explain").ShouldAllBe(yield => yield.GetProperty("say").GetString()!.Length > 20);
    }

    /// <summary>On 11,259 letters to a city's board, which are hardly ever of these kinds.</summary>
    [Fact]
    public void Classify_LettersToABoard_SeldomProposes()
    {
        var read = SharedData.Lines("hotline/messages.jsonl").Concat(SharedData.Lines("hotline/train.jsonl"))
            .Select(line => ShippedKnowledge.Base.Classify(new ClassificationRequest(Text(line, "title"), Text(line, "text"))).Disposition).ToList();

        double Share(params Disposition[] kinds) => (double)read.Count(kinds.Contains) / read.Count;

        read.Count.ShouldBeGreaterThan(10_000);
        Share(Disposition.DirectAnswer).ShouldBeLessThan(0.012);
        Share(Disposition.NotAccepted).ShouldBeLessThan(0.003);
        Share(Disposition.Explain).ShouldBeLessThan(0.0005);
        Share(Disposition.Supplement).ShouldBeLessThan(0.002);
    }

    private static string Text(JsonElement line, string member) => line.TryGetProperty(member, out var value) ? value.GetString() ?? "" : "";
}
