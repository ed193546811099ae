using System.Text.Json;
using System.Text.Json.Serialization;
using Governance.Data;

namespace Governance.Portal.Commands.Data;

/// <summary><c>governance verify [--root HEX] [--json]</c>: recomputes chains and daily roots of the whole database. Reads only; the server may run.</summary>
internal static class VerifyCommand
{
    public const string Usage = "[--root HEX] [--json]   recompute the hash chains and daily roots of the whole database; HEX is a seal noted earlier";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <returns>0: every chain holds; 1: one does not; 2: wrong call, or no database there.</returns>
    public static Task<int> Run(string[] args, TextWriter stdout, CancellationToken cancellationToken) =>
        Run(args, DataOptions.From(new ConfigurationBuilder().AddEnvironmentVariables().Build()), stdout, cancellationToken);

    internal static async Task<int> Run(string[] args, DataOptions options, TextWriter stdout, CancellationToken cancellationToken)
    {
        if (Arguments(args) is not { } asked || !DataComposition.Exists(options))
            return 2;

        await using var services = new ServiceCollection().AddGovernanceData(options).BuildServiceProvider();
        await using var db = services.GetRequiredService<IReadDb>().Open();
        var report = await ChainVerifier.Verify(db, asked.Root, cancellationToken);
        await stdout.WriteLineAsync(asked.Json ? JsonSerializer.Serialize(report, Json) : Text(report));
        return report.Holds ? 0 : 1;
    }

    private static (bool Json, byte[]? Root)? Arguments(string[] args)
    {
        var (json, root) = (false, (byte[]?)null);
        for (var i = 0; i < args.Length; i++)
        {
            if (string.Equals(args[i], "--json", StringComparison.Ordinal))
                json = true;
            else if (string.Equals(args[i], "--root", StringComparison.Ordinal) && i + 1 < args.Length && Hash(args[++i]) is { } hash)
                root = hash;
            else
                return null;
        }

        return (json, root);
    }

    private static byte[]? Hash(string hex) => hex.Length == 64 && hex.All(char.IsAsciiHexDigit) ? Convert.FromHexString(hex) : null;

    private static string Text(ChainReport report) => report.First is { } first
        ? $"断裂 {report.Breaks} 处，第一处：{first.Aggregate} 第 {first.Sequence} 条（{first.Fault}）。共 {report.Aggregates} 个对象、{report.Entries} 条流水。"
        : $"完好：{report.Aggregates} 个对象、{report.Entries} 条流水、{report.Roots} 个日根，最新日根 {report.LatestRoot ?? "尚无"}。";
}
