using Governance.Data;
using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>Keeps a file until a burst names it; swept after a day otherwise.</summary>
public static class UploadAttachment
{
    public sealed record Command(Caller Caller, string FileName, Stream Content) : IRequest<Result<AttachmentDto>>;

    internal sealed class Handler(IAttachmentStore store, CityTime time) : IRequestHandler<Command, Result<AttachmentDto>>
    {
        public async Task<Result<AttachmentDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.AttachmentWrite))
                return CaseRefusals.NotPermitted("上传附件");
            var saved = await store.Save(command.Content, command.Caller.UserName, cancellationToken);
            return saved.Then<AttachmentDto>(file => new AttachmentDto(
                AttachmentId.Of(file.Sha256, command.FileName), command.FileName, file.Size, file.MediaType, time.Local(time.NowMicros), command.Caller.Name));
        }
    }
}
