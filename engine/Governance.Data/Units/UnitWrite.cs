using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Data;

/// <summary>A unit as the statements that write it. Made on its caller's thread: what the only writer need not do itself keeps nobody waiting.</summary>
/// <param name="Unit">Without its effects, which are statements now: thousands wait for their transaction.</param>
/// <param name="Others">Rows that only a context can write.</param>
internal sealed record UnitWrite(
    BurstUnit Unit, ImmutableArray<Statement> Claims, Statement Guard, Statement? Remember, ImmutableArray<Statement> Rest, List<RowStatement> Rows, List<RowEffect> Others)
{
    /// <summary>Roughly what it writes, in bytes: state and entry, the index pages they touch, and a page a row.</summary>
    public long Bytes { get; } = Unit.State.Length + Unit.Entry.Length + ((8 + Rows.Count + Others.Count) * 4096L);

    public bool HasRows => Rows.Count + Others.Count > 0;

    public static UnitWrite Of(BurstUnit unit, RowTables tables)
    {
        var others = new List<RowEffect>();
        var rows = tables.Prepare(UnitStatements.Rows(unit), others);
        return new UnitWrite(
            unit with { Effects = [], Unjournaled = [] }, [.. UnitStatements.Claims(unit)], UnitStatements.Guard(unit), UnitStatements.Remember(unit),
            [.. UnitStatements.Rest(unit)], rows, others);
    }
}
