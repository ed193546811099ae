using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>A photo as it came, with the place and time its camera wrote: for those who check whether work was done. With a reason, journaled before it is shown.</summary>
public static class OpenOriginal
{
    public sealed record Command(Caller Caller, string Id, string? Reason) : IRequest<Result<OpenAttachment.FileDto>>;

    internal sealed class Handler(IAttachmentStore store, IReadDb database, CaseReader cases, VerbRun run, ReporterVault vault)
        : IRequestHandler<Command, Result<OpenAttachment.FileDto>>
    {
        public async Task<Result<OpenAttachment.FileDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.AttachmentOriginal))
                return CaseRefusals.NotPermitted("查看照片原图");
            if (AttachmentId.Read(command.Id) is not { } named || await Find(named.Sha256, cancellationToken) is not { CaseNo: { } caseNo } row)
                return CaseRefusals.AttachmentUnknown(command.Id);
            var found = await cases.Read(caseNo, command.Caller, cancellationToken);
            if (found.Value?.Domain is not Casefile file || !Sight.SeesContent(file, command.Caller))
                return CaseRefusals.AttachmentUnknown(command.Id);
            if (Reasons.WhyNot(command.Reason) is { } why)
                return why;
            if (row.ErasedMicros is not null)
                return VaultRefusals.Erased();
            var noted = await Note(command, found.Value, file, named.Name, cancellationToken);
            if (noted.Refusal is { } no)
                return no;
            return await store.OpenOriginal(row.Sha256, cancellationToken) is { } content
                ? new OpenAttachment.FileDto(named.Name, row.MediaType, content)
                : CaseRefusals.AttachmentUnknown(command.Id);
        }

        private async Task<AttachmentRow?> Find(string sha256, CancellationToken cancellationToken)
        {
            await using var db = database.Open();
            return await db.Attachments.FirstOrDefaultAsync(row => row.Sha256 == sha256, cancellationToken);
        }

        private async Task<Result<Aggregate>> Note(Command command, Aggregate seen, Casefile file, string name, CancellationToken cancellationToken)
        {
            var reason = await vault.Mask(file, command.Reason!, cancellationToken);
            var data = new OriginalData(command.Caller.Acting, await vault.Mask(file, name, cancellationToken));
            return await run.Run(CaseStimuli.Original, seen, data, command.Caller, reason, null, [], "original", null, default, null, cancellationToken);
        }
    }

    internal static DomainStep Decide(Casefile file, BurstInput input)
    {
        var data = CaseJson.Read<OriginalData>(input.Stimulus.Data);
        return new DomainStep.Go(file, [], [new Happening("attachment.original", $"{data.By.Name}查看照片原图（含拍摄时间和地点）：{data.Name}。", file.CaseNo)]);
    }
}

/// <param name="Name">Of the file, without personal data.</param>
public sealed record OriginalData(Acting By, string Name);
