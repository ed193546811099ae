using Governance.Execution;

namespace Governance.Cases;

/// <summary>Asks whether a unit may order and punish (执法权), of its own or by delegation.</summary>
public static class EnforcementQuestion
{
    public const string Kind = "enforcement";

    public static FactRequest Request(string code) => new(Kind, code);
}

public sealed record EnforcementFact(bool Enforces);
