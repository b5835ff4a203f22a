using System.IO.Compression;
using System.Text;

namespace Claims.Tests;

public class ModelFileTests
{
    private static readonly byte[] Small = ModelFile.Write(SmallModel.Of());

    [Fact]
    public void A_model_that_was_read_is_written_as_the_same_bytes() => Assert.Equal(Small, ModelFile.Write(ModelFile.Read(Small, "small")));

    [Fact]
    public void The_default_model_that_was_read_is_written_as_the_same_bytes()
    {
        using var stream = typeof(ClaimModel).Assembly.GetManifestResourceStream("claims.model")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        Assert.Equal(bytes, ModelFile.Write(ModelFile.Read(bytes, "default")));
    }

    [Fact]
    public void Every_value_comes_back()
    {
        var (written, read) = (SmallModel.Of(), ModelFile.Read(Small, "small"));
        Assert.Equal(written.Info with { Packages = read.Info.Packages }, read.Info);
        Assert.Equal(written.Info.Packages, read.Info.Packages);
        Assert.Equal(written.Lexicon.Fingerprint, read.Lexicon.Fingerprint);
        Assert.Equal(written.Stages.Words.Weights.ToArray(), read.Stages.Words.Weights.ToArray());
        Assert.Equal(written.Stages.Words.Bias.ToArray(), read.Stages.Words.Bias.ToArray());
        Assert.Equal(written.Stages.Cues.Weights.ToArray(), read.Stages.Cues.Weights.ToArray());
        Assert.Equal(written.Stages.Mentions.Weights.ToArray(), read.Stages.Mentions.Weights.ToArray());
        Assert.Equal(written.Stages.Antecedents.Weights.ToArray(), read.Stages.Antecedents.Weights.ToArray());
        Assert.Equal(written.Stages.Standing.Weights.ToArray(), read.Stages.Standing.Weights.ToArray());
        Assert.Equal(written.Stages.Trees[2].Arrays.Leaf, read.Stages.Trees[2].Arrays.Leaf);
        Assert.Equal((written.Stages.Trees[1].Slope, written.Stages.Trees[1].Offset), (read.Stages.Trees[1].Slope, read.Stages.Trees[1].Offset));
    }

