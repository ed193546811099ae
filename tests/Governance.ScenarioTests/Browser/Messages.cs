namespace Governance.ScenarioTests.Browser;

/// <summary>Demo messages of the domain's page, invented as the names in them are.</summary>
internal static class Messages
{
    /// <summary>A standard complaint: dispatched without a person.</summary>
    public const string Lift = "姚家街道名士豪庭社区锦澜苑3号楼，电梯一个月坏了四回，物业每次只说在等配件，老人上下楼很不方便，请督促尽快修好。";

    /// <summary>Duties cross: a dispatcher decides.</summary>
    public const string Smoke = "文东街道山师东路社区，一楼新开的烧烤店烟道直对着居民窗户，一到晚上屋里全是油烟味，找过店家不管。";

    /// <summary>Nobody knows whose it is: dispatched by hand, then disputed.</summary>
    public const string Manhole = "甸柳街道吉祥苑社区门口人行道一个井盖碎了一半，晚上看不见，差点把老人绊倒，上面没有字。";
}
