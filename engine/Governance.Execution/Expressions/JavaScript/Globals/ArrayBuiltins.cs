namespace Governance.Execution.Expressions.JavaScript.Language;

internal static partial class ArrayBuiltins
{
    public static NativeFunction Make()
    {
        var type = Builtins.Type("Array", 1, Builtins.ArrayPrototype, (run, _, a) => New(run, a), (run, a, target) =>
        {
            var made = New(run, a);
            made.Prototype = JsFunction.PrototypeOf(run, target, Builtins.ArrayPrototype);
            return made;
        });
        type.Method("isArray", 1, (_, _, a) => a.At(0).Reference is JsArray);
        type.Method("of", 0, (_, _, a) => new JsArray([.. a]));
        type.Method("from", 1, From);
        AddChanging(Builtins.ArrayPrototype);
        AddReading(Builtins.ArrayPrototype);
        AddCallbacks(Builtins.ArrayPrototype);
        return type;
    }

    /// <summary>The items of anything with a <c>length</c>.</summary>
    public static IEnumerable<JsValue> Like(Run run, JsObject source)
    {
        var length = Math.Max(0, Coerce.ToInteger(run, source.Get(run, "length")));
        for (var i = 0.0; i < length; i++)
        {
            run.Step();
            yield return source.Get(run, NumberText.Of(i));
        }
    }

    private static JsArray This(Run run, JsValue self)
    {
        if (self.Reference is JsArray array)
            return array;
        return new JsArray(self.IsText ? [.. self.Text.Select(c => (JsValue)JsText.Of(c))] : [.. Like(run, Coerce.ToObject(run, self))]);
    }

    private static JsArray Own(Run run, JsValue self) =>
        self.Reference as JsArray ?? throw run.TypeError("This method changes lists and can only be called on an array");

    private static JsArray New(Run run, JsValue[] arguments)
    {
        if (arguments is not [{ IsNumber: true } length])
            return new JsArray([.. arguments]);
        var array = new JsArray();
        array.SetLength(run, length.Number);
        return array;
    }

    private static JsValue From(Run run, JsValue self, JsValue[] arguments)
    {
        var source = arguments.At(0);
        if (source.IsNullish)
            throw run.TypeError($"{Display.Of(run, source)} is not iterable");
        var map = arguments.At(1).IsUndefined ? null : Calls.Callback(run, arguments[1]);
        var items = Iteration.IsIterable(run, source) ? Iteration.Over(run, source) : Like(run, Coerce.ToObject(run, source));
        var result = new JsArray();
        foreach (var item in items)
        {
            run.Step();
            result.Add(run, map is null ? item : Calls.Invoke(run, map, arguments.At(2), [item, result.Length]));
        }
        return result;
    }

    private static void AddChanging(JsObject prototype)
    {
        prototype.Method("push", 1, Push);
        prototype.Method("pop", 0, (run, self, _) => Remove(run, Own(run, self), first: false));
        prototype.Method("shift", 0, (run, self, _) => Remove(run, Own(run, self), first: true));
        prototype.Method("unshift", 1, (run, self, a) =>
        {
            Own(run, self).Splice(run, 0, 0, a);
            return Own(run, self).Length;
        });
        prototype.Method("splice", 2, Splice);
        prototype.Method("toSpliced", 2, (run, self, a) =>
        {
            var copy = Copy(run, This(run, self));
            Splice(run, copy, a);
            return copy;
        });
        prototype.Method("reverse", 0, (run, self, _) => Reverse(run, Own(run, self)));
        prototype.Method("toReversed", 0, (run, self, _) => Reverse(run, Copy(run, This(run, self))));
        prototype.Method("fill", 1, Fill);
        prototype.Method("copyWithin", 2, CopyWithin);
        prototype.Method("sort", 1, (run, self, a) => ArraySort.InPlace(run, Own(run, self), a.At(0)));
        prototype.Method("toSorted", 1, (run, self, a) => ArraySort.InPlace(run, Copy(run, This(run, self)), a.At(0)));
        prototype.Method("with", 2, With);
    }

    private static JsArray Copy(Run run, JsArray source)
    {
        run.Charge(source.Length / 8);
        return new JsArray(source.Items.ToArray());
    }

    private static JsValue Push(Run run, JsValue self, JsValue[] arguments)
    {
        var array = Own(run, self);
        foreach (var item in arguments)
            array.Add(run, item);
        return array.Length;
    }

    private static JsValue Remove(Run run, JsArray array, bool first)
    {
        if (array.Length == 0)
            return default;
        var index = first ? 0 : array.Length - 1;
        var item = array.At(index);
        array.Splice(run, index, 1, []);
        return item;
    }

    private static JsValue Splice(Run run, JsValue self, JsValue[] arguments)
    {
        var array = Own(run, self);
        var start = Coerce.ToPosition(run, arguments.At(0), array.Length, 0);
        var count = arguments.Length switch
        {
            0 => 0,
            1 => array.Length - start,
            _ => (int)Math.Clamp(Coerce.ToInteger(run, arguments[1]), 0, array.Length - start),
        };
        run.Charge(count / 8);
        var removed = new JsArray(array.Items.Slice(start, count).ToArray());
        array.Splice(run, start, count, arguments.Length > 2 ? arguments[2..] : []);
        return removed;
    }

    private static JsArray Reverse(Run run, JsArray array)
    {
        run.Charge(array.Length / 8);
        Array.Reverse(array.Writable(run), 0, array.Length);
        return array;
    }

    private static JsValue Fill(Run run, JsValue self, JsValue[] arguments)
    {
        var array = Own(run, self);
        var start = Coerce.ToPosition(run, arguments.At(1), array.Length, 0);
        var end = Coerce.ToPosition(run, arguments.At(2), array.Length, array.Length);
        run.Charge(array.Length / 8);
        if (end > start)
            array.Writable(run).AsSpan(start, end - start).Fill(arguments.At(0));
        return array;
    }

    private static JsValue CopyWithin(Run run, JsValue self, JsValue[] arguments)
    {
        var array = Own(run, self);
        var to = Coerce.ToPosition(run, arguments.At(0), array.Length, 0);
        var from = Coerce.ToPosition(run, arguments.At(1), array.Length, 0);
        var end = Coerce.ToPosition(run, arguments.At(2), array.Length, array.Length);
        var count = Math.Min(end - from, array.Length - to);
        run.Charge(array.Length / 8);
        if (count > 0)
            Array.Copy(array.Writable(run), from, array.Writable(run), to, count);
        return array;
    }

    private static JsValue With(Run run, JsValue self, JsValue[] arguments)
    {
        var copy = Copy(run, This(run, self));
        var index = Coerce.ToInteger(run, arguments.At(0));
        index = index < 0 ? copy.Length + index : index;
        if (index < 0 || index >= copy.Length)
            throw run.RangeError("Invalid index : " + NumberText.Of(index));
        copy.Writable(run)[(int)index] = arguments.At(1);
        return copy;
    }
}
