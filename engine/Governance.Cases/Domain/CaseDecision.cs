using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Whether this person may use this verb on the case now; then lets the verb decide.</summary>
internal static class CaseDecision
{
    public static DomainStep Decide(Aggregate before, Casefile file, BurstInput input)
    {
        var data = CaseJson.Read<CaseVerbData>(input.Stimulus.Data);
        if (VerbBook.Case(data.Verb) is not { } verb)
            return No(CaseRefusals.VerbUnknown(data.Verb));
        if (!verb.Fits(file))
            return No(file.IsOpen || verb.WhyNot(file) is not null ? CaseRefusals.NotNow(verb.Title, verb.WhyNot(file) ?? "请刷新页面查看可以做什么。") : CaseRefusals.Frozen(file.CaseNo));
        if (!verb.May(file, data.By))
            return No(verb.Denied(data.By));
        if (verb.NeedsReason && string.IsNullOrWhiteSpace(input.Stimulus.Reason))
            return No(CaseRefusals.ReasonMissing());
        if (verb.SchemaOf(file).Check(data.Data) is { } wrong)
            return No(wrong);
        return verb.Apply(new VerbCall(file, before, data.By, data.Data, input), before);
    }

    private static DomainStep.Refused No(Refusal why) => new(why);
}
