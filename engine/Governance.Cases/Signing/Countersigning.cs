using Governance.Execution;

namespace Governance.Cases;

/// <summary>How a group of signers comes, answers, and lets its item go on.</summary>
internal static class Countersigning
{
    /// <summary>The undecided group of an item.</summary>
    public static SigningGroup? Signing(this Casefile file, string itemId) =>
        file.Signings.FirstOrDefault(group => group.Outcome is null && string.Equals(group.ItemId, itemId, StringComparison.Ordinal));

    public static Casefile With(this Casefile file, SigningGroup changed) =>
        file with { Signings = [.. file.Signings.Select(group => string.Equals(group.Id, changed.Id, StringComparison.Ordinal) ? changed : group)] };

    /// <summary>Adds the group; with 前加签 the item rests at once.</summary>
    public static void Begin(VerbCall call, WorkItem item, SigningGroup group)
    {
        call.File = call.File with { Signings = call.File.Signings.Add(group) };
        if (string.Equals(group.Mode, SigningGroup.Before, StringComparison.Ordinal))
            Rest(call, item, group.Id);
    }

    /// <summary>后加签: the decision is kept, the signers are asked. Null where nobody was added.</summary>
    public static DomainStep? Hold(VerbCall call, WorkItem item, HeldOutcome outcome)
    {
        if (call.File.Signing(item.Id) is not { Mode: SigningGroup.After } group || outcome.Port is "SentBack")
            return null;
        Rest(call, item with { Held = outcome }, group.Id);
        return call.Go("work-item.held", $"{item.At.Name}已提交，等待后加签。", item);
    }

    /// <summary>Someone answered or was taken off: the next one is asked, or the item goes on.</summary>
    public static DomainStep Settle(VerbCall call, SigningGroup group, string kind, string text, WorkItem about)
    {
        call.File = call.File.With(group);
        if (call.File.Item(group.ItemId) is not { } parent)
            return call.Go(kind, text, about);
        if (Tally.Of(group) is { } outcome)
            return Conclude(call, parent, group with { Outcome = outcome }, kind, text, about);
        if (IsWaiting(parent, group))
            Invite(call, parent, group);
        return call.Go(kind, text, about);
    }

    private static bool IsWaiting(WorkItem parent, SigningGroup group) => string.Equals(parent.Suspension?.By, group.Id, StringComparison.Ordinal);

    private static void Rest(VerbCall call, WorkItem item, string groupId)
    {
        var resting = item with { Status = WorkItemStatus.Suspended, Suspension = new Suspension(groupId, item.Status) };
        call.File = call.File.With(resting);
        Invite(call, resting, call.File.Signing(item.Id)!);
    }

    /// <summary>Opens an item for everybody whose turn it is.</summary>
    private static void Invite(VerbCall call, WorkItem parent, SigningGroup group)
    {
        var oneByOne = string.Equals(group.Policy, SigningPolicies.Sequential, StringComparison.Ordinal);
        if (oneByOne && group.Standing.Any(signer => signer is { ItemId: not null, Agrees: null }))
            return;
        var turn = group.Standing.Where(signer => signer.ItemId is null).Take(oneByOne ? 1 : int.MaxValue).ToList();
        foreach (var signer in turn)
        {
            var item = call.Aside(WorkItemKind.Countersign, parent.Node, signer.Unit, signer.Role, parent) with { Assignee = signer.Person, About = group.Id, Remark = group.Text };
            call.File = call.File.Opened(item);
            call.Arm(ClockKinds.Opinion, item, signer.Unit);
            group = group.With(signer with { ItemId = item.Id });
        }

        call.File = call.File.With(group);
    }

    private static DomainStep Conclude(VerbCall call, WorkItem parent, SigningGroup group, string kind, string text, WorkItem about)
    {
        call.File = call.File.With(group);
        foreach (var item in call.File.WorkItems.Where(item => item.IsOpen && item.Kind == WorkItemKind.Countersign && string.Equals(item.About, group.Id, StringComparison.Ordinal)))
            call.File = call.File.Ended(item, WorkItemStatus.Cancelled, call.Now);
        if (!IsWaiting(parent, group))
            return call.Go(kind, text, about);
        var back = Awake(call.File, parent);
        var passed = string.Equals(group.Outcome, Tally.Passed, StringComparison.Ordinal);
        if (parent.Held is not { } held || !passed)
        {
            call.File = call.File.With(back with { Held = null, Remark = $"{(passed ? "会签通过" : "会签未通过")}：{Tally.Shown(group)}" });
            return call.Go(kind, text, about);
        }

        call.File = call.File.With(back.Done(held.Port, held.By, call.Now, held.Remark) with { Held = null, Suspension = null }).Stopped(parent.Id, call.Now);
        return call.Go(kind, text + held.Text, parent, held.Port);
    }

    // A pause that came in between still holds it.
    private static WorkItem Awake(Casefile file, WorkItem parent) => file.Hold is null
        ? parent with { Status = parent.Suspension!.From, Suspension = null }
        : parent with { Suspension = new Suspension(Suspension.Hold, parent.Suspension!.From) };
}
