namespace Claims.Tests;

public class PooledTests
{
    [Theory]
    [InlineData(0, 16)]
    [InlineData(1, 16)]
    [InlineData(16, 16)]
    [InlineData(17, 32)]
    [InlineData(1000, 1024)]
    public void An_array_is_as_long_as_the_next_power_of_two(int asked, int length) => Assert.Equal(length, Pooled.Rent<double>(asked).Length);

    [Fact]
    public void What_is_given_back_is_lent_again_and_to_nobody_twice()
    {
        var array = Pooled.Rent<long>(100);
        var given = array;
        Pooled.Return(ref array);
        Assert.Empty(array);
        var (first, second) = (Pooled.Rent<long>(100), Pooled.Rent<long>(100));
        Assert.Same(given, first);
        Assert.NotSame(first, second);
    }

    [Fact]
    public void More_arrays_than_are_kept_can_be_given_back()
    {
        var lent = Enumerable.Range(0, 50).Select(_ => Pooled.Rent<short>(100)).ToArray();
        for (var i = 0; i < lent.Length; i++)
            Pooled.Return(ref lent[i]);
        Assert.All(lent, Assert.Empty);
    }

    [Fact]
    public void Growing_keeps_the_values()
    {
        var array = Pooled.Rent<byte>(16);
        for (var i = 0; i < array.Length; i++)
            array[i] = (byte)i;
        Pooled.Grow(ref array);
        Assert.Equal(32, array.Length);
        Assert.Equal(Enumerable.Range(0, 16).Select(i => (byte)i), array[..16]);
    }

    [Fact]
    public void Nothing_is_lost_where_there_is_room_enough()
    {
        int[] array = [1, 2, 3];
        var same = array;
        Pooled.Reserve(ref array, 3);
        Assert.Same(same, array);
    }
}
