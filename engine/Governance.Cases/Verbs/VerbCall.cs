using System.Collections.Immutable;
using System.Text.Json;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>One use of a verb: who, on what, with which data.</summary>
/// <param name="before">For the nodes that wait: an analyst may have drawn the flow otherwise.</param>
internal sealed class VerbCall(Casefile file, Aggregate before, Acting by, JsonElement data, BurstInput input)
{
    public Casefile File { get; set; } = file;

    /// <summary>The case with its instances as the verb found them.</summary>
    public Aggregate Before { get; } = before;

    /// <summary>What the engine shall do beside, in order.</summary>
    public List<EngineCommand> Commands { get; } = [];

    public Acting By { get; } = by;

    public string? Reason { get; } = input.Stimulus.Reason is { Length: > 0 } given ? given : null;

    public long Now { get; } = input.NowMicros;

    /// <summary>Drawn by chance, and told to nobody but the journal.</summary>
    public string StimulusId { get; } = input.Stimulus.Id.ToString("N");

    public FactReader Facts { get; } = new(input.Facts);

    /// <summary>Whether the burst runs, or was recorded, with this change of behaviour.</summary>
    public bool Has(int flag) => input.Flags >= flag;

    /// <summary>Whether the item waits at a node of this activity type.</summary>
    public bool WaitsAt(WorkItem item, string activityType) => item.BookmarkId is { } id && Before.Instances.SelectMany(instance => instance.Bookmarks)
        .Any(mark => string.Equals(mark.Id, id, StringComparison.Ordinal) && string.Equals(mark.ActivityType, activityType, StringComparison.Ordinal));

    public string? Text(string field) => VerbSchema.Member(data, field)?.GetString()?.Trim() is { Length: > 0 } text ? text : null;

    public bool Flag(string field) => VerbSchema.Member(data, field) is { ValueKind: JsonValueKind.True };

    public int? Whole(string field) => VerbSchema.Member(data, field) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

    public ImmutableArray<string> List(string field) =>
        VerbSchema.Member(data, field) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(member => member.GetString()!)] : [];

    public int? Number(string field) => VerbSchema.Member(data, field) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

    /// <summary>An item that no node waits for, not yet among the case's.</summary>
    /// <param name="node">What it is for: there is no node to name.</param>
    public WorkItem Aside(WorkItemKind kind, string node, UnitRef unit, string role, WorkItem? beside = null) => new()
    {
        Id = WorkItemId.Next(File),
        Kind = kind,
        Node = node,
        Unit = unit,
        Role = role,
        Round = File.Round,
        CreatedMicros = Now,
        ParentId = beside?.Id,
    };

    /// <summary>Arms a clock where the policy has a row for it, or by a limit written here; false where it has none.</summary>
    public bool Arm(string kind, WorkItem? item, UnitRef unit, string? limit = null)
    {
        var question = new DeadlineQuestion(kind, File.Type, File.Category?.Code, File.Urgency, File.Nature, File.Channel, unit.Code, Now, null, limit);
        if (Facts.Deadline(question) is not { } fact)
            return Facts.Missing.Count > 0;
        File = File.Armed(kind, item?.Id, fact, Now);
        return true;
    }

    /// <summary>Every flow of the case that still runs is cancelled.</summary>
    public void CancelFlow() =>
        Commands.AddRange(Before.Instances.Where(instance => instance.Status == InstanceStatus.Running).Select(instance => new EngineCommand.Cancel(instance.Id)));

    /// <summary>The item is done, unless signers were added after it: then its outcome is held until they agree.</summary>
    public DomainStep Finish(WorkItem item, string port, string kind, string text, string? remark = null)
    {
        if (Countersigning.Hold(this, item, new HeldOutcome(port, kind, text, remark, By.Name)) is { } held)
            return held;
        File = File.With(item.Done(port, By.Name, Now, remark)).Stopped(item.Id, Now);
        return ComesBack(item) ? Go(kind, text, item) : Go(kind, text, item, port);
    }

    private bool ComesBack(WorkItem item)
    {
        if (File.Comeback is not { } back || !string.Equals(back.From, item.Node, StringComparison.Ordinal) || this.FlowOf(item) is not { } flow)
            return false;
        if (back.Answered && File.AnswerClock is { } clock)
            File = File.StoppedKind(clock.Kind, Now);
        File = File with { Comeback = null };
        this.Move(flow, new Modification.Jump(back.To));
        return true;
    }

    /// <summary>The case as the verb left it; with an outcome, the node behind <paramref name="item"/> goes on.</summary>
    public DomainStep Go(string kind, string text, WorkItem? item = null, string? outcome = null)
    {
        if (Facts.Missing.Count > 0)
            return new DomainStep.Needs([.. Facts.Missing]);
        ImmutableArray<EngineCommand> resumes = outcome is not null && item?.BookmarkId is { } bookmark
            ? [new EngineCommand.Resume(bookmark, CaseJson.Element(new { outcome }))]
            : [];
        return new DomainStep.Go(File, [.. resumes, .. Commands], [new Happening(kind, text, item?.Id)]);
    }
}
