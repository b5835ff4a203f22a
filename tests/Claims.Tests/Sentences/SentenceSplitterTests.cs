namespace Claims.Tests;

public class SentenceSplitterTests
{
    [Theory]
    // Plain ends
    [InlineData("The mayor spoke. Nobody asked.", "The mayor spoke.|Nobody asked.")]
    [InlineData("Was he there? No! He had left.", "Was he there?|No!|He had left.")]
    [InlineData("A headline without a full stop", "A headline without a full stop")]
    [InlineData("He named three: bread; butter; and cheese. He left.", "He named three: bread; butter; and cheese.|He left.")]
    [InlineData("Output rose in 2019. 30 people were hired.", "Output rose in 2019.|30 people were hired.")]
    [InlineData("The town was quiet. al-Hadid said nothing. iPhones rang.", "The town was quiet.|al-Hadid said nothing.|iPhones rang.")]
    // Abbreviations, titles and initials
    [InlineData("Lt. Col. J. R. Smith met Gov. Rick Halder at St. Olaf's.", "Lt. Col. J. R. Smith met Gov. Rick Halder at St. Olaf's.")]
    [InlineData("Maj. Gen. (ret.) Wendell Crisp disagreed.", "Maj. Gen. (ret.) Wendell Crisp disagreed.")]
    [InlineData("It sails for the U.S. The crew is small.", "It sails for the U.S.|The crew is small.")]
    [InlineData("The U.S. Navy and the U.N. Security Council met.", "The U.S. Navy and the U.N. Security Council met.")]
    [InlineData("It begins at 6 p.m. Tuesday. Doors open at 5 p.m. Police will be there.", "It begins at 6 p.m. Tuesday.|Doors open at 5 p.m.|Police will be there.")]
    [InlineData("It closed at 5 p.m. GMT on Jan. 11. Then it reopened.", "It closed at 5 p.m. GMT on Jan. 11.|Then it reopened.")]
    [InlineData("Signal No. 5 was raised. He said no. The boats stayed.", "Signal No. 5 was raised.|He said no.|The boats stayed.")]
    [InlineData("“No.” The clerk left.", "“No.”|The clerk left.")]
    [InlineData("Kettle & Sons Inc. makes rope. It pays tax in Washington, D.C. But not much.", "Kettle & Sons Inc. makes rope.|It pays tax in Washington, D.C.|But not much.")]
    [InlineData("The shop is on Main St. It sells rope.", "The shop is on Main St.|It sells rope.")]
    [InlineData("He works for the Academy of Arts. Nobody knew.", "He works for the Academy of Arts.|Nobody knew.")]
    [InlineData("Rep. Ann Cole, R-N.Y. She voted no.", "Rep. Ann Cole, R-N.Y.|She voted no.")]
    [InlineData("Q. How deep is it? A. Nobody knows.", "Q. How deep is it?|A. Nobody knows.")]
    [InlineData("1. The bridge is closed. 2. The ferry runs.", "1. The bridge is closed.|2. The ferry runs.")]
    // Numbers and money
    [InlineData("It cost $3.5 million, or 2.75 euros a head. Rates rose 0.25 percent.", "It cost $3.5 million, or 2.75 euros a head.|Rates rose 0.25 percent.")]
    // Ellipses
    [InlineData("He waited… Then he left. “I… I do not know...” She sat down.", "He waited…|Then he left.|“I… I do not know...”|She sat down.")]
    [InlineData("...and so it went on. He said . . . nothing at all.", "...and so it went on.|He said . . . nothing at all.")]
    // Quotation marks that close after the stop
    [InlineData("“We left.” “Why?” “It rained.”", "“We left.”|“Why?”|“It rained.”")]
    [InlineData("\"We left. It rained,\" she said. \"Then we slept.\" Nobody came.", "\"We left.|It rained,\" she said.|\"Then we slept.\"|Nobody came.")]
    [InlineData("'We left.' ''It rained.'' «It froze.» „Es war kalt.“ ‘So.’ He left.", "'We left.'|''It rained.''|«It froze.»|„Es war kalt.“|‘So.’|He left.")]
    [InlineData("''She asked, 'Tennis or the violin?' '' He laughed.", "''She asked, 'Tennis or the violin?' ''|He laughed.")]
    [InlineData("(He lied.) Then he left [at noon.] They stayed.", "(He lied.)|Then he left [at noon.]|They stayed.")]
    [InlineData("He called it “a mess.” The council did not.", "He called it “a mess.”|The council did not.")]
    // Quotations that the sentence goes on after
    [InlineData("\"Who is it?\" she said. \"Help!\" a man shouted.", "\"Who is it?\" she said.|\"Help!\" a man shouted.")]
    [InlineData("“Who is this?” Tomas Brandvold, 58, asked. “Me!” Mrs. Harlow said.", "“Who is this?” Tomas Brandvold, 58, asked.|“Me!” Mrs. Harlow said.")]
    [InlineData("“Who pays?” Ida Moen, who sells fish there, said on Monday.", "“Who pays?” Ida Moen, who sells fish there, said on Monday.")]
    [InlineData("“Who pays?” The council said nothing.", "“Who pays?”|The council said nothing.")]
    // Missing spaces, addresses
    [InlineData("The mayor left.The council stayed.", "The mayor left.|The council stayed.")]
    [InlineData("“It rained.”The mayor left.", "“It rained.”|The mayor left.")]
    [InlineData("See https://harbour.example/News.Html?Id=4 or www.Harbour.Example now.", "See https://harbour.example/News.Html?Id=4 or www.Harbour.Example now.")]
    [InlineData("Write to Ida.Moen@harbour.example or Booking.Com.", "Write to Ida.Moen@harbour.example or Booking.Com.")]
    // Forms of news
    [InlineData("MANILA, Dec. 14 (wire) - The ferry sank. Nobody was hurt.", "MANILA, Dec. 14 (wire) - The ferry sank.|Nobody was hurt.")]
    [InlineData("ASTANA, December 20. A court sat. It rose.", "ASTANA, December 20. A court sat.|It rose.")]
    [InlineData("HELENA, Mont. -- The auction began. It ended.", "HELENA, Mont. -- The auction began.|It ended.")]
    [InlineData("13:31 Brandvold rises. 13.40 He sits.", "13:31 Brandvold rises.|13.40 He sits.")]
    [InlineData("06.15 GMT The count goes on.", "06.15 GMT|The count goes on.")]
    [InlineData("Sunday, September 14, 2014 The ferry sank.", "Sunday, September 14, 2014|The ferry sank.")]
    [InlineData("MONEY AND WATER The council met.", "MONEY AND WATER|The council met.")]
    [InlineData("• The bridge • The school. • The quay", "• The bridge|• The school.|• The quay")]
    [InlineData("The talks ended. (Reporting by I. Moen; Editing by T. Ruud)", "The talks ended.|(Reporting by I. Moen; Editing by T. Ruud)")]
    [InlineData("***", "***")]
    public void Sentences_end_where_a_reader_would_end_them(string paragraph, string sentences) =>
        Assert.Equal(sentences, string.Join('|', Split(Article.FromText(paragraph + "\n\n" + "End.")).SkipLast(1)));

