using Governance.Definitions;
using Governance.Execution.Values;

namespace Governance.Execution.Running;

/// <summary>Variables: found from the running frame outwards, by id where a definition names them, by name where a script does.</summary>
internal static class Memory
{
    public static Cell? FindById(Frame frame, string id)
    {
        for (var scope = frame; scope is not null; scope = scope.Parent)
        {
            if (scope.Cells?.Find(c => string.Equals(c.Id, id, StringComparison.Ordinal)) is { } cell)
                return cell;
        }

        return null;
    }

    public static Cell? FindByName(Frame frame, string name)
    {
        for (var scope = frame; scope is not null; scope = scope.Parent)
        {
            if (scope.Cells?.Find(c => string.Equals(c.Name, name, StringComparison.Ordinal)) is { } cell)
                return cell;
        }

        return null;
    }

    /// <summary>Names in scope, innermost first, each once.</summary>
    public static IEnumerable<string> Names(Frame frame)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var scope = frame; scope is not null; scope = scope.Parent)
        {
            foreach (var cell in scope.Cells ?? [])
            {
                if (!string.IsNullOrWhiteSpace(cell.Name) && seen.Add(cell.Name))
                    yield return cell.Name;
            }
        }
    }

    public static void Declare(Frame frame)
    {
        foreach (var slot in frame.Node.Variables)
            Declare(frame, new Cell(slot.Id, slot.Name, slot.Type, slot.Default, slot.IsStored));
    }

    public static void Declare(Frame frame, Cell cell) => (frame.Cells ??= []).Add(cell);

    public static void Set(Cell cell, object? value) => cell.Value = Conversion.To(cell.Type, value);

    /// <summary>A script's or a loop's own variable: written where a variable of that identity is, else made in the nearest container.</summary>
    public static void SetDynamic(Frame frame, string name, object? value)
    {
        var container = frame;
        while (!container.Node.HoldsVariables && container.Parent is { } parent)
            container = parent;

        var id = DynamicId(name);
        if (FindById(container, id) is { } cell)
            cell.Value = value;
        else
            Declare(container, new Cell(id, name, TypeAlias.Any, value, isStored: true));
    }

    public static void SetByName(Frame frame, string name, object? value)
    {
        if (FindByName(frame, name) is { } cell)
            Set(cell, value);
        else
            SetDynamic(frame, name, value);
    }

    /// <summary>Inside a workflow used as an activity its own inputs hide those of the instance.</summary>
    public static object? GetInput(InstanceRun run, Frame frame, string name) =>
        IsInsideComposite(frame) && FindByName(frame, name) is { } cell ? cell.Value : run.Input.GetValueOrDefault(name);

    public static bool IsInsideComposite(Frame frame)
    {
        for (var scope = frame; scope is not null; scope = scope.Parent)
        {
            if (scope.Node.Activity is Standard.WorkflowActivity)
                return scope.Parent is not null;
        }

        return false;
    }

    private static string DynamicId(string name) => name.Length == 0 ? "Variable" : char.ToLowerInvariant(name[0]) + name[1..] + "Variable";
}
