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

        var path = Path.Combine(options.Directory, "keys", "vault.key");
        if (!File.Exists(path))
            Create(path);
        return VaultKeys.Parse(File.ReadAllText(path));
    }

    private static void Create(string path)
    {
        var directory = Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(directory);
        else
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(
            $"# Opens every sealed document of this database. Back it up apart from the database; never delete a line.\n{NewKey()}\n"));
        file.Flush(flushToDisk: true);
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
