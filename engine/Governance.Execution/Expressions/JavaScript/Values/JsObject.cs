using System.Globalization;

namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>An object of the language: ordered properties and a prototype.</summary>
internal class JsObject(JsObject? prototype)
{
    private PropertyMap _properties;

    public JsObject? Prototype { get; set; } = prototype;

    /// <summary>No property may be added; shared built-in objects are also frozen, since every evaluation reads the same ones.</summary>
    public bool Sealed { get; private set; }

    public bool Frozen { get; private set; }

    /// <summary>Whom to tell that this value, which belongs to the host, was changed.</summary>
    public HostOrigin? Origin { get; set; }

    public virtual string ClassName => "Object";

    /// <summary>Shared by all evaluations and thus frozen; its members are not enumerated.</summary>
    public bool IsBuiltin { get; private set; }

    public virtual int OwnCount => _properties.Count;

    public virtual JsValue Get(Run run, string key, JsValue receiver)
    {
        for (var holder = this; holder is not null; holder = holder.Prototype)
        {
            if (holder.TryGetOwn(run, key, receiver, out var value))
                return value;
        }
        return default;
    }

    public JsValue Get(Run run, string key) => Get(run, key, this);

    public virtual bool TryGetOwn(Run run, string key, JsValue receiver, out JsValue value)
    {
        var slot = _properties.Find(key);
        if (slot < 0)
        {
            value = default;
            return false;
        }
        value = _properties.ValueAt(slot);
        if ((_properties.TraitsAt(slot) & PropertyTraits.Accessor) != PropertyTraits.None)
            value = ((Accessor)value.Object!).Getter is { } getter ? Calls.Invoke(run, getter, receiver, []) : default;
        return true;
    }

    public virtual bool HasOwn(string key) => _properties.Find(key) >= 0;

    public bool Has(string key)
    {
        for (var holder = this; holder is not null; holder = holder.Prototype)
        {
            if (holder.HasOwn(key))
                return true;
        }
        return false;
    }

    public virtual void Set(Run run, string key, JsValue value)
    {
        var slot = _properties.Find(key);
        if (slot < 0)
        {
            if (!SetInherited(run, key, value))
                Insert(run, key, value);
            return;
        }
        var traits = _properties.TraitsAt(slot);
        if ((traits & PropertyTraits.Accessor) != PropertyTraits.None)
            CallSetter(run, (Accessor)_properties.ValueAt(slot).Object!, key, value);
        else if (Frozen || (traits & PropertyTraits.ReadOnly) != PropertyTraits.None)
            throw run.TypeError($"Cannot assign to read only property '{key}' of object");
        else
        {
            _properties.SetAt(slot, value);
            Origin?.MarkChanged();
        }
    }

    public virtual bool Delete(Run run, string key)
    {
        var slot = _properties.Find(key);
        if (slot < 0)
            return true;
        if (Sealed || (_properties.TraitsAt(slot) & PropertyTraits.Permanent) != PropertyTraits.None)
            throw run.TypeError($"Cannot delete property '{key}' of object");
        run.Charge(_properties.Count / 8);
        _properties.RemoveAt(slot);
        Origin?.MarkChanged();
        return true;
    }

    /// <summary>Writes the property itself, past setters and prototypes: literals, classes and built-in objects are made so.</summary>
    public virtual void Define(string key, JsValue value, PropertyTraits traits = PropertyTraits.None)
    {
        var slot = _properties.Find(key);
        if (slot < 0)
            _properties.Add(key, value, traits);
        else
        {
            _properties.SetAt(slot, value);
            _properties.SetTraits(slot, traits);
        }
        Origin?.MarkChanged();
    }

    public void DefineAccessor(string key, JsFunction? getter, JsFunction? setter, PropertyTraits traits = PropertyTraits.None)
    {
        var slot = _properties.Find(key);
        if (slot >= 0 && _properties.ValueAt(slot).Object is Accessor old)
            (getter, setter) = (getter ?? old.Getter, setter ?? old.Setter);
        Define(key, new Accessor(getter, setter), traits | PropertyTraits.Accessor);
    }

    /// <summary>The traits and the raw value (perhaps an <see cref="Accessor"/>) of an own property.</summary>
    public virtual bool TryDescribe(Run run, string key, out JsValue value, out PropertyTraits traits)
    {
        var slot = _properties.Find(key);
        value = slot < 0 ? default : _properties.ValueAt(slot);
        traits = slot < 0 ? PropertyTraits.None : _properties.TraitsAt(slot);
        if (slot >= 0 && Frozen)
            traits |= PropertyTraits.ReadOnly | PropertyTraits.Permanent;
        return slot >= 0;
    }

    /// <summary>Own text keys as the language orders them: whole numbers first and ascending, the rest as inserted.</summary>
    public virtual List<string> OwnKeys(bool withHidden = false)
    {
        var keys = new List<string>(_properties.Count);
        var numbers = 0;
        for (var i = 0; i < _properties.Count; i++)
        {
            var key = _properties.KeyAt(i);
            if (key.StartsWith(JsSymbol.KeyMark) || (!withHidden && (_properties.TraitsAt(i) & PropertyTraits.Hidden) != PropertyTraits.None))
                continue;
            if (IsIndex(key, out _))
                numbers++;
            keys.Add(key);
        }
        if (numbers == 0)
            return keys;
        return [.. keys.Where(k => IsIndex(k, out _)).OrderBy(k => double.Parse(k, CultureInfo.InvariantCulture)), .. keys.Where(k => !IsIndex(k, out _))];
    }

    public IEnumerable<JsValue> RawValues()
    {
        for (var i = 0; i < _properties.Count; i++)
            yield return _properties.ValueAt(i);
    }

    public IEnumerable<string> SymbolKeys()
    {
        for (var i = 0; i < _properties.Count; i++)
        {
            if (_properties.KeyAt(i).StartsWith(JsSymbol.KeyMark))
                yield return _properties.KeyAt(i);
        }
    }

    public void MakeBuiltin()
    {
        IsBuiltin = true;
        Freeze();
    }

    public void Seal() => Sealed = true;

    public void Freeze()
    {
        Sealed = true;
        Frozen = true;
    }

    protected static bool IsIndex(string key, out uint index)
    {
        index = 0;
        if (key.Length is 0 or > 10 || !char.IsAsciiDigit(key[0]) || (key[0] == '0' && key.Length > 1))
            return false;
        return uint.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out index) && index != uint.MaxValue;
    }

    private void Insert(Run run, string key, JsValue value)
    {
        if (Sealed)
            throw run.TypeError($"Cannot add property {key}, object is not extensible");
        run.Charge(1);
        _properties.Add(key, value);
        Origin?.MarkChanged();
    }

    private bool SetInherited(Run run, string key, JsValue value)
    {
        for (var holder = Prototype; holder is not null; holder = holder.Prototype)
        {
            var slot = holder._properties.Find(key);
            if (slot < 0)
                continue;
            if ((holder._properties.TraitsAt(slot) & PropertyTraits.Accessor) == PropertyTraits.None)
                return false;
            CallSetter(run, (Accessor)holder._properties.ValueAt(slot).Object!, key, value);
            return true;
        }
        return false;
    }

    private void CallSetter(Run run, Accessor accessor, string key, JsValue value)
    {
        if (accessor.Setter is null)
            throw run.TypeError($"Cannot set property {key} of object which has only a getter");
        Calls.Invoke(run, accessor.Setter, this, [value]);
    }
}
