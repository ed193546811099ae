using System.Collections.Immutable;
using Governance.Definitions;

namespace Governance.Execution.Standard;

/// <summary>Short hand for descriptors of the engine's own activities.</summary>
internal static class Describe
{
    public static ActivityDescriptor Activity(string type, string category, string displayName, string description, params InputDescriptor[] inputs) =>
        new(type, 1, category, displayName, description) { Inputs = [.. inputs], Ports = [new PortDescriptor("Done", "完成")] };

    public static ActivityDescriptor WithPorts(this ActivityDescriptor descriptor, params PortDescriptor[] ports) => descriptor with { Ports = [.. ports] };

    public static ActivityDescriptor WithMorePorts(this ActivityDescriptor descriptor, params PortDescriptor[] ports) =>
        descriptor with { Ports = [.. ports, .. descriptor.Ports] };

    public static ActivityDescriptor WithOutputs(this ActivityDescriptor descriptor, params OutputDescriptor[] outputs) =>
        descriptor with { Outputs = [.. outputs] };

    public static ActivityDescriptor WithResult(this ActivityDescriptor descriptor, string typeName = "Object") =>
        descriptor.WithOutputs(new OutputDescriptor("Result", typeName, "结果"));

    public static ActivityDescriptor Container(this ActivityDescriptor descriptor) =>
        descriptor with { IsContainer = true, IsBrowsable = false, ListSlots = ["activities"] };

    public static ActivityDescriptor Trigger(this ActivityDescriptor descriptor) => descriptor with { Kind = "Trigger" };

    public static ActivityDescriptor Terminal(this ActivityDescriptor descriptor) => descriptor with { IsTerminal = true, Ports = [] };

    public static PortDescriptor Slot(string name, string displayName) => new(name, displayName, IsEmbedded: true);

    public static InputDescriptor Text(string name, string displayName, string? defaultValue = null) =>
        new(name, "String", displayName) { DefaultValue = defaultValue };

    public static InputDescriptor Any(string name, string displayName, string uiHint = "multiline") => new(name, "Object", displayName, uiHint);

    public static InputDescriptor Flag(string name, string displayName, bool defaultValue = false) =>
        new(name, "Boolean", displayName, "checkbox") { DefaultValue = defaultValue ? "true" : "false" };

    public static InputDescriptor Condition(string name, string displayName) => new(name, "Boolean", displayName) { DefaultValue = "false", DefaultSyntax = "JavaScript" };

    public static InputDescriptor Whole(string name, string displayName, string defaultValue) => new(name, "Int32", displayName) { DefaultValue = defaultValue };

    public static InputDescriptor Map(string name, string displayName) => new(name, "ObjectDictionary", displayName, "json-editor");

    public static InputDescriptor Choice(string name, string displayName, string defaultValue, params string[] options) =>
        new(name, "String", displayName, "dropdown") { DefaultValue = defaultValue, Options = Items(options) };

    private static ImmutableArray<SelectItem> Items(string[] options) => [.. options.Select(o => new SelectItem(o, o))];
}
