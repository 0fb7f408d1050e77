package chatbot.listen;

import chatbot.aws.HandClock;

/// Offers that are known in this process.
class InMemoryOffersTest implements OffersContract {

    private final HandClock clock = new HandClock();
    private final Offers offers = new InMemoryOffers(clock);

    @Override
    public Offers offers() {
        return offers;
    }

    @Override
    public HandClock clock() {
        return clock;
    }
}
