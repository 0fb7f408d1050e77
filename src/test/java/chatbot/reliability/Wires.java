package chatbot.reliability;

import chatbot.aws.Moto;
import chatbot.webapi.LocalSlack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;

/// What leads from the function to each service: a proxy, under a name of its own, but for Slack's,
/// which without TLS may be this machine only. By name only for a function on a JVM, which can be
/// told where to look names up.
final class Wires implements AutoCloseable {

    private final Map<Service, Proxy> proxies = new EnumMap<>(Service.class);
    private final Path hosts;
    private final Path forgetful;
    private final boolean named;

    Wires(Moto moto, LocalSlack slack) {
        Arrays.stream(Service.values()).forEach(service -> proxies.put(service,
                new Proxy(service, switch (service) {
                    case EC2 -> Upstream.aged(Upstream.at(moto.endpoint()));
                    case STEP_FUNCTIONS -> Upstream.at(moto.endpoint());
                    case DYNAMODB -> Upstream.remembering(Upstream.at(moto.endpoint()));
                    case SYSTEMS_MANAGER -> Upstream::systems;
                    case HOOKS, SLACK -> Upstream.at(URI.create(slack.origin()));
                })));
        try (ZipFile zip = new ZipFile(Path.of("target", "function.zip").toFile())) {
            named = zip.getEntry("bootstrap") == null;
            hosts = Files.createTempFile(Path.of("target"), "hosts-", "");
            forgetful = Files.writeString(Files.createTempFile(Path.of("target"), "java-", ""),
                    "networkaddress.cache.ttl=0\nnetworkaddress.cache.negative.ttl=0\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        knowsAll();
    }

    /// Where the function looks for everything.
    Map<String, String> settings() {
        return Map.of("AWS_ENDPOINT_URL_EC2", origin(Service.EC2),
                "AWS_ENDPOINT_URL_DYNAMODB", origin(Service.DYNAMODB),
                "AWS_ENDPOINT_URL_SFN", origin(Service.STEP_FUNCTIONS),
                "AWS_ENDPOINT_URL_SSM", origin(Service.SYSTEMS_MANAGER),
                "CHATBOT_SLACK_HOOKS_ORIGIN", origin(Service.HOOKS),
                "CHATBOT_SLACK_API_ORIGIN", origin(Service.SLACK));
    }

    /// Has a JVM look names up in a file, each time.
    String[] jvmFlags() {
        return new String[]{"-Djdk.net.hosts.file=" + hosts.toAbsolutePath(),
                "-Djava.security.properties=" + forgetful.toAbsolutePath()};
    }

    String origin(Service service) {
        return "http://" + (named ? name(service) : "127.0.0.1") + ":" + proxy(service).port();
    }

    private static String name(Service service) {
        return service.isSlack()
                ? "localhost"
                : service.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".test";
    }

    Proxy proxy(Service service) {
        return proxies.get(service);
    }

    /// From now on nothing goes wrong.
    void areWell() {
        proxies.values().forEach(proxy -> proxy.has(Proxy.Trouble.NONE));
    }

    /// From now on there is no such name.
    void forget(Service service) {
        write(name(service));
        proxy(service).drop();
    }

    void knowsAll() {
        write("");
    }

    private void write(String unknown) {
        try {
            Files.write(hosts, Arrays.stream(Service.values()).map(Wires::name).distinct()
                    .filter(name -> !name.equals(unknown)).map(name -> "127.0.0.1 " + name)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        proxies.values().forEach(Proxy::close);
        try {
            Files.delete(hosts);
            Files.delete(forgetful);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
