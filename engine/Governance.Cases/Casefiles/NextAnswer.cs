using System.Globalization;
using Governance.Definitions;
using Governance.Execution;
using Governance.Execution.Time;

namespace Governance.Cases;

/// <summary>下次答复日期: what is solved in part, or only planned, is answered again on a day the reporter is told of.</summary>
internal static class NextAnswer
{
    private const string Field = "nextAnswerOn";

    // Three years: what takes longer is 挂账, with a review of its own.
    private const int MostDays = 1096;

    public static VerbField Asked => StepFields.Day(Field, "下次答复日期") with { Description = "“部分解决”“已列入计划”的必填：到这一天再答复诉求人，诉求人查得到。" };

    /// <summary>Why an ending by this 办结方式 cannot be taken as it was given.</summary>
    public static Refusal? Refuse(VerbCall call, string method, DateOnly? known = null)
    {
        if (!IsOwed(method) || !call.Has(EngineFlags.UnfinishedIsAnsweredAgain))
            return null;
        if (call.Text(Field) is null)
            return known is null ? VerbRefusals.NextAnswerMissing(ClosingMethods.NameOf(method)) : null;

        var today = DateOnly.FromDateTime(CityZone.Shanghai.Local(call.Now).DateTime);
        return Given(call) is { } day && day > today && day <= today.AddDays(MostDays) ? null : VerbRefusals.NextAnswerWrong();
    }

    /// <returns>Null where nothing is owed any more.</returns>
    public static DateOnly? Of(VerbCall call, string method, DateOnly? known = null) => IsOwed(method) ? Given(call) ?? known : null;

    /// <summary>As a number that orders, such as 20261231: for rows.</summary>
    public static int Number(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

    public static DateOnly Day(int number) => new(number / 10_000, number / 100 % 100, number % 100);

    private static bool IsOwed(string method) => method is "partly-solved" or "planned";

    private static DateOnly? Given(VerbCall call) =>
        DateOnly.TryParseExact(call.Text(Field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
