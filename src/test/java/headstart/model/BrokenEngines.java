package headstart.model;

import headstart.random.RandomStream;
import headstart.validation.Engine;

/**
 * The simulation, broken on purpose in one place each: what a battery that is worth anything must reject. The seam is
 * {@link Mechanism}, which the shipped simulation has anyway.
 */
public final class BrokenEngines {
    private BrokenEngines() {}

    /** Who has the model early does nothing with it. */
    public static Engine leadNotApplied() {
        return with(new Mechanism() {
            @Override
            TeamAgent team(World world, int index, int ordering) {
                return new TeamAgent(world, index, ordering) {
                    @Override
                    void start(int release, double day, double effort) {
                        double releaseDay = world.blueprint()
                                .parameters
                                .releases()
                                .get(release)
                                .day();
                        super.start(release, day, day < releaseDay ? 0 : effort);
                    }
                };
            }
        });
    }

    /** It does not get harder near the roof. */
    public static Engine hazardExponentDropped() {
        return with(new Mechanism() {
            @Override
            TuningLaw law(Tuning tuning) {
                return new TuningLaw(tuning) {
                    @Override
                    double difficulty(double logExcess) {
                        return 1;
                    }
                };
            }
        });
    }

    /** Success comes five per cent more often. */
    public static Engine rateFivePercentOff() {
        return with(new Mechanism() {
            @Override
            TuningLaw law(Tuning tuning) {
                return new TuningLaw(tuning) {
                    @Override
                    double clockSpeed(double effort, int operators, double weights) {
                        return 1.05 * super.clockSpeed(effort, operators, weights);
                    }
                };
            }
        });
    }

    /** Work is copied from the first access on, not from release on. */
    public static Engine copiesBeforeRelease() {
        return with(new Mechanism() {
            @Override
            TeamAgent team(World world, int index, int ordering) {
                return new TeamAgent(world, index, ordering) {
                    @Override
                    void start(int release, double day, double effort) {
                        world.commons().open(release, day);
                        super.start(release, day, effort);
                    }
                };
            }

            @Override
            CommonsAgent commons(World world, int ordering) {
                return new CommonsAgent(world, ordering) {
                    private int opened = -1;

                    @Override
                    void open(int release, double day) {
                        if (release > opened) {
                            opened = release;
                            super.open(release, day);
                        }
                    }
                };
            }
        });
    }

    /** Every draw is taken, better or not: the last one instead of the least. */
    public static Engine lastInsteadOfLeast() {
        return with(new Mechanism() {
            @Override
            TuningLaw law(Tuning tuning) {
                return new TuningLaw(tuning) {
                    @Override
                    double difficulty(double logExcess) {
                        return 1;
                    }

                    @Override
                    double improved(double logExcess, RandomStream size) {
                        return -size.nextExponential() / tuning.stepShape();
                    }
                };
            }
        });
    }

    private static Engine with(Mechanism mechanism) {
        return parameters -> Simulation.of(parameters, mechanism)::run;
    }
}
