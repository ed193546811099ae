using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>Every verb there is; the named ones that are not built yet are known by name only.</summary>
internal static class VerbBook
{
    public static readonly ImmutableArray<WorkItemVerb> Items =
    [
        new SignVerb(), new AssignVerb(), new ContactVerb(), new CompleteVerb(), new SignOffVerb(), new SendBackVerb(), new ObjectVerb(),
        new ItemNoteVerb(),
    ];

    public static readonly ImmutableArray<CaseVerb> Cases =
        [new NoteVerb(), new UrgeVerb(), new SupplementVerb(), new SupervisionVerb(), new VoidVerb()];

    /// <summary>Names fixed by the API that this version refuses politely.</summary>
    public static readonly FrozenSet<string> Later = new[]
    {
        "transfer", "delegate", "add-signer", "remove-signer", "withdraw", "extend", "pause", "resume", "shelve", "report-up", "instruct",
        "elevate", "refuse", "transfer-out", "copy", "whistle", "consult", "merge", "split", "contest", "jump", "reopen",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static WorkItemVerb? Item(string name) => Items.FirstOrDefault(verb => string.Equals(verb.Name, name, StringComparison.Ordinal));

    public static CaseVerb? Case(string name) => Cases.FirstOrDefault(verb => string.Equals(verb.Name, name, StringComparison.Ordinal));
}
