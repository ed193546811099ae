using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Governance.Execution;

/// <summary>
/// A change to a running instance that its definition did not draw. Nodes are named by node path (<c>Workflow1:flow:handle</c>), or by
/// activity id where only one node of the definition has it. Several changes are made in order, then the flow goes on once.
/// </summary>
/// <remarks>
/// <c>Within</c> is the number of any execution (a bookmark's <see cref="BookmarkState.Execution"/>) inside the container that is meant;
/// only needed where several runs of it are open, as in ParallelForEach. Refusals: <c>RUN-020</c> to <c>RUN-031</c>.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(MoveBack), "move-back")]
[JsonDerivedType(typeof(Jump), "jump")]
[JsonDerivedType(typeof(Schedule), "schedule")]
[JsonDerivedType(typeof(Cancel), "cancel")]
[JsonDerivedType(typeof(Complete), "complete")]
[JsonDerivedType(typeof(SetVariables), "set-variables")]
public abstract record Modification
{
    private Modification()
    {
    }

    /// <summary>
    /// Back to a node the flow has been at: what came after it is cancelled, on its branch only; before a fork that is every branch. Joins
    /// behind it count from there anew and keep what other branches brought.
    /// </summary>
    public sealed record MoveBack(string Node, int? Within = null) : Modification;

    /// <summary>
    /// To any node of the flow. What runs before it and what runs behind it is cancelled, branches beside it go on; a join behind it takes
    /// a branch that nobody is on as arrived.
    /// </summary>
    public sealed record Jump(string Node, int? Within = null) : Modification
    {
        /// <summary>Inputs by name, instead of what the definition evaluates.</summary>
        public JsonElement Inputs { get; init; }
    }

    /// <summary>Runs a node once beside the flow; its outcomes lead nowhere. In a flowchart or Parallel that is open.</summary>
    public sealed record Schedule(string Node, int? Within = null) : Modification
    {
        /// <summary>Variables by name that the node sees, as a loop gives its body <c>CurrentValue</c>.</summary>
        public JsonElement Variables { get; init; }

        /// <summary>Inputs by name, instead of what the definition evaluates.</summary>
        public JsonElement Inputs { get; init; }
    }

    /// <summary>Cancels every open execution of a node with all that is inside; the container goes on as if it had ended without outcome.</summary>
    public sealed record Cancel(string Node, int? Within = null) : Modification;

    /// <summary>Ends a waiting node with these outcomes, whatever it waits for.</summary>
    public sealed record Complete(string Node, ImmutableArray<string> Outcomes, int? Within = null) : Modification
    {
        /// <summary>Outputs by name.</summary>
        public JsonElement Outputs { get; init; }
    }

    /// <summary>Variables by name, as seen from the execution <paramref name="Within"/> or from the workflow itself.</summary>
    public sealed record SetVariables(JsonElement Values, int? Within = null) : Modification;
}
