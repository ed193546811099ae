using Governance.Cases;
using Governance.Tests.Cases.Verbs;

namespace Governance.Tests.Cases;

/// <summary>Writes the golden cases of the shared flows that verbs start: run it by hand, and only when a way was changed on purpose.</summary>
public sealed class SharedRecording
{
    private const string YaoJia = "370102011000";
    private const string District = "370102000000";
    private static readonly object Told = new { days = 5, basis = "需更换进口部件", told = "phone" };
    private static readonly object Legacy = new { @class = "legacy", leader = "副区长甲", exit = "改造完工", told = "visit" };
    private static readonly string[] Called = ["370102-ZJ", "370102-CG"];
    private static readonly object Arrived = new { person = "值班员", place = "3号楼下" };

    [Fact(Explicit = true)]
    public async Task Record_Extension_WritesTheFiles()
    {
        await Keep("extension", "agreed", "告知后申请，督查员同意", async world => { await world.Handle("extend", Told, "等待配件"); await Decide(world, RoleNames.Supervisor, "agree"); });
        await Keep("extension", "declined", "理由不足，不同意", async world => { await world.Handle("extend", Told, "等待配件"); await Decide(world, RoleNames.Dispatcher, "refuse"); });
        await Keep("extension", "told-later", "先申请，补做告知后由值班长同意", async world =>
        {
            await world.Handle("extend", new { days = 3, basis = "需更换部件" }, "等待配件");
            world.Time.Advance(TimeSpan.FromMinutes(5));
            await world.Handle("contact", new { result = "reached" });
            await Decide(world, RoleNames.DutyChief, "agree");
        });
        await Keep("extension", "withdrawn", "审批前撤回", async world => { await world.Handle("extend", Told, "等待配件"); await Withdraw(world); });
        await Keep("extension", "overtaken", "还没有审批就办完，申请随之取消", async world =>
        {
            await world.Handle("extend", Told, "等待配件");
            await world.Handle("complete", AppealSteps.Report);
        });

        GoldenFiles.Count("_shared/extension").ShouldBe(5);
    }

    [Fact(Explicit = true)]
    public async Task Record_Shelving_WritesTheFiles()
    {
        await Keep("shelving", "unshelved", "批准挂账，申请销账后恢复", async world =>
        {
            await Shelve(world);
            await world.Handle("resume", reason: "改造完工");
            await Decide(world, RoleNames.Supervisor, "agree");
        });
        await Keep("shelving", "declined", "不同意挂账", async world => { await world.Handle("shelve", Legacy, "历史遗留"); await Decide(world, RoleNames.Leader, "refuse", District); });
        await Keep("shelving", "not-yet", "不同意销账，继续挂账，再次申请后恢复", async world =>
        {
            await Shelve(world);
            await world.Handle("resume", reason: "基本完工");
            await Decide(world, RoleNames.Supervisor, "refuse");
            await world.Handle("resume", reason: "改造完工");
            await Decide(world, RoleNames.DutyChief, "agree");
        });
        await Keep("shelving", "taken-back", "复核后由督查员直接恢复办理", async world =>
        {
            await Shelve(world);
            await world.Wait(TimeSpan.FromDays(20));
            await world.Handle("shelve", new { review = "正在施工" }, "复核");
            await world.Act(WorkItemKind.SignAndHandle, "resume", RoleNames.Supervisor, CaseWorld.Desk, reason: "可以办理");
        });
        await Keep("shelving", "withdrawn", "审批前撤回", async world => { await world.Handle("shelve", Legacy, "历史遗留"); await Withdraw(world); });

        GoldenFiles.Count("_shared/shelving").ShouldBe(5);
    }

