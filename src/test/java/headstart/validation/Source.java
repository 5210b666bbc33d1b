package headstart.validation;

import headstart.model.Parameters;
import headstart.model.Trajectory;
import headstart.random.Streams;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Where the numbers of a trial come from: run i gives one row of readings. */
@FunctionalInterface
interface Source {
    /** The rows of a study with these streams, by number of the run; safe to call from several threads. */
    IntFunction<double[]> rows(Engine engine, Streams streams);

    /** Readings of one setting. */
    static Source of(Parameters parameters, Reading... readings) {
        return (engine, streams) -> {
            Function<Streams.Replication, Trajectory> play = engine.prepare(parameters);
            return run -> read(play.apply(streams.replication(run)), readings);
        };
    }

    static Source of(Setting setting, Reading... readings) {
        return of(setting.parameters(), readings);
    }

    /** Readings of a setting that is itself drawn anew for every run. */
    static Source drawn(Function<Streams.Replication, Parameters> draw, Reading... readings) {
        return (engine, streams) -> run -> {
            Streams.Replication luck = streams.replication(run);
            return read(engine.prepare(draw.apply(luck)).apply(luck), readings);
        };
    }

    /** Two settings under the same luck, each reading made of both runs. */
    static Source paired(Setting one, Setting other, PairReading... readings) {
        return paired(one.parameters(), other.parameters(), readings);
    }

    static Source paired(Parameters one, Parameters other, PairReading... readings) {
        return (engine, streams) -> {
            Function<Streams.Replication, Trajectory> playOne = engine.prepare(one);
            Function<Streams.Replication, Trajectory> playOther = engine.prepare(other);
            return run -> {
                Streams.Replication luck = streams.replication(run);
                Trajectory here = playOne.apply(luck);
                Trajectory there = playOther.apply(luck);
                return Arrays.stream(readings)
                        .mapToDouble(reading -> reading.of(here, there))
                        .toArray();
            };
        };
    }

    /** The readings of this and of another source, of the same luck but with streams of other names, in one row. */
    default Source beside(Source other) {
        return (engine, streams) -> {
            IntFunction<double[]> left = rows(engine, streams);
            IntFunction<double[]> right = other.rows(engine, streams);
            return run -> {
                double[] a = left.apply(run);
                double[] b = right.apply(run);
                double[] row = Arrays.copyOf(a, a.length + b.length);
                System.arraycopy(b, 0, row, a.length, b.length);
                return row;
            };
        };
    }

    private static double[] read(Trajectory run, Reading... readings) {
        double[] row = new double[readings.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = readings[i].applyAsDouble(run);
        }
        return row;
    }

    /** A number made of two runs. */
    @FunctionalInterface
    interface PairReading {
        double of(Trajectory one, Trajectory other);
    }
}
