using System.Collections.Immutable;

namespace Governance.Execution.Standard;

/// <summary>The engine's own activities.</summary>
internal static class StandardActivities
{
    public static ImmutableArray<IActivity> All { get; } =
    [
        new Flowchart(), new StateMachine(), new Sequence(), new Parallel(), WorkflowActivity.Instance, new NotFoundActivity(string.Empty),
        new Start(), new End(), new Finish(), new Complete(), new Break(), new Fault(),
        new FlowDecision(), new FlowSwitch(), new FlowFork(), new FlowJoin(), new FlowNode(),
        new If(), new Switch(), new Fork(), new While(), new For(), new ForEach(), new ParallelForEach(),
        new WriteLine(), new SetVariable(), new SetOutput(), new Correlate(), new SetName(), new RunJavaScript(),
        new Event(), new PublishEvent(), new RunTask(), new Delay(), new StartAt(), new Timer(), new Cron(),
        new HttpEndpointActivity(), new WriteHttpResponse(), new SendHttpRequest(), new FlowSendHttpRequest(),
        new DispatchWorkflow(), new ExecuteWorkflow(), new BulkDispatchWorkflows(),
    ];
}
