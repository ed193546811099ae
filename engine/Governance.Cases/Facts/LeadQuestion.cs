using System.Text.Json;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Asks whether anything forbids a unit to lead this matter, whoever names it: 收回事项, 执法权, 社区.</summary>
public sealed record LeadQuestion(AdviceQuestion Matter, string Unit)
{
    public const string Kind = "lead";

    public FactRequest Request => new(Kind, JsonSerializer.Serialize(this, CaseJson.Options));
}

/// <param name="Why">A Chinese sentence with the clause; null when it may lead.</param>
public sealed record LeadFact(string? Why);
