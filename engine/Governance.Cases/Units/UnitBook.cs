using System.Collections.Concurrent;
using System.Collections.Immutable;
using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>Units as cases refer to them: code, short name, and the paths that visibility compares. As they are today: 撤并, 更名 and 划转 in force are taken in.</summary>
public sealed class UnitBook(KnowledgeBase shipped)
{
    private readonly Lock _gate = new();
    private DutyBook? _duties;
    private IReadOnlyList<OrganisationChange> _changes = [];
    private volatile Snapshot _now = new(shipped, []);

    /// <summary>What the product knows, with the organisation of today.</summary>
    public KnowledgeBase Knowledge => _now.Knowledge;

    public Organisation Organisation => _now.Knowledge.Organisation;

    /// <summary>Units as they were before a change, oldest first.</summary>
    internal ImmutableArray<UnitRef> Former => _now.Former;

    /// <summary>Who answers for a code today: a unit that was merged answers with who goes on.</summary>
    public UnitRef? Find(string? code) => code is null ? null : _now.Find(code);

    /// <summary>The unit's own short name, whoever goes on for it; the code itself for a unit that never was.</summary>
    public string NameOf(string code) => Organisation.TryGet(new UnitCode(code), out var unit) ? unit.ShortName : code;

    /// <summary>What came to be within a unit's reach by 撤并 or 划转, as cases of the past name it.</summary>
    public ImmutableArray<UnitRef> FormerWithin(UnitRef unit) =>
        Former.IsEmpty ? [] : [.. Former.Where(old => !old.IsWithin(unit) && Find(old.Code) is { } today && today.IsWithin(unit))];

    /// <summary>Takes the changes in force, in their order; from then on every answer is of today.</summary>
    public void Adopt(IReadOnlyList<OrganisationChange> changes)
    {
        lock (_gate)
        {
            _changes = changes;
            _now = Today();
        }
    }

    /// <summary>From now on dispatch follows these clauses.</summary>
    public void Adopt(DutyBook duties)
    {
        lock (_gate)
        {
            _duties = duties;
            _now = Today();
        }
    }

    private Snapshot Today()
    {
        var knowledge = _duties is null ? shipped : shipped.With(_duties);
        var (organisation, former) = (knowledge.Organisation, ImmutableArray.CreateBuilder<UnitRef>());
        var before = new Snapshot(knowledge, []);
        foreach (var change in _changes)
        {
            organisation = change.Apply(organisation);
            var after = new Snapshot(knowledge.With(organisation), []);
            former.AddRange(organisation.All.Select(unit => before.Own(unit.Code.Value)).OfType<UnitRef>().Where(old => after.Find(old.Code) != old));
            before = after;
        }

        return new Snapshot(before.Knowledge, former.ToImmutable());
    }

    /// <summary>A street's office (<c>office:PA</c>) or the station of a department there (<c>line:GA</c>).</summary>
    internal UnitRef? Within(string street, string reference)
    {
        if (street.Length == 0 || reference.Split(':', 2) is not [var kind, var suffix])
            return null;
        var found = Organisation.ChildrenOf(new UnitCode(Find(street)?.Code ?? street)).FirstOrDefault(unit => unit.Successor is null && (kind is "line"
            ? unit.LineParent is { } line && line.Value.EndsWith("-" + suffix, StringComparison.Ordinal)
            : unit.Code.Value.EndsWith("-" + suffix, StringComparison.Ordinal)));
        return found is null ? null : Find(found.Code.Value);
    }

    /// <summary>Whether it may order and punish (执法权), of its own or by delegation.</summary>
    internal bool Enforces(string code) => Organisation.TryGet(new UnitCode(code), out var unit) && unit.Enforcement != Enforcement.None;

    /// <summary>One state of the organisation; replaced as a whole.</summary>
    private sealed class Snapshot(KnowledgeBase knowledge, ImmutableArray<UnitRef> former)
    {
        private readonly ConcurrentDictionary<string, UnitRef?> _known = new(StringComparer.Ordinal);

        public KnowledgeBase Knowledge => knowledge;

        public ImmutableArray<UnitRef> Former => former;

        public UnitRef? Find(string code) => _known.GetOrAdd(code, Read);

        /// <summary>The unit under its own code; null once another goes on for it.</summary>
        public UnitRef? Own(string code) => Find(code) is { } unit && string.Equals(unit.Code, code, StringComparison.Ordinal) ? unit : null;

        private UnitRef? Read(string code)
        {
            if (!knowledge.Organisation.TryGet(new UnitCode(code), out var unit))
                return null;
            return unit.Successor is { } heir
                ? Find(heir.Value)
                : new UnitRef(code, unit.ShortName, PathOf(unit), unit.LineParent is { } line ? PathOf(knowledge.Organisation[line]) + code + "/" : null);
        }

        private string PathOf(OrgUnit unit) => (unit.AdminParent is { } above ? PathOf(knowledge.Organisation[above]) : "") + unit.Code.Value + "/";
    }
}
