namespace Governance.Execution.Expressions.JavaScript.Language;

internal static class PromiseBuiltins
{
    public static NativeFunction Make()
    {
        var prototype = Builtins.PromisePrototype;
        prototype.Method("then", 2, (run, self, a) => Then(run, This(run, self), a.At(0), a.At(1)));
        prototype.Method("catch", 1, (run, self, a) => Then(run, This(run, self), default, a.At(0)));
        prototype.Method("finally", 1, (run, self, a) => Finally(run, This(run, self), a.At(0)));
        var type = Builtins.Type("Promise", 1, prototype, Builtins.NeedsNew("Promise"), New);
        type.Method("resolve", 1, (run, _, a) => Resolved(run, a.At(0)));
        type.Method("reject", 1, (run, _, a) =>
        {
            var promise = new JsPromise();
            promise.Reject(run, a.At(0));
            return promise;
        });
        type.Method("all", 1, (run, _, a) => Combine(run, a.At(0), Mode.All));
        type.Method("allSettled", 1, (run, _, a) => Combine(run, a.At(0), Mode.AllSettled));
        type.Method("any", 1, (run, _, a) => Combine(run, a.At(0), Mode.Any));
        type.Method("race", 1, Race);
        return type;
    }

    private enum Mode
    {
        All,
        AllSettled,
        Any,
    }

    private static JsPromise This(Run run, JsValue self) =>
        self.Reference as JsPromise ?? throw run.TypeError("Receiver is not a Promise");

    private static JsPromise Resolved(Run run, JsValue value)
    {
        if (value.Reference is JsPromise already)
            return already;
        var promise = new JsPromise();
        promise.Resolve(run, value);
        return promise;
    }

    private static JsValue New(Run run, JsValue[] arguments, JsObject newTarget)
    {
        if (arguments.At(0).Function is not { } executor)
            throw run.TypeError($"Promise resolver {Display.Of(run, arguments.At(0))} is not a function");
        var promise = new JsPromise();
        var (resolve, reject) = Promises.Settlers(promise);
        Promises.Guard(run, promise, () => Calls.Invoke(run, executor, default, [resolve, reject]));
        return promise;
    }

    private static JsPromise Then(Run run, JsPromise promise, JsValue fulfilled, JsValue rejected)
    {
        var next = new JsPromise();
        promise.Then(
            run,
            value => Continue(run, next, fulfilled, value, () => next.Resolve(run, value)),
            reason => Continue(run, next, rejected, reason, () => next.Reject(run, reason)));
        return next;
    }

    private static void Continue(Run run, JsPromise next, JsValue handler, JsValue value, Action otherwise)
    {
        if (handler.Function is { } function)
            Promises.Guard(run, next, () => next.Resolve(run, Calls.Invoke(run, function, default, [value])));
        else
            otherwise();
    }

    private static JsPromise Finally(Run run, JsPromise promise, JsValue handler)
    {
        if (handler.Function is not { } function)
            return Then(run, promise, handler, handler);
        var next = new JsPromise();
        void After(Action settle) => Promises.Guard(run, next, () =>
            Resolved(run, Calls.Invoke(run, function, default, [])).Then(run, _ => settle(), reason => next.Reject(run, reason)));
        promise.Then(run, value => After(() => next.Resolve(run, value)), reason => After(() => next.Reject(run, reason)));
        return next;
    }

    private static JsPromise Combine(Run run, JsValue items, Mode mode)
    {
        var result = new JsPromise();
        var promises = Iteration.Over(run, items).Select(item => Resolved(run, item)).ToArray();
        var values = new JsValue[promises.Length];
        var open = promises.Length;
        void Keep(int index, JsValue value)
        {
            values[index] = value;
            if (--open == 0)
                Finish(run, result, values, mode);
        }
        foreach (var (index, promise) in promises.Index())
        {
            promise.Then(
                run,
                value => Settle(
                    mode == Mode.Any,
                    () => result.Resolve(run, value),
                    () => Keep(index, mode == Mode.All ? value : Outcome("fulfilled", "value", value))),
                reason => Settle(
                    mode == Mode.All,
                    () => result.Reject(run, reason),
                    () => Keep(index, mode == Mode.Any ? reason : Outcome("rejected", "reason", reason))));
        }
        if (open == 0)
            Finish(run, result, values, mode);
        return result;
    }

    private static void Settle(bool decides, Action decide, Action keep) => (decides ? decide : keep)();

    private static void Finish(Run run, JsPromise result, JsValue[] values, Mode mode)
    {
        if (mode != Mode.Any)
        {
            result.Resolve(run, new JsArray(values));
            return;
        }
        var error = ErrorBuiltins.New(Builtins.ErrorPrototype, "All promises were rejected");
        error.Define("errors", new JsArray(values), PropertyTraits.Hidden);
        result.Reject(run, error);
    }

    private static JsObject Outcome(string status, string name, JsValue value)
    {
        var outcome = new JsObject(Builtins.ObjectPrototype);
        outcome.Define("status", status);
        outcome.Define(name, value);
        return outcome;
    }

    private static JsValue Race(Run run, JsValue self, JsValue[] arguments)
    {
        var result = new JsPromise();
        foreach (var item in Iteration.Over(run, arguments.At(0)))
            Resolved(run, item).Then(run, value => result.Resolve(run, value), reason => result.Reject(run, reason));
        return result;
    }
}
