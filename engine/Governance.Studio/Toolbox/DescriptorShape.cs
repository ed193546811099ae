using System.Text.Json.Nodes;
using Governance.Definitions;

namespace Governance.Studio;

/// <summary>An activity descriptor as Studio reads it.</summary>
internal sealed record ActivityShape(
    string TypeName, string Namespace, string Name, int Version, string Category, string DisplayName, string? Description, string Kind,
    bool IsBrowsable, bool IsContainer, bool IsStart, bool IsTerminal, IReadOnlyList<PortShape> Ports, IReadOnlyList<InputShape> Inputs,
    IReadOnlyList<OutputShape> Outputs, JsonObject CustomProperties, JsonObject ConstructionProperties);

internal sealed record PortShape(string Name, string DisplayName, string Type, bool IsBrowsable = true);

internal sealed record InputShape(
    string Name, string TypeName, string DisplayName, string? Description, int Order, bool IsBrowsable, bool IsSynthetic, bool IsWrapped,
    string UiHint, string? Category, JsonNode? DefaultValue, string DefaultSyntax, bool IsReadOnly, bool IsSensitive, string? StorageDriverType,
    JsonObject? UiSpecifications);

internal sealed record OutputShape(
    string Name, string TypeName, string DisplayName, string? Description, int Order, bool IsBrowsable, bool IsSynthetic);

/// <summary>Makes shapes of descriptors.</summary>
internal static class DescriptorShape
{
    /// <param name="choices">Choices of a named option source.</param>
    public static ActivityShape Of(DrawableType type, Func<string, IReadOnlyList<SelectItem>> choices)
    {
        var descriptor = type.Descriptor;
        return new ActivityShape(
            descriptor.TypeName, descriptor.Namespace, descriptor.Name, descriptor.Version, descriptor.Category, descriptor.DisplayName,
            descriptor.Description, descriptor.Kind, descriptor.IsBrowsable, descriptor.IsContainer, descriptor.IsStart, descriptor.IsTerminal,
            Ports(descriptor),
            [.. descriptor.Inputs.Select((input, order) => Input(input, order, choices))],
            [.. descriptor.Outputs.Select((o, order) => new OutputShape(o.Name, o.TypeName, o.DisplayName, null, order, IsBrowsable: true, IsSynthetic: false))],
            Custom(type.Workflow), Construction(type.Workflow, descriptor.Version));
    }

    // These members tell Studio that the activity is another workflow: it then offers newer versions of it.
    private static JsonObject Custom(WorkflowReference? workflow) => workflow is null
        ? []
        : new JsonObject { ["RootType"] = "WorkflowDefinitionActivity", ["WorkflowDefinitionId"] = workflow.DefinitionId, ["WorkflowDefinitionVersionId"] = workflow.VersionId };

    private static JsonObject Construction(WorkflowReference? workflow, int version) => workflow is null
        ? []
        : new JsonObject
        {
            ["WorkflowDefinitionId"] = workflow.DefinitionId,
            ["WorkflowDefinitionVersionId"] = workflow.VersionId,
            ["LatestAvailablePublishedVersion"] = version,
            ["LatestAvailablePublishedVersionId"] = workflow.VersionId,
        };

    public static IReadOnlyList<SelectItem> Choices(InputDescriptor input, Func<string, IReadOnlyList<SelectItem>> choices) =>
        input.OptionsFrom is { } source ? choices(source) : input.Options;

    /// <summary>What the editor of an input needs to know. Enumerations inside are numbers: text stops the page.</summary>
    public static JsonObject? Specifications(InputDescriptor input, IReadOnlyList<SelectItem> choices) => input.UiHint switch
    {
        "dropdown" => new JsonObject
        {
            ["dropdown"] = new JsonObject
            {
                ["selectList"] = new JsonObject { ["items"] = Items(choices), ["isFlagsEnum"] = false, ["sortItems"] = false },
                ["providerName"] = null,
            },
        },
        "radiolist" => new JsonObject { ["radiolist"] = new JsonObject { ["radioList"] = new JsonObject { ["items"] = Items(choices), ["isFlagsEnum"] = false } } },
        "checklist" => new JsonObject { ["checklist"] = new JsonObject { ["checkList"] = new JsonObject { ["items"] = Checks(choices), ["isFlagsEnum"] = false } } },
        "code-editor" => new JsonObject { ["code-editor"] = new JsonObject { ["editorHeight"] = 0, ["language"] = "javascript", ["singleLineMode"] = false } },
        _ => null,
    };

    // Where no port leads on, Studio draws one and calls it Done: ours has a Chinese name.
    private static PortShape[] Ports(ActivityDescriptor descriptor)
    {
        var ports = descriptor.Ports.Select(p => new PortShape(p.Name, p.DisplayName, p.IsEmbedded ? "Embedded" : "Flow"));
        return descriptor.IsTerminal || descriptor.Ports.Any(p => !p.IsEmbedded) ? [.. ports] : [.. ports, new PortShape("Done", "完成", "Flow")];
    }

    private static InputShape Input(InputDescriptor input, int order, Func<string, IReadOnlyList<SelectItem>> choices) => new(
        input.Name, input.TypeName, input.DisplayName, input.Description, order, input.IsBrowsable, IsSynthetic: false, input.IsWrapped,
        input.UiHint, Category: null, Default(input), input.DefaultSyntax, IsReadOnly: false, IsSensitive: false, StorageDriverType: null,
        Specifications(input, Choices(input, choices)));

    private static JsonValue? Default(InputDescriptor input) => input.DefaultValue switch
    {
        null => null,
        _ when string.Equals(input.TypeName, "Boolean", StringComparison.Ordinal) && bool.TryParse(input.DefaultValue, out var flag) => JsonValue.Create(flag),
        _ => JsonValue.Create(input.DefaultValue),
    };

    private static JsonArray Items(IReadOnlyList<SelectItem> choices) =>
        [.. choices.Select(c => new JsonObject { ["text"] = c.Text, ["value"] = c.Value })];

    private static JsonArray Checks(IReadOnlyList<SelectItem> choices) =>
        [.. choices.Select(c => new JsonObject { ["text"] = c.Text, ["value"] = c.Value, ["isChecked"] = false })];
}
