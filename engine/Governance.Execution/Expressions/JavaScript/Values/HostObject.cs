namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>An object of the host such as <c>variables</c>, seen by a script.</summary>
internal sealed class HostObject(IJavaScriptObject live, HostValues values) : JsObject(Builtins.ObjectPrototype)
{
    public object? Current(string name) => live.Get(name);

    public void Write(Run run, string name, object? value)
    {
        if (!live.Set(name, value))
            throw run.TypeError($"Cannot assign to '{name}'");
    }

    public override bool TryGetOwn(Run run, string key, JsValue receiver, out JsValue value)
    {
        if (live.Get(key) is { } given)
        {
            value = values.FromHost(given, this, key);
            return true;
        }
        value = HasOwn(key) ? JsValue.Null : default;
        return value.IsNull;
    }

    public override bool HasOwn(string key) => live.Get(key) is not null || live.Keys.Contains(key, StringComparer.Ordinal);

    public override void Set(Run run, string key, JsValue value)
    {
        var result = new HostResult(run).Convert(value);
        Write(run, key, result);
        // Later changes of the same object reach the host too, as long as it keeps what it was given.
        if (value.Object is JsArray or { ClassName: "Object" } && live.Get(key) is { } kept && HostValues.CanChange(kept))
            values.Follow(kept, value.Object!, this, key);
    }

    public override void Define(string key, JsValue value, PropertyTraits traits = PropertyTraits.None) =>
        throw new InvalidOperationException("Members of a host object are written by Set.");

    public override bool TryDescribe(Run run, string key, out JsValue value, out PropertyTraits traits)
    {
        traits = PropertyTraits.Permanent;
        return TryGetOwn(run, key, this, out value);
    }

    public override bool Delete(Run run, string key) =>
        live.Delete(key) || (HasOwn(key) ? throw run.TypeError($"Cannot delete property '{key}' of object") : true);

    public override List<string> OwnKeys(bool withHidden = false) => [.. live.Keys];
}
