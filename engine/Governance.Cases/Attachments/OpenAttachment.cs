using Governance.Data;
using Governance.Definitions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>The file, for those who see a case that names it or who uploaded it.</summary>
public static class OpenAttachment
{
    public sealed record Query(Caller Caller, string Id) : IRequest<Result<FileDto>>;

    public sealed record FileDto(string Name, string MediaType, byte[] Content);

    internal sealed class Handler(IAttachmentStore store, IReadDb database, CaseReader cases) : IRequestHandler<Query, Result<FileDto>>
    {
        public async Task<Result<FileDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.Can(Permissions.AttachmentRead))
                return CaseRefusals.NotPermitted("查看附件");
            if (AttachmentId.Read(query.Id) is not { } named)
                return CaseRefusals.AttachmentUnknown(query.Id);
            await using var db = database.Open();
            var row = await db.Attachments.FirstOrDefaultAsync(found => found.Sha256 == named.Sha256, cancellationToken);
            if (row is { ErasedMicros: not null } && await MaySee(row, query.Caller, cancellationToken))
                return VaultRefusals.Erased();
            return row is not null && await MaySee(row, query.Caller, cancellationToken) && await store.Open(row.Sha256, cancellationToken) is { } content
                ? new FileDto(named.Name, row.MediaType, content)
                : CaseRefusals.AttachmentUnknown(query.Id);
        }

        private async ValueTask<bool> MaySee(AttachmentRow row, Caller caller, CancellationToken cancellationToken) =>
            row.CaseNo is { } number
                ? await cases.Load(number, cancellationToken) is { Domain: Casefile file } && Sight.Sees(file, caller) && Sight.SeesContent(file, caller)
                : string.Equals(row.UploadedBy, caller.UserName, StringComparison.Ordinal);
    }
}
