package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What people say to the bot and read in return, on any fleet that has the demo fleet's instances.
interface ConversationContract {

    Conversation conversation();

    /// What is said of the report that follows a restart.
    String promise();

    /// Where it looks for machines.
    default String regions() {
        return "`us-east-1`";
    }

    private void reads(String line, String reply) {
        assertThat(conversation().say(line)).isEqualTo(reply.strip());
    }

    @Test
    default void restartsTheServerThatHasTheAddress() {
        reads("restart 10.34.33.22",
                """
                        [in_channel]
                        🟡 Restarting *web-1* (`10.34.33.22`, `i-…`, us-east-1a, t3.small, `running`)…
                        EC2 accepted the restart.
                            Asked by <@U0ALICE>.
                            %s
                        """.formatted(promise()));
    }

    @Test
    default void restartsNothingTwiceWhenSomebodyPressesEnterAgainOrSlackDeliversAgain() {
        SlashForm form = SlashForm.of("restart 10.34.33.25 because it hangs");
        assertThat(conversation().say(form)).startsWith("[in_channel]\n🟡 Restarting *web-4* (");

        assertThat(conversation().say(form)).startsWith("[ephemeral]\nI had this request before; "
                + "*web-4* (`10.34.33.25`, `i-…`, us-east-1a, t3.small, `running`) was not restarted "
                + "again.\nThat was asked by <@U0ALICE> at ")
                .contains(" UTC>, because it hangs\n    EC2 accepted it.");
        assertThat(conversation().say("restart 10.34.33.25")).startsWith("[ephemeral]\nI'm already "
                + "on it; *web-4* (").contains("asked by <@U0ALICE> at ", "because it hangs");
    }

    @Test
    default void showsTheReasonInTheAskersOwnWords() {
        reads("restart 10.34.33.24 because the disk is full &amp; *nobody* &lt;!channel&gt; cares",
                """
                        [in_channel]
                        🟡 Restarting *web-3* (`10.34.33.24`, `i-…`, us-east-1a, t3.small, `running`)…
                        EC2 accepted the restart.
                            Asked by <@U0ALICE>, because the disk is full &amp; *nobody* &lt;!channel&gt; cares
                            %s
                        """.formatted(promise()));
    }

    @Test
    default void describesAStoppedServerInsteadOfRestartingIt() {
        reads("restart 10.34.33.30", """
                [ephemeral]
                *db-1* (`10.34.33.30`, `i-…`, us-east-1a, t3.small, `stopped`) was not restarted.
                It isn't running: EC2 reports it as `stopped`.
                    Start it instead: with `/chatbot start i-…` if I may, or for example with \
                `aws ec2 start-instances --instance-ids i-…`.
                """);
    }

    @Test
    default void leavesAServerAloneThatHasNoTag() {
        reads("restart 10.34.33.40",
                """
                        [ephemeral]
                        *legacy-1* (`10.34.33.40`, `i-…`, us-east-1a, t3.small, `running`) was not restarted.
                        It has no tag `chatbot`.
                            To open it to me, its owner sets the tag `chatbot` to `restart`, for example with \
                        `aws ec2 create-tags --resources i-… --tags Key=chatbot,Value=restart`.
                        """);
    }

    @Test
    default void asksBeforeItRestartsAServerThatNeedsAConfirmation() {
        reads("restart 10.34.33.50",
                """
                        [in_channel]
                        ❓ Restart *payments-1* (`10.34.33.50`, `i-…`, us-east-1a, t3.small, `running`)?
                        Its tag `chatbot` is `confirm`, so I ask before I restart it.
                            Asked by <@U0ALICE>.
                            <@U0ALICE> can confirm within 5 minutes, and anybody who may use me here can cancel.
                            [Restart] [Cancel]
                        """);
    }

    @Test
    default void asksASecondPersonAboutAServerThatNeedsAnApproval() {
        reads("restart 10.34.33.51 because it hangs",
                """
                        [in_channel]
                        ❓ Restart *billing-1* (`10.34.33.51`, `i-…`, us-east-1a, t3.small, `running`)?
                        Its tag `chatbot` is `approve`, so a second person has to agree.
                            Asked by <@U0ALICE>, because it hangs
                            Somebody other than <@U0ALICE> can approve within 5 minutes, and anybody who may use me here can cancel.
                            [Approve] [Cancel]
                        """);
    }

