using System.Text.Json;

namespace Governance.Knowledge.Loading;

/// <summary>Opens the JSON files of the knowledge base.</summary>
internal static class DataFile
{
    private static readonly JsonDocumentOptions Options =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static JsonCursor Open(string directory, string name)
    {
        var path = Path.Combine(directory, name);
        if (!File.Exists(path))
            throw new KnowledgeLoadException(name, "$", "the file is missing");
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), Options);
            return new JsonCursor(name, "$", document.RootElement.Clone());
        }
        catch (JsonException broken)
        {
            throw new KnowledgeLoadException(name, broken.Path ?? "$", $"not JSON (line {broken.LineNumber + 1})", broken);
        }
    }

    /// <summary>Every JSON file below a folder, in ordinal order so that a load is the same everywhere.</summary>
    public static IEnumerable<JsonCursor> OpenAll(string directory, string folder)
    {
        var root = Path.Combine(directory, folder);
        if (!Directory.Exists(root))
            throw new KnowledgeLoadException(folder, "$", "the folder is missing");
        return Directory.GetFiles(root, "*.json").Order(StringComparer.Ordinal)
            .Select(path => Open(directory, $"{folder}/{Path.GetFileName(path)}"));
    }
}
