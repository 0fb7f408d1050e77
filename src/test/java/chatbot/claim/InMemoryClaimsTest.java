package chatbot.claim;

import chatbot.aws.HandClock;

/// Claims in the process.
final class InMemoryClaimsTest implements ClaimsContract, BrakesContract {

    private final HandClock clock = new HandClock();
    private final InMemoryClaims claims = new InMemoryClaims(clock);

    @Override
    public Claims claims() {
        return claims;
    }

    @Override
    public History history() {
        return claims;
    }

    @Override
    public Locks locks() {
        return claims.locks();
    }

    @Override
    public HandClock clock() {
        return clock;
    }
}
