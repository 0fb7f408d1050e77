package chatbot.chat;

import chatbot.access.Access.Grant;
import chatbot.access.Directory.Standing;
import chatbot.access.Missing;
import chatbot.access.Missing.Lack;
import chatbot.access.Sender;
import chatbot.fleet.Site;
import chatbot.setting.Setting;
import chatbot.wording.AccessWording;
import chatbot.wording.WhoAmIWording;
import java.util.List;

/// What is said about who may use the bot, and where.
final class EveryAccess {

    private static final Setting CHANNELS = Setting.CHATBOT_ALLOWED_CHANNELS;
    private static final Setting USERS = Setting.CHATBOT_ALLOWED_USERS;
    private static final Setting TEAMS = Setting.CHATBOT_ALLOWED_TEAMS;

    private EveryAccess() {
    }

    static void in(Replies replies) {
        replies.add("on no list", AccessWording.notAllowed(List.of(
                new Missing(CHANNELS, "C1", Lack.UNLISTED),
                new Missing(CHANNELS, "C2", Lack.SHARED_CHANNEL),
                new Missing(TEAMS, "T2", Lack.OTHER_WORKSPACE),
                new Missing(TEAMS, "", Lack.UNLISTED))));
        for (Standing standing : Standing.values()) {
            replies.add("not welcome: " + standing, AccessWording.notWelcome(standing));
        }
        replies.add("nobody knows who", AccessWording.unsure("missing_scope"));
        whoAmI(replies);
    }

    private static void whoAmI(Replies replies) {
        Sender sender = new Sender("T0TEAM", "", "C0OPS", "U0ALICE");
        List<Grant> grants = List.of(new Grant(USERS, "U0ALICE", false),
                new Grant(CHANNELS, "C0OPS", true), new Grant(TEAMS, "T0TEAM", true));
        replies.add("who am I",
                WhoAmIWording.whoAmI(sender, grants, true, List.of(Site.own("us-east-1"))));
        replies.add("who am I, without start and stop", WhoAmIWording.whoAmI(sender, grants, false,
                List.of(Site.own("us-east-1"), Site.own("eu-west-1"))));
        replies.add("who am I, in two accounts", WhoAmIWording.whoAmI(sender, grants, true,
                List.of(Site.own("us-east-1"), new Site("210987654321", "us-east-1"))));
    }
}
