namespace Governance.Execution.Time;

/// <summary>An amount of time in a unit, as policy writes it: 5 工作日 from dispatch.</summary>
/// <param name="Amount">Above zero; whole for days, whole minutes for hours (0.5 紧急工作时 = 30 minutes).</param>
public readonly record struct Limit(
    decimal Amount, LimitUnit Unit, LimitStart From = LimitStart.Dispatch, DayCounting Counting = DayCounting.NextDay)
{
    private const decimal Most = 1000;

    /// <summary>Whether an amount can be counted in a unit: above zero, at most 1000, whole days or whole minutes.</summary>
    public static bool IsCountable(decimal amount, LimitUnit unit)
    {
        var parts = unit.IsDays() ? amount : amount * 60;
        return amount is > 0 and <= Most && parts == decimal.Truncate(parts);
    }

    /// <summary>The amount on the unit's own time line: an hour is 3.6 × 10⁹, a day (of either kind) 86.4 × 10⁹ microseconds.</summary>
    public long Micros => (long)(Amount * (Unit.IsDays() ? Scale.Day : Scale.Hour));

    /// <summary>Such as “5 工作日”, “30 分钟”.</summary>
    public override string ToString() => RemainingText.Of(this);
}

public static class LimitUnits
{
    extension(LimitUnit unit)
    {
        public bool IsDays() => unit is LimitUnit.WorkingDay or LimitUnit.NaturalDay;

        /// <summary>The unit's name on screen.</summary>
        public string Name() => unit switch
        {
            LimitUnit.EmergencyHour => "紧急工作时",
            LimitUnit.WorkingHour => "工作时",
            LimitUnit.WorkingDay => "工作日",
            _ => "自然日",
        };
    }
}
