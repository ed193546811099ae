using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>Duty clauses and their changes as people read them.</summary>
public sealed class DutyView(KnowledgeBase shipped, UnitBook units, CityTime time)
{
    private static readonly string[] Lines = ["GA", "SF", "SC", "ZF"];

    internal DutyDto Of(Duty duty) => new(
        duty.Id.Value, duty.Name, [.. duty.Categories.Select(code => new CategoryDto(code.Value, shipped.Categories[code].Path))], duty.Topics, Reference(duty.Lead),
        [.. duty.Support.Select(Reference)], CaseRows.Wire(duty.Kind), NameOf(duty.Kind), NameOf(duty.Area), duty.RequiresEnforcement, duty.Text, duty.Basis, duty.ValidFrom, duty.ValidTo,
        OriginOf(duty), duty.ValidFrom > time.Today ? "planned" : DutyOverlay.Holds(duty, time.Today) ? "in-force" : "ended");

    internal DutyChangeDto Of(DutyChange change) => new(
        change.Id, CaseRows.Wire(change.Deed), NameOf(change.Deed), change.Duty, change.Name, Reference(change.Lead), [.. change.Support.Select(Reference).OfType<ReferenceDto>()], change.Basis,
        change.From, change.Until, change.Reason, change.ByName, time.Local(change.AtMicros), change.RevokedMicros is not null ? "revoked" : change.From > time.Today ? "planned" : "in-force",
        time.Local(change.RevokedMicros), change.RevokedBy);

    /// <summary>What the journal says of a change.</summary>
    internal string Say(DutyChange change) => FormattableString.Invariant(
        $"{NameOf(change.Deed)}职责条款“{change.Name}”（{change.Duty}）{(Reference(change.Lead) is { } lead ? $"，由{lead.Name}主办" : "")}，{change.From:yyyy-MM-dd} 起。理由：{change.Reason}");

    /// <summary>Units named relative to a place that this city has.</summary>
    internal IReadOnlyList<ReferenceDto> References()
    {
        var street = shipped.Organisation.Streets[0];
        var below = shipped.Organisation.ChildrenOf(street.Code).Select(unit => unit.Code.Value.Split('-'));
        var offices = below.Where(parts => parts.Length == 3).SelectMany(parts => new[] { $"office:{parts[2]}", $"line:{parts[1]}" });
        return [.. offices.Concat(Lines.Select(line => $"line:{line}")).Prepend("community").Prepend("street").Distinct(StringComparer.Ordinal).Select(Reference).OfType<ReferenceDto>()];
    }

    internal ReferenceDto? Reference(string text) => DutyBook.Reference(text, shipped.Organisation) is { } known ? Reference(known) : null;

    internal ReferenceDto Reference(UnitReference reference) => new(reference.ToString(), reference.Kind switch
    {
        UnitReferenceKind.Unit => units.Find(reference.Value)?.Name ?? units.NameOf(reference.Value),
        UnitReferenceKind.Street => "属地街道",
        UnitReferenceKind.Community => "属地社区",
        _ => "属地" + Bare(reference),
    });

    private string Bare(UnitReference reference)
    {
        var street = shipped.Organisation.Streets[0];
        var parts = street.Code.Value;
        var (root, number) = (parts[..6], parts[6..9]);
        var code = reference.Kind == UnitReferenceKind.Office ? $"{root}-{number}-{reference.Value}" : $"{root}-{reference.Value}-{number}";
        var name = units.NameOf(code);
        var bare = street.ShortName.Replace("街道", "", StringComparison.Ordinal);
        return name.Replace(street.ShortName, "街道", StringComparison.Ordinal).Replace(bare, "", StringComparison.Ordinal);
    }

    internal static string NameOf(DutyKind kind) => kind switch
    {
        DutyKind.Primary => "主责",
        DutyKind.Supporting => "配合",
        _ => "上级收回",
    };

    private static string NameOf(AreaLogic area) => area switch
    {
        AreaLogic.Place => "属地",
        AreaLogic.Line => "条线",
        AreaLogic.Asset => "权属",
        AreaLogic.District => "全区",
        _ => "上报市级",
    };

    private static string NameOf(LimitDeed deed) => deed switch
    {
        LimitDeed.Add => "新增",
        LimitDeed.Change => "调整",
        LimitDeed.End => "停用",
        _ => "恢复出厂",
    };

    private string OriginOf(Duty duty)
    {
        if (shipped.Duties.All.FirstOrDefault(known => known.Id == duty.Id) is not { } own)
            return "added";
        return duty with { ValidFrom = own.ValidFrom, ValidTo = own.ValidTo, Categories = own.Categories, Support = own.Support } == own
            && duty.Categories.SequenceEqual(own.Categories) && duty.Support.SequenceEqual(own.Support) ? "shipped" : "changed";
    }
}
