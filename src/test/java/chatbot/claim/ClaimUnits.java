package chatbot.claim;

/// What DynamoDB counts of one change of one machine ("DynamoDB reads and writes"): an item of the
/// claims has less than a kilobyte, so each is one unit to read or to write, two within a
/// transaction, and one more in each index that it is in.
public final class ClaimUnits {

    /// Two locks, the request, the instance, and two counters, read and then written or checked.
    public static final int ITEMS = 6;

    private static final int INDEXES = 2;
    private static final int IN_A_TRANSACTION = 2;

    private ClaimUnits() {
    }

    /// The request is read again at each look.
    public static int reads(int looks) {
        return ITEMS + looks;
    }

    /// The claim; that it was accepted; each look's hold; the end; the instance is free.
    public static int writes(int looks) {
        return IN_A_TRANSACTION * ITEMS + INDEXES + 1 + looks + 1 + INDEXES + 1;
    }

    /// To one key: the counter of all restarts is written by each claim. The index of what was
    /// changed lately has one key too, which is written at the claim and at the end.
    public static int writesOfTheBusiestKey() {
        return 2;
    }
}
