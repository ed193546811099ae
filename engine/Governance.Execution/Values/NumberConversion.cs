using System.Globalization;
using Governance.Definitions;

namespace Governance.Execution.Values;

/// <summary>Numbers: text is parsed strictly for the type, fractions are rounded to even, overflow is null.</summary>
internal static class NumberConversion
{
    public static object? To(TypeAlias type, object value)
    {
        try
        {
            return value is string text ? FromText(type, text) : Change(type, value);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    public static object Zero(TypeAlias type) => type.Shape switch
    {
        ValueShape.I16 => (short)0,
        ValueShape.I32 => 0,
        ValueShape.I64 => 0L,
        ValueShape.F32 => 0f,
        ValueShape.F64 => 0d,
        _ => 0m,
    };

    private static object? FromText(TypeAlias type, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        var trimmed = text.Trim();
        var isWhole = type.Shape is ValueShape.I16 or ValueShape.I32 or ValueShape.I64;
        if (isWhole && TryHex(trimmed, out var hex))
            return Change(type, hex);

        if (isWhole)
        {
            if (long.TryParse(trimmed, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole))
                return Change(type, whole);

            // Too many digits is an overflow; anything else is no number at all.
            return Int128.TryParse(trimmed, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) ? null : Default(type);
        }

        return type.Shape == ValueShape.Dec
            ? decimal.TryParse(trimmed, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var exact) ? exact : Default(type)
            : double.TryParse(trimmed, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var real) ? Change(type, real) : Default(type);
    }

    private static bool TryHex(string text, out long value)
    {
        value = 0;
        var digits = text.StartsWith('#') ? text[1..] : text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : null;
        return digits is not null && long.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out value);
    }

    private static object? Change(TypeAlias type, object value)
    {
        if (value is not IConvertible || value is DateTime || (value is double real && !double.IsFinite(real) && type.Shape is not (ValueShape.F32 or ValueShape.F64)))
            return Default(type);

        var code = type.Shape switch
        {
            ValueShape.I16 => TypeCode.Int16,
            ValueShape.I32 => TypeCode.Int32,
            ValueShape.I64 => TypeCode.Int64,
            ValueShape.F32 => TypeCode.Single,
            ValueShape.F64 => TypeCode.Double,
            _ => TypeCode.Decimal,
        };
        return Type.GetTypeCode(value.GetType()) == code ? value : System.Convert.ChangeType(value, code, CultureInfo.InvariantCulture);
    }

    private static object? Default(TypeAlias type) => type.IsNullable ? null : Zero(type);
}
