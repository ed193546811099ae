using System.Reflection;

namespace Governance.ScenarioTests.Browser;

/// <summary>Files of the checkout a browser test needs or leaves behind.</summary>
internal static class RepositoryFiles
{
    public static string AxeCore => Metadata("AxeCore");

    public static string Root => Metadata("RepositoryRoot");

    /// <summary>Kept by CI: what the pages looked like.</summary>
    public static string Screenshots => Directory.CreateDirectory(Path.Combine(Root, "artifacts", "screenshots")).FullName;

    /// <summary>Kept by CI: what the papers look like.</summary>
    public static string Papers => Directory.CreateDirectory(Path.Combine(Root, "artifacts", "papers")).FullName;

    private static string Metadata(string key) =>
        typeof(RepositoryFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => string.Equals(a.Key, key, StringComparison.Ordinal)).Value!;
}
