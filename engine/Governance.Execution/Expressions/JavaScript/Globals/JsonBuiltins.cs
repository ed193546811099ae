using System.Text.Json;

namespace Governance.Execution.Expressions.JavaScript.Language;

internal static class JsonBuiltins
{
    public static JsObject Make()
    {
        var json = new JsObject(Builtins.ObjectPrototype);
        json.Method("parse", 2, Parse);
        json.Method("stringify", 3, (run, _, a) =>
            new JsonWriting(run, a.At(1), a.At(2)).Write(a.At(0)) is { } text ? text : default(JsValue));
        json.Constant(JsSymbol.ToStringTag.Key, "JSON");
        return json;
    }

    private static JsValue Parse(Run run, JsValue self, JsValue[] arguments)
    {
        var text = Coerce.ToText(run, arguments.At(0));
        run.Charge(text.Length >> 4);
        JsValue value;
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 200 });
            value = HostValues.FromJson(run, document.RootElement, null);
        }
        catch (JsonException)
        {
            throw run.SyntaxError(text.Length == 0 ? "Unexpected end of JSON input" : "Unexpected token in JSON: the text is not valid JSON");
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair has no UTF-8.
            throw run.SyntaxError("Bad Unicode in JSON");
        }
        if (arguments.At(1).Function is not { } reviver)
            return value;
        var holder = new JsObject(Builtins.ObjectPrototype);
        holder.Define("", value);
        return Revive(run, reviver, holder, "");
    }

    private static JsValue Revive(Run run, JsFunction reviver, JsObject holder, string key)
    {
        var value = holder.Get(run, key);
        if (value.Object is { } inner)
        {
            foreach (var name in inner.OwnKeys())
            {
                var changed = Revive(run, reviver, inner, name);
                if (changed.IsUndefined)
                    inner.Delete(run, name);
                else
                    inner.Set(run, name, changed);
            }
        }
        return Calls.Invoke(run, reviver, holder, [key, value]);
    }
}
