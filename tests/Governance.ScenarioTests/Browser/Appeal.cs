namespace Governance.ScenarioTests.Browser;

/// <summary>What everybody in a story calls the case: its number, and the title the desk gave it.</summary>
internal sealed record Appeal(string CaseNo, string Title);