    @Test
    default void namesWhatElseGoesDownWithANodeOfAKubernetesCluster() {
        assertThat(conversation().say("restart 10.34.34.10"))
                .startsWith("""
                        [in_channel]
                        ❓ Restart *node-1* (`10.34.34.10`, `i-…`, us-east-1a, t3.small, `running`)?
                        It is a node of the Kubernetes cluster *shop*: every pod on it goes down. \
                        Draining it first is kinder.
                        It""")
                .endsWith("\n    [Restart] [Cancel]");
    }

    @Test
    default void doesNotGuessWhichOfSeveralServersIsMeant() {
        assertThat(conversation().say("restart 10.34.40.10"))
                .startsWith(
                        "[in_channel]\n❓ 2 instances have the address `10.34.40.10`. I won't guess: "
                                + "which one do you mean?\n")
                .contains("\n• *shop-blue* `i-…` in `vpc-…`, us-east-1a\n",
                        "\n• *shop-green* `i-…` in `vpc-…`, us-east-1a\n")
                .endsWith(
                        "\n    <@U0ALICE> can choose within 5 minutes, or ask again by an instance id, or by "
                                + "an address that only one machine has. Nothing was done so far."
                                + "\n    [shop-blue i-…] [shop-green i-…] [Cancel]");
    }

    @Test
    default void saysThatNobodyHasTheAddress() {
        reads("restart 10.34.99.99", """
                [ephemeral]
                No instance in %s has the address `10.34.99.99`. Nothing was done.
                    Check the address: an instance that was replaced has another one.
                """.formatted(regions()));
    }

    @Test
    default void claimsNoMoreOfAPublicAddressThanItLookedFor() {
        reads("restart 198.51.100.7",
                """
                        [ephemeral]
                        No instance in %s has `198.51.100.7` as its own public address. Nothing was done.
                            Check the address: an instance that was stopped or replaced has another one. If it is \
                        an Elastic IP of a secondary address, ask by the private one.
                        """.formatted(regions()));
    }

    @Test
    default void doesNotCountATerminatedServer() {
        assertThat(conversation().say("restart 10.34.33.23"))
                .startsWith("[in_channel]\n🟡 Restarting *web-2* (");
    }

    @Test
    default void asksForAMissingAddress() {
        reads("restart", """
                [ephemeral]
                Which machine? After `/chatbot restart` I need its address, its instance id or its name. \
                Nothing was done.
                    For example `/chatbot restart 10.34.33.22`; `/chatbot help` lists what I know.
                """);
    }

    @Test
    default void namesThePartThatIsWrongInAnAddress() {
        reads("restart 10.34.33.256", """
                [ephemeral]
                `10.34.33.256` isn't an IP address: `256` is more than 255. Nothing was done.
                    For example `/chatbot restart 10.34.33.22`; `/chatbot help` lists what I know.
                """);
    }

    @Test
    default void namesTheNearestCommandForAnUnknownWord() {
        reads("restrat 10.34.33.22", """
                [ephemeral]
                I don't know the command `restrat`. The nearest that I know is \
                `/chatbot restart &lt;targets&gt; [in &lt;region&gt;] [because &lt;reason&gt;] [--dry-run] \
                [--again] [--private]`. Nothing was done.
                    For example `/chatbot restart 10.34.33.22`; `/chatbot help` lists what I know.
                """);
    }

    @Test
    default void doesNotLetSomebodyInWhoIsOnNoList() {
        SlashForm form = SlashForm.of("restart 10.34.33.22").with("user_id", "U0MALLORY")
                .with("user_name", "alice").with("channel_id", "C0RANDOM")
                .with("channel_name", "ops");

        assertThat(conversation().say(form)).isEqualTo("""
                [ephemeral]
                You can't use me here. Nothing was done.
                • `C0RANDOM` isn't in `CHATBOT_ALLOWED_CHANNELS`
                • `U0MALLORY` isn't in `CHATBOT_ALLOWED_USERS`
                    If you should, ask whoever runs me to add what is missing to my settings.""");
    }

    @Test
    default void answersADirectMessageWhereThoseAreAllowed() {
        assertThat(conversation().say(SlashForm.of("help").with("channel_id", "D0ALICE")))
                .startsWith("[ephemeral]\nI restart servers, and tell you what came of it.");
    }

    @Test
    default void saysThatARequestCouldNotBeRead() {
        assertThat(conversation().say(SlashForm.of("restart 10.34.33.22").with("user_id", "")))
                .isEqualTo(
                        """
                                [ephemeral]
                                I couldn't read what Slack sent me. Nothing was done.
                                    Ask again. If that keeps happening, whoever runs me checks that Slack's slash command \
                                calls me.""");
    }
}
