using System.Globalization;

namespace Governance.Studio;

/// <summary>One sentence about all differences.</summary>
internal static class ComparisonSummary
{
    public static string Of(IReadOnlyList<Difference> differences)
    {
        int Count(DifferenceGroup group, params DifferenceKind[] kinds) => differences.Count(d => d.Group == group && kinds.Contains(d.Kind));

        var changed = differences.Where(d => d.Group == DifferenceGroup.Activity && d.Kind is DifferenceKind.Changed or DifferenceKind.Moved)
            .SelectMany(d => d.Nodes).Distinct(StringComparer.Ordinal).Count();
        (int Count, string Text)[] parts =
        [
            (Count(DifferenceGroup.Activity, DifferenceKind.Added), "新增 {0} 处活动"),
            (Count(DifferenceGroup.Activity, DifferenceKind.Removed), "删除 {0} 处活动"),
            (changed, "修改 {0} 个活动"),
            (Count(DifferenceGroup.Arrow, DifferenceKind.Added), "新增 {0} 条连线"),
            (Count(DifferenceGroup.Arrow, DifferenceKind.Removed), "删除 {0} 条连线"),
            (differences.Count(d => d.Group == DifferenceGroup.Setting), "变量与设置 {0} 处"),
        ];
        var said = parts.Where(p => p.Count > 0).Select(p => string.Format(CultureInfo.InvariantCulture, p.Text, p.Count)).ToArray();
        var drawn = differences.Count(d => d.Group == DifferenceGroup.Drawn);
        var only = drawn == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"，另有 {drawn} 处只是画的位置不同");
        return (said.Length == 0 ? "两个版本相同" : string.Join('，', said)) + only + "。";
    }
}
