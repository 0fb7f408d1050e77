package chatbot.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The one parser that a native function has for all that EC2 answers.
final class OneParserTest {

    private static String text(String xml) throws XMLStreamException {
        XMLEventReader events = OneParser.Made.PARSER
                .createXMLEventReader(new StringReader(xml));
        StringBuilder text = new StringBuilder();
        while (events.hasNext()) {
            var event = events.nextEvent();
            if (event.isCharacters()) {
                text.append(event.asCharacters().getData());
            }
        }
        return text.toString();
    }

    @Test
    void readsWhatAnAnswerSays() throws XMLStreamException {
        assertThat(text("<?xml version=\"1.0\"?><a><b>web &amp; db</b></a>")).isEqualTo("web & db");
    }

    @Test
    void opensNothingThatAnAnswerNames(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret");

        assertThatThrownBy(() -> text("<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]><a>&x;</a>")).isInstanceOf(XMLStreamException.class)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void readsAnswersSideBySide() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> answers = IntStream.range(0, 500)
                    .<Callable<String>>mapToObj(
                            n -> () -> text("<n" + n + "><m>" + n + "</m></n" + n + ">"))
                    .toList();
            int n = 0;
            for (Future<String> answer : threads.invokeAll(answers)) {
                assertThat(answer.get()).isEqualTo(String.valueOf(n++));
            }
        }
    }
}
