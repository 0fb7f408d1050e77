package chatbot.claim;

import chatbot.aws.Caller;
import chatbot.aws.Contention;
import chatbot.aws.Failure;
import chatbot.aws.SideBySide;
import chatbot.aws.Table;
import chatbot.aws.Table.Written;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
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

    @Override
    public Claim claim(List<Change> changes, Instant shown, Caller caller) {
        TransactWriteItemsRequest claim = ClaimRequests.claim(
                changes.stream().map(change -> requests(change, caller)).toList(), shown,
                clock.instant());
        return table.ask("dynamodb:PutItem", caller, () -> claim(claim, changes),
                Claim.Failed::new);
    }

    private Claim claim(TransactWriteItemsRequest claim, List<Change> changes) {
        try {
            dynamo.transactWriteItems(claim);
            return new Claim.Granted();
        } catch (TransactionCanceledException cancelled) {
            return taken(changes, Contention.unmet(cancelled));
        }
    }

    /// @param reasons two for each change: its request's, its instance's
    private static Claim taken(List<Change> changes, List<CancellationReason> reasons) {
        for (int index = 0; index < changes.size(); index++) {
            CancellationReason request = reasons.get(2 * index);
            if (Contention.isUnmet(request)) {
                ClaimItem before = new ClaimItem(request.item());
                ClaimItem holding = new ClaimItem(reasons.get(2 * index + 1).item());
                Progress last = holding.isOf(changes.get(index).asked())
                        ? holding.progress()
                        : Progress.BEGUN;
                return new Claim.Taken(before.asked(), before.isEnded() ? Progress.ENDED : last,
                        "");
            }
        }
        int index = IntStream.range(0, changes.size())
                .filter(one -> Contention.isUnmet(reasons.get(2 * one + 1))).findFirst()
                .orElseThrow();
        return taken(changes.get(index), new ClaimItem(reasons.get(2 * index + 1).item()));
    }

    private static Claim taken(Change change, ClaimItem holding) {
        return new Claim.Taken(holding.asked(), holding.progress(), change.instance().id());
    }

    @Override
    public Claim rehearse(List<Change> changes, Caller caller) {
        return SideBySide.each(changes, change -> rehearse(change, caller)).stream()
                .filter(claim -> !(claim instanceof Claim.Granted)).findFirst()
                .orElseGet(Claim.Granted::new);
    }

    private Claim rehearse(Change change, Caller caller) {
        GetItemRequest look = requests(change, caller).lookAtInstance();
        return table.ask("dynamodb:GetItem", caller, () -> {
            ClaimItem holding = new ClaimItem(dynamo.getItem(look).item());
            return holding.isHeld(clock.instant())
                    ? taken(change, holding)
                    : new Claim.Granted();
        }, Claim.Failed::new);
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
