using Governance.Definitions;
using Governance.Execution.Running;

namespace Governance.Execution.Standard;

/// <summary>Stands where a definition names a type that is not known here; faults when it is reached.</summary>
internal sealed class NotFoundActivity(string missingType) : EngineActivity(NotFound)
{
    private static readonly ActivityDescriptor NotFound =
        Describe.Activity(ActivityTypeNames.NotFound, "系统", "未知活动", "流程引用了本系统没有的活动类型。") with { IsBrowsable = false };

    public override void Run(Site site) => throw new FaultException($"Activity type '{missingType}' version '0' could not be found.");
}
