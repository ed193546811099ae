using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Governance.Execution;

namespace Governance.Tests.Execution;

/// <summary>The entry's bytes are a stored format: what is written by hand for speed is what the serializer would write.</summary>
public sealed class JournalEntryTests
{
    private static readonly JsonSerializerOptions General = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly AggregateKey Key = AggregateKey.Instance("i1");

    [Theory]
    [MemberData(nameof(Records))]
    public void Write_Records_AreAsTheSerializerWritesThem(ExecutionRecord record)
    {
        var entry = Write(new ExecutionLog([record, record], []));

        using var json = JsonDocument.Parse(entry);
        json.RootElement.GetProperty("log").GetProperty("records").GetRawText()
            .ShouldBe(JsonSerializer.Serialize(new[] { record, record }, General));
    }

    [Fact]
    public void Write_OneAfterTheOther_LeavesNothingOfTheFirst()
    {
        var lone = Write(new ExecutionLog([], ["短"]));
        Write(new ExecutionLog([], [new string('长', 400_000)]));

        var again = Write(new ExecutionLog([], ["短"]));

        again.ShouldBe(lone);
    }

    public static TheoryData<ExecutionRecord> Records() =>
    [
        new ExecutionRecord("i1", 1, null, "a", "w:a", "Elsa.WriteLine", ActivityStatus.Completed, 7, 9, null),
        new ExecutionRecord("i1", 0, 0, "", "", "", ActivityStatus.Pending, 0, 0, []),
        new ExecutionRecord("i1", 12, 3, "签收\"", "w:\\<&>", "Governance.Sign", ActivityStatus.Running, -1, null, ["通过", "Done"]),
        new ExecutionRecord("i1", int.MaxValue, -1, "a", "b", "c", ActivityStatus.Canceled, long.MaxValue, long.MinValue, ["a\n"]),
        new ExecutionRecord("i1", 2, 1, "a", "b", "c", ActivityStatus.Faulted, 1, 2, ["Done"]),
    ];

    private static byte[] Write(ExecutionLog log)
    {
        var before = Aggregate.Empty(Key);
        var stimulus = new Stimulus(Guid.Empty, Key, StimulusKinds.Start, default, Actor.System);
        var input = new BurstInput(stimulus, 1, 1, EngineFlags.Current, FactSet.None);
        return JournalEntry.Write(before, input, new Step.Done(before, [], []) { Log = log }, new byte[32]);
    }
}
