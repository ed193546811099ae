using System.Text.Json;
using Governance.Cases;
using Governance.Portal.Composition;
using Governance.Studio;

namespace Governance.Portal.Rehearsing;

/// <summary>The golden cases beside the definitions of <c>workflows/</c>. Read once: they change with the product.</summary>
internal sealed class GoldenFolders(ProductFiles files)
{
    private readonly Lazy<IReadOnlyList<GoldenFile>> _all = new(() => Read(files.Workflows));

    /// <summary>Those in the definition's own folder, then those that were recorded on it.</summary>
    public IReadOnlyList<GoldenFile> Of(string definitionId) =>
        [.. _all.Value.Where(file => file.Shows(definitionId)).OrderBy(file => string.Equals(file.DefinitionId, definitionId, StringComparison.Ordinal) ? 0 : 1)];

    public GoldenFile? Find(string name) => _all.Value.FirstOrDefault(file => string.Equals(file.Line.Name, name, StringComparison.Ordinal));

    private static List<GoldenFile> Read(string workflows)
    {
        var found = new List<GoldenFile>();
        foreach (var folder in Directory.GetDirectories(workflows, "golden", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var definition = Path.Combine(Path.GetDirectoryName(folder)!, "definition.json");
            if (!File.Exists(definition))
                continue;
            using var document = JsonDocument.Parse(File.ReadAllBytes(definition));
            var definitionId = document.RootElement.GetProperty("definitionId").GetString()!;
            found.AddRange(Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(path => Of(definitionId, path)));
        }

        return found;
    }

    private static GoldenFile Of(string definitionId, string path)
    {
        var golden = GoldenCase.Read(File.ReadAllBytes(path));
        var recordedOn = golden.Steps is [{ Data: { ValueKind: JsonValueKind.Object } data }, ..] && data.TryGetProperty("definitionId", out var on) ? on.GetString() : null;
        return new GoldenFile(definitionId, recordedOn, path, new GoldenLine($"{definitionId}/{Path.GetFileNameWithoutExtension(path)}", golden.Title, golden.Steps.Length));
    }
}

/// <param name="RecordedOn">Definition its case was opened with.</param>
internal sealed record GoldenFile(string DefinitionId, string? RecordedOn, string Path, GoldenLine Line)
{
    public bool Shows(string definitionId) => string.Equals(DefinitionId, definitionId, StringComparison.Ordinal) || string.Equals(RecordedOn, definitionId, StringComparison.Ordinal);

    public GoldenCase Case() => GoldenCase.Read(File.ReadAllBytes(Path));
}
