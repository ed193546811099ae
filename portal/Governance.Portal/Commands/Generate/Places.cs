using System.Collections.Concurrent;
using System.Globalization;
using Governance.Data;

namespace Governance.Portal.Commands.Generate;

/// <summary>Invented places that make one copy's words differ from another's.</summary>
internal static class Places
{
    private static readonly string[] Estates =
    [
        "名士豪庭", "吉祥苑", "山师东路", "盛福花园", "青龙街", "泺文路", "和平新村", "历山名郡", "佛山苑", "千佛山西路", "燕子山庄", "花园小区", "荆山北村", "锦屏家园",
        "丁家庄", "姚家小区", "浆水泉", "中海国际", "奥体金茂府", "龙洞新居", "工业南路", "化纤厂路", "解放东路", "环山小区", "窑头路", "洪家楼", "东关大街", "按察司街",
    ];

    private static readonly ConcurrentDictionary<string, string> Tokens = new(StringComparer.Ordinal);

    public static string At(Random random) =>
        string.Create(CultureInfo.InvariantCulture, $"（{Estates[random.Next(Estates.Length)]}{random.Next(1, 60)}号楼）");

    public static string TokensOf(string place) => Tokens.GetOrAdd(place, static text => SearchTokens.Of(text));
}
