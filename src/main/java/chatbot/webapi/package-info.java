/// What is said to Slack, and the ways on which it gets there: a `response_url`, or the Web API.
///
/// Messages in Slack's markup and layout, and where Slack is. May use: `chat` and those to its right,
/// JSON and the REST client.
@NullMarked
package chatbot.webapi;

import org.jspecify.annotations.NullMarked;
