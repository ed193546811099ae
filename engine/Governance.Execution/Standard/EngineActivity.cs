using System.Text.Json;
using Governance.Definitions;
using Governance.Execution.Running;

namespace Governance.Execution.Standard;

/// <summary>
/// An activity of the engine itself. Unlike those written against <see cref="IActivity"/> alone it may schedule children, and hears when
/// they end. Stateless: what it must remember is in its frame.
/// </summary>
internal abstract class EngineActivity(ActivityDescriptor descriptor) : IActivity
{
    public ActivityDescriptor Descriptor => descriptor;

    /// <summary>Whether evaluated inputs are needed after the first step, and so kept across waits.</summary>
    public virtual bool KeepsInputs => false;

    /// <summary>Whether resuming uses the bookmark up.</summary>
    public virtual bool BurnsBookmark => true;

    public abstract void Run(Site site);

    public virtual void Resume(Site site, BookmarkState bookmark, JsonElement input) => site.Complete();

    public virtual void ChildCompleted(Site site, Frame child, IReadOnlyList<string> outcomes) => site.Complete();

    public virtual void ChildCancelled(Site site, Frame child)
    {
    }

    /// <summary>Whether a person may have a child of it entered while it is open.</summary>
    public virtual bool CanEnter => false;

    /// <summary>Whether it may be started at one of its children instead of at its beginning.</summary>
    public virtual bool CanStartAt => false;

    /// <summary>Whether a child may run beside what the definition has it run.</summary>
    public virtual bool CanRunBeside => false;

    /// <summary>Whether its own order can ever reach the child.</summary>
    public virtual bool Leads(InstanceRun run, GraphNode container, GraphNode child) => true;

    /// <summary>Whether an open execution has been at the child.</summary>
    public virtual bool WasEntered(Site site, GraphNode child) => true;

    /// <summary>A person has it go on at this child: what runs on the same way is cancelled.</summary>
    public virtual void Enter(Site site, GraphNode child, Entry entry, bool isBack)
    {
        site.Run.Unschedule(site.Frame, static _ => true);
        foreach (var other in site.Frame.Children?.ToArray() ?? [])
            site.Run.Withdraw(other);
        site.Schedule(child, entry);
    }

    /// <summary>Starts at a child instead of at the beginning.</summary>
    public virtual void RunAt(Site site, GraphNode child, Entry entry)
    {
        Memory.Declare(site.Frame);
        Enter(site, child, entry, isBack: false);
    }

    /// <summary>A child is about to run beside the others.</summary>
    public virtual void Beside(Site site, GraphNode child)
    {
    }

    public virtual void BesideEnded(Site site, Frame child) => ChildCompleted(site, child, []);

    /// <summary>A person cancelled a child.</summary>
    public virtual void ChildStopped(Site site, Frame child) => ChildCompleted(site, child, []);

    /// <summary>Enters one of several children that run at once and are counted down.</summary>
    protected static void EnterAmong(Site site, GraphNode child, Entry entry)
    {
        var isOn = site.Run.IsOn(site.Frame, child);
        site.Run.Unschedule(site.Frame, n => ReferenceEquals(n, child));
        foreach (var other in site.Frame.Children?.FindAll(c => ReferenceEquals(c.Node, child)) ?? [])
            site.Run.Withdraw(other);
        if (!isOn)
            site.Frame.Remaining++;
        site.Schedule(child, entry);
    }

    /// <returns>True: nobody further out shall hear it.</returns>
    public virtual bool Hear(Site site, Frame sender, ActivitySignal signal, IReadOnlyList<string>? outcomes) => false;

    /// <summary>Works out once, when a definition is compiled, what the activity needs of its own JSON.</summary>
    public virtual object? Compile(GraphNode node, ActivityNode source) => null;

    /// <summary>Whether a stored state can be one this activity has left; what it relies on without looking is checked here.</summary>
    public virtual bool Accepts(FrameState frame, GraphNode node) => true;

    /// <summary>Declares variables that are not written in the definition, before stored values are put back.</summary>
    public virtual void Redeclare(Frame frame)
    {
    }

    ActivityResult IActivity.Execute(IActivityContext context) =>
        throw new InvalidOperationException($"{descriptor.TypeName} is run by the engine itself.");
}
