using Governance.Data;
using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>A photo or recording of a resident, for the case about to be submitted (by its key) or one of theirs (by its code). Swept after a day unless that very case names it.</summary>
public static class UploadResidentFile
{
    /// <param name="Key">What the case will be submitted with; null for a case that is there.</param>
    public sealed record Command(string? Key, string? CaseNo, string? Code, string FileName, Stream Content) : IRequest<Result<AttachmentDto>>;

    internal sealed class Handler(ResidentDoor door, IAttachmentStore store, CityTime time) : IRequestHandler<Command, Result<AttachmentDto>>
    {
        public async Task<Result<AttachmentDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await Subject(command, cancellationToken);
            if (subject.Refusal is { } wrong)
                return wrong;
            if (await door.WhyFull(subject.Value, cancellationToken) is { } full)
                return full;
            var saved = await store.Save(command.Content, subject.Value, cancellationToken);
            // A document may carry more than words: only what is looked at or listened to.
            return saved.Then<AttachmentDto>(kept => IsTaken(kept.MediaType)
                ? new AttachmentDto(door.Receipt(subject.Value, AttachmentId.Of(kept.Sha256, command.FileName)), command.FileName, kept.Size, kept.MediaType, time.Local(time.NowMicros), Residents.Name)
                : ResidentRefusals.KindNotTaken());
        }

        private async ValueTask<Result<string>> Subject(Command command, CancellationToken cancellationToken)
        {
            if (command.Key is { } key)
                return Residents.IsKey(key) ? ResidentDoor.Draft(key) : ResidentRefusals.KeyMissing();
            if (await door.Find(command.CaseNo, command.Code, cancellationToken) is not { } found)
                return VaultRefusals.CodeWrong();
            return found.File.IsOpen ? ResidentDoor.Of(found.File) : ResidentRefusals.Over(found.File.CaseNo);
        }

        private static bool IsTaken(string mediaType) => mediaType is "application/pdf" || mediaType.Split('/')[0] is "image" or "audio" or "video";
    }
}
