namespace Governance.Tests.Cases;

/// <summary>Writes <c>workflows/dispute/golden</c> anew: run it by hand, and only when a way was changed on purpose.</summary>
public sealed class DisputeRecording
{
    [Fact(Explicit = true)]
    public async Task Record_SixWays_WritesTheFiles()
    {
        await GoldenFiles.Write("dispute", "agreed", "社区调解达成协议，司法确认后履行", await Agreed());
        await GoldenFiles.Write("dispute", "high-risk", "高风险即报派出所和政法委，会商稳控后调解", await HighRisk());
        await GoldenFiles.Write("dispute", "lifted-twice", "社区、街道未达成，升级到区后引导诉讼", await LiftedTwice());
        await GoldenFiles.Write("dispute", "absent", "一方三次缺席，终止调解并引导诉讼", await Absent());
        await GoldenFiles.Write("dispute", "reneged", "口头协议反悔，引导诉讼，补正后结案", await Reneged());
        await GoldenFiles.Write("dispute", "escalating", "调解中激化即报，稳控后撤回", await Escalating());

        GoldenFiles.Count("dispute").ShouldBe(6);
    }

    private static async Task<CaseWorld> Agreed()
    {
        var world = await DisputeWay.Open();
        await DisputeWay.ToMediation(world);
        await DisputeWay.FromAgreementToEnd(world, "confirmation");
        return world;
    }

    private static async Task<CaseWorld> HighRisk()
    {
        var world = await DisputeWay.Open();
        await DisputeWay.ToMediation(world, "street", "high");
        await DisputeWay.FromAgreementToEnd(world);
        return world;
    }

    private static async Task<CaseWorld> LiftedTwice()
    {
        var world = await DisputeWay.Open();
        await DisputeWay.ToMediation(world);
        await world.Wait(TimeSpan.FromDays(4));
        await DisputeWay.Answer(world, "mediate", "not-agreed");
        await DisputeWay.Answer(world, "mediate", "not-agreed");
        await DisputeWay.Guided(world);
        return world;
    }

    private static async Task<CaseWorld> Absent()
    {
        var world = await DisputeWay.Open();
        await DisputeWay.ToMediation(world, risk: "low");
        for (var session = 0; session < 3; session++)
            await DisputeWay.Answer(world, "mediate", "absent");
        await DisputeWay.Guided(world);
        return world;
    }

    private static async Task<CaseWorld> Reneged()
    {
        var world = await DisputeWay.Open();
        await DisputeWay.ToMediation(world);
        await DisputeWay.Answer(world, "mediate", "again");
        await DisputeWay.Renege(world);
        await DisputeWay.GuidedAndAmended(world);
        return world;
    }

    private static async Task<CaseWorld> Escalating()
    {
        var world = await DisputeWay.Open();
        await DisputeWay.ToMediation(world);
        await DisputeWay.Answer(world, "mediate", "escalating");
        await DisputeWay.Answer(world, "control", "controlled", new { keeper = "片警", remark = "已稳控" });
        await DisputeWay.Answer(world, "mediate", "withdrawn");
        await DisputeWay.Answer(world, "review", "qualified", new { method = "withdrawn" });
        return world;
    }
}
