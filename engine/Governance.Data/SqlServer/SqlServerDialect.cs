using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>SQL Server as the store through EF sees it.</summary>
internal sealed partial class SqlServerDialect(string connectionString) : EfDialect
{
    private const int UniqueConstraint = 2627;
    private const int UniqueIndex = 2601;
    private const int Deadlock = 1205;
    private const int SnapshotConflict = 3960;

    private readonly DbContextOptions<SqlServerGovernanceDb> _options =
        new DbContextOptionsBuilder<SqlServerGovernanceDb>().UseSqlServer(connectionString).Options;

    public override LeaseSql Leases => SqlServerLeases.Sql;

    public override SqlServerGovernanceDb Open() => new(_options);

    public override Task Lock(GovernanceDb db, string name, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"EXEC sp_getapplock @Resource = {name}, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 30000", cancellationToken);

    public override string? BrokenRule(Exception failure) =>
        failure.InnerException is SqlException { Number: UniqueConstraint or UniqueIndex } broken ? RuleIn(broken.Message) : null;

    public override bool MayTryAgain(Exception failure) =>
        Cause(failure) is { } cause && (cause.IsTransient || IsRolledBack(cause) || cause.Class >= 20 || cause.Number is -2 or 0);

    public override bool IsRolledBack(Exception failure) => Cause(failure) is { Number: Deadlock or SnapshotConflict };

    public override void ForgetConnections() => SqlConnection.ClearAllPools();

    /// <param name="message">
    /// Such as <c>Violation of PRIMARY KEY constraint 'pk_roles'. Cannot insert …</c> or
    /// <c>Cannot insert duplicate key row in object 'dbo.cases' with unique index 'ux_cases_channel_external_key'. …</c>.
    /// </param>
    internal static string RuleIn(string message) =>
        QuotedRule().Match(message) is { Success: true } match ? match.Groups["rule"].Value : message;

    private static SqlException? Cause(Exception? failure)
    {
        while (failure is not (null or SqlException))
            failure = failure.InnerException;
        return failure as SqlException;
    }

    // The message is the server's, in its language: our own names all begin in one of three ways.
    [GeneratedRegex("['\"“«](?<rule>(?:pk|ux|ix)_[a-z0-9_]+)['\"”»]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex QuotedRule();
}
