package chatbot.slack;

import chatbot.lambda.HttpApiEvent;
import com.slack.api.app_backend.SlackSignature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// Requests that must not get past the gate, each of which would restart a machine if it did. They
/// are the same in each run.
///
/// @param now at which the genuine ones among their parts are signed
public record HttpAttacks(Instant now) {

    private static final String TIMESTAMP = "X-Slack-Request-Timestamp";
    private static final String SIGNATURE = "X-Slack-Signature";
    private static final String COMMANDS = "/slack/commands";
    private static final int SEEDS = 50;

    private static final SlashForm FORM = new SlashForm(
            SlashForm.of("restart 10.34.33.22").with("trigger_id", "1.2.3").fields());

    private static String signature(String body, String secret, String timestamp) {
        return new SlackSignature.Generator(secret).generate(timestamp, body);
    }

    private String seconds() {
        return Long.toString(now.getEpochSecond());
    }

    private String genuine() {
        return signature(FORM.body(), SlashForm.SECRET, seconds());
    }

    private static HttpApiEvent to(String method, String path, String body) {
        return HttpApiEvent.of(method, path)
                .withBase64Body(body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpApiEvent with(String signature) {
        return with(seconds(), signature);
    }

    private static HttpApiEvent with(String timestamp, String signature) {
        return to("POST", COMMANDS, FORM.body()).withHeader(TIMESTAMP, timestamp)
                .withHeader(SIGNATURE, signature);
    }

    /// What is signed, at some address.
    HttpApiEvent signed(String method, String path, String body) {
        return to(method, path, body).withHeader(TIMESTAMP, seconds())
                .withHeader(SIGNATURE, signature(body, SlashForm.SECRET, seconds()));
    }

    /// Signed by nobody, by another, or nearly.
    public List<HttpApiEvent> forged() {
        List<HttpApiEvent> all = new ArrayList<>();
        for (String path : List.of(COMMANDS, "/slack/events", "/slack/interactions")) {
            all.add(to("POST", path, FORM.body()));
            all.add(to("POST", path, FORM.body()).withHeader(TIMESTAMP, seconds()));
        }
        String hex = genuine().substring(3);
        Stream.of("", "v0=", hex, "v0=" + hex.toUpperCase(Locale.ROOT), "V0=" + hex, "v1=" + hex,
                "v0=" + hex.substring(1), "v0=" + hex + "0", "v0=v0=" + hex, "v0=" + hex + "\n",
                "v0=" + "0".repeat(64), "v0=" + hex.substring(0, 63) + "g", "sha256=" + hex,
                "v0=" + Base64.getEncoder().encodeToString(hex.getBytes(StandardCharsets.UTF_8)),
                signature("", SlashForm.SECRET, seconds()),
                signature(FORM.body(), "secret of another app", seconds()),
                signature(FORM.body(), SlashForm.SECRET + " ", seconds()),
                signature(FORM.body(), SlashForm.SECRET, seconds() + "0"))
                .map(this::with).forEach(all::add);
        Random random = new Random(1);
        for (int seed = 0; seed < SEEDS; seed++) {
            int place = random.nextInt(hex.length());
            char other = Character.forDigit(
                    Character.digit(hex.charAt(place), 16) ^ (1 + random.nextInt(15)), 16);
            all.add(with("v0=" + hex.substring(0, place) + other + hex.substring(place + 1)));
        }
        return all;
    }

    /// Signed once, sent too late or too early, or with a time that is none.
    public List<HttpApiEvent> replayed() {
        List<HttpApiEvent> all = new ArrayList<>();
        // Half a minute more than five, in which a busy machine may get to the last of them.
        for (long away : List.of(330L, 360L, 3600L, 86_400L, 31_536_000L)) {
            for (long sign : List.of(1L, -1L)) {
                String then = Long.toString(now.getEpochSecond() + sign * away);
                all.add(with(then, signature(FORM.body(), SlashForm.SECRET, then)));
                all.add(with(signature(FORM.body(), SlashForm.SECRET, then)));
            }
        }
        for (String time : List.of("", "0", "-1", "+" + seconds(), seconds() + ".0", "1e9",
                seconds() + " ", "0x" + Long.toHexString(now.getEpochSecond()), "NaN",
                "9".repeat(10), "9".repeat(30), "٢٠٢٦", seconds() + "\u0000")) {
            all.add(with(time, signature(FORM.body(), SlashForm.SECRET, time)));
        }
        return all;
    }

    /// The genuine parts of genuine requests, put together in another order.
    public List<HttpApiEvent> reordered() {
        Random random = new Random(2);
        List<HttpApiEvent> all = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            List<String> fields = new ArrayList<>(Arrays.asList(FORM.body().split("&")));
            Collections.shuffle(fields, random);
            int cut = 1 + random.nextInt(FORM.body().length() - 1);
            String later = Long.toString(now.getEpochSecond() - 1 - random.nextInt(250));
            for (String body : List.of(String.join("&", fields),
                    FORM.body().substring(cut) + FORM.body().substring(0, cut))) {
                all.add(to("POST", COMMANDS, body).withHeader(TIMESTAMP, seconds())
                        .withHeader(SIGNATURE, genuine()));
            }
            all.add(with(later, genuine()));
            all.add(with(signature(FORM.body(), SlashForm.SECRET, later)));
        }
        return all;
    }

    /// Headers that another reader might understand otherwise.
    public List<HttpApiEvent> smuggled() {
        String bad = "v0=" + "0".repeat(64);
        List<HttpApiEvent> all = new ArrayList<>();
        Stream.of(genuine() + "," + bad, bad + "," + genuine(), genuine() + ", " + genuine(),
                " " + genuine(), genuine() + " ", genuine() + "\t", "\"" + genuine() + "\"",
                genuine() + ";", genuine() + "\r\nX: y", genuine() + "\u0000")
                .map(this::with).forEach(all::add);
        all.add(with(seconds() + "," + seconds(), genuine()));
        all.add(with(seconds() + ", 0", genuine()));
        HttpApiEvent bare = to("POST", COMMANDS, FORM.body());
        Map.of("X_Slack_Signature", genuine(), "X-Slack-Signature ", genuine(),
                "X-Original-Signature", genuine(), "Authorization", genuine(),
                "Cookie", SIGNATURE + "=" + genuine(), "X-Slack-Retry-Num", "1",
                "X-Forwarded-For", "127.0.0.1", "X-Slack-No-Verify", "1", "Upgrade", "h2c")
                .forEach((name, value) -> all.add(bare.withHeader(TIMESTAMP, seconds())
                        .withHeader(name, value)));
        Map.of("Transfer-Encoding", "chunked", "Content-Length", "0", "Content-Encoding", "gzip",
                "Content-Type", "text/plain", "Expect", "100-continue").forEach(
                        (name, value) -> all
                                .add(with(bad).withHeader(name, value)));
        for (String name : List.of("X-HTTP-Method-Override", "X-HTTP-Method",
                "X-Method-Override")) {
            all.add(signed("GET", COMMANDS, FORM.body()).withHeader(name, "POST"));
        }
        for (String name : List.of("X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Path",
                "X-Forwarded-Prefix")) {
            all.add(signed("POST", "/", FORM.body()).withHeader(name, COMMANDS));
            all.add(to("POST", "/", FORM.body()).withHeader(name, COMMANDS));
        }
        return all;
    }

    /// See [AddressAttacks#paths()].
    public List<HttpApiEvent> paths() {
        return new AddressAttacks(now).paths();
    }

    /// See [AddressAttacks#lengths()].
    public List<HttpApiEvent> lengths() {
        return new AddressAttacks(now).lengths();
    }
}
