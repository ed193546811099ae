using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Governance.Execution;

/// <summary>Ids of stimuli the engine makes itself: the same cause always gives the same id, so that it is consumed once.</summary>
public static class StimulusIds
{
    public static Guid From(string subject, string cause)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{cause}\n{subject}"), hash);
        return new Guid(hash[..16]);
    }

    /// <summary>The same, beginning with the instant it is about: what is due together then lies together in an index.</summary>
    public static Guid From(string subject, string cause, long aboutMicros)
    {
        Span<byte> id = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{cause}\n{subject}\n{aboutMicros}")), id);
        Span<byte> instant = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(instant, aboutMicros);
        instant[1..].CopyTo(id);
        return new Guid(id[..16], bigEndian: true);
    }
}
