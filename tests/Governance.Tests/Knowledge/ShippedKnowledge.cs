using Governance.Knowledge;

namespace Governance.Tests.Knowledge;

/// <summary>The knowledge base as shipped, loaded once.</summary>
internal static class ShippedKnowledge
{
    private static readonly Lazy<KnowledgeBase> Loaded = new(() => KnowledgeBase.Load(Folder));

    public static KnowledgeBase Base => Loaded.Value;

    public static string Folder =>
        Find("knowledge-base") ?? throw new InvalidOperationException("No folder above the tests holds knowledge-base/.");

    /// <summary>A folder or file some way above the test's base directory, or none.</summary>
    public static string? Find(string relative)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, relative) is var path && Path.Exists(path))
                return path;
        return null;
    }
}
