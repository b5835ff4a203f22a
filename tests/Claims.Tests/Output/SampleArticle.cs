namespace Claims.Tests;

/// <summary>Labelled articles made by hand from an invented story.</summary>
internal static class SampleArticle
{
    internal const string Text = """
        Harbour pilots walked out on Monday. “The port will reopen,” port director Inés Quill said.

        Rail freight cannot replace it, said Otto Brandt & his team at the "Delta" institute.

        Articles You May Like
        Ferry fares to rise again in May
        Ten islands worth a detour
        Storm closes the coast road
        """;

    /// <summary>Three sentences, one of each label, and a list of headlines that is left out.</summary>
    internal static ClassifiedArticle Harbour(string? id = "harbour/1") => Of(Article.FromText(Text.ReplaceLineEndings("\n"), id));

    /// <summary>The same three sentences as rows.</summary>
    internal static ClassifiedArticle HarbourRows() => Of(
        Article.FromSentences(
            [
                new ArticleSentence(1, 1, "Harbour pilots walked out on Monday."),
                new ArticleSentence(1, 2, "“The port will reopen,” port director Inés Quill said."),
                new ArticleSentence(2, 3, "Rail freight cannot replace it, said Otto Brandt & his team at the \"Delta\" institute."),
            ],
            "harbour/1"));

    /// <summary>An article of one sentence, spoken by <paramref name="source"/>.</summary>
    internal static ClassifiedArticle OneSentence(string text, string source, string? id = null)
    {
        var article = Article.FromSentences([new ArticleSentence(1, 1, text)], id);
        var attribution = new Attribution(source, null, null, [], AttributionForm.Direct, SourceRole.Official, source, ResolvedBy.Quotation, true);
        return new ClassifiedArticle(article, [Sentence(article, 1, 1, text, Label.OfficialStatement, attribution)], []);
    }

    /// <summary>The sentence <paramref name="text"/> of <paramref name="article"/>.</summary>
    internal static ClassifiedSentence Sentence(Article article, int paragraph, int number, string text, Label label, Attribution? attribution = null)
    {
        var likely = new[] { 0.1, 0.1, 0.1 };
        likely[(int)label] = 0.8;
        return new ClassifiedSentence(paragraph, number, Find(article, text), text, label, 0.8, new LabelProbabilities(likely[0], likely[1], likely[2]), false, attribution);
    }

    private static ClassifiedArticle Of(Article article)
    {
        var reopen = new Attribution(
            "Inés Quill", Find(article, "port director Inés Quill"), Find(article, "said"), [Find(article, "“The port will reopen,”")],
            AttributionForm.Direct, SourceRole.Official, "port director", ResolvedBy.Mention, false);
        var rail = new Attribution(
            "Otto Brandt", Find(article, "Otto Brandt"), null, [Find(article, "Rail freight cannot replace it")],
            AttributionForm.Indirect, SourceRole.Expert, null, ResolvedBy.Mention, false);
        return new ClassifiedArticle(
            article,
            [
                Sentence(article, 1, 1, "Harbour pilots walked out on Monday.", Label.ReportedFact) with { Doubt = "close call between two labels" },
                Sentence(article, 1, 2, "“The port will reopen,” port director Inés Quill said.", Label.OfficialStatement, reopen) with
                {
                    Confidence = 0.912345, Probabilities = new LabelProbabilities(0.05, 0.912345, 0.037655),
                },
                Sentence(article, 2, 3, "Rail freight cannot replace it, said Otto Brandt & his team at the \"Delta\" institute.", Label.ExpertAnalysis, rail) with { Abstained = true, Doubt = "weak cue" },
            ],
            ["the text is short"]);
    }

    private static TextSpan Find(Article article, string words)
    {
        var start = article.Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
