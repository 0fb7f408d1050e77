package chatbot.ec2;

import chatbot.fleet.Action;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Answers as EC2 writes them (its query protocol, version 2016-11-15).
final class Ec2Xml {

    /// An instance as EC2 describes it: two network interfaces, the first of them with a secondary
    /// address that has an Elastic IP address of its own, and both with IPv6.
    static final String PROXY = """
            <instanceId>i-0abc1234def567890</instanceId>
            <imageId>ami-0abcdef1234567890</imageId>
            <instanceState><code>16</code><name>running</name></instanceState>
            <privateDnsName>ip-10-34-33-61.ec2.internal</privateDnsName>
            <dnsName>ec2-198-51-100-61.compute-1.amazonaws.com</dnsName>
            <reason/>
            <amiLaunchIndex>0</amiLaunchIndex>
            <productCodes/>
            <instanceType>t3.small</instanceType>
            <launchTime>2026-11-20T08:15:30.000Z</launchTime>
            <placement>
              <availabilityZone>us-east-1b</availabilityZone>
              <availabilityZoneId>use1-az2</availabilityZoneId>
              <groupName/>
              <tenancy>default</tenancy>
            </placement>
            <monitoring><state>disabled</state></monitoring>
            <subnetId>subnet-0a1b2c3d4e5f67890</subnetId>
            <vpcId>vpc-0123456789abcdef0</vpcId>
            <privateIpAddress>10.34.33.61</privateIpAddress>
            <ipAddress>198.51.100.61</ipAddress>
            <sourceDestCheck>true</sourceDestCheck>
            <architecture>x86_64</architecture>
            <rootDeviceType>ebs</rootDeviceType>
            <blockDeviceMapping/>
            <virtualizationType>hvm</virtualizationType>
            <clientToken/>
            <tagSet>
              <item><key>Name</key><value>proxy-1</value></item>
              <item><key>chatbot</key><value>restart</value></item>
              <item><key>empty</key><value/></item>
            </tagSet>
            <hypervisor>xen</hypervisor>
            <networkInterfaceSet>
              <item>
                <networkInterfaceId>eni-0aaaaaaaaaaaaaaaa</networkInterfaceId>
                <status>in-use</status>
                <privateIpAddress>10.34.33.61</privateIpAddress>
                <attachment>
                  <attachmentId>eni-attach-0aaaaaaaaaaaaaaaa</attachmentId>
                  <deviceIndex>0</deviceIndex>
                  <status>attached</status>
                  <networkCardIndex>0</networkCardIndex>
                </attachment>
                <association>
                  <publicIp>198.51.100.61</publicIp>
                  <ipOwnerId>123456789012</ipOwnerId>
                </association>
                <privateIpAddressesSet>
                  <item>
                    <privateIpAddress>10.34.33.61</privateIpAddress>
                    <primary>true</primary>
                    <association>
                      <publicIp>198.51.100.61</publicIp>
                      <ipOwnerId>123456789012</ipOwnerId>
                    </association>
                  </item>
                  <item>
                    <privateIpAddress>10.34.33.62</privateIpAddress>
                    <primary>false</primary>
                    <association>
                      <publicIp>198.51.100.62</publicIp>
                      <ipOwnerId>123456789012</ipOwnerId>
                    </association>
                  </item>
                </privateIpAddressesSet>
                <ipv6AddressesSet>
                  <item>
                    <ipv6Address>2001:db8:34:0:0:0:0:61</ipv6Address>
                    <isPrimaryIpv6>false</isPrimaryIpv6>
                  </item>
                </ipv6AddressesSet>
                <interfaceType>interface</interfaceType>
              </item>
              <item>
                <networkInterfaceId>eni-0bbbbbbbbbbbbbbbb</networkInterfaceId>
                <status>in-use</status>
                <privateIpAddress>10.34.44.61</privateIpAddress>
                <attachment>
                  <attachmentId>eni-attach-0bbbbbbbbbbbbbbbb</attachmentId>
                  <deviceIndex>1</deviceIndex>
                  <status>attached</status>
                  <networkCardIndex>0</networkCardIndex>
                </attachment>
                <privateIpAddressesSet>
                  <item>
                    <privateIpAddress>10.34.44.61</privateIpAddress>
                    <primary>true</primary>
                  </item>
                </privateIpAddressesSet>
                <ipv6AddressesSet>
                  <item><ipv6Address>2001:db8:44::61</ipv6Address></item>
                </ipv6AddressesSet>
                <interfaceType>interface</interfaceType>
              </item>
            </networkInterfaceSet>
            """;

