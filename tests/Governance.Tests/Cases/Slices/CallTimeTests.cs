using Governance.Cases;

namespace Governance.Tests.Cases.Slices;

/// <summary>回访的建议时段.</summary>
public sealed class CallTimeTests : IAsyncLifetime
{
    private static readonly ContactWindowRequest Evenings = new("workdays", "18:30", "20:00");
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
    public async Task FollowUp_ReporterNamedAWindow_IsSuggestedThenWhateverEarlierCallsSay()
    {
        var number = await _world.Handle(await _world.Open(request => request with { ContactWindow = Evenings }));

        (await FollowUp(number)).CallTime.ShouldBe(new CallTimeDto("18:30", "20:00", "诉求人登记的可联系时段：工作日 18:30–20:00。"));
    }

    [Fact]
    public async Task Contact_ReporterNamedAWindow_HandlerReadsItWhereHeCalls()
    {
        var opened = await _world.Open(request => request with { ContactWindow = Evenings });
        var liaison = _world.As(RoleNames.Liaison, opened.Holder!.Code);

        var signed = await SliceWorld.Must(_world.Act(opened.CaseNo, "sign-and-handle", "sign", liaison));

        opened.Reporter.ContactWindow.ShouldBe("工作日 18:30–20:00");
        signed.Verbs.Single(verb => verb.Name is "contact").Schema["properties"]!["result"]!["description"]!.GetValue<string>().ShouldBe("诉求人可联系时段：工作日 18:30–20:00。");
    }

    [Theory]
    [InlineData("any", "07:30", "09:00")]
    [InlineData("any", "20:00", "21:30")]
    [InlineData("any", "18:00", "18:00")]
    [InlineData("any", "20:00", "18:00")]
    [InlineData("any", "18:10", "20:00")]
    [InlineData("any", "傍晚", "20:00")]
    [InlineData("any", null, null)]
    [InlineData("每逢下雨", "18:00", "20:00")]
    public async Task Open_WindowNobodyCanCallIn_IsRefused(string? days, string? from, string? until)
    {
        var request = SliceWorld.Elevator with { ContactWindow = new ContactWindowRequest(days, from, until) };

        var answer = await _world.Send(new OpenCase.Command(_world.As(RoleNames.Operator), request, null));

        (answer.Refusal!.Code, answer.Refusal.Where).ShouldBe(("CASE-007", "contactWindow"));
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
