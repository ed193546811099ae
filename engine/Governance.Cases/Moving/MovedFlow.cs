using Governance.Execution;

namespace Governance.Cases;

/// <summary>A case whose flow was moved to another version: what is open follows its node, which may have another name there. What is done keeps the name it was done under.</summary>
internal static class MovedFlow
{
    public static Casefile Followed(Casefile file, Aggregate after, BurstInput input)
    {
        if (!string.Equals(input.Stimulus.Kind, StimulusKinds.Migrate, StringComparison.Ordinal))
            return file;
        var nodes = after.Instances.SelectMany(instance => instance.Bookmarks).ToDictionary(mark => mark.Id, mark => mark.ActivityId, StringComparer.Ordinal);
        var renamed = file.WorkItems.Where(item => item.IsOpen && item.BookmarkId is { } mark && nodes.TryGetValue(mark, out var node) && !string.Equals(node, item.Node, StringComparison.Ordinal))
            .ToDictionary(item => item.Id, item => (From: item.Node, To: nodes[item.BookmarkId!]), StringComparer.Ordinal);
        if (renamed.Count == 0)
            return file;
        var next = file with { WorkItems = [.. file.WorkItems.Select(item => renamed.TryGetValue(item.Id, out var own) || IsBeside(item, renamed, out own) ? item with { Node = own.To } : item)] };
        return file.Comeback is { } back && renamed.Values.FirstOrDefault(name => string.Equals(name.From, back.From, StringComparison.Ordinal)) is { To: { } to }
            ? next with { Comeback = back with { From = to } }
            : next;
    }

    // Members of a gathering and whoever was asked besides hang on the item of the node.
    private static bool IsBeside(WorkItem item, Dictionary<string, (string From, string To)> renamed, out (string From, string To) name)
    {
        name = default;
        return item is { IsOpen: true, BookmarkId: null, ParentId: { } parent } && renamed.TryGetValue(parent, out name) && string.Equals(name.From, item.Node, StringComparison.Ordinal);
    }
}
