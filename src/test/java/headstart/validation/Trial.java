package headstart.validation;

import headstart.random.Streams;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * One sample and the claims about it.
 *
 * @param law name of the law
 * @param setting the parameters, in words
 * @param runs n
 * @param source where the sample comes from
 * @param claims what must hold
 */
record Trial(String law, String setting, int runs, Source source, List<Claim> claims) {
    Trial(String law, Setting setting, int runs, Source source, Claim... claims) {
        this(law, setting.toString(), runs, source, List.of(claims));
    }

    /** Plays the sample on all cores; row i depends on i alone, and sums are taken in the order of the runs. */
    List<Law> judge(Engine engine, long seed, int timesRuns, Family family) {
        double[][] columns = columns(source.rows(engine, Streams.of(seed)), runs * timesRuns);
        return claims.stream()
                .map(claim -> law(claim, claim.judge(columns, family), columns[0].length))
                .toList();
    }

    private Law law(Claim claim, Claim.Verdict verdict, int n) {
        return new Law(
                law,
                setting,
                claim.quantity(),
                verdict.kind(),
                n,
                verdict.theory(),
                verdict.simulation(),
                verdict.spread(),
                verdict.score(),
                verdict.critical());
    }

    private static double[][] columns(IntFunction<double[]> rows, int runs) {
        double[][] played = IntStream.range(0, runs).parallel().mapToObj(rows).toArray(double[][]::new);
        double[][] columns = new double[played[0].length][runs];
        for (int i = 0; i < runs; i++) {
            for (int c = 0; c < columns.length; c++) {
                columns[c][i] = played[i][c];
            }
        }
        return columns;
    }
}
