using Governance.Cases;
using Governance.Definitions;

namespace Governance.Tests.Cases.Slices;

/// <summary>分拨台首页, the queue of calls, and what the desk registers for itself.</summary>
public sealed class DeskDayTests : IAsyncLifetime
{
    private readonly SliceWorld _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task GetDeskDay_HandedDownAndNotSigned_IsCountedUntilItIsSigned()
    {
        var sent = await _world.Open(request => request with { Channel = "city-12345", SourceNo = "JN20260303001" });
        await _world.Open();
        var before = await Day();

        await SliceWorld.Must(_world.Act(sent.CaseNo, "sign-and-handle", "sign", _world.As(RoleNames.Liaison, sent.Holder!.Code)));
        var after = await Day();

        before.CityUnsigned.Items.ShouldHaveSingleItem().CaseNo.ShouldBe(sent.CaseNo);
        (before.CityUnsigned.Count, after.CityUnsigned.Count).ShouldBe((1, 0));
    }

    [Fact]
    public async Task GetDeskDay_PastItsDeadline_IsRed()
    {
        var opened = await _world.Open();
        var calm = await Day();
        _world.Time.Advance(TimeSpan.FromDays(20));

        var late = await Day();

        (calm.Red.Count, late.Red.Count).ShouldBe((0, 1));
        late.Red.Items.ShouldHaveSingleItem().CaseNo.ShouldBe(opened.CaseNo);
    }

    [Fact]
    public async Task GetDeskDay_NoDutyNamesAUnit_IsNobodys()
    {
        var opened = await _world.Open(request => request with { Title = "飞碟", Text = "请你们把天上的飞碟和外星人赶走。", CategoryCode = "13", ToDesk = true });
        await _world.Open(request => request with { ToDesk = true });

        var day = await Day();

        day.Ownerless.Items.ShouldHaveSingleItem().CaseNo.ShouldBe(opened.CaseNo);
    }

    [Theory]
    [InlineData(RoleNames.Handler)]
    [InlineData(RoleNames.Reviewer)]
    [InlineData(RoleNames.Auditor)]
    public async Task GetDeskDay_NotOfTheDesk_IsRefused(string role) =>
        (await _world.Send(new GetDeskDay.Query(_world.As(role)))).Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);

    [Fact]
    public async Task OpenCase_ToTheDesk_WaitsThereThoughTheMachineIsSure()
    {
        var sure = await _world.Open();

        var asked = await _world.Open(request => request with { ToDesk = true });

        sure.Dispatch!.Unit.ShouldNotBeNull();
        asked.Stage.ShouldBe("dispatch");
        asked.WorkItems.ShouldHaveSingleItem().Kind.ShouldBe("dispatch");
    }

    [Fact]
    public async Task CallsWaiting_ToldByTheExchange_IsShownUntilItIsOld()
    {
        await _world.Get(new TellCallsWaiting.Command(_world.As(RoleNames.Admin), 4));
        var told = await _world.Get(new GetCallsWaiting.Query(_world.As(RoleNames.Operator)));
        _world.Time.Advance(TimeSpan.FromMinutes(3));

        var silent = await _world.Get(new GetCallsWaiting.Query(_world.As(RoleNames.Operator)));

        told.Queue!.Waiting.ShouldBe(4);
        silent.Queue.ShouldBeNull();
    }

    [Fact]
    public async Task CallsWaiting_ByWhoMayNot_IsRefused()
    {
        var told = await _world.Send(new TellCallsWaiting.Command(_world.As(RoleNames.Operator), 4));
        var asked = await _world.Send(new GetCallsWaiting.Query(_world.As(RoleNames.Handler, "370102-CG")));
        var wrong = await _world.Send(new TellCallsWaiting.Command(_world.As(RoleNames.Admin), -1));

        (told.Refusal!.Kind, asked.Refusal!.Kind).ShouldBe((RefusalKind.Forbidden, RefusalKind.Forbidden));
        wrong.Refusal!.Where.ShouldBe("waiting");
    }

    private Task<GetDeskDay.DeskDayDto> Day() => _world.Get(new GetDeskDay.Query(_world.As(RoleNames.Dispatcher)));
}
