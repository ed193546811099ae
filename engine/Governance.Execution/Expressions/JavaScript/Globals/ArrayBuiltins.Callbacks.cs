namespace Governance.Execution.Expressions.JavaScript.Language;

internal static partial class ArrayBuiltins
{
    private static void AddCallbacks(JsObject prototype)
    {
        prototype.Method("forEach", 1, (run, self, a) => Visit(run, self, a, (_, _, _) => true, default));
        prototype.Method("map", 1, Map);
        prototype.Method("filter", 1, Filter);
        prototype.Method("flatMap", 1, (run, self, a) => Flatten(run, (JsArray)Map(run, self, a).Object!, 1, new JsArray()));
        prototype.Method("some", 1, (run, self, a) => Find(run, self, a, fromEnd: false, out _) >= 0);
        prototype.Method("every", 1, Every);
        prototype.Method("find", 1, (run, self, a) =>
            Find(run, self, a, fromEnd: false, out var found) >= 0 ? found : default);
        prototype.Method("findIndex", 1, (run, self, a) => Find(run, self, a, fromEnd: false, out _));
        prototype.Method("findLast", 1, (run, self, a) =>
            Find(run, self, a, fromEnd: true, out var found) >= 0 ? found : default);
        prototype.Method("findLastIndex", 1, (run, self, a) => Find(run, self, a, fromEnd: true, out _));
        prototype.Method("reduce", 1, (run, self, a) => Reduce(run, This(run, self), a, fromEnd: false));
        prototype.Method("reduceRight", 1, (run, self, a) => Reduce(run, This(run, self), a, fromEnd: true));
    }

    /// <summary>Calls back for each item until <paramref name="goOn"/> (result, item, index) says stop.</summary>
    private static JsValue Visit(Run run, JsValue self, JsValue[] arguments, Func<JsValue, JsValue, int, bool> goOn, JsValue result)
    {
        var array = This(run, self);
        var callback = Calls.Callback(run, arguments.At(0));
        var length = array.Length;
        for (var i = 0; i < length && i < array.Length; i++)
        {
            var item = array.At(i);
            if (!goOn(Calls.Invoke(run, callback, arguments.At(1), [item, i, array]), item, i))
                break;
        }
        return result;
    }

    private static JsValue Map(Run run, JsValue self, JsValue[] arguments)
    {
        var result = new JsArray();
        return Visit(run, self, arguments, (mapped, _, _) =>
        {
            result.Add(run, mapped);
            return true;
        }, result);
    }

    private static JsValue Filter(Run run, JsValue self, JsValue[] arguments)
    {
        var result = new JsArray();
        return Visit(run, self, arguments, (keep, item, _) =>
        {
            if (Coerce.ToBoolean(keep))
                result.Add(run, item);
            return true;
        }, result);
    }

    private static JsValue Every(Run run, JsValue self, JsValue[] arguments)
    {
        var all = true;
        Visit(run, self, arguments, (holds, _, _) => all = Coerce.ToBoolean(holds), default);
        return all;
    }

    private static int Find(Run run, JsValue self, JsValue[] arguments, bool fromEnd, out JsValue found)
    {
        var array = This(run, self);
        var callback = Calls.Callback(run, arguments.At(0));
        var length = array.Length;
        for (var n = 0; n < length; n++)
        {
            var index = fromEnd ? length - 1 - n : n;
            found = array.At(index);
            if (Coerce.ToBoolean(Calls.Invoke(run, callback, arguments.At(1), [found, index, array])))
                return index;
        }
        found = default;
        return -1;
    }

    private static JsValue Reduce(Run run, JsArray array, JsValue[] arguments, bool fromEnd)
    {
        var callback = Calls.Callback(run, arguments.At(0));
        var length = array.Length;
        var n = 0;
        if (arguments.Length < 2 && length == 0)
            throw run.TypeError("Reduce of empty array with no initial value");
        var total = arguments.Length > 1 ? arguments[1] : array.At(fromEnd ? length - 1 - n++ : n++);
        for (; n < length && (fromEnd || n < array.Length); n++)
        {
            var index = fromEnd ? length - 1 - n : n;
            total = Calls.Invoke(run, callback, default, [total, array.At(index), index, array]);
        }
        return total;
    }
}
