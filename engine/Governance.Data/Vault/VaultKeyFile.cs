using System.Security.Cryptography;
using System.Text;

namespace Governance.Data;

/// <summary>Finds the key ring: the setting, else <c>keys/vault.key</c> in the data directory, made on first start for its owner only.</summary>
public static class VaultKeyFile
{
    public static VaultKeys Load(DataOptions options)
    {
        if (options.VaultKey is { Length: > 0 } text)
            return VaultKeys.Parse(text);

        var path = PathOf(options);
        if (!File.Exists(path))
            Create(path);
        return VaultKeys.Watch(path);
    }

    /// <summary>False when the ring comes from the setting: then only whoever sets it can change it.</summary>
    public static bool IsFile(DataOptions options) => options.VaultKey is not { Length: > 0 };

    /// <summary>Adds a fresh key at the end: from now on it seals. The file is replaced whole, or not at all.</summary>
    public static void AddKey(DataOptions options)
    {
        var path = PathOf(options);
        Replace(path, File.ReadAllText(path).TrimEnd() + "\n" + NewKey() + "\n");
    }

    /// <summary>Leaves out every key but those named; call only when no document needs the others.</summary>
    public static void Keep(DataOptions options, IReadOnlySet<string> keyIds)
    {
        var path = PathOf(options);
        Replace(path, Ring.Parse(File.ReadAllText(path)).Text(keyIds.Contains));
    }

    private static string PathOf(DataOptions options) => Path.Combine(options.Directory, "keys", "vault.key");

    private static void Create(string path)
    {
        var directory = Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(directory);
        else
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Write(path, $"# Opens every sealed document of this database. Back it up apart from the database; change it by `governance vault` only.\n{NewKey()}\n");
    }

    private static void Replace(string path, string text)
    {
        var unfinished = path + ".new";
        File.Delete(unfinished);
        Write(unfinished, text);
        File.Move(unfinished, path, overwrite: true);
    }

    private static void Write(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(text));
        file.Flush(flushToDisk: true);
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
