using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>One value of the language; numbers and booleans take no heap.</summary>
/// <remarks>
/// The reference says the kind: nothing for undefined, a tag for null, booleans and numbers, otherwise the text, symbol, big integer or object.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly struct JsValue
{
    private static readonly object NumberTag = new();
    private static readonly object BooleanTag = new();
    private static readonly object NullTag = new();
    private static readonly object MissingTag = new();

    private readonly object? _ref;
    private readonly double _number;

    private JsValue(object? reference, double number)
    {
        _ref = reference;
        _number = number;
    }

    public static JsValue Undefined => default;

    public static JsValue Null => new(NullTag, 0);

    public static JsValue True => new(BooleanTag, 1);

    public static JsValue False => new(BooleanTag, 0);

    /// <summary>Marks a <c>let</c> before its declaration ran; never seen by a script.</summary>
    public static JsValue Missing => new(MissingTag, 0);

    public bool IsUndefined => _ref is null;

    public bool IsNull => ReferenceEquals(_ref, NullTag);

    public bool IsNullish => _ref is null || ReferenceEquals(_ref, NullTag);

    public bool IsMissing => ReferenceEquals(_ref, MissingTag);

    public bool IsNumber => ReferenceEquals(_ref, NumberTag);

    public bool IsBoolean => ReferenceEquals(_ref, BooleanTag);

    public bool IsText => _ref is string;

    public bool IsObject => _ref is JsObject;

    /// <summary>The number, or 1 and 0 for booleans. Ask for the kind first.</summary>
    public double Number => _number;

    public string Text => Unsafe.As<string>(_ref!);

    public JsObject? Object => _ref as JsObject;

    public JsFunction? Function => _ref as JsFunction;

    public JsSymbol? Symbol => _ref as JsSymbol;

    public bool IsBigInteger => _ref is BigInteger;

    public BigInteger BigInteger => (BigInteger)_ref!;

    public object? Reference => _ref;

    public static JsValue Of(BigInteger value) => new(value, 0);

    public static JsValue Of(JsSymbol value) => new(value, 0);

    public static JsValue Of(JsObject? value) => value is null ? Null : new(value, 0);

    public static implicit operator JsValue(double value) => new(NumberTag, value);

    public static implicit operator JsValue(bool value) => new(BooleanTag, value ? 1 : 0);

    public static implicit operator JsValue(string value) => new(value, 0);

    public static implicit operator JsValue(JsObject value) => new(value, 0);

    public bool SameReference(JsValue other) => ReferenceEquals(_ref, other._ref);
}

/// <summary>A symbol; as a property key it is its <see cref="Key"/>, which no source text can spell and no enumeration shows.</summary>
internal sealed class JsSymbol(string description, string key)
{
    public const char KeyMark = '\uFDD0';

    public static readonly JsSymbol Iterator = WellKnown("iterator");
    public static readonly JsSymbol AsyncIterator = WellKnown("asyncIterator");
    public static readonly JsSymbol HasInstance = WellKnown("hasInstance");
    public static readonly JsSymbol ToPrimitive = WellKnown("toPrimitive");
    public static readonly JsSymbol ToStringTag = WellKnown("toStringTag");

    public string Description { get; } = description;

    public string Key { get; } = key;

    private static JsSymbol WellKnown(string name) => new("Symbol." + name, KeyMark + "@" + name);
}
