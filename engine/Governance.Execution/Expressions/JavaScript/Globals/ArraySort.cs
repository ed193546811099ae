namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>A stable merge sort: an inconsistent comparison of the script can neither throw nor hang it.</summary>
internal static class ArraySort
{
    public static JsArray InPlace(Run run, JsArray array, JsValue comparison)
    {
        if (!comparison.IsUndefined && comparison.Function is null)
            throw run.TypeError("The comparison function must be either a function or undefined");
        run.Charge(array.Length);
        var items = array.Items.ToArray().Where(v => !v.IsUndefined).ToArray();
        if (comparison.Function is { } function)
            Sort(items, (a, b) => Coerce.ToNumber(run, Calls.Invoke(run, function, default, [a, b])) > 0);
        else
            SortAsText(run, items);
        var target = array.Writable(run).AsSpan(0, array.Length);
        items.AsSpan(0, Math.Min(items.Length, target.Length)).CopyTo(target);
        if (items.Length < target.Length)
            target[items.Length..].Clear();
        return array;
    }

    private static void SortAsText(Run run, JsValue[] items)
    {
        var texts = new (string Text, JsValue Value)[items.Length];
        for (var i = 0; i < items.Length; i++)
            texts[i] = (Coerce.ToText(run, items[i]), items[i]);
        Sort(texts, (a, b) =>
        {
            run.Step();
            return string.CompareOrdinal(a.Text, b.Text) > 0;
        });
        for (var i = 0; i < items.Length; i++)
            items[i] = texts[i].Value;
    }

    private static void Sort<T>(T[] items, Func<T, T, bool> after)
    {
        var spare = new T[items.Length];
        for (var width = 1; width < items.Length; width *= 2)
        {
            for (var start = 0; start + width < items.Length; start += width * 2)
                Merge(items, spare, start, start + width, Math.Min(start + (width * 2), items.Length), after);
        }
    }

    private static void Merge<T>(T[] items, T[] spare, int start, int middle, int end, Func<T, T, bool> after)
    {
        Array.Copy(items, start, spare, start, end - start);
        var (left, right) = (start, middle);
        for (var at = start; at < end; at++)
        {
            var takeRight = left >= middle || (right < end && after(spare[left], spare[right]));
            items[at] = takeRight ? spare[right++] : spare[left++];
        }
    }
}
