using System.Text;

namespace Governance.Data;

/// <summary>Brings a phone number to one form, so that the same caller is recognised however it was typed.</summary>
public static class PhoneNumber
{
    /// <summary>Digits only, without the country code of China; null when too short to tell people apart.</summary>
    public static string? Normalise(string? typed)
    {
        var digits = new string([.. (typed ?? "").Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit)]);
        if (digits.StartsWith("0086", StringComparison.Ordinal))
            digits = digits[4..];
        else if (digits.Length > 11 && digits.StartsWith("86", StringComparison.Ordinal))
            digits = digits[2..];
        return digits.Length >= 7 ? digits : null;
    }
}
