/// Lambda and API Gateway, for tests: the packaged function run as AWS runs it, on 127.0.0.1.
///
/// Start reading at [PackagedFunction]. It uses nothing of the chatbot's own.
@NullMarked
package chatbot.lambda;

import org.jspecify.annotations.NullMarked;
