using Governance.Definitions;
using Governance.Execution.Running;
using Governance.Execution.Values;

namespace Governance.Execution.Standard;

/// <summary>Another workflow as one activity: runs inside the same instance, its inputs and outputs being variables around it.</summary>
internal sealed class WorkflowAsActivity(WorkflowDefinition definition) : EngineActivity(DescriptorOf(definition))
{
    /// <summary>How a published workflow shows among the activities.</summary>
    public static ActivityDescriptor DescriptorOf(WorkflowDefinition definition) =>
        new(definition.ActivityTypeName, definition.Version, "流程", definition.Name ?? definition.DefinitionId, definition.Description ?? string.Empty)
        {
            Inputs = [.. definition.Inputs.Select(i => new InputDescriptor(i.Name, i.Type.Name, i.DisplayName ?? i.Name))],
            Outputs = [.. definition.Outputs.Select(o => new OutputDescriptor(o.Name, o.Type.Name, o.DisplayName ?? o.Name))],
            Ports = definition.Outcomes.IsEmpty ? [new PortDescriptor("Done", "完成")] : [.. definition.Outcomes.Select(o => new PortDescriptor(o, o))],
        };

    public override bool CanEnter => true;

    public override bool CanStartAt => true;

    public override void Run(Site site) => RunAt(site, site.Node.One("Root")!, Entry.Plain);

    public override void RunAt(Site site, GraphNode child, Entry entry)
    {
        Redeclare(site.Frame);
        for (var i = 0; i < definition.Inputs.Length; i++)
            Memory.FindById(site.Frame, definition.Inputs[i].Name)!.Value = Conversion.To(definition.Inputs[i].Type, site.Input(i));
        site.Schedule(child, entry);
    }

    public override void ChildCompleted(Site site, Frame child, IReadOnlyList<string> outcomes)
    {
        foreach (var output in definition.Outputs)
        {
            if (site.Frame.Cells?.Find(c => string.Equals(c.Id, output.Name, StringComparison.Ordinal)) is { Value: { } value })
                site.SetOutput(output.Name, value);
        }

        site.Complete(child.CompositeOutcomes);
    }

    public override void Redeclare(Frame frame)
    {
        foreach (var input in definition.Inputs)
            Memory.Declare(frame, new Cell(input.Name, input.Name, input.Type, value: null, input.IsStored));
        foreach (var output in definition.Outputs)
            Memory.Declare(frame, new Cell(output.Name, output.Name, TypeAlias.Any, value: null, isStored: true));
    }
}
