using System.Text.Json;
using Governance.Execution.Expressions.Liquid;

namespace Governance.Tests.Liquid;

/// <summary>A scope with <c>Variables</c> from JSON.</summary>
internal sealed class GivenScope(string variables = "{}") : ILiquidScope
{
    private readonly JsonElement _variables = JsonElement.Parse(variables);

    public long NowMicros => 1_700_000_000_123_456;

    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public object? Get(string name) => name is "Variables" ? _variables : null;

    public static string Render(string template, string variables = "{}", LiquidLimits? limits = null) =>
        LiquidTemplate.Parse(template).Value.Render(new GivenScope(variables), limits ?? LiquidLimits.Default);
}
