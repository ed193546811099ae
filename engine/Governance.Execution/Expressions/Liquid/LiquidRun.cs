using System.Text;

namespace Governance.Execution.Expressions.Liquid;

internal enum LiquidJump
{
    None,
    Break,
    Continue,
}

/// <summary>One rendering: output, assigned names, and what it may still use.</summary>
internal sealed class LiquidRun(ILiquidScope scope, LiquidLimits limits)
{
    private readonly Dictionary<string, object?> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _counters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _cycles = new(StringComparer.Ordinal);
    private StringBuilder _output = new();
    private int _steps;
    private long _chars;

    public int StepsUsed => Math.Clamp(_steps, 0, limits.Steps);

    public ILiquidScope Scope => scope;

    public string Text => _output.ToString();

    /// <summary>Set by break and continue until the loop around has seen it.</summary>
    public LiquidJump Jump { get; set; }

    /// <summary>Where loops that say <c>offset: continue</c> go on, by name and list.</summary>
    public Dictionary<string, int> Offsets { get; } = new(StringComparer.Ordinal);

    public void RenderAll(LiquidNode[] nodes)
    {
        foreach (var node in nodes)
        {
            Step();
            node.Render(this);
            if (Jump != LiquidJump.None)
                return;
        }
    }

    public void Write(string text)
    {
        if (_output.Length + text.Length > limits.OutputChars)
            throw new LiquidException($"The template's output is longer than {limits.OutputChars} characters.");
        _output.Append(text);
    }

    /// <summary>Renders into a text of its own.</summary>
    public string Capture(LiquidNode[] nodes)
    {
        var outer = _output;
        _output = new StringBuilder();
        RenderAll(nodes);
        var text = _output.ToString();
        _output = outer;
        return Made(text);
    }

    public void Step(int count = 1)
    {
        if ((_steps += count) > limits.Steps || _steps < 0)
            throw new LiquidException($"The template took more than {limits.Steps} steps.");
    }

    /// <summary>Asks for room before a long text is made.</summary>
    public void Room(long chars)
    {
        if (_chars + chars > limits.TotalChars)
            throw new LiquidException($"The template made more than {limits.TotalChars} characters of text.");
    }

    public string Made(string text)
    {
        Room(text.Length);
        _chars += text.Length;
        return text;
    }

    public object? Find(string name) => _names.TryGetValue(name, out var value) ? value
        : _counters.TryGetValue(name, out var count) ? (decimal)count
        : LiquidValues.Of(scope.Get(name));

    public bool Has(string name, out object? value) => _names.TryGetValue(name, out value);

    public void Assign(string name, object? value) => _names[name] = value;

    public void Forget(string name) => _names.Remove(name);

    public long Count(string name, int by)
    {
        var before = _counters.GetValueOrDefault(name);
        _counters[name] = before + by;
        return by > 0 ? before : before + by;
    }

    public int NextOf(string cycle, int length)
    {
        var at = _cycles.GetValueOrDefault(cycle);
        _cycles[cycle] = at + 1;
        return at % length;
    }
}
