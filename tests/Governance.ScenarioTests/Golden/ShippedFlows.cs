using System.Collections.Immutable;
using Governance.Cases;
using Governance.Cases.Activities;
using Governance.Execution;

namespace Governance.ScenarioTests.Golden;

/// <summary>The definitions under <c>workflows/</c>, shared ones known to those that use them.</summary>
internal static class ShippedFlows
{
    public static string Folder { get; } = Path.Combine(Root(), "workflows");

    public static IEnumerable<string> Types => Directory.GetDirectories(Folder).Where(path => File.Exists(Path.Combine(path, "case-type.json")))
        .Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    public static IEnumerable<string> SharedFlows => Directory.Exists(Path.Combine(Folder, "_shared"))
        ? Directory.GetDirectories(Path.Combine(Folder, "_shared")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)
        : [];

    public static byte[] Definition(string folder) => File.ReadAllBytes(Path.Combine(Folder, folder, "definition.json"));

    public static (GraphLibrary Graphs, ActivityCatalog Catalog) Library()
    {
        var catalog = new ActivityCatalog(CaseActivities.All);
        var graphs = new GraphLibrary(catalog);
        foreach (var shared in SharedFlows)
            graphs.Add(Definition(Path.Combine("_shared", shared)), publish: true).Refusal.ShouldBeNull();
        return (graphs, catalog);
    }

    public static ImmutableArray<GoldenDifference> Replay(GoldenCase golden, byte[] definition)
    {
        var (graphs, catalog) = Library();
        graphs.Add(definition, publish: true).Refusal.ShouldBeNull();
        return GoldenReplay.Run(graphs, catalog, new CaseDomain(), golden);
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Governance.Workflow.sln")))
            at = at.Parent ?? throw new InvalidOperationException("No repository above the tests.");
        return at.FullName;
    }
}
