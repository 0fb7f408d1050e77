package chatbot.fleet;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How like a name is to the one that somebody typed, whatever the case of their letters.
///
/// @param kind  in what way
/// @param edits how many letters must be added, left out, replaced or swapped with the next one
public record Likeness(Kind kind, int edits) implements Comparable<Likeness> {

    private static final int AT_MOST = 5;
    private static final int EDITS = 2;
    /// Shorter names are contained in too many.
    private static final int SHORTEST_PART = 3;

    /// In what way a name is like another, the most like first.
    public enum Kind {
        /// But for the case it is the same.
        SAME,
        /// One contains the other.
        PART,
        /// Some letters differ.
        TYPO
    }

    /// The instances whose names are most like it, the nearest first and few.
    public static List<Instance> nearest(Target.Name typed, Stream<Instance> instances) {
        return instances
                .flatMap(instance -> instance.name().flatMap(name -> of(typed.text(), name))
                        .map(likeness -> Map.entry(likeness, instance)).stream())
                .sorted(Map.Entry.<Likeness, Instance>comparingByKey().thenComparing(
                        Map.Entry::getValue, Comparator.comparing(Likeness::name)))
                .limit(AT_MOST).map(Map.Entry::getValue).toList();
    }

    /// Empty for names that aren't alike.
    static Optional<Likeness> of(String typed, String other) {
        String one = typed.strip().toLowerCase(Locale.ROOT);
        String two = other.strip().toLowerCase(Locale.ROOT);
        int longer = Math.max(one.length(), two.length());
        int between = Math.abs(one.length() - two.length());
        boolean part = two.contains(one) || (two.length() >= SHORTEST_PART && one.contains(two));
        if (one.equals(two) || part) {
            return Optional.of(new Likeness(between == 0 ? Kind.SAME : Kind.PART, between));
        }
        int allowed = Math.min(Math.max(EDITS, longer / 3), longer / 2);
        return Optional.of(allowed).filter(edits -> between <= edits)
                .map(_ -> new Likeness(Kind.TYPO, distance(one, two)))
                .filter(typo -> typo.edits <= allowed);
    }

    @Override
    public int compareTo(Likeness other) {
        return kind == other.kind
                ? Integer.compare(edits, other.edits)
                : kind.compareTo(other.kind);
    }

    /// The distance of Damerau and Levenshtein, no letter being edited twice.
    private static int distance(String one, String two) {
        int[][] edits = new int[one.length() + 1][two.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= two.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : distance(edits, one, two, i, j);
            }
        }
        return edits[one.length()][two.length()];
    }

    private static int distance(int[][] before, String one, String two, int i, int j) {
        int same = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
        int edits = Math.min(before[i - 1][j - 1] + same,
                Math.min(before[i - 1][j], before[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == two.charAt(j - 2)
                && one.charAt(i - 2) == two.charAt(j - 1);
        return swapped ? Math.min(edits, before[i - 2][j - 2] + 1) : edits;
    }

    private static String name(Instance instance) {
        return instance.name().orElse("");
    }
}
