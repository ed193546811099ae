namespace Governance.Execution.Expressions.JavaScript.Language;

internal enum PromiseState
{
    Pending,
    Fulfilled,
    Rejected,
}

internal sealed class JsPromise() : JsObject(Builtins.PromisePrototype)
{
    private List<Action>? _waiting;

    public override string ClassName => "Promise";

    public PromiseState State { get; private set; }

    public JsValue Value { get; private set; }

    /// <summary>Takes over the state of a promise; any other value fulfils this one.</summary>
    public void Resolve(Run run, JsValue value)
    {
        if (State != PromiseState.Pending)
            return;
        if (value.Reference is JsPromise other)
            other.Then(run, v => Resolve(run, v), reason => Settle(run, PromiseState.Rejected, reason));
        else if (value.Object?.Get(run, "then").Function is { } then)
            run.Enqueue(() => Promises.Adopt(run, this, then, value));
        else
            Settle(run, PromiseState.Fulfilled, value);
    }

    public void Reject(Run run, JsValue reason) => Settle(run, PromiseState.Rejected, reason);

    public void Then(Run run, Action<JsValue> fulfilled, Action<JsValue> rejected)
    {
        void Continue() => run.Enqueue(() => (State == PromiseState.Fulfilled ? fulfilled : rejected)(Value));
        if (State == PromiseState.Pending)
            (_waiting ??= []).Add(Continue);
        else
            Continue();
    }

    private void Settle(Run run, PromiseState state, JsValue value)
    {
        if (State != PromiseState.Pending)
            return;
        (State, Value) = (state, value);
        run.Step();
        foreach (var action in _waiting ?? [])
            action();
        _waiting = null;
    }
}

/// <summary>Promises without a clock: everything that can settle does so before the evaluation ends.</summary>
internal static class Promises
{
    /// <summary>Waits by running the queued jobs; nothing from outside can settle a promise.</summary>
    public static JsValue Await(Run run, JsValue value)
    {
        if (value.Reference is not JsPromise promise)
        {
            if (value.Object?.Get(run, "then").Function is null)
                return value;
            promise = new JsPromise();
            promise.Resolve(run, value);
        }
        run.Enter();
        while (promise.State == PromiseState.Pending && run.TryRunJob())
        {
            // Each job may settle the promise.
        }
        run.Leave();
        return promise.State switch
        {
            PromiseState.Fulfilled => promise.Value,
            PromiseState.Rejected => throw run.Throw(promise.Value),
            _ => throw run.TypeError("A promise that is waited for can never settle"),
        };
    }

    public static JsPromise RunAsync(Run run, Func<JsValue> body)
    {
        var promise = new JsPromise();
        Guard(run, promise, () => promise.Resolve(run, body()));
        return promise;
    }

    public static void Adopt(Run run, JsPromise promise, JsFunction then, JsValue value)
    {
        var (resolve, reject) = Settlers(promise);
        Guard(run, promise, () => Calls.Invoke(run, then, value, [resolve, reject]));
    }

    public static (NativeFunction Resolve, NativeFunction Reject) Settlers(JsPromise promise)
    {
        var done = false;
        JsValue Once(Action settle)
        {
            if (!done)
                settle();
            done = true;
            return default;
        }
        return (new("", 1, (r, _, a) => Once(() => promise.Resolve(r, a.At(0)))), new("", 1, (r, _, a) => Once(() => promise.Reject(r, a.At(0)))));
    }

    /// <summary>What the script throws meanwhile rejects the promise.</summary>
    public static void Guard(Run run, JsPromise promise, Action action)
    {
        var depth = run.Depth;
        try
        {
            action();
        }
        catch (JsThrow thrown)
        {
            run.Depth = depth;
            promise.Reject(run, thrown.Value);
        }
    }
}
