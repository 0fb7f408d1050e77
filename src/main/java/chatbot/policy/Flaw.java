package chatbot.policy;

/// What is wrong with a policy, and where.
///
/// @param line   from 1; 0 for the document as a whole
/// @param column from 1; 0 with the line
/// @param what   a sentence in English, for whoever wrote it
public record Flaw(int line, int column, String what) implements Comparable<Flaw> {

    private static final int LONGEST = 80;

    /// Of the document as a whole.
    static Flaw whole(String what) {
        return new Flaw(0, 0, what);
    }

    /// A text of the document's for a sentence: in one line, and of a long one the beginning.
    static String quoted(String text) {
        String line = text.replaceAll("\\s+", " ");
        return "\"" + (line.length() > LONGEST
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST / 2)) + "…"
                : line) + "\"";
    }

    @Override
    public int compareTo(Flaw other) {
        return line == other.line
                ? Integer.compare(column, other.column)
                : Integer.compare(line, other.line);
    }

    /// For example `line 3, column 5: …`.
    @Override
    public String toString() {
        return line == 0 ? what : "line " + line + ", column " + column + ": " + what;
    }
}
