using System.IO.Compression;
using System.Net.Mime;
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

    private static async Task<IResult> Export(string definitionId, string? versionOptions, DefinitionQueries queries, CancellationToken cancellationToken) =>
        await queries.ByDefinitionId(definitionId, versionOptions ?? "Latest", cancellationToken) is var (line, json)
            ? Results.File(json, MediaTypeNames.Application.Json, FileName(line))
            : Refused.ToHttp(StudioRefusals.UnknownDefinition(definitionId));

    private static async Task<IResult> ExportMany(ExportBody body, DefinitionQueries queries, CancellationToken cancellationToken)
    {
        using var zip = new MemoryStream();
        await using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var id in (body.Ids ?? []).Distinct(StringComparer.Ordinal))
            {
                if (await queries.ByVersionId(id, cancellationToken) is var (line, json))
                {
                    await using var entry = await archive.CreateEntry(FileName(line)).OpenAsync(cancellationToken);
                    await entry.WriteAsync(json, cancellationToken);
                }
            }
        }

        return Results.File(zip.ToArray(), MediaTypeNames.Application.Zip, "workflow-definitions.zip");
    }

    private static string FileName(VersionLine line) => $"{line.Id}.json";

    private sealed record ExportBody(string[]? Ids);
}
