using System.Collections.Immutable;
using System.Globalization;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Reads who is asked to sign from a verb's data.</summary>
internal static class Signers
{
    /// <summary>A refusal, or those asked; while facts are missing the value means nothing.</summary>
    public static Result<ImmutableArray<Signer>> Read(VerbCall call, WorkItem item)
    {
        var signers = ImmutableArray.CreateBuilder<Signer>();
        var weights = call.List("weights");
        foreach (var code in call.List("units").Distinct(StringComparer.Ordinal))
        {
            if (call.Facts.Unit(code) is { } unit)
                signers.Add(new Signer(code, unit, null, RoleNames.Liaison, Weight(weights, signers.Count)));
            else if (call.Facts.Missing.Count == 0)
                return CaseRefusals.UnitUnknown("units", code);
        }

        if (call.Text("person") is { } userName)
        {
            if (call.Facts.Staff(userName) is { } staff)
                signers.Add(new Signer(userName, staff.Unit, new PersonRef(staff.UserName, staff.Name), staff.Roles.FirstOrDefault() ?? RoleNames.Handler, Weight(weights, signers.Count)));
            else if (call.Facts.Missing.Count == 0)
                return CaseRefusals.StaffUnknown(userName);
        }

        return call.Facts.Missing.Count == 0 && Why(call, item, signers) is { } why ? why : signers.ToImmutable();
    }

    private static Refusal? Why(VerbCall call, WorkItem item, ImmutableArray<Signer>.Builder signers)
    {
        if (call.List("weights").Any(weight => !int.TryParse(weight, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value is < 1 or > 100))
            return CaseRefusals.FieldWrong("weights", "票签权重", "应为 1 到 100 的整数。");
        if (signers.Count == 0)
            return CaseRefusals.FieldMissing("units", "单位或人员");
        if (call.File.ComplainedPath is { } complained && signers.FirstOrDefault(signer => signer.Unit.IsWithin(complained)) is { } accused)
            return CaseRefusals.Avoidance(accused.Unit.Name);
        // 回避 of oneself: an opinion of who asks for it is none.
        return signers.Any(signer => signer.Person is { } person
                ? string.Equals(person.UserName, call.By.UserName, StringComparison.Ordinal)
                : string.Equals(signer.Unit.Code, item.Unit.Code, StringComparison.Ordinal))
            ? VerbRefusals.SignerIsSelf()
            : null;
    }

    private static int Weight(ImmutableArray<string> weights, int place) =>
        place < weights.Length && int.TryParse(weights[place], NumberStyles.None, CultureInfo.InvariantCulture, out var weight) ? weight : 1;
}
