using System.Text.Json;

namespace Governance.Portal.Demo;

/// <summary>Invented disputes, hazards and joint cases: <c>workflows/&lt;type&gt;/demo/cases.json</c>.</summary>
internal static class DemoTypes
{
    private static readonly string[] Types = ["dispute", "hazard", "joint"];

    /// <param name="Steps">How many steps the invented people take it.</param>
    public sealed record Told(string Channel, string Title, string Text, string Reporter, int Steps);

    public static IEnumerable<(string Type, Told Case)> Load(string workflows) => Types
        .Select(type => (Type: type, Path: Path.Combine(workflows, type, "demo", "cases.json")))
        .Where(found => File.Exists(found.Path))
        .SelectMany(found => JsonSerializer.Deserialize<Sheet>(File.ReadAllText(found.Path), JsonSerializerOptions.Web)!.Cases.Select(told => (found.Type, told)));

    private sealed record Sheet(IReadOnlyList<Told> Cases);
}
