/// The wire: Slack's requests through API Gateway and Lambda, and Slack's messages.
///
/// [chatbot.slack.Gate] stands before everything else. May use: `chat` and
/// those to its right.
@NullMarked
package chatbot.slack;

import org.jspecify.annotations.NullMarked;
