using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace Governance.Studio;

/// <summary>A folder of <c>workflows/</c>: its definition, and what a release freezes beside it.</summary>
/// <param name="IsCaseType">False for <c>_shared/</c>: a reusable flow, no case type.</param>
internal sealed record WorkflowFolder(string DefinitionId, string Path, bool IsCaseType)
{
    public string DefinitionFile => System.IO.Path.Combine(Path, "definition.json");

    /// <summary>Parsed, or an empty object where there is no such file.</summary>
    public JsonObject Read(string name)
    {
        var file = System.IO.Path.Combine(Path, name);
        return File.Exists(file) && JsonNode.Parse(File.ReadAllBytes(file)) is JsonObject json ? json : [];
    }

    /// <summary>Template texts by file name, in the order of their names.</summary>
    public JsonObject Texts()
    {
        var texts = new JsonObject();
        var folder = System.IO.Path.Combine(Path, "texts");
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToArray() : [])
            texts[System.IO.Path.GetFileName(file)] = File.ReadAllText(file);
        return texts;
    }
}

/// <summary>The folders under <see cref="StudioOptions.WorkflowsDirectory"/>.</summary>
internal sealed class CaseTypeFolders(IOptions<StudioOptions> options)
{
    private const string Shared = "_shared";

    /// <summary>Those with a definition; shared flows first, since case types use them.</summary>
    public IReadOnlyList<WorkflowFolder> All()
    {
        var root = options.Value.WorkflowsDirectory;
        if (root is null || !Directory.Exists(root))
            return [];

        var shared = Folders(Path.Combine(root, Shared)).Select(path => new WorkflowFolder(Path.GetFileName(path), path, IsCaseType: false));
        var types = Folders(root).Where(path => !Path.GetFileName(path).StartsWith('_'))
            .Select(path => new WorkflowFolder(Path.GetFileName(path), path, IsCaseType: true));
        return [.. shared.Concat(types).Where(folder => File.Exists(folder.DefinitionFile))];
    }

    public WorkflowFolder? CaseType(string definitionId) =>
        All().FirstOrDefault(folder => folder.IsCaseType && string.Equals(folder.DefinitionId, definitionId, StringComparison.Ordinal));

    private static IEnumerable<string> Folders(string path) =>
        Directory.Exists(path) ? [.. Directory.GetDirectories(path).Order(StringComparer.Ordinal)] : [];
}
