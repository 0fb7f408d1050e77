package chatbot.chat;

import chatbot.access.Access;
import chatbot.access.AccessConfig;
import chatbot.access.Directory;
import chatbot.access.Lists;
import chatbot.access.NoDirectory;
import chatbot.change.Works;
import chatbot.fleet.Fleet;
import chatbot.fleet.Vitals;
import chatbot.inquiry.Hearing;
import chatbot.inquiry.Statuses;
import chatbot.listen.OffersInMemory;
import chatbot.policy.Policies;
import chatbot.policy.TestPolicies;
import chatbot.seal.TestSeal;
import java.time.Clock;

/// A chatbot that listens to everybody everywhere, on a fleet of the test's choice.
public final class OpenChatbot {

    private OpenChatbot() {
    }

    /// With what does the work, by that clock.
    public static Chatbot with(Works works, Clock clock) {
        return with(Lists.OPEN, Settings.NONE, new NoDirectory(), works, clock);
    }

    /// With those lists, as they stand in the settings, and that chat service.
    public static Chatbot with(String channels, String users, String replies, Directory directory,
            Works works, Clock clock) {
        return with(channels, users, replies, directory, works, TestPolicies.none(clock), clock);
    }

    /// With a policy.
    public static Chatbot with(String channels, String users, String replies, Directory directory,
            Works works, Policies policies, Clock clock) {
        return with(new Lists(channels, users, ""), new Settings(replies, ""), directory, works,
                policies, clock);
    }

    /// With those settings and that chat service.
    static Chatbot with(AccessConfig lists, ChatConfig config, Directory directory, Works works,
            Clock clock) {
        return with(lists, config, directory, works, TestPolicies.none(clock), clock);
    }

    private static Chatbot with(AccessConfig lists, ChatConfig config, Directory directory,
            Works works, Policies policies, Clock clock) {
        Licences licences = new Licences(policies);
        Presses presses = new Presses(TestSeal.by(clock), clock);
        ChangeAnswers answers = new ChangeAnswers(presses, clock);
        Access access = new Access(lists, directory);
        InquiryAnswers inquiries = inquiries(works, presses, clock);
        return new Chatbot(config, access, licences,
                new Commands(access, works.changes(), answers, inquiries,
                        new LockAnswers(works.fleet(), works.locks(), clock), new Edition("1.2.3"),
                        clock),
                new Pressing(licences, presses, answers, inquiries, works.changes(), clock));
    }

    /// Offers on that fleet, for the words that stand in the settings; empty for those of the code.
    public static Offering offering(Fleet fleet, String patterns, Clock clock) {
        return new Offering(OffersInMemory.alarms(fleet, patterns), OffersInMemory.by(clock),
                new Presses(TestSeal.by(clock), clock));
    }

    private static InquiryAnswers inquiries(Works works, Presses presses, Clock clock) {
        Vitals vitals = Vitals.of(works.fleet(), clock);
        return new InquiryAnswers(works.fleet(),
                new Statuses(works.fleet(), vitals.lookout(), new Hearing(vitals.probe(), clock),
                        works.history(), works.locks()),
                works.history(), presses, clock);
    }

    /// By the system's clock.
    public static Chatbot on(Fleet fleet) {
        Clock clock = Clock.systemUTC();
        return with(Works.on(fleet, clock), clock);
    }
}
