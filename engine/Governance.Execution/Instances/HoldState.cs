using System.Collections.Immutable;
using System.Text.Json;

namespace Governance.Execution;

/// <summary>
/// An instance a person has suspended: nobody can go on with it until it is released. Its timers are disarmed and keep their instants; one
/// that falls due meanwhile fires at the release. Events and children that end meanwhile are kept and delivered then.
/// </summary>
public sealed record HoldState(long SinceMicros, string? Reason)
{
    public ImmutableArray<HeldResume> Kept { get; init; } = [];
}

/// <summary>What would have resumed a waiting place.</summary>
public sealed record HeldResume(string BookmarkId, JsonElement Input);
