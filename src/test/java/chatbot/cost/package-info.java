/// The arithmetic of docs/COST.md.
@NullMarked
package chatbot.cost;

import org.jspecify.annotations.NullMarked;
