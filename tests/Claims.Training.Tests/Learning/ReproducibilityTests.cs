namespace Claims.Training.Tests;

public class ReproducibilityTests(TrainedModels trained) : IClassFixture<TrainedModels>
{
    [Fact]
    public void The_same_data_and_seed_give_the_same_bytes() => Assert.Equal(trained.First.ToBytes(), Trainer.Train(Corpus.Part, TrainedModels.Options).ToBytes());

    [Fact]
    public void Another_seed_gives_other_trees()
    {
        var other = Trainer.Train(Corpus.Part, TrainedModels.Options with { Seed = 2 });
        Assert.NotEqual(trained.First.Model.Stages.Trees[0].Arrays.Leaf, other.Model.Stages.Trees[0].Arrays.Leaf);
        Assert.NotEqual(trained.First.ToBytes(), other.ToBytes());
    }

    [Fact]
    public void A_model_from_its_bytes_classifies_as_the_one_that_was_trained()
    {
        var read = new ClaimClassifier(ModelFile.Read(trained.First.ToBytes(), "trained"));
        foreach (var article in Corpus.All.Articles.Take(20).Select(article => article.ToArticle()))
        {
            Assert.Equal(
                trained.First.ToClassifier().Classify(article).Sentences.Select(sentence => (sentence.Label, sentence.Probabilities)),
                read.Classify(article).Sentences.Select(sentence => (sentence.Label, sentence.Probabilities)));
        }
    }

    [Fact]
    public void Every_article_is_classified_by_models_that_had_not_seen_it()
    {
        Assert.Equal(Corpus.Part.Articles.Select(article => article.Id), trained.First.CrossValidated.Select(result => result.Article.Id));
        Assert.Equal(Corpus.Part.Sentences, trained.First.Report.Sentences);
        // A model that had seen them would know nearly all.
        Assert.InRange(trained.First.Report.Accuracy, 0.6, 0.95);
    }

    [Fact]
    public void Of_the_sentences_from_a_stored_confidence_on_that_many_were_right()
    {
        var results = Evaluator.Pairs(Corpus.Part.Articles, trained.First.CrossValidated).Select(pair => (pair.Found.Confidence, Right: pair.Labelled.Label == pair.Found.Label)).ToArray();
        foreach (var (least, precision) in new[] { (trained.First.Info.ConfidenceFor95Percent, 0.95), (trained.First.Info.ConfidenceFor98Percent, 0.98) })
        {
            if (least is { } confidence)
                Assert.InRange(results.Where(result => result.Confidence >= confidence).Average(result => result.Right ? 1.0 : 0.0), precision, 1);
        }

        Assert.NotNull(trained.First.Info.ConfidenceFor95Percent);
    }

    [Fact]
    public void Every_step_is_reported_and_the_last_is_the_total()
    {
        Assert.Equal(18, trained.Steps.Count);
        Assert.Equal(Enumerable.Range(1, 18), trained.Steps.Select(step => step.Done).Order());
        Assert.All(trained.Steps, step => Assert.Equal(18, step.Total));
    }

    [Fact]
    public void A_training_that_is_cancelled_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Trainer.Train(Corpus.Part, TrainedModels.Options, null, cancelled.Token));
    }

    [Fact]
    public void The_card_and_the_figures_are_written_beside_the_model()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "models", "small.model");
        ModelWriter.Write(trained.First, path, Corpus.Part);
        Assert.Equal(["README.md", "reliability.svg", "small.json", "small.model"], Directory.GetFiles(Path.GetDirectoryName(path)!).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(trained.First.ToBytes(), File.ReadAllBytes(path));
        var card = File.ReadAllText(Path.Combine(folder.Path, "models", "README.md"));
        Assert.Contains($"{Corpus.Part.Articles.Count} articles, {Corpus.Part.Sentences} sentences", card, StringComparison.Ordinal);
        Assert.Contains($"**{trained.First.Report.MacroF1:0.000}**", card, StringComparison.Ordinal);
        Assert.All(KnownFailure.All, failure => Assert.Contains(failure.Kind, card, StringComparison.Ordinal));
        Assert.Contains("(reliability.svg)", card, StringComparison.Ordinal);
        Assert.Contains("\"riskCoverage\"", File.ReadAllText(Path.ChangeExtension(path, ".json")), StringComparison.Ordinal);
        Assert.Contains("\"macroF1\"", File.ReadAllText(Path.ChangeExtension(path, ".json")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_card_is_the_same_bytes_each_time()
    {
        using var folder = new TemporaryFolder();
        var (once, twice) = (Path.Combine(folder.Path, "once"), Path.Combine(folder.Path, "twice"));
        ModelWriter.Write(trained.First, Path.Combine(once, "small.model"), Corpus.Part);
        ModelWriter.Write(trained.First, Path.Combine(twice, "small.model"), Corpus.Part);
        Assert.All(Directory.GetFiles(once), file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(twice, Path.GetFileName(file)))));
    }

    [Fact]
    public void A_model_that_cannot_be_written_leaves_the_old_files_as_they_were()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("file", "old");
        Assert.ThrowsAny<IOException>(() => ModelWriter.Write(trained.First, Path.Combine(file, "small.model"), Corpus.Part));
        Assert.ThrowsAny<IOException>(() => ModelWriter.CheckWritable(folder.Path));
        Assert.Equal(["file"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
        Assert.Equal("old", File.ReadAllText(file));
    }
}

/// <summary>A model trained once for all tests that need one.</summary>
public sealed class TrainedModels : IProgress<TrainingProgress>
{
    public TrainedModels() => First = Trainer.Train(Corpus.Part, Options, this);

    internal static TrainingOptions Options { get; } = new(Seed: 1, Folds: 2);

    internal TrainingResult First { get; }

    internal List<TrainingProgress> Steps { get; } = [];

    public void Report(TrainingProgress value)
    {
        lock (Steps)
            Steps.Add(value);
    }
}
