namespace Claims.Training.Tests;

public class StudyTests(SmallStudy small) : IClassFixture<SmallStudy>
{
    [Fact]
    public void Each_section_starts_or_ends_with_the_whole_model_as_a_training_measures_it()
    {
        var measured = Trainer.Train(SmallStudy.Data, SmallStudy.Options.Training).Report.MacroF1;
        Assert.Equal(["Groups of features", "Trainers", "A second pass over the article", "Number of articles"], small.Report.Sections.Select(section => section.Title));
        foreach (var section in small.Report.Sections)
        {
            var whole = section.Rows.Single(row => row.Difference is null);
            Assert.Equal("whole model", whole.Name);
            Assert.Equal(measured, whole.CrossValidated.Value, 12);
        }
    }

    [Fact]
    public void Every_group_of_features_is_left_out_once_by_itself()
    {
        var groups = Enum.GetValues<FeatureGroup>().Length - 1;
        // And a row without two groups, and the whole model.
        Assert.Equal(groups + 2, small.Report.Sections[0].Rows.Count);
    }

    [Fact]
    public void Every_value_lies_in_its_interval_and_differences_are_those_of_the_values()
    {
        foreach (var section in small.Report.Sections)
        {
            var whole = section.Rows.Single(row => row.Difference is null);
            Assert.All(section.Rows, row => Assert.InRange(row.CrossValidated.Value, row.CrossValidated.Low, row.CrossValidated.High));
            Assert.All(section.Rows.Except([whole]), row => Assert.Equal(row.CrossValidated.Value - whole.CrossValidated.Value, row.Difference!.Value, 12));
            Assert.All(section.Rows.Except([whole]), row => Assert.Equal(row.Also!.Value - whole.Also!.Value, row.AlsoDifference!.Value, 12));
        }
    }

    [Fact]
    public void Fewer_articles_are_a_point_of_the_curve() => Assert.Equal(["16 articles", "whole model"], small.Report.Sections[3].Rows.Select(row => row.Name));

    [Fact]
    public void Every_step_is_reported_and_the_last_is_the_total()
    {
        // Four shared stages, the whole model, seven ablations, the forest and five stages of the curve, each on two folds and on all articles.
        Assert.Equal(Enumerable.Range(1, 60), small.Steps.Select(step => step.Done).Order());
        Assert.All(small.Steps, step => Assert.Equal(60, step.Total));
    }

    [Fact]
    public void The_card_names_every_variant_and_how_to_get_it_again()
    {
        var card = StudyCard.Write(small.Report);
        Assert.All(small.Report.Sections.SelectMany(section => section.Rows), row => Assert.Contains($"| {row.Name} |", card, StringComparison.Ordinal));
        Assert.Contains("`claims train --study --seed 1 --folds 2 --also other.csv`", card, StringComparison.Ordinal);
        Assert.Contains("| variant | cross-validation | change | other.csv | change |", card, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", card, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_something_else_is_not_overwritten()
    {
        using var folder = new TemporaryFolder();
        var model = Path.Combine(folder.Path, "my.model");
        Assert.Equal(Path.Combine(folder.Path, "study.md"), StudyCard.PathFor(model));
        StudyCard.Save(small.Report, StudyCard.PathFor(model));
        Assert.Equal(Path.Combine(folder.Path, "study.md"), StudyCard.PathFor(model));
        folder.File("study.md", "# My study\n");
        Assert.Equal(Path.Combine(folder.Path, "my.study.md"), StudyCard.PathFor(model));
    }

    [Fact]
    public void Articles_of_the_training_data_are_no_measure()
    {
        var options = SmallStudy.Options with { Also = [SmallStudy.Data.Articles[0]] };
        Assert.Contains("is among the training data", Assert.Throws<DataFaultException>(() => Claims.Training.Study.Run(SmallStudy.Data, options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_that_is_cancelled_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Claims.Training.Study.Run(SmallStudy.Data, SmallStudy.Options, null, cancelled.Token));
    }

    [Fact]
    public void Two_forests_of_the_same_seed_are_the_same()
    {
        var rows = Features.All.Take(400).ToArray();
        Assert.Equal(ForestTrainer.Train(rows, 1).Score(rows), ForestTrainer.Train(rows, 1).Score(rows));
    }
}

/// <summary>A study of a few articles, done once for all tests that read it.</summary>
public sealed class SmallStudy : IProgress<TrainingProgress>
{
    public SmallStudy() => Report = Claims.Training.Study.Run(Data, Options, this);

    internal static LabelledData Data { get; } = new([.. Corpus.All.Articles.Where((_, i) => i % 22 == 0)], [.. Corpus.All.Phrases.Where((_, i) => i % 60 == 0)], "small");

    internal static StudyOptions Options { get; } = new(new TrainingOptions(Seed: 1, Folds: 2))
    {
        CurveSizes = [16], Resamples = 100, Also = [.. Corpus.All.Articles.Where((_, i) => i % 90 == 1)], AlsoName = "other.csv",
    };

    internal StudyReport Report { get; }

    internal List<TrainingProgress> Steps { get; } = [];

    void IProgress<TrainingProgress>.Report(TrainingProgress value)
    {
        lock (Steps)
            Steps.Add(value);
    }
}
