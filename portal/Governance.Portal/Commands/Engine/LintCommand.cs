using System.Text.Json;
using Governance.Cases.Activities;
using Governance.Execution;

namespace Governance.Portal.Commands.Engine;

/// <summary>Finds what is wrong with definitions: files, or folders searched for them.</summary>
internal static class LintCommand
{
    public const string Usage = "PATH…   find what is wrong with definitions";

    /// <returns>0: no errors (warnings may be printed); 1: errors; 2: wrong call.</returns>
    public static async Task<int> Run(string[] args, TextWriter stdout, CancellationToken cancellationToken)
    {
        if (Options.Read(args) is not { Alone: { Count: > 0 } paths } || paths.Exists(p => !File.Exists(p) && !Directory.Exists(p)))
            return 2;

        var files = paths.SelectMany(Definitions).Distinct(StringComparer.Ordinal).ToArray();
        var catalog = new ActivityCatalog(CaseActivities.All);
        var library = await Known(files, catalog, cancellationToken);
        var problems = new List<object>();
        var errors = 0;
        foreach (var file in files)
        {
            foreach (var problem in DefinitionLint.Check(await File.ReadAllBytesAsync(file, cancellationToken), library, catalog, CaseActivities.Rules))
            {
                errors += problem.Level == LintLevel.Error ? 1 : 0;
                problems.Add(new { File = file, problem.Level, problem.Code, problem.Where, problem.Line, problem.Column, problem.Message, problem.Path });
            }
        }

        return await CommandJson.Print(stdout, new { Files = files.Length, Errors = errors, Warnings = problems.Count - errors, Problems = problems }, errors == 0 ? 0 : 1);
    }

    // Workflows used as activities must be known before those that use them: two rounds find what one misses.
    private static async Task<GraphLibrary> Known(string[] files, ActivityCatalog catalog, CancellationToken cancellationToken)
    {
        var library = new GraphLibrary(catalog);
        for (var round = 0; round < 2; round++)
        {
            foreach (var file in files)
                library.Add(await File.ReadAllBytesAsync(file, cancellationToken), publish: true);
        }

        return library;
    }

    private static IEnumerable<string> Definitions(string path) => File.Exists(path)
        ? [path]
        : Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories).Where(IsDefinition).Order(StringComparer.Ordinal);

    // A case type's folder holds other JSON too; a definition has a root. What is no JSON at all is for the definition check to say.
    private static bool IsDefinition(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("root", out _);
        }
        catch (JsonException)
        {
            return Path.GetFileName(file) is "definition.json";
        }
    }
}
