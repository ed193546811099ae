using System.Text.Json.Nodes;
using Governance.Studio;

namespace Governance.Tests.Studio;

public sealed class ComparisonTests
{
    [Fact]
    public void Compare_ActivityAdded_IsOneSentenceWithItsType()
    {
        var before = Flow.Of(Flow.Review());
        var after = Flow.Of(Flow.Review(), Flow.Archive(text: "送档案室"));

        var found = Flow.Compare(before, after).ShouldHaveSingleItem();

        found.Text.ShouldBe("新增“送档案室”（归档）");
        (found.Group, found.Kind).ShouldBe((DifferenceGroup.Activity, DifferenceKind.Added));
    }

    [Fact]
    public void Compare_ContainerRemoved_CountsWhatWentWithItAndWhoWorksThere()
    {
        var before = Flow.Of(Flow.Review(), Flow.Container("inner", "Elsa.Sequence", "复核环节", Flow.Review("second"), Flow.Archive()));
        var after = Flow.Of(Flow.Review());

        var found = Flow.Compare(before, after, new Dictionary<string, int>(StringComparer.Ordinal) { ["second"] = 3, ["review"] = 8 }).ShouldHaveSingleItem();

        found.Text.ShouldContain("删除“复核环节”");
        found.Text.ShouldContain("连同里面的 2 个活动");
        found.Open.ShouldBe(3);
    }

    [Fact]
    public void Compare_ActivityInAnotherContainer_IsMovedNotExchanged()
    {
        var before = Flow.Of(Flow.Review(), Flow.Archive(), Flow.Container("inner", "Elsa.Sequence", "收尾"));
        var after = Flow.Of(Flow.Review(), Flow.Container("inner", "Elsa.Sequence", "收尾", Flow.Archive()));

        var found = Flow.Compare(before, after).ShouldHaveSingleItem();

        found.Kind.ShouldBe(DifferenceKind.Moved);
        found.Text.ShouldBe("“归档”从“主图”移到“收尾”里");
        found.Where.ShouldBe("收尾");
    }

    [Fact]
    public void Compare_RootRenamed_DoesNotMoveEverythingInside()
    {
        var before = Flow.Of(Flow.Review(), Flow.Archive());

        var found = Flow.Compare(before, before.Edited(flow => flow.Root()["id"] = "other")).ShouldHaveSingleItem();

        found.Details.ShouldHaveSingleItem().Name.ShouldBe("编号");
    }

    [Fact]
    public void Compare_InputChanged_NamesItAndItsValuesAsTheDesignerDoes()
    {
        var before = Flow.Of(Flow.Review());
        var after = before.Edited(flow =>
        {
            flow.At(0)["level"] = Flow.Expression("Literal", "urgent");
            flow.At(0)["reviewers"] = Flow.Expression("JavaScript", "getVariable('人')");
        });

        var found = Flow.Compare(before, after, new Dictionary<string, int>(StringComparer.Ordinal) { ["review"] = 2 }).ShouldHaveSingleItem();

        found.Text.ShouldBe("“审核”（平台审核）改了级别、审核人");
        found.Details[0].ShouldBe(new DifferenceDetail("级别", new ValueWords("未填写（默认“普通”）"), new ValueWords("紧急")));
        found.Details[1].ShouldBe(new DifferenceDetail("审核人", ValueWords.Nothing, new ValueWords("getVariable('人')", "JavaScript")));
        found.Open.ShouldBe(2);
    }

    [Fact]
    public void Compare_RetryVariablesAndOutput_AreSaidInWords()
    {
        var before = Flow.Of(Flow.Review());
        var after = before.Edited(flow =>
        {
            flow["variables"] = new JsonArray(new JsonObject { ["id"] = "v1", ["name"] = "结论", ["typeName"] = "String", ["value"] = "待定" });
            flow.At(0)["customProperties"]!["retry"] = new JsonObject { ["attempts"] = 3, ["delay"] = "00:00:30" };
            flow.At(0)["result"] = new JsonObject { ["typeName"] = "String", ["memoryReference"] = new JsonObject { ["id"] = "v1" } };
        });

        var found = Flow.Compare(before, after);

        found[0].Details.Select(d => (d.Name, d.After.Text)).ShouldBe([("出错后重试", "次数 3，间隔 00:00:30"), ("结果", "写入“结论”")]);
        found[1].Text.ShouldBe("新增变量“结论”（文本，初值 待定）");
        found.Count.ShouldBe(2);
    }

