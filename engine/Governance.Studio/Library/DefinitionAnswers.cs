using System.Security.Claims;
using Governance.Execution;
using Microsoft.AspNetCore.Http;

namespace Governance.Studio;

/// <summary>Answers that carry a definition after a change.</summary>
internal sealed class DefinitionAnswers(DefinitionQueries queries, DefinitionShape shape)
{
    public async Task<IResult> Full(string versionId, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await queries.ByVersionId(versionId, cancellationToken) is var (line, json)
            ? StudioJson.Ok(shape.Full(line, json, user))
            : Refused.ToHttp(StudioRefusals.UnknownVersion(versionId));

    /// <summary>After saving or publishing: Studio replaces its model with the one answered.</summary>
    /// <param name="warnings">What publishing found; Studio passes over it, the portal shows it.</param>
    /// <param name="consumers">How many definitions were published anew with it.</param>
    public async Task<IResult> Changed(
        DefinitionState state, bool isAlreadyPublished, IReadOnlyList<LintProblem> warnings, int consumers, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await queries.ByVersionId(state.Latest!.Id, cancellationToken) is var (line, json)
            ? StudioJson.Ok(new
            {
                workflowDefinition = shape.Full(line, json, user),
                alreadyPublished = isAlreadyPublished,
                consumingWorkflowCount = consumers,
                warnings = warnings.Select(FoundProblem.Of),
            })
            : Refused.ToHttp(StudioRefusals.UnknownDefinition(state.DefinitionId));

    public async Task<IResult> Summary(string versionId, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await queries.ByVersionId(versionId, cancellationToken) is var (line, _)
            ? StudioJson.Ok((await shape.Summaries([line], user, cancellationToken))[0])
            : Refused.ToHttp(StudioRefusals.UnknownVersion(versionId));
}
