package chatbot.ec2;

import chatbot.ec2.RawServer.Connection;
import chatbot.ec2.RawServer.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// EC2 with so many machines, all in one region: `web-1` at 10.0.0.1 and so on, who looks for `crowd`
/// finds all of them. It keeps connections, counts calls, and makes each answer once, so that what is
/// measured beside it is hardly its own.
final class CountedEc2 implements AutoCloseable {

    /// A name that all have.
    static final String CROWD = "crowd";

    private static final String WEB = "web-";
    private static final int MOST = 1000;
    private static final Pattern FILTER = Pattern.compile("Filter\\.1\\.Value\\.\\d+");

    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private final int machines;
    private final RawServer server;

    private CountedEc2(int machines) {
        this.machines = machines;
        this.server = RawServer.start(this::serve);
    }

    static CountedEc2 with(int machines) {
        return new CountedEc2(machines);
    }

    URI endpoint() {
        return server.endpoint();
    }

    /// The calls so far.
    List<String> calls() {
        return List.copyOf(server.received());
    }

    int connections() {
        return server.connections();
    }

    /// The address of a machine.
    static String address(int number) {
        return "10.0.%d.%d".formatted(number / 250, number % 250);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Connection connection) throws IOException {
        while (true) {
            Request request = connection.request();
            boolean here = request.head().contains("/" + LocalEc2.REGION + "/");
            connection.socket().getOutputStream().write(
                    answers.computeIfAbsent(here + request.form(), _ -> http(here
                            ? answer(form(request.form()))
                            : nothing(form(request.form())))));
        }
    }

    private static byte[] http(String xml) {
        byte[] body = xml.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: "
                + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> form = new TreeMap<>();
        for (String field : encoded.split("&")) {
            String[] sides = field.split("=", 2);
            form.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private static String nothing(Map<String, String> form) {
        return form.get("Action").equals("DescribeNetworkInterfaces")
                ? Ec2Xml.interfacesPage("")
                : Ec2Xml.instances();
    }

    private String answer(Map<String, String> form) {
        return switch (form.get("Action")) {
            case "RebootInstances" -> Ec2Xml.accepted();
            case "DescribeInstanceStatus" -> Ec2Xml.status(Ec2Xml.check("systemStatus", "ok"));
            case "DescribeInstances" -> described(form);
            default -> nothing(form);
        };
    }

    private String described(Map<String, String> form) {
        Collection<String> values = form.entrySet().stream()
                .filter(field -> FILTER.matcher(field.getKey()).matches())
                .map(Map.Entry::getValue).toList();
        return switch (form.getOrDefault("Filter.1.Name", "")) {
            case "" ->
                page(IntStream.of(Integer.parseInt(form.get("InstanceId.1").substring(2), 16)),
                        WEB, "");
            case "private-ip-address" -> page(IntStream.rangeClosed(1, machines)
                    .filter(number -> values.contains(address(number))), WEB, "");
            case "tag:Name" -> page(IntStream.rangeClosed(1, values.contains(CROWD) ? machines : 0),
                    CROWD, "");
            default -> listed(Integer.parseInt(form.getOrDefault("MaxResults", "" + MOST)),
                    Integer.parseInt(form.getOrDefault("NextToken", "0")));
        };
    }

    private String listed(int most, int from) {
        int to = Math.min(machines, from + most);
        return page(IntStream.rangeClosed(from + 1, to), WEB, to == machines ? "" : "" + to);
    }

    private static String page(IntStream numbers, String name, String next) {
        return Ec2Xml.instancesPage(next, numbers
                .mapToObj(number -> machine(number, name.equals(WEB) ? name + number : name))
                .toArray(String[]::new));
    }

    private static String machine(int number, String name) {
        return Ec2Xml.instance("i-%017x".formatted(number), "running", """
                <instanceType>t3.small</instanceType>
                <launchTime>2026-11-20T08:15:30.000Z</launchTime>
                <placement><availabilityZone>us-east-1b</availabilityZone></placement>
                <vpcId>vpc-0123456789abcdef0</vpcId>
                <privateIpAddress>%s</privateIpAddress>
                <tagSet>
                  <item><key>Name</key><value>%s</value></item>
                  <item><key>chatbot</key><value>restart</value></item>
                  <item><key>team</key><value>shop</value></item>
                </tagSet>
                """.formatted(address(number), name));
    }
}
