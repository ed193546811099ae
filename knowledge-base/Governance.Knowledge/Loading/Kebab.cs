using System.Text.Json;

namespace Governance.Knowledge.Loading;

/// <summary>The wire form of enum members.</summary>
internal static class Kebab
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
