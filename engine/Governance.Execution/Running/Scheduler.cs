namespace Governance.Execution.Running;

/// <summary>Work of one instance, first in, first out.</summary>
internal sealed class Scheduler
{
    private readonly List<WorkItem> _items = [];
    private int _next;

    public bool TryTake(out WorkItem item)
    {
        if (_next == _items.Count)
        {
            _items.Clear();
            _next = 0;
            item = default;
            return false;
        }

        item = _items[_next];
        _items[_next++] = default;
        return true;
    }

    public void Add(WorkItem item)
    {
        // A flow without branches has one item waiting at a time: its list need not grow with the flow.
        if (_next == _items.Count)
            Clear();
        _items.Add(item);
    }

    public void Clear()
    {
        _items.Clear();
        _next = 0;
    }

    public void Remove(Predicate<WorkItem> isMeant)
    {
        _items.RemoveRange(0, _next);
        _next = 0;
        _items.RemoveAll(isMeant);
    }

    /// <summary>Whether work waits for this owner or for anything inside it.</summary>
    public bool HasWorkInside(Frame owner)
    {
        for (var i = _next; i < _items.Count; i++)
        {
            if (_items[i].Owner is { } other && other.IsInside(owner))
                return true;
        }

        return false;
    }

    public bool Has(Frame owner, GraphNode node)
    {
        for (var i = _next; i < _items.Count; i++)
        {
            if (ReferenceEquals(_items[i].Owner, owner) && ReferenceEquals(_items[i].Node, node))
                return true;
        }

        return false;
    }
}
