using System.Buffers.Text;
using System.Text;

namespace Governance.Cases;

/// <summary>An upload as pages name it: content hash and file name in one opaque word. The store knows files by content alone.</summary>
internal static class AttachmentId
{
    private const int HashLength = 64;
    private const int LongestName = 80;

    public static string Of(string sha256, string name) => sha256 + "~" + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Short(name)));

    /// <summary>Null for a word of another shape.</summary>
    public static (string Sha256, string Name)? Read(string id)
    {
        if (id.Length < HashLength || id[..HashLength].Any(letter => !char.IsAsciiHexDigitLower(letter)))
            return null;
        if (id.Length == HashLength)
            return (id, id[..8]);
        return id[HashLength] == '~' && Base64Url.IsValid(id.AsSpan(HashLength + 1))
            ? (id[..HashLength], Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id.AsSpan(HashLength + 1))))
            : null;
    }

    private static string Short(string name)
    {
        var file = Path.GetFileName(name.Replace('\\', '/'));
        return file.Length > LongestName ? file[^LongestName..] : file;
    }
}
