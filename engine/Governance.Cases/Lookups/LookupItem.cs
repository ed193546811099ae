namespace Governance.Cases;

/// <summary>A choice of a picker.</summary>
public sealed record LookupItem(string Value, string Label, string? Path = null);
