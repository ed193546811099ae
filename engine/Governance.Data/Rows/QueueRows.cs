namespace Governance.Data;

/// <summary>A durable timer; gone when its stimulus is consumed or it is disarmed.</summary>
public sealed class TimerRow
{
    public required string Id { get; set; }

    public required string Aggregate { get; set; }

    public long DueMicros { get; set; }

    public Guid StimulusId { get; set; }

    public required string Stimulus { get; set; }

    /// <summary>Until when a node has it in hand (PostgreSQL); 0 when nobody has.</summary>
    public long LeasedMicros { get; set; }
}

/// <summary>A stimulus from one aggregate for another; gone when consumed.</summary>
public sealed class ToldRow
{
    public Guid Id { get; set; }

    public required string To { get; set; }

    public required string Stimulus { get; set; }

    public long AtMicros { get; set; }

    public long LeasedMicros { get; set; }
}

public enum OutboxStatus
{
    Waiting,
    Sent,

    /// <summary>Given up; a person sends it again or puts it aside.</summary>
    Dead,

    /// <summary>A person decided that it is not sent any more.</summary>
    Aside,
}

/// <summary>A message to the outside world, with its fate.</summary>
public sealed class OutboxRow
{
    public required string Id { get; set; }

    public required string Channel { get; set; }

    public required string Body { get; set; }

    public OutboxStatus Status { get; set; }

    public int Attempts { get; set; }

    /// <summary>Not to be tried before; moves ahead while a node has it in hand.</summary>
    public long NextMicros { get; set; }

    public long CreatedMicros { get; set; }

    public long? SentMicros { get; set; }

    public string? Why { get; set; }
}

/// <summary>What an outside system sent, once per key of that system.</summary>
public sealed class InboxRow
{
    public required string Sender { get; set; }

    public required string Key { get; set; }

    public long AtMicros { get; set; }

    public byte[]? BodyHash { get; set; }

    public string? Aggregate { get; set; }
}

/// <summary>A recurring job ran for this day (or hour, or month): never twice, on however many nodes.</summary>
public sealed class JobRunRow
{
    public required string Job { get; set; }

    public required string Period { get; set; }

    public long AtMicros { get; set; }
}
