namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>Keys in order of insertion; walking goes on while the script adds and removes.</summary>
internal sealed class KeyedList(Run run)
{
    private readonly Dictionary<JsValue, int> _index = new(SameKey.Instance);
    private readonly List<(JsValue Key, JsValue Value, bool Gone)> _entries = [];

    public int Count => _index.Count;

    public bool TryGet(JsValue key, out JsValue value)
    {
        var found = _index.TryGetValue(key, out var slot);
        value = found ? _entries[slot].Value : default;
        return found;
    }

    public void Set(JsValue key, JsValue value)
    {
        if (_index.TryGetValue(key, out var slot))
        {
            _entries[slot] = (_entries[slot].Key, value, false);
            return;
        }
        _index.Add(key, _entries.Count);
        // Negative zero becomes zero, as the language says.
        _entries.Add((key is { IsNumber: true, Number: 0 } ? 0 : key, value, false));
    }

    public bool Remove(JsValue key)
    {
        if (!_index.Remove(key, out var slot))
            return false;
        _entries[slot] = (default, default, true);
        return true;
    }

    public void Clear()
    {
        _index.Clear();
        for (var i = 0; i < _entries.Count; i++)
            _entries[i] = (default, default, true);
    }

    public IEnumerable<(JsValue Key, JsValue Value)> Walk()
    {
        for (var i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Gone)
                run.Step();
            else
                yield return (_entries[i].Key, _entries[i].Value);
        }
    }

    private sealed class SameKey : IEqualityComparer<JsValue>
    {
        public static readonly SameKey Instance = new();

        public bool Equals(JsValue x, JsValue y) => Compare.SameValueZero(x, y);

        public int GetHashCode(JsValue value)
        {
            if (value.IsNumber || value.IsBoolean)
                return (value.Number + 0.0).GetHashCode();
            if (value.IsText)
                return string.GetHashCode(value.Text, StringComparison.Ordinal);
            return value.IsBigInteger
                ? value.BigInteger.GetHashCode()
                : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value.Reference);
        }
    }
}

internal sealed class JsMap(Run run, JsObject prototype, bool isSet) : JsObject(prototype), IJsIterable
{
    public KeyedList Entries { get; } = new(run);

    public bool IsSet => isSet;

    public override string ClassName => isSet ? "Set" : "Map";

    public IEnumerable<JsValue> Iterate() =>
        Entries.Walk().Select(e => isSet ? e.Key : new JsArray([e.Key, e.Value]));
}
