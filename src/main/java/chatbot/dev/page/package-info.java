/// The server of dev mode's page, on loopback. Nothing of it gets into function.zip. May use: the
/// JDK's HTTP server.
@NullMarked
package chatbot.dev.page;

import org.jspecify.annotations.NullMarked;
