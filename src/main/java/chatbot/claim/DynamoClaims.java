package chatbot.claim;

import chatbot.aws.Caller;
import chatbot.aws.Contention;
import chatbot.aws.Failure;
import chatbot.aws.Table;
import chatbot.aws.Table.Written;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Claims in a table of DynamoDB's, which all processes of the function share.
final class DynamoClaims implements Claims {

    private final Table table;
    private final DynamoDbClient dynamo;
    private final Clock clock;

    DynamoClaims(Table table) {
        this.table = table;
        this.dynamo = table.dynamo();
        this.clock = table.clock();
    }

    /// Who is overtaken between reading and writing looks again.
    @Override
    public Claim claim(List<Change> changes, Terms terms, Caller caller) {
        ClaimAttempt attempt = new ClaimAttempt(table, changes, terms, caller);
        Optional<Claim> claim = attempt.claim();
        while (claim.isEmpty()) {
            Contention.pause();
            claim = attempt.claim();
        }
        return claim.get();
    }

    @Override
    public Claim rehearse(List<Change> changes, Terms terms, Caller caller) {
        return new ClaimAttempt(table, changes, terms, caller).rehearse();
    }

    @Override
    public Optional<Failure> note(Change change, Progress progress, Duration holding,
            Caller caller) {
        UpdateItemRequest note = requests(change, caller).holdOn(
                change.asked().time().plus(holding),
                Map.of("progress", ClaimItem.text(progress.name())));
        return table.ask("dynamodb:UpdateItem", caller, () -> {
            Table.write(() -> dynamo.updateItem(note).attributes());
            return Optional.empty();
        }, Optional::of);
    }

    @Override
    public Hold hold(Change change, Caller caller) {
        ClaimRequests requests = requests(change, caller);
        Instant until = change.asked().time().plus(HELD_AT_MOST);
        return findOver(requests.look(), caller)
                .or(() -> holdOn(requests.holdOn(until, Map.of()), caller))
                .orElseGet(() -> holdAgain(requests.holdAgain(until, clock.instant()), caller));
    }

    /// A restart that is over may be the holder still, if the instance couldn't be freed.
    private Optional<Hold> findOver(GetItemRequest look, Caller caller) {
        return table.ask("dynamodb:GetItem", caller,
                () -> new ClaimItem(dynamo.getItem(look).item()).isEnded()
                        ? Optional.of(new Hold.Over())
                        : Optional.empty(),
                why -> Optional.of(new Hold.Failed(why)));
    }

    /// Nothing if nobody holds the instance any more.
    private Optional<Hold> holdOn(UpdateItemRequest hold, Caller caller) {
        return table.ask("dynamodb:UpdateItem", caller, () -> {
            Written written = Table.write(() -> dynamo.updateItem(hold).attributes());
            if (written.done()) {
                return Optional.of(new Hold.Held(new ClaimItem(written.item()).progress()));
            }
            return new ClaimItem(written.item()).isHeld(clock.instant())
                    ? Optional.of(new Hold.Lost(new ClaimItem(written.item()).asked()))
                    : Optional.empty();
        }, why -> Optional.of(new Hold.Failed(why)));
    }

    private Hold holdAgain(PutItemRequest hold, Caller caller) {
        return table.ask("dynamodb:PutItem", caller, () -> {
            Written written = Table.write(() -> dynamo.putItem(hold).attributes());
            return written.done()
                    ? new Hold.Held(Progress.BEGUN)
                    : new Hold.Lost(new ClaimItem(written.item()).asked());
        }, Hold.Failed::new);
    }

    @Override
    public Optional<Failure> end(Change change, String end, Caller caller) {
        UpdateItemRequest note = requests(change, caller).end(end, clock.instant());
        return table.ask("dynamodb:UpdateItem", caller, () -> {
            dynamo.updateItem(note);
            return Optional.<Failure>empty();
        }, Optional::of).or(() -> end.equals(REFUSED)
                ? forget(change, caller)
                : free(change, caller));
    }

    private Optional<Failure> free(Change change, Caller caller) {
        UpdateItemRequest free = requests(change, caller).free(clock.instant());
        return table.ask("dynamodb:UpdateItem", caller, () -> {
            Table.write(() -> dynamo.updateItem(free).attributes());
            return Optional.empty();
        }, Optional::of);
    }

    private Optional<Failure> forget(Change change, Caller caller) {
        DeleteItemRequest forget = requests(change, caller).forget();
        return table.ask("dynamodb:DeleteItem", caller, () -> {
            Table.write(() -> dynamo.deleteItem(forget).attributes());
            return Optional.empty();
        }, Optional::of);
    }

    /// By its mark a call knows its item again when DynamoDB's first answer got lost and it asks once
    /// more.
    @Override
    public Claim drop(Asked asked, String end, Caller caller) {
        String mark = UUID.randomUUID().toString();
        PutItemRequest drop = ClaimRequests.drop(table.name(), asked, end, clock.instant(), mark,
                table.onBehalf(caller));
        return table.ask("dynamodb:PutItem", caller, () -> {
            Written written = Table.write(() -> dynamo.putItem(drop).attributes());
            ClaimItem before = new ClaimItem(written.item());
            return written.done() || before.isMarked(mark)
                    ? new Claim.Granted()
                    : new Claim.Taken(before.asked(),
                            before.isEnded() ? Progress.ENDED : Progress.BEGUN, "");
        }, Claim.Failed::new);
    }

    private ClaimRequests requests(Change change, Caller caller) {
        return new ClaimRequests(table.name(), change, table.onBehalf(caller));
    }
}
