package chatbot.command;

/// What keeps a word from being a machine.
public sealed interface TargetFlaw permits AddressFlaw, NameFlaw {
}