    [Fact]
    public void The_confidences_to_abstain_below_come_back_and_are_absent_where_there_are_none()
    {
        var bytes = ModelFile.Write(SmallModel.Of(SmallModel.Info with { ConfidenceFor95Percent = 0.725 }));
        Assert.Equal((0.725, null), (ModelFile.Read(bytes, "small").Info.ConfidenceFor95Percent, ModelFile.Read(bytes, "small").Info.ConfidenceFor98Percent));
        Assert.Contains("\"confidenceFor95Percent\": 0.725", Manifest(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("confidenceFor98Percent", Manifest(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("confidenceFor95Percent", Manifest(Small), StringComparison.Ordinal);
    }

    private static byte[] WithManifest(string manifest)
    {
        using var stream = new MemoryStream();
        stream.Write(Small);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("manifest.json")!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("manifest.json").Open());
            writer.Write(manifest);
        }

        return SmallModel.Seal(stream.ToArray());
    }

    private static string Manifest(byte[] model)
    {
        using var zip = new ZipArchive(new MemoryStream(model));
        using var reader = new StreamReader(zip.GetEntry("manifest.json")!.Open());
        return reader.ReadToEnd();
    }

    [Fact]
    public void A_model_is_a_zip_archive_with_fixed_time_stamps()
    {
        using var zip = new ZipArchive(new MemoryStream(Small));
        Assert.Equal(
            ["manifest.json", "lexicon", "cues", "mentions", "antecedents", "continuations", "standing", "words", "trees/ReportedFact", "trees/OfficialStatement", "trees/ExpertAnalysis", "trees/attributed"],
            zip.Entries.Select(entry => entry.FullName));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(2000, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PK")]
    [InlineData("A short text file.")]
    [InlineData("A text file that is long enough to hold the checksum of a model, but is nothing but a text file, whatever its name says. It ends here.")]
    public void A_file_that_is_no_zip_archive_is_no_model(string text) =>
        Assert.Equal("my.model is not a Claims model: a file written by 'claims train' is needed.", Error(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_zip_archive_that_is_no_model_has_no_fitting_checksum()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry("a long letter.txt").Open());
            writer.Write("Dear Ann, the dam will hold.");
        }

        Assert.Equal(Damaged, Error(stream.ToArray()));
    }

    private const string Damaged = "my.model is damaged or incomplete: its checksum does not fit its content. Train it again or copy it anew.";

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void A_truncated_model_is_damaged(double part) => Assert.Equal(Damaged, Error(Small[..(int)(Small.Length * part)]));

    [Fact]
    public void A_model_with_a_byte_more_is_damaged() => Assert.Equal(Damaged, Error([.. Small, 0]));

    [Fact]
    public void A_model_with_any_one_byte_altered_is_refused()
    {
        for (var at = 0; at < Small.Length; at += at < 100 || at > Small.Length - 200 ? 1 : 37)
        {
            var altered = (byte[])Small.Clone();
            altered[at] ^= 0x10;
            Assert.Equal(at < 2 ? "my.model is not a Claims model: a file written by 'claims train' is needed." : Damaged, Error(altered));
        }
    }

    [Fact]
    public void A_model_of_another_feature_schema_is_refused() => Assert.Equal(
        $"my.model has format 1 and feature schema 99; this version reads format 1 and schema {FeatureSchema.Version}. Train it again with 'claims train'.",
        Error(ModelFile.Write(SmallModel.Of(SmallModel.Info with { Schema = 99 }))));

    [Fact]
    public void A_model_of_another_format_is_refused() => Assert.Equal(
        $"my.model has format 99 and feature schema {FeatureSchema.Version}; this version reads format 1 and schema {FeatureSchema.Version}. Train it again with 'claims train'.",
        Error(ModelFile.Write(SmallModel.Of(SmallModel.Info with { Format = 99 }))));

    [Fact]
    public void A_sealed_zip_archive_without_a_manifest_is_refused() => Assert.Contains("the model has no part 'manifest.json'", Error(SmallModel.SealedZip("letter.txt")), StringComparison.Ordinal);

    [Fact]
    public void A_manifest_without_its_values_is_refused() =>
        Assert.Equal("my.model: the model is damaged: the manifest has no 'format'", Error(SmallModel.SealedZip("manifest.json")));

    [Theory]
    [InlineData("\"seed\": 7", "\"was\": 7", "the manifest has no 'seed'")]
    [InlineData("\"dataHash\": ", "\"dataHash\": null, \"was\": ", "the manifest has no 'dataHash'")]
    [InlineData("\"seed\": 7", "\"seed\": \"seven\"", "the manifest holds a value of another kind: ")]
    [InlineData("\"seed\": 7", "\"seed\": 7.5", "the manifest holds a value of another kind: ")]
    [InlineData("\"packages\": ", "\"calibration\": [3], \"packages\": ", "the manifest holds a value of another kind: ")]
    [InlineData("\"seed\": 7", "\"seed\" 7", "")]
    public void A_manifest_that_is_wrong_is_refused(string right, string wrong, string reason) =>
        Assert.StartsWith($"my.model: the model is damaged: {reason}", Error(WithManifest(Manifest(Small).Replace(right, wrong, StringComparison.Ordinal))), StringComparison.Ordinal);

    [Fact]
    public void Values_that_a_later_version_may_add_to_the_manifest_are_left_aside() =>
        Assert.Equal(7, ModelFile.Read(WithManifest(Manifest(Small).Replace("\"seed\"", "\"mood\": \"good\", \"seed\"", StringComparison.Ordinal)), "later").Info.Seed);

    [Fact]
    public void A_file_that_does_not_exist_is_named()
    {
        var path = Path.Combine(Path.GetTempPath(), "no-such-claims.model");
        var e = Assert.Throws<FileNotFoundException>(() => ClaimClassifier.Load(path));
        Assert.Contains(path, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_model_is_named_by_its_path()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.model");
        File.WriteAllText(path, "Dear Ann, the dam will hold.");
        try
        {
            Assert.Equal($"{path} is not a Claims model: a file written by 'claims train' is needed.", Assert.Throws<InvalidDataException>(() => ClaimClassifier.Load(path)).Message);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Error(byte[] bytes) => Assert.Throws<InvalidDataException>(() => ModelFile.Read(bytes, "my.model")).Message;

    [Fact]
    public void A_sealed_zip_archive_without_a_manifest_is_named() =>
        Assert.StartsWith("my.model", Assert.Throws<InvalidDataException>(() => ModelFile.Read(SmallModel.SealedZip("letter.txt"), "my.model")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_sealed_file_that_only_begins_like_a_zip_archive_is_named()
    {
        var bytes = new byte[300];
        (bytes[0], bytes[1]) = ((byte)'P', (byte)'K');
        Assert.StartsWith("my.model", Assert.Throws<InvalidDataException>(() => ModelFile.Read(SmallModel.Seal(bytes), "my.model")).Message, StringComparison.Ordinal);
    }
}
