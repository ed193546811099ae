using System.Text.RegularExpressions;

namespace Governance.ArchitectureTests;

/// <summary>Every refusal code is made in one place and explained in docs/refusals.md; a code there that nobody makes is retired by name.</summary>
public sealed partial class RefusalListTests
{
    private static readonly string Root = SourceTree.Root();

    [Fact]
    public void Codes_MadeInSource_AreListedInTheDocument()
    {
        var made = MadeCodes().Select(m => m.Code).Distinct(StringComparer.Ordinal);

        made.Except(ListedCodes(), StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Codes_ListedInTheDocument_AreMadeInSource()
    {
        var made = MadeCodes().Select(m => m.Code).ToHashSet(StringComparer.Ordinal);

        ListedCodes().Where(code => !made.Contains(code)).ShouldBeEmpty();
    }

    [Fact]
    public void Codes_MadeInSource_AreMadeOnce()
    {
        var twice = MadeCodes().GroupBy(m => m.Code, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(m => m.File))}");

        twice.ShouldBeEmpty();
    }

    private static IEnumerable<(string Code, string File)> MadeCodes() =>
        from file in SourceTree.ProductSources(Root)
        from Match match in Code().Matches(File.ReadAllText(file))
        select (match.Groups["code"].Value, Path.GetRelativePath(Root, file));

    private static IEnumerable<string> ListedCodes() =>
        from line in File.ReadLines(Path.Combine(Root, "docs", "refusals.md"))
        let match = Listed().Match(line)
        where match.Success
        select match.Groups["code"].Value;

    [GeneratedRegex("\"(?<code>[A-Z]{2,5}-[0-9]{3})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex("^\\| `(?<code>[A-Z]{2,5}-[0-9]{3})` \\|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listed();
}
