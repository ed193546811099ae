using System.Text.Json.Nodes;
using Governance.Definitions;

namespace Governance.Studio;

/// <summary>What activities, their ports, inputs and outputs are called.</summary>
/// <param name="choices">Choices of a named option source.</param>
internal sealed class TypeWords(IEnumerable<DrawableType> types, Func<string, IReadOnlyList<SelectItem>> choices)
{
    private const string MainDrawing = "主图";

    private readonly ILookup<string, ActivityDescriptor> _types = types.Select(t => t.Descriptor).ToLookup(d => d.TypeName, StringComparer.Ordinal);

    /// <summary>A type of the version drawn, else of any.</summary>
    public ActivityDescriptor? Find(ActivityJson activity) =>
        _types[activity.Type].FirstOrDefault(d => d.Version == activity.Version) ?? _types[activity.Type].LastOrDefault();

    /// <summary>The text given in the designer, else what the type is called.</summary>
    public string Label(ActivityJson activity) => Given(activity) ?? (activity.Owner is null ? MainDrawing : Find(activity)?.DisplayName ?? activity.Label);

    public string TypeName(ActivityJson activity) => Find(activity)?.DisplayName ?? activity.Type;

    /// <summary>“归档”, with what it is where the name does not say it: “送档”（归档）.</summary>
    public string Named(ActivityJson activity)
    {
        var (label, type) = (Label(activity), TypeName(activity));
        return activity.Owner is null || string.Equals(label, type, StringComparison.Ordinal) ? $"“{label}”" : $"“{label}”（{type}）";
    }

    /// <summary>The containers an activity lies in, outermost first; null directly on the main drawing.</summary>
    public string? Where(ActivityJson activity)
    {
        var names = new List<string>();
        for (var at = activity.Owner; at?.Owner is not null; at = at.Owner)
            names.Insert(0, Label(at));
        return names.Count == 0 ? null : string.Join(" › ", names);
    }

    public string Port(ActivityJson? activity, string port) =>
        (activity is null ? null : Find(activity)?.Ports.FirstOrDefault(p => Same(p.Name, port))?.DisplayName) ?? (port is "Done" ? "完成" : port);

    public InputDescriptor? Input(ActivityJson activity, string member) => Find(activity)?.Inputs.FirstOrDefault(i => Same(i.Name, member));

    public OutputDescriptor? Output(ActivityJson activity, string member) => Find(activity)?.Outputs.FirstOrDefault(o => Same(o.Name, member));

    public string? Choice(InputDescriptor input, string value) =>
        DescriptorShape.Choices(input, choices).FirstOrDefault(c => string.Equals(c.Value, value, StringComparison.Ordinal))?.Text;

    private static string? Given(ActivityJson activity) =>
        activity.Json["metadata"] is JsonObject metadata && ActivityTree.Text(metadata, "displayText") is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    // Members are written in camel case, descriptors name them in Pascal case.
    private static bool Same(string name, string member) => string.Equals(name, member, StringComparison.OrdinalIgnoreCase);
}
