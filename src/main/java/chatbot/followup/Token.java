package chatbot.followup;

import chatbot.change.Asked;
import chatbot.change.Change;
import chatbot.change.Progress;
import chatbot.change.Recipient;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.fleet.StatusCheck;
import chatbot.fleet.SystemReport;
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

/// What a follow-up carries from look to look, flat, as it is sealed. Times are in milliseconds
/// since 1970, 0 for none; texts are empty where there is nothing to say.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record Token(Who who, What what, Seen seen, boolean interim, int uses, String end) {

    /// Whose restart, and whom to tell.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    record Who(String request, String user, long time, String reason, String approver,
            String channel, String asker, boolean everybody, String url, String thread,
            String message) {
    }

    /// Which machine.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    record What(String id, String name, String address, String type, String zone, String account,
            String group, long launched) {
    }

    /// What was seen so far.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    record Seen(String progress, int looks, int failures, String dip, long dipSince, String command,
            long sent, int questions, boolean mute, long boot, long uptime, String load,
            String kernel, String bootId, String system, long upSince, long upSent) {
    }

    /// With what is missing for nothing.
    static Token of(Watch watch, boolean interim, int uses, String end) {
        Change change = watch.change();
        Asked asked = change.asked();
        Recipient to = change.to();
        Instance it = change.instance();
        Question question = watch.question();
        Optional<SystemReport> report = watch.boot().map(Boot::report);
        return new Token(
                new Who(asked.request(), asked.user(), asked.time().toEpochMilli(), asked.reason(),
                        asked.approver(), to.channel(), to.user(), to.everybody(), to.url(),
                        to.thread(), to.message()),
                new What(it.id(), it.name().orElse(""), change.address().text(), it.type(),
                        it.place().zone(), it.place().account(), it.scalingGroup().orElse(""),
                        it.launched().toEpochMilli()),
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
                        millis(watch.upSince().map(UpSince::sent))),
                interim, uses, end);
    }

    /// The watch that it holds.
    Watch watch() {
        return new Watch(restart(), Progress.valueOf(seen.progress), seen.looks, seen.failures,
                dip(), new Question(text(seen.command), Instant.ofEpochMilli(seen.sent),
                        seen.questions, seen.mute),
                boot(), upSince());
    }

    /// Whether the end was told, and only has to be noted.
    boolean isTold() {
        return !text(end).isEmpty();
    }

    private Change restart() {
        Map<String, String> tags = new HashMap<>();
        if (!text(what.name).isEmpty()) {
            tags.put(Instance.NAME, what.name);
        }
        if (!text(what.group).isEmpty()) {
            tags.put(Instance.SCALING_GROUP, what.group);
        }
        Instance instance = new Instance(what.id, InstanceState.RUNNING, text(what.type),
                new Place(text(what.zone), "", text(what.account)), List.of(), tags,
                Instant.ofEpochMilli(what.launched));
        return new Change(
                new Asked(who.request, who.user, Instant.ofEpochMilli(who.time), text(who.reason),
                        text(who.approver)),
                instance, IpAddress.of(what.address),
                new Recipient(who.channel, who.asker, who.everybody, text(who.url),
                        text(who.thread), text(who.message)));
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
