using System.Globalization;

namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>A dense list: writing beyond the end fills the gap with undefined.</summary>
internal sealed class JsArray(JsValue[] items, int length) : JsObject(Builtins.ArrayPrototype), IJsIterable
{
    private JsValue[] _items = items;

    public JsArray(JsValue[] items)
        : this(items, items.Length)
    {
    }

    public JsArray()
        : this([], 0)
    {
    }

    public override string ClassName => "Array";

    public int Length { get; private set; } = length;

    public ReadOnlySpan<JsValue> Items => _items.AsSpan(0, Length);

    public JsValue At(int index) => (uint)index < (uint)Length ? _items[index] : default;

    public override JsValue Get(Run run, string key, JsValue receiver)
    {
        if (string.Equals(key, "length", StringComparison.Ordinal))
            return Length;
        return IsIndex(key, out var index) ? At((int)Math.Min(index, int.MaxValue)) : base.Get(run, key, receiver);
    }

    public override bool TryGetOwn(Run run, string key, JsValue receiver, out JsValue value)
    {
        if (key is "length")
        {
            value = Length;
            return true;
        }
        if (!IsIndex(key, out var index))
            return base.TryGetOwn(run, key, receiver, out value);
        value = index < Length ? _items[index] : default;
        return index < Length;
    }

    public override bool HasOwn(string key) =>
        string.Equals(key, "length", StringComparison.Ordinal) || (IsIndex(key, out var index) ? index < Length : base.HasOwn(key));

    public override bool TryDescribe(Run run, string key, out JsValue value, out PropertyTraits traits)
    {
        if (!IsIndex(key, out _) && !string.Equals(key, "length", StringComparison.Ordinal))
            return base.TryDescribe(run, key, out value, out traits);
        traits = Frozen ? PropertyTraits.ReadOnly | PropertyTraits.Permanent : PropertyTraits.None;
        if (key is "length")
            traits |= PropertyTraits.Hidden | PropertyTraits.Permanent;
        value = Get(run, key, this);
        return HasOwn(key);
    }

    public override void Set(Run run, string key, JsValue value)
    {
        if (string.Equals(key, "length", StringComparison.Ordinal))
            SetLength(run, Coerce.ToNumber(run, value));
        else if (IsIndex(key, out var index))
            SetAt(run, index, value);
        else
            base.Set(run, key, value);
    }

    public override void Define(string key, JsValue value, PropertyTraits traits = PropertyTraits.None)
    {
        if (IsIndex(key, out var index) && index < Length)
            _items[index] = value;
        else
            base.Define(key, value, traits);
    }

    public override bool Delete(Run run, string key)
    {
        if (!IsIndex(key, out var index))
            return base.Delete(run, key);
        if (index < Length)
            Writable(run)[index] = default;
        return true;
    }

    public override List<string> OwnKeys(bool withHidden = false)
    {
        var keys = new List<string>(Length);
        for (var i = 0; i < Length; i++)
            keys.Add(i.ToString(CultureInfo.InvariantCulture));
        if (withHidden)
            keys.Add("length");
        keys.AddRange(base.OwnKeys(withHidden));
        return keys;
    }

    public IEnumerable<JsValue> Iterate()
    {
        // The list may grow or shrink meanwhile.
        for (var i = 0; i < Length; i++)
            yield return _items[i];
    }

    public void SetAt(Run run, uint index, JsValue value)
    {
        if (index < Length)
        {
            Writable(run)[index] = value;
            return;
        }
        if (index > int.MaxValue - 8)
            throw run.Exhausted("a list is too long");
        Reserve(run, (int)index + 1);
        _items[index] = value;
        Length = (int)index + 1;
    }

    public void Add(Run run, JsValue value)
    {
        Reserve(run, Length + 1);
        _items[Length++] = value;
    }

    /// <summary>The items for writing in place; whoever holds the list is told.</summary>
    public JsValue[] Writable(Run run)
    {
        if (Frozen)
            throw run.TypeError("Cannot assign to read only property of array");
        Origin?.MarkChanged();
        return _items;
    }

    public void SetLength(Run run, double length)
    {
        if (length < 0 || length > uint.MaxValue || length != Math.Floor(length))
            throw run.RangeError("Invalid array length");
        if (length > int.MaxValue - 8)
            throw run.Exhausted("a list is too long");
        var count = (int)length;
        Writable(run);
        if (count > Length)
            Reserve(run, count);
        else
            Array.Clear(_items, count, Length - count);
        Length = count;
    }

    /// <summary>Replaces <paramref name="removed"/> items from <paramref name="start"/> by <paramref name="added"/>.</summary>
    public void Splice(Run run, int start, int removed, ReadOnlySpan<JsValue> added)
    {
        var tail = Length - start - removed;
        var count = Length - removed + added.Length;
        Writable(run);
        run.Charge(tail / 8);
        if (count > Length)
            Reserve(run, count);
        Array.Copy(_items, start + removed, _items, start + added.Length, tail);
        added.CopyTo(_items.AsSpan(start));
        if (count < Length)
            Array.Clear(_items, count, Length - count);
        Length = count;
    }

    private void Reserve(Run run, int count)
    {
        if (Sealed)
            throw run.TypeError("Cannot add property, object is not extensible");
        Origin?.MarkChanged();
        if (count - Length > 1)
            run.Charge(count - Length);
        if (count > _items.Length)
            Array.Resize(ref _items, (int)Math.Min(Math.Max((long)count, Math.Max(4, _items.Length * 2L)), Array.MaxLength));
    }
}
