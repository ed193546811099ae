using System.IO.Compression;
using System.Net.Mime;
using System.Security.Claims;
using System.Text.Json;
using Governance.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Studio;

/// <summary>Instances as files. What leaves is journaled, as with definitions: nobody takes it away unseen.</summary>
internal static class RunExportEndpoints
{
    public static void MapRunExports(this RouteGroupBuilder api)
    {
        var read = api.MapGroup("").Needs(StudioPermissions.ReadInstances);
        read.MapGet("/workflow-instances/{id}/export", Export);
        read.MapPost("/bulk-actions/export/workflow-instances", ExportMany);
    }

    private static async Task<IResult> Export(
        string id, RunReader runs, RunShape shape, RowWrites writes, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (await runs.Find(id, cancellationToken) is not { } run)
            return Refused.ToHttp(StudioRefusals.UnknownInstance(id));
        var noted = await writes.Exported(user.Actor(), $"流程实例 {id}", "json", cancellationToken);
        return noted.Refusal is { } refusal
            ? Refused.ToHttp(refusal)
            : Results.File(JsonSerializer.SerializeToUtf8Bytes(shape.Detail(run), StudioJson.Indented), MediaTypeNames.Application.Json, FileName(id));
    }

    private static async Task<IResult> ExportMany(
        IdsBody body, RunReader runs, RunShape shape, RowWrites writes, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var taken = new List<string>();
        using var zip = new MemoryStream();
        await using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var id in (body.Ids ?? []).Distinct(StringComparer.Ordinal))
            {
                if (await runs.Find(id, cancellationToken) is { } run)
                {
                    await using var entry = await archive.CreateEntry(FileName(id)).OpenAsync(cancellationToken);
                    await JsonSerializer.SerializeAsync(entry, shape.Detail(run), StudioJson.Indented, cancellationToken);
                    taken.Add(id);
                }
            }
        }

        var noted = await writes.Exported(user.Actor(), $"流程实例 {string.Join('、', taken)}", "zip", cancellationToken);
        return noted.Refusal is { } refusal ? Refused.ToHttp(refusal) : Results.File(zip.ToArray(), MediaTypeNames.Application.Zip, "workflow-instances.zip");
    }

    private static string FileName(string id) => $"workflow-instance-{id}.json";
}
