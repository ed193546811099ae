using Governance.Cases;
using Governance.Data;
using Governance.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Cases.Slices;

/// <summary>我的工单: what a resident does with a case of their own, and what is refused.</summary>
public sealed class ResidentActTests : IAsyncLifetime
{
    private static readonly byte[] Photo = Convert.FromHexString("89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D49444154789C6360000000000500010D0A2DB40000000049454E44AE426082");
    private readonly SliceWorld _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Supplement_WordsAndPhoto_ReachTheHandlerMasked()
    {
        var said = await Said();
        var photo = await _world.Get(new UploadResidentFile.Command(null, said.CaseNo, said.Code, "王小明家.png", new MemoryStream(Photo)));

        var done = await Act(said, "supplement", "今天王小明又被困，电话13800001234。", photo.Id);

        var detail = await Detail(said.CaseNo);
        done.Value.Text.ShouldContain(detail.Holder!.Name);
        detail.Notes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            note => note.Text.ShouldBe("今天王**又被困，电话138****1234。"), note => (note.Kind, note.By).ShouldBe(("supplement", "诉求人")));
        detail.Attachments.ShouldHaveSingleItem().Name.ShouldNotContain("小明");
        detail.Marks.ShouldContain("诉求人补充");
    }

    [Fact]
    public async Task Supplement_WhileTheUnitWaitsForIt_TheWorkGoesOn()
    {
        var said = await Said();
        var liaison = _world.As(RoleNames.Liaison, (await Detail(said.CaseNo)).Holder!.Code);
        await SliceWorld.Must(_world.Act(said.CaseNo, "sign-and-handle", "sign", liaison));
        await SliceWorld.Must(_world.Act(said.CaseNo, "sign-and-handle", "pause", liaison, new { reason = "await-reporter", text = "请补充购房合同" }, "等材料"));
        var waiting = await _world.Get(new AskProgress.Query(said.CaseNo, said.Code));

        await Act(said, "supplement", "合同照片已备好。");

        waiting.Waiting.ShouldContain("等您补充材料");
        (await Detail(said.CaseNo)).Status.ShouldBe("open");
    }

    [Fact]
    public async Task Supplement_TenTimesADay_IsEnough()
    {
        var said = await Said();
        for (var i = 0; i < 10; i++)
            (await Act(said, "supplement", $"第 {i} 次补充。")).Refusal.ShouldBeNull();

        (await Act(said, "supplement", "再说一次。")).Refusal!.Code.ShouldBe("RES-009");
        _world.Time.Advance(TimeSpan.FromHours(25));
        (await Act(said, "supplement", "第二天。")).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Urge_TwiceWithinADay_TellsWhenItIsPossibleAgain()
    {
        var said = await Said();

        var first = await Act(said, "urge", null);
        var second = await Act(said, "urge", null);
        _world.Time.Advance(TimeSpan.FromHours(24));
        var next = await Act(said, "urge", "还没人来");

        first.Value.Progress.UrgeFrom.ShouldBe(new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.FromHours(8)));
        (second.Refusal!.Code, second.Refusal.Message.Contains("3月4日 09:00 以后", StringComparison.Ordinal)).ShouldBe(("RES-008", true));
        next.Value.Progress.Urges.ShouldBe(2);
        (await Detail(said.CaseNo)).Marks.ShouldContain("催办");
    }

    [Fact]
    public async Task Urge_TwoTapsAtOnce_CountOnce()
    {
        var said = await Said();

        var taps = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Act(said, "urge", null)));

        taps.Count(tap => tap.Refusal is null).ShouldBe(1);
        taps.Where(tap => tap.Refusal is not null).ShouldAllBe(tap => tap.Refusal!.Code == "RES-008");
    }

    [Fact]
    public async Task Urge_SentAgainWithItsKey_IsAnsweredAsTheFirst()
    {
        var said = await Said();
        var key = Guid.NewGuid().ToString("N");

        var first = await Act(said, "urge", null, key: key);
        var again = await Act(said, "urge", null, key: key);

        (first.Refusal, again.Refusal).ShouldBe((null, null));
        again.Value.Progress.Urges.ShouldBe(1);
    }

    [Fact]
    public async Task Explain_BeforeTheAnswer_IsRefusedAndAfterItReachesTheCaller()
    {
        var said = await Said();
        var early = await Act(said, "explain", "不满意");
        await _world.Handle(await Detail(said.CaseNo));

        var done = await Act(said, "explain", "修好两天又停了。");

        early.Refusal!.Code.ShouldBe("RES-012");
        done.Value.Progress.MayAnswer.ShouldBeTrue();
        var detail = await Detail(said.CaseNo);
        detail.Notes[^1].Text.ShouldBe("不满意说明：修好两天又停了。");
        detail.Marks.ShouldContain("诉求人不满意");
    }

    [Fact]
    public async Task Answer_ByTheQueryCode_ClosesTheCaseAndAskingWhyNotWaits()
    {
        var said = await Said();
        await _world.Handle(await Detail(said.CaseNo));
        var unhappy = await _world.Get(new AnswerFollowUp.Command(said.CaseNo, said.Code, "dissatisfied-result", "unsolved", "又坏了"));
        var foreign = await _world.Send(new AnswerFollowUp.Command(said.CaseNo, said.Code, "satisfied", "13800001234 王小明", null));
        var marked = await Detail(said.CaseNo);

        var content = await _world.Get(new AnswerFollowUp.Command(said.CaseNo, said.Code, "satisfied", "solved", null));

        (unhappy, content).ShouldBe(("感谢您的评价。", "感谢您的评价。"));
        foreign.Refusal!.Code.ShouldBe("CASE-007");
        marked.Marks.ShouldContain("网上不满意");
        (await Detail(said.CaseNo)).Status.ShouldBe("archived");
    }

    [Fact]
    public async Task Withdraw_Appeal_EndsItsFlowAndIsJournaledAsTheReporters()
    {
        var said = await Said();

        var done = await Act(said, "withdraw", "物业已经修好了，谢谢。");

        var detail = await Detail(said.CaseNo);
        (detail.Status, done.Value.Progress.Status, done.Value.Progress.Waiting).ShouldBe(("archived", "已撤回", "已按您的要求撤回。"));
        detail.WorkItems.ShouldAllBe(item => item.Status != "pending" && item.Status != "signed");
        detail.Flow.ActiveNodes.ShouldBeEmpty();
        detail.Incident.ShouldBeNull();
        var journal = await _world.Get(new GetJournal.Query(_world.As(RoleNames.Auditor), said.CaseNo, null, 100));
        journal.Items.ShouldContain(entry => entry.Kind == "case.withdrawn" && entry.Actor!.Name == "诉求人" && entry.Reason == "物业已经修好了，谢谢。");
        foreach (var act in new[] { "supplement", "urge", "explain", "withdraw" })
            (await Act(said, act, "再说")).Refusal!.Code.ShouldBe("RES-010");
    }

    [Fact]
    public async Task Withdraw_Hazard_GoesOnWithoutTheReporter()
    {
        var said = await _world.Get(new SayCase.Command(
            new SayCaseRequest { Text = "趵突泉街道朝山街社区一处平房里存了很多油漆桶和煤气罐，旁边就是幼儿园。", Phone = "13800001234" }, Guid.NewGuid().ToString("N")));
        said.CaseNo.ShouldStartWith("YH");

        var done = await Act(said, "withdraw", null);
        var again = await Act(said, "withdraw", null);

        done.Value.Text.ShouldContain("仍会办下去");
        (await Detail(said.CaseNo)).Status.ShouldBe("open");
        again.Refusal!.Code.ShouldBe("RES-013");
    }

    [Fact]
    public async Task Secrecy_Afterwards_HidesNameNumberAndDoorFromTheUnit()
    {
        var said = await Said("锦澜苑3号楼2单元1703室门口电梯一个月坏了四回。");
        var liaison = _world.As(RoleNames.Liaison, (await Detail(said.CaseNo)).Holder!.Code);

        var done = await Act(said, "secrecy", null);
        var twice = await Act(said, "secrecy", null);

        var detail = await _world.Get(new GetCase.Query(liaison, said.CaseNo));
        (detail.Reporter.Name, detail.Reporter.Phone, detail.Reporter.Confidential).ShouldBe((null, "***********", true));
        (detail.Text + detail.Title).ShouldNotContain("1703");
        (await _world.Send(new RevealReporter.Command(liaison, said.CaseNo, "联系"))).Refusal!.Code.ShouldBe("CASE-027");
        (done.Value.Progress.Confidential, twice.Refusal!.Code).ShouldBe((true, "RES-014"));
    }

    [Fact]
    public async Task Secrecy_OfAnAnonymousCase_SaysThereIsNothingToHide()
    {
        var said = await _world.Get(new SayCase.Command(
            new SayCaseRequest { Text = "姚家街道名士豪庭社区锦澜苑3号楼电梯一个月坏了四回。", Anonymous = true }, Guid.NewGuid().ToString("N")));

        (await Act(said, "secrecy", null)).Refusal!.Code.ShouldBe("RES-015");
    }

    [Fact]
    public async Task Act_WrongCodeUnknownActOrSecretWords_IsRefused()
    {
        var said = await Said();

        var wrong = await _world.Send(new ActAsResident.Command(said.CaseNo, "AAAAAAAAAA", "withdraw", null, [], null));
        var nobody = await _world.Send(new ActAsResident.Command("SQ20260303-999999-9", said.Code, "withdraw", null, [], null));
        var unknown = await Act(said, "void", null);
        var secret = await Act(said, "supplement", "附上绝密文件一份。");
        var empty = await Act(said, "supplement", " \u200b");
        var longer = await Act(said, "supplement", new string('好', 2001));

        new[] { wrong, nobody, unknown, secret, empty, longer }.Select(answer => answer.Refusal!.Code).ShouldBe(["VLT-007", "VLT-007", "RES-016", "RES-001", "CASE-006", "CASE-019"]);
    }

    [Fact]
    public async Task Act_PhotoOfAnotherCase_IsNotTaken()
    {
        var (mine, theirs) = (await Said(), await Said());
        var photo = await _world.Get(new UploadResidentFile.Command(null, theirs.CaseNo, theirs.Code, "a.png", new MemoryStream(Photo)));

        (await Act(mine, "supplement", "看照片", photo.Id)).Refusal!.Code.ShouldBe("RES-005");
    }

    [Fact]
    public async Task Act_ByTheFollowUpsLink_IsForJudgingAlone()
    {
        var said = await Said();
        await _world.Handle(await Detail(said.CaseNo));
        var file = (Casefile)(await _world.Part<CaseReader>().Load(said.CaseNo, SliceWorld.Cancel))!.Domain!;
        var link = said with { Code = _world.Part<QueryCodes>().Of(AnswerFollowUp.Subject(file)) };

        var seen = await _world.Get(new AskProgress.Query(link.CaseNo, link.Code));

        seen.Actions.ShouldHaveSingleItem().Name.ShouldBe("explain");
        (await Act(link, "withdraw", null)).Refusal!.Code.ShouldBe("RES-018");
        (await Act(link, "explain", "又坏了")).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Progress_AfterRetyping_GoesOnUnderTheOldNumberAndCode()
    {
        var said = await Said();
        (await _world.Send(new ActOnCase.Command(
            _world.As(RoleNames.DutyChief), said.CaseNo, "retype", System.Text.Json.JsonSerializer.SerializeToElement(new { type = "hazard" }), "属于安全隐患", null, null))).Refusal.ShouldBeNull();
        await _world.Deliver();

        var seen = await _world.Get(new AskProgress.Query(said.CaseNo, said.Code));
        var done = await Act(said, "urge", null);

        seen.GoesOnAs.ShouldNotBeNull().ShouldStartWith("YH");
        (seen.CaseNo, done.Refusal).ShouldBe((said.CaseNo, null));
    }

    [Fact]
    public async Task Act_WhatWasTyped_StandsInNeitherJournalNorState()
    {
        var said = await Said();
        await Act(said, "supplement", "请找端木 13987650123 王小明。");
        await Act(said, "withdraw", "王小明 13800001234 说不用了");

        await using var db = _world.Part<IReadDb>().Open();
        var key = "case/" + said.CaseNo;
        var entries = await db.Entries.Where(entry => entry.Aggregate == key).Select(entry => entry.Bytes).ToListAsync(SliceWorld.Cancel);
        var state = (await db.Aggregates.SingleAsync(row => row.Key == key, SliceWorld.Cancel)).State;
        var written = string.Concat(entries.Append(state).Select(System.Text.Encoding.UTF8.GetString));
        foreach (var trace in new[] { "13987650123", "13800001234", "小明", said.Code })
            written.ShouldNotContain(trace);
        (await ChainVerifier.Verify(db, SliceWorld.Cancel)).Holds.ShouldBeTrue();
    }

    private Task<SayCase.Said> Said(string text = "姚家街道名士豪庭社区锦澜苑3号楼，电梯一个月坏了四回，物业每次只说在等配件。") => _world.Get(new SayCase.Command(
        new SayCaseRequest { Text = text, Address = "姚家街道名士豪庭社区锦澜苑3号楼", Name = "王小明", Phone = "13800001234" }, Guid.NewGuid().ToString("N")));

    private Task<Result<ActAsResident.Done>> Act(SayCase.Said said, string act, string? text, string? receipt = null, string? key = null) =>
        _world.Send(new ActAsResident.Command(said.CaseNo, said.Code, act, text, receipt is null ? [] : [receipt], key));

    private Task<CaseDetail> Detail(string number) => _world.Get(new GetCase.Query(_world.As(RoleNames.DutyChief), number));
}
