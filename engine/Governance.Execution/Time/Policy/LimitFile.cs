using System.Collections.Immutable;
using Governance.Definitions;

namespace Governance.Execution.Time;

/// <summary>Reads policy files.</summary>
internal static class LimitFile
{
    // A preset may build on one more; deeper chains hide where a number comes from, and circles must end.
    private const int MaxLayers = 3;

    public static Result<LimitTable> Read(string json, Func<string, string?> presets, int layers = 1) =>
        JsonCursor.Open(json).Then(root =>
        {
            root.Only("id", "name", "source", "extends", "counting", "clocks", "rows", "pauses", "ladder");
            LimitTable? under = null;
            if (root.Get("extends")?.AsText() is { } parent)
            {
                if (layers >= MaxLayers || presets(parent) is not { } text)
                    return TimeRefusals.PresetUnknown(parent);
                var read = Read(text, presets, layers + 1);
                if (read.Refusal is { } broken)
                    return broken with { Where = $"{parent}:{broken.Where}" };
                under = read.Value;
            }

            var table = Table(root, under);
            return root.Refusal is { } refusal ? refusal : (Result<LimitTable>)table;
        });

    private static LimitTable Table(JsonCursor root, LimitTable? under)
    {
        var counting = root.Get("counting")?.AsOneOf(Words<DayCounting>.All) ?? DayCounting.NextDay;
        var clocks = (under?.Clocks ?? ClockKind.Known.ToImmutableDictionary(StringComparer.Ordinal))
            .SetItems((root.Get("clocks")?.Properties() ?? []).Select(clock => KeyValuePair.Create(clock.Name, clock.Value.AsText())));
        var own = root.Items("rows").Select(row => Row(row, clocks, counting)).ToImmutableArray();
        RefuseDoubles(root, own);
        var ids = own.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var inherited = (under?.Rows ?? []).Where(row => !ids.Contains(row.Id)).Select(row => row with { Layer = row.Layer + 1 });
        var pauses = (under?.Pauses ?? ImmutableDictionary<string, PauseRule>.Empty)
            .SetItems(root.Items("pauses").Select(PauseOf).Select(pause => KeyValuePair.Create(pause.Id, pause)));
        var ladder = root.Get("ladder") is { } steps ? Ladder.Read(steps) : under?.Ladder ?? Ladder.Default;
        return new LimitTable(
            root.Text("id"), root.Text("name"), [.. own.Concat(inherited).Order(LimitOrder.Instance)], clocks, pauses, ladder);
    }

    private static LimitRow Row(JsonCursor row, ImmutableDictionary<string, string> clocks, DayCounting counting)
    {
        row.Only("id", "clock", "category", "nature", "urgency", "severity", "source", "city", "district", "limit", "extension", "from", "until",
            "verified", "basis");
        var clock = row.Text("clock");
        if (!clocks.ContainsKey(clock))
            row.Note(TimeRefusals.ClockUnknown(clock, $"{row.Path}.clock"));
        var scope = new LimitScope(
            row.Get("category")?.AsText(), row.Get("nature")?.AsText(), row.Get("urgency")?.AsText(), row.Get("severity")?.AsText(),
            row.Get("source")?.AsText(), row.Get("city")?.AsText(), row.Get("district")?.AsText());
        var from = row.Get("from")?.AsDate() ?? DateOnly.MinValue;
        var until = row.Get("until")?.AsDate() ?? DateOnly.MaxValue;
        if (until < from)
            row.Note(TimeRefusals.Reversed($"{row.Path}.until"));
        return new LimitRow(
            row.Text("id"), new ClockKind(clock), scope, LimitReader.Read(row.Stated("limit"), counting),
            LimitReader.Read(row.Get("extension"), counting), from, until, row.Get("verified")?.AsFlag() ?? false,
            row.Get("basis")?.AsText() ?? "");
    }

    private static PauseRule PauseOf(JsonCursor pause)
    {
        pause.Only("id", "name", "max", "verified");
        var max = LimitReader.Read(pause.Required("max"), DayCounting.NextDay) ?? new Limit(1, LimitUnit.WorkingDay);
        return new PauseRule(pause.Text("id"), pause.Text("name"), max, pause.Get("verified")?.AsFlag() ?? false);
    }

    private static void RefuseDoubles(JsonCursor root, ImmutableArray<LimitRow> rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var earlier in rows.Take(i))
            {
                var place = $"$.rows[{i}]";
                if (string.Equals(earlier.Id, rows[i].Id, StringComparison.Ordinal))
                    root.Note(TimeRefusals.Duplicate(rows[i].Id, $"{place}.id"));
                if (earlier.Clock == rows[i].Clock && earlier.Scope == rows[i].Scope
                    && earlier.From <= rows[i].Until && rows[i].From <= earlier.Until)
                    root.Note(TimeRefusals.RowsAmbiguous(earlier.Id, rows[i].Id, place));
            }
        }
    }
}
