package chatbot.slack;

import chatbot.aws.Moto;
import chatbot.aws.WithMoto;
import chatbot.lambda.PackagedFunction;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The same conversation with target/function.zip, as Lambda runs it, on moto's EC2.
@WithMoto
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagedConversationIT implements ConversationContract {

    private PackagedFunction function;

    @BeforeAll
    void start(Moto moto) {
        moto.reset();
        moto.runInstances("10.34.33.22", tags("web-1", "restart"));
        moto.runInstances("10.34.33.23", tags("web-2", "restart"));
        moto.runInstances("10.34.33.24", tags("web-3", "restart"));
        moto.runInstances("10.34.33.25", tags("web-4", "restart"));
        moto.terminate(moto.runInstances("10.34.33.23", tags("old-web-2", "restart")));
        moto.stop(moto.runInstances("10.34.33.30", tags("db-1", "restart")));
        moto.runInstances("10.34.33.40", Map.of("Name", "legacy-1"));
        moto.runInstances("10.34.33.50", tags("payments-1", "confirm"));
        moto.runInstances("10.34.33.51", tags("billing-1", "approve"));
        moto.runInstances("10.34.40.10", tags("shop-blue", "restart"));
        moto.runInstances("10.34.40.10", tags("shop-green", "restart"));
        moto.runInstances("10.34.34.10",
                Map.of("Name", "node-1", "chatbot", "restart", "kubernetes.io/cluster/shop",
                        "owned"));
        function = PackagedFunction.start(Map.of(
                "AWS_ENDPOINT_URL", moto.endpoint().toString(),
                "SLACK_SIGNING_SECRET", SlashForm.SECRET,
                "CHATBOT_ALLOWED_CHANNELS", SlashForm.OPS + ",dm",
                "CHATBOT_ALLOWED_USERS", SlashForm.ALICE));
        function.initTime(); // a cold JVM takes longer than the time that a request has
    }

    private static Map<String, String> tags(String name, String chatbot) {
        return Map.of("Name", name, "chatbot", chatbot);
    }

    @AfterAll
    void stop() {
        function.close();
    }

    @Override
    public String promise() {
        return "I can't report how it ends: `CHATBOT_STATE_MACHINE_ARN` isn't set. EC2 says "
                + "`running` throughout a restart, so look at the machine itself in a minute or "
                + "two.";
    }

    @Override
    public Conversation conversation() {
        return form -> function.invoke(form.event().json()).body();
    }
}
