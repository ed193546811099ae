using Governance.Execution;

namespace Governance.Tests.Execution.Modifying;

/// <summary>A flowchart drawn by chance that ends when everything in it is completed: blocks of forks with joins, decisions, waits and loops.</summary>
internal sealed class RandomFlow(Random random)
{
    private readonly Flow _flow = new("f");
    private int _count;

    public List<string> Nodes { get; } = [];

    public Flow Draw(FlowchartMode mode)
    {
        var start = Add(id => _flow.Line(id));
        var end = Chain(start, "Done", mode, depth: 3);
        _flow.Line("end").Then(end, "end");
        return _flow;
    }

    private string Chain(string from, string port, FlowchartMode mode, int depth)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            from = Block(from, port, mode, depth);
            port = "Done";
        }

        return from;
    }

    private string Block(string from, string port, FlowchartMode mode, int depth) => (depth == 0 ? random.Next(3) : random.Next(7)) switch
    {
        0 => Link(from, port, Add(id => _flow.Line(id))),
        1 => Link(from, port, Add(id => _flow.Delay(id, "01:00:00"))),
        2 or 3 => Link(from, port, Add(id => _flow.Event(id, id))),
        4 or 5 => Fork(from, port, mode, depth - 1),
        _ => Decide(from, port, mode, depth - 1),
    };

    private string Fork(string from, string port, FlowchartMode mode, int depth)
    {
        string[] ports = random.Next(2) == 0 ? ["X", "Y"] : ["X", "Y", "Z"];
        var fork = Link(from, port, Add(id => _flow.Fork(id, ports)));
        string[] kinds = mode == FlowchartMode.Counter ? ["WaitAll", "WaitAllActive", "WaitAny"] : ["WaitAll", "WaitAny"];
        var kind = kinds[random.Next(kinds.Length)];
        var ends = ports.Select(p => kind is "WaitAny" ? Raced(fork, p, mode, depth) : Chain(fork, p, mode, depth)).ToArray();
        var join = Add(id => _flow.Join(id, kind));
        foreach (var end in ends)
            _flow.Then(end, join);
        return join;
    }

    // A branch that runs through at once wins a race while its rivals are still scheduled, and these then run on behind the join, as in the
    // original. Every rival waits first, so that a race has one winner.
    private string Raced(string from, string port, FlowchartMode mode, int depth) =>
        Chain(Link(from, port, Add(id => _flow.Event(id, id))), "Done", mode, depth);

    private string Decide(string from, string port, FlowchartMode mode, int depth)
    {
        var decision = Link(from, port, Add(id => _flow.Activity(id, "Elsa.FlowDecision", ("condition", random.Next(2) == 0))));
        var yes = Chain(decision, "True", mode, depth);
        var no = Chain(decision, "False", mode, depth);
        var merge = Add(id => _flow.Line(id));
        _flow.Then(yes, merge).Then(no, merge);
        return merge;
    }

    private string Link(string from, string port, string to)
    {
        _flow.Then(from, to, port);
        return to;
    }

    private string Add(Action<string> draw)
    {
        var id = $"n{++_count}";
        draw(id);
        Nodes.Add(id);
        return id;
    }
}
