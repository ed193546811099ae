using static Governance.Execution.Expressions.Liquid.LiquidFilters;

namespace Governance.Execution.Expressions.Liquid;

/// <summary>Filters of numbers.</summary>
internal static class NumberFilters
{
    public static Dictionary<string, LiquidFilter> All { get; } = new(StringComparer.Ordinal)
    {
        ["abs"] = (_, input, _) => Math.Abs(Number(input)),
        ["ceil"] = (_, input, _) => decimal.Ceiling(Number(input)),
        ["floor"] = (_, input, _) => decimal.Floor(Number(input)),
        ["round"] = (_, input, a) => Math.Round(Number(input), (int)Math.Clamp(Number(At(a, 0)), 0, 28), MidpointRounding.AwayFromZero),
        ["at_least"] = (_, input, a) => Math.Max(Number(input), Number(At(a, 0))),
        ["at_most"] = (_, input, a) => Math.Min(Number(input), Number(At(a, 0))),
        ["plus"] = (_, input, a) => Safe(() => Number(input) + Number(At(a, 0))),
        ["minus"] = (_, input, a) => Safe(() => Number(input) - Number(At(a, 0))),
        ["times"] = (_, input, a) => Safe(() => Number(input) * Number(At(a, 0))),
        ["divided_by"] = (_, input, a) => Safe(() => Divided(Number(input), Number(At(a, 0)))),
        ["modulo"] = (_, input, a) => Safe(() => Number(input) % Number(At(a, 0))),
    };

    public static decimal Safe(Func<decimal> compute)
    {
        try
        {
            return compute();
        }
        catch (DivideByZeroException)
        {
            throw new LiquidException("A number is divided by zero.");
        }
        catch (OverflowException)
        {
            throw new LiquidException("A number is too large.");
        }
    }

    private static decimal Number(object? value) => LiquidValues.Number(value);

    // Whole numbers divide to a whole number, as in the language this one comes from.
    private static decimal Divided(decimal one, decimal by) => one.Scale == 0 && by.Scale == 0 ? decimal.Floor(one / by) : one / by;
}
