namespace Governance.Cases;

/// <summary>How a 联席会商 counts: the rule that decides it, and the tally its room shows.</summary>
internal static class Balloting
{
    /// <summary>The lead's opinion counts double.</summary>
    public const int LeadWeight = 2;

    /// <summary>Whether it carries with the lead's own vote. Who did not answer counts against what needs everybody, and not at all where weight decides.</summary>
    public static bool Carried(Consultation sitting, string own)
    {
        var ballots = sitting.Decision is null ? sitting.Ballots.Add(new Ballot(sitting.Lead, own, LeadWeight, null)) : sitting.Ballots;
        var agreed = ballots.Where(ballot => ballot.Vote is "agree").Sum(ballot => ballot.Weight);
        return sitting.Rule switch
        {
            "all" => ballots.Length == sitting.Members.Length + 1 && ballots.All(ballot => ballot.Vote is "agree"),
            "lead" => own is "agree",
            _ => agreed * 2 > ballots.Sum(ballot => ballot.Weight),
        };
    }
}
