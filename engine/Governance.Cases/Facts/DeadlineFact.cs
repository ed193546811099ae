using System.Collections.Immutable;
using System.Text.Json;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Asks the limit policy for a deadline. Everything the choice of the row may depend on, and nothing personal.</summary>
/// <param name="FromMicros">When the clock starts.</param>
/// <param name="Override">A limit fixed at the node in the designer, such as <c>4 工作时</c>.</param>
public sealed record DeadlineQuestion(
    string Clock, string Type, string? Category, Urgency Urgency, Nature Nature, string Channel, string? Unit, long FromMicros,
    long? SourceDueMicros, string? Override)
{
    public const string Kind = "deadline";

    public FactRequest Request => new(Kind, JsonSerializer.Serialize(this, CaseJson.Options));
}

/// <summary>What the policy said; absent (JSON null) where no row asks for this clock.</summary>
public sealed record DeadlineFact(long DueMicros, string Limit, string Unit, string Row)
{
    public ImmutableArray<ClockStep> Steps { get; init; } = [];
}