    [Fact(Explicit = true)]
    public async Task Record_Supervision_WritesTheFiles()
    {
        await Keep("supervision", "lifted", "红牌督办，报告后销督", async world => { await Supervise(world, "red"); await Report(world); await Lift(world, RoleNames.Supervisor); });
        await Keep("supervision", "again", "报告不合格，重新报告后销督", async world =>
        {
            await Supervise(world, "red");
            await Report(world);
            await world.Act(WorkItemKind.SupervisionReview, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { decision = "again", opinion = "写明时间" });
            await Report(world);
            await Lift(world, RoleNames.Supervisor);
        });
        await Keep("supervision", "letter", "督办函", async world => { await Supervise(world, "letter"); await Report(world); await Lift(world, RoleNames.Supervisor); });
        await Keep("supervision", "instructed", "领导直接批示，报告回到领导", async world =>
        {
            await world.ActCase("instruct", RoleNames.Leader, District, new { text = "请抓紧办理", days = 2 });
            await Report(world);
            await Lift(world, RoleNames.Leader, District);
        });
        await Keep("supervision", "late", "到期没有报告，仍由下达的岗位审核", async world =>
        {
            await Supervise(world, "red");
            await world.Wait(TimeSpan.FromDays(6));
            await Report(world);
            await Lift(world, RoleNames.Supervisor);
        });

        GoldenFiles.Count("_shared/supervision").ShouldBe(5);
    }

    [Fact(Explicit = true)]
    public async Task Record_ReportUp_WritesTheFiles()
    {
        await Keep("report-up", "read", "领导圈阅", async world => { await ReportUp(world); await world.Act(WorkItemKind.LeaderRead, "complete", RoleNames.Leader, District, new { remark = "阅" }); });
        await Keep("report-up", "instructed", "领导批示，办理情况报领导后销督", async world => { await ReportUp(world); await Instruct(world, null); await Report(world); await Lift(world, RoleNames.Leader, District); });
        await Keep("report-up", "another-unit", "批示由另一单位牵头", async world => { await ReportUp(world); await Instruct(world, GivenCase.Other); await Report(world); await Lift(world, RoleNames.Leader, District); });
        await Keep("report-up", "again", "领导要求重新报告", async world =>
        {
            await ReportUp(world);
            await Instruct(world, null);
            await Report(world);
            await world.Act(WorkItemKind.SupervisionReview, "complete", RoleNames.Leader, District, new { decision = "again", opinion = "举一反三" });
            await Report(world);
            await Lift(world, RoleNames.Leader, District);
        });
        await Keep("report-up", "voided", "呈阅后办件作废，呈阅随之取消", async world => { await ReportUp(world); await world.ActCase("void", RoleNames.DutyChief, CaseWorld.Desk, reason: "误登记"); });

        GoldenFiles.Count("_shared/report-up").ShouldBe(5);
    }

    [Fact(Explicit = true)]
    public async Task Record_Exclusion_WritesTheFiles()
    {
        await KeepEnded("agreed", "两步同意", "beyond-policy", "agree", "agree");
        await KeepEnded("first-declined", "初审不同意", "unreasonable", "refuse", null);
        await KeepEnded("second-declined", "复核不同意", "misdispatched", "agree", "refuse");
        await KeepEnded("higher-power", "上级事权，两步同意", "higher-power", "agree", "agree");
        await KeepEnded("waiting", "初审同意，等待复核", "shelved", "agree", null);

        GoldenFiles.Count("_shared/exclusion").ShouldBe(5);
    }

    [Fact(Explicit = true)]
    public async Task Record_Whistle_WritesTheFiles()
    {
        await KeepWhistle("on-time", "按时报到，联合处置后评价", async world => { await ToArrival(world); await Arrive(world); await Act(world); });
        await KeepWhistle("returned", "退哨", world => TypeSteps.Answer(world, "w-check", "returned", new { remark = "街道自身职责" }));
        await KeepWhistle("late", "报到超时", async world => { await ToArrival(world); await world.Wait(TimeSpan.FromDays(2)); await Arrive(world); await Act(world); });
        await KeepWhistle("absent", "一家没有到场", async world => { await ToArrival(world); await world.Wait(TimeSpan.FromDays(2)); await Arrive(world, skip: 1); await Act(world); });
        await KeepWhistle("enforcement", "综合执法哨", async world => { await ToArrival(world, "enforcement"); await Arrive(world); await Act(world); });

        GoldenFiles.Count("_shared/whistle").ShouldBe(5);
    }

