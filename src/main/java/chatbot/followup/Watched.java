package chatbot.followup;

import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.claim.Progress;
import chatbot.claim.Recipient;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.InstanceState;
import chatbot.fleet.StatusCheck;
import chatbot.fleet.SystemReport;
import chatbot.fleet.Target;
import chatbot.watch.Boot;
import chatbot.watch.Watch;
import chatbot.watch.Watch.Question;
import chatbot.watch.Watch.UpSince;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One machine of a follow-up and what was seen of it so far, flat, as a [Token] holds it. Times are
/// in milliseconds since 1970, 0 for none; texts are empty where there is nothing to say.
///
/// @param request its own
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record Watched(String request, What what, Seen seen) {

    /// Which machine.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    record What(String id, String name, String address, String type, String zone, String account,
            String group, long launched, boolean member) {
    }

    /// What was seen so far.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    record Seen(String progress, int looks, int failures, String dip, long dipSince, String command,
            long sent, int questions, boolean mute, long boot, long uptime, String load,
            String kernel, String bootId, String system, long upSince, long upSent) {
    }

    /// With what is missing for nothing.
    static Watched of(Watch watch) {
        Change change = watch.change();
        Instance it = change.instance();
        Question question = watch.question();
        Optional<SystemReport> report = watch.boot().map(Boot::report);
        return new Watched(change.asked().request(),
                new What(it.id(), it.name().orElse(""), change.target().written(), it.type(),
                        it.place().zone(), it.place().account(), it.scalingGroup().orElse(""),
                        it.launched().toEpochMilli(), it.place().member()),
                new Seen(watch.progress().name(), watch.looks(), watch.failures(),
                        watch.dip().map(dip -> dip.kind().name()).orElse(""),
                        millis(watch.dip().flatMap(StatusCheck::impairedSince)),
                        question.command(), question.sent().toEpochMilli(), question.count(),
                        question.mute(), millis(watch.boot().map(Boot::at)),
                        report.map(said -> said.uptime().toMillis()).orElse(0L),
                        report.map(SystemReport::load).orElse(""),
                        report.map(SystemReport::kernel).orElse(""),
                        report.map(SystemReport::boot).orElse(""),
                        report.map(SystemReport::system).orElse(""),
                        millis(watch.upSince().map(UpSince::start)),
                        millis(watch.upSince().map(UpSince::sent))));
    }

    /// The watch that it holds.
    ///
    /// @param asked what was asked, with this machine's own request
    Watch watch(Asked asked, Recipient to) {
        Change change = new Change(asked, instance(), Target.read(what.address), to);
        return new Watch(change, Progress.valueOf(seen.progress), seen.looks, seen.failures,
                dip(), new Question(text(seen.command), Instant.ofEpochMilli(seen.sent),
                        seen.questions, seen.mute),
                boot(), upSince());
    }

    private Instance instance() {
        Map<String, String> tags = new HashMap<>();
        if (!text(what.name).isEmpty()) {
            tags.put(Instance.NAME, what.name);
        }
        if (!text(what.group).isEmpty()) {
            tags.put(Instance.SCALING_GROUP, what.group);
        }
        return new Instance(what.id, InstanceState.RUNNING, text(what.type),
                new Place(text(what.zone), "", text(what.account), what.member), List.of(), tags,
                Instant.ofEpochMilli(what.launched));
    }

    private Optional<StatusCheck> dip() {
        return Optional.of(text(seen.dip)).filter(kind -> !kind.isEmpty())
                .map(kind -> new StatusCheck(StatusCheck.Kind.valueOf(kind),
                        StatusCheck.Result.IMPAIRED, instant(seen.dipSince)));
    }

    private Optional<Boot> boot() {
        return instant(seen.boot).map(at -> new Boot(at,
                new SystemReport(Duration.ofMillis(seen.uptime), text(seen.load),
                        text(seen.kernel), text(seen.bootId), text(seen.system))));
    }

    private Optional<UpSince> upSince() {
        return instant(seen.upSince)
                .map(start -> new UpSince(start, Instant.ofEpochMilli(seen.upSent)));
    }

    private static long millis(Optional<Instant> time) {
        return time.map(Instant::toEpochMilli).orElse(0L);
    }

    private static Optional<Instant> instant(long millis) {
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
