using Governance.Cases;

namespace Governance.Tests.Cases.Slices;

/// <summary>回访的建议时段.</summary>
public sealed class CallTimeTests : IAsyncLifetime
{
    private readonly SliceWorld _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task FollowUp_CalledAndReachedInTheMorning_IsSuggestedInTheMorning()
    {
        var number = await _world.Handle(await _world.Open());

        (await FollowUp(number)).CallTime.ShouldBe(new CallTimeDto("09:00", "12:00", "此前 2 次在上午通过话。"));
    }

    [Fact]
    public async Task FollowUp_MissedInTheMorning_IsSuggestedAtAnotherTime()
    {
        var number = await _world.Handle(await _world.Open(request => request with { Channel = "web" }));
        await Miss(number);

        await Miss(number);

        (await FollowUp(number)).CallTime.ShouldBe(new CallTimeDto("14:00", "18:00", "上午 2 次未接通。"));
    }

    [Fact]
    public async Task FollowUp_Ended_SuggestsNothing()
    {
        var number = await _world.Handle(await _world.Open());

        var done = await SliceWorld.Must(_world.Act(number, "follow-up", "complete", _world.As(RoleNames.Caller), new { result = "satisfied" }));

        done.CallTime.ShouldBeNull();
    }

    private async Task<WorkItemDetail> FollowUp(string number) =>
        await _world.Get(new GetWorkItem.Query(_world.As(RoleNames.Caller), await Item(number)));

    private async Task<string> Item(string number) =>
        (await _world.Get(new GetCaseWorkItems.Query(_world.As(RoleNames.DutyChief), number))).Items.Last(item => item.Kind is "follow-up").Id;

    private async Task Miss(string number) => await SliceWorld.Must(_world.Act(number, "follow-up", "complete", _world.As(RoleNames.Caller), new { result = "unreached" }));
}
