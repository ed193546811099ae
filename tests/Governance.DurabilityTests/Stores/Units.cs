using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Governance.Data;
using Governance.Execution;

namespace Governance.DurabilityTests;

/// <summary>Builders of units as a host would make them.</summary>
internal static class Units
{
    public static readonly AggregateKey Key = AggregateKey.Case("SQ20261121-000001-1");

    public const long Now = 1_800_000_000_000_000;

    /// <summary>The unit after <paramref name="before"/> (null: the first), with a chained entry.</summary>
    public static BurstUnit After(StoredAggregate? before, AggregateKey key, params Effect[] effects)
    {
        var version = before?.Version ?? 0;
        var state = Encoding.UTF8.GetBytes($$"""{"count":{{version + 1}}}""");
        var hash = Convert.ToHexStringLower(SHA256.HashData(state));
        var entry = Encoding.UTF8.GetBytes($$"""{"aggregate":"{{key}}","sequence":{{version + 1}},"note":"登记受理","state":"{{hash}}"}""");
        return new(
            key, version, true, state, entry,
            Chain.Next(before is null ? [] : before.Head.Span, entry), Now + version, [.. effects], [], Guid.CreateVersion7(), null);
    }

    public static BurstUnit First(params Effect[] effects) => After(null, Key, effects);

    public static Stimulus Stimulus(AggregateKey to, string kind = "engine.event") =>
        new(Guid.CreateVersion7(), to, kind, JsonSerializer.SerializeToElement(new { name = "到期" }), Actor.System, "到期提醒");

    public static Idempotency Answer(string key, string body = "{}", string answer = """{"caseNo":"1"}""") =>
        new("hotline:cases.create", key, SHA256.HashData(Encoding.UTF8.GetBytes(body)), 201, Encoding.UTF8.GetBytes(answer));

    public static CaseRow Case(string caseNo, string? externalKey = null) => new()
    {
        CaseNo = caseNo,
        Type = "appeal",
        TitleMasked = "路灯不亮",
        Status = "open",
        Stage = "intake",
        IsOpen = true,
        Channel = "12345",
        ExternalKey = externalKey,
        Urgency = "normal",
        Visibility = "public",
        CreatedMicros = Now,
        UpdatedMicros = Now,
        Version = 1,
    };
}

/// <summary>Adds the row it was made with.</summary>
internal sealed record AddCase(string CaseNo, string? ExternalKey = null) : RowEffect
{
    public override string Name => "test.case-added";

    public override void Apply(GovernanceDb db)
    {
        db.Cases.Add(Units.Case(CaseNo, ExternalKey));
        db.CaseTexts.Add(new CaseTextRow { CaseNo = CaseNo, Tokens = SearchTokens.Of("路灯不亮") });
    }
}

/// <summary>Changes a row that another unit added.</summary>
internal sealed record MoveCase(string CaseNo, string Stage) : RowEffect
{
    public override string Name => "test.case-moved";

    public override void Apply(GovernanceDb db) => db.Cases.Find(CaseNo)!.Stage = Stage;
}

/// <summary>A whole row, and as it was before where that is known.</summary>
internal sealed record SayCase(CaseRow Row, CaseRow? Former) : RowEffect
{
    public override string Name => "test.case-said";

    public override object WholeRow() => Row;

    public override object? FormerRow() => Former;

    public override void Apply(GovernanceDb db) => Put(db, db.Cases.Find(Row.CaseNo), Row);
}

internal sealed record AddRole(string Code) : RowEffect
{
    public override string Name => "test.role-added";

    public override void Apply(GovernanceDb db) => db.Roles.Add(new RoleRow { Code = Code, Name = "受理员", Permissions = "[]" });
}

/// <summary>A bug in a row effect.</summary>
internal sealed record Broken : RowEffect
{
    public override string Name => "test.broken";

    public override void Apply(GovernanceDb db)
    {
        db.Cases.Add(Units.Case("left-behind"));
        throw new InvalidOperationException("bug");
    }
}
