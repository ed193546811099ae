namespace Governance.Knowledge;

/// <summary>Reads how many people a message speaks for: <c>我们十六个人</c>, <c>200多户业主</c>.</summary>
internal static class HeadCount
{
    private const string Digits = "零一二三四五六七八九";
    private static readonly string[] Nouns =
        ["名工人", "个工人", "名农民工", "个农民工", "名员工", "名业主", "户业主", "个业主", "户居民", "名家长", "个家长", "名学生", "名学员", "名老师", "名工友", "个工友", "户村民", "名村民", "个人", "余人", "多人", "户", "人"];

    /// <summary>The largest group the words before a noun such as 人 or 户 count, with their place; 0 when none.</summary>
    public static (int Count, int Start, int Length) Largest(string text)
    {
        var best = (Count: 0, Start: 0, Length: 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsNumeral(text[i]) || (i > 0 && IsNumeral(text[i - 1])))
                continue;
            var end = i;
            while (end < text.Length && IsNumeral(text[end]))
                end++;
            var tail = FollowedBy(text, end);
            if (tail > 0 && Read(text.AsSpan(i, end - i)) is var count && count > best.Count)
                best = (count, i, end + tail - i);
        }

        return best;
    }

    private static int FollowedBy(string text, int from)
    {
        var skipped = from < text.Length && text[from] is '多' or '余' or '几' ? 1 : 0;
        foreach (var noun in Nouns)
        {
            if (string.CompareOrdinal(text, from + skipped, noun, 0, noun.Length) != 0)
                continue;
            var after = from + skipped + noun.Length;
            // 二十多人的公司 counts the company, not the reporters; 三户型 is no household.
            return after < text.Length && text[after] is '的' or '型' or '口' or '次' ? 0 : skipped + noun.Length;
        }

        return 0;
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || c is '十' or '百' or '千' or '两' || Digits.Contains(c, StringComparison.Ordinal);

    private static int Read(ReadOnlySpan<char> numeral)
    {
        if (int.TryParse(numeral, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var plain))
            return plain;
        var total = 0;
        var digit = 0;
        foreach (var c in numeral)
        {
            var unit = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (unit == 0)
            {
                digit = c == '两' ? 2 : char.IsAsciiDigit(c) ? (digit * 10) + c - '0' : Digits.IndexOf(c, StringComparison.Ordinal);
                continue;
            }

            total += Math.Max(digit, 1) * unit;
            digit = 0;
        }

        return total + digit;
    }
}
