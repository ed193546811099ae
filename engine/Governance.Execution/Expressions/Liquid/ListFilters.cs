using static Governance.Execution.Expressions.Liquid.LiquidFilters;

namespace Governance.Execution.Expressions.Liquid;

/// <summary>Filters of lists.</summary>
internal static class ListFilters
{
    public static Dictionary<string, LiquidFilter> All { get; } = new(StringComparer.Ordinal)
    {
        ["join"] = (run, input, a) => LiquidValues.Joined(run, input, a.Length > 0 ? LiquidValues.Text(run, a[0]) : " "),
        ["first"] = (run, input, _) => input is string ? null : LiquidValues.Items(input).FirstOrDefault(),
        ["last"] = (run, input, _) => input is string ? null : Items(run, input).LastOrDefault(),
        ["concat"] = (run, input, a) => Items(run, input).Concat(Items(run, At(a, 0))).ToList(),
        ["reverse"] = (run, input, _) => Changed(run, input, list => list.Reverse()),
        ["compact"] = (run, input, _) => Items(run, input).FindAll(i => i is not null),
        ["uniq"] = (run, input, _) => Unique(run, Items(run, input)),
        ["map"] = (run, input, a) => Items(run, input).ConvertAll(i => LiquidValues.Member(i, LiquidValues.Text(run, At(a, 0)))),
        ["where"] = (run, input, a) => Items(run, input).FindAll(i => IsMeant(run, i, a)),
        ["reject"] = (run, input, a) => Items(run, input).FindAll(i => !IsMeant(run, i, a)),
        ["find"] = (run, input, a) => Items(run, input).Find(i => IsMeant(run, i, a)),
        ["has"] = (run, input, a) => Items(run, input).Exists(i => IsMeant(run, i, a)),
        ["sort"] = (run, input, a) => Sorted(run, input, At(a, 0), isNatural: false),
        ["sort_natural"] = (run, input, a) => Sorted(run, input, At(a, 0), isNatural: true),
        ["sum"] = (run, input, a) => Items(run, input).Aggregate(0m, (sum, i) => NumberFilters.Safe(() => sum + LiquidValues.Number(Key(run, i, At(a, 0))))),
    };

    public static List<object?> Items(LiquidRun run, object? value)
    {
        var items = new List<object?>();
        foreach (var item in LiquidValues.Items(value))
        {
            run.Step();
            items.Add(item);
        }

        return items;
    }

    private static List<object?> Changed(LiquidRun run, object? input, Action<List<object?>> change)
    {
        var items = Items(run, input);
        change(items);
        return items;
    }

    private static List<object?> Unique(LiquidRun run, List<object?> items)
    {
        var kept = new List<object?>();
        foreach (var item in items)
        {
            run.Step(1 + (kept.Count / 8));
            if (!kept.Exists(k => LiquidValues.AreEqual(k, item)))
                kept.Add(item);
        }

        return kept;
    }

    private static bool IsMeant(LiquidRun run, object? item, object?[] arguments)
    {
        var value = LiquidValues.Member(item, LiquidValues.Text(run, At(arguments, 0)));
        return arguments.Length > 1 ? LiquidValues.AreEqual(value, arguments[1]) : LiquidValues.IsTrue(value);
    }

    private static object? Key(LiquidRun run, object? item, object? member) =>
        member is null ? item : LiquidValues.Member(item, LiquidValues.Text(run, member));

    private static List<object?> Sorted(LiquidRun run, object? input, object? member, bool isNatural)
    {
        var keyed = Items(run, input).ConvertAll(i => (Item: i, Key: Key(run, i, member)));
        run.Step(keyed.Count * 4);
        // What has no value comes last; the order of equals stays.
        return [.. keyed.OrderBy(k => k.Key is null).ThenBy(k => k.Key, Comparer<object?>.Create((a, b) => Order(run, a, b, isNatural))).Select(k => k.Item)];
    }

    private static int Order(LiquidRun run, object? left, object? right, bool isNatural)
    {
        // Numbers before everything else, so that the order of a mixed list is one.
        if (left is decimal one && right is decimal other)
            return one.CompareTo(other);
        if (left is decimal || right is decimal)
            return left is decimal ? -1 : 1;

        var comparison = isNatural ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return string.Compare(LiquidValues.Text(run, left), LiquidValues.Text(run, right), comparison);
    }
}
