using System.Text.Json;
using Governance.Knowledge.Loading;

namespace Governance.Knowledge.Model;

/// <summary>Reads messages from JSON lines: <c>{"id","title","text","label"?}</c>.</summary>
public static class TrainingFile
{
    public static IEnumerable<TrainingExample> Read(TextReader reader, string file, bool labelled)
    {
        ArgumentNullException.ThrowIfNull(reader);
        for (var number = 1; reader.ReadLine() is { } line; number++)
            if (line.Length > 0)
                yield return ReadLine(line, file, number, labelled);
    }

    private static TrainingExample ReadLine(string line, string file, int number, bool labelled)
    {
        var path = $"line {number}";
        try
        {
            using var document = JsonDocument.Parse(line);
            var item = new JsonCursor(file, path, document.RootElement);
            return new TrainingExample(Plain(item, "id"), Plain(item, "title"), Plain(item, "text"), labelled ? item.Text("label") : "");
        }
        catch (JsonException broken)
        {
            throw new KnowledgeLoadException(file, path, "not JSON", broken);
        }
    }

    // Titles and texts may be empty; ids are sometimes numbers.
    private static string Plain(JsonCursor item, string name) => !item.TryGet(name, out var found) ? "" : found.Value.ValueKind switch
    {
        JsonValueKind.String => found.Value.GetString()!,
        JsonValueKind.Number => found.Value.GetRawText(),
        _ => throw found.Broken("a text is expected"),
    };
}
