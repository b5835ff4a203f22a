using CsCheck;

namespace Claims.Tests;

public class ClaimClassifierTests
{
    private const string Story = """
        LINDSTAD - The dam above the town will hold, the Northern Water Agency (NWA) said on Monday.

        “The river is falling. Nobody has to leave,” said Otto Brandt, a spokesman for the agency.

        Ann Berg, a hydrologist at the University of Lind, said she was less sure. “A dam of this age can fail without a warning,” she said. “I would not sleep below it.”

        The rain began on Friday. Two bridges are shut.
        """;

    private static readonly ClaimClassifier Classifier = ClaimClassifier.LoadDefault();

    [Fact]
    public void An_article_is_labelled_sentence_by_sentence()
    {
        var result = Classifier.Classify(Article.FromText(Story, "dam"));
        Assert.Equal("dam", result.Article.Id);
        Assert.Equal(Enumerable.Range(1, result.Sentences.Count), result.Sentences.Select(sentence => sentence.Number));
        Assert.Equal(
            [Label.OfficialStatement, Label.OfficialStatement, Label.OfficialStatement, Label.ExpertAnalysis, Label.ExpertAnalysis, Label.ExpertAnalysis, Label.ReportedFact, Label.ReportedFact],
            result.Sentences.Select(sentence => sentence.Label));
        Assert.Equal("Ann Berg", result.Sentences[4].Attribution!.Source);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void Nothing_that_can_be_typed_makes_it_throw_and_every_span_is_what_is_shown() => NewsText.Any.Sample(text =>
    {
        var result = Classifier.Classify(Article.FromText(text));
        Assert.All(result.Sentences, sentence => AssertSound(sentence, result.Article.Text));
    }, iter: 1000);

    [Fact]
    public void No_rows_make_it_throw_and_none_is_dropped() => NewsText.Line.Where(line => line.Length > 0).Array[1, 8].Sample(lines =>
    {
        var result = Classifier.Classify(Article.FromSentences(lines.Select((line, i) => new ArticleSentence(1 + (i / 2), i + 1, line))));
        Assert.Equal(lines.Length, result.Sentences.Count);
        Assert.All(result.Sentences, sentence => AssertSound(sentence, result.Article.Text));
    }, iter: 500);

    // Only spans are compared: a later paragraph may give a fuller name, a standing or, by continuing a quotation, its speaker.
    [Fact]
    public void Removing_the_last_paragraph_changes_no_mention_and_no_cue_before_it() => NewsText.Paragraphs.Sample(paragraphs =>
    {
        var whole = Classifier.Classify(Article.FromText(string.Join("\n\n", paragraphs)));
        var shorter = Classifier.Classify(Article.FromText(string.Join("\n\n", paragraphs[..^1])));
        Assert.Equal(shorter.Sentences.Select(Spans), whole.Sentences.Take(shorter.Sentences.Count).Select(Spans));
    }, iter: 500);

    [Theory]
    [InlineData("\"", "\"")]
    [InlineData("«", "»")]
    [InlineData("„", "“")]
    [InlineData("''", "''")]
    [InlineData("``", "''")]
    [InlineData("‘", "’")]
    public void Another_style_of_quotation_marks_gives_the_same_attributions(string open, string close)
    {
        var plain = Classifier.Classify(Article.FromText(Story));
        var styled = Classifier.Classify(Article.FromText(Story.Replace("“", open, StringComparison.Ordinal).Replace("”", close, StringComparison.Ordinal)));
        Assert.Equal(plain.Sentences.Select(Attributed), styled.Sentences.Select(Attributed));

        (Label, string?, ResolvedBy?, AttributionForm?) Attributed(ClassifiedSentence sentence) =>
            (sentence.Label, sentence.Attribution?.Source, sentence.Attribution?.ResolvedBy, sentence.Attribution?.Form);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\r\n ")]
    public void A_text_without_words_has_no_sentences(string text) => Assert.Empty(Classifier.Classify(Article.FromText(text)).Sentences);

    [Fact]
    public void It_abstains_below_the_asked_for_confidence_and_only_there()
    {
        var careful = ClaimClassifier.LoadDefault(new ClassifierOptions { MinimumConfidence = 0.9 });
        var sentences = careful.Classify(Article.FromText(Story)).Sentences;
        Assert.All(sentences, sentence => Assert.Equal(sentence.Confidence < 0.9, sentence.Abstained));
        Assert.Contains(sentences, sentence => !sentence.Abstained);
        Assert.All(Classifier.Classify(Article.FromText(Story)).Sentences, sentence => Assert.False(sentence.Abstained));
    }

    [Theory]
    [InlineData(Abstention.Off, 0, 0)]
    [InlineData(Abstention.Precision95, 0, 0.7)]
    [InlineData(Abstention.Precision98, 0, 0.9)]
    [InlineData(Abstention.Precision95, 0.8, 0.8)]
    [InlineData(Abstention.Precision98, 0.8, 0.9)]
    [InlineData(Abstention.Off, 0.8, 0.8)]
    public void Of_two_ways_to_abstain_the_stricter_one_counts(Abstention abstention, double minimum, double least)
    {
        var careful = new ClaimClassifier(With(0.7, 0.9), new ClassifierOptions { Abstention = abstention, MinimumConfidence = minimum });
        Assert.All(careful.Classify(Article.FromText(Story)).Sentences, sentence => Assert.Equal(sentence.Confidence < least, sentence.Abstained));
    }

    [Theory]
    [InlineData(0.7, "off, 95")]
    [InlineData(null, "off")]
    public void A_model_without_the_confidence_asked_for_says_what_it_has(double? has, string choice)
    {
        var e = Assert.Throws<InvalidDataException>(() => new ClaimClassifier(With(has, null), new ClassifierOptions { Abstention = Abstention.Precision98 }, "my.model"));
        Assert.Equal(
            "my.model has no confidence from which on 98 % of the labels are right: it was trained by an older version, or its cross-validation never got there. "
            + $"It can abstain with {choice}; or train it again with 'claims train'.",
            e.Message);
    }

    [Fact]
    public void An_abstention_that_is_none_is_refused() =>
        Assert.StartsWith("Abstention must be Off, Precision95 or Precision98.", Assert.Throws<ArgumentOutOfRangeException>(() => new ClassifierOptions { Abstention = (Abstention)96 }).Message, StringComparison.Ordinal);

    [Fact]
    public void A_doubt_is_given_for_every_sentence_below_nine_tenths_and_for_those_abstained_from()
    {
        Assert.All(Classifier.Classify(Article.FromText(Story)).Sentences, sentence => Assert.Equal(sentence.Confidence < 0.9, sentence.Doubt is not null));
        var never = ClaimClassifier.LoadDefault(new ClassifierOptions { MinimumConfidence = 1 });
        Assert.All(never.Classify(Article.FromText(Story)).Sentences, sentence => Assert.NotNull(sentence.Doubt));
    }

    // The embedded model with confidences of the test's own, so that it does not matter how that one was trained.
    private static ClaimModel With(double? for95, double? for98)
    {
        var model = EmbeddedModel.Load();
        var info = model.Info with { ConfidenceFor95Percent = for95, ConfidenceFor98Percent = for98 };
        return new ClaimModel(info, model.Lexicon, model.Stages);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_confidence_outside_0_to_1_is_refused(double value)
    {
        var e = Assert.Throws<ArgumentOutOfRangeException>(() => new ClassifierOptions { MinimumConfidence = value });
        Assert.StartsWith("MinimumConfidence must be from 0 to 1.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_not_English_is_warned_of_and_still_labelled()
    {
        var result = Classifier.Classify(Article.FromText(
            "Der Damm wird halten, sagte die Ministerin am Montag vor der Presse in der Hauptstadt. Niemand muss die Stadt verlassen, und das Wasser wird bis zum Abend fallen, sagte sie weiter den Leuten."));
        Assert.Contains("does not look like English", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Equal(2, result.Sentences.Count);
    }

    [Fact]
    public void Eight_threads_get_what_one_gets()
    {
        var articles = Enumerable.Range(0, 24).Select(i => Article.FromText($"{Story}\n\nNo. {i} was shut, police said. “Go {i} miles,” Karl Quill said.")).ToArray();
        var alone = articles.Select(article => Print(Classifier.Classify(article))).ToArray();
        var together = new string[articles.Length * 4];
        var threads = Enumerable.Range(0, 8).Select(thread => new Thread(() =>
        {
            for (var i = thread; i < together.Length; i += 8)
                together[i] = Print(Classifier.Classify(articles[i % articles.Length]));
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Equal(alone.Concat(alone).Concat(alone).Concat(alone), together);
    }

    [Fact]
    public void It_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => Classifier.Classify(Article.FromText(Story), cancelled.Token));
    }

    [Fact]
    public void No_article_is_refused() => Assert.Throws<ArgumentNullException>(() => Classifier.Classify(null!));

    [Fact]
    public void The_default_model_says_where_it_comes_from()
    {
        Assert.Equal(FeatureSchema.Version, Classifier.Model.Schema);
        Assert.Equal(EmbeddedModel.Load().Lexicon.Fingerprint, Classifier.Model.Lexicon);
        Assert.Equal(64, Classifier.Model.DataHash.Length);
        Assert.InRange(Classifier.Model.MacroF1, 0.8, 1);
        Assert.Contains("Microsoft.ML", Classifier.Model.Packages.Keys);
    }

    private static void AssertSound(ClassifiedSentence sentence, string text)
    {
        Assert.Equal(text[sentence.Span.Start..sentence.Span.End], sentence.Text);
        Assert.Equal(1, sentence.Probabilities.ReportedFact + sentence.Probabilities.OfficialStatement + sentence.Probabilities.ExpertAnalysis, 9);
        Assert.Equal(sentence.Probabilities[sentence.Label], sentence.Confidence);
        Assert.InRange(sentence.Confidence, 1.0 / 3, 1);
        if (sentence.Attribution is not { } attribution)
            return;
        foreach (var span in attribution.Content.Append(attribution.Mention ?? sentence.Span).Append(attribution.Cue ?? sentence.Span))
        {
            Assert.True(sentence.Span.Contains(span), $"{span} outside {sentence.Span}");
            Assert.True(span.Length > 0 && !char.IsWhiteSpace(text[span.Start]) && !char.IsWhiteSpace(text[span.End - 1]), $"{span} has white space at its edges");
        }
    }

    private static string Spans(ClassifiedSentence sentence) => $"{sentence.Span} mention {sentence.Attribution?.Mention} cue {sentence.Attribution?.Cue}";

    private static string Print(ClassifiedArticle result) => string.Join('\n', result.Sentences.Select(s => $"{s.Span} {s.Label} {s.Probabilities} {s.Attribution?.Source} {Spans(s)}"));

    [Theory]
    [InlineData("Ann Berg, a hydrologist, said the dam would hold. “The river is falling,” she said. Nobody left.\n\n")]
    [InlineData("(")]
    public void A_long_article_that_cites_one_source_all_the_way_is_classified_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)) + " The rain fell.";
        var last = ClaimClassifier.LoadDefault().Classify(Article.FromText(text)).Sentences[^1];
        Assert.Equal(text.Length, last.Span.End);
    }

    [Fact]
    public void A_classifier_with_another_minimum_confidence_shares_the_model()
    {
        var strict = ClaimClassifier.LoadDefault().WithMinimumConfidence(1);
        Assert.Equal(ClaimClassifier.LoadDefault().Fingerprint, strict.Fingerprint);
        Assert.Matches("^[0-9a-f]{64}$", strict.Fingerprint);
        Assert.Contains(strict.Classify(Article.FromText("The ministry said the bridge had been closed. It rained.")).Sentences, s => s.Abstained);
    }

    [Fact]
    public void The_time_of_every_stage_is_told_to_who_listens()
    {
        var stages = new HashSet<string?>(StringComparer.Ordinal);
        using var listener = new System.Diagnostics.Metrics.MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name == "claims.stage.duration")
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) =>
        {
            Assert.InRange(seconds, 0, 60);
            lock (stages)
                stages.Add(tags[0].Value as string);
        });
        listener.Start();
        ClaimClassifier.LoadDefault().Classify(Article.FromText("The ministry said the bridge had been closed."));
        lock (stages)
            Assert.Equal(["attribution", "scoring", "tokens"], stages.Order(StringComparer.Ordinal));
    }
}
