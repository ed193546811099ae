using Governance.Execution;

namespace Governance.Cases;

/// <summary>Fills the fields of a verb's form that only the flow or the case types know.</summary>
public sealed class VerbPicks(JumpTargets jumps, CaseTypeBook types)
{
    internal VerbSchema Fill(VerbSchema schema, Aggregate aggregate, Caller caller)
    {
        if (schema.Fields.Any(field => field.Format is "node"))
            return schema.Picking("node", jumps.Of(aggregate, caller));
        return schema.Fields.Any(field => field.Format is "case-type")
            ? schema.Picking("case-type", [.. types.All.Where(type => !string.Equals(type.Type, ((Casefile)aggregate.Domain!).Type, StringComparison.Ordinal)).Select(type => new Choice(type.Type, type.Name))])
            : schema;
    }
}
