using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>减签: only who was added, and has not answered.</summary>
internal sealed class RemoveSignerVerb : WorkItemVerb
{
    public override string Name => "remove-signer";

    public override string Description => "撤下由本单位加签或请求协办、还没有答复的单位或人员。派单时确定的协办单位不能撤。";

    public override bool NeedsReason => true;

    public override string Title(WorkItem item) => "减签";

    public override bool Fits(Casefile file, WorkItem item) => item.IsOpen && !Removable(file, item).IsEmpty;

    public override string WhyNot(Casefile file, WorkItem item) => "没有可以撤下的加签。";

    public override bool May(Casefile file, WorkItem item, Acting by) => WhoMay.Holds(item, by) || WhoMay.IsLiaison(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(new VerbField("signer", "撤下", Required: true) { Choices = Removable(file, item) });

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var key = call.Text("signer")!;
        if (call.File.Signing(item.Id) is { } group && group.Standing.FirstOrDefault(known => string.Equals(known.Key, key, StringComparison.Ordinal)) is { } signer)
        {
            if (signer.ItemId is { } id && call.File.Item(id) is { } asked)
                call.File = call.File.Ended(asked, WorkItemStatus.Cancelled, call.Now);
            return Countersigning.Settle(call, group.With(signer with { Removed = true }), "work-item.signer-removed", $"{item.At.Name}撤下{signer.Name}的加签。", item);
        }

        var help = call.File.Item(key)!;
        call.File = call.File.Ended(help, WorkItemStatus.Cancelled, call.Now);
        return call.Go("work-item.signer-removed", $"{item.At.Name}撤回对{help.Unit.Name}的协办请求。", item);
    }

    private static ImmutableArray<Choice> Removable(Casefile file, WorkItem item) =>
    [
        .. (file.Signing(item.Id)?.Standing ?? []).Where(signer => signer.Agrees is null).Select(signer => new Choice(signer.Key, signer.Name)),
        .. file.WorkItems.Where(known => known is { IsOpen: true, Kind: WorkItemKind.CoHandle } && string.Equals(known.About, item.Id, StringComparison.Ordinal))
            .Select(known => new Choice(known.Id, $"{known.Unit.Name}（协办）")),
    ];
}
