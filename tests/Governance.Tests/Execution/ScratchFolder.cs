namespace Governance.Tests.Execution;

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("governance-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