    [Fact(Explicit = true)]
    public async Task Record_Consultation_WritesTheFiles()
    {
        await KeepConsultation("agreed", "意见一致", async world => { await TypeSteps.AnswerAll(world, WorkItemKind.Opinion, "agree"); await TypeSteps.Answer(world, "c-sit", "agreed", new { vote = "agree" }); });
        await KeepConsultation("majority", "多数同意", async world =>
        {
            await TypeSteps.AnswerAll(world, WorkItemKind.Opinion, "agree", skip: 1);
            await TypeSteps.AnswerAll(world, WorkItemKind.Opinion, "disagree");
            await TypeSteps.Answer(world, "c-sit", "agreed", new { vote = "agree" });
        });
        await KeepConsultation("lead", "到期由牵头定", async world => { await world.Wait(TimeSpan.FromDays(6)); await TypeSteps.Answer(world, "c-sit", "lead", new { vote = "agree" }); });
        await KeepConsultation("elevated", "不能一致，提级", async world => { await TypeSteps.AnswerAll(world, WorkItemKind.Opinion, "disagree"); await TypeSteps.Answer(world, "c-sit", "elevated"); });
        await KeepConsultation("abstained", "弃权后由牵头定", async world =>
        {
            await TypeSteps.AnswerAll(world, WorkItemKind.Opinion, "abstain");
            await world.Wait(TimeSpan.FromDays(6));
            await TypeSteps.Answer(world, "c-sit", "lead", new { vote = "agree" });
        });

        GoldenFiles.Count("_shared/consultation").ShouldBe(5);
    }

    [Fact(Explicit = true)]
    public async Task Record_Objection_WritesTheFiles()
    {
        await KeepObjection("agreed", "首次异议，同意改派", world => Review(world, "agree", GivenCase.Other));
        await KeepObjection("refused", "首次异议，驳回，原单位签收", async world => { await Review(world, "refuse"); await world.Act(WorkItemKind.SignAndHandle, "sign", RoleNames.Liaison, world.File.Holder.Code); });
        await KeepObjection("withdrawn", "异议由原单位撤回", async world =>
            (await world.Try(world.File.WorkItems.Last(item => item.Status == WorkItemStatus.Objected).Id, "withdraw", world.Staff.Caller(RoleNames.Liaison, world.File.Holder.Code), reason: "复核后属本单位")).ShouldBeNull());
        await KeepObjection("ruled", "再次异议，会商一致后裁定", async world => { await Again(world); await ObjectionTests.Consult(world); await Review(world, "ruling", GivenCase.Other); });
        await KeepObjection("ruled-by-lead", "再次异议，意见到期未齐，由分拨台定后裁定原单位", async world =>
        {
            await Again(world);
            await world.Wait(TimeSpan.FromDays(6));
            await TypeSteps.Answer(world, "o-consult", "lead", new { vote = "agree" });
            await Review(world, "ruling", world.File.Holder.Code);
        });

        GoldenFiles.Count("_shared/objection").ShouldBe(5);
    }

    [Fact(Explicit = true)]
    public async Task Record_FollowUp_WritesTheFiles()
    {
        await KeepFollowUp("satisfied", "满意，办结", world => Ask(world, "satisfied"));
        await KeepFollowUp("redo", "对结果不满意且有理，重办后满意", async world => { await Ask(world, "dissatisfied-result"); await AppealSteps.ToFollowUp(world); await Ask(world, "satisfied"); });
        await KeepFollowUp("policy", "对政策不满意，解释后办结", world => Ask(world, "dissatisfied-policy"));
        await KeepFollowUp("unreached", "三次未接通，短信一天未答，按回访不通", async world =>
        {
            for (var i = 0; i < 3; i++)
            {
                await Ask(world, "unreached");
                await world.Wait(TimeSpan.FromHours(20));
            }

            await world.Wait(TimeSpan.FromHours(20));
            await Ask(world, "unreached");
        });
        await KeepFollowUp("declined", "拒访", world => Ask(world, "declined"));

        GoldenFiles.Count("_shared/follow-up").ShouldBe(5);
    }

    private static async Task KeepObjection(string name, string title, Func<CaseWorld, Task> way)
    {
        var world = await GivenCase.Dispatched();
        await Object(world);
        await way(world);
        await GoldenFiles.Keep("objection", name, title, world);
    }

    private static async Task KeepFollowUp(string name, string title, Func<CaseWorld, Task> way)
    {
        var world = await GivenCase.Dispatched();
        await AppealSteps.ToFollowUp(world);
        await way(world);
        world.File.Status.ShouldBe(CaseStatus.Archived);
        await GoldenFiles.Keep("follow-up", name, title, world);
    }

