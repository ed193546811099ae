using Governance.Data;
using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>A photo or document the responsible party wants to hand in; checked like any upload, swept after a day unless it is handed in.</summary>
public static class UploadPartyFile
{
    public sealed record Command(string? CaseNo, string? Code, string FileName, Stream Content) : IRequest<Result<AttachmentDto>>;

    internal sealed class Handler(PartyDoor door, IAttachmentStore store, CityTime time) : IRequestHandler<Command, Result<AttachmentDto>>
    {
        public async Task<Result<AttachmentDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await door.Find(command.CaseNo, command.Code, cancellationToken) is not var (file, task))
                return PartyRefusals.CodeWrong();
            if (door.Closed(file, task) is { } closed)
                return closed;
            var saved = await store.Save(command.Content, task.Subject(file.CaseNo), cancellationToken);
            return saved.Then<AttachmentDto>(kept => new AttachmentDto(
                door.Receipt(file, task, AttachmentId.Of(kept.Sha256, command.FileName)), command.FileName, kept.Size, kept.MediaType, time.Local(time.NowMicros), task.Party));
        }
    }
}
