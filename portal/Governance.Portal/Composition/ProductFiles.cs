using System.Reflection;

namespace Governance.Portal.Composition;

/// <summary>Where the product's own files lie: beside a published executable, or in the source tree of a development run.</summary>
internal sealed record ProductFiles(string Workflows, string KnowledgeBase, string Web, string ElsaStudio, bool IsPublished)
{
    public static ProductFiles Find()
    {
        var published = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (Directory.Exists(published))
        {
            return new ProductFiles(
                Path.Combine(AppContext.BaseDirectory, "workflows"), Path.Combine(AppContext.BaseDirectory, "knowledge-base"),
                published, Path.Combine(published, "elsa-studio"), IsPublished: true);
        }

        var source = Metadata("SourceRoot");
        return new ProductFiles(
            Path.Combine(source, "workflows"), Path.Combine(source, "knowledge-base"), Metadata("SpaDist"), Metadata("ElsaStudioRoot"), IsPublished: false);
    }

    private static string Metadata(string key) =>
        typeof(ProductFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => string.Equals(a.Key, key, StringComparison.Ordinal)).Value!;
}
