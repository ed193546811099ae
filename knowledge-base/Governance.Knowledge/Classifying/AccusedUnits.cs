using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>Finds the units whose staff a message complains of, so that they are kept away from it (回避).</summary>
internal sealed class AccusedUnits
{
    private const int LargestGap = 6;
    private static readonly string[] Staff =
        ["工作人员", "干部", "领导", "执法人员", "执法队员", "民警", "书记", "主任", "局长", "所长", "队长", "科长", "某人员", "收了", "索要", "收受"];

    private readonly ImmutableArray<(string Words, UnitCode Unit)> _names;

    public AccusedUnits(Organisation organisation) => _names =
    [
        .. organisation.All.Where(unit => unit.Kind is not (UnitKind.District or UnitKind.Grid))
            .SelectMany(unit => unit.Aliases.Append(unit.ShortName).Append(unit.Name).Select(words => (words, unit.Code)))
            .DistinctBy(name => name.words, StringComparer.Ordinal)
            .OrderByDescending(name => name.words.Length),
    ];

    public ImmutableArray<UnitCode> Find(string searchable) =>
        [.. _names.Where(name => IsAccused(searchable, name.Words)).Select(name => name.Unit).Distinct()];

    private static bool IsAccused(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var from = at + words.Length;
            var window = text.AsSpan(from, Math.Min(LargestGap + 4, text.Length - from));
            foreach (var staff in Staff)
                if (window.IndexOf(staff, StringComparison.Ordinal) is >= 0 and <= LargestGap)
                    return true;
        }

        return false;
    }
}
