using System.Text.Json;
using Governance.Cases;
using Governance.Data;
using Governance.Execution;
using Governance.Portal.Composition;

namespace Governance.Portal.Commands.Data;

/// <summary><c>governance evaluate-month SCHEME MONTH [--check] [--json]</c>: computes a month, or proves that a computed one comes out the same again.</summary>
internal static class EvaluateMonthCommand
{
    public const string Usage = "SCHEME YYYY-MM [--check] [--json]   compute a month's evaluation; with --check compute it again and compare";

    private static readonly Actor Operator = new("governance", "命令行", null);

    /// <returns>0: computed, or the same again; 1: refused, or different; 2: wrong call, or no database there.</returns>
    public static Task<int> Run(string[] args, TextWriter stdout, CancellationToken cancellationToken) =>
        Run(args, DataOptions.From(new ConfigurationBuilder().AddEnvironmentVariables().Build()), stdout, cancellationToken);

    internal static async Task<int> Run(string[] args, DataOptions options, TextWriter stdout, CancellationToken cancellationToken)
    {
        var (words, flags) = (args.Where(a => !a.StartsWith('-')).ToArray(), args.Where(a => a.StartsWith('-')).ToArray());
        if (words.Length != 2 || flags.Any(flag => flag is not ("--check" or "--json")) || !DataComposition.Exists(options))
            return 2;

        await using var services = new ServiceCollection().AddGovernance(ProductFiles.Find(), options).BuildServiceProvider();
        var report = flags.Contains("--check", StringComparer.Ordinal)
            ? await Check(services, words[0], words[1], cancellationToken)
            : await Compute(services, words[0], words[1], cancellationToken);
        await stdout.WriteLineAsync(flags.Contains("--json", StringComparer.Ordinal) ? JsonSerializer.Serialize(report, CaseJson.Options) : report.Text);
        return report.Holds ? 0 : 1;
    }

    private static async Task<Report> Compute(ServiceProvider services, string scheme, string month, CancellationToken cancellationToken)
    {
        var done = await services.GetRequiredService<EvaluationWriting>().Compute(scheme, month, Operator, cancellationToken);
        if (done.Refusal is { } refusal)
            return new Report(scheme, month, null, null, null, false, refusal.Message);
        var (run, _, _) = (await services.GetRequiredService<EvaluationReading>().Recomputed(done.Value, cancellationToken))!.Value;
        return new Report(scheme, month, run.ResultHash, null, null, true, $"已计算，结果指纹 {run.ResultHash}。");
    }

    /// <summary>From the stored rows it must come out the same always; from the cases as long as none of them changed.</summary>
    private static async Task<Report> Check(ServiceProvider services, string scheme, string month, CancellationToken cancellationToken)
    {
        if (!EvaluationMonth.TryParse(month, out var parsed)
            || await services.GetRequiredService<EvaluationReading>().Recomputed(parsed.RunOf(scheme), cancellationToken) is not { } stored)
            return new Report(scheme, month, null, null, null, false, "没有这个月的考核结果，请先计算。");
        var fromRows = Evaluator.HashOf(stored.Scores);
        var fromCases = Evaluator.HashOf(await services.GetRequiredService<EvaluationWriting>().Scores(stored.Scheme, parsed, cancellationToken));
        var holds = string.Equals(fromRows, stored.Run.ResultHash, StringComparison.Ordinal);
        var text = !holds ? "由明细重算的结果与公布的不一致。"
            : string.Equals(fromCases, stored.Run.ResultHash, StringComparison.Ordinal) ? "由明细和由办件重算，结果都与公布的一致。"
            : "由明细重算与公布的一致；办件此后有变化（重办、剔除等），按现状计算会不同。";
        return new Report(scheme, month, stored.Run.ResultHash, fromRows, fromCases, holds, text);
    }

    private sealed record Report(string Scheme, string Month, string? ResultHash, string? FromRows, string? FromCases, bool Holds, string Text);
}
