using Governance.Execution;

namespace Governance.DurabilityTests;

/// <summary>What every unit store promises; one suite, inherited by memory, SQLite and PostgreSQL.</summary>
public abstract partial class UnitStoreContract : IAsyncLifetime
{
    private StoreFixture? _fixture;

    private protected StoreFixture Fixture => _fixture ?? throw new InvalidOperationException("Not started.");

    private protected IUnitStore Store => Fixture.Store;

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private protected abstract Task<StoreFixture> StartFixture();

    public async ValueTask InitializeAsync() => _fixture = await StartFixture();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_fixture is not null)
            await _fixture.DisposeAsync();
    }

    [Fact]
    public async Task Load_UnknownAggregate_GivesNull() => (await Store.Load(Units.Key, Stop)).ShouldBeNull();

    [Fact]
    public async Task Commit_FirstUnit_IsLoadedAsWritten()
    {
        var unit = Units.First();

        var committed = await Store.Commit(unit, Stop);

        committed.ShouldBe(new Committed.Ok(1));
        var stored = (await Store.Load(Units.Key, Stop)).ShouldNotBeNull();
        stored.Version.ShouldBe(1);
        stored.Head.ToArray().ShouldBe(unit.EntryHash.ToArray());
        stored.State.ToArray().ShouldBe(unit.State.ToArray());
    }

    [Fact]
    public async Task Commit_SecondUnit_RaisesTheVersionByOne()
    {
        await Store.Commit(Units.First(), Stop);
        var before = await Store.Load(Units.Key, Stop);

        var committed = await Store.Commit(Units.After(before, Units.Key), Stop);

        committed.ShouldBe(new Committed.Ok(2));
        (await Store.Load(Units.Key, Stop))!.Version.ShouldBe(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Commit_OtherVersionThanStored_IsStaleAndWritesNothing(long expected)
    {
        await Store.Commit(Units.First(), Stop);
        await Store.Commit(Units.After(await Store.Load(Units.Key, Stop), Units.Key), Stop);
        var stale = Units.First(new ArmTimer("t", 1, Units.Stimulus(Units.Key))) with { ExpectedVersion = expected };

        var committed = await Store.Commit(stale, Stop);

        committed.ShouldBeOfType<Committed.Stale>();
        (await Store.Load(Units.Key, Stop))!.Version.ShouldBe(2);
        (await Fixture.Timers.NextDue(Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Commit_StimulusConsumedBefore_IsDuplicate()
    {
        var unit = Units.First();
        await Store.Commit(unit, Stop);
        var again = Units.After(await Store.Load(Units.Key, Stop), Units.Key) with { Consumes = unit.Consumes };

        var committed = await Store.Commit(again, Stop);

        committed.ShouldBeOfType<Committed.Duplicate>();
        (await Store.Load(Units.Key, Stop))!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task WasConsumed_CommittedStimulus_IsTrueForItAlone()
    {
        var unit = Units.First();
        await Store.Commit(unit, Stop);

        var committed = await Store.WasConsumed(unit.Consumes, Stop);
        var other = await Store.WasConsumed(Guid.CreateVersion7(), Stop);

        committed.ShouldBeTrue();
        other.ShouldBeFalse();
    }

    [Fact]
    public async Task WasConsumed_StaleUnit_WasNotConsumed()
    {
        await Store.Commit(Units.First(), Stop);
        var stale = Units.First();
        await Store.Commit(stale, Stop);

        var consumed = await Store.WasConsumed(stale.Consumes, Stop);

        consumed.ShouldBeFalse();
    }

    [Fact]
    public async Task Commit_StaleAndConsumedBefore_IsDuplicateRatherThanStale()
    {
        var unit = Units.First();
        await Store.Commit(unit, Stop);

        var committed = await Store.Commit(unit, Stop);

        committed.ShouldBeOfType<Committed.Duplicate>();
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{"other":1}""", false)]
    public async Task Commit_IdempotencyKeyUsed_GivesTheFirstAnswer(string body, bool same)
    {
        await Store.Commit(Units.First() with { Idempotency = Units.Answer("k1") }, Stop);
        var other = AggregateKey.Case("SQ20261121-000002-9");
        var repeat = Units.After(null, other) with { Idempotency = Units.Answer("k1", body, "\"second\"") };

        var duplicate = (await Store.Commit(repeat, Stop)).ShouldBeOfType<Committed.Duplicate>();

        duplicate.Status.ShouldBe(201);
        duplicate.FirstAnswer.ToArray().ShouldBe("""{"caseNo":"1"}"""u8.ToArray());
        duplicate.SameBody.ShouldBe(same);
        (await Store.Load(other, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task FindAnswer_KeyOfAnotherScope_GivesNull()
    {
        await Store.Commit(Units.First() with { Idempotency = Units.Answer("k1") }, Stop);

        var own = await Store.FindAnswer("hotline:cases.create", "k1", Stop);
        var other = await Store.FindAnswer("portal:cases.create", "k1", Stop);

        own.ShouldNotBeNull().Status.ShouldBe(201);
        other.ShouldBeNull();
    }

    [Fact]
    public async Task Reserve_ManyAtOnce_NeverRepeats()
    {
        var blocks = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Store.Reserve("case-no", (i % 3) + 1, Stop).AsTask()));

        var numbers = blocks.SelectMany((first, i) => Enumerable.Range(0, (i % 3) + 1).Select(n => first + n)).ToList();
        numbers.ShouldBeUnique();
        numbers.Min().ShouldBe(1);
        (await Store.Reserve("other", 1, Stop)).ShouldBe(1);
    }
}
