/// Slack, as dev mode plays it towards the function: what people type becomes signed requests, and
/// what the function says becomes messages. Nothing of it gets into function.zip. May use: the
/// page's server, Jackson, the JDK's HTTP client.
@NullMarked
package chatbot.dev.slack;

import org.jspecify.annotations.NullMarked;
