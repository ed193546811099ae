namespace Governance.Tests.Cases;

/// <summary>The ordinary way of a dispute, by the people who go it.</summary>
internal static class DisputeWay
{
    public const string Window = "370102-ZZZX";
    public const string Title = "楼上漏水两家争执";
    public const string Text = "我住姚家街道名士豪庭社区,楼上漏水把我家吊顶泡了,他说是我家管子的问题,两家已经吵了三次,昨天还动了手推搡。";

    public static Task<CaseWorld> Open(CaseWorld? world = null) => (world ?? new CaseWorld(type: "dispute")).Open(Title, Text, file => file with { Channel = "walk-in" });

    public static Task Answer(CaseWorld world, string node, string decision, object? more = null) => TypeSteps.Answer(world, node, decision, more);

    public static async Task ToMediation(CaseWorld world, string level = "community", string risk = "medium")
    {
        await Answer(world, "risk", risk);
        if (world.Nodes.Contains("report"))
            await Answer(world, "report", "controlled", new { keeper = "网格长", remark = "四方会商，落实稳控" });
        await Answer(world, "divert", "mediation", new { will = "both" });
        await Answer(world, "level", "assigned", new { level });
    }

    public static async Task FromAgreementToEnd(CaseWorld world, string form = "written")
    {
        await Answer(world, "mediate", "agreed", new { remark = "双方各让一步" });
        await Answer(world, "agree", form, new { remark = "楼上赔偿八百元并维修水管" });
        if (form is "confirmation")
            await Answer(world, "confirm", "confirmed", new { docketNo = "司法确认书" });
        await Answer(world, "perform", "performed");
        await Answer(world, "review", "qualified", new { method = "solved", remark = "卷宗齐全" });
    }

    /// <summary>An oral agreement, urged once, gone back on.</summary>
    public static async Task Renege(CaseWorld world)
    {
        await Answer(world, "mediate", "agreed");
        await Answer(world, "agree", "oral");
        await Answer(world, "perform", "urged");
        await Answer(world, "perform", "reneged");
    }

    /// <summary>Shown the court, and closed.</summary>
    public static async Task Guided(CaseWorld world)
    {
        await Answer(world, "guide", "guided");
        await Answer(world, "review", "qualified", new { method = "legal-road" });
    }

    /// <summary>Shown the court; the review asks for more once.</summary>
    public static async Task GuidedAndAmended(CaseWorld world)
    {
        await Answer(world, "guide", "guided");
        await Answer(world, "review", "amend");
        await Answer(world, "amend", "amended");
        await Answer(world, "review", "qualified", new { method = "legal-road" });
    }
}
