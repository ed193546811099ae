namespace Governance.Studio;

/// <summary>Permissions Studio's endpoints ask for; the portal issues them as claims of type <see cref="ClaimType"/>.</summary>
public static class StudioPermissions
{
    public const string ClaimType = "permission";
    public const string Read = "definition.read";
    public const string Edit = "definition.write";
    public const string Publish = "definition.publish";

    /// <summary>Moving running instances to another version.</summary>
    public const string Migrate = "definition.migrate";
    public const string ReadInstances = "instance.read";
}
