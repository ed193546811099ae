using System.Collections.Immutable;
using Governance.Knowledge.Loading;

namespace Governance.Knowledge;

/// <summary>All duty clauses (派单目录).</summary>
public sealed class DutyBook
{
    private DutyBook(ImmutableArray<Duty> all) => All = all;

    public ImmutableArray<Duty> All { get; }

    /// <summary>The same book with other clauses.</summary>
    public static DutyBook Of(IEnumerable<Duty> clauses) => new([.. clauses]);

    /// <summary>Reads <c>unit:370102-ZJ</c>, <c>street</c>, <c>office:SQ</c>, <c>line:ZF</c> or <c>community</c>; null where it names nothing that is there.</summary>
    public static UnitReference? Reference(string text, Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(':', 2);
        var value = parts.Length == 2 ? parts[1] : "";
        foreach (var kind in Enum.GetValues<UnitReferenceKind>())
            if (string.Equals(Kebab.Of(kind), parts[0], StringComparison.Ordinal) && Exists(kind, value, organisation))
                return new UnitReference(kind, value);
        return null;
    }

    /// <summary>The clauses valid on a day that cover a category, the most specific first.</summary>
    /// <remarks>A clause limited to a topic is used only for that topic, and then goes before the general clause of the same category.</remarks>
    public ImmutableArray<Duty> Covering(CategoryCode category, IReadOnlySet<string> topics, DateOnly? day) =>
    [
        .. All.Where(duty => duty.IsValidOn(day) && (duty.Topics.IsEmpty || duty.Topics.Any(topics.Contains)))
            .Select(duty => (Duty: duty, Depth: Depth(duty, category)))
            .Where(found => found.Depth > 0)
            .OrderByDescending(found => found.Duty.Topics.Length > 0 ? found.Depth + 1 : found.Depth)
            .ThenBy(found => found.Duty.Id.Value, StringComparer.Ordinal)
            .Select(found => found.Duty),
    ];

    internal static DutyBook Load(string directory, CategoryTree categories, Organisation organisation, IReadOnlySet<string> topics)
    {
        var all = new List<Duty>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in DataFile.OpenAll(directory, "duties"))
            foreach (var item in file.Items("duties"))
            {
                all.Add(Read(item, categories, organisation));
                foreach (var topic in item.OptionalItems("topics").Where(topic => !topics.Contains(topic.Text())))
                    throw topic.Broken($"no rule yields the topic \"{topic.Text()}\"");
                if (!seen.Add(all[^1].Id.Value))
                    throw item["id"].Broken($"duty {all[^1].Id} exists twice");
            }
        return new DutyBook([.. all]);
    }

    private static int Depth(Duty duty, CategoryCode category) =>
        duty.Categories.Where(covered => covered.Covers(category)).Select(covered => covered.Value.Length).DefaultIfEmpty(0).Max();

    private static Duty Read(JsonCursor item, CategoryTree categories, Organisation organisation)
    {
        var duty = new Duty(
            new DutyId(item.Text("id")),
            item.Text("name"),
            [.. item.Items("categories").Select(path => categories.Require(path).Code)],
            item.OptionalTexts("topics"),
            ReadReference(item["lead"], organisation),
            [.. item.Items("support").Select(unit => ReadReference(unit, organisation))],
            item.Choice<DutyKind>("kind"),
            item.Choice<DutyLevel>("level"),
            item.Choice<AreaLogic>("area"),
            item.Flag("enforcement"),
            item.Flag("ownerLeads"),
            item.Text("text"),
            item.Text("basis"),
            item["validFrom"].Date(),
            item.OptionalDate("validTo"),
            item.OptionalText("dispatcherReason"));
        Check(item, duty);
        return duty;
    }

    private static void Check(JsonCursor item, Duty duty)
    {
        if (duty.ValidTo < duty.ValidFrom)
            throw item["validTo"].Broken("ends before it begins");
        if (duty.Categories.IsEmpty)
            throw item["categories"].Broken("at least one category is needed");
        var streetLeads = duty.Lead.Kind is UnitReferenceKind.Street or UnitReferenceKind.Office or UnitReferenceKind.Community;
        if (duty.Kind == DutyKind.Reclaimed && streetLeads)
            throw item["lead"].Broken("a reclaimed matter cannot be led by a street or community");
        if (duty.RequiresEnforcement && duty.Lead.Kind == UnitReferenceKind.Community)
            throw item["lead"].Broken("a community has no enforcement power");
    }

    internal static UnitReference ReadReference(JsonCursor cursor, Organisation organisation) =>
        Reference(cursor.Text(), organisation) ?? throw cursor.Broken($"\"{cursor.Text()}\" names no unit");

    private static bool Exists(UnitReferenceKind kind, string value, Organisation organisation) => kind switch
    {
        UnitReferenceKind.Unit => organisation.TryGet(new UnitCode(value), out _),
        UnitReferenceKind.Office => organisation.TryGet(organisation.OfficeCode(organisation.Streets[0].Code, value), out _),
        UnitReferenceKind.Line => organisation.TryGet(organisation.StationedCode(organisation.Streets[0].Code, value), out _),
        _ => value.Length == 0,
    };
}
