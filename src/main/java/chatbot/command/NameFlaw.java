package chatbot.command;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What keeps a word from being the id or the name of a machine.
///
/// Without quotes a name has the characters that every AWS service takes in tags, but no spaces,
/// and isn't a word of an ordinary sentence: whoever types `restart web-1 but not web-2` or
/// `restart web-1 dry run` isn't glad to see both, or any, restarted. In quotes it is what it is.
public sealed interface NameFlaw extends TargetFlaw {

    /// It has EC2's wildcards; a name names one machine.
    record Wildcard() implements NameFlaw {
    }

    /// Longer than what EC2 looks for.
    ///
    /// @param length how many characters it has
    record TooLong(int length) implements NameFlaw {
    }

    /// It begins with a quotation mark, and no mark ends it.
    record OpenQuote() implements NameFlaw {
    }

    /// It means every machine; they are named one by one.
    record Everything() implements NameFlaw {
    }

    /// A word that a sentence is made of, or one of the bot's own.
    record OrdinaryWord() implements NameFlaw {
    }

    /// Like an instance id, but `i-` isn't followed by 8 or 17 hexadecimal digits.
    record NotAnId() implements NameFlaw {
    }

    /// A character that a name has in quotes only, or, if it doesn't show, not even there.
    record OddCharacter(String character) implements NameFlaw {
    }

    /// A number, also a hexadecimal one, or only signs: perhaps a piece of an address or id.
    record NoLetter() implements NameFlaw {
    }

    /// EC2 looks for no longer values (EC2: "Filtering").
    int LONGEST = 255;

    /// An id is one of these only.
    Pattern ID = Pattern.compile("(?i)i-(?:[0-9a-f]{8}|[0-9a-f]{17})");
    /// What somebody typed who meant an id.
    Pattern LIKE_AN_ID = Pattern.compile("(?i)i-(?:[0-9a-f]+|(?=.*\\p{N})[\\p{L}\\p{N}]{5,})");
    /// Every machine, in English and Chinese.
    Pattern EVERYTHING = Pattern.compile("(?i)all|any|every|everything|everyone|everybody|each"
            + "|both|全部.*|所有.*|一切.*|每.*");
    /// What stands between, before or after machines in a sentence, and can turn it into another.
    Pattern ORDINARY = Pattern.compile("(?i)because|in|and|&|a|an|the|it|its|this|that|these|those"
            + "|them|my|our|please|pls|now|right|again|not|no|never|or|nor|but|except|without"
            + "|instead|rather|than|of|if|unless|when|while|until|till|then|before|after|later"
            + "|today|tonight|tomorrow|soon|wait|with|on|at|for|to|from|by|as|so|is|are|be|also"
            + "|too|only|just|me|you|servers?|machines?|instances?|hosts?|dry[-_]?run|dry|run"
            + "|private|locked|unlocked|frozen|和|与|及|跟|在|演练|试运行|仅自己|服务器|机器|实例"
            + "|(?:因为|了|再|不|别|勿|除|或|还是"
            + "|而|然后|如果|请|吗|吧|它|这|那|今晚|明天|稍后|现在|马上|立刻|一下).*");
    /// What opens a quotation that doesn't end.
    Pattern OPENING = Pattern.compile("[\"'「『`]");
    /// Numbers and signs.
    Pattern NUMBER = Pattern.compile("[^\\p{L}]*|(?i)(?:0x|\\d)[0-9a-f]*");
    /// A character that isn't in tags everywhere (AWS: "Tag naming limits and requirements").
    Pattern ODD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_.:/=+@-]|^[^\\p{L}\\p{N}_]|[^\\p{L}\\p{M}"
            + "\\p{N}_+]$|//");
    /// Nothing to see.
    Pattern BLANK = Pattern.compile("[\\p{C}\\p{Z}\\p{M}]*");
    /// What nobody sees, or sees differently. Joiners belong to names in some scripts.
    Pattern UNSEEN = Pattern.compile("[\\p{C}&&[^\\u200c\\u200d]]");

    /// Says what is wrong with a word that isn't like an address; empty if it can be a name or id.
    static Optional<NameFlaw> of(String word, boolean quoted) {
        if (word.indexOf('*') >= 0 || word.indexOf('?') >= 0) {
            return Optional.of(new Wildcard());
        }
        if (word.length() > LONGEST) {
            return Optional.of(new TooLong(word.length()));
        }
        if (BLANK.matcher(word).matches()) {
            return Optional.of(new NoLetter());
        }
        return quoted ? odd(UNSEEN, word) : ofBare(word);
    }

    private static Optional<NameFlaw> ofBare(String word) {
        if (ID.matcher(word).matches()) {
            return Optional.empty();
        }
        if (OPENING.matcher(word).lookingAt()) {
            return Optional.of(new OpenQuote());
        }
        if (EVERYTHING.matcher(word).matches()) {
            return Optional.of(new Everything());
        }
        if (ORDINARY.matcher(word).matches() || Verb.of(word).isPresent()) {
            return Optional.of(new OrdinaryWord());
        }
        if (LIKE_AN_ID.matcher(word).matches()) {
            return Optional.of(new NotAnId());
        }
        return NUMBER.matcher(word).matches()
                ? Optional.of(new NoLetter())
                : odd(ODD, word);
    }

    private static Optional<NameFlaw> odd(Pattern characters, String word) {
        return characters.matcher(word).results().map(MatchResult::group).findFirst()
                .map(OddCharacter::new);
    }
}
