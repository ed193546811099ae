using System.Text.Json.Nodes;

namespace Governance.ScenarioTests.Studio;

/// <summary>Requests Elsa Studio 3.8.2 sends, with answers it accepted. They lie beside the repository; without them the tests are skipped.</summary>
internal static class Fixtures
{
    // What is free text, data of a drawing, or chosen by the server: its members are nobody's contract.
    private static readonly HashSet<string> Free = new(
        [
            "root", "activity", "variables", "inputs", "outputs", "activityState", "payload", "customProperties", "constructionProperties", "uiSpecifications",
            "properties", "metadata", "input", "output", "exception", "stats", "workflowState",
        ],
        StringComparer.Ordinal);

    /// <summary>Names of all fixtures; one empty name where there are none, so that the test is seen as skipped.</summary>
    public static IEnumerable<string> Names =>
        Folder is null ? [""] : Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    public static JsonNode Read(string name)
    {
        if (name.Length == 0)
            Assert.Skip("shared/studio-fixtures is not beside the repository.");

        return JsonNode.Parse(File.ReadAllText(Path.Combine(Folder!, name)))!;
    }

    /// <summary>Members that <paramref name="expected"/> has and <paramref name="actual"/> lacks, by path.</summary>
    public static IEnumerable<string> Missing(JsonNode? expected, JsonNode? actual, string path = "$")
    {
        if (expected is JsonObject members)
        {
            foreach (var (name, value) in members)
            {
                if (actual is not JsonObject found || !found.ContainsKey(name))
                    yield return $"{path}.{name}";
                else if (!Free.Contains(name))
                {
                    foreach (var missing in Missing(value, found[name], $"{path}.{name}"))
                        yield return missing;
                }
            }
        }
        else if (expected is JsonArray { Count: > 0 } list && actual is JsonArray { Count: > 0 } items)
        {
            foreach (var missing in Missing(list[0], items[0], path + "[0]"))
                yield return missing;
        }
        else if (expected is JsonArray && actual is not JsonArray)
            yield return path + " (a list)";
    }

    private static string? Folder
    {
        get
        {
            for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            {
                var folder = Path.Combine(at.FullName, "shared", "studio-fixtures");
                if (Directory.Exists(folder))
                    return folder;
            }

            return null;
        }
    }
}
