package headstart.validation;

import headstart.model.Allocation;
import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.util.FastMath;

/**
 * The model played the slow and obvious way, sharing only the random numbers with the simulation: every attempt is made, a candidate is drawn
 * and compared, and accepted if it is better; every look at another team is taken. Attempts come at a rate that no excess can
 * exceed, so most of them fail. One stream of random numbers serves the whole run.
 *
 * <p>Plays teams with early access, fidelity, effort, a starting excess, both allocation rules and copying; K operators of
 * equal share, no bring-up.
 */
final class LiteralEngine implements Source {
    private final Setting setting;
    private final double[] readingDays;

    private LiteralEngine(Setting setting, double[] readingDays) {
        this.setting = setting;
        this.readingDays = readingDays.clone();
    }

    /** Reads the mean excess of each team (team after team) on those days (day after day). */
    static LiteralEngine of(Setting setting, double... readingDays) {
        return new LiteralEngine(setting, readingDays);
    }

    @Override
    public IntFunction<double[]> rows(Engine engine, Streams streams) {
        return run -> new Run(streams.replication(run).stream("literal")).play();
    }

    private final class Run {
        private final RandomStream random;
        private final int teams = setting.crews().size();
        private final double[][] excess = new double[teams][setting.operators()];
        private final double[] attemptRate = new double[teams];
        private double lookRate;

        Run(RandomStream random) {
            this.random = random;
            for (int team = 0; team < teams; team++) {
                Arrays.fill(excess[team], setting.crews().get(team).start());
            }
        }

        double[] play() {
            double[] row = new double[teams * readingDays.length];
            double[] stops = stops();
            for (int i = 0; i < stops.length; i++) {
                if (i > 0) {
                    live(stops[i - 1], stops[i]);
                }
                for (int d = 0; d < readingDays.length; d++) {
                    if (readingDays[d] == stops[i]) {
                        read(row, d);
                    }
                }
            }
            return row;
        }

        /** Days on which a rate changes or something is read. */
        private double[] stops() {
            DoubleStream access =
                    setting.crews().stream().mapToDouble(crew -> -crew.access().leadDays());
            return DoubleStream.concat(DoubleStream.concat(access, DoubleStream.of(0)), Arrays.stream(readingDays))
                    .sorted()
                    .distinct()
                    .toArray();
        }

        private void read(double[] row, int d) {
            for (int team = 0; team < teams; team++) {
                row[d * teams + team] = Arrays.stream(excess[team]).sum() / excess[team].length;
            }
        }

        private void live(double from, double to) {
            double total = setRates(from);
            double day = from + random.nextExponential() / total;
            while (day < to) {
                double choice = random.nextDouble() * total;
                int team = 0;
                while (team < teams && choice >= attemptRate[team]) {
                    choice -= attemptRate[team++];
                }
                if (team < teams) {
                    attempt(team);
                } else {
                    look();
                }
                day += random.nextExponential() / total;
            }
        }

        private double setRates(double day) {
            double total = 0;
            for (int team = 0; team < teams; team++) {
                Crew crew = setting.crews().get(team);
                boolean started = day >= -crew.access().leadDays();
                double effort = crew.effort() * (day < 0 ? crew.access().fidelity() : 1);
                double ceiling = FastMath.pow(crew.start(), setting.tuning().difficultyExponent());
                attemptRate[team] =
                        started ? setting.tuning().successesPerDay() * effort * setting.operators() * ceiling : 0;
                total += attemptRate[team];
            }
            lookRate = day < 0 ? 0 : setting.commons().copyRatePerDay() * teams * (teams - 1) * setting.operators();
            return total + lookRate;
        }

        private void attempt(int team) {
            int k = chooseOperator(excess[team]);
            double start = setting.crews().get(team).start();
            double gamma = setting.tuning().difficultyExponent();
            double b = setting.tuning().stepShape();
            if (b == gamma) {
                double candidate = start * FastMath.pow(random.nextDouble(), 1 / gamma);
                if (candidate < excess[team][k]) {
                    excess[team][k] = candidate;
                }
            } else if (random.nextDouble() < FastMath.pow(excess[team][k] / start, gamma)) {
                excess[team][k] *= FastMath.pow(random.nextDouble(), 1 / b);
            }
        }

        private int chooseOperator(double[] own) {
            if (setting.tuning().allocation() == Allocation.UNIFORM) {
                return random.nextInt(own.length);
            }
            double choice = random.nextDouble() * Arrays.stream(own).sum();
            int k = 0;
            while (k < own.length - 1 && choice >= own[k]) {
                choice -= own[k++];
            }
            return k;
        }

        /** Somebody looks at one operator of somebody else, at random: nobody is more portable than another here. */
        private void look() {
            int copier = random.nextInt(teams);
            int publisher = (copier + 1 + random.nextInt(teams - 1)) % teams;
            int k = random.nextInt(setting.operators());
            excess[copier][k] = Math.min(excess[copier][k], excess[publisher][k]);
        }
    }
}
