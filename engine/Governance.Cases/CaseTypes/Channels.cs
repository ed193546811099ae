using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>受理渠道.</summary>
public static class Channels
{
    public static readonly ImmutableArray<Choice> All =
    [
        new("phone", "电话"), new("web", "网站"), new("mini-program", "小程序"), new("app", "随手拍"), new("walk-in", "来访"), new("grid", "网格"),
        new("city-12345", "12345市转办"), new("enterprise-line", "企业专线"), new("letter", "来信"), new("api", "接口"),
    ];

    public static bool Knows(string channel) => All.Any(known => string.Equals(known.Value, channel, StringComparison.Ordinal));

    public static string NameOf(string channel) => Codes.TitleOf(All, channel);
}
