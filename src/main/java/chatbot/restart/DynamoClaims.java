package chatbot.restart;

import chatbot.aws.AwsCall;
import chatbot.aws.AwsFailure;
import chatbot.aws.Caller;
import chatbot.aws.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Claims in a table of DynamoDB's, which all processes of the function share.
final class DynamoClaims implements Claims {

    private final DynamoDbClient dynamo;
    private final String table;
    private final Clock clock;

    /// @param table its name or ARN
    DynamoClaims(DynamoDbClient dynamo, String table, Clock clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Claim claim(Restart restart, Caller caller) {
        TransactWriteItemsRequest claim = requests(restart, caller).claim(clock.instant());
        return ask("dynamodb:PutItem", caller, () -> claim(claim, restart.asked()),
                Claim.Failed::new);
    }

    private Claim claim(TransactWriteItemsRequest claim, Asked asked) {
        try {
            dynamo.transactWriteItems(claim);
            return new Claim.Granted();
        } catch (TransactionCanceledException cancelled) {
            List<CancellationReason> reasons = Contention.unmet(cancelled);
            return taken(asked, reasons.getFirst(), new ClaimItem(reasons.getLast().item()));
        }
    }

    private static Claim taken(Asked asked, CancellationReason request, ClaimItem holding) {
        if (!Contention.isUnmet(request)) {
            return new Claim.Taken(holding.asked(), holding.progress());
        }
        ClaimItem before = new ClaimItem(request.item());
        Progress last = holding.isOf(asked) ? holding.progress() : Progress.BEGUN;
        return new Claim.Taken(before.asked(), before.isEnded() ? Progress.ENDED : last);
    }

    @Override
    public Optional<Failure> note(Restart restart, Progress progress, Duration holding,
            Caller caller) {
        UpdateItemRequest note = requests(restart, caller).holdOn(
                restart.asked().time().plus(holding),
                Map.of("progress", ClaimItem.text(progress.name())));
        return ask("dynamodb:UpdateItem", caller, () -> {
            write(() -> dynamo.updateItem(note).attributes());
            return Optional.empty();
        }, Optional::of);
    }

    @Override
    public Hold hold(Restart restart, Caller caller) {
        ClaimRequests requests = requests(restart, caller);
        Instant until = restart.asked().time().plus(HELD_AT_MOST);
        return findOver(requests.look(), caller)
                .or(() -> holdOn(requests.holdOn(until, Map.of()), caller))
                .orElseGet(() -> holdAgain(requests.holdAgain(until, clock.instant()), caller));
    }

    /// A restart that is over may be the holder still, if the instance couldn't be freed.
    private Optional<Hold> findOver(GetItemRequest look, Caller caller) {
        return ask("dynamodb:GetItem", caller,
                () -> new ClaimItem(dynamo.getItem(look).item()).isEnded()
                        ? Optional.of(new Hold.Over())
                        : Optional.empty(),
                why -> Optional.of(new Hold.Failed(why)));
    }

    /// Nothing if nobody holds the instance any more.
    private Optional<Hold> holdOn(UpdateItemRequest hold, Caller caller) {
        return ask("dynamodb:UpdateItem", caller, () -> {
            Written written = write(() -> dynamo.updateItem(hold).attributes());
            if (written.done) {
                return Optional.of(new Hold.Held(written.item.progress()));
            }
            return written.item.isHeld(clock.instant())
                    ? Optional.of(new Hold.Lost(written.item.asked()))
                    : Optional.empty();
        }, why -> Optional.of(new Hold.Failed(why)));
    }

    private Hold holdAgain(PutItemRequest hold, Caller caller) {
        return ask("dynamodb:PutItem", caller, () -> {
            Written written = write(() -> dynamo.putItem(hold).attributes());
            return written.done
                    ? new Hold.Held(Progress.BEGUN)
                    : new Hold.Lost(written.item.asked());
        }, Hold.Failed::new);
    }

    @Override
    public Optional<Failure> end(Restart restart, String end, Caller caller) {
        UpdateItemRequest note = requests(restart, caller).end(end, clock.instant());
        return ask("dynamodb:UpdateItem", caller, () -> {
            dynamo.updateItem(note);
            return Optional.<Failure>empty();
        }, Optional::of).or(() -> free(restart, caller));
    }

    private Optional<Failure> free(Restart restart, Caller caller) {
        DeleteItemRequest free = requests(restart, caller).free();
        return ask("dynamodb:DeleteItem", caller, () -> {
            write(() -> dynamo.deleteItem(free).attributes());
            return Optional.empty();
        }, Optional::of);
    }

    private ClaimRequests requests(Restart restart, Caller caller) {
        return new ClaimRequests(table, restart, new AwsCall(caller, clock).onBehalf());
    }

    /// Asks DynamoDB, and once more if the failure may be a passing one: each request of ours may
    /// be sent again.
    private <T> T ask(String action, Caller caller, Callable<T> call,
            Function<Failure, T> failed) {
        AwsCall aws = new AwsCall(caller, clock);
        if (aws.isTooLate()) {
            return failed.apply(new Failure.TooLate());
        }
        try {
            return aws.repeatably(() -> Contention.outlast(call));
        } catch (SdkException | TimeoutException error) {
            return failed.apply(Contention.why(new AwsFailure(error, action, table, region())));
        }
    }

    private String region() {
        return dynamo.serviceClientConfiguration().region().id();
    }

    private static Written write(Supplier<Map<String, AttributeValue>> write) {
        try {
            return new Written(true, new ClaimItem(write.get()));
        } catch (ConditionalCheckFailedException unmet) {
            return new Written(false, new ClaimItem(unmet.item()));
        }
    }

    /// What came of a conditional write.
    ///
    /// @param done whether its condition was met
    /// @param item as it is now, if DynamoDB was asked for that
    private record Written(boolean done, ClaimItem item) {
    }
}
