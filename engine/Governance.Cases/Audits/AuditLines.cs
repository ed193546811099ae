using System.Text.Json;
using Governance.Data;
using Governance.Execution;

namespace Governance.Cases;

/// <param name="Position">Place in the journal of the whole database.</param>
/// <param name="Text">Masked; null where the case is out of the auditor's sight.</param>
/// <param name="Reason">Of looking at an identity always; otherwise only where the content may be seen.</param>
public sealed record AuditLineDto(
    string Id, long Position, long Sequence, string Aggregate, string? CaseNo, DateTimeOffset At, string ActorId, string ActorName, string? ActorUnit,
    string Group, string GroupName, string Kind, string? Text, string? Reason, string Hash, AuditReviewDto? Review);

/// <summary>An entry of the journal taken apart, before it is known what of it may be shown.</summary>
internal sealed record AuditEntry(EntryRow Row, Actor Actor, string? Reason, IReadOnlyList<Happening> Happenings)
{
    public string? CaseNo => Row.Aggregate.StartsWith(AuditLines.CasePrefix, StringComparison.Ordinal) ? Row.Aggregate[AuditLines.CasePrefix.Length..] : null;
}

/// <summary>Reads journal entries for an auditor.</summary>
internal static class AuditLines
{
    public const string CasePrefix = "case/";

    public static AuditEntry Read(EntryRow row)
    {
        using var document = JsonDocument.Parse(row.Bytes);
        var root = document.RootElement;
        return new AuditEntry(
            row,
            root.GetProperty("actor").Deserialize<Actor>(JsonSerializerOptions.Web)!,
            root.TryGetProperty("reason", out var reason) ? reason.GetString() : null,
            root.GetProperty("happenings").Deserialize<List<Happening>>(JsonSerializerOptions.Web)!);
    }

    /// <summary>Whether the bytes can hold what is asked for at all: most entries are passed over without being read.</summary>
    public static bool MayHold(ReadOnlySpan<byte> bytes, IReadOnlyList<byte[]> marks)
    {
        if (marks.Count == 0)
            return true;
        foreach (var mark in marks)
        {
            if (bytes.IndexOf(mark) >= 0)
                return true;
        }

        return false;
    }
}