    private static Task Object(CaseWorld world) => world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, world.File.Holder.Code, ObjectionTests.Ground);

    private static async Task Again(CaseWorld world)
    {
        await Review(world, "refuse");
        await Object(world);
    }

    private static Task Review(CaseWorld world, string decision, string? unit = null) =>
        world.Act(WorkItemKind.ObjectionReview, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { decision, unit, reason = "审核意见" });

    private static Task Ask(CaseWorld world, string result) =>
        world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result, ground = true, reason = "说明原因" });

    private static async Task Keep(string flow, string name, string title, Func<CaseWorld, Task> way)
    {
        var world = await GivenCase.Handled();
        await way(world);
        await GoldenFiles.Keep(flow, name, title, world);
    }

    private static async Task KeepEnded(string name, string title, string ground, string first, string? second)
    {
        var world = await GivenCase.Archived();
        await world.ActCase("contest", RoleNames.UnitLeader, world.File.Holder.Code, new { ground, text = "附情况说明" });
        await world.Act(WorkItemKind.Contest, "complete", RoleNames.DutyChief, CaseWorld.Desk, new { decision = first, opinion = "初审意见" });
        if (second is not null)
            await world.Act(WorkItemKind.Contest, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { decision = second, opinion = "复核意见" });
        await GoldenFiles.Keep("exclusion", name, title, world);
    }

    private static Task KeepWhistle(string name, string title, Func<CaseWorld, Task> way) => Keep("whistle", name, title, async world =>
    {
        await world.ActCase("whistle", RoleNames.Liaison, YaoJia, new { text = "多部门共同处置", units = Called });
        await way(world);
    });

    private static Task KeepConsultation(string name, string title, Func<CaseWorld, Task> way) => Keep("consultation", name, title, async world =>
    {
        await world.ActCase("consult", RoleNames.Dispatcher, CaseWorld.Desk, new { text = "职责不清", units = Called });
        await way(world);
    });

    private static Task Decide(CaseWorld world, string role, string decision, string unit = CaseWorld.Desk) =>
        world.Act(WorkItemKind.RequestReview, "complete", role, unit, new { decision, opinion = "审批意见" });

    private static async Task Withdraw(CaseWorld world) => (await world.Try(world.Item(WorkItemKind.RequestReview).Id, "withdraw", world.Handler())).ShouldBeNull();

    private static async Task Shelve(CaseWorld world)
    {
        await world.Handle("shelve", Legacy, "历史遗留");
        await Decide(world, RoleNames.Leader, "agree", District);
    }

    private static Task Supervise(CaseWorld world, string level) => world.ActCase("supervise", RoleNames.Supervisor, CaseWorld.Desk, new { level, text = "限期办结", days = 3 });

    private static Task Report(CaseWorld world) =>
        world.Act(WorkItemKind.SupervisionReply, "complete", RoleNames.Liaison, world.Item(WorkItemKind.SupervisionReply).Unit.Code, new { text = "已更换主板" });

    private static Task Lift(CaseWorld world, string role, string unit = CaseWorld.Desk) => world.Act(WorkItemKind.SupervisionReview, "complete", role, unit, new { decision = "lift" });

    private static Task ReportUp(CaseWorld world) => world.ActCase("report-up", RoleNames.DutyChief, CaseWorld.Desk, new { text = "群众反映强烈" });

    private static Task Instruct(CaseWorld world, string? unit) => world.Act(WorkItemKind.LeaderRead, "instruct", RoleNames.Leader, District, new { text = "请抓紧办理", unit, days = 2 });

    private static async Task ToArrival(CaseWorld world, string kind = "appeal")
    {
        await TypeSteps.Answer(world, "w-check", "valid", new { kind, units = Called });
        await TypeSteps.Answer(world, "w-lead", "assigned", new { unit = Called[0] });
    }

    private static async Task Arrive(CaseWorld world, int skip = 0)
    {
        await TypeSteps.AnswerAll(world, WorkItemKind.ReportIn, "arrived", Arrived, skip);
        await TypeSteps.Answer(world, "w-arrive", "confirmed");
    }

    private static async Task Act(CaseWorld world)
    {
        await TypeSteps.Answer(world, "w-act", "reported", new { method = "solved", remark = "已联合处置" });
        await TypeSteps.Answer(world, "w-grade", "graded", new { presence = 5, promptness = 4, effect = 4 });
    }
}
