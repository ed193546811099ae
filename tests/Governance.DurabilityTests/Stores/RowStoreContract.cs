using System.Text.Json;
using Governance.Cases;
using Governance.Data;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.DurabilityTests;

/// <summary>What a store that keeps rows promises besides: SQLite and PostgreSQL.</summary>
public abstract partial class RowStoreContract : UnitStoreContract
{
    private IReadDb Read => Fixture.Read!;

    [Fact]
    public async Task Commit_RowEffects_AreWrittenWithTheUnit()
    {
        await Store.Commit(Units.First(new AddCase("C1", "city-1")), Stop);

        await using var db = Read.Open();
        (await db.Cases.SingleAsync(Stop)).ExternalKey.ShouldBe("city-1");
        (await db.Entries.SingleAsync(Stop)).Sequence.ShouldBe(1);
    }

    [Fact]
    public async Task Commit_EffectOnAnEarlierRow_ChangesIt()
    {
        await Store.Commit(Units.First(new AddCase("C1")), Stop);
        var before = await Store.Load(Units.Key, Stop);

        await Store.Commit(Units.After(before, Units.Key, new MoveCase("C1", "dispatch")), Stop);

        await using var db = Read.Open();
        (await db.Cases.SingleAsync(Stop)).Stage.ShouldBe("dispatch");
    }

    [Fact]
    public async Task Commit_RowWithItsFormer_ChangesWhatDiffers()
    {
        await Store.Commit(Units.First(new SayCase(Units.Case("C1", "city-1"), null)), Stop);
        var before = await Store.Load(Units.Key, Stop);
        var (former, row) = (Units.Case("C1", "city-1"), Units.Case("C1", "city-1"));
        row.Stage = "dispatch";

        await Store.Commit(Units.After(before, Units.Key, new SayCase(row, former)), Stop);

        await using var db = Read.Open();
        var stored = await db.Cases.SingleAsync(Stop);
        (stored.Stage, stored.ExternalKey).ShouldBe(("dispatch", "city-1"));
    }

    [Fact]
    public async Task Commit_FormerRowIsGone_WritesTheRowWhole()
    {
        var (former, row) = (Units.Case("C1", "city-1"), Units.Case("C1", "city-1"));
        row.Stage = "dispatch";

        await Store.Commit(Units.First(new SayCase(row, former)), Stop);

        await using var db = Read.Open();
        var stored = await db.Cases.SingleAsync(Stop);
        (stored.Stage, stored.ExternalKey).ShouldBe(("dispatch", "city-1"));
    }

    [Fact]
    public async Task Commit_PartialRow_ChangesOnlyWhatDiffersBetweenTheTwo()
    {
        await Store.Commit(Units.First(new SayCase(Units.Case("C1", "city-1"), null)), Stop);
        var before = await Store.Load(Units.Key, Stop);
        var (former, row) = (Units.Case("C1", "nobody knows"), Units.Case("C1", "nobody knows"));
        row.Stage = "dispatch";

        await Store.Commit(Units.After(before, Units.Key, new SayCase(row, former) { IsPartial = true }), Stop);

        await using var db = Read.Open();
        var stored = await db.Cases.SingleAsync(Stop);
        (stored.Stage, stored.ExternalKey).ShouldBe(("dispatch", "city-1"));
    }

    [Fact]
    public async Task Apply_PartialRow_ChangesOnlyWhatDiffersBetweenTheTwo()
    {
        await Store.Commit(Units.First(new SayCase(Units.Case("C1", "city-1"), null)), Stop);
        var (former, row) = (Units.Case("C1", "nobody knows"), Units.Case("C1", "nobody knows"));
        row.Stage = "dispatch";
        await using var db = Read.Open();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;

        new CaseChanged(row) { Former = former, IsPartial = true }.Apply(db);

        var tracked = db.ChangeTracker.Entries<CaseRow>().Single();
        tracked.Properties.Where(property => property.IsModified).Select(property => property.Metadata.Name).ShouldBe([nameof(CaseRow.Stage)]);
        Should.Throw<RowMissingException>(() => new CaseChanged(Units.Case("C2")) { Former = Units.Case("C2"), IsPartial = true }.Apply(db));
    }

    [Fact]
    public async Task Commit_PartialRowIsGone_IsToldAndNothingIsWritten()
    {
        var (former, row) = (Units.Case("C1"), Units.Case("C1"));
        row.Stage = "dispatch";

        await Should.ThrowAsync<RowMissingException>(async () => await Store.Commit(Units.First(new SayCase(row, former) { IsPartial = true }), Stop));

        (await Store.Load(Units.Key, Stop)).ShouldBeNull();
        (await Store.Commit(Units.First(new SayCase(row, former)), Stop)).ShouldBeOfType<Committed.Ok>();
    }

