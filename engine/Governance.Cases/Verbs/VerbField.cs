using System.Collections.Immutable;

namespace Governance.Cases;

public enum FieldType
{
    Text,
    Flag,
    List,
    Whole,
}

/// <summary>One member of a verb's data.</summary>
/// <param name="Format">Asks the page for a picker: unit, units, staff, category, attachments; or textarea.</param>
public sealed record VerbField(string Name, string Title, FieldType Type = FieldType.Text, bool Required = false, string? Format = null)
{
    public ImmutableArray<Choice> Choices { get; init; } = [];

    /// <summary>Most characters of a text, most members of a list.</summary>
    public int Most { get; init; } = 2000;

    public string? Description { get; init; }

    public string? Default { get; init; }
}
