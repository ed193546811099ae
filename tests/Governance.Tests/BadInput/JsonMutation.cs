using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Governance.Tests.BadInput;

/// <summary>Damages JSON: values of other kinds, giants, holes, nesting, names of platform types, broken bytes. Same seed, same damage.</summary>
internal sealed class JsonMutation(Random random)
{
    private static readonly string[] Texts =
    [
        "", " ", "\0", "Elsa.Sequence", "Elsa.Flowchart", "System.IO.File, System.Private.CoreLib", "System.Diagnostics.Process", "Object", "Int32", "JavaScript",
        "Liquid", "variables.x = 1; while(true){}", "{% for i in (1..999999999) %}x{% endfor %}", "{{ 'x' | append: 'y' }}", "require('fs')", "WaitAll", "True", "Done",
        "99999999999999999999", "-1", "2026-02-30T99:99:99", "00:00:00", "[1,2,3]", "{\"a\":1}", "🙂中文", "file:///etc/passwd", "a:b->c:d", "definition",
    ];

    private static readonly string[] Raw = ["1e400", "-1e400", "123456789012345678901234567890", "1e-400", "0.1", "-0", "2147483648", "true", "null", "[]", "{}", "[[]]", "[null]", "{\"a\":null}"];

    public byte[] Mutate(string json)
    {
        var kind = random.Next(10);
        if (kind == 0)
            return Bytes(Encoding.UTF8.GetBytes(json));

        var root = JsonNode.Parse(json)!;
        for (var i = random.Next(1, 4); i > 0; i--)
            root = Change(root);
        var text = Encoding.UTF8.GetBytes(root.ToJsonString(new JsonSerializerOptions { MaxDepth = 600 }));
        return kind == 1 ? Bytes(text) : text;
    }

    private byte[] Bytes(byte[] bytes)
    {
        var damaged = bytes.ToList();
        for (var i = random.Next(1, 6); i > 0 && damaged.Count > 0; i--)
        {
            var at = random.Next(damaged.Count);
            switch (random.Next(5))
            {
                case 0:
                    damaged[at] = (byte)random.Next(256);
                    break;
                case 1:
                    damaged.RemoveRange(at, Math.Min(random.Next(1, 20), damaged.Count - at));
                    break;
                case 2:
                    damaged.InsertRange(at, "\\ud800"u8.ToArray());
                    break;
                case 3:
                    damaged.InsertRange(at, Enumerable.Repeat((byte)'[', random.Next(1, 3000)));
                    break;
                default:
                    damaged.InsertRange(at, damaged.GetRange(at, Math.Min(random.Next(1, 200), damaged.Count - at)));
                    break;
            }
        }

        return [.. damaged];
    }

    private JsonNode Change(JsonNode root)
    {
        var places = new List<(JsonNode Parent, object Key)>();
        Collect(root, places);
        if (places.Count == 0)
            return root;

        var (parent, key) = places[random.Next(places.Count)];
        if (parent is JsonObject map)
            ChangeMember(map, (string)key, places);
        else
            ChangeItem((JsonArray)parent, (int)key, places);
        return root;
    }

    private void ChangeMember(JsonObject map, string name, List<(JsonNode Parent, object Key)> places)
    {
        switch (random.Next(8))
        {
            case 0:
                map.Remove(name);
                break;
            case 1:
                var value = map[name]?.DeepClone();
                map.Remove(name);
                map[random.Next(2) == 0 ? name.ToUpperInvariant() : Texts[random.Next(Texts.Length)]] = value;
                break;
            default:
                map[name] = Other(map[name], places);
                break;
        }
    }

    private void ChangeItem(JsonArray list, int index, List<(JsonNode Parent, object Key)> places)
    {
        switch (random.Next(6))
        {
            case 0:
                list.RemoveAt(index);
                break;
            case 1:
                list.Insert(index, list[index]?.DeepClone());
                break;
            case 2:
                for (var i = random.Next(50); i > 0; i--)
                    list.Add(list[index]?.DeepClone());
                break;
            default:
                list[index] = Other(list[index], places);
                break;
        }
    }

    private JsonNode? Other(JsonNode? now, List<(JsonNode Parent, object Key)> places)
    {
        switch (random.Next(7))
        {
            case 0:
                return JsonNode.Parse(Raw[random.Next(Raw.Length)]);
            case 1 or 2:
                return JsonValue.Create(Texts[random.Next(Texts.Length)]);
            case 3:
                return JsonValue.Create(new string('x', random.Next(1, 20_000)));
            case 4:
                var deep = now?.DeepClone();
                for (var i = random.Next(1, 120); i > 0; i--)
                    deep = random.Next(2) == 0 ? new JsonArray(deep) : new JsonObject { ["root"] = deep };
                return deep;
            case 5:
                // Another part of the same document: an activity where a connection was, a flow inside itself.
                var (parent, key) = places[random.Next(places.Count)];
                return (parent is JsonObject map ? map[(string)key] : ((JsonArray)parent)[(int)key])?.DeepClone();
            default:
                return now is JsonValue && random.Next(2) == 0 ? JsonValue.Create(random.Next(-3, 1000)) : null;
        }
    }

    private static void Collect(JsonNode node, List<(JsonNode Parent, object Key)> places)
    {
        if (node is JsonObject map)
        {
            foreach (var (name, value) in map)
            {
                places.Add((map, name));
                if (value is not null)
                    Collect(value, places);
            }
        }
        else if (node is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                places.Add((list, i));
                if (list[i] is { } item)
                    Collect(item, places);
            }
        }
    }
}
