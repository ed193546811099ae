using System.Security.Cryptography;
using Governance.Data;

namespace Governance.DurabilityTests;

public sealed class MerkleTreeTests
{
    /// <summary>The inputs of RFC 6962's reference tests: the first n of these leaves.</summary>
    private static readonly string[] Leaves =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void Root_KnownTrees_AreAsTheRfcHasThem(int leaves, string root)
    {
        var tree = new MerkleTree();

        foreach (var leaf in Leaves.Take(leaves))
            tree.Add(Convert.FromHexString(leaf));

        Convert.ToHexStringLower(tree.Root()).ShouldBe(root);
    }

    [Fact]
    public void Root_AnyNumberOfLeaves_IsTheRecursiveDefinition()
    {
        var leaves = Enumerable.Range(0, 70).Select(i => BitConverter.GetBytes(i)).ToArray();

        foreach (var count in Enumerable.Range(1, leaves.Length))
        {
            var tree = new MerkleTree();
            foreach (var leaf in leaves.AsSpan(0, count))
                tree.Add(leaf);

            tree.Root().ShouldBe(Recursive(leaves.AsSpan(0, count)), $"{count} leaves");
        }
    }

    // RFC 6962 §2.1: split at the largest power of two below the number of leaves.
    private static byte[] Recursive(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length == 1)
            return SHA256.HashData([0, .. leaves[0]]);

        var left = 1;
        while (left * 2 < leaves.Length)
            left *= 2;
        return SHA256.HashData([1, .. Recursive(leaves[..left]), .. Recursive(leaves[left..])]);
    }
}
