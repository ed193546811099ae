using System.Collections.Immutable;
using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using MediatR;

namespace Governance.Cases;

/// <summary>A verb on a work item. Permission and visibility here; competence and state inside the burst.</summary>
public static class ActOnWorkItem
{
    /// <param name="Version">The case's version the caller saw; null for callers that do not care.</param>
    public sealed record Command(Caller Caller, string Id, string Verb, JsonElement Data, string? Reason, long? Version, string? IdempotencyKey)
        : IRequest<Result<WorkItemDetail>>;

    internal sealed class Handler(CaseReader cases, CaseView view, VerbRun run, VerbPrivacy privacy, ReporterVault reporters, AttachmentNames attachments, CityTime time)
        : IRequestHandler<Command, Result<WorkItemDetail>>
    {
        public async Task<Result<WorkItemDetail>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.WorkItemAct))
                return CaseRefusals.NotPermitted("办理待办");
            var found = await cases.Read(WorkItemId.CaseOf(command.Id) ?? "", command.Caller, cancellationToken);
            if (found.Refusal is not null || ((Casefile)found.Value.Domain!).Item(command.Id) is not { } item)
                return CaseRefusals.ItemUnknown(command.Id);
            var files = await attachments.Find(Named(command.Data), command.Caller, time.NowMicros, cancellationToken);
            if (files.Refusal is { } missing)
                return missing;
            var after = await Act(command, found.Value, item, files.Value, cancellationToken);
            return after.Then<WorkItemDetail>(then => view.ItemDetail(then, ((Casefile)then.Domain!).Item(command.Id)!, command.Caller));
        }

        private async Task<Result<Aggregate>> Act(Command command, Aggregate seen, WorkItem item, ImmutableArray<Attachment> files, CancellationToken cancellationToken)
        {
            var file = (Casefile)seen.Domain!;
            var schema = VerbBook.Item(command.Verb) is { } verb && verb.Fits(file, item) ? verb.Schema(file, item) : VerbSchema.Empty;
            var masked = await privacy.Mask(file, schema, command.Data, command.Reason, cancellationToken);
            var by = command.Caller.ActingOn(file, item, VerbBook.Item(command.Verb));
            var data = new WorkItemVerbData(item.Id, command.Verb, masked.Data, by) { Attached = [.. (await Named(file, files, cancellationToken)).Select(given => given with { ItemId = item.Id })] };
            ImmutableArray<Effect> beside = [.. masked.Sealed, .. files.Select(given => new AttachmentNamed(given.Id, file.CaseNo))];
            return await run.Run(CaseStimuli.WorkItem, seen, data, command.Caller with { Name = by.Name }, masked.Reason, command.Version, beside,
                $"work-item/{item.Id}/{command.Verb}", command.IdempotencyKey, command.Data, command.Reason, cancellationToken);
        }

        // A file may be called after the reporter.
        private async ValueTask<List<Attachment>> Named(Casefile file, ImmutableArray<Attachment> files, CancellationToken cancellationToken)
        {
            var named = new List<Attachment>();
            foreach (var given in files)
                named.Add(given with { Name = await reporters.Mask(file, given.Name, cancellationToken) });
            return named;
        }

        private static ImmutableArray<string> Named(JsonElement data) =>
            VerbSchema.Member(data, "attachments") is { ValueKind: JsonValueKind.Array } list
                ? [.. list.EnumerateArray().Where(member => member.ValueKind == JsonValueKind.String).Select(member => member.GetString()!)]
                : [];
    }
}
