using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>Turns a filled-in form into the words a reader sees later.</summary>
internal static class StepValues
{
    public static ImmutableArray<StepValue> Of(VerbCall call, IEnumerable<VerbField> fields) =>
    [
        .. fields.Select(field => (field.Title, Value: Of(call, field))).Where(pair => pair.Value.Length > 0).Select(pair => new StepValue(pair.Title, pair.Value)),
    ];

    private static string Of(VerbCall call, VerbField field) => field switch
    {
        { Format: "attachments" } when call.List(field.Name) is { IsEmpty: false } files => $"{files.Length} 份",
        { Format: "attachments" } => "",
        { Type: FieldType.List } => string.Join('、', call.List(field.Name).Select(code => NameOf(call, field, code))),
        { Type: FieldType.Flag } => call.Flag(field.Name) ? "是" : "",
        { Type: FieldType.Text } when call.Text(field.Name) is { } text => NameOf(call, field, text),
        { Type: FieldType.Whole } when call.Whole(field.Name) is { } number => FormattableString.Invariant($"{number}"),
        _ => "",
    };

    private static string NameOf(VerbCall call, VerbField field, string value) => field.Format switch
    {
        "unit" or "units" => call.Facts.Unit(value)?.Name ?? value,
        "staff" => call.Facts.Staff(value)?.Name ?? value,
        _ => field.Choices.IsEmpty ? value : Codes.TitleOf(field.Choices, value),
    };
}
