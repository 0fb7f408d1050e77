/// What the bot says, before and after it is known in which language: phrases, and every sentence's
/// words in `sentences_en.properties` and `sentences_zh.properties`.
///
/// May use: the JDK.
@NullMarked
package chatbot.language;

import org.jspecify.annotations.NullMarked;
