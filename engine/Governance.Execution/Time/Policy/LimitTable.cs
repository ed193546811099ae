using System.Collections.Immutable;
using Governance.Definitions;

namespace Governance.Execution.Time;

/// <summary>A time-limit policy as data: a case type's <c>limits.json</c> or a preset of <c>workflows/presets</c>.</summary>
/// <param name="Rows">Most specific first.</param>
/// <param name="Clocks">Clock ids with their names on screen.</param>
/// <param name="Pauses">The named reasons a clock may stand still for, by id.</param>
public sealed record LimitTable(
    string Id, string Name, ImmutableArray<LimitRow> Rows, ImmutableDictionary<string, string> Clocks,
    ImmutableDictionary<string, PauseRule> Pauses, Ladder Ladder)
{
    /// <summary>Reads a policy.</summary>
    /// <param name="presets">The text of a preset by id, for files that say <c>extends</c>.</param>
    /// <returns>The table, or a refusal TIM-001 to TIM-029 with the JSON path.</returns>
    public static Result<LimitTable> Load(string json, Func<string, string?>? presets = null) => LimitFile.Read(json, presets ?? (_ => null));

    /// <summary>The same policy with these rows in place of its own.</summary>
    public LimitTable With(IEnumerable<LimitRow> rows) => this with { Rows = [.. rows.Order(LimitOrder.Instance)] };

    /// <summary>The one row that governs, or null: no row, no clock. A row without a limit also means no clock, and says why.</summary>
    public LimitRow? Choose(LimitQuery query)
    {
        foreach (var row in Rows)
        {
            if (row.Clock == query.Clock && row.IsInForce(query.Date) && row.Scope.Covers(query))
                return row;
        }

        return null;
    }
}

/// <summary>A legal reason for which a clock stands still.</summary>
/// <param name="Max">How long at most, counted from the pause; then people are told, nothing is closed.</param>
public sealed record PauseRule(string Id, string Name, Limit Max, bool IsVerified);
