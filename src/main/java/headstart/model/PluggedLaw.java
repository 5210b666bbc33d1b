package headstart.model;

import headstart.plugin.Allocation;
import headstart.plugin.StepLaw;
import headstart.random.RandomStream;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/** The tuning law with parts out of plug-ins; what they answer is checked here. */
final class PluggedLaw extends TuningLaw {
    private final OwnLaw own;
    private final Optional<Allocation> allocation;
    private final Optional<StepLaw> steps;

    PluggedLaw(Tuning tuning) {
        super(tuning);
        this.own = tuning.own();
        this.allocation = own.allocation().map(one -> one.ask(() -> one.plugin().allocation(one.settings())));
        this.steps = own.steps().map(one -> one.ask(() -> one.plugin().law(one.settings())));
    }

    @Override
    double weight(double rooflineShare, double excess) {
        if (allocation.isEmpty()) {
            return super.weight(rooflineShare, excess);
        }
        double weight =
                own.allocation().orElseThrow().ask(() -> allocation.get().weight(rooflineShare, excess));
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw own.allocation().orElseThrow().refused("gave an operator the weight " + weight + "; 0 or more.");
        }
        return weight;
    }

    @Override
    double meanStep() {
        return steps.isEmpty()
                ? super.meanStep()
                : own.steps().orElseThrow().ask(() -> steps.get().meanStep());
    }

    @Override
    double improved(double logExcess, RandomStream size) {
        if (steps.isEmpty()) {
            return super.improved(logExcess, size);
        }
        double luck = FastMath.exp(-size.nextExponential());
        double left = own.steps().orElseThrow().ask(() -> steps.get().left(FastMath.exp(logExcess), luck));
        if (!(left > 0 && left <= 1)) {
            throw own.steps()
                    .orElseThrow()
                    .refused("left a share of " + left + " of an excess; above 0, and 1 at most.");
        }
        return logExcess + FastMath.log(left);
    }
}
