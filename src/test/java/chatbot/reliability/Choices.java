package chatbot.reliability;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Decisions that are read from bytes, one after the other: whoever changes the bytes a little
/// changes what is made of them a little. When they are used up, each decision is the first.
public final class Choices {

    private static final int MOST_PIECES = 24;

    private final byte[] bytes;
    private int next;

    /// Reads these.
    public Choices(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    private int one() {
        return next < bytes.length ? bytes[next++] & 0xff : 0;
    }

    /// Whether the bytes are used up.
    public boolean over() {
        return next >= bytes.length;
    }

    /// A number from 0 to one below the bound.
    public int below(int bound) {
        int number = bound <= 256 ? one() : one() << 16 | one() << 8 | one();
        return number % bound;
    }

    /// Rarely true.
    public boolean oneIn(int many) {
        return below(many) == many - 1;
    }

    /// One of these.
    public <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }

    /// One of these.
    @SafeVarargs
    public final <T> T among(T... all) {
        return all[below(all.length)];
    }

    /// Bytes as they are.
    public byte[] some(int most) {
        int end = Math.min(bytes.length, next + below(most + 1));
        byte[] some = Arrays.copyOfRange(bytes, Math.min(next, end), end);
        next = Math.max(next, end);
        return some;
    }

    /// All that is left.
    public byte[] rest() {
        byte[] rest = Arrays.copyOfRange(bytes, Math.min(next, bytes.length), bytes.length);
        next = bytes.length;
        return rest;
    }

    /// A text that is made of pieces, and of whatever else a text can be made of.
    public String text(List<String> pieces) {
        StringBuilder text = new StringBuilder();
        for (int left = below(MOST_PIECES); left >= 0; left--) {
            text.append(piece(pieces));
        }
        return text.toString();
    }

    private String piece(List<String> pieces) {
        return switch (below(16)) {
            case 11 -> " ";
            case 12 -> new String(some(24), StandardCharsets.UTF_8);
            case 13 -> Character.toString(below(Character.MAX_CODE_POINT + 1));
            case 14 -> String.valueOf((char) below(Character.MAX_VALUE + 1)); // half ones too
            case 15 -> of(pieces).repeat(below(256));
            default -> of(pieces);
        };
    }

    /// The text, a little different or not at all.
    public String changed(String text) {
        return oneIn(2)
                ? new String(changed(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)
                : text;
    }

    /// The bytes after some slips.
    public byte[] changed(byte[] of) {
        byte[] changed = of.clone();
        for (int slips = below(6); slips > 0 && changed.length > 0; slips--) {
            int at = below(changed.length);
            int to = Math.min(changed.length, at + below(32));
            changed = switch (below(5)) {
                case 0 -> joined(changed, at, new byte[]{(byte) one()}, at + 1);
                case 1 -> joined(changed, at, some(16), at);
                case 2 -> joined(changed, at, new byte[0], to);
                case 3 -> joined(changed, to, Arrays.copyOfRange(changed, at, to), to);
                default -> Arrays.copyOf(changed, at);
            };
        }
        return changed;
    }

    private static byte[] joined(byte[] of, int head, byte[] between, int tail) {
        byte[] joined = Arrays.copyOf(of, head + between.length + of.length - tail);
        System.arraycopy(between, 0, joined, head, between.length);
        System.arraycopy(of, tail, joined, head + between.length, of.length - tail);
        return joined;
    }
}
