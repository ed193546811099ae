using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Governance.Execution;
using Governance.Tests.Execution.Modifying;

namespace Governance.DurabilityTests.Moves;

/// <summary>A flow drawn by chance, and the same drawn again: some nodes under other ids, some with a new node before them.</summary>
internal sealed class RedrawnFlow
{
    private readonly Random _random;
    private readonly JsonObject _first;

    public RedrawnFlow(Random random, FlowchartMode mode, bool inserts)
    {
        _random = random;
        _first = new RandomFlow(random).Draw(mode).Json();
        Second = Redrawn(inserts);
    }

    public byte[] First => Bytes(_first);

    public byte[] Second { get; }

    public ImmutableDictionary<string, string> Nodes { get; private set; } = ImmutableDictionary<string, string>.Empty;

    private byte[] Redrawn(bool inserts)
    {
        var next = _first.DeepClone();
        var (activities, connections) = (next["root"]!["activities"]!.AsArray(), next["root"]!["connections"]!.AsArray());
        foreach (var activity in activities.Where(_ => _random.Next(3) == 0))
        {
            var id = activity!["id"]!.GetValue<string>();
            activity["id"] = "new-" + id;
            Nodes = Nodes.Add(id, "new-" + id);
        }

        foreach (var end in connections.SelectMany(c => (JsonNode[])[c!["source"]!, c["target"]!]))
        {
            if (Nodes.TryGetValue(end["activity"]!.GetValue<string>(), out var renamed))
                end["activity"] = renamed;
        }

        if (inserts)
            Insert(activities, connections);
        return Bytes(next);
    }

    private void Insert(JsonArray activities, JsonArray connections)
    {
        foreach (var (i, connection) in connections.Index().Where(_ => _random.Next(4) == 0).ToArray())
        {
            var id = $"x{i}";
            activities.Add(new JsonObject { ["id"] = id, ["type"] = "Elsa.WriteLine", ["version"] = 1, ["text"] = id });
            connections.Add(new JsonObject
            {
                ["source"] = new JsonObject { ["activity"] = id, ["port"] = "Done" },
                ["target"] = connection!["target"]!.DeepClone(),
            });
            connection["target"] = new JsonObject { ["activity"] = id, ["port"] = "In" };
        }
    }

    private static byte[] Bytes(JsonNode json) => Encoding.UTF8.GetBytes(json.ToJsonString());
}
