using System.Text;
using Governance.Data;

namespace Governance.DurabilityTests.Stores;

public sealed class PackedStateTests
{
    private static readonly byte[] Long = Encoding.UTF8.GetBytes("""{"domain":{"text":"小区电梯反复停运，物业一直说在等配件。"}}""" + new string(' ', 4000));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Unpack_PackedState_IsTheStateItself(bool isOpen)
    {
        var packed = PackedState.Pack(Long, isOpen);

        var state = PackedState.Unpack(packed);

        packed.Length.ShouldBeLessThan(Long.Length / 4);
        state.ShouldBe(Long);
    }

    [Fact]
    public void Pack_ShortOrNotCompressibleOrPackedAlready_StaysAsItIs()
    {
        var noise = new byte[5000];
        new Random(3).NextBytes(noise);
        noise[0] = (byte)'{';
        var packed = PackedState.Pack(Long, isOpen: false);

        PackedState.Pack("{}"u8.ToArray(), isOpen: true).ShouldBe("{}"u8.ToArray());
        PackedState.Pack(noise, isOpen: true).ShouldBe(noise);
        PackedState.Pack(packed, isOpen: true).ShouldBe(packed);
    }

    [Fact]
    public void Unpack_AnyDamage_NeverThrowsAndNeverGivesTheState()
    {
        var random = new Random(11);
        for (var i = 0; i < 500; i++)
        {
            var damaged = PackedState.Pack(Long, isOpen: true);
            damaged[random.Next(0, 5)] ^= (byte)(1 << random.Next(0, 6));

            var read = PackedState.Unpack(damaged);

            read.ShouldNotBe(Long);
        }
    }
}
