namespace Governance.Tests.Execution;

/// <summary>Folders found by walking up from the tests: those of the repository, and recordings that lie beside it and may be absent.</summary>
internal static class RecordedFolders
{
    public static string? Cases => Find("shared", "conformance", "cases");

    public static string? Quirks => Find("shared", "conformance", "quirks");

    public static string? StudioFixtures => Find("shared", "studio-fixtures");

    public static string Docs => Find("docs") ?? throw new InvalidOperationException("The docs are not above the tests.");

    public static string OwnCases => Own("cases");

    public static string OwnQuirks => Own("quirks");

    public static string? Find(params string[] below)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine([at.FullName, .. below]);
            if (Directory.Exists(folder))
                return folder;
        }

        return null;
    }

    private static string Own(string name) =>
        Find("tests", "Governance.Tests", "Execution", name) ?? throw new InvalidOperationException($"The {name} are not beside the tests.");
}
