using System.Collections.Immutable;

namespace Governance.Cases;

internal static class PetitionBook
{
    public static readonly ImmutableArray<Petition> All =
        [new ExtensionPetition(), new ShelvingPetition(), new UnshelvingPetition(), new RefusalPetition(), new ExplanationPetition(), new MalicePetition()];

    public static Petition? Find(string kind) => All.FirstOrDefault(petition => string.Equals(petition.Kind, kind, StringComparison.Ordinal));
}
