namespace Governance.Data;

/// <summary>What nodes tell each other after a commit: <c>version aggregate</c>.</summary>
internal static class PostgresFeed
{
    public const string Channel = "governance_changed";

    public const string Notify = $"SELECT pg_notify('{Channel}', @p0)";
}
