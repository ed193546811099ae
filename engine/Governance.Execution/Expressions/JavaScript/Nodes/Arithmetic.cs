using System.Numerics;

namespace Governance.Execution.Expressions.JavaScript.Language;

internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Power,
    ShiftLeft,
    ShiftRight,
    ShiftRightUnsigned,
    And,
    Or,
    Xor,
    Equal,
    NotEqual,
    StrictEqual,
    StrictNotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    InstanceOf,
}

internal static class Arithmetic
{
    private const int MaxBits = 100_000;

    public static JsValue OfNumbers(BinaryOperator op, double a, double b, Run run) => op switch
    {
        BinaryOperator.Add => a + b,
        BinaryOperator.Subtract => a - b,
        BinaryOperator.Multiply => a * b,
        BinaryOperator.Divide => a / b,
        BinaryOperator.Remainder => a % b,
        BinaryOperator.Power => Power(a, b),
        BinaryOperator.ShiftLeft => Coerce.ToInt32(a) << (Coerce.ToInt32(b) & 31),
        BinaryOperator.ShiftRight => Coerce.ToInt32(a) >> (Coerce.ToInt32(b) & 31),
        BinaryOperator.ShiftRightUnsigned => (uint)Coerce.ToInt32(a) >> (Coerce.ToInt32(b) & 31),
        BinaryOperator.And => Coerce.ToInt32(a) & Coerce.ToInt32(b),
        BinaryOperator.Or => Coerce.ToInt32(a) | Coerce.ToInt32(b),
        BinaryOperator.Xor => Coerce.ToInt32(a) ^ Coerce.ToInt32(b),
        BinaryOperator.Equal or BinaryOperator.StrictEqual => a == b,
        BinaryOperator.NotEqual or BinaryOperator.StrictNotEqual => a != b,
        BinaryOperator.Less => a < b,
        BinaryOperator.LessOrEqual => a <= b,
        BinaryOperator.Greater => a > b,
        BinaryOperator.GreaterOrEqual => a >= b,
        _ => Relation(run, op, a, b),
    };

    public static JsValue Apply(Run run, BinaryOperator op, JsValue a, JsValue b) => op switch
    {
        BinaryOperator.Add => Add(run, a, b),
        BinaryOperator.Equal => Compare.Loose(run, a, b),
        BinaryOperator.NotEqual => !Compare.Loose(run, a, b),
        BinaryOperator.StrictEqual => Compare.Strict(a, b),
        BinaryOperator.StrictNotEqual => !Compare.Strict(a, b),
        BinaryOperator.Less => Compare.Order(run, a, b) < 0,
        BinaryOperator.LessOrEqual => Compare.Order(run, a, b) <= 0,
        BinaryOperator.Greater => Compare.Order(run, a, b) > 0,
        BinaryOperator.GreaterOrEqual => Compare.Order(run, a, b) >= 0,
        BinaryOperator.In or BinaryOperator.InstanceOf => Relation(run, op, a, b),
        _ => Numeric(run, op, Coerce.ToNumeric(run, a), Coerce.ToNumeric(run, b)),
    };

    // The language gives NaN where .NET follows IEEE 754 and gives 1.
    public static double Power(double a, double b) =>
        double.IsNaN(b) || (Math.Abs(a) == 1 && double.IsInfinity(b)) ? double.NaN : Math.Pow(a, b);

    private static JsValue Add(Run run, JsValue a, JsValue b)
    {
        if (a.IsText && b.IsText)
            return run.Concat(a.Text, b.Text);
        a = Coerce.ToPrimitive(run, a, "default");
        b = Coerce.ToPrimitive(run, b, "default");
        if (a.IsText || b.IsText)
            return run.Concat(Coerce.ToText(run, a), Coerce.ToText(run, b));
        return Numeric(run, BinaryOperator.Add, Coerce.ToNumeric(run, a), Coerce.ToNumeric(run, b));
    }

    private static JsValue Numeric(Run run, BinaryOperator op, JsValue a, JsValue b)
    {
        if (!a.IsBigInteger && !b.IsBigInteger)
            return OfNumbers(op, a.Number, b.Number, run);
        if (!a.IsBigInteger || !b.IsBigInteger)
            throw run.TypeError("Cannot mix BigInt and other types, use explicit conversions");
        var result = OfBig(run, op, a.BigInteger, b.BigInteger);
        var bits = result.GetBitLength();
        if (bits > MaxBits)
            throw run.Exhausted("a number is too long");
        run.Charge((int)(bits / 64));
        return JsValue.Of(result);
    }

    private static BigInteger OfBig(Run run, BinaryOperator op, BigInteger a, BigInteger b) => op switch
    {
        BinaryOperator.Add => a + b,
        BinaryOperator.Subtract => a - b,
        BinaryOperator.Multiply => a * b,
        BinaryOperator.Divide => b.IsZero ? throw run.RangeError("Division by zero") : a / b,
        BinaryOperator.Remainder => b.IsZero ? throw run.RangeError("Division by zero") : a % b,
        BinaryOperator.Power => BigPower(run, a, b),
        BinaryOperator.ShiftLeft => BigShift(run, a, b),
        BinaryOperator.ShiftRight => BigShift(run, a, -b),
        BinaryOperator.And => a & b,
        BinaryOperator.Or => a | b,
        BinaryOperator.Xor => a ^ b,
        _ => throw run.TypeError("BigInts have no unsigned right shift, use >> instead"),
    };

    private static BigInteger BigPower(Run run, BigInteger a, BigInteger b)
    {
        if (b.Sign < 0)
            throw run.RangeError("Exponent must be non-negative");
        if (b > MaxBits || a.GetBitLength() * (long)b > MaxBits)
            throw run.Exhausted("a number is too long");
        return BigInteger.Pow(a, (int)b);
    }

    private static BigInteger BigShift(Run run, BigInteger a, BigInteger by) =>
        by > MaxBits ? throw run.Exhausted("a number is too long") : by < -MaxBits * 2 ? (a.Sign < 0 ? -1 : 0) : a << (int)by;

    private static JsValue Relation(Run run, BinaryOperator op, JsValue a, JsValue b)
    {
        if (op == BinaryOperator.In)
        {
            return b.Object is { } holder
                ? holder.Has(Coerce.ToKey(run, a))
                : throw run.TypeError($"Cannot use 'in' operator to search for '{Display.Of(run, a)}' in {Display.Of(run, b)}");
        }
        if (b.Object is not { } type)
            throw run.TypeError("Right-hand side of 'instanceof' is not an object");
        return b.Function is null
            ? throw run.TypeError("Right-hand side of 'instanceof' is not callable")
            : IsInstance(run, a, type);
    }

    private static bool IsInstance(Run run, JsValue value, JsObject type)
    {
        var prototype = type.Get(run, "prototype").Object;
        for (var holder = value.Object?.Prototype; holder is not null; holder = holder.Prototype)
        {
            if (ReferenceEquals(holder, prototype))
                return true;
        }
        return false;
    }
}
