using Governance.Cases;
using Governance.Definitions;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;
using MediatR;

namespace Governance.Portal.Endpoints;

/// <summary>Files of a case: kept before the burst that names them, opened by those who may see the case.</summary>
internal static class AttachmentEndpoints
{
    public static void MapAttachments(this IEndpointRouteBuilder app)
    {
        var attachments = app.MapGroup("/api/attachments").WithTags("附件").RequireAuthorization();
        // The host checks Origin on every write and the cookie is SameSite=Strict: a form token would add nothing.
        attachments.MapPost("", Upload).DisableAntiforgery();
        attachments.MapGet("/{id}", Open);
        attachments.MapPost("/{id}/original", Original);
    }

    private static async Task<IResult> Upload(IFormFile? file, IMediator mediator, CallerOf caller, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return Problems.From(PortalRefusals.NoFile);
        }

        await using var content = file.OpenReadStream();
        var result = await mediator.Send(new UploadAttachment.Command(caller.Current, Path.GetFileName(file.FileName), content), cancellationToken);
        return result.Refusal is { } refusal ? Problems.From(refusal) : Results.Created($"/api/attachments/{result.Value.Id}", result.Value);
    }

    private static async Task<IResult> Open(string id, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
        File(await mediator.Send(new OpenAttachment.Query(caller.Current, id), cancellationToken));

    private static async Task<IResult> Original(string id, RevealBody? body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
        File(await mediator.Send(new OpenOriginal.Command(caller.Current, id, body?.Reason), cancellationToken));

    private static IResult File(Result<OpenAttachment.FileDto> result) => result.Refusal is { } refusal
        ? Problems.From(refusal)
        : Results.File(result.Value.Content, result.Value.MediaType, result.Value.Name);
}
