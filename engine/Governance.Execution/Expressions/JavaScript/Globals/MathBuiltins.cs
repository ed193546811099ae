using System.Numerics;

namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary><c>Math</c> without chance: a burst must give the same on replay.</summary>
internal static class MathBuiltins
{
    public static JsObject Make()
    {
        var math = new JsObject(Builtins.ObjectPrototype);
        AddConstants(math);
        foreach (var (name, function) in Plain())
            math.Method(name, 1, (run, _, a) => function(Coerce.ToNumber(run, a.At(0))));
        math.Method("atan2", 2, (run, _, a) => Math.Atan2(Coerce.ToNumber(run, a.At(0)), Coerce.ToNumber(run, a.At(1))));
        math.Method("pow", 2, (run, _, a) => Arithmetic.Power(Coerce.ToNumber(run, a.At(0)), Coerce.ToNumber(run, a.At(1))));
        math.Method("max", 2, (run, _, a) => Extreme(run, a, double.NegativeInfinity, Math.Max));
        math.Method("min", 2, (run, _, a) => Extreme(run, a, double.PositiveInfinity, Math.Min));
        math.Method("hypot", 2, (run, _, a) => Hypotenuse(a.Select(v => Coerce.ToNumber(run, v)).ToArray()));
        math.Method("imul", 2, (run, _, a) => unchecked(Coerce.ToInt32(run, a.At(0)) * Coerce.ToInt32(run, a.At(1))));
        math.Method("clz32", 1, (run, _, a) => BitOperations.LeadingZeroCount((uint)Coerce.ToInt32(run, a.At(0))));
        math.Method("random", 0, (run, _, _) =>
            throw run.TypeError("Math.random is not available: an evaluation must be repeatable"));
        math.Constant(JsSymbol.ToStringTag.Key, "Math");
        return math;
    }

    private static void AddConstants(JsObject math)
    {
        math.Constant("PI", Math.PI);
        math.Constant("E", Math.E);
        math.Constant("LN2", 0.6931471805599453);
        math.Constant("LN10", 2.302585092994046);
        math.Constant("LOG2E", 1.4426950408889634);
        math.Constant("LOG10E", 0.4342944819032518);
        math.Constant("SQRT2", 1.4142135623730951);
        math.Constant("SQRT1_2", 0.7071067811865476);
    }

    private static Dictionary<string, Func<double, double>> Plain() => new(StringComparer.Ordinal)
    {
        ["abs"] = Math.Abs,
        ["floor"] = Math.Floor,
        ["ceil"] = Math.Ceiling,
        ["round"] = Round,
        ["trunc"] = Math.Truncate,
        ["sign"] = x => double.IsNaN(x) || x == 0 ? x : Math.Sign(x),
        ["sqrt"] = Math.Sqrt,
        ["cbrt"] = CubeRoot,
        ["exp"] = Math.Exp,
        ["expm1"] = x => Math.Abs(x) < 1e-5 ? x + (x * x / 2) : Math.Exp(x) - 1,
        ["log"] = Math.Log,
        ["log2"] = Math.Log2,
        ["log10"] = Math.Log10,
        ["log1p"] = x => Math.Abs(x) < 1e-5 ? x - (x * x / 2) : Math.Log(1 + x),
        ["sin"] = Math.Sin,
        ["cos"] = Math.Cos,
        ["tan"] = Math.Tan,
        ["asin"] = Math.Asin,
        ["acos"] = Math.Acos,
        ["atan"] = Math.Atan,
        ["sinh"] = Math.Sinh,
        ["cosh"] = Math.Cosh,
        ["tanh"] = Math.Tanh,
        ["asinh"] = Math.Asinh,
        ["acosh"] = Math.Acosh,
        ["atanh"] = Math.Atanh,
        ["fround"] = x => (float)x,
    };

    // The platform's own root of a perfect cube may be off by the last digit.
    private static double CubeRoot(double x)
    {
        var root = Math.Cbrt(x);
        var whole = Math.Round(root);
        return whole != 0 && whole * whole * whole == x ? whole : root;
    }

    // Halves go up, not away from zero; a large number has no half to round.
    private static double Round(double x)
    {
        if (double.IsNaN(x) || double.IsInfinity(x) || Math.Abs(x) >= 4503599627370496)
            return x;
        var floor = Math.Floor(x);
        var result = x - floor >= 0.5 ? floor + 1 : floor;
        return result == 0 && (x < 0 || double.IsNegative(x)) ? -0.0 : result;
    }

    private static JsValue Extreme(Run run, JsValue[] arguments, double start, Func<double, double, double> choose)
    {
        run.Charge(arguments.Length / 8);
        return arguments.Aggregate(start, (best, value) => choose(best, Coerce.ToNumber(run, value)));
    }

    private static double Hypotenuse(double[] sides)
    {
        if (sides.Any(double.IsInfinity))
            return double.PositiveInfinity;
        var largest = sides.Length == 0 ? 0 : sides.Max(Math.Abs);
        return largest == 0 || double.IsNaN(largest)
            ? largest
            : largest * Math.Sqrt(sides.Sum(s => s / largest * (s / largest)));
    }
}
