using Npgsql;

namespace Governance.Data;

/// <summary>Which failures are worth another attempt, and whether the failed one can have committed.</summary>
internal static class PostgresFaults
{
    public static bool MayTryAgain(Exception failure) => Cause(failure) switch
    {
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => true,
        // The server is stopping or starting, or an operator ended the session.
        PostgresException refused => refused.SqlState.StartsWith("57P", StringComparison.Ordinal) || refused.IsTransient,
        not null => true,
        null => false,
    };

    /// <summary>The server itself said that the transaction failed; a lost connection says nothing.</summary>
    public static bool IsRolledBack(Exception failure) =>
        Cause(failure) is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    /// <summary>EF wraps what the driver says, once or twice.</summary>
    private static NpgsqlException? Cause(Exception? failure)
    {
        while (failure is not (null or NpgsqlException))
            failure = failure.InnerException;
        return failure as NpgsqlException;
    }
}
