package chatbot.template;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the code asks of AWS: every call of a method of an SDK client, also in a lambda or as a
/// method reference. Dev mode's own, which set up a pretended AWS, aren't in the package.
final class SdkCalls {

    private static final Set<String> NO_CALLS = Set.of("builder", "create", "close", "serviceName",
            "serviceClientConfiguration");

    private static final Set<String> ACTIONS = read();

    private SdkCalls() {
    }

    /// As IAM names them, such as `ec2:RebootInstances`.
    static Set<String> actions() {
        return ACTIONS;
    }

    /// Dev mode isn't deployed: what it does to moto needs no permission.
    private static Set<String> read() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("chatbot").stream()
                .filter(type -> !type.getPackageName().startsWith("chatbot.dev"))
                .flatMap(type -> type.getAccessesFromSelf().stream()).map(JavaAccess::getTarget)
                .filter(target -> target.getOwner()
                        .isAssignableTo("software.amazon.awssdk.core.SdkClient"))
                .filter(target -> !NO_CALLS.contains(target.getName()))
                .flatMap(target -> actions(target.getOwner().getPackageName(), target.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> actions(String sdkPackage, String method) {
        String service = sdkPackage.substring(sdkPackage.lastIndexOf('.') + 1);
        String name = method.substring(0, 1).toUpperCase(Locale.ROOT)
                + method.substring(1).replaceAll("Paginator$", "");
        return switch (service) {
            case "sfn" -> Stream.of("states:" + name);
            // of a transaction, each of its parts is authorised
            case "dynamodb" -> name.equals("TransactWriteItems")
                    ? Stream.of("dynamodb:PutItem", "dynamodb:ConditionCheckItem")
                    : Stream.of("dynamodb:" + name);
            default -> Stream.of(service + ":" + name);
        };
    }
}
