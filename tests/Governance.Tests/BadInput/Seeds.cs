using System.Text.Json;

namespace Governance.Tests.BadInput;

/// <summary>Definitions to damage: those that are shipped, those of the benchmarks, and the recorded ones where they are.</summary>
internal static class Seeds
{
    public static IReadOnlyList<string> Definitions()
    {
        var found = new List<string>();
        foreach (var file in Files("workflows", "definition.json").Concat(Files(Path.Combine("tests", "Governance.Benchmarks", "definitions"), "*.json")))
            found.Add(File.ReadAllText(file));
        foreach (var file in Files(Path.Combine("shared", "conformance", "cases"), "*.json"))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            found.Add(document.RootElement.GetProperty("definitions")[0].GetRawText());
        }

        return [.. found.Where(IsObject)];
    }

    private static bool IsObject(string json) => json.AsSpan().TrimStart().StartsWith("{");

    private static IEnumerable<string> Files(string folder, string pattern)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, folder);
            if (Directory.Exists(path))
                return Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        }

        return [];
    }
}
