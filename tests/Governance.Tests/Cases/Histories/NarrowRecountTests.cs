using System.Collections.Immutable;
using System.Text;
using Governance.Cases;
using Governance.Cases.Activities;
using Governance.Data;
using Governance.Execution;

namespace Governance.Tests.Cases.Histories;

/// <summary>After every burst of every recorded case: the short way of a recount writes what the ordinary burst writes, byte for byte.</summary>
public sealed class NarrowRecountTests
{
    private static readonly ActivityCatalog Catalog = new(CaseActivities.All);
    private static readonly AggregateCodec Codec = new(new CaseDomain());
    private readonly Random _random = new(20261122);

    [Theory]
    [MemberData(nameof(CaseHistoryTests.Names), MemberType = typeof(CaseHistoryTests))]
    public async Task Unit_AnyStateOfARecordedCase_IsWhatTheOrdinaryBurstWrites(string name)
    {
        var (graphs, states) = await States(name);

        var narrow = 0;
        foreach (var stored in states)
        {
            var (data, input) = Recount(stored, (Casefile)Codec.Read(stored).Domain!);
            if (NarrowRecount.Unit(stored, data, input) is not { } unit)
                continue;
            narrow++;
            var full = Runner.Run(graphs, Catalog, new CaseDomain(), Codec.Read(stored), input, EngineSettings.Default).ShouldBeOfType<Step.Done>();
            var before = Codec.Read(stored);
            Encoding.UTF8.GetString(unit.State.Span).ShouldBe(Encoding.UTF8.GetString(Codec.Write(full.Next)));
            Encoding.UTF8.GetString(unit.Entry.Span).ShouldBe(Encoding.UTF8.GetString(JournalEntry.Write(before, input, full, System.Security.Cryptography.SHA256.HashData(Codec.Write(full.Next)))));
            unit.IsOpen.ShouldBe(((Casefile)full.Next.Domain!).IsOpen);
            Told(unit.Effects).ShouldBe(Told(full.Effects));
        }

        narrow.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Unit_NothingThatMayMove_IsLeftToTheOrdinaryBurst()
    {
        var (_, states) = await States("extended.4.json.gz");
        var stored = states[^1];
        var clock = ((Casefile)Codec.Read(stored).Domain!).Clocks.Last(clock => clock.Extensions > 0);
        var data = new RecountData("o", [new ClockMove(clock.Id, Fact(clock, 7))]);

        var unit = NarrowRecount.Unit(stored, data, Input(stored, data, clock.DueMicros));

        unit.ShouldBeNull();
    }

    private (RecountData Data, BurstInput Input) Recount(StoredAggregate stored, Casefile file)
    {
        var moves = file.Clocks.Where(_ => _random.Next(3) > 0).Select(clock => new ClockMove(clock.Id, Fact(clock, _random.Next(-9, 10)))).ToImmutableArray();
        var data = new RecountData("order", moves);
        return (data, Input(stored, data, file.CreatedMicros + _random.NextInt64(10L * 86_400_000_000)));
    }

    private static BurstInput Input(StoredAggregate stored, RecountData data, long now) => BurstInput.At(
        new Stimulus(StimulusIds.From(stored.Key.Value, data.Order), stored.Key, CaseStimuli.Recount, CaseJson.Element(data), new Actor("admin", "管理员"), "新日历"),
        DateTimeOffset.UnixEpoch.AddMicroseconds(now));

    private static DeadlineFact Fact(Clock clock, int days)
    {
        var by = days * 86_400_000_000L;
        return new DeadlineFact(clock.DueMicros + by, days % 3 == 0 ? clock.Limit : "9 工作日", "working-day", "新的一行")
        {
            Steps = [.. clock.Steps.Select(step => step with { AtMicros = step.AtMicros + by, FiredMicros = null })],
            Extension = days % 2 == 0 ? "5 工作日" : null,
        };
    }

    /// <summary>What a store writes: of a row its key and the columns that differ.</summary>
    private static string[] Told(ImmutableArray<Effect> effects) =>
        [.. effects.Select(effect => effect is RowEffect { } row && row.WholeRow() is { } whole ? $"{whole.GetType().Name} {Difference(whole, row.FormerRow().ShouldNotBeNull())}" : effect.ToString()!)];

    private static string Difference(object row, object former) => string.Join(
        ", ", row.GetType().GetProperties().Where(property => property.Name is "Id" or "CaseNo" || !Equals(property.GetValue(row), property.GetValue(former)))
            .Select(property => $"{property.Name}={property.GetValue(row)}"));

    private static async Task<(GraphLibrary Graphs, List<StoredAggregate> States)> States(string name)
    {
        var history = await CaseHistoryTests.Read(name);
        var graphs = new GraphLibrary(Catalog);
        foreach (var definition in history.Definitions)
            graphs.Add(Encoding.UTF8.GetBytes(definition), publish: true).IsRefused.ShouldBeFalse();
        var (states, at) = (new List<StoredAggregate>(), Aggregate.Empty(AggregateKey.Case(history.CaseNo)));
        foreach (var entry in history.Entries.Select(Encoding.UTF8.GetBytes))
        {
            if (Runner.Run(graphs, Catalog, new CaseDomain(), at, JournalEntry.ReadInput(entry), EngineSettings.Default) is not Step.Done done)
                break;
            states.Add(new StoredAggregate(at.Key, at.Version + 1, Chain.Next(at.Head.AsSpan(), entry), Codec.Write(done.Next)));
            at = Codec.Read(states[^1]);
        }

        return (graphs, states);
    }
}
