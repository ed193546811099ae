using System.Globalization;
using Governance.Definitions;

namespace Governance.Execution.Values;

/// <summary>
/// What <see cref="Conversion"/> would quietly make nothing of although it was meant to be something: a number beyond its type, the text of
/// a list or an object where an instant, a duration, an id or an exact number belongs. Assigned on purpose, it is a fault, as in Elsa.
/// </summary>
internal static class ValueCheck
{
    public static void Demand(TypeAlias type, object? value)
    {
        if (!type.IsArray && (IsBeyond(type, value) || IsStructure(type, value)))
            throw new ConversionException(Value.ToText(value) ?? string.Empty, type.Name);
    }

    private static bool IsBeyond(TypeAlias type, object? value) => type.Shape switch
    {
        ValueShape.I16 => IsOutside(value, short.MinValue, short.MaxValue),
        ValueShape.I32 => IsOutside(value, int.MinValue, int.MaxValue),
        ValueShape.I64 => IsOutside(value, long.MinValue, long.MaxValue),
        ValueShape.Dec => value is double real && (!double.IsFinite(real) || Math.Abs(real) > (double)decimal.MaxValue),
        _ => false,
    };

    private static bool IsOutside(object? value, long least, long most) => value switch
    {
        // Numbers are rounded to even first: -0.5 beyond the edge is still on it.
        double real => !double.IsFinite(real) || Math.Round(real) < least || Math.Round(real) >= most + 1d,
        decimal exact => Math.Round(exact) < least || Math.Round(exact) > most,
        long whole => whole < least || whole > most,
        int whole => whole < least || whole > most,
        string text => Int128.TryParse(text.Trim(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole) && (whole < least || whole > most),
        _ => false,
    };

    private static bool IsStructure(TypeAlias type, object? value) =>
        type.Shape is ValueShape.Dec or ValueShape.DateTime or ValueShape.DateTimeOffset or ValueShape.TimeSpan or ValueShape.Uuid
        && value is string text && text.AsSpan().TrimStart() is ['[' or '{', ..];
}
