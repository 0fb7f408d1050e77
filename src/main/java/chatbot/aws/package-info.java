/// AWS, whichever of its services: how it is reached, on whose behalf, for how long, and why it
/// did not do what it was asked.
///
/// Each service's own client is in the room that needs it. May use no other room.
@NullMarked
package chatbot.aws;

import org.jspecify.annotations.NullMarked;
