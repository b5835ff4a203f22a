using Kinds = System.Collections.Generic.Dictionary<string, Claims.WordClass>;

namespace Claims;

/// <summary>Which list holds which class: the one place where the files of <c>Lexicons/</c> get their meaning.</summary>
internal static class LexiconSources
{
    private const string GovernmentList = "governments.txt";

    private static readonly Kinds Cues = new(StringComparer.Ordinal)
    {
        ["speech"] = WordClass.CueSpeech, ["claim"] = WordClass.CueClaim, ["opinion"] = WordClass.CueOpinion,
        ["intent"] = WordClass.CueIntent, ["finding"] = WordClass.CueFinding, ["manner"] = WordClass.CueManner,
    };

    private static readonly Kinds Offices = new(StringComparer.Ordinal)
    {
        ["state"] = WordClass.OfficeState, ["law"] = WordClass.OfficeLaw, ["military"] = WordClass.OfficeMilitary, ["party"] = WordClass.OfficeParty,
        ["company"] = WordClass.OfficeCompany, ["legal"] = WordClass.OfficeLegal, ["spokesperson"] = WordClass.Spokesperson,
        ["union"] = WordClass.OfficeOther, ["church"] = WordClass.OfficeOther, ["club"] = WordClass.OfficeOther, ["generic"] = WordClass.OfficeOther,
    };

    private static readonly Kinds Professions = new(StringComparer.Ordinal)
    {
        ["academic"] = WordClass.ProfessionAcademic, ["science"] = WordClass.ProfessionAcademic, ["law-academic"] = WordClass.ProfessionAcademic,
        ["market"] = WordClass.ProfessionMarket, ["medicine"] = WordClass.ProfessionOther, ["policy"] = WordClass.ProfessionOther,
        ["engineering"] = WordClass.ProfessionOther, ["media-commentary"] = WordClass.ProfessionOther, ["generic"] = WordClass.ProfessionOther,
    };

    private static readonly Kinds Occupations = new(StringComparer.Ordinal)
    {
        ["occupation"] = WordClass.Occupation, ["relation"] = WordClass.Relation, ["witness"] = WordClass.Witness, ["activist"] = WordClass.Activist,
        ["sport"] = WordClass.Sport, ["arts"] = WordClass.Arts, ["other"] = WordClass.Occupation,
    };

    private static readonly Kinds Documents = new(StringComparer.Ordinal)
    {
        ["official"] = WordClass.DocumentOfficial, ["study"] = WordClass.DocumentStudy, ["media"] = WordClass.DocumentMedia, ["report"] = WordClass.DocumentReport,
    };

    private static readonly Kinds Groups = new(StringComparer.Ordinal) { ["party"] = WordClass.Party, ["armed"] = WordClass.Armed };

    private static readonly Kinds Genders = new(StringComparer.Ordinal) { ["m"] = WordClass.Male, ["f"] = WordClass.Female, ["u"] = WordClass.None };

    private static readonly Kinds Titles = new(StringComparer.Ordinal)
    {
        ["academic"] = WordClass.TitleAcademic, ["none"] = WordClass.TitlePlain, ["state"] = WordClass.TitleOfficial, ["law"] = WordClass.TitleOfficial,
        ["military"] = WordClass.TitleOfficial, ["church"] = WordClass.TitleOfficial, ["noble"] = WordClass.TitleOfficial,
        ["company"] = WordClass.TitleOfficial, ["sport"] = WordClass.TitleOfficial,
    };

    private static readonly Kinds FunctionWords = new(StringComparer.Ordinal)
    {
        ["determiner"] = WordClass.Determiner, ["number"] = WordClass.Determiner, ["preposition"] = WordClass.Preposition, ["conjunction"] = WordClass.Conjunction,
        ["relative"] = WordClass.Relative, ["auxiliary"] = WordClass.Auxiliary, ["modal"] = WordClass.Auxiliary, ["adverb"] = WordClass.Adverb,
        ["negation"] = WordClass.Adverb, ["weekday"] = WordClass.Time, ["month"] = WordClass.Time,
        ["pronoun-m"] = WordClass.Pronoun | WordClass.Male, ["possessive-m"] = WordClass.Pronoun | WordClass.Male,
        ["pronoun-f"] = WordClass.Pronoun | WordClass.Female, ["possessive-f"] = WordClass.Pronoun | WordClass.Female,
        ["pronoun-n"] = WordClass.Pronoun, ["pronoun-pl"] = WordClass.Pronoun, ["pronoun-1"] = WordClass.Pronoun, ["pronoun-2"] = WordClass.Pronoun,
        ["pronoun-indefinite"] = WordClass.Pronoun, ["possessive-n"] = WordClass.Pronoun, ["possessive-pl"] = WordClass.Pronoun,
        ["possessive-1"] = WordClass.Pronoun, ["possessive-2"] = WordClass.Pronoun,
    };

