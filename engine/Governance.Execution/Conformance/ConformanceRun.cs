using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Governance.Execution.Conformance;

/// <param name="Plays">Comparisons made: a case that speaks about both modes is two.</param>
/// <param name="Exempt">Names with a recorded reason that differ; they do not count as failed.</param>
/// <param name="Unchecked">Names of cases that expect nothing in any mode: they were run to their end and prove nothing else.</param>
public sealed record ConformanceResult(
    int Cases, int Plays, int Passed, ImmutableArray<string> Exempt, ImmutableArray<string> Unchecked, int Failed, ImmutableArray<Difference> Differences)
{
    public bool Holds => Failed == 0 && Cases > 0;
}

/// <summary>Checks every case of a folder in every mode it speaks about, both levels.</summary>
public static class ConformanceRun
{
    /// <param name="exempt">Names of cases that are known to differ, with reasons.</param>
    public static ConformanceResult Check(string directory, IReadOnlyDictionary<string, string> exempt)
    {
        var differences = ImmutableArray.CreateBuilder<Difference>();
        var (excused, silent) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        var (cases, plays, failed) = (0, 0, 0);
        foreach (var path in Directory.EnumerateFiles(directory, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            cases++;
            var @case = ConformanceCase.Read(path);
            var modes = @case.Modes;
            plays += modes.Length;
            var found = (modes.IsEmpty ? RunThrough(@case) : modes.SelectMany(mode => Check(@case, mode))).ToList();
            if (found.Count == 0 && modes.IsEmpty)
                silent.Add(@case.Name);
            else if (found.Count > 0 && exempt.ContainsKey(@case.Name))
                excused.Add(@case.Name);
            else if (found.Count > 0)
            {
                failed++;
                differences.AddRange(found);
            }
        }

        return new ConformanceResult(cases, plays, cases - failed - excused.Count - silent.Count, [.. excused], [.. silent], failed, differences.ToImmutable());
    }

    /// <summary>Differences of one case in one mode; none when the case says nothing about the mode.</summary>
    public static IReadOnlyList<Difference> Check(ConformanceCase @case, FlowchartMode mode) =>
        @case.Expected(mode) is { } expected ? Guarded(@case, mode, () => new CaseComparison(@case, mode).Compare(expected, Play(@case, mode))) : [];

    /// <summary>What happens here, in the words of the format.</summary>
    public static JsonObject Play(ConformanceCase @case, FlowchartMode mode) => new CaseDriver(@case, mode).Play();

    // A case without an expectation must still come to an end.
    private static IEnumerable<Difference> RunThrough(ConformanceCase @case) => Enum.GetValues<FlowchartMode>().SelectMany(mode => Guarded(@case, mode, () =>
    {
        Play(@case, mode);
        return [];
    }));

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A defect of the engine is a difference to report.")]
    private static IReadOnlyList<Difference> Guarded(ConformanceCase @case, FlowchartMode mode, Func<IReadOnlyList<Difference>> check)
    {
        try
        {
            return check();
        }
        catch (Exception defect)
        {
            return [new Difference(@case.Name, mode.ToString().ToLowerInvariant(), 1, "$", "a run", $"{defect.GetType().Name}: {defect.Message}")];
        }
    }
}
