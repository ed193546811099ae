using System.Text.Json;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.ScenarioTests.Studio;

/// <summary>The engine's activities and a few of a case flow; types can be taken away, as a later version of the product might.</summary>
public sealed class TestCatalog : IActivityCatalog
{
    private readonly HashSet<string> _forgotten = new(StringComparer.Ordinal);

    private readonly ActivityCatalog _catalog = new(
    [
        new Passing(new("Governance.Start", 1, "治理流程", "登记受理", "流程起点") { IsStart = true, Ports = [new("Done", "完成")] }),
        new Waiting(new("Governance.Review", 1, "治理流程", "平台审核", "审核答复")
        {
            Kind = "Task",
            Ports = [new("Pass", "通过"), new("Fail", "退回")],
            Inputs = [new("Reviewers", "String", "审核人"), new("Level", "String", "级别", "dropdown") { Options = [new("普通", "normal"), new("紧急", "urgent")] }],
            Outputs = [new("Result", "String", "结果")],
        }),
        new Passing(new("Governance.Archive", 1, "治理流程", "归档", "归档办件") { Inputs = [new("Folder", "String", "卷宗")] }),
        new Passing(new("Governance.End", 1, "治理流程", "办结", "流程终点") { IsTerminal = true }),
    ]);

    public IReadOnlyList<IActivity> All => [.. _catalog.All.Where(a => !_forgotten.Contains(a.Descriptor.TypeName))];

    public IActivity? Find(string type, int version) => _forgotten.Contains(type) ? null : _catalog.Find(type, version);

    public void Forget(string type) => _forgotten.Add(type);

    private sealed class Passing(ActivityDescriptor descriptor) : IActivity
    {
        public ActivityDescriptor Descriptor => descriptor;

        public ActivityResult Execute(IActivityContext context) => ActivityResult.Done();
    }

    private sealed class Waiting(ActivityDescriptor descriptor) : IActivity
    {
        public ActivityDescriptor Descriptor => descriptor;

        public ActivityResult Execute(IActivityContext context) => ActivityResult.Suspend(new BookmarkRequest(descriptor.TypeName, "review"));

        public ActivityResult Resume(IActivityContext context, JsonElement input) => ActivityResult.Done("Pass");
    }
}

/// <summary>A world without facts.</summary>
public sealed class NoFacts : IFactSource
{
    public ValueTask<FactSet> Read(System.Collections.Immutable.ImmutableArray<FactRequest> requests, CancellationToken cancellationToken) =>
        ValueTask.FromResult(FactSet.None);
}

/// <summary>Lets everything pass until it is given a reason not to.</summary>
public sealed class TestGuard : IInstanceGuard
{
    public string? Reason { get; set; }

    public ValueTask<Refusal?> Check(string instanceId, string verb, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Reason is null ? null : new Refusal("TEST-001", RefusalKind.Conflict, Reason));
}
