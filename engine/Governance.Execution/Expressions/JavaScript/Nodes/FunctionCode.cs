namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>A function as written: shared by all the closures made from it.</summary>
internal sealed class FunctionCode
{
    public string Name { get; set; } = "";

    public Scope Scope { get; set; } = null!;

    public bool IsArrow { get; init; }

    public bool IsAsync { get; init; }

    public bool IsMethod { get; init; }

    public bool IsProgram { get; init; }

    public bool HasOwnThis => !IsArrow && !IsProgram;

    /// <summary>A class made it: only <c>new</c> may call it.</summary>
    public ClassNode? Class { get; set; }

    public TargetNode[] Parameters { get; set; } = [];

    public TargetNode? Rest { get; set; }

    /// <summary>Parameters before the first with a default value, as <c>length</c> reports.</summary>
    public int Length { get; set; }

    public Statement[] Body { get; set; } = [];

    /// <summary>An arrow function's body without braces.</summary>
    public Node? Expression { get; set; }

    public int LocalCount { get; set; }

    public Binding? ArgumentsBinding { get; set; }

    /// <summary>The name a function expression knows itself by.</summary>
    public NameNode? Self { get; set; }

    public string Source { get; set; } = "";

    public JsValue Run(Frame frame, ScriptFunction? function)
    {
        Scope.Open(frame);
        if (ArgumentsBinding is { } place)
            (place.Captured ? frame.Env!.Slots : frame.Locals)[place.Slot] = new JsArray([.. frame.Arguments]);
        if (Self is not null && function is not null)
            Self.Assign(frame, function);
        BindParameters(frame);
        if (Expression is not null)
            return Expression.Evaluate(frame);
        return Block.ExecuteAll(Body, frame) == Completion.Return ? frame.Result : default;
    }

    private void BindParameters(Frame frame)
    {
        var given = frame.Arguments;
        for (var i = 0; i < Parameters.Length; i++)
            Parameters[i].Assign(frame, i < given.Length ? given[i] : default);
        if (Rest is null)
            return;
        frame.Run.Charge(given.Length / 8);
        Rest.Assign(frame, new JsArray(given.Length <= Parameters.Length ? [] : given[Parameters.Length..]));
    }
}
