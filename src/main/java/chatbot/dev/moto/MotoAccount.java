package chatbot.dev.moto;

import chatbot.aws.AwsConnection;
import chatbot.dev.moto.PythonPackages.Missing;
import chatbot.fleet.DemoFleet;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.dev.console.DevConsoleManager;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/// AWS as moto plays it: one that runs already, if a setting names it, or one of dev mode's own,
/// which outlives live reloads and ends with dev mode.
@IfBuildProfile("moto")
final class MotoAccount {

    private static final Logger LOG = Logger.getLogger("chatbot.dev");

    /// Names a moto that runs.
    private static final String SETTING = "dev.moto";

    /// What the process and its address are kept under; both are of classes of the JDK, others would
    /// keep all of the old function in memory.
    private static final String PROCESS = "chatbot.dev.moto.process";
    private static final String ENDPOINT = "chatbot.dev.moto.endpoint";

    /// Where the demo fleet's first machines are.
    private static final String REGION = "us-east-1";

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    AwsConnection connection(@ConfigProperty(name = SETTING) Optional<URI> given,
            Clock clock) {
        return seeded(given.orElseGet(MotoAccount::own), clock);
    }

    /// The way to a moto, which has machines like the demo fleet's then.
    static AwsConnection seeded(URI endpoint, Clock clock) {
        AwsConnection moto = new AwsConnection(() -> Optional.of(REGION),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("moto", "moto")),
                Optional.of(endpoint));
        try {
            Seed.sow(DemoFleet.startedAt(clock).instances(), moto);
        } catch (SdkException silent) {
            throw told("moto doesn't answer at " + endpoint + " as it should. Start it, or leave"
                    + " -D" + SETTING + " out and dev mode starts one.", silent);
        }
        return moto;
    }

    /// Said by itself first: Quarkus buries it under a stack trace.
    private static IllegalStateException told(String sentence, Exception cause) {
        LOG.error(sentence);
        return new IllegalStateException(sentence, cause);
    }

    private static URI own() {
        Process running = DevConsoleManager.getGlobal(PROCESS);
        if (running == null || !running.isAlive()) {
            MotoProcess moto = started();
            DevConsoleManager.setGlobal(PROCESS, moto.process());
            DevConsoleManager.setGlobal(ENDPOINT, moto.endpoint().toString());
        }
        return URI.create(DevConsoleManager.getGlobal(ENDPOINT));
    }

    private static MotoProcess started() {
        try {
            return MotoProcess.start(new PythonPackages("moto"));
        } catch (Missing missing) {
            throw told(
                    "moto, which plays EC2, can't be had: " + missing.getMessage()
                            + ". Install Python 3.11 or later with pip and venv, or"
                            + " name a moto that runs: -D" + SETTING + "=http://127.0.0.1:5000.",
                    missing);
        }
    }
}
