using System.Security.Cryptography;
using Governance.Data;

namespace Governance.Cases;

/// <summary>查询码: lets whoever reported without a name ask how it stands. Recomputed from the vault's key, stored nowhere.</summary>
public sealed class QueryCodes(SealedDocuments vault)
{
    // No 0, O, 1, I, L: read out over a telephone.
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Length = 10;

    /// <summary>Fifty bits: with the rate limit of the address it answers at, not to be guessed.</summary>
    public string Of(string caseNo)
    {
        var bytes = vault.Token("query-code", caseNo);
        return string.Create(Length, bytes, static (letters, source) =>
        {
            for (var i = 0; i < letters.Length; i++)
                letters[i] = Alphabet[BitConverter.ToUInt16(source, i * 2) % Alphabet.Length];
        });
    }

    public bool Matches(string caseNo, string? given)
    {
        var typed = new string([.. (given ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return typed.Length == Length && CryptographicOperations.FixedTimeEquals(
            System.Text.Encoding.ASCII.GetBytes(typed), System.Text.Encoding.ASCII.GetBytes(Of(caseNo)));
    }
}
