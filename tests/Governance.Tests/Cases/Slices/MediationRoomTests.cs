using Governance.Cases;

namespace Governance.Tests.Cases.Slices;

/// <summary>综治窗口: visits, rooms nobody is given twice, promises.</summary>
public sealed class MediationRoomTests : IAsyncLifetime
{
    private const string First = "调解一室";
    private static readonly DateTimeOffset Ten = new(2026, 3, 4, 10, 0, 0, TimeSpan.FromHours(8));
    private readonly SliceWorld _world = new();

    private Caller Window => _world.As(RoleNames.Operator, DisputeWay.Window);

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task BookRoom_FreeRoom_StandsOnTheDaysSheet()
    {
        var dispute = await Dispute();

        var booked = await _world.Get(Ask(dispute, First, Ten));

        var day = await _world.Get(new ListRooms.Query(Window, DateOnly.FromDateTime(Ten.DateTime)));
        day.Rooms.ShouldContain(First);
        day.MayArrange.ShouldBeTrue();
        day.Items.ShouldHaveSingleItem().ShouldBe(booked);
        (await _world.Get(new ListRooms.Query(Window, new DateOnly(2026, 3, 5)))).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task BookRoom_TakenAtThatTime_IsRefusedWithWhoHasIt()
    {
        var (one, other) = (await Dispute(), await Dispute());
        await _world.Get(Ask(one, First, Ten));

        var refused = (await _world.Send(Ask(other, First, Ten.AddMinutes(30)))).Refusal!;

        refused.Code.ShouldBe("ROM-004");
        refused.Message.ShouldContain(one);
        (await _world.Send(Ask(other, First, Ten.AddHours(1)))).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public async Task BookRoom_TwoPeopleAtOnce_OneIsRefused()
    {
        var (one, other) = (await Dispute(), await Dispute());

        var answers = await Task.WhenAll(_world.Send(Ask(one, First, Ten)), _world.Send(Ask(other, First, Ten)));

        answers.Count(answer => answer.Refusal is null).ShouldBe(1);
        (await _world.Get(new ListRooms.Query(Window, DateOnly.FromDateTime(Ten.DateTime)))).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task BookRoom_MediatorInAnotherRoomThen_IsRefused()
    {
        var community = _world.Part<UnitBook>().Organisation.Communities.First(unit => string.Equals(unit.ShortName, "名士豪庭社区", StringComparison.Ordinal)).Code.Value;
        var mediator = _world.As(RoleNames.Mediator, community).UserName;
        var (one, other) = (await ToMediation(mediator), await ToMediation(mediator));
        await _world.Get(Ask(one, First, Ten));

        (await _world.Send(Ask(other, "调解二室", Ten))).Refusal!.Code.ShouldBe("ROM-005");
    }

    [Fact]
    public async Task BookRoom_SameDisputeTwice_IsRefusedUntilTheFirstIsCancelled()
    {
        var dispute = await Dispute();
        var booked = await _world.Get(Ask(dispute, First, Ten));

        (await _world.Send(Ask(dispute, "调解二室", Ten.AddDays(1)))).Refusal!.Code.ShouldBe("ROM-006");
        await _world.Get(new CancelRoom.Command(Window, booked.Id));

        (await _world.Send(Ask(dispute, "调解二室", Ten.AddDays(1)))).IsRefused.ShouldBeFalse();
    }

    [Theory]
    [InlineData("没有的房间", 60, "ROM-001")]
    [InlineData(First, 0, "ROM-002")]
    [InlineData(First, 300, "ROM-002")]
    public async Task BookRoom_NoSuchRoomOrTime_IsRefused(string room, int minutes, string code)
    {
        var dispute = await Dispute();

        (await _world.Send(new BookRoom.Command(Window, room, Ten, Ten.AddMinutes(minutes), dispute))).Refusal!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task BookRoom_NoDispute_IsRefused() =>
        (await _world.Send(Ask((await _world.Open()).CaseNo, First, Ten))).Refusal!.Code.ShouldBe("ROM-003");

    [Fact]
    public async Task BookRoom_WhoArrangesNothing_IsRefused()
    {
        var dispute = await Dispute();

        (await _world.Send(new BookRoom.Command(_world.As(RoleNames.Reviewer, DisputeWay.Window), First, Ten, Ten.AddHours(1), dispute))).Refusal!.Code.ShouldBe("ROM-008");
    }

    [Fact]
    public async Task CancelRoom_HeldAlready_IsRefused()
    {
        var booked = await _world.Get(Ask(await Dispute(), First, Ten));
        _world.Time.Advance(TimeSpan.FromDays(2));

        (await _world.Send(new CancelRoom.Command(Window, booked.Id))).Refusal!.Code.ShouldBe("ROM-007");
    }

    [Fact]
    public async Task GetWindowDay_VisitOfToday_IsThere_AndNoneOfYesterday()
    {
        var yesterday = await Dispute();
        _world.Time.Advance(TimeSpan.FromDays(1));
        var today = await Dispute();

        var day = await _world.Get(new GetWindowDay.Query(Window));

        day.VisitsToday.ShouldBe(1);
        day.Visits.Select(one => one.CaseNo).ShouldBe([today]);
        day.Visits.ShouldNotContain(one => string.Equals(one.CaseNo, yesterday, StringComparison.Ordinal));
    }

    [Fact]
    public async Task GetWindowDay_DisputeUnderMediation_WaitsWithItsSession()
    {
        var dispute = await ToMediation();
        (await _world.Get(new GetWindowDay.Query(Window))).Waiting.ShouldHaveSingleItem().Next.ShouldBeNull();

        await _world.Get(Ask(dispute, First, Ten));

        var waiting = (await _world.Get(new GetWindowDay.Query(Window))).Waiting.ShouldHaveSingleItem();
        (waiting.Item.CaseNo, waiting.Next!.Room).ShouldBe((dispute, First));
    }

    [Fact]
    public async Task BookRoom_ThenCancelled_MediatorReadsAndReporterIsSentBoth()
    {
        var community = _world.Part<UnitBook>().Organisation.Communities.First(unit => string.Equals(unit.ShortName, "名士豪庭社区", StringComparison.Ordinal)).Code.Value;
        var mediator = _world.As(RoleNames.Mediator, community);
        var dispute = await ToMediation(mediator.UserName);
        var booked = await _world.Get(Ask(dispute, First, Ten));
        await _world.Deliver();
        var first = await ToRead(mediator);
        await _world.Get(new CancelRoom.Command(Window, booked.Id));
        await _world.Deliver();

        var second = await ToRead(mediator);

        first.ShouldBe("已安排调解：3月4日 10:00–11:00，区综治中心调解一室");
        second.ShouldStartWith("调解已取消：3月4日 10:00–11:00");
        var texts = (await _world.Get(new ListSms.Query(_world.As(RoleNames.Auditor), null))).Items.Where(sms => string.Equals(sms.CaseNo, dispute, StringComparison.Ordinal)).ToList();
        texts.Select(sms => sms.Template).ShouldBe(["session-booked", "session-cancelled"], ignoreOrder: true);
        texts.ShouldAllBe(sms => sms.Text!.Contains("3月4日 10:00–11:00", StringComparison.Ordinal) && sms.Phone == "138****1234");
        (await _world.Get(new GetCase.Query(Window, dispute))).Notes.Select(note => note.Kind).ShouldBe(["session-booked", "session-cancelled"]);
    }

    [Fact]
    public async Task BookRoom_NobodyMediatesYet_IsNotedAndSentAlone()
    {
        var dispute = await Dispute();

        await _world.Get(Ask(dispute, First, Ten));
        await _world.Deliver();

        var detail = await _world.Get(new GetCase.Query(Window, dispute));
        detail.Notes.ShouldHaveSingleItem().Kind.ShouldBe("session-booked");
        detail.WorkItems.ShouldNotContain(item => item.Kind == "read");
    }

    /// <summary>What the one open item to read says.</summary>
    private async Task<string> ToRead(Caller mediator)
    {
        var mine = await _world.Get(new ListWorkItems.Query(mediator) { Mine = true });
        var id = mine.Items.Where(item => item.Kind is "read").ShouldHaveSingleItem().Id;
        return (await _world.Get(new GetWorkItem.Query(mediator, id))).Remark!;
    }

    private async Task<string> ToMediation(string? mediator = null)
    {
        var dispute = await Dispute();
        var dispatcher = _world.As(RoleNames.Dispatcher, DisputeWay.Window);
        await Answer(dispute, dispatcher, new { decision = "medium" });
        await Answer(dispute, dispatcher, new { decision = "mediation", will = "both" });
        await Answer(dispute, dispatcher, new { decision = "assigned", level = "community", mediator });
        return dispute;
    }

    private Task<WorkItemDetail> Answer(string dispute, Caller by, object data) => SliceWorld.Must(_world.Act(dispute, "step", "complete", by, data));

    private async Task<string> Dispute() => (await _world.Open(_ => new OpenCaseRequest
    {
        Type = "dispute",
        Channel = "walk-in",
        Title = DisputeWay.Title,
        Text = DisputeWay.Text,
        Reporter = new ReporterRequest { Name = "王小明", Phone = "13800001234" },
    })).CaseNo;

    private BookRoom.Command Ask(string caseNo, string room, DateTimeOffset from) => new(Window, room, from, from.AddHours(1), caseNo);
}
