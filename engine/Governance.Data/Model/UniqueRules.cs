namespace Governance.Data;

/// <summary>Names of the unique rules a row effect may break: the index's name, and what <c>Committed.Clash</c> carries.</summary>
public static class UniqueRules
{
    public const string CaseExternalKey = "ux_cases_channel_external_key";

    public const string UserName = "ux_accounts_normalized_name";

    public const string DefinitionVersion = "ux_definitions_definition_id_version";

    public const string ReleaseNumber = "ux_releases_case_type_number";
}
