using System.Numerics;

namespace Governance.Execution.Expressions.JavaScript.Language;

internal static class BooleanBuiltins
{
    public static NativeFunction Make()
    {
        var prototype = Builtins.BooleanPrototype;
        prototype.Method("toString", 0, (run, self, _) => Coerce.ToText(run, This(run, self)));
        prototype.Method("valueOf", 0, (run, self, _) => This(run, self));
        return Builtins.Type("Boolean", 1, prototype, (_, _, a) => Coerce.ToBoolean(a.At(0)), (_, a, _) => new JsWrapper(Coerce.ToBoolean(a.At(0))));
    }

    private static JsValue This(Run run, JsValue self)
    {
        if (self.IsBoolean)
            return self;
        return self.Reference is JsWrapper { Value.IsBoolean: true } wrapper
            ? wrapper.Value
            : throw run.TypeError("Boolean.prototype.valueOf requires that 'this' be a Boolean");
    }
}

internal static class SymbolBuiltins
{
    public static NativeFunction Make()
    {
        var prototype = Builtins.SymbolPrototype;
        prototype.Method("toString", 0, (run, self, _) => $"Symbol({This(run, self).Description})");
        prototype.Method("valueOf", 0, (run, self, _) => JsValue.Of(This(run, self)));
        prototype.Getter("description", (run, self, _) => This(run, self).Description);
        var type = Builtins.Type("Symbol", 0, prototype, (run, _, a) =>
            JsValue.Of(run.NewSymbol(a.At(0).IsUndefined ? "" : Coerce.ToText(run, a[0]))), null);
        type.Method("for", 1, (run, _, a) => JsValue.Of(Shared(Coerce.ToText(run, a.At(0)))));
        JsSymbol[] known = [JsSymbol.Iterator, JsSymbol.AsyncIterator, JsSymbol.HasInstance, JsSymbol.ToPrimitive, JsSymbol.ToStringTag];
        foreach (var symbol in known)
            type.Constant(symbol.Description["Symbol.".Length..], JsValue.Of(symbol));
        return type;
    }

    private static JsSymbol Shared(string name) => new(name, JsSymbol.KeyMark + "for " + name);

    private static JsSymbol This(Run run, JsValue self) =>
        self.Symbol ?? (self.Reference as JsWrapper)?.Value.Symbol ?? throw run.TypeError("Receiver is not a symbol");
}

internal static class BigIntBuiltins
{
    public static NativeFunction Make()
    {
        var prototype = Builtins.BigIntPrototype;
        prototype.Method("toString", 0, (run, self, a) => ToText(run, self, a));
        prototype.Method("toLocaleString", 0, (run, self, _) =>
            This(run, self).ToString("N0", System.Globalization.CultureInfo.InvariantCulture));
        prototype.Method("valueOf", 0, (run, self, _) => JsValue.Of(This(run, self)));
        return Builtins.Type("BigInt", 1, prototype, (run, _, a) => JsValue.Of(Coerce.ToBigInteger(run, a.At(0))), null);
    }

    private static JsValue ToText(Run run, JsValue self, JsValue[] arguments)
    {
        var radix = arguments.At(0).IsUndefined ? 10 : Coerce.ToInteger(run, arguments[0]);
        if (radix is < 2 or > 36)
            throw run.RangeError("toString() radix must be between 2 and 36");
        var value = This(run, self);
        run.Charge((int)(value.GetBitLength() / 8));
        return radix == 10
            ? value.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : NumberText.BigIn(value, (int)radix);
    }

    private static BigInteger This(Run run, JsValue self)
    {
        if (self.IsBigInteger)
            return self.BigInteger;
        return self.Reference is JsWrapper { Value.IsBigInteger: true } wrapper
            ? wrapper.Value.BigInteger
            : throw run.TypeError("BigInt.prototype.valueOf requires that 'this' be a BigInt");
    }
}

internal static class IteratorBuiltins
{
    public static void Install()
    {
        var prototype = Builtins.IteratorPrototype;
        prototype.Method("next", 0, (run, self, _) =>
        {
            if (self.Reference is not JsIterator iterator)
                throw run.TypeError("Receiver is not an iterator");
            run.Step();
            return iterator.Next(out var value) ? Iteration.Step(value, done: false) : Iteration.Step(default, done: true);
        });
        prototype.Method(JsSymbol.Iterator.Key, 0, (_, self, _) => self);
    }
}
