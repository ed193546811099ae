using Governance.Definitions;

namespace Governance.Studio;

/// <summary>What a replay says against publishing: nothing where all went the same way. Only shipped flows have recorded cases to replay.</summary>
internal sealed class PublicationGround(CaseTypeFolders folders)
{
    public Refusal? Objection(DefinitionState state, VersionState version)
    {
        if (!folders.All().Any(folder => string.Equals(folder.DefinitionId, state.DefinitionId, StringComparison.Ordinal)))
            return null;
        if (RehearsalBook.Of(state, version) is not { } result || result.IsOutdated(version))
            return StudioRefusals.NotRehearsed();
        return result.Differing > 0 ? StudioRefusals.RehearsalDiffers(result.Differing) : null;
    }
}
