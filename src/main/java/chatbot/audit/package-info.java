/// The audit line: what was asked, decided, done and found out, one line of JSON for each.
///
/// It is a room of its own because everybody above has something to tell, and only one place should
/// know what a line looks like, which `docs/audit.schema.json` promises to whoever reads it. Stands
/// below `chat`, whose answers say what is to be told of them. May use: `access`, for who spoke,
/// `fleet`, for machines, and those to their right.
@NullMarked
package chatbot.audit;

import org.jspecify.annotations.NullMarked;
