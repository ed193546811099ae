using System.Text.Json;
using Governance.Cases;
using Governance.Knowledge;

namespace Governance.Portal.Demo;

/// <summary>One invented person with an account.</summary>
internal sealed record DemoPerson(string UserName, string Name, OrgUnit Unit, IReadOnlyList<string> Roles, bool IsOnCard);

/// <summary>The invented people of the demo district: those of the sheet, and a 专管员, 经办人 and 审签领导 for every other unit that can be dispatched to, a 核查员 and a 调解员 for every street.</summary>
internal sealed class DemoPeople(KnowledgeBase knowledge)
{
    private static readonly (string Suffix, string Role)[] Posts =
        [("zg", RoleNames.Liaison), ("jb", RoleNames.Handler), ("ld", RoleNames.UnitLeader)];

    // A street's grid workers check on the spot what its offices say is done; its mediators help the communities'.
    private static readonly (string Suffix, string Role)[] StreetPosts = [("hc", RoleNames.Checker), ("tj", RoleNames.Mediator)];

    private readonly Sheet _sheet = Read();

    private IReadOnlyList<DemoPerson>? _all;

    public string Password => _sheet.Password;

    public IReadOnlyList<DemoPerson> All() => _all ??= [.. Platform(), .. Written(), .. Others()];

    public DemoPerson Named(string userName) => All().First(p => string.Equals(p.UserName, userName, StringComparison.Ordinal));

    /// <summary>Who of a unit holds a role; the sheet's people first.</summary>
    public DemoPerson? Of(string unitCode, string role) =>
        All().FirstOrDefault(p => string.Equals(p.Unit.Code.Value, unitCode, StringComparison.Ordinal) && p.Roles.Contains(role, StringComparer.Ordinal));

    /// <summary>Who holds a role in a unit, or else in the next one above it.</summary>
    public DemoPerson? Near(string unitCode, string role)
    {
        for (UnitCode? at = new UnitCode(unitCode); at is { } code; at = knowledge.Organisation[code].AdminParent)
            if (Of(code.Value, role) is { } found)
                return found;
        return null;
    }

    public DemoPerson Of(string role) => All().First(p => p.Roles.Contains(role, StringComparer.Ordinal));

    private static Sheet Read()
    {
        using var stream = typeof(DemoPeople).Assembly.GetManifestResourceStream("demo-accounts.json")!;
        return JsonSerializer.Deserialize<Sheet>(stream, JsonSerializerOptions.Web)!;
    }

    private IEnumerable<DemoPerson> Platform() =>
        _sheet.Platform.Select(post => new DemoPerson(post.UserName, post.Name, UnitOf(post.Unit), post.Roles, IsOnCard: true));

    private IEnumerable<DemoPerson> Written()
    {
        foreach (var unit in _sheet.Units)
        {
            var at = UnitOf(unit.Unit);
            yield return new DemoPerson(unit.Prefix + "-zg", unit.Liaison, at, [RoleNames.Liaison], IsOnCard: true);
            yield return new DemoPerson(unit.Prefix + "-jb", unit.Handler, at, [RoleNames.Handler], IsOnCard: true);
            yield return new DemoPerson(unit.Prefix + "-ld", unit.Leader, at, [RoleNames.UnitLeader], IsOnCard: true);
        }
    }

    private IEnumerable<DemoPerson> Others()
    {
        var written = _sheet.Units.Select(u => UnitOf(u.Unit).Code).ToHashSet();
        var units = knowledge.Organisation.All.Where(u => u.Kind is not (UnitKind.District or UnitKind.Community or UnitKind.Grid) && !written.Contains(u.Code));
        var number = 0;
        foreach (var unit in units)
        {
            foreach (var (suffix, role) in unit.Kind == UnitKind.Street ? [.. Posts, .. StreetPosts] : Posts)
            {
                yield return new DemoPerson($"{unit.Code.Value.ToLowerInvariant()}-{suffix}", NameOf(number++), unit, [role], IsOnCard: false);
            }
        }
    }

    private string NameOf(int number) =>
        _sheet.Others.Surnames[number % _sheet.Others.Surnames.Length] + _sheet.Others.GivenNames[number * 7 % _sheet.Others.GivenNames.Count];

    private OrgUnit UnitOf(string codeOrShortName) =>
        knowledge.Organisation.All.FirstOrDefault(u =>
            string.Equals(u.Code.Value, codeOrShortName, StringComparison.Ordinal) || string.Equals(u.ShortName, codeOrShortName, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"Demo accounts name a unit that does not exist: {codeOrShortName}.");

    private sealed record Sheet(string Password, IReadOnlyList<Post> Platform, IReadOnlyList<UnitPosts> Units, Names Others);

    private sealed record Post(string UserName, string Name, string Unit, IReadOnlyList<string> Roles);

    private sealed record UnitPosts(string Prefix, string Unit, string Liaison, string Handler, string Leader);

    private sealed record Names(string Surnames, IReadOnlyList<string> GivenNames);
}
