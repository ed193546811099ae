using Governance.Execution.Expressions.JavaScript;
using Governance.Execution.Running;

namespace Governance.Execution;

/// <summary>
/// <c>variables</c>: what is in scope, as the expression sees it. As in Elsa an assignment takes effect when the expression ended well, in the
/// order of first assignment; an unknown name makes a variable, null leaves it as it was, the name of a workflow input is passed over.
/// </summary>
internal sealed class ScriptVariables(Frame frame) : IJavaScriptObject
{
    private List<KeyValuePair<string, object?>>? _assigned;

    public IEnumerable<string> Keys => Memory.Names(frame).Concat((_assigned ?? []).Select(a => a.Key)).Distinct(StringComparer.Ordinal);

    public object? Get(string name)
    {
        var at = Find(name);
        return at >= 0 ? _assigned![at].Value : Memory.FindByName(frame, name)?.Value;
    }

    public bool Set(string name, object? value)
    {
        var assigned = KeyValuePair.Create(name, ScriptValues.FromScript(value));
        var at = Find(name);
        if (at >= 0)
            _assigned![at] = assigned;
        else
            (_assigned ??= []).Add(assigned);
        return true;
    }

    /// <summary><c>setVariable</c>: at once, and <c>variables</c> shows it.</summary>
    public void SetNow(string name, object? value)
    {
        var at = Find(name);
        if (at >= 0)
            _assigned!.RemoveAt(at);
        Memory.SetByName(frame, name, value);
    }

    public void Keep()
    {
        foreach (var (name, value) in _assigned ?? [])
        {
            if (value is not null && !IsInput(name))
                Memory.SetByName(frame, name, value);
        }
    }

    private int Find(string name) => _assigned?.FindIndex(a => string.Equals(a.Key, name, StringComparison.Ordinal)) ?? -1;

    private bool IsInput(string name)
    {
        for (var scope = frame; scope is not null; scope = scope.Parent)
        {
            if (scope.Node.Workflow?.Inputs.Any(i => string.Equals(i.Name, name, StringComparison.Ordinal)) == true)
                return true;
        }

        return false;
    }
}