    [Fact]
    public void Compare_ArrowLeadsElsewhere_NamesPortAndEnds()
    {
        var before = Flow.Of(Flow.Review(), Flow.Archive(), Flow.Archive("end", "办结"));
        before.Arrows().Add(Flow.Arrow("review", "Pass", "archive"));
        var after = before.Edited(flow => flow.Arrows()[0]!["target"]!["activity"] = "end");

        var texts = Flow.Compare(before, after).Select(d => d.Text);

        texts.ShouldBe(["新增连线：“审核” —通过→ “办结”", "删除连线：“审核” —通过→ “归档”"]);
    }

    [Fact]
    public void Compare_OtherFormOfTheSameArrow_FindsNothing()
    {
        var before = Flow.Of(Flow.Review(), Flow.Archive());
        before.Arrows().Add(Flow.Arrow("review", "Pass", "archive"));
        var after = before.Edited(flow => flow.Root()["connections"] = new JsonArray(new JsonObject { ["source"] = "review", ["sourcePort"] = "Pass", ["target"] = "archive" }));

        Flow.Compare(before, after).ShouldBeEmpty();
    }

    [Fact]
    public void Compare_OnlyMovedOnTheCanvas_IsCountedApart()
    {
        var before = Flow.Of(Flow.Review());
        var after = before.Edited(flow => flow.At(0)["metadata"]!["designer"]!["position"]!["x"] = 400);

        var found = Flow.Compare(before, after);

        found.ShouldHaveSingleItem().Group.ShouldBe(DifferenceGroup.Drawn);
        ComparisonSummary.Of(found).ShouldBe("两个版本相同，另有 1 处只是画的位置不同。");
    }

    [Fact]
    public void Compare_WhatStudioFillsIn_IsNoDifference()
    {
        var before = Flow.Of(Flow.Review());
        before.At(0)["reviewers"] = Flow.Expression("Literal", "张三");
        var after = before.Edited(flow =>
        {
            flow["outcomes"] = new JsonArray();
            flow.At(0)["nodeId"] = "Workflow1:main:review";
            flow.At(0)["result"] = null;
            flow.At(0)["customProperties"]!["runAsynchronously"] = false;
            flow.At(0)["reviewers"]!["memoryReference"] = new JsonObject { ["id"] = "x" };
        });

        Flow.Compare(before, after).ShouldBeEmpty();
    }

    [Fact]
    public void Compare_SequenceInAnotherOrder_SaysBothOrders()
    {
        var before = Flow.Of(Flow.Container("steps", "Elsa.Sequence", "步骤", Flow.Review(), Flow.Archive()));
        var after = Flow.Of(Flow.Container("steps", "Elsa.Sequence", "步骤", Flow.Archive(), Flow.Review()));

        var detail = Flow.Compare(before, after).ShouldHaveSingleItem().Details.ShouldHaveSingleItem();

        (detail.Before.Text, detail.After.Text).ShouldBe(("审核 → 归档", "归档 → 审核"));
    }

    [Fact]
    public void Compare_OtherSharedFlows_NamesTheirVersions()
    {
        var flow = Flow.Of(Flow.Review());
        var (was, now) = (new Dictionary<string, int> { ["follow-up"] = 1, ["gone"] = 2 }, new Dictionary<string, int> { ["follow-up"] = 3, ["new"] = 1 });
        var names = new Dictionary<string, string> { ["follow-up"] = "回访", ["gone"] = "会商", ["new"] = "督办" };
        var ground = new ComparisonGround(new TypeWords([], _ => []), names, new Dictionary<string, int>());

        var texts = VersionComparison.Of(Flow.Side(flow, was), Flow.Side(flow, now), ground).Differences.Select(d => d.Text);

        texts.ShouldBe(["共用流程“回访”由第 1 版改为第 3 版", "不再引用共用流程“会商”（原为第 2 版）", "开始引用共用流程“督办”第 1 版"]);
    }

    [Fact]
    public void Compare_ChangeInsideAContainer_HasAPictureAndIsCountedOnIt()
    {
        var before = Flow.Of(Flow.Review(), Flow.Container("inner", "Elsa.Flowchart", "复核环节", Flow.Review("second", "复核")));
        var after = before.Edited(flow => flow.At(1)["activities"]![0]!["metadata"]!["displayText"] = "再次复核");

        var (found, pictures) = Flow.Both(before, after);

        var main = pictures[0].Nodes.Single(n => n.Text is "复核环节");
        (main.State, main.Holds, main.Inside).ShouldBe(("same", true, 1));
        var inside = pictures.Single(p => string.Equals(p.Key, found.ShouldHaveSingleItem().Picture, StringComparison.Ordinal));
        inside.Path.Select(step => step.Title).ShouldBe(["主图", "复核环节"]);
        inside.Nodes.ShouldHaveSingleItem().State.ShouldBe("changed");
    }
}
