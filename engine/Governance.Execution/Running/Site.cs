using System.Text.Json;
using Governance.Definitions;
using Governance.Execution.Values;

namespace Governance.Execution.Running;

/// <summary>What one of the engine's own activities may do where it runs.</summary>
internal readonly struct Site(InstanceRun run, Frame frame)
{
    public static readonly string[] Done = ["Done"];

    // The end of the year 9999: later than that no calendar can show.
    private const long EndOfTime = 253_402_300_799_999_999;

    public InstanceRun Run => run;

    public Frame Frame => frame;

    public GraphNode Node => frame.Node;

    public BurstRun Burst => run.Burst;

    /// <summary>An evaluated input by its place in the descriptor's list.</summary>
    public object? Input(int index) => frame.Inputs[index];

    public string? Text(int index) => Value.ToText(frame.Inputs[index]);

    public bool Flag(int index) => Conversion.ToBoolean(frame.Inputs[index]);

    public int Whole(int index, int otherwise) => frame.Inputs[index] is int number ? number : otherwise;

    /// <summary>Evaluates an input the descriptor leaves to the activity.</summary>
    public object? Evaluate(int index) => run.Evaluate(frame, frame.Node.Inputs[index]);

    public object? Evaluate(Expression expression, TypeAlias type) => expression.Evaluate(run, frame, type);

    public void Schedule(GraphNode node, params (string Name, object? Value)[] variables) =>
        run.Schedule(frame, node, variables.Length == 0 ? null : variables);

    public void Schedule(GraphNode node, Entry entry) =>
        run.Schedule(frame, node, entry: ReferenceEquals(entry, Entry.Plain) ? null : entry);

    public void Complete(IReadOnlyList<string>? outcomes = null) => run.Complete(frame, outcomes);

    public void SetOutput(string name, object? value) => run.SetOutput(frame, name, value);

    /// <returns>The bookmark's id.</returns>
    public string Wait(string kind, string? name = null, JsonElement payload = default, long? dueMicros = null, bool isTechnical = false)
    {
        var id = run.Burst.Ids.Next();
        run.AddBookmark(frame, new BookmarkRequest(kind, name, payload, dueMicros is { } due ? Math.Min(due, EndOfTime) : null, isTechnical), id);
        return id;
    }
}
