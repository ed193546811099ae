using System.Collections.Frozen;

namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>The language's own globals: made once, frozen, shared by every evaluation.</summary>
internal static class Builtins
{
    public static readonly JsObject ObjectPrototype = new(null);
    public static readonly JsObject FunctionPrototype = new(ObjectPrototype);
    public static readonly JsObject ArrayPrototype = new(ObjectPrototype);
    public static readonly JsObject StringPrototype = new(ObjectPrototype);
    public static readonly JsObject NumberPrototype = new(ObjectPrototype);
    public static readonly JsObject BooleanPrototype = new(ObjectPrototype);
    public static readonly JsObject SymbolPrototype = new(ObjectPrototype);
    public static readonly JsObject BigIntPrototype = new(ObjectPrototype);
    public static readonly JsObject DatePrototype = new(ObjectPrototype);
    public static readonly JsObject RegExpPrototype = new(ObjectPrototype);
    public static readonly JsObject MapPrototype = new(ObjectPrototype);
    public static readonly JsObject SetPrototype = new(ObjectPrototype);
    public static readonly JsObject PromisePrototype = new(ObjectPrototype);
    public static readonly JsObject IteratorPrototype = new(ObjectPrototype);
    public static readonly JsObject ErrorPrototype = new(ObjectPrototype);
    public static readonly JsObject TypeErrorPrototype = new(ErrorPrototype);
    public static readonly JsObject RangeErrorPrototype = new(ErrorPrototype);
    public static readonly JsObject ReferenceErrorPrototype = new(ErrorPrototype);
    public static readonly JsObject SyntaxErrorPrototype = new(ErrorPrototype);
    public static readonly JsObject EvalErrorPrototype = new(ErrorPrototype);
    public static readonly JsObject UriErrorPrototype = new(ErrorPrototype);

    public static readonly FrozenDictionary<string, JsValue> Globals = MakeGlobals();

    /// <summary>Adds a function that enumeration does not show.</summary>
    public static void Method(this JsObject holder, string name, int parameters, NativeCode code) =>
        holder.Define(name, new NativeFunction(name, parameters, code), PropertyTraits.Hidden);

    public static void Getter(this JsObject holder, string name, NativeCode code) =>
        holder.DefineAccessor(name, new NativeFunction("get " + name, 0, code), null, PropertyTraits.Hidden);

    public static void Constant(this JsObject holder, string name, JsValue value) =>
        holder.Define(name, value, PropertyTraits.Hidden | PropertyTraits.ReadOnly | PropertyTraits.Permanent);

    /// <summary>A constructor and its prototype, linked both ways.</summary>
    public static NativeFunction Type(string name, int parameters, JsObject prototype, NativeCode call, NativeConstructor? construct)
    {
        var type = new NativeFunction(name, parameters, call, construct);
        type.Constant("prototype", prototype);
        prototype.Define("constructor", type, PropertyTraits.Hidden);
        return type;
    }

    public static NativeCode NeedsNew(string name) =>
        (run, _, _) => throw run.TypeError($"Class constructor {name} cannot be invoked without 'new'");

    private static FrozenDictionary<string, JsValue> MakeGlobals()
    {
        var globals = new Dictionary<string, JsValue>(StringComparer.Ordinal)
        {
            ["undefined"] = default,
            ["NaN"] = double.NaN,
            ["Infinity"] = double.PositiveInfinity,
        };
        foreach (var made in (IEnumerable<NativeFunction>)[.. Types(), .. ErrorBuiltins.Types(), .. GlobalFunctions.All()])
            globals[made.Name] = made;
        globals["Math"] = MathBuiltins.Make();
        globals["JSON"] = JsonBuiltins.Make();
        var everything = new JsObject(ObjectPrototype);
        foreach (var (name, value) in globals)
            everything.Define(name, value, PropertyTraits.Hidden);
        globals["globalThis"] = everything;
        IteratorBuiltins.Install();
        Freeze(everything, new HashSet<JsObject>(ReferenceEqualityComparer.Instance));
        return globals.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<NativeFunction> Types() =>
    [
        ObjectBuiltins.Make(), FunctionBuiltins.Make(), ArrayBuiltins.Make(), StringBuiltins.Make(), NumberBuiltins.Make(),
        BooleanBuiltins.Make(), SymbolBuiltins.Make(), BigIntBuiltins.Make(), DateBuiltins.Make(), RegExpBuiltins.Make(),
        MapBuiltins.Make(), SetBuiltins.Make(), PromiseBuiltins.Make(),
    ];

    private static void Freeze(JsObject? root, HashSet<JsObject> seen)
    {
        if (root is null || !seen.Add(root))
            return;
        root.MakeBuiltin();
        Freeze(root.Prototype, seen);
        foreach (var value in root.RawValues())
        {
            Freeze(value.Object, seen);
            if (value.Object is not Accessor accessor)
                continue;
            Freeze(accessor.Getter, seen);
            Freeze(accessor.Setter, seen);
        }
    }
}
