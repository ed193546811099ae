using Governance.Definitions;

namespace Governance.Execution;

/// <summary>Steps that change nothing but are written down all the same.</summary>
internal static class Refusals
{
    public const string HaltKind = "engine.halted";
    public const string RefusedKind = "engine.refused";

    /// <summary>A refused stimulus that nobody waits for.</summary>
    public static Step Noted(Aggregate before, Refusal why) =>
        new Step.Done(before, [], [new Happening(RefusedKind, why.Message, why.Where)]);

    /// <summary>A burst that broke on a defect: the old state, with the stimulus kept until a person has it tried again.</summary>
    public static Step Halted(Aggregate before, BurstInput input, string message)
    {
        var halt = new HaltState(input.Stimulus.Id.ToString("N"), input.Stimulus, message, input.NowMicros);
        var next = before with { Halts = before.Halts.Add(halt) };
        return new Step.Done(next, [], [new Happening(HaltKind, "系统处理本次操作时出错，已保留，等待管理员处理。", halt.Id)]);
    }
}
