namespace Governance.Cases;

/// <summary>The verbs a caller has now: the same rules that decide when one is used.</summary>
internal static class VerbView
{
    public static IReadOnlyList<VerbDto> Of(Casefile file, WorkItem item, Caller caller)
    {
        if ((!file.IsOpen && !item.OutlivesCase) || !caller.Can(Permissions.WorkItemAct))
            return [];
        return
        [
            .. VerbBook.Items.Where(verb => verb.Fits(file, item) && verb.May(file, item, caller.ActingOn(file, item, verb))).Select(verb => new VerbDto(
                verb.Name, verb.Title(item), verb.Description, verb.IsPrimary(file, item), verb.IsDanger, verb.NeedsReason, verb.Schema(file, item).ToJson())),
        ];
    }

    /// <param name="pick">Fills in what may be picked.</param>
    public static IReadOnlyList<VerbDto> Of(Casefile file, Caller caller, Func<VerbSchema, VerbSchema> pick) => caller.Can(Permissions.CaseAct)
        ?
        [
            .. VerbBook.Cases.Where(verb => verb.Fits(file) && verb.May(file, caller.Acting)).Select(verb => new VerbDto(
                verb.Name, verb.Title, verb.Description, false, verb.IsDanger, verb.NeedsReason, pick(verb.SchemaOf(file)).ToJson())),
        ]
        : [];
}
