namespace Governance.Cases;

/// <summary>首接负责: whoever is competent for any part of a case leads it and asks the others to help; only a unit competent for no part may object.</summary>
internal static class FirstTaken
{
    /// <summary>The clause that makes the unit competent for a part; null when nothing does.</summary>
    /// <param name="admitted">The unit says so itself.</param>
    public static string? Clause(Casefile file, UnitRef unit, bool admitted)
    {
        // Named to help in the leading proposal: a part of it is the unit's, whoever leads.
        var helps = file.Plan?.Candidates.Take(1).FirstOrDefault(
            candidate => !IsSame(candidate.Unit, unit) && candidate.CoUnits.Any(named => IsSame(named, unit)));
        if (helps?.Evidence.FirstOrDefault(evidence => evidence.Kind is "duty") is { } duty)
            return $"按“{duty.Title}”，本单位有配合职责";
        return admitted ? "本单位对其中一部分有职责" : null;
    }

    private static bool IsSame(UnitRef one, UnitRef other) => string.Equals(one.Code, other.Code, StringComparison.Ordinal);
}
