namespace Claims.Hosting;

/// <summary>
/// Labels a small article before a model is put to work: a model whose numbers are useless is found now and not by a request,
/// and the first request does not pay for compiling the code.
/// </summary>
internal static class ModelCheck
{
    private const string Sample = """
        DUNMARROW, Oct 9 - The valves were shut at 5 a.m. and rationing began.

        "We read a number every morning and every morning it was wrong," Judith Ormsley, the company's director of operations, told reporters.

        Maeve Tindall, a hydrologist at the University of Wethermoor, said the loss should have shown up long ago. "A reservoir keeps its own accounts," she said.
        """;

    /// <summary>Does nothing for a model that works.</summary>
    /// <exception cref="InvalidDataException">The model gives no usable probabilities.</exception>
    internal static void Run(ClaimClassifier classifier)
    {
        foreach (var sentence in classifier.Classify(Article.FromText(Sample)).Sentences)
        {
            var p = sentence.Probabilities;
            if (Math.Abs(p.ReportedFact + p.OfficialStatement + p.ExpertAnalysis - 1) is not <= 1e-6)
                throw new InvalidDataException("the model loads, but the probabilities that it gives do not sum to 1. Train it again with 'claims train'.");
        }
    }
}
