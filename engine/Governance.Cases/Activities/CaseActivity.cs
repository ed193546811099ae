using System.Collections.Immutable;
using System.Text.Json;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>A node of a case's flow. Pure: takes the case, returns the case.</summary>
internal abstract class CaseActivity : IActivity
{
    public const string Namespace = "Governance.";

    public abstract ActivityDescriptor Descriptor { get; }

    public ActivityResult Execute(IActivityContext context) => context.Domain is Casefile file
        ? Enter(new Visit(context, file))
        : ActivityResult.Fault($"“{context.DisplayText}”只能用在办件流程里：当前流程没有办件。");

    /// <summary>The verb that resumed the bookmark has decided; its outcome is a port.</summary>
    public virtual ActivityResult Resume(IActivityContext context, JsonElement input) =>
        input.ValueKind == JsonValueKind.Object && input.TryGetProperty("outcome", out var outcome) && outcome.GetString() is { } port
        && Descriptor.Ports.Any(known => string.Equals(known.Name, port, StringComparison.Ordinal))
            ? ActivityResult.Done(port)
            : ActivityResult.Fault($"“{context.DisplayText}”没有收到认识的结果。");

    protected abstract ActivityResult Enter(Visit visit);

    protected static ActivityDescriptor Describe(
        string name, string title, string description, bool human, ImmutableArray<PortDescriptor> ports, params InputDescriptor[] inputs) =>
        new(Namespace + name, 1, "治理流程", title, description) { IsHumanStep = human, Ports = ports, Inputs = [.. inputs] };

    protected static PortDescriptor Port(string name, string title) => new(name, title);

    /// <summary>The role whose people find the item in their list.</summary>
    protected static InputDescriptor RoleInput(string role) => new("role", "String", "承办角色", "dropdown")
    {
        Description = "谁在待办里看到这件事。",
        DefaultValue = role,
        OptionsFrom = "roles",
    };

    protected static InputDescriptor LimitInput() => new("limit", "String", "时限")
    {
        Description = "如“4 工作时”“5 工作日”；不填按时限政策。",
    };

    protected static string Role(Visit visit, string standard) => visit.Context.Input<string>("role") is { Length: > 0 } role ? role : standard;
}