    [Fact]
    public void Paragraph_ends_always_end_a_sentence()
    {
        var article = Article.FromText("The mayor of\n\nthe town left, Mr.\n\nRuud said");

        Assert.Equal(["The mayor of", "the town left, Mr.", "Ruud said"], Split(article));
    }

    [Fact]
    public void Sentences_are_numbered_through_the_article()
    {
        var sentences = SentenceSplitter.Split(Article.FromText("One. Two.\n\nThree."));

        Assert.Equal([(1, 1), (1, 2), (2, 3)], sentences.Select(s => (s.Paragraph, s.Number)));
    }

    [Fact]
    public void Lines_of_a_wrapped_paragraph_belong_to_one_sentence() =>
        Assert.Equal(["The mayor of the\ntown left.", "Nobody\nasked."], Split(Article.FromText("The mayor of the\ntown left. Nobody\nasked.\n\nEnd.")).SkipLast(1));

    [Theory]
    [InlineData("Lt.", "Never")]
    [InlineData("LT.", "Never")]
    [InlineData("Dec.", "Maybe")]
    [InlineData("X.Y.", "Maybe")]
    [InlineData("Kyrgyz-U.S.", "Maybe")]
    [InlineData("J.", "Initial")]
    [InlineData("No.", "Number")]
    [InlineData("bridge.", "None")]
    [InlineData("2019.", "None")]
    public void Abbreviations_are_told_by_list_and_form(string word, string kind) => Assert.Equal(kind, Abbreviations.KindOf(word).ToString());

    private static IEnumerable<string> Split(Article article) => SentenceSplitter.Split(article).Select(s => s.Span.Of(article.Clean).ToString());
}