    private Ec2Xml() {
    }

    /// What DescribeInstances answers, each instance in a reservation of its own.
    static String instances(String... instances) {
        return instancesPage("", instances);
    }

    /// The same, with a token for the next page.
    static String instancesPage(String nextToken, String... instances) {
        return response("DescribeInstances", "<reservationSet>" + items(Stream.of(instances)
                .map(instance -> """
                        <reservationId>r-0a1b2c3d4e5f67890</reservationId>
                        <ownerId>123456789012</ownerId>
                        <groupSet/>
                        <instancesSet><item>%s</item></instancesSet>
                        """.formatted(instance)))
                + "</reservationSet>" + nextToken(nextToken));
    }

    /// An instance that little is known of; `more` is XML.
    static String instance(String id, String state, String more) {
        return """
                <instanceId>%s</instanceId>
                <instanceState><code>0</code><name>%s</name></instanceState>
                """.formatted(id, state) + more;
    }

    /// What DescribeNetworkInterfaces answers, with a token for the next page.
    static String interfacesPage(String nextToken, String... attachments) {
        return response("DescribeNetworkInterfaces", "<networkInterfaceSet>"
                + items(Stream.of(attachments).map(attachment -> """
                        <networkInterfaceId>eni-0cccccccccccccccc</networkInterfaceId>
                        <ownerId>123456789012</ownerId>
                        <status>in-use</status>
                        """ + attachment))
                + "</networkInterfaceSet>" + nextToken(nextToken));
    }

    /// What ties a network interface to an instance.
    static String attachedTo(String instanceId) {
        return """
                <attachment>
                  <attachmentId>eni-attach-0cccccccccccccccc</attachmentId>
                  <instanceId>%s</instanceId>
                  <instanceOwnerId>123456789012</instanceOwnerId>
                  <deviceIndex>0</deviceIndex>
                  <status>attached</status>
                </attachment>
                """.formatted(instanceId);
    }

    /// What DescribeInstanceStatus answers of one instance; `checks` are from [#check].
    static String status(String... checks) {
        return response("DescribeInstanceStatus", "<instanceStatusSet>" + items(Stream.of("""
                <instanceId>i-0abc1234def567890</instanceId>
                <availabilityZone>us-east-1b</availabilityZone>
                <instanceState><code>16</code><name>running</name></instanceState>
                """ + String.join("", checks))) + "</instanceStatusSet>");
    }

    /// The same of no instance.
    static String noStatus() {
        return response("DescribeInstanceStatus", "<instanceStatusSet/>");
    }

    /// One status check: `systemStatus`, `instanceStatus` or `attachedEbsStatus`.
    static String check(String check, String status) {
        return "<%1$s><status>%2$s</status></%1$s>".formatted(check, status);
    }

    /// The same, failing since then.
    static String impaired(String check, String since) {
        return """
                <%1$s>
                  <status>impaired</status>
                  <details><item>
                    <name>reachability</name>
                    <status>failed</status>
                    <impairedSince>%2$s</impairedSince>
                  </item></details>
                </%1$s>
                """.formatted(check, since);
    }

    /// An instance that runs, of which no more is known than its primary address and its name.
    static String named(String id, String address, String name) {
        return instance(id, "running", """
                <privateIpAddress>%s</privateIpAddress>
                <tagSet><item><key>Name</key><value>%s</value></item></tagSet>
                """.formatted(address, name));
    }

    /// What RebootInstances answers.
    static String accepted() {
        return response("RebootInstances", "<return>true</return>");
    }

    /// What StartInstances and StopInstances answer, as far as anybody reads it.
    static String accepted(Action action) {
        return action == Action.RESTART
                ? accepted()
                : response(action.api(), "<instancesSet/>");
    }

    /// What every action answers when EC2 refuses it.
    static String error(String code) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Response><Errors><Error><Code>%s</Code><Message>EC2's words.</Message></Error>\
                </Errors><RequestID>ea966190-f9aa-478e-9ede-example</RequestID></Response>"""
                .formatted(code);
    }

    private static String response(String action, String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <%1$sResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
                <requestId>59dbff89-35bd-4eac-99ed-be587EXAMPLE</requestId>
                %2$s
                </%1$sResponse>""".formatted(action, content);
    }

    private static String items(Stream<String> items) {
        return items.collect(Collectors.joining("</item><item>", "<item>", "</item>"))
                .replace("<item></item>", "");
    }

    private static String nextToken(String token) {
        return token.isEmpty() ? "" : "<nextToken>" + token + "</nextToken>";
    }
}
