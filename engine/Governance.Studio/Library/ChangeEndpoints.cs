using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Studio;

/// <summary>Buttons of lists and of the version history.</summary>
internal static class ChangeEndpoints
{
    public static void MapChanges(this RouteGroupBuilder api)
    {
        var publish = api.MapGroup("").Needs(StudioPermissions.Publish);
        publish.MapPost("/workflow-definitions/{definitionId}/retract", Retract);
        publish.MapPost("/bulk-actions/publish/workflow-definitions/by-definition-ids", BulkPublish);
        publish.MapPost("/bulk-actions/retract/workflow-definitions/by-definition-ids", BulkRetract);

        var edit = api.MapGroup("").Needs(StudioPermissions.Edit);
        edit.MapDelete("/workflow-definitions/{definitionId}", Hide);
        edit.MapDelete("/workflow-definition-versions/{versionId}", HideVersion);
        edit.MapPost("/workflow-definitions/{definitionId}/revert/{version:int}", Revert);
        edit.MapPost("/workflow-definitions/{definitionId}/update-references", () => StudioJson.Ok(new { affectedWorkflows = Array.Empty<string>() }));
        edit.MapPost("/bulk-actions/delete/workflow-definitions/by-definition-id", BulkHide);
        edit.MapPost("/bulk-actions/delete/workflow-definitions/by-id", BulkHideVersions);
    }

    private static async Task<IResult> Retract(
        string definitionId, ChangeDefinition change, DefinitionAnswers answers, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var changed = await change.Retract(definitionId, user.Actor(), cancellationToken);
        return changed.Refusal is { } refusal
            ? Refused.AsValidation([refusal])
            : await answers.Full(changed.Value.Latest!.Id, user, cancellationToken);
    }

    private static async Task<IResult> Hide(string definitionId, ChangeDefinition change, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var changed = await change.Hide(definitionId, user.Actor(), cancellationToken);
        return changed.Refusal is { } refusal ? Refused.ToHttp(refusal) : Results.NoContent();
    }

    private static async Task<IResult> HideVersion(
        string versionId, ChangeDefinition change, DefinitionQueries queries, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (await queries.ByVersionId(versionId, cancellationToken) is not var (line, _))
            return Refused.ToHttp(StudioRefusals.UnknownVersion(versionId));

        var changed = await change.HideVersion(line.DefinitionId, versionId, user.Actor(), cancellationToken);
        return changed.Refusal is { } refusal ? Refused.ToHttp(refusal) : Results.NoContent();
    }

    private static async Task<IResult> Revert(
        string definitionId, int version, ChangeDefinition change, DefinitionAnswers answers, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var changed = await change.Revert(definitionId, version, user.Actor(), cancellationToken);
        return changed.Refusal is { } refusal ? Refused.ToHttp(refusal) : await answers.Summary(changed.Value.Latest!.Id, user, cancellationToken);
    }

    private static async Task<IResult> BulkPublish(
        DefinitionIdsBody body, PublishDefinition publish, DefinitionQueries queries, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var (published, already, notFound, consumers) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        foreach (var id in body.DefinitionIds ?? [])
        {
            if (await queries.ByDefinitionId(id, "Latest", cancellationToken) is null)
                notFound.Add(id);
            else if ((await publish.Handle(new Publication(id, VersionId: null, user.Actor()), cancellationToken)) is { Published: { } outcome })
            {
                (outcome.AlreadyPublished ? already : published).Add(id);
                consumers.AddRange(outcome.Consumers);
            }
            else
                notFound.Add(id);
        }

        return StudioJson.Ok(new { published, alreadyPublished = already, notFound, updatedConsumers = consumers.Distinct(StringComparer.Ordinal) });
    }

    private static async Task<IResult> BulkRetract(
        DefinitionIdsBody body, ChangeDefinition change, DefinitionQueries queries, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var (retracted, already, notFound) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var id in body.DefinitionIds ?? [])
        {
            var isPublished = await queries.ByDefinitionId(id, "Published", cancellationToken) is not null;
            var changed = await change.Retract(id, user.Actor(), cancellationToken);
            (changed.IsRefused ? notFound : isPublished ? retracted : already).Add(id);
        }

        return StudioJson.Ok(new { retracted, alreadyRetracted = already, notFound });
    }

    private static async Task<IResult> BulkHide(
        DefinitionIdsBody body, ChangeDefinition change, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var deleted = 0;
        foreach (var id in body.DefinitionIds ?? [])
            deleted += (await change.Hide(id, user.Actor(), cancellationToken)).IsRefused ? 0 : 1;
        return StudioJson.Ok(new { deleted });
    }

    private static async Task<IResult> BulkHideVersions(
        IdsBody body, ChangeDefinition change, DefinitionQueries queries, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var deleted = 0;
        foreach (var id in body.Ids ?? [])
        {
            if (await queries.ByVersionId(id, cancellationToken) is var (line, _))
                deleted += (await change.HideVersion(line.DefinitionId, id, user.Actor(), cancellationToken)).IsRefused ? 0 : 1;
        }

        return StudioJson.Ok(new { deleted });
    }
}

internal sealed record DefinitionIdsBody(string[]? DefinitionIds);

internal sealed record IdsBody(string[]? Ids);
