using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>The real Elsa Studio with one definition open, worked with the mouse; it saves every change by itself.</summary>
internal sealed class FlowDesigner(Person who)
{
    // A point of the connection's line that nothing covers, from its middle on.
    private const string OnConnection = """
        ({ source, port }) => {
          const node = document.querySelector(`[data-cell-id='${source}']`)
          const numbers = (element) => element.getAttribute('transform').match(/-?[\d.]+/g).map(Number)
          const [x, y] = numbers(node), out = numbers(node.querySelector(`[port='${port}']`).parentElement)
          const path = document.querySelector(`.x6-edge path[d^='M ${x + out[4]} ${y + out[5]} ']`)
          const matrix = path.getScreenCTM(), length = path.getTotalLength()
          for (let at = length / 2; at < length; at += 4) {
            const point = path.getPointAtLength(at).matrixTransform(matrix)
            if (document.elementFromPoint(point.x, point.y) === path) return [point.x, point.y]
          }
          throw new Error(`Nothing of ${path.outerHTML} is in reach.`)
        }
        """;

    private readonly IPage _page = who.Page;

    /// <summary>What it takes to see the whole of the appeal with every port in reach of the mouse.</summary>
    public static ViewportSize Screen => new() { Width = 2400, Height = 1200 };

    private ILocator Canvas => _page.Locator(".x6-graph").First;

    private ILocator Connections => _page.Locator(".x6-edge");

    /// <param name="connections">How many the drawing holds: it is drawn piece by piece.</param>
    public async Task Open(string definitionId, int connections)
    {
        Needs.File(Path.Combine(Portal.Studio.StudioPage.FindPackage(), "index.html"), "Elsa Studio's package (npm ci in portal/web)");
        await _page.GotoAsync($"/elsa-studio/?definition={definitionId}");
        await Expect(_page.Locator(".x6-node").First).ToBeVisibleAsync();
        // The canvas is there before the last of the lists the editor asks for.
        await _page.WaitForFunctionAsync("() => performance.getEntriesByType('resource').some(r => r.name.includes('commit-strategies/workflows'))");
        await Expect(Connections).ToHaveCountAsync(connections);
    }

    /// <summary>Fits the drawing to the window.</summary>
    public async Task ShowAll()
    {
        var drawing = _page.Locator(".x6-graph-svg-viewport");
        var before = (await drawing.GetAttributeAsync("transform"))!;
        await _page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(drawing).Not.ToHaveAttributeAsync("transform", before);
    }

    /// <summary>Drags an activity from the toolbox to below a node.</summary>
    /// <returns>The new node's id.</returns>
    public async Task<string> Drop(string group, string activity, string below)
    {
        await _page.Locator(".mud-expand-panel-header").Filter(new() { HasText = group }).ClickAsync();
        var target = (await _page.Locator($"[data-cell-id={below}]").BoundingBoxAsync())!;
        var origin = (await Canvas.BoundingBoxAsync())!;
        await Saved(() => _page.Locator("[draggable=true]").Filter(new() { HasText = activity }).DragToAsync(
            Canvas, new() { TargetPosition = new() { X = target.X - origin.X, Y = target.Y - origin.Y + (3 * target.Height) } }));
        return (await _page.Locator(".x6-node").Filter(new() { HasText = activity }).GetAttributeAsync("data-cell-id"))!;
    }

    /// <summary>Takes a connection away by the cross that appears under the mouse.</summary>
    public async Task Disconnect(string source, string port)
    {
        var place = await _page.EvaluateAsync<float[]>(OnConnection, new { source, port });
        await _page.Mouse.MoveAsync(place[0], place[1]);
        var before = await Connections.CountAsync();
        await Saved(() => _page.Locator("[data-tool-name=button-remove]").Last.ClickAsync());
        await Expect(Connections).ToHaveCountAsync(before - 1);
    }

    public async Task Connect(string source, string port, string target)
    {
        // The frame around a chosen activity lies over its ports: a drag would move it.
        await Canvas.ClickAsync(new() { Position = new() { X = 20, Y = 20 } });
        await Expect(_page.Locator(".x6-widget-selection-box, .x6-widget-transform")).ToHaveCountAsync(0);
        var before = await Connections.CountAsync();
        await Saved(() => Hand.Drag(_page, $"[data-cell-id='{source}'] [port={port}]", $"[data-cell-id='{target}'] [port=In]"));
        await Expect(Connections).ToHaveCountAsync(before + 1);
    }

    /// <summary>Gives the activity that is selected, as a new one is, a name people read.</summary>
    public async Task Name(string text)
    {
        await _page.Locator(".mud-tab", new() { HasText = "常用" }).Last.ClickAsync();
        await _page.GetByLabel("显示文字").FillAsync(text);
        await Saved(() => _page.Keyboard.PressAsync("Tab"));
    }

    public async Task Publish()
    {
        await Saved(() => _page.Locator("button.mud-icon-button.mud-primary-text").ClickAsync());
        await Expect(_page.GetByText("已发布", new() { Exact = true })).ToBeVisibleAsync();
    }

    private async Task Saved(Func<Task> change)
    {
        var answer = await _page.RunAndWaitForResponseAsync(
            change, r => r.Url.EndsWith("/elsa/api/workflow-definitions", StringComparison.Ordinal) && r is { Request.Method: "POST", Status: 200 });
        await answer.FinishedAsync();
    }
}
