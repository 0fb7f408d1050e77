package chatbot.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.HandClock;
import chatbot.claim.Asked;
import chatbot.claim.Brake;
import chatbot.claim.Brakes;
import chatbot.claim.Change;
import chatbot.claim.Claims;
import chatbot.claim.InMemoryClaims;
import chatbot.claim.Lock;
import chatbot.claim.Recipient;
import chatbot.fleet.Action;
import chatbot.fleet.BareFleet;
import chatbot.fleet.DemoFleet;
import chatbot.fleet.Fleet;
import chatbot.fleet.Fleet.Lookups;
import chatbot.fleet.Fleet.Rehearsal;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Address;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.Instance.Role;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Site;
import chatbot.fleet.Site.Silent;
import chatbot.fleet.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Find, check, do it: each way in which it ends, and that nothing is done on the way there.
final class ChangesTest {

    private static final Target ADDRESS = address("10.34.33.22");
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Map<String, String> OPEN = Map.of("chatbot", "restart");

    private static final FollowUps.Start STARTED = new FollowUps.Start.Started();

    private final HandClock clock = new HandClock();
    private final DemoFleet demo = DemoFleet.startedAt(clock);
    private final RecordingFollowUps followUps = new RecordingFollowUps();

    @Test
    void restartsARunningOpenInstance() {
        assertAccepted(restart("10.34.33.22"), "web-1");
        assertThat(demo.reboots()).containsExactly(named("web-1").id());
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.23, web-2", "2001:db8:34::22, mail-1"})
    void restartsByAPublicOrIpv6AddressToo(String address, String name) {
        assertAccepted(restart(address), name);
    }

    @Test
    void restartsByNameAndById() {
        assertAccepted(restart(new Target.Name("web-1")), "web-1");
        assertAccepted(restart(new Target.Id(named("web-2").id())), "web-2");
    }

    @Test
    void findsNobodyInTheRegion() {
        assertThat(restart("10.34.99.99")).isEqualTo(unfit(
                new Finding.NotFound(address("10.34.99.99"),
                        demo.scope(Optional.empty(), List.of()), List.of())));
    }

    @Test
    void namesWhoIsLikeANameThatNobodyHas() {
        Target wep = new Target.Name("Web-1");

        assertThat(restart(wep)).isInstanceOfSatisfying(Outcome.Unfit.class, unfit -> assertThat(
                unfit.findings()).singleElement().isInstanceOfSatisfying(Finding.NotFound.class,
                        notFound -> assertThat(notFound.near().getFirst())
                                .isEqualTo(named("web-1"))));
        assertThat(demo.reboots()).isEmpty();
    }

    @Test
    void doesNotGuessWhichOfSeveralIsMeant() {
        assertThat(restart("10.34.40.10")).isEqualTo(unfit(new Finding.Ambiguous(
                address("10.34.40.10"), List.of(named("shop-blue"), named("shop-green")),
                List.of())));
        assertThat(demo.reboots()).isEmpty();
    }

    @Test
    void takesNoOnlyMatchForTheOneThatIsMeantWhileASiteIsSilent() {
        Instance web = named("web-1");
        List<Silent> silent = List.of(new Silent(new Site("2", "us-east-1"),
                new Failure.OutOfTime()));
        for (Target target : List.of(ADDRESS, new Target.Name("web-1"))) {
            assertThat(restart(partly(target, web, silent), wish(Action.RESTART, List.of(),
                    target), PATIENCE)).isEqualTo(unfit(
                            new Finding.Unsure(target, web, silent)));
        }
        assertThat(demo.reboots()).isEmpty();
    }

    @Test
    void restartsByItsIdOrAConsentThoughASiteIsSilent() {
        Instance web = named("web-1");
        List<Silent> silent = List.of(new Silent(new Site("2", "us-east-1"),
                new Failure.OutOfTime()));
        Target id = new Target.Id(web.id());
        Consent shown = new Consent(clock.instant(), web.id(), web.launched(), Set.of());

        assertThat(restart(partly(id, web, silent), wish(Action.RESTART, List.of(), id), PATIENCE))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(restart(partly(ADDRESS, web, silent), wish(Action.RESTART, List.of(shown),
                ADDRESS), PATIENCE)).isInstanceOf(Outcome.Accepted.class);
        assertThat(demo.reboots()).containsExactly(web.id(), web.id());
    }

    @Test
    void saysWhereNobodyCouldLook() {
        List<Silent> silent = List.of(new Silent(Site.own("us-west-2"),
                new Failure.Throttled()));
        Fleet fleet = new Partly(demo, new Lookups.Found(Map.of(ADDRESS, List.of()), silent));

        assertThat(restart(fleet, wish("10.34.33.22"), PATIENCE)).isEqualTo(unfit(
                new Finding.NotFound(ADDRESS, new Site.Scope(List.of(Site.own("us-east-1")),
                        silent), List.of())));
    }

    @Test
    void changesMachinesOfOneSiteAtATime() {
        Target west = new Target.Name("west-1");

        assertThat(restart(ADDRESS, west)).isInstanceOfSatisfying(Outcome.Scattered.class,
                scattered -> assertThat(scattered.machines()).extracting(Finding.Fit::instance)
                        .containsExactly(named("web-1"), named("west-1")));
        assertThat(demo.reboots()).isEmpty();
        assertAccepted(restart(west), "west-1");
    }

    private Fleet partly(Target target, Instance instance, List<Silent> silent) {
        return new Partly(demo, new Lookups.Found(Map.of(target, List.of(instance)), silent));
    }

    @Test
    void leavesAnInstanceAloneThatIsNotOpen() {
        assertThat(restart("10.34.33.40")).isEqualTo(unfit(
                new Finding.NotOpen(address("10.34.33.40"), named("legacy-1"))));
        assertThat(demo.reboots()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10.34.33.30, db-1", "10.34.33.31, batch-1", "10.34.33.32, fresh-1"})
    void leavesAnInstanceAloneThatIsNotRunning(String address, String name) {
        assertThat(restart(address)).isEqualTo(unfit(
                new Finding.WrongState(address(address), named(name), Action.RESTART)));
        assertThat(demo.reboots()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "10.34.33.50, payments-1, CONFIRM",
            "10.34.33.51, billing-1, APPROVE",
            "10.34.33.62, proxy-1, SECONDARY_ADDRESS",
            "10.34.34.10, node-1, KUBERNETES_NODE",
            "10.34.34.77, node-1, SECONDARY_ADDRESS KUBERNETES_NODE",
            "10.34.33.90, queue-1, SCALING_GROUP"})
    void asksFirst(String address, String name, String doubts) {
        assertThat(restart(address)).isEqualTo(questionable(address(address), named(name), doubts));
        assertThat(demo.reboots()).isEmpty();
    }

    @Test
    void tellsThatEc2Refuses() {
        assertThat(restart("10.34.33.70")).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.why()).isInstanceOf(Failure.NotPermitted.class));
        assertThat(followUps.started()).isEmpty();
    }

    @Test
    void tellsThatNobodyKnowsWhenTheAnswerIsLate() {
        assertThat(restart(demo, wish("10.34.33.80"), Execution.EC2_TAKES))
                .isInstanceOfSatisfying(Outcome.Unconfirmed.class, unknown -> {
                    assertThat(unknown.why()).isEqualTo(new Failure.OutOfTime());
                    assertThat(unknown.changes()).singleElement()
                            .satisfies(
                                    one -> assertThat(one.instance()).isEqualTo(named("slow-1")));
                });
    }

    @Test
    void doesNotBeginARebootWithTooLittleTimeLeft() {
        assertThat(restart(demo, wish("10.34.33.22"), Execution.EC2_TAKES.minusMillis(1)))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.why())
                        .isEqualTo(new Failure.TooLate()));
        assertThat(demo.reboots()).isEmpty();
        assertAccepted(restart(demo, wish("10.34.33.22"), Execution.EC2_TAKES), "web-1");
    }

    @Test
    void restartsThoughTheFollowUpKeepsItWaiting() {
        FollowUps silent = new FollowUps() {
            @Override
            public Start start(List<Change> changes, Caller caller) {
                clock.forward(caller.left(clock));
                return new Start.Failed(new Failure.OutOfTime());
            }

            @Override
            public void stop(List<Change> changes, Caller caller) {
                clock.forward(caller.left(clock));
            }
        };
        Changes changes = new Changes(() -> Optional.of("true"), demo, new InMemoryClaims(clock),
                silent, List.of(), clock);

        assertThat(changes.change(wish("10.34.33.22"), Works.ANYTHING, caller(PATIENCE)))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(demo.reboots()).containsExactly(named("web-1").id());
    }

    @Test
    void tellsWhyNothingCouldBeFoundOut() {
        Failure why = new Failure.Throttled();

        assertThat(restart(new OneAnswer(new Lookups.Failed(why)), wish("10.34.33.22"), PATIENCE))
                .isEqualTo(new Outcome.NotLookedUp(why));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "RUNNING")
    void rebootsInNoOtherState(InstanceState state) {
        Instance instance = instance(state, Role.PRIMARY, OPEN);

        assertThat(restart(instance)).isEqualTo(
                unfit(new Finding.WrongState(ADDRESS, instance, Action.RESTART)));
    }

    /// Who may not restart it isn't told its state, nor asked about it; a question names all that
    /// there is to ask about.
    @ParameterizedTest
    @MethodSource("order")
    void checksTheTagThenTheStateThenTheQuestions(Instance instance, Outcome outcome) {
        assertThat(restart(instance)).isEqualTo(outcome);
    }

    static Stream<Arguments> order() {
        Map<String, String> node = Map.of("kubernetes.io/cluster/shop", "owned");
        Map<String, String> approve = Map.of("chatbot", "approve");
        Map<String, String> both = Map.of("kubernetes.io/cluster/shop", "owned", "chatbot",
                "approve");
        Instance closed = instance(InstanceState.STOPPED, Role.SECONDARY, node);
        Instance stopped = instance(InstanceState.STOPPED, Role.SECONDARY, both);
        Instance cluster = instance(InstanceState.RUNNING, Role.SECONDARY, both);
        Instance secondary = instance(InstanceState.RUNNING, Role.SECONDARY, approve);
        return Stream.of(
                Arguments.of(closed, unfit(new Finding.NotOpen(ADDRESS, closed))),
                Arguments.of(stopped,
                        unfit(new Finding.WrongState(ADDRESS, stopped, Action.RESTART))),
                Arguments.of(cluster, questionable(ADDRESS, cluster,
                        "APPROVE SECONDARY_ADDRESS KUBERNETES_NODE")),
                Arguments.of(secondary,
                        questionable(ADDRESS, secondary, "APPROVE SECONDARY_ADDRESS")));
    }

    @Test
    void doesWhatWasAgreedToAboutThatMachine() {
        Instance payments = named("payments-1");

        assertAccepted(agreed("10.34.33.50", payments, "CONFIRM"), "payments-1");
        assertThat(demo.reboots()).containsExactly(payments.id());
    }

    @ParameterizedTest
    @CsvSource({
            "10.34.33.51, billing-1, CONFIRM, APPROVE",
            "10.34.34.77, node-1, KUBERNETES_NODE, SECONDARY_ADDRESS KUBERNETES_NODE",
            "10.34.33.50, payments-1, '', CONFIRM"})
    void asksAgainAboutWhatNobodyWasTold(String address, String name, String agreed,
            String doubts) {
        assertThat(agreed(address, named(name), agreed))
                .isEqualTo(questionable(address(address), named(name), doubts));
        assertThat(demo.reboots()).isEmpty();
    }

    @Test
    void asksAgainWhenTheAddressLeadsToAnotherMachineOrTheMachineWasStartedAnew() {
        Instance web = named("web-1");
        Consent another = new Consent(clock.instant(), "i-0abc", web.launched(), Set.of());
        Consent earlier = new Consent(clock.instant(), web.id(), web.launched().minusSeconds(1),
                Set.of());

        for (Consent consent : List.of(another, earlier)) {
            assertThat(restart(demo, wish(Action.RESTART, List.of(consent), ADDRESS), PATIENCE))
                    .isEqualTo(questionable(ADDRESS, web, "CHANGED"));
        }
        assertThat(demo.reboots()).isEmpty();
    }

    @Test
    void takesTheOneOfSeveralThatWasChosen() {
        Instance green = named("shop-green");

        assertAccepted(agreed("10.34.40.10", green, ""), "shop-green");
        assertThat(demo.reboots()).containsExactly(green.id());
    }

    @Test
    void doesNotGuessWhenTheOneThatWasChosenIsGone() {
        Consent gone = new Consent(clock.instant(), "i-0abc", Instant.EPOCH, Set.of());

        assertThat(restart(demo, wish(Action.RESTART, List.of(gone), address("10.34.40.10")),
                PATIENCE)).isInstanceOfSatisfying(Outcome.Unfit.class,
                        unfit -> assertThat(
                                unfit.findings()).singleElement()
                                .isInstanceOf(Finding.Ambiguous.class));
        assertThat(demo.reboots()).isEmpty();
    }

    // --- several in one line

    @Test
    void restartsAllOfALineWithOneFollowUpAndOneCall() {
        assertAccepted(restart(ADDRESS, new Target.Name("web-2"), new Target.Name("web-3")),
                "web-1", "web-2", "web-3");
        assertThat(demo.reboots()).hasSize(3);
        assertThat(followUps.started()).extracting(one -> one.asked().request()).containsExactly(
                "key", "key-" + named("web-2").id(), "key-" + named("web-3").id());
    }

    @Test
    void countsAMachineThatIsNamedTwiceOnce() {
        assertAccepted(restart(ADDRESS, new Target.Name("web-1")), "web-1");
        assertThat(demo.reboots()).hasSize(1);
    }

    @Test
    void touchesNoneIfOneCannotBeDone() {
        assertThat(restart(ADDRESS, new Target.Name("legacy-1"), address("10.34.99.99"),
                new Target.Name("db-1"), address("10.34.40.10")))
                .isInstanceOfSatisfying(Outcome.Unfit.class, unfit -> assertThat(unfit.findings())
                        .extracting(one -> one.getClass().getSimpleName())
                        .containsExactly("Fit", "NotOpen", "NotFound", "WrongState", "Ambiguous"));
        assertThat(demo.reboots()).isEmpty();
        assertThat(followUps.started()).isEmpty();
    }

    @Test
    void asksAboutAllOfALineIfItHasToAskAboutOne() {
        Instance web = named("web-1");
        Instance payments = named("payments-1");
        Target name = new Target.Name("payments-1");

        assertThat(restart(ADDRESS, name)).isEqualTo(new Outcome.Questionable(List.of(
                new Finding.Fit(ADDRESS, web, Set.of()),
                new Finding.Fit(name, payments, Set.of(Doubt.CONFIRM)))));
        assertAccepted(restart(demo, wish(Action.RESTART, List.of(
                new Consent(clock.instant(), web.id(), web.launched(), Set.of()),
                new Consent(clock.instant(), payments.id(), payments.launched(),
                        Set.of(Doubt.CONFIRM))),
                ADDRESS, name), PATIENCE),
                "web-1", "payments-1");
    }

    // --- start and stop

    @Test
    void neverStopsWithoutAsking() {
        Instance web = named("web-1");

        assertThat(restart(demo, wish(Action.STOP, List.of(), ADDRESS), PATIENCE))
                .isEqualTo(questionable(ADDRESS, web, "POWER"));
        assertThat(demo.instances()).contains(web);
        assertAccepted(restart(demo, wish(Action.STOP, List.of(new Consent(clock.instant(),
                web.id(), web.launched(), Set.of(Doubt.POWER))), ADDRESS), PATIENCE), "web-1");
        assertThat(named("web-1").state()).isEqualTo(InstanceState.STOPPING);
    }

    @Test
    void neverStartsWithoutAsking() {
        Instance db = named("db-1");
        Target name = new Target.Name("db-1");

        assertThat(restart(demo, wish(Action.START, List.of(), name), PATIENCE))
                .isEqualTo(questionable(name, db, "POWER"));
        assertAccepted(restart(demo, wish(Action.START, List.of(new Consent(clock.instant(),
                db.id(), db.launched(), Set.of(Doubt.POWER))), name), PATIENCE), "db-1");
        assertThat(named("db-1").state()).isEqualTo(InstanceState.PENDING);
    }

    @ParameterizedTest
    @CsvSource({"STOP, RUNNING, chatbot=restart, NotPowered",
            "STOP, RUNNING, chatbot=restart chatbot-power=Allow, NotPowered",
            "STOP, RUNNING, chatbot-power=allow, NotOpen",
            "STOP, STOPPED, chatbot=restart chatbot-power=allow, WrongState",
            "START, RUNNING, chatbot=confirm chatbot-power=allow, WrongState",
            "START, PENDING, chatbot=confirm chatbot-power=allow, WrongState"})
    void startsAndStopsOnlyWhatTheTagsAllow(Action action, InstanceState state, String tags,
            String finding) {
        Instance instance = instance(state, Role.PRIMARY, Stream.of(tags.split(" "))
                .map(tag -> tag.split("="))
                .collect(Collectors.toMap(tag -> tag[0], tag -> tag[1])));

        assertThat(restart(new OneAnswer(instance), wish(action, List.of(), ADDRESS), PATIENCE))
                .isInstanceOfSatisfying(Outcome.Unfit.class, unfit -> assertThat(unfit.findings())
                        .extracting(one -> one.getClass().getSimpleName())
                        .containsExactly(finding));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "false", " false "})
    void startsAndStopsNothingWhereThatIsOff(String setting) {
        Changes changes = changes(setting, new BareFleet() {
        });

        assertThat(changes.hasPower()).isFalse();
        for (Action action : List.of(Action.START, Action.STOP)) {
            assertThat(changes.change(wish(action, List.of(), ADDRESS), Works.ANYTHING,
                    caller(PATIENCE)))
                    .isEqualTo(new Outcome.SwitchedOff());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "TRUE", "on"})
    void takesNothingElseForASetting(String setting) {
        assertThatIllegalArgumentException().isThrownBy(() -> changes(setting, demo))
                .withMessage("CHATBOT_ALLOW_POWER is \"" + setting
                        + "\"; it takes true or false.");
    }

    @Test
    void needsASecondPersonForAStopWhereTheTagSaysSo() {
        Instance instance = instance(InstanceState.RUNNING, Role.PRIMARY,
                Map.of("chatbot", "approve", "chatbot-power", "allow"));

        assertThat(restart(new OneAnswer(instance), wish(Action.STOP, List.of(), ADDRESS),
                PATIENCE)).isEqualTo(questionable(ADDRESS, instance, "APPROVE POWER"));
    }

    // --- regions and rehearsals

    @Test
    void asksNoRegionThatItIsNotFor() {
        Lookups other = new Lookups.OtherRegion("eu-west-1", List.of("us-east-1"));
        assertThat(restart(new OneAnswer(other),
                new Wish(asked(Action.RESTART), List.of(ADDRESS), Optional.of("eu-west-1"), to(),
                        List.of(), false),
                PATIENCE))
                .isEqualTo(new Outcome.OtherRegion("eu-west-1", List.of("us-east-1")));
    }

    @Test
    void rehearsesWithAllChecksAndDoesNothing() {
        assertThat(rehearse("10.34.33.50")).isInstanceOfSatisfying(Outcome.Rehearsed.class, all -> {
            assertThat(all.machines()).containsExactly(new Finding.Fit(address("10.34.33.50"),
                    named("payments-1"), Set.of(Doubt.CONFIRM)));
            assertThat(all.rehearsal()).isEqualTo(new Rehearsal.Allowed());
            assertThat(all.claim()).isEqualTo(new Claims.Claim.Granted());
        });
        assertThat(rehearse("10.34.33.70")).isInstanceOfSatisfying(Outcome.Rehearsed.class,
                all -> assertThat(all.rehearsal()).isInstanceOf(Rehearsal.Failed.class));
        assertThat(rehearse("10.34.33.40")).isInstanceOf(Outcome.Unfit.class);
        assertThat(demo.reboots()).isEmpty();
        assertThat(followUps.started()).isEmpty();
    }

    // --- brakes

    @Test
    void takesOverWhatIsAnothersIfItIsToBeAgain() {
        Changes changes = changes("true", demo);
        changes.change(wish("10.34.33.22"), Works.ANYTHING, caller(PATIENCE));
        Wish next = byBob(ADDRESS, List.of(), false, false);

        assertThat(changes.change(next, Works.ANYTHING, caller(PATIENCE)))
                .isInstanceOf(Outcome.AlreadyAsked.class);
        assertThat(changes.change(byBob(ADDRESS, List.of(), true, true), Works.ANYTHING,
                caller(PATIENCE)))
                .isInstanceOfSatisfying(Outcome.Rehearsed.class, all -> assertThat(all.claim())
                        .isInstanceOfSatisfying(Claims.Claim.Granted.class,
                                granted -> assertThat(granted.over()).hasSize(1)));
        assertThat(changes.change(byBob(ADDRESS, List.of(), false, true), Works.ANYTHING,
                caller(PATIENCE)))
                .isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> assertThat(
                        accepted.over()).singleElement().satisfies(over -> {
                            assertThat(over.by().user()).isEqualTo("U0ALICE");
                            assertThat(over.instance()).isEqualTo(named("web-1").id());
                        }));
        assertThat(demo.reboots()).hasSize(2);
    }

    @Test
    void asksASecondPersonWhenTooMuchIsRestarted() {
        Changes changes = changes("true", demo);
        restartTen(changes);
        Instance worker = named("proxy-1");
        Target id = new Target.Id(worker.id());
        Consent agreed = new Consent(clock.instant(), worker.id(), worker.launched(),
                Set.of(Doubt.CROWDED));

        assertThat(changes.change(byBob(id, List.of(), false, false), Works.ANYTHING,
                caller(PATIENCE))).isEqualTo(questionable(id, worker, "CROWDED"));
        assertThat(changes.change(byBob(id, List.of(), true, false), Works.ANYTHING,
                caller(PATIENCE)))
                .isInstanceOfSatisfying(Outcome.Rehearsed.class, all -> assertThat(all.claim())
                        .isEqualTo(new Claims.Claim.Braked(new Brake.Crowded(10))));
        assertThat(demo.reboots()).hasSize(10);
        assertAccepted(changes.change(byBob(id, List.of(agreed), false, false), Works.ANYTHING,
                caller(PATIENCE)), "proxy-1");
    }

    private void restartTen(Changes changes) {
        for (String name : List.of("web-1", "web-2", "web-3", "web-4", "web-5", "mail-1",
                "shop-blue", "shop-green", "node-1", "queue-1")) {
            Instance instance = named(name);
            assertAccepted(changes.change(new Wish(
                    new Asked(Action.RESTART, "key-" + name, "U" + name, clock.instant(), ""),
                    List.of(new Target.Id(instance.id())), Optional.empty(), to(),
                    List.of(new Consent(clock.instant(), instance.id(), instance.launched(),
                            Set.of(Doubt.KUBERNETES_NODE, Doubt.SCALING_GROUP))),
                    false), Works.ANYTHING, caller(PATIENCE)), name);
        }
    }

    /// Nobody is asked about what couldn't be done anyway.
    @Test
    void refusesWhoIsTooFastBeforeItAsks() {
        Changes changes = changes("true", demo);
        for (String name : List.of("web-1", "web-2", "web-3", "web-4", "web-5", "mail-1")) {
            changes.change(new Wish(
                    new Asked(Action.RESTART, "key-" + name, "U0BOB", clock.instant(), ""),
                    List.of(new Target.Name(name)), Optional.empty(), to(), List.of(), false),
                    Works.ANYTHING, caller(PATIENCE));
        }
        Brake fast = new Brake.TooFast(clock.instant().plus(Brakes.MINUTE));

        for (String name : List.of("payments-1", "billing-1", "proxy-1")) {
            assertThat(changes.change(byBob(new Target.Name(name), List.of(), false, false),
                    Works.ANYTHING, caller(PATIENCE)))
                    .isInstanceOfSatisfying(Outcome.Braked.class,
                            braked -> assertThat(braked.brake()).isEqualTo(fast));
        }
        assertThat(demo.reboots()).hasSize(6);
        assertThat(changes.change(wish("10.34.33.50"), Works.ANYTHING, caller(PATIENCE)))
                .isInstanceOf(Outcome.Questionable.class);
    }

    @Test
    void refusesWhatIsLockedOrFrozenBeforeItAsks() {
        InMemoryClaims claims = new InMemoryClaims(clock);
        Changes changes = new Changes(() -> Optional.of("true"), demo, claims, followUps,
                List.of(), clock);
        Lock lock = new Lock(named("payments-1").id(), "payments-1", "U0ALICE", "disk swap",
                clock.instant());
        Lock freeze = new Lock(Lock.EVERYTHING, "", "U0ALICE", "", clock.instant());
        Target payments = new Target.Name("payments-1");

        claims.locks().lock(lock, caller(PATIENCE));
        assertBraked(changes.change(byBob(payments, List.of(), false, true), Works.ANYTHING,
                caller(PATIENCE)), new Brake.Locked(lock));
        assertAccepted(changes.change(wish("10.34.33.22"), Works.ANYTHING, caller(PATIENCE)),
                "web-1");
        claims.locks().lock(freeze, caller(PATIENCE));
        for (String name : List.of("web-1", "web-2", "billing-1")) {
            assertBraked(changes.change(byBob(new Target.Name(name), List.of(), false, true),
                    Works.ANYTHING, caller(PATIENCE)), new Brake.Frozen(freeze));
        }
        assertThat(demo.reboots()).containsExactly(named("web-1").id());
        assertThat(changes.change(byBob(payments, List.of(), true, false), Works.ANYTHING,
                caller(PATIENCE)))
                .isInstanceOfSatisfying(Outcome.Rehearsed.class, all -> assertThat(all.claim())
                        .isEqualTo(new Claims.Claim.Braked(new Brake.Frozen(freeze))));
    }

    private static void assertBraked(Outcome outcome, Brake brake) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Braked.class,
                braked -> assertThat(braked.brake()).isEqualTo(brake));
    }

    private Wish byBob(Target target, List<Consent> consents, boolean rehearsal, boolean again) {
        return new Wish(new Asked(Action.RESTART, "key-bob", "U0BOB", clock.instant(), ""),
                List.of(target), Optional.empty(), to(), consents, rehearsal, again);
    }

    private Outcome rehearse(String address) {
        return restart(demo, new Wish(asked(Action.RESTART), List.of(address(address)),
                Optional.empty(), to(), List.of(), true), PATIENCE);
    }

    private void assertAccepted(Outcome outcome, String... names) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> {
            assertThat(accepted.followUp()).isEqualTo(STARTED);
            assertThat(accepted.changes()).extracting(one -> one.instance().name().orElse(""))
                    .containsExactly(names);
        });
    }

    private static Outcome unfit(Finding finding) {
        return new Outcome.Unfit(List.of(finding));
    }

    private static Outcome questionable(Target target, Instance instance, String doubts) {
        return new Outcome.Questionable(
                List.of(new Finding.Fit(target, instance, doubts(doubts))));
    }

    private static Set<Doubt> doubts(String names) {
        return Stream.of(names.split(" ")).filter(name -> !name.isEmpty()).map(Doubt::valueOf)
                .collect(Collectors.toSet());
    }

    private Outcome agreed(String address, Instance instance, String doubts) {
        return restart(demo, wish(Action.RESTART, List.of(new Consent(clock.instant(),
                instance.id(), instance.launched(), doubts(doubts))), address(address)), PATIENCE);
    }

    private Outcome restart(String address) {
        return restart(demo, wish(address), PATIENCE);
    }

    private Outcome restart(Target... targets) {
        return restart(demo, wish(Action.RESTART, List.of(), targets), PATIENCE);
    }

    /// Restarts the only instance of a fleet, to which nothing may be done.
    private Outcome restart(Instance only) {
        return restart(new OneAnswer(only), wish("10.34.33.22"), PATIENCE);
    }

    private Outcome restart(Fleet fleet, Wish wish, Duration patience) {
        return changes("true", fleet).change(wish, Works.ANYTHING, caller(patience));
    }

    private Changes changes(String power, Fleet fleet) {
        return new Changes(() -> Optional.of(power), fleet, new InMemoryClaims(clock), followUps,
                List.of(), clock);
    }

    private Wish wish(String address) {
        return wish(Action.RESTART, List.of(), address(address));
    }

    private Wish wish(Action action, List<Consent> consents, Target... targets) {
        return new Wish(asked(action), List.of(targets), Optional.empty(), to(), consents, false);
    }

    private Asked asked(Action action) {
        return new Asked(action, "key", "U0ALICE", clock.instant(), "");
    }

    private static Recipient to() {
        return new Recipient("C0OPS", "U0ALICE", true, "");
    }

    private Caller caller(Duration patience) {
        return new Caller("U0ALICE", "request-1", clock.instant().plus(patience));
    }

    private static Target address(String address) {
        return new Target.Address(IpAddress.of(address));
    }

    private Instance named(String name) {
        return demo.instances().stream().filter(instance -> instance.name().orElse("").equals(name))
                .findFirst().orElseThrow();
    }

    private static Instance instance(InstanceState state, Role role, Map<String, String> tags) {
        return new Instance("i-1", state, "t3.small", new Place("us-east-1a", "vpc-1", "1"),
                List.of(new Address(IpAddress.of("10.34.33.22"), role)), tags,
                Instant.EPOCH);
    }

    /// The demo fleet, in which every look is answered so.
    private record Partly(DemoFleet demo, Lookups lookups) implements BareFleet {

        @Override
        public Lookups find(List<Target> targets, Optional<String> region, Caller caller) {
            return lookups;
        }

        @Override
        public Fleet.Attempt change(Action action, List<Instance> instances, Caller caller) {
            return demo.change(action, instances, caller);
        }

        @Override
        public List<Site> sites() {
            return demo.sites();
        }
    }

    /// A fleet that answers every look so, and in which nothing may be done.
    private record OneAnswer(Lookups lookups) implements BareFleet {

        OneAnswer(Instance only) {
            this(new Lookups.Found(Map.of(ADDRESS, List.of(only))));
        }

        @Override
        public Lookups find(List<Target> targets, Optional<String> region, Caller caller) {
            return lookups;
        }
    }
}
