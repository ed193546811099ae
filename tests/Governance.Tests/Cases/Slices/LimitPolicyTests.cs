using Governance.Cases;
using Governance.Definitions;
using Governance.Execution;
using Governance.Execution.Time;
using Governance.Tests.Knowledge;

namespace Governance.Tests.Cases.Slices;

/// <summary>改时限: 办结 of an appeal, 5 工作日 as shipped.</summary>
public sealed class LimitPolicyTests : IAsyncLifetime
{
    private const string Row = "shandong-handle";
    private readonly SliceWorld _world = new();

    private Caller Analyst => _world.As(RoleNames.Analyst);

    private DateOnly Today => _world.Part<CityTime>().Today;

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Change_FromTomorrow_ClocksArmedBeforeKeepTheirRow()
    {
        var before = await _world.Open();
        await Make(ThreeDays with { Effective = Today.AddDays(1) });
        var sameDay = await _world.Open(request => request with { Title = "电梯又坏了" });
        _world.Time.Advance(TimeSpan.FromDays(1));
        await _world.Part<LimitBook>().Adopt(SliceWorld.Cancel);

        var after = await _world.Open(request => request with { Title = "电梯第三次坏" });

        (await LimitOf(before), await LimitOf(sameDay), await LimitOf(after)).ShouldBe(("5 工作日", "5 工作日", "3 工作日"));
    }

