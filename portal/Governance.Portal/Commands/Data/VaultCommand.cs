using System.Globalization;
using System.Text.Json;
using Governance.Data;
using Governance.Execution;

namespace Governance.Portal.Commands.Data;

/// <summary><c>governance vault status|rotate|retire [--json]</c>: the keys over what is personal. The server may run meanwhile.</summary>
internal static class VaultCommand
{
    public const string Usage = "status|rotate|retire [--json]   keys of the vault: how they stand; a new key over every document; drop keys nothing needs";

    private static readonly AggregateKey Journal = new("vault/keys");
    private static readonly Actor Operator = new("governance", "命令行", null);

    /// <returns>0: done, or all under one key; 1: documents still under older keys; 2: wrong call, or no database there.</returns>
    public static Task<int> Run(string[] args, TextWriter stdout, CancellationToken cancellationToken) =>
        Run(args, DataOptions.From(new ConfigurationBuilder().AddEnvironmentVariables().Build()), stdout, cancellationToken);

    internal static async Task<int> Run(string[] args, DataOptions options, TextWriter stdout, CancellationToken cancellationToken)
    {
        if (args is [] or not ["status" or "rotate" or "retire", ..] || args[1..] is not ([] or ["--json"]) || !DataComposition.Exists(options))
            return 2;

        await using var services = new ServiceCollection().AddGovernanceData(options).AddSingleton<VaultRotation>().AddSingleton<RowWrites>().BuildServiceProvider();
        var work = new Work(options, services.GetRequiredService<VaultRotation>(), services.GetRequiredService<RowWrites>());
        var report = args[0] switch
        {
            "rotate" => await work.Rotate(cancellationToken),
            "retire" => await work.Retire(cancellationToken),
            _ => await work.Status(cancellationToken),
        };
        await stdout.WriteLineAsync(args.Length > 1 ? JsonSerializer.Serialize(report, JsonSerializerOptions.Web) : Text(report));
        return report.Behind == 0 ? 0 : 1;
    }

    private static string Text(VaultReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"现用密钥 {report.Current}，密钥环 {report.Keys.Count} 把；密封文件 {report.Documents.Values.Sum()} 份，其中旧密钥 {report.Behind} 份；已依法删除 {report.Erased} 份。");

    private sealed class Work(DataOptions options, VaultRotation rotation, RowWrites writes)
    {
        public Task<VaultReport> Status(CancellationToken cancellationToken) => rotation.Report(cancellationToken);

        /// <summary>A rotation that was cut off is finished first: it adds no further key.</summary>
        public async Task<VaultReport> Rotate(CancellationToken cancellationToken)
        {
            var before = await rotation.Report(cancellationToken);
            if (before.Behind == 0 && VaultKeyFile.IsFile(options))
            {
                VaultKeyFile.AddKey(options);
                await Note("vault.key-added", "保险箱启用新密钥。", cancellationToken);
            }

            var done = await rotation.Rewrap(cancellationToken);
            await Note("vault.rewrapped", string.Create(CultureInfo.InvariantCulture, $"保险箱 {done} 份密封文件改用现用密钥。"), cancellationToken);
            return await rotation.Report(cancellationToken);
        }

        public async Task<VaultReport> Retire(CancellationToken cancellationToken)
        {
            var report = await rotation.Report(cancellationToken);
            if (report.Behind > 0 || report.Unused.Count == 0 || !VaultKeyFile.IsFile(options))
                return report;
            VaultKeyFile.Keep(options, report.Keys.Except(report.Unused, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal));
            await Note("vault.keys-retired", $"保险箱停用旧密钥 {string.Join('、', report.Unused)}。", cancellationToken);
            return await rotation.Report(cancellationToken);
        }

        private async Task Note(string kind, string text, CancellationToken cancellationToken) =>
            await writes.Write(Journal, Operator, new Happening(kind, text), _ => [], cancellationToken);
    }
}
