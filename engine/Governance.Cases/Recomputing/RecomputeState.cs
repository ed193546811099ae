using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>What is kept of previews and orders: the state of the aggregate <c>policy/clocks</c>, journaled like every write.</summary>
public sealed record RecomputeState
{
    public RecomputePreview? Preview { get; init; }

    public RecomputeOrder? Order { get; init; }
}

/// <param name="Token">Names this preview; an order must carry it.</param>
/// <param name="Policy">Fingerprint of limits and calendar it was made with.</param>
/// <param name="Open">Clocks looked at.</param>
/// <param name="Moved">Clocks whose deadline or limit changes.</param>
/// <param name="Kept">Clocks that were extended or paused by a person: left alone.</param>
/// <param name="Overdue">Clocks on time now that will be late at once.</param>
/// <param name="Relieved">Clocks late now that will not be.</param>
public sealed record RecomputePreview(
    string Token, string Policy, long AtMicros, int Open, int Moved, int Kept, int Overdue, int Relieved, int Cases, ImmutableArray<RecomputeSample> Sample);

public sealed record RecomputeSample(string CaseNo, string Clock, string Limit, string NewLimit, long DueMicros, long NewDueMicros);

/// <param name="DoneMicros">Null while it is still to be carried out, by whichever node comes to it.</param>
public sealed record RecomputeOrder(string Token, string By, string ByName, string Reason, long AtMicros, long? DoneMicros = null, int Cases = 0);
