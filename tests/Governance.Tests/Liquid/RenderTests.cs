using Governance.Execution.Expressions.Liquid;

namespace Governance.Tests.Liquid;

public sealed class RenderTests
{
    private const string Order = """{"name":"甲","n":3,"price":1.50,"none":null,"yes":true,"list":[3,1,2],"items":[{"sku":"b","ok":true},{"sku":"a","ok":false}],"o":{"k":{"z":1}}}""";

    [Theory]
    [InlineData("{{ Variables.name }}", "甲")]
    [InlineData("{{ Variables.price }} {{ Variables.n }} {{ Variables.yes }} {{ Variables.none }}.", "1.50 3 true .")]
    [InlineData("{{ Variables.o.k.z }} {{ Variables['o']['k'].z }} {{ Variables.nope.deeper }}", "1 1 ")]
    [InlineData("{{ Variables.list[0] }}{{ Variables.list[-1] }}{{ Variables.list.first }}{{ Variables.list.last }}{{ Variables.list.size }}", "32323")]
    [InlineData("{{ Variables.o }}", """{"k":{"z":1}}""")]
    [InlineData("{{ Variables.list }}", "312")]
    [InlineData("a {{- 'b' -}} c", "abc")]
    [InlineData("a\n{%- if true -%}\n b \n{%- endif -%}\nc", "abc")]
    [InlineData("{% raw %}{{ x }}{% endraw %}{% comment %}{% if %}{% endcomment %}", "{{ x }}")]
    [InlineData("{ } % {x", "{ } % {x")]
    public void Render_Output_IsText(string template, string expected)
    {
        var text = GivenScope.Render(template, Order);

        text.ShouldBe(expected);
    }

    [Theory]
    [InlineData("{% if Variables.n > 2 %}a{% elsif true %}b{% else %}c{% endif %}", "a")]
    [InlineData("{% if Variables.nope %}a{% elsif Variables.n == 4 %}b{% else %}c{% endif %}", "c")]
    [InlineData("{% if true or false and false %}a{% endif %}", "a")]
    [InlineData("{% if false and false or true %}a{% else %}b{% endif %}", "b")]
    [InlineData("{% if Variables.name contains '甲' and Variables.list contains 2 %}a{% endif %}", "a")]
    [InlineData("{% if '' == empty and '  ' == blank and Variables.none == nil %}a{% endif %}", "a")]
    [InlineData("{% if 'b' > 'a' and '10' == 10 and 1 != '1x' %}a{% endif %}", "a")]
    [InlineData("{% if 0 %}a{% endif %}{% if '' %}b{% endif %}", "ab")]
    [InlineData("{% unless Variables.yes %}a{% else %}b{% endunless %}", "b")]
    [InlineData("{% case Variables.n %}{% when 1, 2 %}a{% when 3 or 4 %}b{% else %}c{% endcase %}", "b")]
    [InlineData("{% case 'x' %}{% when 1 %}a{% else %}c{% endcase %}", "c")]
    public void Render_Condition_ChoosesABranch(string template, string expected)
    {
        var text = GivenScope.Render(template, Order);

        text.ShouldBe(expected);
    }

    [Theory]
    [InlineData("{% for i in Variables.list %}{{ i }}{% unless forloop.last %},{% endunless %}{% endfor %}", "3,1,2")]
    [InlineData("{% for i in (1..5) limit:2 offset:1 reversed %}{{ forloop.index }}:{{ i }} {% endfor %}", "1:3 2:2 ")]
    [InlineData("{% for i in (1..9) %}{% if i == 2 %}{% continue %}{% endif %}{% if i == 4 %}{% break %}{% endif %}{{ i }}{% endfor %}", "13")]
    [InlineData("{% for i in Variables.nope %}a{% else %}none{% endfor %}", "none")]
    [InlineData("{% for p in Variables.o %}{{ p[0] }}={{ p[1].z }}{% endfor %}", "k=1")]
    [InlineData("{% for i in (1..2) %}{% for j in (1..2) %}{{ forloop.parentloop.index }}{{ j }} {% endfor %}{% endfor %}", "11 12 21 22 ")]
    [InlineData("{% assign x = 'a' | upcase %}{{ x }}{% capture y %}[{{ x }}]{% endcapture %}{{ y }}", "A[A]")]
    [InlineData("{% increment c %}{% increment c %}{% decrement c %}", "011")]
    [InlineData("{% for i in (1..3) %}{% cycle 'a', 'b' %}{% endfor %}", "aba")]
    public void Render_Loop_WalksAndRemembers(string template, string expected)
    {
        var text = GivenScope.Render(template, Order);

        text.ShouldBe(expected);
    }

