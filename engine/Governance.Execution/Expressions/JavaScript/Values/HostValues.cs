using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>Values on their way from the host to the script; the same instance stays the same object all through the evaluation.</summary>
internal sealed class HostValues(Run run)
{
    private readonly Dictionary<object, JsValue> _known = new(SameSource.Instance);
    private readonly List<(JsObject Value, HostOrigin Origin, HostObject? Owner, string Name)> _tracked = [];

    public JsValue FromHost(object? value, HostObject? owner = null, string name = "") => value switch
    {
        null => JsValue.Null,
        string text => text,
        bool flag => flag,
        double or int or long or float or decimal or byte or sbyte or short or ushort or uint or ulong => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        JsonElement { ValueKind: not (JsonValueKind.Object or JsonValueKind.Array) } json => FromJson(run, json, null),
        // Elsa's scripts see these as objects that print themselves.
        Guid or TimeSpan => new JsWrapper(Convert.ToString(value, CultureInfo.InvariantCulture)!),
        char or Enum or Uri => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        System.Numerics.BigInteger whole => JsValue.Of(whole),
        DateTimeOffset moment => new JsDate(Builtins.DatePrototype, Math.Floor((moment - DateTimeOffset.UnixEpoch).TotalMilliseconds)),
        DateTime moment => new JsDate(Builtins.DatePrototype, Math.Floor((moment - DateTime.UnixEpoch).TotalMilliseconds)),
        JsonValue scalar => FromHost(JsonSerializer.SerializeToElement(scalar)),
        _ => Shared(value, owner, name),
    };

    public static JsValue FromJson(Run run, JsonElement json, HostOrigin? origin)
    {
        run.Step();
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                return Text(run, json);
            case JsonValueKind.Number:
                return json.GetDouble();
            case JsonValueKind.True or JsonValueKind.False:
                return json.ValueKind == JsonValueKind.True;
            case JsonValueKind.Array:
                var items = new JsValue[json.GetArrayLength()];
                var next = 0;
                foreach (var item in json.EnumerateArray())
                    items[next++] = FromJson(run, item, origin);
                return new JsArray(items) { Origin = origin };
            case JsonValueKind.Object:
                var result = new JsObject(Builtins.ObjectPrototype);
                foreach (var member in json.EnumerateObject())
                    result.Define(member.Name, FromJson(run, member.Value, origin));
                result.Origin = origin;
                return result;
            default:
                return JsValue.Null;
        }
    }

    private static string Text(Run run, JsonElement json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            throw run.SyntaxError("Bad Unicode escape in JSON");
        }
    }

    /// <summary>A list or an object, which a script can change without assigning it.</summary>
    public static bool CanChange(object value) =>
        value is JsonElement { ValueKind: JsonValueKind.Array or JsonValueKind.Object } or JsonArray or JsonObject or (IEnumerable and not (string or JsonNode));

    /// <summary>The script handed this object to the host: the host's copy now follows it.</summary>
    public void Follow(object source, JsObject value, HostObject? owner, string name)
    {
        var origin = new HostOrigin(source);
        _known[source] = value;
        Attach(value, origin, 0);
        _tracked.Add((value, origin, owner, name));
    }

    /// <summary>Hands back what the script changed, in the order in which it was first read.</summary>
    public void HandBack()
    {
        foreach (var (value, origin, owner, name) in _tracked)
        {
            if (!origin.Changed)
                continue;
            var result = new HostResult(run).Convert(value);
            if (owner is null)
                run.Host.Changed(origin.Source, result);
            else if (SameSource.Instance.Equals(owner.Current(name), origin.Source))
                owner.Write(run, name, result);
        }
    }

    private JsValue Shared(object source, HostObject? owner, string name)
    {
        if (_known.TryGetValue(source, out var known))
        {
            if (owner is not null && known.Object is { } shared)
                Adopt(shared, source, owner, name);
            return known;
        }
        var origin = new HostOrigin(source);
        var value = Adapt(source, origin);
        _known.Add(source, value);
        if (value.Object is { Origin: not null } made)
            _tracked.Add((made, origin, owner, name));
        return value;
    }

    // First given by a function and now read as a member: the member is the way back.
    private void Adopt(JsObject value, object source, HostObject owner, string name)
    {
        var at = _tracked.FindIndex(t => ReferenceEquals(t.Value, value) && SameSource.Instance.Equals(t.Origin.Source, source));
        if (at >= 0 && _tracked[at].Owner is null)
            _tracked[at] = (value, _tracked[at].Origin, owner, name);
        else if (at >= 0 && !_tracked.Exists(t => ReferenceEquals(t.Owner, owner) && string.Equals(t.Name, name, StringComparison.Ordinal)))
            _tracked.Add((value, _tracked[at].Origin, owner, name));
    }

    private JsValue Adapt(object source, HostOrigin origin) => source switch
    {
        JsonElement json => FromJson(run, json, origin),
        JsonNode node => FromJson(run, JsonSerializer.SerializeToElement(node), origin),
        JavaScriptFunction function => Wrap(function),
        Func<object?[], object?> function => Wrap(a => function(a)),
        IJavaScriptObject live => new HostObject(live, this),
        IEnumerable<KeyValuePair<string, object?>> members => FromMembers(members, origin),
        IEnumerable items => new JsArray([.. items.Cast<object?>().Select(i => FromHost(i))]) { Origin = origin },
        _ => throw new InvalidOperationException($"A script cannot be given a {source.GetType().Name}."),
    };

    private JsObject FromMembers(IEnumerable<KeyValuePair<string, object?>> members, HostOrigin origin)
    {
        var result = new JsObject(Builtins.ObjectPrototype);
        foreach (var (key, value) in members)
            result.Define(key, FromHost(value));
        result.Origin = origin;
        return result;
    }

    private NativeFunction Wrap(JavaScriptFunction function) => new("", 0, (current, _, arguments) =>
    {
        var result = new HostResult(current);
        var given = new object?[arguments.Length];
        for (var i = 0; i < given.Length; i++)
        {
            given[i] = result.Convert(arguments[i]);
            if (arguments[i].Object is { } value and (JsArray or { ClassName: "Object" }) && given[i] is { } source)
                Follow(source, value, null, "");
        }
        return FromHost(function(given));
    });

    private static void Attach(JsObject value, HostOrigin origin, int depth)
    {
        if (depth > 200 || value.IsBuiltin)
            return;
        if (value.Origin is { } already)
        {
            if (ReferenceEquals(already, origin))
                return;
            already.Join(origin);
        }
        else
            value.Origin = origin;
        foreach (var inner in value is JsArray array ? array.Items.ToArray() : value.RawValues())
        {
            if (inner.Object is { } child and not JsFunction)
                Attach(child, origin, depth + 1);
        }
    }

    private sealed class SameSource : IEqualityComparer<object?>
    {
        public static readonly SameSource Instance = new();

        public new bool Equals(object? x, object? y) =>
            ReferenceEquals(x, y) || (x is JsonElement && y is JsonElement && x.Equals(y));

        public int GetHashCode(object value) =>
            value is JsonElement ? value.GetHashCode() : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value);
    }
}
