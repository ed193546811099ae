namespace Governance.ScenarioTests.Browser;

/// <summary>What a handler writes down.</summary>
internal static class Report
{
    public const string Process = "11月24日上午到现场查看，约谈物业项目经理，核对配件订单，并请电梯维保单位一同到场。";

    public const string Result = "物业已更换故障配件，维保单位完成整机检查，3号楼电梯于11月24日恢复正常运行。";

    public const string Draft = "您反映的电梯问题，依据《物业管理条例》，物业已于11月24日更换配件并恢复运行，如再有问题请随时联系我们。";

    public const string Basis = "《物业管理条例》和本区物业服务职责条款。";

    public static object Data => new { method = "solved", process = Process, result = Result, draft = Draft, basis = Basis };
}
