namespace Governance.ArchitectureTests;

/// <summary>The repository as files.</summary>
internal static class SourceTree
{
    private static readonly string[] ProductFolders = ["engine", "knowledge-base", "integrations", "portal"];

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Governance.Workflow.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    public static IEnumerable<string> ProductSources(string root) =>
        ProductFolders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !file.Contains("node_modules", StringComparison.Ordinal));
}
