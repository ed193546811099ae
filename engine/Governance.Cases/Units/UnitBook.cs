using System.Collections.Concurrent;
using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>Units as cases refer to them: code, short name, and the paths that visibility compares.</summary>
public sealed class UnitBook(KnowledgeBase knowledge)
{
    private readonly ConcurrentDictionary<string, UnitRef?> _known = new(StringComparer.Ordinal);

    public Organisation Organisation => knowledge.Organisation;

    public UnitRef? Find(string? code) => code is null ? null : _known.GetOrAdd(code, Read);

    /// <summary>The short name; the code itself for a unit that is not there any more.</summary>
    public string NameOf(string code) => Find(code)?.Name ?? code;

    private UnitRef? Read(string code) => Organisation.TryGet(new UnitCode(code), out var unit)
        ? new UnitRef(code, unit.ShortName, PathOf(unit), unit.LineParent is { } line ? PathOf(Organisation[line]) + code + "/" : null)
        : null;

    private string PathOf(OrgUnit unit) => (unit.AdminParent is { } above ? PathOf(Organisation[above]) : "") + unit.Code.Value + "/";
}
