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

    /// <returns>True: nobody further out shall hear it.</returns>
    public virtual bool Hear(Site site, Frame sender, ActivitySignal signal, IReadOnlyList<string>? outcomes) => false;

    /// <summary>Works out once, when a definition is compiled, what the activity needs of its own JSON.</summary>
    public virtual object? Compile(GraphNode node, ActivityNode source) => null;

    /// <summary>Declares variables that are not written in the definition, before stored values are put back.</summary>
    public virtual void Redeclare(Frame frame)
    {
    }

    ActivityResult IActivity.Execute(IActivityContext context) =>
        throw new InvalidOperationException($"{descriptor.TypeName} is run by the engine itself.");
}
