using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Governance.Data;

/// <summary>The write-ahead log as a file, to bring it to disk. It exists from the first commit to the end of the last connection: opened when it is needed first.</summary>
internal sealed class LogFile(string path) : IDisposable
{
    private SafeFileHandle? _handle;

    /// <exception cref="IOException">What was written may not be on disk, and no later call can tell.</exception>
    public void Sync()
    {
        _handle ??= File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        if (OperatingSystem.IsWindows())
            RandomAccess.FlushToDisk(_handle);
        else
            SyncUnix(_handle);
    }

    public void Dispose() => _handle?.Dispose();

    // The runtime's own call says nothing of a disk that refused: of 10.0 it was seen to return as if all were well after fsync had failed with EIO.
    private void SyncUnix(SafeFileHandle handle)
    {
        const int Interrupted = 4;
        while (Fsync(handle) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            if (error != Interrupted)
                throw new IOException($"{path} cannot be brought to disk: {Marshal.GetPInvokeErrorMessage(error)}.", error);
        }
    }

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Fsync(SafeFileHandle handle);
}
