using Governance.Portal.Commands.Bench;
using Governance.Portal.Commands.Chaos;
using Governance.Portal.Commands.Data;
using Governance.Portal.Commands.Engine;
using Governance.Portal.Commands.Generate;
using Governance.Portal.Commands.Knowledge;
using Governance.Portal.Commands.Load;

namespace Governance.Portal.Commands;

/// <summary>Decides between serving and one of the commands by the first argument.</summary>
internal static class CommandLine
{
    private static readonly SortedDictionary<string, (Command Run, string Usage)> Known = new(StringComparer.Ordinal)
    {
        ["bench"] = (BenchCommand.Run, BenchCommand.Usage),
        ["chaos"] = (ChaosCommand.Run, ChaosCommand.Usage),
        ["classify"] = (ClassifyCommand.Run, ClassifyCommand.Usage),
        ["conform"] = (ConformCommand.Run, ConformCommand.Usage),
        ["evaluate"] = (EvaluateCommand.Run, EvaluateCommand.Usage),
        ["evaluate-month"] = (EvaluateMonthCommand.Run, EvaluateMonthCommand.Usage),
        ["export"] = (ExportCommand.Run, ExportCommand.Usage),
        ["generate"] = (GenerateCommand.Run, GenerateCommand.Usage),
        ["import"] = (ImportCommand.Run, ImportCommand.Usage),
        ["letters"] = (LettersCommand.Run, LettersCommand.Usage),
        ["lint"] = (LintCommand.Run, LintCommand.Usage),
        ["load"] = (LoadCommand.Run, LoadCommand.Usage),
        ["recompute"] = (RecomputeCommand.Run, RecomputeCommand.Usage),
        ["replay"] = (ReplayCommand.Run, ReplayCommand.Usage),
        ["run"] = (RunCommand.Run, RunCommand.Usage),
        ["train"] = (TrainCommand.Run, TrainCommand.Usage),
        ["vault"] = (VaultCommand.Run, VaultCommand.Usage),
        ["verify"] = (VerifyCommand.Run, VerifyCommand.Usage),
    };

    /// <summary>The exit code of a command, or null when the arguments ask for the server.</summary>
    public static async Task<int?> TryRun(string[] args, TextWriter stdout, TextWriter stderr, CancellationToken cancellationToken)
    {
        if (args is [] || (args[0].StartsWith('-') && args[0] is not ("--help" or "-h")))
        {
            return null;
        }

        if (Known.TryGetValue(args[0], out var command))
        {
            return await command.Run(args[1..], stdout, cancellationToken);
        }

        await stderr.WriteLineAsync("Usage: governance [COMMAND] …, without a command: serve. Commands:");
        foreach (var (name, (_, usage)) in Known)
        {
            await stderr.WriteLineAsync($"  {name} {usage}");
        }

        return 2;
    }
}
