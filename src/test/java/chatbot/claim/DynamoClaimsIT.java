package chatbot.claim;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.HandClock;
import chatbot.aws.Moto;
import chatbot.aws.MotoTables;
import chatbot.aws.Table;
import chatbot.aws.WithMoto;
import chatbot.fleet.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Claims in a table, as moto plays it.
@WithMoto
final class DynamoClaimsIT implements ClaimsContract, BrakesContract {

    private static final String TABLE = "chatbot";

    private final Moto moto;
    private final DynamoDbClient dynamo;
    private final HandClock clock = new HandClock();
    private final Claims claims;

    DynamoClaimsIT(Moto moto) {
        this.moto = moto;
        this.dynamo = MotoTables.client(moto);
        this.claims = new DynamoClaims(new Table(dynamo, TABLE, clock));
    }

    @BeforeEach
    void createTheTable() {
        moto.reset();
        MotoTables.create(dynamo, TABLE);
    }

    @Override
    public Claims claims() {
        return claims;
    }

    @Override
    public History history() {
        return new DynamoHistory(new Table(dynamo, TABLE, clock));
    }

    @Override
    public Locks locks() {
        return new DynamoLocks(new Table(dynamo, TABLE, clock));
    }

    @Override
    public HandClock clock() {
        return clock;
    }

    @Test
    void writesWhatTheHistoryAndTheIndexNeed() {
        claim(web());

        assertThat(item("request#request-a")).isEqualTo(Map.ofEntries(
                Map.entry("id", text("request#request-a")),
                Map.entry("request", text("request-a")),
                Map.entry("action", text("RESTART")),
                Map.entry("kind", text("change")),
                Map.entry("user", text("U0ALICE")),
                Map.entry("reason", text("it hangs")),
                Map.entry("asked", text("2026-11-22T10:00:00.000Z")),
                Map.entry("instance", text("i-web")),
                Map.entry("name", text("web")),
                Map.entry("address", text("10.34.33.22")),
                Map.entry("channel", text("C0OPS")),
                Map.entry("expires", seconds(Claims.KEPT))));
        assertThat(item("instance#i-web")).isEqualTo(Map.of(
                "id", text("instance#i-web"), "request", text("request-a"),
                "action", text("RESTART"),
                "user", text("U0ALICE"), "reason", text("it hangs"),
                "asked", text("2026-11-22T10:00:00.000Z"), "progress", text("BEGUN"),
                "until", text("2026-11-22T10:01:00.000Z"),
                "expires", seconds(Claims.BEGUN_LASTS.plus(Claims.REMEMBERED))));
    }

    @Test
    void keepsTheFirstEnd() {
        Change change = web();
        claim(change);
        claims.end(change, "back", caller());
        clock.forward(Duration.ofSeconds(5));
        claims.end(change, "timed out", caller());

        assertThat(item("request#request-a")).containsEntry("end", text("back"))
                .containsEntry("ended", text("2026-11-22T10:00:00.000Z"))
                .containsEntry("expires", seconds(Claims.KEPT));
    }

    @Test
    void knowsForAWhileThatAnInstanceWasRestarted() {
        Change change = web();
        claim(change);
        claims.end(change, "back", caller());

        assertThat(item("instance#i-web")).containsEntry("progress", text("ENDED"))
                .containsEntry("until", text("2026-11-22T10:00:00.000Z"))
                .containsEntry("expires", seconds(Claims.REMEMBERED));
    }

    @Test
    void forgetsTheInstanceOfARestartThatEc2Refused() {
        Change change = web();
        claim(change);
        claims.end(change, Claims.REFUSED, caller());

        assertThat(item("instance#i-web")).isEmpty();
    }

    @Test
    void movesTheTimeAtWhichTheInstanceIsForgotten() {
        Change change = web();
        claim(change);
        claims.note(change, Progress.ACCEPTED, Claims.UNWATCHED_LASTS, caller());
        assertThat(item("instance#i-web"))
                .containsEntry("expires", seconds(Claims.UNWATCHED_LASTS.plus(Claims.REMEMBERED)));
        claims.hold(change, caller());
        assertThat(item("instance#i-web"))
                .containsEntry("expires", seconds(Claims.HELD_AT_MOST.plus(Claims.REMEMBERED)))
                .containsEntry("until", text("2026-11-22T10:45:00.000Z"));
    }

    /// Somebody else wrote into the table, or a later version of the bot.
    @Test
    void livesWithItemsThatLackEverything() {
        dynamo.putItem(put -> put.tableName(TABLE).item(Map.of("id", text("instance#i-web"))));
        Change change = web();

        assertThat(claim(change)).isEqualTo(new Claims.Claim.Granted());
        dynamo.putItem(put -> put.tableName(TABLE).item(Map.of("id", text("instance#i-web"),
                "until", text("9999"), "asked", text("yesterday"), "progress", text("TURNED"))));
        dynamo.putItem(put -> put.tableName(TABLE).item(Map.of("id", text("request#request-a"),
                "user", AttributeValue.fromN("7"))));
        Asked nobody = new Asked(Action.RESTART, "", "", Instant.EPOCH, "");
        assertThat(claim(change))
                .isEqualTo(new Claims.Claim.Taken(nobody, Progress.BEGUN, ""));
        assertThat(claims.hold(change, caller())).isEqualTo(new Claims.Hold.Lost(nobody));
    }

    /// The switch as an operator throws it, without the bot.
    @Test
    void stopsEverythingByAnItemThatSomebodyWroteByHand() {
        dynamo.putItem(put -> put.tableName(TABLE).item(Map.of("id", text("freeze"))));

        assertThat(claim(web())).isEqualTo(new Claims.Claim.Braked(new Brake.Frozen(
                new Lock(Lock.EVERYTHING, "", "", "", Instant.EPOCH))));
        dynamo.deleteItem(delete -> delete.tableName(TABLE).key(Map.of("id", text("freeze"))));
        assertThat(claim(web())).isEqualTo(new Claims.Claim.Granted());
    }

    @Test
    void locksAMachineByAnItemThatSomebodyWroteByHand() {
        dynamo.putItem(put -> put.tableName(TABLE).item(Map.of("id", text("lock#i-web"))));

        assertThat(claim(web())).isEqualTo(new Claims.Claim.Braked(new Brake.Locked(
                new Lock("i-web", "", "", "", Instant.EPOCH))));
    }

    private Claims.Claim claim(Change change) {
        return claims.claim(List.of(change), Terms.shown(change.asked().time()), caller());
    }

    private Change web() {
        return ClaimsContract.restart(
                new Asked(Action.RESTART, "request-a", "U0ALICE", clock.instant(), "it hangs"),
                "web");
    }

    private Map<String, AttributeValue> item(String id) {
        return MotoTables.item(dynamo, TABLE, id);
    }

    private static AttributeValue seconds(Duration fromStart) {
        return AttributeValue.fromN(Long.toString(
                new HandClock().instant().plus(fromStart).getEpochSecond()));
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }
}
