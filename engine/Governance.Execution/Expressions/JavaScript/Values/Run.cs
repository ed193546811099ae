using System.Runtime.CompilerServices;

namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>One evaluation: the host, what is left of the limits, and what the script made global.</summary>
internal sealed class Run(IJavaScriptHost host, JavaScriptLimits limits)
{
    private Dictionary<string, JsValue>? _globals;
    private Queue<Action>? _jobs;
    private HostValues? _values;
    private HashSet<JsObject>? _joining;
    private int _steps = limits.Steps;
    private int _symbols;

    public int StepsUsed => limits.Steps - Math.Max(0, _steps);

    public IJavaScriptHost Host => host;

    public JavaScriptLimits Limits => limits;

    /// <summary>Offset in the source of what runs now; an error is reported there.</summary>
    public int Position { get; set; }

    public int Depth { get; set; }

    /// <summary>Lists whose text is being made: one that holds itself must end.</summary>
    public HashSet<JsObject> Joining => _joining ??= new(ReferenceEqualityComparer.Instance);

    public HostValues Values => _values ??= new HostValues(this);

    public HostValues? UsedValues => _values;

    public double NowMillis => Math.Floor(host.NowMicros / 1000.0);

    public void Charge(int steps)
    {
        if ((_steps -= Math.Max(steps, 0)) < 0)
            throw Exhausted("too many steps");
    }

    public void Step()
    {
        if (--_steps < 0)
            throw Exhausted("too many steps");
    }

    public void Enter()
    {
        Step();
        if (++Depth > limits.Depth)
            throw Exhausted("calls nest too deeply");
        CheckStack();
    }

    public void Leave() => Depth--;

    public void CheckStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Exhausted("calls nest too deeply");
    }

    /// <summary>Before a text of this length is made.</summary>
    public void ChargeText(long length)
    {
        if (length > limits.MaxStringChars)
            throw Exhausted("a text is too long");
        Charge((int)(length >> 4));
    }

    public string Concat(string left, string right)
    {
        if (left.Length == 0)
            return right;
        if (right.Length == 0)
            return left;
        ChargeText((long)left.Length + right.Length);
        return string.Concat(left, right);
    }

    /// <summary>Nothing more runs afterwards, not even a finally of the script.</summary>
    public JavaScriptLimitException Exhausted(string what)
    {
        _steps = 0;
        return new JavaScriptLimitException($"JavaScript limit reached: {what}.");
    }

    public bool TryGetGlobal(string name, out JsValue value)
    {
        if (_globals is not null && _globals.TryGetValue(name, out value))
            return true;
        if (host.TryGetGlobal(name, out var given))
        {
            value = Values.FromHost(given);
            return true;
        }
        return Builtins.Globals.TryGetValue(name, out value);
    }

    public void SetGlobal(string name, JsValue value) => (_globals ??= new(StringComparer.Ordinal))[name] = value;

    public JsSymbol NewSymbol(string description) => new(description, JsSymbol.KeyMark + $"{++_symbols}:" + description);

    public void Enqueue(Action job) => (_jobs ??= new()).Enqueue(job);

    /// <summary>Runs one of the jobs promises have queued; there is no other source of work.</summary>
    public bool TryRunJob()
    {
        if (_jobs is null || !_jobs.TryDequeue(out var job))
            return false;
        Step();
        job();
        return true;
    }

    public JsThrow TypeError(string message) => Throw(Builtins.TypeErrorPrototype, message);

    public JsThrow RangeError(string message) => Throw(Builtins.RangeErrorPrototype, message);

    public JsThrow ReferenceError(string message) => Throw(Builtins.ReferenceErrorPrototype, message);

    public JsThrow SyntaxError(string message) => Throw(Builtins.SyntaxErrorPrototype, message);

    public JsThrow Throw(JsValue value)
    {
        // Raising costs far more than a step does.
        Charge(100);
        return new JsThrow(value, Position);
    }

    private JsThrow Throw(JsObject prototype, string message)
    {
        var error = new JsError(prototype);
        error.Define("message", message, PropertyTraits.Hidden);
        return Throw(error);
    }
}
