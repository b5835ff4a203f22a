namespace Claims;

/// <summary>Which list holds which class: the one place where the files of <c>Lexicons/</c> get their meaning.</summary>
internal static class LexiconSources
{
    private static readonly (string File, WordClass Class)[] Bodies =
    [
        ("bodies-state.txt", WordClass.BodyState), ("bodies-law.txt", WordClass.BodyLaw), ("bodies-international.txt", WordClass.BodyInternational),
        ("central-banks.txt", WordClass.CentralBank), ("companies.txt", WordClass.Company), ("banks.txt", WordClass.Bank),
        ("think-tanks.txt", WordClass.ThinkTank), ("universities.txt", WordClass.University), ("monitors-and-charities.txt", WordClass.Monitor),
        ("unions-and-associations.txt", WordClass.Union), ("clubs-and-sports-bodies.txt", WordClass.Club), ("media.txt", WordClass.Media),
        ("unnamed.txt", WordClass.Unnamed), ("regions.txt", WordClass.Region),
        ("nouns-person-m.txt", WordClass.Male), ("nouns-person-f.txt", WordClass.Female),
    ];

    /// <summary>Every entry of the embedded lists with its class.</summary>
    internal static IEnumerable<(string Phrase, WordClass Class)> Embedded()
    {
        foreach (var (file, @class) in Bodies)
        {
            foreach (var row in LexiconFile.Read(file))
                yield return (row[0], @class);
        }

        foreach (var entry in Cues().Concat(People()).Concat(Places()).Concat(Names()))
            yield return entry;
        foreach (var row in LexiconFile.Read("documents.txt"))
            yield return (row[0], Document(row[1]));
        foreach (var row in LexiconFile.Read("parties-and-armed-groups.txt"))
            yield return (row[0], row[1] == "armed" ? WordClass.Armed : WordClass.Party);
        foreach (var row in LexiconFile.Read("function-words.txt"))
            yield return (row[0], FunctionWord(row[1]));
    }

    private static IEnumerable<(string Phrase, WordClass Class)> Cues()
    {
        foreach (var row in LexiconFile.Read("cues.txt"))
        {
            foreach (var form in row[2].Split('|'))
                yield return (form, Cue(row[1]));
        }

        foreach (var row in LexiconFile.Read("cue-phrases.txt"))
            yield return (row[0], WordClass.CuePhrase | Cue(row[1]));
        foreach (var form in LexiconFile.Read("cue-nouns.txt").SelectMany(row => row))
            yield return (form, WordClass.CueNoun);
    }

    private static IEnumerable<(string Phrase, WordClass Class)> People() =>
        LexiconFile.Read("offices.txt").Select(row => (row[0], Office(row[1])))
            .Concat(LexiconFile.Read("professions.txt").Select(row => (row[0], Profession(row[1]))))
            .Concat(LexiconFile.Read("occupations.txt").Select(row => (row[0], Individual(row[1]))));

    private static IEnumerable<(string Phrase, WordClass Class)> Places()
    {
        foreach (var row in LexiconFile.Read("countries.txt"))
        {
            yield return (row[0], WordClass.Country);
            for (var column = 1; column < row.Length; column++)
            {
                var @class = column switch { 1 => WordClass.Nationality, 2 => WordClass.Capital, _ => WordClass.GovernmentMetonym };
                foreach (var name in row[column].Split('|', StringSplitOptions.RemoveEmptyEntries))
                    yield return (name, @class);
            }
        }
    }

    private static IEnumerable<(string Phrase, WordClass Class)> Names()
    {
        foreach (var row in LexiconFile.Read("leaders.txt"))
            yield return (row[0], WordClass.Leader);
        foreach (var row in LexiconFile.Read("first-names.txt"))
            yield return (row[0], WordClass.FirstName | Gender(row[1]));
        foreach (var row in LexiconFile.Read("titles.txt"))
            yield return (row[0].TrimEnd('.'), Title(row[2]) | Gender(row[1]));
    }

    private static WordClass Gender(string letter) => letter switch { "m" => WordClass.Male, "f" => WordClass.Female, _ => WordClass.None };

    private static WordClass Title(string kind) => kind switch
    {
        "academic" => WordClass.TitleAcademic,
        "none" => WordClass.TitlePlain,
        _ => WordClass.TitleOfficial,
    };

    private static WordClass Cue(string kind) => kind switch
    {
        "speech" => WordClass.CueSpeech,
        "claim" => WordClass.CueClaim,
        "opinion" => WordClass.CueOpinion,
        "intent" => WordClass.CueIntent,
        "finding" => WordClass.CueFinding,
        "manner" => WordClass.CueManner,
        _ => WordClass.CuePhrase,
    };

    private static WordClass Office(string kind) => kind switch
    {
        "state" => WordClass.OfficeState,
        "law" => WordClass.OfficeLaw,
        "military" => WordClass.OfficeMilitary,
        "party" => WordClass.OfficeParty,
        "company" => WordClass.OfficeCompany,
        "legal" => WordClass.OfficeLegal,
        "spokesperson" => WordClass.Spokesperson,
        _ => WordClass.OfficeOther,
    };

    private static WordClass Profession(string kind) => kind switch
    {
        "academic" or "science" or "law-academic" => WordClass.ProfessionAcademic,
        "market" => WordClass.ProfessionMarket,
        _ => WordClass.ProfessionOther,
    };

    private static WordClass Individual(string kind) => kind switch
    {
        "relation" => WordClass.Relation,
        "witness" => WordClass.Witness,
        "activist" => WordClass.Activist,
        "sport" => WordClass.Sport,
        "arts" => WordClass.Arts,
        _ => WordClass.Occupation,
    };

    private static WordClass Document(string kind) => kind switch
    {
        "official" => WordClass.DocumentOfficial,
        "study" => WordClass.DocumentStudy,
        "media" => WordClass.DocumentMedia,
        _ => WordClass.DocumentReport,
    };

    private static WordClass FunctionWord(string @class) => @class switch
    {
        "determiner" => WordClass.Determiner,
        "preposition" => WordClass.Preposition,
        "conjunction" => WordClass.Conjunction,
        "relative" => WordClass.Relative,
        "auxiliary" or "modal" => WordClass.Auxiliary,
        "adverb" or "negation" => WordClass.Adverb,
        "weekday" or "month" => WordClass.Time,
        "number" => WordClass.Determiner,
        "pronoun-m" or "possessive-m" => WordClass.Pronoun | WordClass.Male,
        "pronoun-f" or "possessive-f" => WordClass.Pronoun | WordClass.Female,
        _ => WordClass.Pronoun,
    };
}
