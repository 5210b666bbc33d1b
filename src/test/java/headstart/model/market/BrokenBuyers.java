package headstart.model.market;

import java.util.function.BiConsumer;

/** Buyers who break the laws of conservation on purpose. */
public final class BrokenBuyers implements Buyers {
    private final BiConsumer<Terms, Installed> deed;

    private BrokenBuyers(BiConsumer<Terms, Installed> deed) {
        this.deed = deed;
    }

    static Trading trading(MarketPlan plan, BiConsumer<Terms, Installed> deed) {
        return new Trading(plan, new BrokenBuyers(deed));
    }

    /** In every round a tenth of the first segment's chips is lost. */
    public static Trading losing(MarketPlan plan) {
        return trading(plan, (terms, installed) -> installed.share[0][0] -= 0.1);
    }

    /** In every round all of the first segment take the first chip, however many there are. */
    public static Trading overselling(MarketPlan plan) {
        return trading(plan, (terms, installed) -> installed.bought[0][0] = 1);
    }

    /** In every round somebody buys the second chip, though it may be forbidden or not run. */
    public static Trading smuggling(MarketPlan plan) {
        return trading(plan, (terms, installed) -> installed.bought[0][1] = 0.01);
    }

    @Override
    public void begin(Installed installed) {}

    @Override
    public int agents() {
        return 0;
    }

    @Override
    public void call(Terms terms, Installed installed) {}

    @Override
    public void decide(int agent, Terms terms) {}

    @Override
    public void clear(Terms terms, Installed installed) {
        deed.accept(terms, installed);
    }
}
