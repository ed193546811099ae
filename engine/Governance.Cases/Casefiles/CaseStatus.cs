namespace Governance.Cases;

public enum CaseStatus
{
    Open,
    Paused,
    Shelved,
    Closed,
    Archived,
    Refused,
    Transferred,
    Merged,
    Void,
}

/// <summary>Where a case stands on its way; set by activities, never by hand.</summary>
public enum CaseStage
{
    Intake,
    Classification,
    Dispatch,
    Signing,
    Handling,
    SignOff,
    Reply,
    Review,
    FollowUp,
    Closing,
    Archive,
    Appraisal,
}

public static class CaseStatuses
{
    extension(CaseStatus status)
    {
        /// <summary>Work goes on or waits: somebody must hold it.</summary>
        public bool IsOpen() => status is CaseStatus.Open or CaseStatus.Paused or CaseStatus.Shelved;
    }
}
