namespace Governance.Execution.Expressions.JavaScript.Language;

[Flags]
internal enum PropertyTraits : byte
{
    None = 0,
    Hidden = 1,
    ReadOnly = 2,
    Permanent = 4,
    Accessor = 8,
}

/// <summary>The getter and setter that stand in a property's place.</summary>
internal sealed class Accessor(JsFunction? getter, JsFunction? setter) : JsObject(null)
{
    public JsFunction? Getter { get; } = getter;

    public JsFunction? Setter { get; } = setter;
}

/// <summary>Properties in order of insertion: searched in a row while few, by an index when many.</summary>
internal struct PropertyMap
{
    private const int IndexFrom = 9;

    private string[]? _keys;
    private JsValue[]? _values;
    private PropertyTraits[]? _traits;
    private Dictionary<string, int>? _index;

    public int Count { get; private set; }

    public readonly string KeyAt(int slot) => _keys![slot];

    public readonly JsValue ValueAt(int slot) => _values![slot];

    public readonly PropertyTraits TraitsAt(int slot) => _traits is null ? PropertyTraits.None : _traits[slot];

    public readonly void SetAt(int slot, JsValue value) => _values![slot] = value;

    public readonly int Find(string key)
    {
        if (_index is not null)
            return _index.TryGetValue(key, out var slot) ? slot : -1;
        var keys = _keys;
        for (var i = 0; i < Count; i++)
        {
            if (ReferenceEquals(keys![i], key))
                return i;
        }
        for (var i = 0; i < Count; i++)
        {
            if (string.Equals(keys![i], key, StringComparison.Ordinal))
                return i;
        }
        return -1;
    }

    public void Add(string key, JsValue value, PropertyTraits traits = PropertyTraits.None)
    {
        Grow();
        _keys![Count] = key;
        _values![Count] = value;
        if (traits != PropertyTraits.None)
            _traits ??= new PropertyTraits[_keys.Length];
        if (_traits is not null)
            _traits[Count] = traits;
        _index?.Add(key, Count);
        Count++;
        if (Count == IndexFrom)
            BuildIndex();
    }

    public void SetTraits(int slot, PropertyTraits traits)
    {
        if (_traits is null && traits == PropertyTraits.None)
            return;
        _traits ??= new PropertyTraits[_keys!.Length];
        _traits[slot] = traits;
    }

    public void RemoveAt(int slot)
    {
        Count--;
        Array.Copy(_keys!, slot + 1, _keys!, slot, Count - slot);
        Array.Copy(_values!, slot + 1, _values!, slot, Count - slot);
        if (_traits is not null)
            Array.Copy(_traits, slot + 1, _traits, slot, Count - slot);
        _keys![Count] = null!;
        _values![Count] = default;
        _index = null;
        if (Count >= IndexFrom)
            BuildIndex();
    }

    private void BuildIndex()
    {
        _index = new Dictionary<string, int>(Count * 2, StringComparer.Ordinal);
        for (var i = 0; i < Count; i++)
            _index.Add(_keys![i], i);
    }

    private void Grow()
    {
        if (_keys is null)
        {
            _keys = new string[4];
            _values = new JsValue[4];
            return;
        }
        if (Count < _keys.Length)
            return;
        Array.Resize(ref _keys, Count * 2);
        Array.Resize(ref _values, Count * 2);
        if (_traits is not null)
            Array.Resize(ref _traits, Count * 2);
    }
}
