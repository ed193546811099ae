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

    /// <summary>How much may be granted in all, such as <c>10 工作日</c>; null where the row does not say.</summary>
    public string? Extension { get; init; }
}

/// <summary>Asks what became of a clock's deadline after pauses and extensions.</summary>
/// <param name="Limit">As the clock shows it, such as <c>5 工作日</c>.</param>
/// <param name="Extended">Granted in all, in the limit's own unit.</param>
public sealed record ReckonQuestion(
    string Type, string Clock, string Limit, long ArmedMicros, ImmutableArray<ClockPause> Pauses, int Extended, long? SourceDueMicros)
{
    public const string Kind = "reckon";

    public FactRequest Request => new(Kind, JsonSerializer.Serialize(this, CaseJson.Options));
}

/// <summary>Asks how long a named pause may last at most.</summary>
public sealed record PauseQuestion(string Type, string Reason, long FromMicros)
{
    public const string Kind = "pause-limit";

    public FactRequest Request => new(Kind, JsonSerializer.Serialize(this, CaseJson.Options));
}
