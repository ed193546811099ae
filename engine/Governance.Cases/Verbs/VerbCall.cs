using System.Collections.Immutable;
using System.Text.Json;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>One use of a verb: who, on what, with which data.</summary>
/// <param name="before">For the nodes that wait: an analyst may have drawn the flow otherwise.</param>
internal sealed class VerbCall(Casefile file, Aggregate before, Acting by, JsonElement data, BurstInput input)
{
    public Casefile File { get; set; } = file;

    public Acting By { get; } = by;

    public string? Reason { get; } = input.Stimulus.Reason is { Length: > 0 } given ? given : null;

    public long Now { get; } = input.NowMicros;

    public FactReader Facts { get; } = new(input.Facts);

    /// <summary>Whether the item waits at a node of this activity type.</summary>
    public bool WaitsAt(WorkItem item, string activityType) => item.BookmarkId is { } id && before.Instances.SelectMany(instance => instance.Bookmarks)
        .Any(mark => string.Equals(mark.Id, id, StringComparison.Ordinal) && string.Equals(mark.ActivityType, activityType, StringComparison.Ordinal));

    public string? Text(string field) => VerbSchema.Member(data, field)?.GetString()?.Trim() is { Length: > 0 } text ? text : null;

    public bool Flag(string field) => VerbSchema.Member(data, field) is { ValueKind: JsonValueKind.True };

    public ImmutableArray<string> List(string field) =>
        VerbSchema.Member(data, field) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(member => member.GetString()!)] : [];

    /// <summary>The case as the verb left it; with an outcome, the node behind <paramref name="item"/> goes on.</summary>
    public DomainStep Go(string kind, string text, WorkItem? item = null, string? outcome = null)
    {
        if (Facts.Missing.Count > 0)
            return new DomainStep.Needs([.. Facts.Missing]);
        ImmutableArray<EngineCommand> commands = outcome is not null && item?.BookmarkId is { } bookmark
            ? [new EngineCommand.Resume(bookmark, CaseJson.Element(new { outcome }))]
            : [];
        return new DomainStep.Go(File, commands, [new Happening(kind, text, item?.Id)]);
    }
}
