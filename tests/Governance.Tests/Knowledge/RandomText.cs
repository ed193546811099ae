namespace Governance.Tests.Knowledge;

/// <summary>Texts with phones and cards in the ways people write them.</summary>
internal static class RandomText
{
    private static readonly string[] Fillers =
        ["姚家街道名士豪庭社区3号楼", "，电话", "：", " ", "请尽快处理。", "身份证号", "联系人", "\n", "（", "）", "工单", "、", "手机号是", "2026年11月21日", "A座"];

    public static string With(Random random, params string[] secrets)
    {
        var parts = new List<string>();
        foreach (var secret in secrets)
        {
            for (var i = random.Next(4); i >= 0; i--)
                parts.Add(Fillers[random.Next(Fillers.Length)]);
            parts.Add(secret);
        }

        parts.Add(Fillers[random.Next(Fillers.Length)]);
        return string.Concat(parts);
    }

    public static string Secret(Random random)
    {
        var digits = random.Next(3) switch
        {
            0 => "1" + random.Next(3, 10) + Digits(random, 9),
            1 => "370102" + random.Next(1950, 2010) + "0101" + Digits(random, 3) + (random.Next(5) == 0 ? "X" : Digits(random, 1)),
            _ => "62" + Digits(random, 17),
        };
        return random.Next(4) switch
        {
            0 => string.Concat(digits.Select((c, i) => i > 0 && i % 4 == 3 ? "-" + c : c.ToString())),
            1 => string.Concat(digits.Select((c, i) => i > 0 && i % 4 == 3 ? " " + c : c.ToString())),
            2 => string.Concat(digits.Select(c => char.IsDigit(c) ? (char)(c - '0' + '０') : c)),
            _ => digits,
        };
    }

    private static string Digits(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(10)));
}
