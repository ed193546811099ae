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

    /// <summary>A street's office (<c>office:PA</c>) or the station of a department there (<c>line:GA</c>).</summary>
    internal UnitRef? Within(string street, string reference)
    {
        if (street.Length == 0 || reference.Split(':', 2) is not [var kind, var suffix])
            return null;
        var found = Organisation.ChildrenOf(new UnitCode(street)).FirstOrDefault(unit => kind is "line"
            ? unit.LineParent is { } line && line.Value.EndsWith("-" + suffix, StringComparison.Ordinal)
            : unit.Code.Value.EndsWith("-" + suffix, StringComparison.Ordinal));
        return found is null ? null : Find(found.Code.Value);
    }

    /// <summary>Whether it may order and punish (执法权), of its own or by delegation.</summary>
    internal bool Enforces(string code) => Organisation.TryGet(new UnitCode(code), out var unit) && unit.Enforcement != Enforcement.None;

    private UnitRef? Read(string code) => Organisation.TryGet(new UnitCode(code), out var unit)
        ? new UnitRef(code, unit.ShortName, PathOf(unit), unit.LineParent is { } line ? PathOf(Organisation[line]) + code + "/" : null)
        : null;

    private string PathOf(OrgUnit unit) => (unit.AdminParent is { } above ? PathOf(Organisation[above]) : "") + unit.Code.Value + "/";
}
