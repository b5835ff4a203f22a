using CsCheck;

namespace Claims.Tests;

public class FeatureBufferTests
{
    [Fact]
    public void Of_equal_features_the_first_is_kept() => Gen.ULong[0, 50].Array[0, 300].Sample(values =>
    {
        using var buffer = new FeatureBuffer(FeatureSchema.StandingBits);
        foreach (var value in values)
            buffer.Add(1, value);
        var slots = buffer.Slots.ToArray();
        buffer.KeepDistinct();
        Assert.Equal(slots.Distinct(), buffer.Slots.ToArray());
    });
}
