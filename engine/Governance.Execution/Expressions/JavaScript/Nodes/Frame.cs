namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>Variables that an inner function holds on to; all others live in the frame.</summary>
internal sealed class Env(int size, Env? parent)
{
    public JsValue[] Slots { get; private init; } = new JsValue[size];

    public Env? Parent => parent;

    /// <summary>Each turn of a loop has variables of its own.</summary>
    public Env Copy() => new(0, parent) { Slots = (JsValue[])Slots.Clone() };
}

/// <summary>One call in progress.</summary>
internal sealed class Frame(Run run, int locals, Env? env)
{
    public Run Run => run;

    public JsValue[] Locals { get; } = locals == 0 ? [] : new JsValue[locals];

    public Env? Env { get; set; } = env;

    public JsValue This { get; set; }

    public JsValue[] Arguments { get; init; } = [];

    /// <summary>The function that runs, or for an arrow function the one around it: <c>super</c> and <c>new.target</c> look here.</summary>
    public ScriptFunction? Function { get; init; }

    public JsObject? NewTarget { get; init; }

    /// <summary>What <c>return</c> gave.</summary>
    public JsValue Result { get; set; }

    /// <summary>The value of the last expression statement: the result of a script without <c>return</c>.</summary>
    public JsValue Last { get; set; }

    /// <summary>Where a <c>break</c> or <c>continue</c> goes; null means the nearest.</summary>
    public string? Label { get; set; }

    /// <summary>An optional chain met nothing: the rest of the chain is skipped.</summary>
    public bool Cut { get; set; }
}

internal enum Completion
{
    Normal,
    Break,
    Continue,
    Return,
}
