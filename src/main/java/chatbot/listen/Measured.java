package chatbot.listen;

/// A text that can be read so many characters' worth: a regular expression can take longer than
/// anybody lives, be it by an administrator's mistake or by a message made for it.
final class Measured implements CharSequence {

    private final String text;
    private int left;

    Measured(String text, int most) {
        this.text = text;
        this.left = most;
    }

    /// It was read too much of.
    static final class Exhausted extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("Read too much of a text");
        }
    }

    /// How much of it may still be read.
    int left() {
        return left;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (left-- <= 0) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
