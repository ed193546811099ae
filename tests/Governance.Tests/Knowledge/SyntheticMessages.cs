using Governance.Knowledge.Model;

namespace Governance.Tests.Knowledge;

/// <summary>Small labelled messages that need no data folder.</summary>
internal static class SyntheticMessages
{
    private static readonly (string Label, string[] Words)[] Topics =
    [
        ("城乡建设", ["物业", "电梯", "违建", "路灯", "暖气", "小区"]),
        ("劳动和社会保障", ["工资", "社保", "加班", "工伤", "退休", "合同"]),
        ("交通运输", ["公交", "出租车", "快递", "红绿灯", "停车", "班车"]),
    ];

    public static TrainingExample[] Make(int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var (label, words) = Topics[i % Topics.Length];
            string Pick() => words[random.Next(words.Length)];
            return new TrainingExample($"{i}", Pick(), $"反映第{i}件{Pick()}和{Pick()}的问题，{Pick()}一直没人管", label);
        })];
    }
}
