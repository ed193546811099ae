using System.IO.Compression;
using System.Net.Mime;
using System.Security.Claims;
using Governance.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Studio;

/// <summary>Definitions as files: the stored bytes, unchanged.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this RouteGroupBuilder api)
    {
        var read = api.MapGroup("").Needs(StudioPermissions.Read);
        read.MapGet("/workflow-definitions/{definitionId}/export", Export);
        read.MapPost("/bulk-actions/export/workflow-definitions", ExportMany);
    }

    private static async Task<IResult> Export(
        string definitionId, string? versionOptions, DefinitionQueries queries, RowWrites writes, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (await queries.ByDefinitionId(definitionId, versionOptions ?? "Latest", cancellationToken) is not var (line, json))
            return Refused.ToHttp(StudioRefusals.UnknownDefinition(definitionId));
        var noted = await writes.Exported(user.Actor(), $"流程定义 {definitionId}", "json", cancellationToken);
        return noted.Refusal is { } refusal ? Refused.ToHttp(refusal) : Results.File(json, MediaTypeNames.Application.Json, FileName(line));
    }

    private static async Task<IResult> ExportMany(ExportBody body, DefinitionQueries queries, RowWrites writes, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var taken = new List<string>();
        using var zip = new MemoryStream();
        await using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var id in (body.Ids ?? []).Distinct(StringComparer.Ordinal))
            {
                if (await queries.ByVersionId(id, cancellationToken) is var (line, json))
                {
                    await using var entry = await archive.CreateEntry(FileName(line)).OpenAsync(cancellationToken);
                    await entry.WriteAsync(json, cancellationToken);
                    taken.Add(line.DefinitionId);
                }
            }
        }

        var noted = await writes.Exported(user.Actor(), $"流程定义 {string.Join('、', taken)}", "zip", cancellationToken);
        return noted.Refusal is { } refusal ? Refused.ToHttp(refusal) : Results.File(zip.ToArray(), MediaTypeNames.Application.Zip, "workflow-definitions.zip");
    }

    private static string FileName(VersionLine line) => $"{line.Id}.json";

    private sealed record ExportBody(string[]? Ids);
}
