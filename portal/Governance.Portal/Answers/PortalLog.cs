namespace Governance.Portal.Answers;

/// <summary>What the host logs. No personal data: methods, paths, ids only.</summary>
internal static partial class PortalLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Unexpected fault at {Method} {Path}")]
    public static partial void Unexpected(ILogger logger, string method, string path, Exception exception);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Stimulus {StimulusId} for {Aggregate} was refused: {Code}")]
    public static partial void StimulusRefused(ILogger logger, Guid stimulusId, string aggregate, string code);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "The {Pump} met a fault and tries again")]
    public static partial void PumpFault(ILogger logger, string pump, Exception exception);

    [LoggerMessage(EventId = 5, Level = LogLevel.Information, Message = "SMS {Id} to {MaskedPhone}, shown instead of sent: {MaskedText}")]
    public static partial void SmsShown(ILogger logger, string id, string? maskedPhone, string? maskedText);

    [LoggerMessage(EventId = 4, Level = LogLevel.Information, Message = "Demo data: {Cases} cases at their stages")]
    public static partial void DemoReady(ILogger logger, int cases);

    [LoggerMessage(EventId = 6, Level = LogLevel.Critical, Message = "The disk refused to keep what was written: the process ends, start it again")]
    public static partial void DiskRefused(ILogger logger, Exception exception);
}
