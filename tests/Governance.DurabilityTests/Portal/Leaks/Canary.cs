using System.Text;

namespace Governance.DurabilityTests.Portal.Leaks;

/// <summary>An invented person whose every trace can be recognised.</summary>
internal static class Canary
{
    public const string Name = "端木赐恩";
    public const string Phone = "13987650123";
    public const string IdNumber = "370102198803071239";
    public const string Mail = "duanmu.cien@example.com";
    public const string Door = "2单元1703室";

    /// <summary>A name in the middle of a sentence, a number in three ways: what context alone would not catch.</summary>
    public const string Sentence =
        "昨天端木赐恩到过现场，也有人喊她端木 赐 恩，打 139-8765-0123 或 13987650123 都行，身份证 370102198803071239，邮箱 duanmu.cien@example.com。";

    /// <summary>What must be nowhere. The given name alone: a search index cuts words into pairs.</summary>
    private static readonly string[] Traces = ["赐恩", "赐 恩", Phone, "139-8765-0123", "87650123", IdNumber, "198803071239", "duanmu.cien", "1703室"];

    private static readonly byte[][] Bytes = [.. Traces.Select(Encoding.UTF8.GetBytes), .. Traces.Select(Encoding.Unicode.GetBytes)];

    public static IEnumerable<string> In(string text) => Traces.Where(trace => text.Contains(trace, StringComparison.OrdinalIgnoreCase));

    public static bool IsIn(ReadOnlySpan<byte> bytes)
    {
        foreach (var trace in Bytes)
            if (bytes.IndexOf(trace) >= 0)
                return true;
        return false;
    }
}
