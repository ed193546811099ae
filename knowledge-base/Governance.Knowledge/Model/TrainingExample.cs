namespace Governance.Knowledge.Model;

/// <summary>A labelled message.</summary>
public sealed record TrainingExample(string Id, string Title, string Text, string Label);
