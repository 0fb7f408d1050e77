package chatbot.change;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.claim.Claims;
import chatbot.claim.Progress;
import chatbot.claim.Terms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Claims before whose notes a test does something.
class NotingClaims implements Claims {

    private final Claims claims;
    private final Runnable before;

    NotingClaims(Claims claims, Runnable before) {
        this.claims = claims;
        this.before = before;
    }

    @Override
    public Claim claim(List<Change> changes, Terms terms, Caller caller) {
        return claims.claim(changes, terms, caller);
    }

    @Override
    public Claim rehearse(List<Change> changes, Terms terms, Caller caller) {
        return claims.rehearse(changes, terms, caller);
    }

    @Override
    public Optional<Failure> note(Change change, Progress progress, Duration holding,
            Caller caller) {
        before.run();
        return claims.note(change, progress, holding, caller);
    }

    @Override
    public Hold hold(Change change, Caller caller) {
        return claims.hold(change, caller);
    }

    @Override
    public Optional<Failure> end(Change change, String end, Caller caller) {
        return claims.end(change, end, caller);
    }

    @Override
    public Claim drop(Asked asked, String end, Caller caller) {
        return claims.drop(asked, end, caller);
    }
}
