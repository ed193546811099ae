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
}
