using System.Globalization;
using System.Text;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Where a keyset-paged list goes on: the sort value and the key of the last row. Opaque to callers.</summary>
internal readonly record struct Cursor(long Value, string Key)
{
    public const int MostTake = 100;

    public static int Take(int? asked) => Math.Clamp(asked ?? 20, 1, MostTake);

    public static Result<Cursor?> Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return (Cursor?)null;
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text.Replace('-', '+').Replace('_', '/'), bytes, out var length))
            return CaseRefusals.CursorWrong();
        var plain = Encoding.UTF8.GetString(bytes, 0, length);
        var cut = plain.IndexOf('|', StringComparison.Ordinal);
        return cut > 0 && long.TryParse(plain.AsSpan(0, cut), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? (Cursor?)new Cursor(value, plain[(cut + 1)..])
            : CaseRefusals.CursorWrong();
    }

    public override string ToString() => Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Value}|{Key}")))
        .Replace('+', '-').Replace('/', '_');
}
