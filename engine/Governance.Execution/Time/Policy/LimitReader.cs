namespace Governance.Execution.Time;

/// <summary>Reads <c>{ "amount": 5, "unit": "working-day", "from": "dispatch" }</c>.</summary>
internal static class LimitReader
{
    public static Limit? Read(JsonCursor? place, DayCounting counting)
    {
        if (place is null)
            return null;
        place.Only("amount", "unit", "from", "counting");
        var unit = place.Required("unit")?.AsOneOf(Words<LimitUnit>.All) ?? LimitUnit.WorkingDay;
        var amount = place.Required("amount")?.AsNumber() ?? 1;
        if (!Limit.IsCountable(amount, unit))
        {
            place.Note(TimeRefusals.AmountInvalid($"{place.Path}.amount"));
            amount = 1;
        }

        return new Limit(
            amount, unit, place.Get("from")?.AsOneOf(Words<LimitStart>.All) ?? LimitStart.Dispatch,
            place.Get("counting")?.AsOneOf(Words<DayCounting>.All) ?? counting);
    }
}
