using Governance.Definitions;

namespace Governance.Studio;

/// <summary>What a drawing must fulfil before instances may run on it; every refusal names its place.</summary>
internal sealed class PublicationCheck(ActivityTypes types)
{
    public IReadOnlyList<Refusal> Check(DefinitionContent content)
    {
        if (content.Root is not { } root)
            return [StudioRefusals.MissingRoot()];

        return [.. ActivityTree.Walk(root).Where(a => !types.IsKnown(a.Type)).Select(a => StudioRefusals.UnknownActivity(a.Path, a.Label, a.Type))];
    }
}
