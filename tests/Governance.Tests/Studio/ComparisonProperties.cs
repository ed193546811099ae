using System.Text.Json.Nodes;
using Governance.Studio;

namespace Governance.Tests.Studio;

/// <summary>Holds for drawings nobody would draw: whatever a save accepts.</summary>
public sealed class ComparisonProperties
{
    private static readonly string[] Types = ["Elsa.Flowchart", "Elsa.Sequence", "Elsa.ForEach", "Elsa.FlowSwitch", "Elsa.If", "Elsa.StateMachine", "Test.Review", "Test.Archive", "Nobody.Knows"];
    private static readonly string[] Ids = ["a", "b", "c", "d", "", "审核"];
    private static readonly string[] Slots = ["activities", "body", "then", "else", "cases", "states", "reviewers", "metadata", "connections", "variables", "customProperties", "id", "nonsense"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Compare_AnyDrawing_WithItselfFindsNothing(int seed)
    {
        foreach (var random in Randoms(seed))
        {
            var flow = Any(random);

            var found = Flow.Compare(flow, flow.DeepClone().AsObject());

            found.ShouldBeEmpty(flow.ToJsonString());
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Compare_AnyTwoDrawings_MirrorsWhatTheOtherWayFinds(int seed)
    {
        foreach (var random in Randoms(seed))
        {
            var one = Any(random);
            var other = random.Next(2) == 0 ? Edited(one, random) : Any(random);

            var (there, back) = (Flow.Compare(one, other), Flow.Compare(other, one));

            Signs(there, isMirrored: false).ShouldBe(Signs(back, isMirrored: true), $"{one.ToJsonString()}\n{other.ToJsonString()}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Compare_OneEdit_IsFound(int seed)
    {
        foreach (var random in Randoms(seed))
        {
            var flow = Any(random);

            var found = Flow.Compare(flow, Edited(flow, random));

            found.ShouldNotBeEmpty(flow.ToJsonString());
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Compare_AnyTwoDrawings_PicturesNameEveryNodeTheyJoin(int seed)
    {
        foreach (var random in Randoms(seed))
        {
            var (found, pictures) = Flow.Both(Any(random), Any(random));

            var keys = pictures.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
            keys.Count.ShouldBe(pictures.Count);
            found.Where(d => d.Picture is not null && d.Group != DifferenceGroup.Drawn).ShouldAllBe(d => keys.Contains(d.Picture!));
            pictures.SelectMany(p => p.Nodes).Where(n => n.Holds).ShouldAllBe(n => keys.Contains(n.Id));
        }
    }

    private static IEnumerable<Random> Randoms(int seed) => Enumerable.Range(0, 20).Select(turn => new Random((seed * 1000) + turn));

    // Added is removed the other way round, and each value comes from the other side.
    private static string Signs(IEnumerable<Difference> found, bool isMirrored) => string.Join('\n', found.Select(d => Sign(d, isMirrored)).Order(StringComparer.Ordinal));

    private static string Sign(Difference found, bool isMirrored)
    {
        var kind = (found.Kind, isMirrored) switch
        {
            (DifferenceKind.Added, true) => DifferenceKind.Removed,
            (DifferenceKind.Removed, true) => DifferenceKind.Added,
            _ => found.Kind,
        };
        var details = found.Details.Select(d => isMirrored ? $"{d.After.Text} => {d.Before.Text}" : $"{d.Before.Text} => {d.After.Text}").Order(StringComparer.Ordinal);
        return $"{found.Group} {kind}: {string.Join("; ", details)}";
    }

    private static JsonObject Edited(JsonObject flow, Random random) => flow.Edited(copy =>
    {
        var root = copy.Root();
        if (root["activities"] is not JsonArray activities)
            root["activities"] = activities = [];
        switch (random.Next(6))
        {
            case 0:
                activities.Add(Flow.Review("new"));
                break;
            case 1:
                root["reviewers"] = Flow.Expression("JavaScript", "edited()");
                break;
            case 2:
                copy["variables"] = new JsonArray(new JsonObject { ["name"] = "edited", ["typeName"] = "Boolean" });
                break;
            case 3:
                root["type"] = "Edited.Type";
                break;
            case 4:
                root["connections"] = new JsonArray(Flow.Arrow("edited", "Done", "a"));
                break;
            default:
                root["metadata"] = new JsonObject { ["designer"] = new JsonObject { ["position"] = new JsonObject { ["x"] = 4711 } }, ["displayText"] = "edited" };
                break;
        }
    });

    private static JsonObject Any(Random random)
    {
        var root = Activity(random, depth: 0);
        root["type"] = Types[random.Next(Types.Length)];
        var flow = new JsonObject { ["name"] = "图", ["root"] = root };
        foreach (var member in (string[])["variables", "inputs", "options", "customProperties", "outcomes", "Description"])
        {
            if (random.Next(3) == 0)
                flow[member] = Junk(random, 0);
        }

        return flow;
    }

    private static JsonObject Activity(Random random, int depth)
    {
        var activity = new JsonObject { ["type"] = Types[random.Next(Types.Length)] };
        if (random.Next(4) > 0)
            activity["id"] = Ids[random.Next(Ids.Length)];
        foreach (var slot in Slots)
        {
            if (random.Next(3) == 0)
                activity[slot] = depth < 3 && random.Next(2) == 0 ? Inside(random, depth) : Junk(random, depth);
        }

        return activity;
    }

    private static JsonNode Inside(Random random, int depth) => random.Next(3) switch
    {
        0 => Activity(random, depth + 1),
        1 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(5) == 0 ? Junk(random, depth) : Activity(random, depth + 1))]),
        _ => new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(i => new JsonObject { ["label"] = $"{i}", ["activity"] = Activity(random, depth + 1) })]),
    };

    private static JsonNode? Junk(Random random, int depth) => random.Next(9) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(3)),
        2 => JsonValue.Create(random.Next(2) == 0),
        3 => JsonValue.Create(Ids[random.Next(Ids.Length)]),
        4 => Flow.Expression(random.Next(2) == 0 ? "Literal" : "Variable", depth > 3 ? null : Junk(random, depth + 1)),
        5 => new JsonArray(Flow.Arrow(Ids[random.Next(Ids.Length)], "Done", Ids[random.Next(Ids.Length)])),
        6 => new JsonObject { ["source"] = Junk(random, depth + 1), ["Target"] = Ids[random.Next(Ids.Length)] },
        7 => new JsonArray(new JsonObject { ["name"] = Ids[random.Next(Ids.Length)], ["value"] = JsonValue.Create(1.0) }, null, JsonValue.Create("x")),
        _ => new JsonObject { ["designer"] = new JsonObject { ["position"] = JsonValue.Create("here") }, ["displayText"] = JsonValue.Create(7), ["Name"] = "x", ["name"] = "y" },
    };
}
