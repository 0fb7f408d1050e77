/// What the function hands out through others' hands, and takes back only as it was.
///
/// Knows nothing of what it seals. May use no other room.
@NullMarked
package chatbot.seal;

import org.jspecify.annotations.NullMarked;
