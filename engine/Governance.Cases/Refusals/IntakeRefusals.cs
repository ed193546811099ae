using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Every "no" of taking a case in that is not about a form's field.</summary>
public static class IntakeRefusals
{
    public static Refusal MaybeSecret(string field, string word) =>
        new("INT-001", RefusalKind.Conflict,
            $"内容提到“{word}”，疑似涉及国家秘密：请停止录入，改为线下移交保密部门，这里只登记来电时间和移交去向。经核实不涉密的，去掉这个词再登记。", field);
}
