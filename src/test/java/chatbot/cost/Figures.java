package chatbot.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.yaml.snakeyaml.Yaml;

/// What others ask and allow, and what a team is taken to do: the inputs.
///
/// @param team numbers by their names
/// @param line bytes of one
record Figures(String region, Map<String, Price> prices, Map<String, Limit> limits,
        Map<String, BigDecimal> team, BigDecimal line) {

    static final Path FILE = Path.of("src/test/resources/chatbot/cost/figures.yaml");

    /// So many dollars for so many of something, as a page said it on a day.
    record Price(String what, BigDecimal dollars, BigDecimal per, String unit, String page,
            String asOf) {
    }

    /// So many a second, and what to do when they are too few.
    record Limit(String what, BigDecimal second, String page, String raise) {
    }

    static Figures read() {
        try {
            Map<String, Object> file = map(new Yaml().load(Files.readString(FILE)));
            return new Figures((String) file.get("region"),
                    each(file.get("prices"), Figures::price),
                    each(file.get("limits"), Figures::limit),
                    each(file.get("team"), Figures::number),
                    number(file.get("bytes-of-a-line")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What so many cost, in dollars.
    BigDecimal dollars(String price, BigDecimal units) {
        Price asked = prices.get(price);
        return asked.dollars().multiply(units).divide(asked.per());
    }

    private static Price price(Object node) {
        Map<String, Object> price = map(node);
        return new Price((String) price.get("what"), number(price.get("dollars")),
                number(price.get("per")), (String) price.get("unit"), (String) price.get("page"),
                price.get("as-of").toString());
    }

    private static Limit limit(Object node) {
        Map<String, Object> limit = map(node);
        return new Limit((String) limit.get("what"), number(limit.get("second")),
                (String) limit.get("page"), (String) limit.get("raise"));
    }

    private static BigDecimal number(Object node) {
        return new BigDecimal(node.toString());
    }

    private static <T> Map<String, T> each(Object node, Function<Object, T> read) {
        Map<String, T> all = new LinkedHashMap<>();
        map(node).forEach((name, value) -> all.put(name, read.apply(value)));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
