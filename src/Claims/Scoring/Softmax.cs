namespace Claims;

/// <summary>The softmax function.</summary>
internal static class Softmax
{
    /// <summary>Turns raw scores into probabilities in place.</summary>
    internal static void Normalise(Span<float> scores)
    {
        var highest = scores[0];
        foreach (var score in scores)
            highest = MathF.Max(highest, score);
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
            sum += scores[i] = MathF.Exp(scores[i] - highest);
        for (var i = 0; i < scores.Length; i++)
            scores[i] /= sum;
    }
}
