using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>考核方案: a file under <c>workflows/presets/evaluation</c>. Changing the month's rules is changing data.</summary>
/// <param name="Id">The file's name without ending.</param>
public sealed record EvaluationScheme(string Id, string Name, ImmutableArray<SchemeGroup> Groups, ImmutableArray<Indicator> Indicators)
{
    /// <summary>Where its figures come from.</summary>
    public string? Basis { get; init; }

    /// <summary>False: a person has yet to check it against the published text (待核).</summary>
    public bool IsVerified { get; init; }

    /// <summary>Fewer counted cases than this, and a unit is not ranked.</summary>
    public int Least { get; init; } = 1;

    /// <summary>Length of the 红榜, within each group.</summary>
    public int Red { get; init; } = 5;

    /// <summary>Length of the 黑榜, over all groups.</summary>
    public int Black { get; init; } = 5;

    /// <summary>What all indicators together may reach.</summary>
    public decimal Full => Indicators.Sum(indicator => indicator.Formula.Full);
}

/// <summary>Units that are compared with each other.</summary>
/// <param name="Kinds">Kinds of units, as the catalogue names them.</param>
public sealed record SchemeGroup(string Id, string Name, ImmutableArray<string> Kinds);

/// <param name="Measure">One of <see cref="Measures"/>.</param>
public sealed record Indicator(string Id, string Name, string Measure, ScoreFormula Formula)
{
    /// <summary>Only cases of these channels; all when empty.</summary>
    public ImmutableArray<string> Channels { get; init; } = [];
}

/// <summary>Points for a rate: full at the target, less by the slope for every point of percent below it, never below the floor.</summary>
public sealed record ScoreFormula(decimal Full, decimal Slope, decimal Target, decimal Floor)
{
    private const int Places = 2;

    /// <param name="percent">0 to 100.</param>
    public decimal Of(decimal percent) =>
        Math.Round(Math.Clamp(Full - (Slope * (Target - percent)), Floor, Full), Places, MidpointRounding.AwayFromZero);

    /// <summary>As bulletins print it: two places.</summary>
    public static decimal Percent(int hits, int counted) => Math.Round(100m * hits / counted, Places, MidpointRounding.AwayFromZero);
}
