namespace Claims;

/// <summary>Coarse steps for counts and distances.</summary>
internal static class Buckets
{
    /// <summary>0, 1, 2 and 3 as they are, then 4-5, 6-9, 10-19 and 20 or more as 4 to 7.</summary>
    internal static int Distance(int value) => value switch
    {
        <= 0 => 0,
        <= 3 => value,
        <= 5 => 4,
        <= 9 => 5,
        <= 19 => 6,
        _ => 7,
    };
}
