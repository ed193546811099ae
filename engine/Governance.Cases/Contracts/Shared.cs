using System.Text.Json.Nodes;

namespace Governance.Cases;

/// <summary>One page of a keyset-paged list.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next = null);

public sealed record UnitDto(string Code, string Name)
{
    public static UnitDto Of(UnitRef unit) => new(unit.Code, unit.Name);
}

public sealed record PersonDto(string UserName, string Name);

public sealed record CategoryDto(string Code, string Path);

public sealed record PlaceDto(string? Street, string? Community);

public sealed record ClockDto(
    string Id, string Kind, string Name, string Status, DateTimeOffset ArmedAt, DateTimeOffset DueAt, DateTimeOffset? StoppedAt,
    DateTimeOffset? FiredAt, string Limit, string Row, string? Remaining, string Level, double ElapsedShare);

public sealed record EvidenceDto(string Kind, string Title, string Text, double? Weight);

public sealed record AttachmentDto(string Id, string Name, long Size, string MediaType, DateTimeOffset At, string By);

/// <summary>What the caller can do now, with the schema of its data.</summary>
public sealed record VerbDto(string Name, string Title, string Description, bool Primary, bool Danger, bool NeedsReason, JsonObject Schema);
