namespace Claims.Training;

/// <summary>A sentence of which a <see cref="SpanTagger"/> learns.</summary>
/// <param name="Begins">For each token its features as the first of a span; null where none can begin.</param>
/// <param name="GoesOn">For each token its features behind others of a span; null where it is out of reach of every beginning.</param>
/// <param name="Span">The labelled span, counted from the start of the sentence; null if it has none.</param>
/// <param name="Longest">Most tokens of a span.</param>
internal sealed record SpanExample(int[]?[] Begins, int[]?[] GoesOn, TokenRange? Span, int Longest)
{
    /// <summary>Reads the features of a sentence.</summary>
    internal static SpanExample Create(TokenFeatures features, int tokens, TokenRange? span, int longest)
    {
        var (begins, goesOn) = (new int[]?[tokens], new int[]?[tokens]);
        using var buffer = new FeatureBuffer(FeatureSchema.TaggerBits);
        var reach = 0;
        for (var t = 0; t < tokens; t++)
        {
            goesOn[t] = t < reach ? Slots(goesOn: true) : null;
            if (!features.CanBegin(t))
                continue;
            begins[t] = Slots(goesOn: false);
            reach = t + longest;

            int[] Slots(bool goesOn)
            {
                buffer.Clear();
                features.Extract(t, buffer);
                SpanTagger.AddTransitions(features, t, goesOn, buffer);
                return buffer.Slots.ToArray();
            }
        }

        return new SpanExample(begins, goesOn, span, longest);
    }
}
