package chatbot.ec2;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.SideBySide;
import chatbot.ec2.Ec2Looks.Look;
import chatbot.ec2.Regional.Door;
import chatbot.fleet.Site;
import chatbot.fleet.Site.Silent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.ec2.Ec2Client;

/// Looks at several sites on one caller's behalf.
///
/// @param sites at least one
record Ec2Round(Regional<Ec2Client> ec2, List<Site> sites, Caller caller, Clock clock) {

    /// Where there are several sites none takes longer: what was found elsewhere still has to be
    /// claimed, followed up, changed and told.
    static final Duration LONGEST = Duration.ofMillis(1200);

    /// What the sites answered, in their order.
    ///
    /// @param silent those that didn't
    record Answers<T>(List<T> given, List<Silent> silent) {

        /// Whether no site answered.
        boolean isNothing() {
            return given.isEmpty();
        }

        /// Why the first that didn't answer didn't.
        Failure why() {
            return silent.getFirst().why();
        }
    }

    /// The same look at each site, side by side.
    <T> Answers<T> each(BiFunction<Ec2Looks, Caller, Look<T>> look) {
        Caller share = share();
        List<Look<T>> looks = SideBySide.each(sites, site -> at(site, share, look));
        List<T> given = new ArrayList<>();
        List<Silent> silent = new ArrayList<>();
        for (int index = 0; index < sites.size(); index++) {
            switch (looks.get(index)) {
                case Ec2Looks.Seen<T>(T what) -> given.add(what);
                case Ec2Looks.Failed<T>(Failure why) ->
                    silent.add(new Silent(sites.get(index), why));
            }
        }
        return new Answers<>(given, silent);
    }

    /// The look at one of the sites alone.
    <T> Look<T> at(Site site, BiFunction<Ec2Looks, Caller, Look<T>> look) {
        return at(site, share(), look);
    }

    private <T> Look<T> at(Site site, Caller share, BiFunction<Ec2Looks, Caller, Look<T>> look) {
        return ec2.at(site, share)
                .then((Door<Ec2Client> door) -> look.apply(new Ec2Looks(door, clock), share));
    }

    private Caller share() {
        return sites.size() == 1 ? caller : caller.halfway(LONGEST, clock);
    }
}