    [Fact]
    public async Task Change_FromToday_WhatRunsKeepsItsLimitUntilItIsRecomputed()
    {
        var before = await _world.Open();
        await Make(ThreeDays);
        var after = await _world.Open(request => request with { Title = "电梯又坏了" });
        (await LimitOf(before), await LimitOf(after)).ShouldBe(("5 工作日", "3 工作日"));

        var preview = await _world.Get(new PreviewRecompute.Command(Analyst));
        await _world.Get(new OrderRecompute.Command(Analyst, preview.Token, "新规定"));
        await _world.Part<Recomputing>().CarryOut(SliceWorld.Cancel);

        preview.Moved.ShouldBe(1);
        (await LimitOf(before), await LimitOf(after)).ShouldBe(("3 工作日", "3 工作日"));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Recompute_ClockArmedDaysBefore_MovesOnlyWhereTheChangeIsForOpenOnesToo(bool inFlight, int moved)
    {
        await _world.Open();
        _world.Time.Advance(TimeSpan.FromDays(1));
        var asked = ThreeDays with { InFlight = inFlight };
        var foreseen = await _world.Get(new ChangeLimit.Command(Analyst, "appeal", asked with { DryRun = true }));
        await Make(asked);

        var preview = await _world.Get(new PreviewRecompute.Command(Analyst));

        (foreseen.Reach!.Moved, preview.Moved).ShouldBe((moved, moved));
    }

    [Fact]
    public async Task Preview_Asked_SaysBeforeAndAfterAndWritesNothing()
    {
        var seen = await _world.Get(new ChangeLimit.Command(Analyst, "appeal", ThreeDays with { DryRun = null }));

        (seen.Before!.Limit!.Text, seen.After!.Limit!.Text, seen.Reach).ShouldBe(("5 工作日", "3 工作日", new LimitReachDto(0, 0, 0)));
        (await _world.Get(new GetLimitHistory.Query(Analyst, "appeal", null))).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Order_LimitChangedSinceThePreview_HasToBePreviewedAgain()
    {
        var token = (await _world.Get(new PreviewRecompute.Command(Analyst))).Token;
        await Make(ThreeDays);

        var order = await _world.Send(new OrderRecompute.Command(Analyst, token, "新规定"));

        order.Refusal!.Code.ShouldBe("CLK-001");
    }

    [Fact]
    public async Task Adopt_OnAnotherNodeOrAfterARestart_AnswersTheSame()
    {
        await Make(ThreeDays);
        var types = CaseTypeBook.Load(Path.Combine(Path.GetDirectoryName(ShippedKnowledge.Folder)!, "workflows"));
        var other = new LimitBook(_world.Part<IUnitStore>(), types, _world.Part<CityTime>());
        other.Stamp.ShouldBeEmpty();

        await other.Adopt(SliceWorld.Cancel);

        types.Find("appeal")!.Limits.Choose(new LimitQuery(ClockKind.Handle, Today))!.Limit!.Value.ShouldBe(new Limit(3, LimitUnit.WorkingDay));
        types.Shipped("appeal")!.Choose(new LimitQuery(ClockKind.Handle, Today))!.Limit!.Value.Amount.ShouldBe(5);
        other.Stamp.ShouldBe(_world.Part<LimitBook>().Stamp);
    }

    [Fact]
    public async Task Reset_ChangedRow_IsShippedAgainAndEverythingStaysReadable()
    {
        await Make(ThreeDays);
        await Make(new LimitRequest("reset", Row, null, null, null, null, null, null, null, null, null, null, null, null, null, "改错了", false));

        var listed = await _world.Get(new ListLimits.Query(Analyst, "appeal"));
        var history = await _world.Get(new GetLimitHistory.Query(Analyst, "appeal", Row));

        listed.Rows.Where(row => row is { Id: Row, Status: "in-force" }).ShouldHaveSingleItem().Limit!.Text.ShouldBe("5 工作日");
        history.Items.Select(change => change.KindName).ShouldBe(["恢复出厂", "调整"]);
        history.Items[1].Reason.ShouldBe("区政府令第 1 号");
    }

    [Fact]
    public async Task Revoke_BeforeItsDay_TheChangeNeverComes()
    {
        var made = await Make(ThreeDays with { Effective = Today.AddDays(2) });
        var second = await _world.Send(new ChangeLimit.Command(Analyst, "appeal", ThreeDays));

        var revoked = await _world.Get(new RevokeLimitChange.Command(Analyst, "appeal", made.Change.Id, "会议改期"));
        var again = await _world.Send(new RevokeLimitChange.Command(Analyst, "appeal", made.Change.Id, "会议改期"));
        _world.Time.Advance(TimeSpan.FromDays(3));
        await _world.Part<LimitBook>().Adopt(SliceWorld.Cancel);

        (second.Refusal!.Code, revoked.Status, again.Refusal!.Code).ShouldBe(("POL-010", "revoked", "POL-012"));
        (await LimitOf(await _world.Open())).ShouldBe("5 工作日");
    }

    [Fact]
    public async Task Add_RowForOneCategory_WinsThereAndEndsAgain()
    {
        var asked = new LimitRequest("add", null, "handle", "0102", null, null, null, new LimitAmountRequest(2, "working-day"), null, null, "城管〔2026〕3号", true, null, null, null, "试点", false);
        var added = await Make(asked);

        var inside = await Try("010211");
        var outside = await Try("010501");
        await Make(new LimitRequest("end", added.Change.Row, null, null, null, null, null, null, null, null, null, null, Today.AddDays(1), null, null, "试点结束", false));
        var later = await Try("010211", Today.AddDays(1));

        (inside.Row!.Id, inside.Row.Origin, inside.Limit).ShouldBe((added.Change.Row, "added", "2 工作日"));
        inside.Others.ShouldContain(row => row.Id == Row);
        inside.Why.ShouldContain("条件最具体");
        (outside.Row!.Id, later.Row!.Id).ShouldBe((Row, Row));
        inside.Due.ShouldNotBeNull().ShouldBeLessThan(outside.Due!.Value);
    }

    [Fact]
    public async Task Add_SameConditionsAtTheSameTime_IsRefused()
    {
        var asked = new LimitRequest("add", null, "handle", null, null, null, null, new LimitAmountRequest(2, "working-day"), null, null, "文号", true, null, null, null, "试点", false);

        var refused = await _world.Send(new ChangeLimit.Command(Analyst, "appeal", asked));

        (refused.Refusal!.Code, refused.Refusal.Kind).ShouldBe(("POL-007", RefusalKind.Conflict));
        refused.Refusal.Message.ShouldContain(Row);
    }

    [Fact]
    public async Task Revoke_AnEndAnotherRowTookThePlaceOf_IsRefused()
    {
        var day = Today.AddDays(5);
        var ended = await Make(new LimitRequest("end", Row, null, null, null, null, null, null, null, null, null, null, day, null, null, "换成新的一行", false));
        await Make(new LimitRequest("add", null, "handle", null, null, null, null, new LimitAmountRequest(4, "working-day"), null, null, "文号", true, day, null, null, "换成新的一行", false));

        var refused = await _world.Send(new RevokeLimitChange.Command(Analyst, "appeal", ended.Change.Id, "不换了"));

        refused.Refusal!.Code.ShouldBe("POL-007");
    }

    public static TheoryData<string, LimitRequest> Wrong => new()
    {
        { "POL-001", ThreeDays with { Kind = "drop" } },
        { "POL-002", ThreeDays with { Kind = "add", Clock = "lunch" } },
        { "POL-003", ThreeDays with { Limit = new LimitAmountRequest(3, "moon") } },
        { "POL-004", ThreeDays with { Limit = new LimitAmountRequest(0, "working-day") } },
        { "POL-004", ThreeDays with { Limit = new LimitAmountRequest(1.5m, "working-day") } },
        { "POL-004", ThreeDays with { Limit = new LimitAmountRequest(1000, "working-hour") } },
        { "POL-004", ThreeDays with { Limit = null } },
        { "POL-005", ThreeDays with { Kind = "add", Clock = "handle", Urgency = "soon" } },
        { "POL-005", ThreeDays with { Kind = "add", Clock = "handle", Source = "pigeon" } },
        { "CASE-022", ThreeDays with { Kind = "add", Clock = "handle", Category = "99" } },
        { "POL-006", ThreeDays with { Row = "made-up" } },
        { "POL-008", ThreeDays with { Basis = " " } },
        { "POL-009", ThreeDays with { Effective = new DateOnly(2026, 3, 2) } },
        { "POL-009", ThreeDays with { Effective = new DateOnly(2028, 1, 1) } },
        { "POL-009", ThreeDays with { Until = new DateOnly(2026, 3, 2) } },
        { "POL-014", ThreeDays with { Extension = new LimitAmountRequest(4, "working-hour") } },
        { "CASE-012", ThreeDays with { Reason = "" } },
        { "CASE-019", ThreeDays with { Reason = new string('长', 1001) } },
        { "CASE-019", ThreeDays with { Basis = new string('长', 201) } },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task Change_WhatCannotBe_IsRefused(string code, LimitRequest asked)
    {
        var refused = await _world.Send(new ChangeLimit.Command(Analyst, "appeal", asked));

        refused.Refusal!.Code.ShouldBe(code);
        (await _world.Get(new GetLimitHistory.Query(Analyst, "appeal", null))).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Change_AsItIsAlready_IsRefused()
    {
        await Make(ThreeDays);

        var again = await _world.Send(new ChangeLimit.Command(Analyst, "appeal", ThreeDays));

        again.Refusal!.Code.ShouldBe("POL-011");
    }

    [Theory]
    [InlineData(RoleNames.Operator)]
    [InlineData(RoleNames.UnitLeader)]
    [InlineData(RoleNames.Security)]
    public async Task Change_ByOthers_IsForbiddenThoughTheyMayRead(string role)
    {
        var refused = await _world.Send(new ChangeLimit.Command(_world.As(role), "appeal", ThreeDays));
        var revoked = await _world.Send(new RevokeLimitChange.Command(_world.As(role), "appeal", "x", "y"));
        var read = await _world.Get(new ListLimits.Query(_world.As(role), null));

        (refused.Refusal!.Kind, revoked.Refusal!.Kind).ShouldBe((RefusalKind.Forbidden, RefusalKind.Forbidden));
        read.MayWrite.ShouldBeFalse();
        read.Rows.ShouldContain(row => row.Id == Row);
    }

    [Fact]
    public async Task Change_ReasonWithAPhone_IsKeptMaskedAndFoundByTheAuditor()
    {
        await Make(ThreeDays with { Reason = "按王先生 13800001234 来电核对" });

        var lines = await _world.Get(new SearchJournal.Query(_world.As(RoleNames.Auditor)) { Group = AuditGroups.Office });

        var line = lines.Items.ShouldHaveSingleItem();
        line.Text.ShouldNotBeNull().ShouldContain("3 工作日");
        line.Text.ShouldNotContain("13800001234");
    }

    [Fact]
    public async Task Change_TwoAtOnce_BothAreKept()
    {
        var made = await Task.WhenAll(
            _world.Get(new ChangeLimit.Command(Analyst, "appeal", ThreeDays)),
            _world.Get(new ChangeLimit.Command(Analyst, "appeal", ThreeDays with { Row = "appeal-sign", Limit = new LimitAmountRequest(1, "working-hour"), Extension = null })));

        var history = await _world.Get(new GetLimitHistory.Query(Analyst, "appeal", null));

        history.Items.Select(change => change.Id).ShouldBe(made.Select(answer => answer.Change.Id), ignoreOrder: true);
    }

    private static LimitRequest ThreeDays => new(
        "change", Row, null, null, null, null, null, new LimitAmountRequest(3, "working-day"), null, new LimitAmountRequest(5, "working-day"), "区政府令第 1 号", true, null, null, null,
        "区政府令第 1 号", false);

    private Task<LimitChangeAnswer> Make(LimitRequest asked) => _world.Get(new ChangeLimit.Command(Analyst, "appeal", asked));

    private Task<LimitTrialDto> Try(string category, DateOnly? day = null) => _world.Get(new TryLimit.Query(
        Analyst, "appeal", "handle", category, "normal", "help", "phone", new DateTimeOffset((day ?? Today).ToDateTime(new TimeOnly(10, 0)), TimeSpan.FromHours(8))));

    private async Task<string> LimitOf(CaseDetail opened) =>
        (await _world.Get(new GetCase.Query(_world.As(RoleNames.DutyChief), opened.CaseNo))).Clocks.Single(clock => clock.Kind is "handle").Limit;
}
