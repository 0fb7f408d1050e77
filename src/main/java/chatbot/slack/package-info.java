/// What Slack sends, through API Gateway and Lambda.
///
/// [chatbot.slack.Gate] stands before everything else. May use: `webapi`, `chat` and
/// those to its right.
@NullMarked
package chatbot.slack;

import org.jspecify.annotations.NullMarked;
