namespace Governance.Cases;

/// <summary>知悉范围. National secrets are neither stored nor processed here.</summary>
public static class Reaches
{
    public const string Internal = "internal";

    /// <summary>敏感: group, stability, minors, domestic violence.</summary>
    public const string Sensitive = "sensitive";

    /// <summary>保密工单: a confidential reporter, or a lead for the discipline inspection.</summary>
    public const string Confidential = "confidential";
}
