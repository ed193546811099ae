using Governance.Execution.Conformance;

namespace Governance.Portal.Commands.Engine;

/// <summary>Checks every recorded case of a folder against this engine.</summary>
internal static class ConformCommand
{
    public const string Usage = "DIR   check every case of the conformance format, in every mode it speaks about";

    /// <returns>0: no unexplained difference; 1: there are some, or no case at all; 2: wrong call.</returns>
    public static Task<int> Run(string[] args, TextWriter stdout, CancellationToken cancellationToken)
    {
        if (Options.Read(args) is not { Alone: [var directory] } || !Directory.Exists(directory))
            return Task.FromResult(2);

        var known = Docs() is { } docs ? CompatibilityList.Read(docs) : new Dictionary<string, string>(StringComparer.Ordinal);
        var result = ConformanceRun.Check(directory, known);
        return CommandJson.Print(
            stdout,
            new
            {
                result.Cases,
                result.Plays,
                result.Passed,
                Unchecked = result.Unchecked.Length,
                Exempt = result.Exempt.Length,
                result.Failed,
                result.Differences,
                Exemptions = result.Exempt.Select(name => new { Name = name, Reason = known[name] }),
            },
            result.Holds ? 0 : 1);
    }

    // The list lies in the repository; a published copy has it beside itself.
    private static string? Docs() => new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory }
        .SelectMany(Upwards)
        .Select(d => Path.Combine(d, "docs"))
        .FirstOrDefault(d => File.Exists(Path.Combine(d, CompatibilityList.FileName)));

    private static IEnumerable<string> Upwards(string directory)
    {
        for (var at = new DirectoryInfo(directory); at is not null; at = at.Parent)
            yield return at.FullName;
    }
}
