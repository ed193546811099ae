using Governance.Cases.Activities;

namespace Governance.Cases;

/// <summary>What was decided at the steps of a case's own flow, each with its form and what was attached to it.</summary>
internal static class StepView
{
    // Files are found just before the burst that records the step.
    private const long Before = 60_000_000;

    public static IReadOnlyList<StepDto> Of(Casefile file, CityTime time) =>
    [
        .. file.Steps.Select(step => new StepDto(
            step.Node, step.Title, step.Outcome, step.Unit, step.By, time.Local(step.AtMicros), step.Round, [.. step.Values.Select(value => new ParticularDto(value.Title, value.Value))],
            TypeOf(file, step), [.. FilesOf(file, step).Select(given => Of(given, time))])),
    ];

    public static AttachmentDto Of(Attachment given, CityTime time) =>
        new(AttachmentId.Of(given.Id, given.Name), given.Name, given.Size, given.MediaType, time.Local(given.AtMicros), given.By);

    private static string? TypeOf(Casefile file, StepRecord step)
    {
        var item = file.WorkItems.LastOrDefault(known => string.Equals(known.Node, step.Node, StringComparison.Ordinal) && string.Equals(known.Title, step.Title, StringComparison.Ordinal));
        return item?.Step?[CaseActivity.Namespace.Length..];
    }

    private static IEnumerable<Attachment> FilesOf(Casefile file, StepRecord step) => file.Attachments.Where(given => ReferenceEquals(OwnerOf(file, given), step));

    private static StepRecord? OwnerOf(Casefile file, Attachment given) => given.ItemId is { } id ? StepOf(file, file.Item(id)) : Nearest(file, given);

    /// <summary>The step that ended its item.</summary>
    private static StepRecord? StepOf(Casefile file, WorkItem? item) =>
        item is null ? null : file.Steps.FirstOrDefault(step => string.Equals(step.Node, item.Node, StringComparison.Ordinal) && step.AtMicros == item.DoneMicros);

    /// <summary>What was given before items were kept: the first step its giver recorded once it was found.</summary>
    private static StepRecord? Nearest(Casefile file, Attachment given) => file.Steps
        .Where(step => string.Equals(given.By, step.By, StringComparison.Ordinal) && given.AtMicros <= step.AtMicros && given.AtMicros > step.AtMicros - Before)
        .MinBy(step => step.AtMicros);
}
