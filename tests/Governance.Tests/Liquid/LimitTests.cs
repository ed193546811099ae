using Governance.Execution.Expressions.Liquid;

namespace Governance.Tests.Liquid;

public sealed class LimitTests
{
    [Theory]
    [InlineData("{% for i in (1..1000000000) %}{% endfor %}")]
    [InlineData("{% for i in (1..1000) %}{% for j in (1..1000) %}{% endfor %}{% endfor %}")]
    [InlineData("{% assign a = 'xxxxxxxxxx' %}{% for i in (1..100) %}{% assign a = a | append: a %}{% endfor %}")]
    [InlineData("{% assign a = 'xxxxxxxxxx' %}{% for i in (1..100) %}{% assign a = a | replace: 'x', a %}{% endfor %}")]
    [InlineData("{% for i in (1..100000) %}xxxxxxxxxx{% endfor %}")]
    [InlineData("{% assign a = (1..100000) | concat: a %}{% for i in (1..50) %}{% assign a = a | concat: a %}{% endfor %}")]
    [InlineData("{{ (1..100000000) | join: ',' }}")]
    [InlineData("{{ (1..1000000000) | sort | uniq | size }}")]
    [InlineData("{% for i in (1..60000) %}{% capture c %}{{ c }}xxxxxxxxxx{% endcapture %}{% endfor %}")]
    [InlineData("{{ 1 | divided_by: 0 }}")]
    [InlineData("{% assign a = 99999999999 %}{% for i in (1..99) %}{% assign a = a | times: a %}{% endfor %}")]
    public void Render_BeyondItsLimits_IsStopped(string template)
    {
        var parsed = LiquidTemplate.Parse(template).Value;

        var render = () => parsed.Render(new GivenScope(), LiquidLimits.Default);

        Should.Throw<LiquidException>(render);
    }

    [Theory]
    [InlineData("{% if a %}")]
    [InlineData("{{ a[")]
    [InlineData("{% for i in (")]
    [InlineData("{% capture a %}")]
    public void Parse_NestedTooDeep_IsRefused(string opening)
    {
        var refusal = LiquidTemplate.Parse(string.Concat(Enumerable.Repeat(opening, 5000))).Refusal;

        refusal.ShouldNotBeNull();
    }

    [Fact]
    public void Parse_AnyText_NeverThrows()
    {
        var random = new Random(20261121);
        string[] parts = ["{{", "}}", "{%", "%}", "-", " ", "if", "endif", "for", "in", "(1..3)", "a", ".", "[", "]", "|", "upcase", ":", "'", "x'", "1", "\n", "case", "when", "else", "assign", "=", "raw", "endraw"];

        for (var i = 0; i < 20_000; i++)
        {
            var source = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => parts[random.Next(parts.Length)]));
            var template = LiquidTemplate.Parse(source);

            if (template.IsRefused)
                template.Refusal!.Code.ShouldStartWith("EXP-2", customMessage: source);
            else
                template.Value.Render(new GivenScope(), LiquidLimits.Default).Length.ShouldBeLessThan(1000);
        }
    }
}
