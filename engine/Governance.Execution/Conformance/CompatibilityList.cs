using System.Text.Json;

namespace Governance.Execution.Conformance;

/// <summary>What is known to differ from Elsa, with reasons: <c>docs/elsa-compatibility.json</c>.</summary>
public static class CompatibilityList
{
    public const string FileName = "elsa-compatibility.json";

    /// <param name="directory">The folder with the file; nothing is exempt when it is not there.</param>
    public static IReadOnlyDictionary<string, string> Read(string directory)
    {
        var path = Path.Combine(directory, FileName);
        if (!File.Exists(path))
            return new Dictionary<string, string>(StringComparer.Ordinal);

        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.GetProperty("exempt").EnumerateArray().ToDictionary(
            e => e.GetProperty("name").GetString()!, e => e.GetProperty("reason").GetString()!, StringComparer.Ordinal);
    }
}
