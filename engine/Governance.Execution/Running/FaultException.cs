namespace Governance.Execution.Running;

/// <summary>The expected failure of one activity: caught by the runner alone, which makes an incident of it.</summary>
internal sealed class FaultException(string message) : Exception(message);
