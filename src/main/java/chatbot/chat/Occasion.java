package chatbot.chat;

import chatbot.aws.Caller;
import chatbot.language.Language;

/// On what occasion a command is given.
///
/// @param message   that gave it
/// @param licence   what whoever gave it may do
/// @param language  in which it was given
/// @param everybody whether everybody sees what comes of it, where that is for more than the asker
record Occasion(Message message, Licence licence, Language language, boolean everybody,
        Caller caller) {
}
