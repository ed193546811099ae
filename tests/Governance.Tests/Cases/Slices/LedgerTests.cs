using Governance.Cases;
using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Cases.Slices;

public sealed class LedgerTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    [Fact]
    public async Task UnitLedger_OneCase_AddsUpToWhatTheCaseSays()
    {
        await using var fresh = new SliceWorld();
        await fresh.InitializeAsync();
        var from = fresh.Time.GetUtcNow();
        var opened = await fresh.Open();
        fresh.Time.Advance(TimeSpan.FromHours(3));
        await fresh.Handle(opened);
        fresh.Time.Advance(TimeSpan.FromHours(2));

        var one = await fresh.Get(new GetLedger.Query(fresh.As(RoleNames.Supervisor), opened.CaseNo));
        var all = await fresh.Get(new GetUnitLedger.Query(fresh.As(RoleNames.Supervisor), null, null, from, null));
        var unit = await fresh.Get(new GetUnitLedger.Query(fresh.As(RoleNames.Liaison, opened.Holder!.Code), null, null, from, null));

        all.Seconds.ShouldBe(one.TotalSeconds);
        all.Items.Sum(held => held.Seconds).ShouldBe(all.Seconds);
        unit.Seconds.ShouldBe(one.Items.Where(interval => string.Equals(interval.Unit.Code, opened.Holder.Code, StringComparison.Ordinal)).Sum(interval => interval.Seconds));
        unit.Items.ShouldContain(held => held.Reason == "待签收" && held.Seconds == 3 * 3600);
    }

    [Fact]
    public async Task UnitLedger_OtherUnit_IsRefused()
    {
        var answer = await world.Send(new GetUnitLedger.Query(world.As(RoleNames.Liaison, "370102-MZ"), "370102-CG", null, null, null));

        answer.Refusal!.Code.ShouldBe("CASE-023");
    }

    [Fact]
    public async Task UnitLedger_PeriodTheWrongWayRound_IsRefused()
    {
        var now = world.Time.GetUtcNow();

        var answer = await world.Send(new GetUnitLedger.Query(world.As(RoleNames.Supervisor), null, null, now, now.AddDays(-1)));

        answer.Refusal!.Code.ShouldBe("LED-001");
    }

    [Fact]
    public async Task Rows_AfterEveryStep_HaveNoGapAndNoOverlap()
    {
        var opened = await world.Open();
        world.Time.Advance(TimeSpan.FromMinutes(7));
        await world.Handle(opened);

        await using var db = world.Part<IReadDb>().Open();
        var rows = await db.Ledger.Where(row => row.CaseNo == opened.CaseNo).OrderBy(row => row.Ordinal).ToListAsync(SliceWorld.Cancel);

        rows.Count.ShouldBeGreaterThan(1);
        rows.Select(row => row.Ordinal).ShouldBe(Enumerable.Range(0, rows.Count));
        rows.Zip(rows.Skip(1)).ShouldAllBe(pair => pair.First.ToMicros == pair.Second.FromMicros && pair.First.FromMicros < pair.First.ToMicros);
        rows[^1].ToMicros.ShouldBeNull();
    }
}
