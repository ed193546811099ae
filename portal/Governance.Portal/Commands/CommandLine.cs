using Governance.Portal.Commands.Engine;
using Governance.Portal.Commands.Knowledge;

namespace Governance.Portal.Commands;

/// <summary>Decides between serving and one of the commands by the first argument.</summary>
internal static class CommandLine
{
    private static readonly SortedDictionary<string, (Command Run, string Usage)> Known = new(StringComparer.Ordinal)
    {
        ["run"] = (RunCommand.Run, RunCommand.Usage),
        ["conform"] = (ConformCommand.Run, ConformCommand.Usage),
        ["lint"] = (LintCommand.Run, LintCommand.Usage),
        ["bench"] = (BenchCommand.Run, BenchCommand.Usage),
        ["train"] = (TrainCommand.Run, TrainCommand.Usage["train ".Length..]),
        ["classify"] = (ClassifyCommand.Run, ClassifyCommand.Usage["classify ".Length..]),
        ["evaluate"] = (EvaluateCommand.Run, EvaluateCommand.Usage["evaluate ".Length..]),
        ["verify"] = (Data.VerifyCommand.Run, Data.VerifyCommand.Usage),
    };

    /// <summary>The exit code of a command, or null when the arguments ask for the server.</summary>
    public static async Task<int?> TryRun(string[] args, TextWriter stdout, TextWriter stderr, CancellationToken cancellationToken)
    {
        if (args.Length == 0 || args[0].StartsWith('-') && args[0] is not ("--help" or "-h"))
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
