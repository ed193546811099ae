using Governance.Execution;

namespace Governance.Tests.Execution.Http;

public sealed class PathTemplateTests
{
    [Theory]
    [InlineData("orders", "orders", "")]
    [InlineData("orders", "ORDERS", "")]
    [InlineData("orders/{id}", "orders/17", "id=17")]
    [InlineData("{year:int}/report-{no}.pdf", "2026/report-A7.pdf", "no=A7,year=2026")]
    [InlineData("files/{*rest}", "files/a/b.txt", "rest=a/b.txt")]
    [InlineData("files/{**rest}", "files", "rest=")]
    [InlineData("list/{page?}", "list", "")]
    [InlineData("list/{page=1}", "list", "page=1")]
    [InlineData("orders/{id}", "orders/街道", "id=街道")]
    public void Match_FittingPath_GivesTheValues(string template, string path, string expected)
    {
        var values = PathTemplate.Parse(template).ShouldNotBeNull().Match(path);

        string.Join(',', values.ShouldNotBeNull().Select(v => $"{v.Key}={v.Value}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("orders", "orders/1")]
    [InlineData("orders/{id}", "orders")]
    [InlineData("orders/{id}", "orders/")]
    [InlineData("orders/{id:int}", "orders/x")]
    [InlineData("orders/{id:guid}", "orders/1")]
    [InlineData("a-{x}-b", "a--b")]
    public void Match_OtherPath_IsNone(string template, string path)
    {
        var values = PathTemplate.Parse(template).ShouldNotBeNull().Match(path);

        values.ShouldBeNull();
    }

    [Theory]
    [InlineData("a/{")]
    [InlineData("a/}b{")]
    [InlineData("{a}{b}")]
    [InlineData("{}")]
    [InlineData("{*rest}/more")]
    [InlineData("{page?}/more")]
    public void Parse_NoTemplate_IsNone(string template)
    {
        var parsed = PathTemplate.Parse(template);

        parsed.ShouldBeNull();
    }
}
