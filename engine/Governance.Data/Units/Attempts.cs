namespace Governance.Data;

/// <summary>Tries again while the failure is one that passes: a lost connection, a restarting server, a deadlock.</summary>
/// <param name="mayTryAgain">Whether another attempt can help.</param>
/// <param name="isRolledBack">Whether the server itself said that the transaction failed; a lost connection says nothing.</param>
/// <param name="onLost">After an attempt nobody knows the end of.</param>
internal sealed class Attempts(Func<Exception, bool> mayTryAgain, Func<Exception, bool> isRolledBack, Action onLost, TimeProvider time)
{
    // Waits of 40 ms to 5 s between them: a restart or a failover of the server fits in.
    private const int Most = 9;

    /// <summary>Tries until it is decided; says whether an attempt was lost that may have been carried out all the same.</summary>
    public async Task<(T Outcome, bool InDoubt)> Run<T>(Func<Task<T>> attempt, CancellationToken cancellationToken)
    {
        var inDoubt = false;
        for (var tried = 1; ; tried++)
        {
            try
            {
                return (await attempt(), inDoubt);
            }
            catch (Exception failure) when (tried < Most && mayTryAgain(failure))
            {
                if (!isRolledBack(failure))
                {
                    inDoubt = true;
                    onLost();
                }

                await Task.Delay(TimeSpan.FromMilliseconds(20 << tried), time, cancellationToken);
            }
        }
    }
}
