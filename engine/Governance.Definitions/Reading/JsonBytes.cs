using System.Text.Unicode;

namespace Governance.Definitions;

/// <summary>What a JSON parser lets through and what fails only when a text is taken out of the document.</summary>
public static class JsonBytes
{
    /// <summary>False for bytes that are no UTF-8, and for escapes that write half of a character.</summary>
    public static bool AreSound(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
            return false;

        for (var at = json.IndexOf((byte)'\\'); at >= 0 && at + 1 < json.Length;)
        {
            var next = at + 2;
            if (json[at + 1] == 'u' && Unit(json, at) is { } unit && (unit & 0xF800) == 0xD800)
            {
                // The second half must follow the first at once.
                if ((unit & 0x0400) != 0 || at + 7 >= json.Length || json[at + 6] != '\\' || json[at + 7] != 'u' || Unit(json, at + 6) is not { } low || (low & 0xFC00) != 0xDC00)
                    return false;
                next = at + 12;
            }

            var more = next < json.Length ? json[next..].IndexOf((byte)'\\') : -1;
            at = more < 0 ? -1 : next + more;
        }

        return true;
    }

    private static int? Unit(ReadOnlySpan<byte> json, int at)
    {
        if (at + 6 > json.Length)
            return null;

        var value = 0;
        foreach (var digit in json.Slice(at + 2, 4))
        {
            if (!char.IsAsciiHexDigit((char)digit))
                return null;
            value = (value << 4) + Convert.ToInt32(((char)digit).ToString(), 16);
        }

        return value;
    }
}
