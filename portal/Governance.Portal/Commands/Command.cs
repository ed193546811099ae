namespace Governance.Portal.Commands;

/// <summary>A <c>governance</c> command: prints its result on <paramref name="stdout"/>, starts no host.</summary>
/// <returns>0 = holds, 1 = does not, 2 = wrong call.</returns>
internal delegate Task<int> Command(string[] args, TextWriter stdout, CancellationToken cancellationToken);
