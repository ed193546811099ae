namespace Governance.Cases;

/// <summary>Which unit mediates at a level, and what comes above it.</summary>
internal static class DisputeLevels
{
    /// <summary>Null where the place does not reach that far, or while the fact is missing.</summary>
    public static UnitRef? UnitOf(Casefile file, DisputeLevel level, FactReader facts) => level switch
    {
        // A grid has no office: its community answers for it.
        DisputeLevel.Grid or DisputeLevel.Community => facts.PlaceUnit("community", file.Place),
        DisputeLevel.Street => facts.PlaceUnit("office:PA", file.Place),
        _ => file.Desk,
    };

    /// <summary>The next level up that there is a unit for; null at the top.</summary>
    public static (DisputeLevel Level, UnitRef Unit)? Above(Casefile file, FactReader facts)
    {
        var from = DisputeSteps.Of(file).Level ?? DisputeLevel.Grid;
        for (var level = from + 1; level <= DisputeLevel.District; level++)
            if (UnitOf(file, level, facts) is { } unit)
                return (level, unit);
        return null;
    }
}
