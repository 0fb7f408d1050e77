/// The settings' names, and the start: it looks at all of them before anything else is made.
///
/// Each room reads its own settings and says here what is wrong with them. May use: nothing.
@NullMarked
package chatbot.setting;

import org.jspecify.annotations.NullMarked;
