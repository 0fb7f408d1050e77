/// What GitHub does with this repository.
@NullMarked
package chatbot.workflow;

import org.jspecify.annotations.NullMarked;
