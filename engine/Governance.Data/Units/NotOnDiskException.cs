namespace Governance.Data;

/// <summary>The disk refused after a transaction was written: nobody knows whether it is kept before the database is read anew.</summary>
public sealed class NotOnDiskException : IOException
{
    public NotOnDiskException()
        : this("The disk refused.", innerException: null)
    {
    }

    public NotOnDiskException(string message)
        : this(message, innerException: null)
    {
    }

    public NotOnDiskException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
