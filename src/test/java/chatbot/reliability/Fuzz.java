package chatbot.reliability;

/// Something to try with anything at all.
public interface Fuzz {

    /// Tries it with what is made of these choices. Whatever is thrown is a finding.
    void once(Choices choices);
}
