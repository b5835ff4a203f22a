using System.Text;

namespace Claims.Tests;

public class ResultCsvTests
{
    [Fact]
    public void The_header_names_the_columns_of_labelled_data_first()
    {
        using var output = new StringWriter();
        ResultCsv.WriteHeader(output);
        Assert.Equal(
            "article_id,paragraph,sentence,start,end,text,label,confidence,abstained,source,mention,cue,form,role,evidence,resolved_by,inferred,doubt\r\n",
            output.ToString());
    }

    [Fact]
    public void A_row_holds_the_sentence_and_who_is_cited() => Assert.Equal(
        "harbour/1,1,2,37,91,\"“The port will reopen,” port director Inés Quill said.\",OfficialStatement,0.9123,false," +
        "Inés Quill,port director Inés Quill,said,direct,official,port director,mention,false,",
        Csv(SampleArticle.Harbour()).Split("\r\n")[1]);

    [Fact]
    public void A_row_without_attribution_leaves_its_columns_empty() =>
        Assert.Equal("harbour/1,1,1,0,36,Harbour pilots walked out on Monday.,ReportedFact,0.8,false,,,,,,,,,close call between two labels", Csv(SampleArticle.Harbour()).Split("\r\n")[0]);

    [Theory]
    [InlineData("plain")]
    [InlineData("a, b")]
    [InlineData("he said \"no\", twice")]
    [InlineData("\"")]
    [InlineData("two\nlines")]
    [InlineData("two\r\nlines")]
    [InlineData(" outer spaces ")]
    [InlineData("=1+1; \t 'as it is'")]
    [InlineData("Ünïcode – “quotes” 🙂")]
    public void A_field_is_read_back_as_it_was_written(string words)
    {
        var row = Assert.Single(Rows(Csv(SampleArticle.OneSentence("We reopen.", words, id: words))));
        Assert.Equal(18, row.Count);
        Assert.Equal([words, "We reopen.", words], [row[0], row[5], row[9]]);
    }

    private static string Csv(ClassifiedArticle result)
    {
        using var output = new StringWriter();
        ResultCsv.WriteRows(output, result);
        return output.ToString();
    }

    // RFC 4180, read a character at a time and independently of the writer.
    private static List<List<string>> Rows(string csv)
    {
        var (rows, row, field, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < csv.Length; i++)
        {
            if (csv[i] == '"' && quoted && i + 1 < csv.Length && csv[i + 1] == '"')
                field.Append(csv[i++]);
            else if (csv[i] == '"')
                quoted = !quoted;
            else if (quoted || csv[i] is not (',' or '\r' or '\n'))
                field.Append(csv[i]);
            else if (csv[i] != '\r')
            {
                row.Add(field.ToString());
                field.Clear();
                if (csv[i] == '\n')
                    (rows, row) = ([.. rows, row], []);
            }
        }
        return rows;
    }
}
