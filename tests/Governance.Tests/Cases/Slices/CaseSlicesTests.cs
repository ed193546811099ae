using Governance.Cases;

namespace Governance.Tests.Cases.Slices;

public sealed class CaseSlicesTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    [Fact]
    public async Task Inbox_MoreThanAreCounted_SaysThatItsNumbersAreAFloor()
    {
        var opened = await world.Open();
        var query = new ListWorkItems.Query(world.As(RoleNames.Liaison, opened.Holder!.Code)) { Mine = true };
        var bounded = new ListWorkItems.Handler(world.Part<Governance.Data.IReadDb>(), world.Part<ItemScope>(), world.Part<RowView>()) { MostCounted = 1 };

        var (few, all) = ((await bounded.Handle(query, SliceWorld.Cancel)).Value, await world.Get(query));

        (few.CountsAreFloor, all.CountsAreFloor).ShouldBe((true, false));
        all.Counts.Values.Sum().ShouldBeGreaterThanOrEqualTo(few.Counts.Values.Sum());
    }

    [Fact]
    public async Task Case_HandledToTheEnd_IsArchivedWithHashAndAppraisal()
    {
        var number = await world.Handle(await world.Open());

        await SliceWorld.Must(world.Act(number, "follow-up", "complete", world.As(RoleNames.Caller), new { result = "satisfied", comment = "很满意" }));

        var detail = await world.Get(new GetCase.Query(world.As(RoleNames.DutyChief), number));
        (detail.Status, detail.Stage, detail.ResidentStatus).ShouldBe(("archived", "appraisal", "已评价"));
        detail.ArchiveHash!.Length.ShouldBe(64);
        detail.Appraisal!.Total.ShouldBe(100);
        detail.Closing!.MethodName.ShouldBe("已解决");
        detail.Verbs.Select(verb => verb.Name).ShouldBe(["reopen"]);
    }

    [Fact]
    public async Task Ledger_ClosedCase_SumsToTheElapsedTime()
    {
        var opened = await world.Open();
        world.Time.Advance(TimeSpan.FromHours(3));
        var number = await world.Handle(opened);
        world.Time.Advance(TimeSpan.FromHours(20));
        await SliceWorld.Must(world.Act(number, "follow-up", "complete", world.As(RoleNames.Caller), new { result = "satisfied" }));

        var ledger = await world.Get(new GetLedger.Query(world.As(RoleNames.Supervisor), number));

        ledger.TotalSeconds.ShouldBe((long)TimeSpan.FromHours(23).TotalSeconds);
        ledger.Items.Sum(interval => interval.Seconds).ShouldBe(ledger.TotalSeconds);
        ledger.Items.ShouldContain(interval => interval.Reason == "待签收" && interval.Seconds == 3 * 3600);
    }

    [Fact]
    public async Task Journal_AfterAVerb_NamesWhoDidWhatAndTheHash()
    {
        var opened = await world.Open();
        await SliceWorld.Must(world.Act(opened.CaseNo, "sign-and-handle", "sign", world.As(RoleNames.Liaison, opened.Holder!.Code)));

        var journal = await world.Get(new GetJournal.Query(world.As(RoleNames.Supervisor), opened.CaseNo, null, null));

        journal.Items[0].Kind.ShouldBe("case.opened");
        var signed = journal.Items.Single(line => line.Kind is "work-item.signed");
        signed.Actor.Name.ShouldBe("专管员");
        signed.Hash.Length.ShouldBe(64);
    }

    [Fact]
    public async Task Flow_AfterSigning_ShowsWhatWasTakenAndWhereItStands()
    {
        var opened = await world.Open();
        await SliceWorld.Must(world.Act(opened.CaseNo, "sign-and-handle", "sign", world.As(RoleNames.Liaison, opened.Holder!.Code)));

        var flow = await world.Get(new GetFlow.Query(world.As(RoleNames.Supervisor), opened.CaseNo));

        flow.Nodes.Single(node => node.Id is "assign").State.ShouldBe("active");
        flow.Nodes.Single(node => node.Id is "classify").State.ShouldBe("done");
        flow.Nodes.Single(node => node.Id is "desk").State.ShouldBe("idle");
        flow.Connections.Single(link => link is { Source: "dispatch", Port: "Signed" }).ShouldSatisfyAllConditions(
            link => link.Taken.ShouldBeTrue(), link => link.PortName.ShouldBe("已签收"));
        flow.Connections.Single(link => link is { Source: "dispatch", Port: "Objected" }).Taken.ShouldBeFalse();
    }

    [Fact]
    public async Task List_OtherUnit_DoesNotSeeTheCaseAndTheHolderDoes()
    {
        var opened = await world.Open();

        var holder = await world.Get(new ListCases.Query(world.As(RoleNames.Liaison, opened.Holder!.Code)) { Q = opened.CaseNo });
        var other = await world.Get(new ListCases.Query(world.As(RoleNames.Liaison, "370102-MZ")) { Q = opened.CaseNo });
        var detail = await world.Send(new GetCase.Query(world.As(RoleNames.Liaison, "370102-MZ"), opened.CaseNo));

        holder.Items.ShouldHaveSingleItem().CaseNo.ShouldBe(opened.CaseNo);
        other.Items.ShouldBeEmpty();
        detail.Refusal!.Code.ShouldBe("CASE-001");
    }

    [Fact]
    public async Task List_Words_FindsMaskedTextAndPagesByKey()
    {
        var numbers = new List<string>();
        for (var i = 0; i < 3; i++)
            numbers.Add((await world.Open(request => request with { Title = "窨井盖破损夜间绊人" })).CaseNo);

        var first = await world.Get(new ListCases.Query(world.As(RoleNames.Dispatcher)) { Q = "窨井盖", Take = 2 });
        var second = await world.Get(new ListCases.Query(world.As(RoleNames.Dispatcher)) { Q = "窨井盖", Take = 2, After = first.Next });

        first.Items.Concat(second.Items).Select(item => item.CaseNo).ShouldBe(numbers.AsEnumerable().Reverse());
        second.Next.ShouldBeNull();
    }

    [Fact]
    public async Task WorkItems_Mine_ShowsWhatWaitsForMyRoleInMyUnit()
    {
        var opened = await world.Open();
        var liaison = world.As(RoleNames.Liaison, opened.Holder!.Code);

        var mine = await world.Get(new ListWorkItems.Query(liaison) { Mine = true, Take = 100 });
        var handlers = await world.Get(new ListWorkItems.Query(world.As(RoleNames.Handler, opened.Holder.Code)) { Mine = true });

        var item = mine.Items.Single(found => string.Equals(found.CaseNo, opened.CaseNo, StringComparison.Ordinal));
        item.Todo.ShouldBe("请在 2 工作时内签收");
        mine.Counts["sign-and-handle"].ShouldBeGreaterThan(0);
        handlers.Items.ShouldNotContain(found => found.CaseNo == opened.CaseNo);
    }

    [Fact]
    public async Task Item_VerbsOffered_AreThoseThatAreAccepted()
    {
        var opened = await world.Open();
        var item = opened.WorkItems.Single(found => found.Kind is "sign-and-handle");

        var liaison = await world.Get(new GetWorkItem.Query(world.As(RoleNames.Liaison, opened.Holder!.Code), item.Id));
        var leader = await world.Get(new GetWorkItem.Query(world.As(RoleNames.UnitLeader, opened.Holder.Code), item.Id));

        liaison.Verbs.Select(verb => verb.Name).ShouldBe(["sign", "object", "note"]);
        leader.Verbs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Act_StaleVersion_IsRefusedWithCase009()
    {
        var opened = await world.Open();
        var liaison = world.As(RoleNames.Liaison, opened.Holder!.Code);
        await SliceWorld.Must(world.Act(opened.CaseNo, "sign-and-handle", "note", liaison, new { text = "先记一笔" }));

        var answer = await world.Act(opened.CaseNo, "sign-and-handle", "sign", liaison, version: opened.Version);

        answer.Refusal!.Code.ShouldBe("CASE-009");
    }

    [Fact]
    public async Task Act_WordsWithAPhoneNumber_AreMaskedInTheCase()
    {
        var opened = await world.Open();

        var after = await SliceWorld.Must(world.Act(opened.CaseNo, "sign-and-handle", "note", world.As(RoleNames.Liaison, opened.Holder!.Code), new { text = "邻居电话 13912345678 可核实" }));

        after.Case.Notes.ShouldHaveSingleItem().Text.ShouldNotContain("13912345678");
    }

    [Fact]
    public async Task Reveal_HandlerWithoutReason_SeesTheNumberAndIsJournaled()
    {
        var opened = await world.Open();
        var unit = opened.Holder!.Code;
        await SliceWorld.Must(world.Act(opened.CaseNo, "sign-and-handle", "sign", world.As(RoleNames.Liaison, unit)));
        await SliceWorld.Must(world.Act(opened.CaseNo, "sign-and-handle", "assign", world.As(RoleNames.Liaison, unit), new { assignee = $"handler@{unit}" }));

        var shown = await world.Get(new RevealReporter.Command(world.As(RoleNames.Handler, unit), opened.CaseNo, null));
        var other = await world.Send(new RevealReporter.Command(world.As(RoleNames.Operator), opened.CaseNo, null));

        shown.Phone.ShouldBe("13800001234");
        shown.Text!.ShouldContain("王小明");
        other.Refusal!.Code.ShouldBe("CASE-012");
        var journal = await world.Get(new GetJournal.Query(world.As(RoleNames.Auditor), opened.CaseNo, null, null));
        journal.Items.ShouldContain(line => line.Kind == "reporter.revealed");
    }

    [Fact]
    public async Task Suggest_Text_FillsTheForm()
    {
        var suggestion = await world.Get(new SuggestIntake.Query(world.As(RoleNames.Operator), null, SliceWorld.Elevator.Text, null, null));

        suggestion.Title.ShouldNotBeNullOrWhiteSpace();
        suggestion.Place.Street.ShouldBe("姚家街道");
        suggestion.Dispatch.Unit.ShouldNotBeNull();
        suggestion.Limit!.Text.ShouldBe("5 工作日");
    }

    [Theory]
    [InlineData("姚家街道名士豪庭社区锦澜苑3号楼，电梯一个月坏了四回，物业每次只说在等配件。", "名士豪庭社区锦澜苑3号楼电梯一个月坏了四回")]
    [InlineData("甸柳街道吉祥苑社区门口人行道一个井盖碎了一半，晚上看不见。", "吉祥苑社区门口人行道一个井盖碎了一半")]
    [InlineData("电梯又坏了", "电梯又坏了")]
    public async Task Suggest_Text_TitleSaysWhereAndWhat(string text, string title)
    {
        var suggestion = await world.Get(new SuggestIntake.Query(world.As(RoleNames.Operator), null, text, null, null));

        suggestion.Title.ShouldBe(title);
    }

    [Fact]
    public async Task Suggest_KnownNumber_ShowsTheOpenCase()
    {
        var opened = await world.Open(request => request with { Reporter = new ReporterRequest { Name = "李雷", Phone = "13577778888" } });

        var suggestion = await world.Get(new SuggestIntake.Query(world.As(RoleNames.Operator), null, "电梯还没修好", null, "135 7777 8888"));

        suggestion.Repeats.ShouldHaveSingleItem().CaseNo.ShouldBe(opened.CaseNo);
    }

    [Fact]
    public async Task Supervision_OverdueCase_IsCountedAndListed()
    {
        var opened = await world.Open(request => request with { Title = "路灯不亮无人管" });
        world.Time.Advance(TimeSpan.FromDays(30));

        var figures = await world.Get(new GetSupervision.Query(world.As(RoleNames.Supervisor)));
        var listed = await world.Get(new ListSupervised.Query(world.As(RoleNames.Supervisor), "overdue", null, null, 100));

        figures.Totals.Overdue.ShouldBeGreaterThan(0);
        figures.Units.Sum(unit => unit.Open).ShouldBe(figures.Totals.Open);
        figures.Trend.Count.ShouldBe(14);
        listed.Items.ShouldContain(item => item.CaseNo == opened.CaseNo);
    }

    [Fact]
    public async Task Attachment_UploadedAndNamed_IsListedAndOpens()
    {
        var png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        await using var content = new MemoryStream(png);
        var uploaded = await world.Get(new UploadAttachment.Command(world.As(RoleNames.Operator), "现场照片.png", content));

        var opened = await world.Open(request => request with { Attachments = [uploaded.Id] });

        var named = opened.Attachments.ShouldHaveSingleItem();
        named.Name.ShouldBe("现场照片.png");
        var file = await world.Get(new OpenAttachment.Query(world.As(RoleNames.Dispatcher), named.Id));
        (file.MediaType, file.Content.Length).ShouldBe(("image/png", png.Length));
    }

    [Fact]
    public async Task OriginalOfAPhoto_ForTheSupervisorWithAReason_IsShownAndJournaled()
    {
        byte[] photo = [0xFF, 0xD8, 0xFF, 0xFE, 0, 5, (byte)'a', (byte)'t', (byte)'!', 0xFF, 0xDA, 0, 3, 1, 0x55, 0xFF, 0xD9];
        await using var content = new MemoryStream(photo);
        var uploaded = await world.Get(new UploadAttachment.Command(world.As(RoleNames.Operator), "现场照片.jpg", content));
        var opened = await world.Open(request => request with { Attachments = [uploaded.Id] });
        var supervisor = world.As(RoleNames.Supervisor);

        var forbidden = await world.Send(new OpenOriginal.Command(world.As(RoleNames.Operator), uploaded.Id, "想看看"));
        var unexplained = await world.Send(new OpenOriginal.Command(supervisor, uploaded.Id, " "));
        var original = await world.Get(new OpenOriginal.Command(supervisor, uploaded.Id, "核对拍摄地点"));

        (forbidden.Refusal!.Code, unexplained.Refusal!.Code).ShouldBe((CaseRefusals.NotPermitted("").Code, CaseRefusals.ReasonMissing().Code));
        original.Content.ShouldBe(photo);
        (await world.Get(new OpenAttachment.Query(supervisor, uploaded.Id))).Content.Length.ShouldBe(photo.Length - 7);
        var journal = await world.Get(new GetJournal.Query(supervisor, opened.CaseNo, null, null));
        journal.Items[^1].Reason.ShouldBe("核对拍摄地点");
    }
}