    [Theory]
    [InlineData("{{ 'aBc' | upcase | append: '!' | prepend: '<' }}", "<ABC!")]
    [InlineData("{{ ' a b ' | strip | replace: 'a', 'x' | split: ' ' | join: '-' }}", "x-b")]
    [InlineData("{{ 'abc' | slice: 1, 5 }}{{ 'abc' | slice: -1 }}{{ 'abcdef' | truncate: 4, '.' }}", "bccabc.")]
    [InlineData("{{ Variables.items | map: 'sku' | sort | join: ',' }}", "a,b")]
    [InlineData("{{ Variables.items | where: 'ok' | size }}{{ Variables.items | where: 'sku', 'a' | size }}", "11")]
    [InlineData("{{ Variables.list | sort | reverse | join }} {{ Variables.list | sum }}", "3 2 1 6")]
    [InlineData("{{ 7 | divided_by: 2 }} {{ 7.0 | divided_by: 2 }} {{ 7 | modulo: 4 }} {{ 1.5 | times: 2 }} {{ 2.5 | round }} {{ -3 | abs }}", "3 3.5 3 3.0 3 3")]
    [InlineData("{{ nope | default: 'x' }}{{ Variables.list | json }}", "x[3,1,2]")]
    [InlineData("{{ 'now' | date: '%Y-%m-%d %H:%M:%S %z' }}", "2023-11-15 06:13:20 +0800")]
    [InlineData("{{ '2024-02-03T04:05:06Z' | date: '%-d.%-m.%Y %H:%M' }}", "3.2.2024 04:05")]
    [InlineData("{{ '甲' | base64 }} {{ Variables.o | keys | join }} {{ '<a>' | escape }}", "55Sy k &lt;a&gt;")]
    public void Render_Filter_ChangesTheValue(string template, string expected)
    {
        var text = GivenScope.Render(template, Order);

        text.ShouldBe(expected);
    }

    [Theory]
    [InlineData("{{ a", "1:3")]
    [InlineData("x\n {% if a %}b", "2:5")]
    [InlineData("{% if %}{% endif %}", "1:7")]
    [InlineData("{% for i of x %}{% endfor %}", "1:10")]
    [InlineData("{{ 'a }}", "1:4")]
    [InlineData("{{ a & b }}", "1:6")]
    [InlineData("{% endif %}", "1:4")]
    public void Parse_BadSyntax_IsRefusedWithLineAndColumn(string template, string where)
    {
        var refusal = LiquidTemplate.Parse(template).Refusal!;

        (refusal.Code, refusal.Where).ShouldBe(("EXP-201", where));
    }

    [Theory]
    [InlineData("{% include 'secret.txt' %}")]
    [InlineData("{% render 'secret.txt' %}")]
    [InlineData("{% liquid assign a = 1 %}")]
    [InlineData("{{ 'a' | shell }}")]
    public void Parse_WhatReachesOutside_IsRefused(string template)
    {
        var refusal = LiquidTemplate.Parse(template).Refusal!;

        refusal.Code.ShouldBe("EXP-202");
    }

    [Theory]
    [InlineData("{{ Variables.GetType }}{{ Variables.o.GetType.Assembly }}{{ Configuration.Secret }}{{ this }}")]
    public void Render_PlatformMember_IsNothing(string template)
    {
        var text = GivenScope.Render(template, Order);

        text.ShouldBe("");
    }
}
