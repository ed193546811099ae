using System.Text.Json;
using Governance.Cases;

namespace Governance.Tests.Cases.Slices;

public sealed class VerbSlicesTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private static readonly object Extension = new { days = 3, basis = "等待配件", told = "phone" };

    [Fact]
    public async Task Extend_SameIdempotencyKeyTwice_IsAskedOnce()
    {
        var (number, handler) = await Handled();
        var item = (await world.Get(new GetCaseWorkItems.Query(world.As(RoleNames.DutyChief), number))).Items.Last(found => found.Kind is "sign-and-handle").Id;
        var command = new ActOnWorkItem.Command(handler, item, "extend", JsonSerializer.SerializeToElement(Extension), "等待配件", null, "key-1");

        await SliceWorld.Must(world.Send(command));
        await SliceWorld.Must(world.Send(command));

        var detail = await world.Get(new GetCase.Query(world.As(RoleNames.DutyChief), number));
        detail.Process!.Requests.ShouldHaveSingleItem().ReporterTold.ShouldBeTrue();
    }

    [Theory]
    [InlineData("另一个理由")]
    [InlineData(null)]
    public async Task Extend_SameIdempotencyKeyAnotherReason_IsRefusedAsReused(string? other)
    {
        var (number, handler) = await Handled();
        var item = (await world.Get(new GetCaseWorkItems.Query(world.As(RoleNames.DutyChief), number))).Items.Last(found => found.Kind is "sign-and-handle").Id;
        var command = new ActOnWorkItem.Command(handler, item, "extend", JsonSerializer.SerializeToElement(Extension), "等待配件", null, "key-reason");
        await SliceWorld.Must(world.Send(command));

        var result = await world.Send(command with { Reason = other });

        result.Refusal!.Where.ShouldBe("Idempotency-Key");
    }

    [Fact]
    public async Task Extend_OnAStaleVersion_IsRefused()
    {
        var (number, handler) = await Handled();

        var result = await world.Act(number, "sign-and-handle", "extend", handler, Extension, "等待配件", version: 1);

        result.Refusal!.Code.ShouldBe("CASE-009");
    }

    [Fact]
    public async Task Extend_ReasonNobodyWouldRead_IsRefusedAndChangesNothing()
    {
        var (number, handler) = await Handled();
        var before = await world.Get(new GetCase.Query(world.As(RoleNames.DutyChief), number));

        var result = await world.Act(number, "sign-and-handle", "extend", handler, Extension, new string('长', 1001));

        (result.Refusal!.Code, result.Refusal.Where).ShouldBe(("CASE-019", "reason"));
        (await world.Get(new GetCase.Query(world.As(RoleNames.DutyChief), number))).Version.ShouldBe(before.Version);
    }

    [Fact]
    public async Task HandOver_DryRunThenDeed_ListsAndThenMovesEverything()
    {
        var (number, handler) = await Handled();
        var liaison = world.As(RoleNames.Liaison, handler.Unit.Code);
        var dry = new HandOver.Command(liaison, handler.UserName, liaison.UserName, "调离", DryRun: true);

        var list = await world.Get(dry);
        var done = await world.Get(dry with { DryRun = false });

        list.Items.ShouldContain(id => id.StartsWith(number, StringComparison.Ordinal));
        done.Items.ShouldBe(list.Items);
        done.Left.ShouldBeEmpty();
    }

    [Fact]
    public async Task HandOver_ByWhoMayNot_TellsNothing()
    {
        var (_, handler) = await Handled();
        var (colleague, elsewhere) = (world.As(RoleNames.Checker, handler.Unit.Code), world.As(RoleNames.Liaison, "370102-ZJ"));
        var dry = new HandOver.Command(colleague, handler.UserName, colleague.UserName, "好奇", DryRun: true);

        var refused = await world.Send(dry);
        var nothing = await world.Get(dry with { Caller = elsewhere });

        refused.Refusal!.Code.ShouldBe("CASE-023");
        nothing.Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Merge_WithACaseNobodyKnows_IsRefused()
    {
        var (number, _) = await Handled();

        var result = await world.Send(new ActOnCase.Command(world.As(RoleNames.DutyChief), number, "merge",
            JsonSerializer.SerializeToElement(new { cases = new[] { CaseNo.Of("SQ", new DateOnly(2020, 1, 1), 1).Value } }), "同一事项", null, null));

        result.Refusal!.Code.ShouldBe("CASE-122");
    }

    private async Task<(string Number, Caller Handler)> Handled()
    {
        var opened = await world.Open();
        var (liaison, handler) = (world.As(RoleNames.Liaison, opened.Holder!.Code), world.As(RoleNames.Handler, opened.Holder.Code));
        await SliceWorld.Must(world.Act(opened.CaseNo, "sign-and-handle", "sign", liaison));
        await SliceWorld.Must(world.Act(opened.CaseNo, "sign-and-handle", "assign", liaison, new { assignee = handler.UserName }));
        return (opened.CaseNo, handler);
    }
}
