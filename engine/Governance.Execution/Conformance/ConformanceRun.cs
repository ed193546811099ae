using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Governance.Execution.Conformance;

/// <param name="Exempt">Names with a recorded reason that differ; they do not count as failed.</param>
public sealed record ConformanceResult(int Cases, int Passed, ImmutableArray<string> Exempt, int Failed, ImmutableArray<Difference> Differences)
{
    public bool Holds => Failed == 0;
}

/// <summary>Checks every case of a folder in every mode it speaks about, both levels.</summary>
public static class ConformanceRun
{
    /// <param name="exempt">Names of cases that are known to differ, with reasons.</param>
    public static ConformanceResult Check(string directory, IReadOnlyDictionary<string, string> exempt)
    {
        var differences = ImmutableArray.CreateBuilder<Difference>();
        var excused = new SortedSet<string>(StringComparer.Ordinal);
        var (cases, failed) = (0, 0);
        foreach (var path in Directory.EnumerateFiles(directory, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            cases++;
            var @case = ConformanceCase.Read(path);
            var found = Enum.GetValues<FlowchartMode>().SelectMany(mode => Check(@case, mode)).ToList();
            if (found.Count == 0)
                continue;

            if (exempt.ContainsKey(@case.Name))
            {
                excused.Add(@case.Name);
                continue;
            }

            failed++;
            differences.AddRange(found);
        }

        return new ConformanceResult(cases, cases - failed - excused.Count, [.. excused], failed, differences.ToImmutable());
    }

    /// <summary>Differences of one case in one mode; none when the case says nothing about the mode.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A defect of the engine is a difference to report.")]
    public static IReadOnlyList<Difference> Check(ConformanceCase @case, FlowchartMode mode)
    {
        if (@case.Expected(mode) is not { } expected)
            return [];

        try
        {
            return new CaseComparison(@case, mode).Compare(expected, new CaseDriver(@case, mode).Play());
        }
        catch (Exception defect)
        {
            return [new Difference(@case.Name, mode.ToString().ToLowerInvariant(), 1, "$", "a run", $"{defect.GetType().Name}: {defect.Message}")];
        }
    }
}