    private static readonly SortedDictionary<string, Func<string[], IEnumerable<(string Phrase, WordClass Class)>>> Lists = new(StringComparer.Ordinal)
    {
        ["bodies-state.txt"] = row => [(row[0], WordClass.BodyState)],
        ["bodies-law.txt"] = row => [(row[0], WordClass.BodyLaw)],
        ["bodies-international.txt"] = row => [(row[0], WordClass.BodyInternational)],
        ["central-banks.txt"] = row => [(row[0], WordClass.CentralBank)],
        ["companies.txt"] = row => [(row[0], WordClass.Company)],
        ["banks.txt"] = row => [(row[0], WordClass.Bank)],
        ["think-tanks.txt"] = row => [(row[0], WordClass.ThinkTank)],
        ["universities.txt"] = row => [(row[0], WordClass.University)],
        ["monitors-and-charities.txt"] = row => [(row[0], WordClass.Monitor)],
        ["unions-and-associations.txt"] = row => [(row[0], WordClass.Union)],
        ["clubs-and-sports-bodies.txt"] = row => [(row[0], WordClass.Club)],
        ["media.txt"] = row => [(row[0], WordClass.Media)],
        ["unnamed.txt"] = row => [(row[0], WordClass.Unnamed)],
        ["regions.txt"] = row => [(row[0], WordClass.Region)],
        ["nouns-person-m.txt"] = row => [(row[0], WordClass.Male)],
        ["nouns-person-f.txt"] = row => [(row[0], WordClass.Female)],
        ["leaders.txt"] = row => [(row[0], WordClass.Leader)],
        ["offices.txt"] = row => [(row[0], Kind(row, 1, Offices))],
        ["professions.txt"] = row => [(row[0], Kind(row, 1, Professions))],
        ["occupations.txt"] = row => [(row[0], Kind(row, 1, Occupations))],
        ["documents.txt"] = row => [(row[0], Kind(row, 1, Documents))],
        ["parties-and-armed-groups.txt"] = row => [(row[0], Kind(row, 1, Groups))],
        ["function-words.txt"] = row => [(row[0], Kind(row, 1, FunctionWords))],
        ["first-names.txt"] = row => [(row[0], WordClass.FirstName | Kind(row, 1, Genders))],
        ["titles.txt"] = row => [(row[0].TrimEnd('.'), Kind(row, 2, Titles) | Kind(row, 1, Genders))],
        ["cue-phrases.txt"] = row => [(row[0], WordClass.CuePhrase | Kind(row, 1, Cues))],
        ["cue-nouns.txt"] = row => row.Select(form => (form, WordClass.CueNoun)),
        ["cues.txt"] = CueForms,
        ["countries.txt"] = CountryNames,
        [GovernmentList] = row => [(Government(row).Capital, WordClass.Capital)],
    };

    /// <summary>Every entry of the embedded lists with its class.</summary>
    internal static IEnumerable<(string Phrase, WordClass Class)> Embedded() => Lists.SelectMany(list => LexiconFile.Read(list.Key).SelectMany(list.Value));

    /// <summary>The embedded names of governments, each with the capital by which it is cited.</summary>
    internal static IEnumerable<(string Capital, string Government)> EmbeddedGovernments() => LexiconFile.Read(GovernmentList).Select(Government);

    /// <summary>The names of governments in a folder of a user's lists that <see cref="In"/> has read; none if the folder has no such list.</summary>
    internal static IEnumerable<(string Capital, string Government)> GovernmentsIn(string folder)
    {
        var file = Path.Combine(folder, GovernmentList);
        return File.Exists(file) ? LexiconFile.Rows(File.ReadLines(file)).Select(line => Government(line.Row)) : [];
    }

    /// <summary>Every entry of a user's lists: files with the names and the form of the embedded ones.</summary>
    /// <param name="folder">A folder with at least one list.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">It holds no list, or a file that is none; or a row has not the form of its list.</exception>
    internal static IEnumerable<(string Phrase, WordClass Class)> In(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"{folder}: no such folder of word lists.");
        var files = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0)
            throw new InvalidDataException($"{folder} holds no word list; lists are named {string.Join(", ", Lists.Keys)}.");
        return files.SelectMany(Entries).ToArray();
    }

    private static IEnumerable<(string Phrase, WordClass Class)> Entries(string file)
    {
        if (!Lists.TryGetValue(Path.GetFileName(file), out var read))
            throw new InvalidDataException($"{file} is no word list; lists are named {string.Join(", ", Lists.Keys)}.");
        foreach (var (number, row) in LexiconFile.Rows(File.ReadLines(file)))
        {
            (string, WordClass)[] entries;
            try
            {
                entries = read(row).ToArray();
            }
            catch (FormatException e)
            {
                throw new InvalidDataException($"{file}:{number}: {e.Message}", e);
            }

            foreach (var entry in entries)
                yield return entry;
        }
    }

    private static WordClass Kind(string[] row, int column, Kinds kinds)
    {
        if (column >= row.Length)
            throw new FormatException($"'{string.Join(' ', row)}' has no column {column + 1}; it is separated by a tab and holds one of {string.Join(", ", kinds.Keys)}.");
        return kinds.TryGetValue(row[column], out var found) ? found : throw new FormatException($"'{row[column]}' is not one of {string.Join(", ", kinds.Keys)}.");
    }

    private static IEnumerable<(string Phrase, WordClass Class)> CueForms(string[] row)
    {
        var kind = Kind(row, 1, Cues);
        if (row.Length < 3)
            throw new FormatException($"'{row[0]}' has no column 3; it holds all forms of the verb, separated by |.");
        return row[2].Split('|').Select(form => (form, kind));
    }

    private static (string Capital, string Government) Government(string[] row) =>
        row.Length >= 2 ? (row[0], row[1]) : throw new FormatException($"'{row[0]}' has no column 2; it holds the name of the government.");

    private static IEnumerable<(string Phrase, WordClass Class)> CountryNames(string[] row)
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
