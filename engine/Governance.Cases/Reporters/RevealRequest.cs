namespace Governance.Cases;

/// <summary>Somebody asked to see who reported a 保密 case; a second person decides.</summary>
/// <param name="UsedMicros">When it was used: once, within <see cref="Window"/> of the approval.</param>
public sealed record RevealRequest(
    string Id, PersonRef By, string Reason, long AtMicros, PersonRef? Decider = null, bool Approved = false, long? DecidedMicros = null, long? UsedMicros = null)
{
    /// <summary>How long an approval is good for.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(30);

    public bool IsPending => DecidedMicros is null;

    public bool IsUsable(string userName, long now) => Approved && UsedMicros is null && string.Equals(By.UserName, userName, StringComparison.Ordinal)
        && now - DecidedMicros <= Window.Ticks / TimeSpan.TicksPerMicrosecond;
}
