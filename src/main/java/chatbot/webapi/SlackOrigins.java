package chatbot.webapi;

import java.net.URI;

/// Where Slack listens: `https://hooks.slack.com` and `https://slack.com`, or what stands in for
/// them.
///
/// @param hooks the only origin that a `response_url` may have
/// @param api   where `/api/chat.postMessage` and its like are
public record SlackOrigins(URI hooks, URI api) {
}
