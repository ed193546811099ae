using System.Reflection;
using System.Text.RegularExpressions;

namespace Governance.ArchitectureTests;

/// <summary>A pattern is limited by its shape, never by the wall clock: a machine that is busy for a moment must not refuse a case, nor a replay go another way.</summary>
public sealed partial class PatternTests
{
    private const string Clocked = "matchTimeout|MatchTimeoutMilliseconds|new Regex\\([^\\n]*TimeSpan|Regex\\.(IsMatch|Match|Matches|Replace|Split)\\([^\\n]*(TimeSpan|Patience)";

    [Fact]
    public void GeneratedPatterns_OfTheProduct_KnowNoTimeLimit()
    {
        var patterns = Directory.EnumerateFiles(AppContext.BaseDirectory, "Governance.*.dll")
            .Select(Path.GetFileNameWithoutExtension).Where(name => !name!.EndsWith("Tests", StringComparison.Ordinal))
            .SelectMany(name => Assembly.Load(name!).GetTypes()).SelectMany(Patterns).ToList();

        patterns.Count.ShouldBeGreaterThan(20);
        patterns.Where(found => found.Limit != Timeout.Infinite).ShouldBeEmpty();
    }

    [Fact]
    public void Sources_OfTheProduct_GiveNoPatternATimeLimit()
    {
        SourceTree.ProductSources(SourceTree.Root()).Where(file => Limited().IsMatch(File.ReadAllText(file))).ShouldBeEmpty();
    }

    [Fact]
    public void Guard_PatternWithALimit_Bites() => Patterns(typeof(Offender)).ShouldHaveSingleItem().Limit.ShouldBe(100);

    private static IEnumerable<(string Where, int Limit)> Patterns(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Select(method => (Method: method, Pattern: method.GetCustomAttribute<GeneratedRegexAttribute>()))
        .Where(found => found.Pattern is not null)
        .Select(found => ($"{type.Name}.{found.Method.Name}", found.Pattern!.MatchTimeoutMilliseconds));

    [GeneratedRegex(Clocked, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Limited();

    private static partial class Offender
    {
        [GeneratedRegex("x", RegexOptions.None, 100)]
        private static partial Regex Slow();
    }
}
