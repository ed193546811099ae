using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Governance.Cases;
using Governance.Definitions;

namespace Governance.Tests.Cases.Verbs;

/// <summary>A verb of the book that somebody may use on a case as it stands.</summary>
/// <param name="ItemId">Null for a verb of the case itself.</param>
internal sealed record MatrixOffer(string Verb, string? ItemId, Caller By, VerbSchema Schema, bool NeedsReason)
{
    private static readonly string[] Roles =
    [
        RoleNames.Liaison, RoleNames.Handler, RoleNames.UnitLeader, RoleNames.Operator, RoleNames.Dispatcher, RoleNames.DutyChief, RoleNames.Reviewer,
        RoleNames.Caller, RoleNames.Checker, RoleNames.Supervisor, RoleNames.Leader, RoleNames.Mediator, RoleNames.Admin,
    ];

    public string Name => ItemId is null ? Verb : $"{ItemId} {Verb}";

    /// <summary>Every verb that fits, with the first person who may.</summary>
    public static IEnumerable<MatrixOffer> Of(CaseWorld world)
    {
        var file = world.File;
        foreach (var item in file.WorkItems.Where(item => file.IsOpen || item.OutlivesCase))
            foreach (var verb in VerbBook.Items.Where(verb => verb.Fits(file, item)))
                if (People(world, item.Assignee?.UserName, item.Unit.Code, item.At.Code).FirstOrDefault(who => verb.May(file, item, who.Acting)) is { } by)
                    yield return new MatrixOffer(verb.Name, item.Id, by, verb.Schema(file, item), verb.NeedsReason);
        foreach (var verb in VerbBook.Cases.Where(verb => verb.Fits(file)))
            if (People(world, null, CaseWorld.Desk, file.Holder.Code).FirstOrDefault(who => verb.May(file, who.Acting)) is { } by)
                yield return new MatrixOffer(verb.Name, null, by, verb.SchemaOf(file), verb.NeedsReason);
    }

    public Task<Refusal?> Send(CaseWorld world, JsonNode data, string? reason) =>
        ItemId is null ? world.TryCase(Verb, By, data, reason) : world.Try(ItemId, Verb, By, data, reason);

    /// <summary>The data it asks for, with these words in every free field.</summary>
    public JsonObject Data(string words)
    {
        var data = new JsonObject();
        foreach (var field in Schema.Fields)
            data[field.Name] = Value(field, words);
        return data;
    }

    public ImmutableArray<VerbField> Free => [.. Schema.Fields.Where(free => free is { Type: FieldType.Text, Choices.IsEmpty: true, Format: null or "textarea" })];

    private static JsonNode? Value(VerbField field, string words) => field switch
    {
        { Type: FieldType.Whole } => 3,
        { Type: FieldType.Flag } => false,
        { Type: FieldType.List, Format: "units" } => new JsonArray("370102-ZJ"),
        { Type: FieldType.List } => new JsonArray(),
        { Choices.IsEmpty: false } => field.Choices[0].Value,
        { Format: "unit" } => "370102-ZJ",
        { Format: "phone" } => "13800001234",
        { Format: "case" } => CaseNo.Of("SQ", new DateOnly(2026, 3, 3), 900).Value,
        { Format: "staff" } => "handler@370102-ZJ",
        { Format: "node" } => "单位审签",
        { Format: "date" } => "2026-04-01",
        _ => words,
    };

    private static IEnumerable<Caller> People(CaseWorld world, string? assignee, params string[] units)
    {
        if (assignee?.Split('@') is [var role, var unit])
            yield return world.Staff.Caller(role, unit);
        foreach (var code in units.Append(CaseWorld.Desk).Append("370102000000").Distinct(StringComparer.Ordinal))
            foreach (var name in Roles)
                yield return world.Staff.Caller(name, code);
    }
}
