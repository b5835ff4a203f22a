namespace Claims.Training.Tests;

public sealed class DataLintTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_training_data_of_this_project_have_no_faults_and_few_warnings()
    {
        var report = DataLint.Check([Corpus.Folder]);
        Assert.Empty(report.Faults);
        Assert.Equal(report.Sentences, report.Labels.Values.Sum());
        Assert.True(report.Agreement!.Kappa > 0.9);
    }

    [Fact]
    public void A_sentence_that_stands_twice_is_warned_of()
    {
        var path = Write("a1,1,1,The rain fell on the town all day long.,ReportedFact", "a1,1,2,THE RAIN FELL on the town all day long.,ReportedFact");
        Assert.Contains($"{path}:3: the same sentence stands at {path}:2.", Warnings());
    }

    [Fact]
    public void A_sentence_that_stands_twice_with_two_labels_is_a_contradiction()
    {
        var path = Write("a1,1,1,The rain fell on the town all day long.,ReportedFact", "a1,1,2,The rain fell on the town all day long.,ExpertAnalysis");
        Assert.Contains($"{path}:3: the same sentence stands at {path}:2 with another label (ReportedFact, here ExpertAnalysis).", Warnings());
    }

    [Fact]
    public void A_short_sentence_may_stand_twice()
    {
        Write("a1,1,1,She laughed out loud.,ReportedFact", "a1,1,2,She laughed out loud.,ReportedFact");
        Assert.DoesNotContain(Warnings(), warning => warning.Contains("the same sentence", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_articles_that_share_eight_words_in_a_row_are_warned_of_once()
    {
        var path = Write(
            "a1,1,1,At noon the rain fell on the old town all day.,ReportedFact", "a2,1,1,Again the rain fell on the old town all night.,ReportedFact",
            "a2,1,2,And the rain fell on the old town all week.,ReportedFact");
        Assert.Equal([$"{path}:3: shares 8 words in a row with {path}:2."], Warnings().Where(warning => warning.Contains("in a row", StringComparison.Ordinal)));
    }

    [Fact]
    public void Articles_that_share_seven_words_in_a_row_are_not()
    {
        Write("a1,1,1,At noon the rain fell on the old town.,ReportedFact", "a2,1,1,Again the rain fell on the old town.,ReportedFact");
        Assert.DoesNotContain(Warnings(), warning => warning.Contains("in a row", StringComparison.Ordinal));
    }

    [Fact]
    public void A_statement_without_a_source_and_a_cue_without_a_role_are_warned_of()
    {
        var path = folder.File("a.csv", TemporaryFolder.Header + "a1,1,1,The dam will hold.,OfficialStatement,,,,,\na1,1,2,Rain fell she said.,ReportedFact,,,said,,\n");
        Assert.Equal(
            [$"{path}:2: OfficialStatement without a source; name the fullest form that the article gives.", $"{path}:3: a cue without a role."],
            Warnings().Where(warning => warning.StartsWith(path, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_label_of_less_than_a_tenth_is_warned_of()
    {
        Write(Enumerable.Range(1, 11).Select(i => $"a1,1,{i},Rain {i} fell.,{(i == 1 ? "ExpertAnalysis" : i < 4 ? "OfficialStatement" : "ReportedFact")}").ToArray());
        var warning = Assert.Single(Warnings(), warning => warning.StartsWith("only ", StringComparison.Ordinal));
        Assert.Contains("of the sentences are ExpertAnalysis; a model learns a label from at least a tenth.", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_are_given_and_faulty_rows_left_out()
    {
        var path = Write("a1,1,1,The rain fell.,ReportedFact", "a1,1,2,The snow fell.,Nothing");
        var report = DataLint.Check([folder.Path]);
        Assert.StartsWith($"{path}:3: label 'Nothing'", Assert.Single(report.Faults), StringComparison.Ordinal);
        Assert.Equal((1, 1, 1), (report.Articles, report.Sentences, report.Labels[Label.ReportedFact]));
        Assert.Null(report.Agreement);
    }

    // First reading F F F F O O O E E E, second F F F O O O F E E O: 7 of 10 agree.
    // By chance: F 0.4 * 0.4, O 0.3 * 0.4, E 0.3 * 0.2 = 0.34; kappa = (0.7 - 0.34) / (1 - 0.34).
    [Fact]
    public void The_agreement_of_two_readings_is_cohens_kappa()
    {
        const string First = "FFFFOOOEEE";
        const string Second = "FFFOOOFEEO";
        Write(First.Select((label, i) => $"a1,1,{i + 1},Rain {i} fell.,{Name(label)}").ToArray());
        folder.File("second-reading/a.csv", "article_id,sentence,label\n" + string.Concat(Second.Select((label, i) => $"a1,{i + 1},{Name(label)}\n")));
        var agreement = DataLint.Check([folder.Path]).Agreement!;
        Assert.Equal((10, 7), (agreement.Sentences, agreement.Same));
        Assert.Equal((0.7 - 0.34) / (1 - 0.34), agreement.Kappa, 12);
    }

    [Fact]
    public void Two_readings_that_agree_in_all_have_a_kappa_of_one()
    {
        Write("a1,1,1,The rain fell.,ReportedFact");
        folder.File("second-reading/a.csv", "article_id,sentence,label\na1,1,ReportedFact\n");
        Assert.Equal(new Agreement(1, 1, 1), DataLint.Check([folder.Path]).Agreement);
    }

    [Fact]
    public void A_second_reading_of_another_article_is_left_aside_and_a_wrong_label_is_a_fault()
    {
        Write("a1,1,1,The rain fell.,ReportedFact");
        var path = folder.File("second-reading/a.csv", "article_id,sentence,label\nzz,1,ReportedFact\na1,1,Nothing\n");
        var report = DataLint.Check([folder.Path]);
        Assert.Equal([$"{path}:3: sentence must be a whole number and label one of ReportedFact, OfficialStatement, ExpertAnalysis."], report.Faults);
        Assert.Null(report.Agreement);
    }

    [Fact]
    public void A_second_reading_of_attributions_is_measured_as_a_model_is()
    {
        folder.File("a.csv", TemporaryFolder.Header
            + "a1,1,1,Ann Berg said it fell.,ExpertAnalysis,Ann Berg,Ann Berg,said,indirect,expert\n"
            + "a1,1,2,It rained.,ReportedFact,,,,,\n"
            + "a1,1,3,She said it rose.,ExpertAnalysis,Ann Berg,She,said,indirect,expert\n"
            + "a1,1,4,The mayor left.,ReportedFact,,,,,\n");
        folder.File("second-reading/attributions/a.csv", "article_id,sentence,label,role,source,mention,cue\n"
            + "a1,1,ExpertAnalysis,expert,Ann Berg,Ann Berg,said\na1,2,ReportedFact,,,,\na1,3,ExpertAnalysis,expert,the mayor,She,rose\na1,4,OfficialStatement,official,the mayor,The mayor,left\n");
        var report = DataLint.Check([folder.Path]);
        Assert.Empty(report.Faults);
        Assert.Null(report.Agreement);
        // Attributed: 2 of 3 found and 2 of 2 labelled. Cue: 1 of 3 and 1 of 2. Mention: 2 of 3 and 2 of 2.
        Assert.Equal(new AttributionAgreement(4, 3, 0.8, 0.4, 0.8, 1, 1, 0), report.Attributions! with { Attributed = Math.Round(report.Attributions.Attributed, 12), Cue = Math.Round(report.Attributions.Cue, 12), Mention = Math.Round(report.Attributions.Mention, 12) });
    }

    [Theory]
    [InlineData("a1,one,ReportedFact,,,,")]
    [InlineData("a1,1,Nothing,,,,")]
    [InlineData("a1,1,2,,,,")]
    [InlineData("a1,1,ReportedFact,nobody,,,")]
    public void A_wrong_row_of_attributions_is_a_fault(string row)
    {
        folder.File("a.csv", TemporaryFolder.Header + "a1,1,1,The rain fell.,ReportedFact,,,,,\n");
        var path = folder.File("second-reading/attributions/a.csv", $"article_id,sentence,label,role,source,mention,cue\n{row}\n");
        Assert.Equal([$"{path}:2: sentence must be a whole number, label one of ReportedFact, OfficialStatement, ExpertAnalysis, and role empty or one of official, expert, individual, media, unnamed."], DataLint.Check([folder.Path]).Faults);
    }

    private static string Name(char label) => label switch { 'F' => "ReportedFact", 'O' => "OfficialStatement", _ => "ExpertAnalysis" };

    private string Write(params string[] rows) => folder.File("a.csv", "article_id,paragraph,sentence,text,label,source\n" + string.Concat(rows.Select(row => row + ",\n")));

    private IReadOnlyList<string> Warnings() => DataLint.Check([folder.Path]).Warnings;

    [Theory]
    [InlineData("7")]
    [InlineData("1")]
    public void A_number_is_no_label_of_a_second_reading(string label)
    {
        folder.File("a.csv", TemporaryFolder.Header + "a1,1,1,The rain fell.,ReportedFact,,,,,\n");
        folder.File("second-reading/a.csv", $"article_id,sentence,label\na1,1,{label}\n");
        Assert.Single(DataLint.Check([folder.Path]).Faults);
    }
}
