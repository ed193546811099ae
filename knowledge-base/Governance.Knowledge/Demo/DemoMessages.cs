using System.Collections.Immutable;
using System.Globalization;
using Governance.Knowledge.Loading;

namespace Governance.Knowledge;

/// <summary>Reads <c>workflows/appeal/demo/messages.json</c>: messages as written, templates unfolded over communities.</summary>
public sealed class DemoMessages
{
    private readonly KnowledgeBase _knowledge;
    private readonly ImmutableArray<string> _reporters;

    private DemoMessages(KnowledgeBase knowledge, ImmutableArray<string> reporters)
    {
        _knowledge = knowledge;
        _reporters = reporters;
    }

    /// <summary>At least two hundred messages, always the same and in the same order.</summary>
    /// <exception cref="KnowledgeLoadException">The file is missing or broken.</exception>
    public static ImmutableArray<DemoMessage> Load(KnowledgeBase knowledge, string path)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var root = DataFile.Open(Path.GetDirectoryName(path) ?? ".", Path.GetFileName(path));
        var reader = new DemoMessages(knowledge, root.OptionalTexts("reporters"));
        var all = ImmutableArray.CreateBuilder<DemoMessage>();
        foreach (var item in root.Items("messages"))
            all.Add(reader.Read(item, all.Count + 1, null));
        foreach (var template in root.Items("templates"))
            foreach (var community in template.Items("communities"))
                all.Add(reader.Read(template, all.Count + 1, reader.Community(community)));
        return all.ToImmutable();
    }

    private DemoMessage Read(JsonCursor item, int number, OrgUnit? community)
    {
        var title = Fill(item.Text("title"), number, community);
        var text = Fill(item.Text("text"), number, community);
        var anonymous = item.Flag("anonymous");
        var place = _knowledge.Places.Resolve(title, text);
        return new DemoMessage(
            number,
            item.Text("channel"),
            title,
            text,
            anonymous ? null : item.OptionalText("reporter") ?? _reporters[number % _reporters.Length],
            anonymous ? null : string.Create(CultureInfo.InvariantCulture, $"1990000{number:0000}"),
            anonymous,
            item.Flag("enterprise"),
            _knowledge.Categories.Require(item["category"]).Code,
            item.TryGet("unit", out var unit) ? Unit(unit, place) : null,
            item.OptionalChoice<Disposition>("disposition"));
    }

    private UnitCode Unit(JsonCursor cursor, Place place)
    {
        var reference = DutyBook.ReadReference(cursor, _knowledge.Organisation);
        return UnitResolution.Of(_knowledge.Organisation, reference, place)?.Code ?? throw cursor.Broken("the text names no place for this unit");
    }

    private OrgUnit Community(JsonCursor cursor) =>
        _knowledge.Organisation.Communities.FirstOrDefault(unit => string.Equals(unit.ShortName, cursor.Text(), StringComparison.Ordinal))
        ?? throw cursor.Broken($"no community \"{cursor.Text()}\"");

    private string Fill(string template, int number, OrgUnit? community)
    {
        if (community is null)
            return template;
        var street = _knowledge.Organisation.StreetOf(community.Code)!;
        return template.Replace("{street}", street.Name, StringComparison.Ordinal)
            .Replace("{community}", community.ShortName, StringComparison.Ordinal)
            .Replace("{n}", ((number % 12) + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