    [Fact]
    public async Task Commit_BreaksAUniqueRule_IsAClashAndWritesNothing()
    {
        await Store.Commit(Units.First(new AddCase("C1", "city-1")), Stop);
        var other = AggregateKey.Case("C2");

        var committed = await Store.Commit(Units.After(null, other, new AddCase("C2", "city-1")), Stop);

        committed.ShouldBe(new Committed.Clash(UniqueRules.CaseExternalKey));
        (await Store.Load(other, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Commit_TakenPrimaryKey_NamesTheKey()
    {
        await Store.Commit(Units.First(new AddRole("operator")), Stop);

        var committed = await Store.Commit(Units.After(null, AggregateKey.Case("C2"), new AddRole("operator")), Stop);

        committed.ShouldBe(new Committed.Clash("pk_roles"));
    }

    [Fact]
    public async Task Commit_StaleWithRows_LeavesNoRow()
    {
        await Store.Commit(Units.First(), Stop);

        var committed = await Store.Commit(Units.First(new AddCase("C1")), Stop);

        committed.ShouldBeOfType<Committed.Stale>();
        await using var db = Read.Open();
        (await db.Cases.CountAsync(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Commit_OneBadUnitAmongMany_IsRolledBackAlone()
    {
        var good = Enumerable.Range(0, 40).Select(i => Units.After(null, AggregateKey.Case($"G{i}"), new AddCase($"G{i}"))).ToList();
        var bad = Units.After(null, AggregateKey.Case("B"), new AddCase("B"), new Broken());
        var clash = Units.After(null, AggregateKey.Case("X"), new AddCase("X", "k"), new AddCase("Y", "k"));

        var all = good.Select(u => Store.Commit(u, Stop).AsTask()).ToList();
        var broken = Store.Commit(bad, Stop).AsTask();
        var clashing = Store.Commit(clash, Stop).AsTask();
        var more = Store.Commit(Units.After(null, AggregateKey.Case("Z")), Stop).AsTask();

        (await Task.WhenAll(all)).ShouldAllBe(c => c is Committed.Ok);
        (await clashing).ShouldBe(new Committed.Clash(UniqueRules.CaseExternalKey));
        (await more).ShouldBe(new Committed.Ok(1));
        (await Should.ThrowAsync<InvalidOperationException>(broken)).Message.ShouldBe("bug");
        await using var db = Read.Open();
        (await db.Cases.CountAsync(Stop)).ShouldBe(40);
        (await db.Aggregates.CountAsync(Stop)).ShouldBe(41);
    }

    [Fact]
    public async Task Commit_UnitThatCannotBeWritten_FailsAloneWithoutASavepoint()
    {
        var good = Enumerable.Range(0, 20).Select(i => Store.Commit(Units.After(null, AggregateKey.Case($"G{i}")), Stop).AsTask()).ToList();
        var bad = Store.Commit(Units.After(null, AggregateKey.Case("B"), new Unknown()), Stop).AsTask();
        var more = Store.Commit(Units.After(null, AggregateKey.Case("Z")), Stop).AsTask();

        (await Task.WhenAll(good)).ShouldAllBe(c => c is Committed.Ok);
        (await more).ShouldBe(new Committed.Ok(1));
        await Should.ThrowAsync<NotSupportedException>(bad);
        (await Store.Load(AggregateKey.Case("B"), Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Commit_InstanceChanged_KeepsOneRow()
    {
        var instance = new InstanceState("i1", "appeal", "appeal-v1", 1, InstanceStatus.Running, InstanceSubStatus.Suspended, 1, 2);
        await Store.Commit(Units.First(new InstanceChanged(instance)), Stop);
        var finished = instance with { Status = InstanceStatus.Finished, SubStatus = InstanceSubStatus.Finished, UpdatedMicros = 9 };

        await Store.Commit(Units.After(await Store.Load(Units.Key, Stop), Units.Key, new InstanceChanged(finished)), Stop);

        await using var db = Read.Open();
        var row = await db.Instances.SingleAsync(Stop);
        (row.Status, row.CreatedMicros, row.FinishedMicros, row.Aggregate).ShouldBe(("Finished", 1, 9, Units.Key.Value));
    }

    [Fact]
    public async Task Commit_InstanceWaitsForAnEvent_IsFoundUntilItWaitsNoMore()
    {
        var bookmark = new BookmarkState("b1", "a", "n", "Elsa.Event", "e1", "Elsa.Event", "到场", default, null, 1);
        var waiting = new InstanceState("i1", "whistle", "whistle-v1", 1, InstanceStatus.Running, InstanceSubStatus.Suspended, 1, 2)
        {
            CorrelationId = "C1",
            Bookmarks = [bookmark, bookmark with { Id = "b2", Kind = "Governance.WorkItem", Name = "签收" }],
        };
        await Store.Commit(Units.First(new InstanceChanged(waiting)), Stop);

        var found = await new EventWaits(Read).Find("到场", Stop);
        var goesOn = Units.After(await Store.Load(Units.Key, Stop), Units.Key, new InstanceChanged(waiting with { Bookmarks = [] }));
        await Store.Commit(goesOn, Stop);
        var later = await new EventWaits(Read).Find("到场", Stop);

        found.Deserialize<WaitingInstance[]>().ShouldBe([new WaitingInstance(Units.Key.Value, "i1", "C1")]);
        later.GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("路灯", 1)]
    [InlineData("灯不亮", 1)]
    [InlineData("亮", 1)]
    [InlineData("灯", 1)]
    [InlineData("路不亮", 0)]
    [InlineData("噪音", 0)]
    [InlineData("路灯 不亮", 1)]
    [InlineData("路灯 噪音", 0)]
    [InlineData("'\" OR *", 0)]
    public async Task SearchCases_Words_FindsCasesThatHoldThemAll(string text, int found)
    {
        await Store.Commit(Units.First(new AddCase("C1")), Stop);

        await using var db = Read.Open();
        var count = await db.SearchCases(text).CountAsync(Stop);

        count.ShouldBe(found);
    }

    [Fact]
    public async Task Sweep_OldGuards_AreRemoved()
    {
        var unit = Units.First() with { Idempotency = Units.Answer("k1") };
        await Store.Commit(unit, Stop);

        await ((IRowWriter)Store).Sweep(Units.Now + (31L * 86_400_000_000), Stop);

        (await Store.FindAnswer("hotline:cases.create", "k1", Stop)).ShouldBeNull();
        (await Store.Commit(unit, Stop)).ShouldBeOfType<Committed.Duplicate>();
    }

    private sealed record Unknown : Effect
    {
        public override string Name => "test.unknown";
    }
}
