package chatbot.reliability;

/// What the function talks to.
enum Service {
    EC2("EC2"), DYNAMODB("DynamoDB"), STEP_FUNCTIONS("Step Functions"), SYSTEMS_MANAGER(
            "Systems Manager"),
    HOOKS("response_url"), SLACK("Slack's API");

    private final String words;

    Service(String words) {
        this.words = words;
    }

    boolean isSlack() {
        return this == HOOKS || this == SLACK;
    }

    @Override
    public String toString() {
        return words;
    }
}
