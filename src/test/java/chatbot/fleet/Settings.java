package chatbot.fleet;

import java.util.Optional;

/// Where the machines are, as somebody set it.
record Settings(String listed, String roles) implements FleetConfig {

    @Override
    public Optional<String> regions() {
        return Optional.of(listed);
    }

    @Override
    public Optional<String> roleArns() {
        return Optional.of(roles);
    }

    @Override
    public Optional<String> roleExternalId() {
        return Optional.empty();
    }
}
