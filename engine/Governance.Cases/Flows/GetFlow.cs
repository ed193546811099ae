using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>The flow of a case as it was drawn, with what has been passed and where it stands.</summary>
public static class GetFlow
{
    public sealed record Query(Caller Caller, string CaseNo) : IRequest<Result<FlowDto>>;

    public sealed record FlowDto(string DefinitionId, int Version, IReadOnlyList<NodeDto> Nodes, IReadOnlyList<ConnectionDto> Connections);

    public sealed record NodeDto(string Id, string Text, string Type, double X, double Y, double Width, double Height, string State);

    public sealed record ConnectionDto(
        string Source, string Target, string Port, string PortName, bool Taken, IReadOnlyList<PointDto> Vertices);

    public sealed record PointDto(double X, double Y);

    internal sealed class Handler(CaseReader cases, IGraphs graphs, IActivityCatalog catalog, IReadDb database) : IRequestHandler<Query, Result<FlowDto>>
    {
        public async Task<Result<FlowDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            var found = await cases.Read(query.CaseNo, query.Caller, cancellationToken);
            if (found.Refusal is { } hidden)
                return hidden;
            if (found.Value.Instances is not [var main, ..] || graphs.Find(main.DefinitionId, main.VersionId) is not { } graph)
                return new FlowDto("", 0, [], []);
            var passed = await Passed(found.Value.Key.Value, main.Id, cancellationToken);
            return FlowPicture.Of(graph.Definition, catalog, main, passed);
        }

        /// <summary>Outcomes each node has come to, from the execution records of the journal.</summary>
        private async ValueTask<ILookup<string, string>> Passed(string key, string instanceId, CancellationToken cancellationToken)
        {
            await using var db = database.Open();
            var entries = await db.Entries.Where(entry => entry.Aggregate == key).OrderBy(entry => entry.Sequence).Select(entry => entry.Bytes).ToListAsync(cancellationToken);
            return entries.SelectMany(bytes => Outcomes(bytes, instanceId)).ToLookup(pair => pair.Node, pair => pair.Outcome, StringComparer.Ordinal);
        }

        private static List<(string Node, string Outcome)> Outcomes(byte[] entry, string instanceId)
        {
            using var document = JsonDocument.Parse(entry);
            var found = new List<(string, string)>();
            if (!document.RootElement.TryGetProperty("log", out var log) || !log.TryGetProperty("records", out var records))
                return found;
            foreach (var record in records.EnumerateArray())
            {
                if (!record.GetProperty("instanceId").ValueEquals(instanceId) || !record.TryGetProperty("status", out var status) || !status.ValueEquals("Completed"))
                    continue;
                var node = record.GetProperty("activityId").GetString()!;
                if (record.TryGetProperty("outcomes", out var outcomes) && outcomes.ValueKind == JsonValueKind.Array)
                    found.AddRange(outcomes.EnumerateArray().Select(outcome => (node, outcome.GetString() ?? "Done")));
                else
                    found.Add((node, "Done"));
            }

            return found;
        }
    }
}
