/// The page of dev mode, on which the bot is tried without Slack and without AWS.
///
/// It plays Slack towards the function and shows the demo fleet. Nothing of it gets into
/// function.zip: the beans are dev mode's, and pom.xml keeps this package and its resources out of
/// the jar that the zip is made of. May use: all rooms, Jackson, the JDK's HTTP server and client.
@NullMarked
package chatbot.dev;

import org.jspecify.annotations.NullMarked;
