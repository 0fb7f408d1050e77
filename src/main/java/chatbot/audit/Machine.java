package chatbot.audit;

import chatbot.fleet.Instance;

/// A machine, and how its follow-up ended. Texts are empty where there is nothing to say.
///
/// @param end      in a word
/// @param evidence what that is known by
public record Machine(String id, String region, String account, String end, String evidence) {

    /// That isn't followed up.
    public Machine(String id, String region, String account) {
        this(id, region, account, "", "");
    }

    /// As it was found.
    public static Machine of(Instance instance) {
        return new Machine(instance.id(), instance.place().region(), instance.place().account());
    }

    /// How its follow-up ended.
    public Machine ended(String word) {
        return new Machine(id, region, account, word, Proof.of(word).word());
    }

    /// Whether there is evidence that it came back.
    public boolean isBack() {
        return end.equals("back") || end.equals("recovered");
    }
}
