namespace Governance.Cases;

/// <summary>How opinions count. Pure.</summary>
public static class Tally
{
    public const string Passed = "passed";
    public const string Failed = "failed";

    /// <summary>Null while it is not decided.</summary>
    public static string? Of(SigningGroup group)
    {
        var standing = group.Standing.ToList();
        if (standing.Count == 0)
            return Passed;
        return group.Policy switch
        {
            SigningPolicies.Any => standing.Find(signer => signer.Agrees is not null) is { } first ? Word(first.Agrees!.Value) : null,
            SigningPolicies.Sequential => standing.Exists(signer => signer.Agrees == false) ? Failed : standing.TrueForAll(signer => signer.Agrees == true) ? Passed : null,
            SigningPolicies.Vote => Vote(standing, group.Threshold),
            // 并行会签 waits for everybody, also after a no: the case keeps what each of them thinks.
            _ => standing.TrueForAll(signer => signer.Agrees is not null) ? Word(standing.TrueForAll(signer => signer.Agrees == true)) : null,
        };
    }

    /// <summary>Such as 同意 3、不同意 1、未答 0（权重 4:1）.</summary>
    public static string Shown(SigningGroup group)
    {
        var standing = group.Standing.ToList();
        var counts = FormattableString.Invariant(
            $"同意 {standing.Count(signer => signer.Agrees == true)}、不同意 {standing.Count(signer => signer.Agrees == false)}、未答 {standing.Count(signer => signer.Agrees is null)}");
        return string.Equals(group.Policy, SigningPolicies.Vote, StringComparison.Ordinal)
            ? FormattableString.Invariant($"{counts}（权重 {Weight(standing, true)}:{Weight(standing, false)}）")
            : counts;
    }

    // Decided as soon as the open votes cannot change it.
    private static string? Vote(List<Signer> standing, int threshold)
    {
        var (whole, yes, no) = (standing.Sum(signer => signer.Weight), Weight(standing, true), Weight(standing, false));
        if (yes * 100 > threshold * whole)
            return Passed;
        return (whole - no) * 100 <= threshold * whole ? Failed : null;
    }

    private static int Weight(List<Signer> standing, bool agrees) => standing.Where(signer => signer.Agrees == agrees).Sum(signer => signer.Weight);

    private static string Word(bool agreed) => agreed ? Passed : Failed;
}
