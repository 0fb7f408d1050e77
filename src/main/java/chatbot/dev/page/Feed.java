package chatbot.dev.page;

import chatbot.dev.page.PageServer.Request;
import java.util.Map;

/// What a page is kept up to date about.
public interface Feed {

    /// What there is to be told at the moment, by topic; values that equal those of the last time
    /// aren't told again.
    Map<String, Object> topics(Request request);

    /// The server's time, in milliseconds since 1970.
    long now();
}
