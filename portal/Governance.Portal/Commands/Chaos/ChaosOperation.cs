using System.Text.Json;
using Governance.Execution;

namespace Governance.Portal.Commands.Chaos;

/// <summary>Something a caller wants done once. It is tried, with the same stimulus id, until it is acknowledged.</summary>
/// <param name="Kind">open (a counter), start, go, add.</param>
/// <param name="Subject">Id of the instance.</param>
internal sealed record ChaosOperation(string Kind, string Subject, Guid Stimulus)
{
    public static ChaosOperation Open(string counter) => new("open", counter, StimulusIds.From(counter, "open"));

    public static ChaosOperation Start(string life) => new("start", life, StimulusIds.From(life, "start"));

    public static ChaosOperation Go(string life) => new("go", life, StimulusIds.From(life, "go"));

    public static ChaosOperation Add(string counter) => new("add", counter, Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));

    public static ChaosOperation Parse(string text) => text.Split(' ') is [var kind, var subject, var id]
        ? new(kind, subject, Guid.Parse(id))
        : throw new FormatException($"No operation: '{text}'.");

    public override string ToString() => $"{Kind} {Subject} {Stimulus}";

    public Stimulus ToStimulus() => Kind switch
    {
        "open" => Of(StimulusKinds.Start, new { definitionId = ChaosFlows.Counter, instanceId = Subject }),
        "start" => Of(StimulusKinds.Start, new { definitionId = ChaosFlows.Life, instanceId = Subject }),
        _ => Of(StimulusKinds.Event, new { name = Kind }),
    };

    /// <summary>A life says so to the outside world, and its caller holds an idempotency key.</summary>
    public BurstOptions Options() => Kind is "start"
        ? new([new Send("m-" + Subject, "chaos", JsonSerializer.SerializeToElement(Subject))], "chaos", Stimulus.ToString(), Stimulus.ToByteArray())
        : BurstOptions.None;

    private Stimulus Of(string kind, object data) =>
        new(Stimulus, AggregateKey.Instance(Subject), kind, JsonSerializer.SerializeToElement(data), new Actor("chaos", "演练"));
}
