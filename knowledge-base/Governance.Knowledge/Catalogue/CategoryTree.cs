using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Governance.Knowledge.Loading;

namespace Governance.Knowledge;

/// <summary>All categories, by code and by path.</summary>
public sealed class CategoryTree
{
    private readonly FrozenDictionary<CategoryCode, Category> _byCode;
    private readonly FrozenDictionary<string, Category> _byPath;

    private CategoryTree(ImmutableArray<Category> all)
    {
        All = all;
        _byCode = all.ToFrozenDictionary(category => category.Code);
        _byPath = all.ToFrozenDictionary(category => category.Path, StringComparer.Ordinal);
    }

    /// <summary>Parents before their children, in the catalogue's order.</summary>
    public ImmutableArray<Category> All { get; }

    public Category this[CategoryCode code] =>
        _byCode.TryGetValue(code, out var found) ? found : throw new ArgumentException($"No category {code}.", nameof(code));

    public bool TryGet(CategoryCode code, [MaybeNullWhen(false)] out Category category) => _byCode.TryGetValue(code, out category);

    public bool TryGetPath(string path, [MaybeNullWhen(false)] out Category category) => _byPath.TryGetValue(path, out category);

    internal static CategoryTree Load(string directory)
    {
        var root = DataFile.Open(directory, "catalogue/categories.json");
        var inherited = new Inherited(null, "", DefaultCaseType.Appeal, root["defaultThreshold"].Number());
        var all = new List<Category>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in root.Items("categories"))
            Read(item, inherited, all, seen);
        return new CategoryTree([.. all]);
    }

    internal Category Require(JsonCursor path) =>
        TryGetPath(path.Text(), out var found) ? found : throw path.Broken($"no category \"{path.Text()}\"");

    private static CategoryCode Read(JsonCursor item, Inherited above, List<Category> all, HashSet<string> seen)
    {
        var code = ReadCode(item["code"], above.Parent);
        var name = item.Text("name");
        var path = above.Path.Length == 0 ? name : $"{above.Path}/{name}";
        if (!seen.Add(code.Value) | !seen.Add(path))
            throw item.Broken($"code {code} or path {path} is used twice");
        var here = new Inherited(
            code,
            path,
            item.OptionalChoice<DefaultCaseType>("caseType") ?? above.CaseType,
            ReadThreshold(item) ?? above.Threshold);
        var place = all.Count;
        all.Add(null!);
        ImmutableArray<CategoryCode> children = [.. item.OptionalItems("children").Select(child => Read(child, here, all, seen))];
        all[place] = new Category(code, name, path, above.Parent, here.CaseType, here.Threshold, children);
        return code;
    }

    private static CategoryCode ReadCode(JsonCursor cursor, CategoryCode? parent)
    {
        var code = cursor.Text();
        var above = parent?.Value ?? "";
        return code.Length == above.Length + 2 && code.Length <= 6 && code.All(char.IsAsciiDigit) && code.StartsWith(above, StringComparison.Ordinal)
            ? new CategoryCode(code)
            : throw cursor.Broken($"\"{code}\" must be {above} and two digits");
    }

    private static double? ReadThreshold(JsonCursor item)
    {
        if (item.OptionalNumber("threshold") is not { } threshold)
            return null;
        return threshold is >= 0 and <= 1 ? threshold : throw item["threshold"].Broken("must lie between 0 and 1");
    }

    private sealed record Inherited(CategoryCode? Parent, string Path, DefaultCaseType CaseType, double Threshold);
}
