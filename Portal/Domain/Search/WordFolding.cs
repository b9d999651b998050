using System.Collections.Frozen;

namespace Portal.Domain.Search;

/// <summary>
/// Brings the spellings of a word to one form, so that they find each other: British and American, singular and plural.
/// The form is for comparing only and often no word of any language ("querie", "resise"): both what is searched and what
/// is searched for pass through here.
/// </summary>
/// <remarks>A change of these rules changes what the index must hold: raise <see cref="Version"/> with it.</remarks>
public static class WordFolding
{
    /// <summary>Of the rules; an index made under another version is made anew.</summary>
    public const int Version = 1;

    private static readonly FrozenDictionary<string, string> Exceptions = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["acknowledgement"] = "acknowledgment", ["ageing"] = "aging", ["aluminium"] = "aluminum", ["analysis"] = "analyse",
        ["apis"] = "api", ["artefact"] = "artifact", ["draught"] = "draft", ["grey"] = "gray", ["jewellery"] = "jewelry",
        ["judgement"] = "judgment", ["kerb"] = "curb", ["manoeuvre"] = "maneuver", ["maths"] = "math", ["mould"] = "mold",
        ["orientated"] = "oriented", ["plough"] = "plow", ["programme"] = "program", ["sceptic"] = "skeptic",
        ["speciality"] = "specialty", ["tyre"] = "tire",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Beginnings that differ, whatever follows.</summary>
    private static readonly (string British, string American)[] Beginnings =
        [("defenc", "defens"), ("foet", "fet"), ("licenc", "licens"), ("oe", "e"), ("offenc", "offens"), ("practis", "practic"), ("pretenc", "pretens")];

    /// <summary>What may follow the "our" of "colour" where the American spelling has "or".</summary>
    private static readonly FrozenSet<string> AfterOur =
        ["", "able", "al", "ally", "ed", "er", "ful", "hood", "ing", "ist", "ite", "less", "ly", "y", "i", "abli", "fuli", "alli"];

    /// <param name="word">Lower case and without accents (<see cref="FoundWord.Plain"/>).</param>
    public static string Fold(string word)
    {
        var folded = Exceptions.GetValueOrDefault(word) ?? Singular(word);
        folded = Exceptions.GetValueOrDefault(folded, folded);
        foreach (var (british, american) in Beginnings)
        {
            if (folded.StartsWith(british, StringComparison.Ordinal))
            {
                folded = american + folded[british.Length..];
            }
        }

        // modelling, modeling; enrolment, enrollment; paediatric, pediatric.
        folded = folded.Replace("ll", "l", StringComparison.Ordinal).Replace("ae", "e", StringComparison.Ordinal);
        return Ending(WithS(WithOr(folded)));
    }

    /// <summary>databases, database; queries, query; branches, branch; cookies, cookie.</summary>
    private static string Singular(string word)
    {
        if (word.Length <= 3)
        {
            return word;
        }

        var singular = word is [.., not ('s' or 'u' or 'i'), 's'] ? word[..^1] : word;
        return singular switch
        {
            [.., 'c' or 's', 'h', 'e'] or [.., 'x', 'e'] or [.., 's', 's', 'e'] => singular[..^1],
            { Length: > 3 } and [.., 'i', 'e'] => singular[..^1],
            { Length: > 3 } and [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => singular[..^1] + "i",
            _ => singular,
        };
    }

    /// <summary>colour, color; behavioural, behavioral; but not "hour" or "resource".</summary>
    private static string WithOr(string word)
    {
        var at = word.LastIndexOf("our", StringComparison.Ordinal);
        return at >= 2 && AfterOur.Contains(word[(at + 3)..]) ? word[..at] + "or" + word[(at + 3)..] : word;
    }

    /// <summary>normalize, normalise; analyze, analyse; also of a word whose end is still to come ("organiz").</summary>
    private static string WithS(string word)
    {
        for (var at = word.IndexOf('z', StringComparison.Ordinal); at >= 0; at = word.IndexOf('z', at + 1))
        {
            if (at >= 3 && word[at - 1] is 'i' or 'y' && (at == word.Length - 1 || word[at + 1] is 'a' or 'e' or 'i'))
            {
                word = word[..at] + "s" + word[(at + 1)..];
            }
        }

        return word;
    }

    /// <summary>centre, center; centred, centered; catalogue, catalog.</summary>
    private static string Ending(string word) => word switch
    {
        { Length: > 4 } and [.., 't' or 'b', 'r', 'e'] => word[..^2] + "er",
        { Length: > 5 } and [.., 't', 'r', 'e', 'd'] => word[..^3] + "ered",
        { Length: > 6 } and [.., 'o', 'g', 'u', 'e'] => word[..^2],
        _ => word,
    };
}
