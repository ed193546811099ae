using System.Text.Json.Nodes;

namespace Governance.Tests.Knowledge;

/// <summary>The shipped knowledge base in a folder of its own, to be changed.</summary>
internal sealed class CopiedKnowledge : IDisposable
{
    public CopiedKnowledge()
    {
        foreach (var file in Directory.GetFiles(ShippedKnowledge.Folder, "*", SearchOption.AllDirectories).Where(file => !file.Contains("Governance.Knowledge", StringComparison.Ordinal)))
        {
            var target = Path.Combine(Folder, Path.GetRelativePath(ShippedKnowledge.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("governance-words-").FullName;

    public void Edit(string name, Action<JsonNode> change)
    {
        var path = Path.Combine(Folder, name);
        var node = JsonNode.Parse(File.ReadAllText(path))!;
        change(node);
        File.WriteAllText(path, node.ToJsonString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
