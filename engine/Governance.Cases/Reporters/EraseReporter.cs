using System.Collections.Immutable;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using MediatR;

namespace Governance.Cases;

/// <summary>Destroys for ever what is sealed for a case: identity, raw texts, attachments. The case itself, masked, stays.</summary>
public static class EraseReporter
{
    public sealed record Command(Caller Caller, string CaseNo, string? Reason) : IRequest<Result<CaseDetail>>;

    internal sealed class Handler(CaseReader cases, CaseView view, VerbRun run, SealedDocuments vault, IAttachmentStore attachments, CityTime time)
        : IRequestHandler<Command, Result<CaseDetail>>
    {
        public async Task<Result<CaseDetail>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.ReporterErase))
                return CaseRefusals.NotPermitted("依法删除个人信息");
            var found = await cases.Read(command.CaseNo, command.Caller, cancellationToken);
            if (found.Refusal is { } hidden)
                return hidden;
            var file = (Casefile)found.Value.Domain!;
            if (await OpenPart(file, cancellationToken) is { } open)
                return VaultRefusals.StillOpen(open);
            var documents = await Documents(command.CaseNo, file, cancellationToken);
            var reason = command.Reason is { Length: > 0 } given ? Knowledge.Masking.Mask(given) : null;
            ImmutableArray<Effect> gone =
            [
                .. documents.Select(vault.Erase),
                .. file.Attachments.Select(named => new AttachmentErased(named.Id, file.CaseNo, time.NowMicros)),
            ];
            var after = await run.Run(CaseStimuli.Erase, found.Value, new EraseData(command.Caller.Acting, [.. documents]), command.Caller, reason, null, gone,
                "erase", null, default, null, cancellationToken);
            if (after.Refusal is null && !file.Attachments.IsEmpty)
                await attachments.SweepOrphans(cancellationToken);
            return after.Then<CaseDetail>(then => view.Detail(then, command.Caller));
        }

        /// <summary>一单多诉: the parts reach the reporter by what is sealed for the whole.</summary>
        private async ValueTask<string?> OpenPart(Casefile file, CancellationToken cancellationToken)
        {
            foreach (var part in file.Split is { Decision: Dividing.Accept } split ? split.Parts.Skip(1) : [])
                if (await cases.Load(part.CaseNo!, cancellationToken) is { Domain: Casefile sibling } && (sibling.IsOpen || sibling.Status == CaseStatus.Closed))
                    return sibling.CaseNo;
            return null;
        }

        // 改类型: what was sealed lies with the case it was registered as.
        private async ValueTask<List<string>> Documents(string caseNo, Casefile file, CancellationToken cancellationToken)
        {
            List<string> documents = [.. await vault.Of(caseNo, cancellationToken)];
            for (var former = file.RetypedFrom; former is not null; former = ((await cases.Load(former, cancellationToken))?.Domain as Casefile)?.RetypedFrom)
                documents.AddRange(await vault.Of(former, cancellationToken));
            return documents;
        }
    }
}
