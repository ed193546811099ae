using System.Collections.Immutable;
using System.Text.Json;
using Governance.Definitions;

namespace Governance.Execution;

/// <summary>What a burst came to.</summary>
public abstract record Step
{
    private Step()
    {
    }

    /// <param name="Next">The aggregate after the burst, version still that of before.</param>
    /// <param name="Effects">In order.</param>
    /// <param name="Happenings">What the timeline shows; part of the journal entry.</param>
    public sealed record Done(Aggregate Next, ImmutableArray<Effect> Effects, ImmutableArray<Happening> Happenings) : Step;

    /// <summary>The host reads these and runs the same burst again from its start.</summary>
    public sealed record Needs(ImmutableArray<FactRequest> Requests) : Step;

    /// <summary>Nothing is written.</summary>
    public sealed record Refused(Refusal Why) : Step;
}

/// <summary>One line of the timeline: what happened, in words a person reads, without personal data.</summary>
/// <param name="Kind">Stable, such as <c>work-item.signed</c>.</param>
/// <param name="Text">A Chinese sentence.</param>
/// <param name="Subject">Id of what it is about (work item, clock, activity), or null.</param>
public sealed record Happening(string Kind, string Text, string? Subject = null, JsonElement? Data = null);
