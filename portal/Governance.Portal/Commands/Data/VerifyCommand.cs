using System.Text.Json;
using System.Text.Json.Serialization;
using Governance.Data;

namespace Governance.Portal.Commands.Data;

/// <summary><c>governance verify [--json]</c>: recomputes the hash chain of the whole database. Reads only; the server may run.</summary>
internal static class VerifyCommand
{
    public const string Usage = "[--json]   recompute the hash chain of the whole database";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <returns>0: every chain holds; 1: one does not; 2: wrong call, or no database there.</returns>
    public static Task<int> Run(string[] args, TextWriter stdout, CancellationToken cancellationToken) =>
        Run(args, DataOptions.From(new ConfigurationBuilder().AddEnvironmentVariables().Build()), stdout, cancellationToken);

    internal static async Task<int> Run(string[] args, DataOptions options, TextWriter stdout, CancellationToken cancellationToken)
    {
        if (args.Any(a => !string.Equals(a, "--json", StringComparison.Ordinal)) || !DataComposition.Exists(options))
            return 2;

        await using var services = new ServiceCollection().AddGovernanceData(options).BuildServiceProvider();
        await using var db = services.GetRequiredService<IReadDb>().Open();
        var report = await ChainVerifier.Verify(db, cancellationToken);
        await stdout.WriteLineAsync(args.Length > 0 ? JsonSerializer.Serialize(report, Json) : Text(report));
        return report.Holds ? 0 : 1;
    }

    private static string Text(ChainReport report) => report.First is { } first
        ? $"断裂 {report.Breaks} 处，第一处：{first.Aggregate} 第 {first.Sequence} 条（{first.Fault}）。共 {report.Aggregates} 个对象、{report.Entries} 条流水。"
        : $"完好：{report.Aggregates} 个对象、{report.Entries} 条流水。";
}
