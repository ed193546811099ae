using System.Security.Claims;
using System.Text.Json.Nodes;
using Governance.Definitions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Studio;

/// <summary>What the editor sends on every change, and what it answers.</summary>
internal static class SaveEndpoints
{
    public static void MapSaving(this RouteGroupBuilder api)
    {
        var edit = api.MapGroup("/workflow-definitions").Needs(StudioPermissions.Edit);
        edit.MapPost("", Save);
        edit.MapPost("/import", Import);
        edit.MapPost("/{definitionId}/publish", Publish);
    }

    // Studio shows the sentences of a 400 and survives; anything else stops the editor.
    private static async Task<IResult> Save(
        HttpRequest request, SaveDefinition save, PublishDefinition publish, DefinitionAnswers answers, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var body = await Body.Read(request, cancellationToken);
        if (body.Refusal is { } unreadable)
            return Refused.AsValidation([unreadable]);
        if (body.Value.Json["model"] is not JsonObject model)
            return Refused.AsValidation([StudioRefusals.NotJson("model")]);

        var seen = model["version"] is JsonValue number && number.TryGetValue<int>(out var version) ? version : 0;
        var saved = await save.Handle(
            new SaveDefinition.Command(model, ActivityTree.Text(model, "definitionId"), seen, user.Actor()), cancellationToken);
        if (saved.Refusal is { } refusal)
            return Refused.AsValidation([refusal]);

        return body.Value.Json["publish"] is JsonValue flag && flag.TryGetValue<bool>(out var wanted) && wanted
            ? await Publish(saved.Value.DefinitionId, publish, answers, user, cancellationToken)
            : await answers.Changed(saved.Value, isAlreadyPublished: false, [], consumers: 0, user, cancellationToken);
    }

    private static async Task<IResult> Publish(
        string definitionId, PublishDefinition publish, DefinitionAnswers answers, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!user.May(StudioPermissions.Publish))
            return Refused.AsValidation([StudioRefusals.NotPermitted(StudioPermissions.Publish) with { Where = "" }]);

        var (published, refusals) = await publish.Handle(new Publication(definitionId, VersionId: null, user.Actor()), cancellationToken);
        return published is null
            ? Refused.AsValidation(refusals)
            : await answers.Changed(published.State, published.AlreadyPublished, published.Warnings, published.Consumers.Count, user, cancellationToken);
    }

    private static async Task<IResult> Import(
        HttpRequest request, SaveDefinition save, DefinitionAnswers answers, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var body = await Body.Read(request, cancellationToken);
        if (body.Refusal is { } unreadable)
            return Refused.AsValidation([unreadable]);

        var imported = await save.Import(body.Value, user.Actor(), cancellationToken);
        return imported.Refusal is { } refusal
            ? Refused.AsValidation([refusal])
            : await answers.Full(imported.Value.Latest!.Id, user, cancellationToken);
    }
}

/// <summary>Request bodies, read whole: their bytes are what is kept.</summary>
internal static class Body
{
    /// <summary>Refusals: <c>STU-010</c>, <c>STU-013</c>.</summary>
    public static async Task<Result<DefinitionContent>> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, cancellationToken);
        return DefinitionContent.Parse(bytes.ToArray());
    }
}
