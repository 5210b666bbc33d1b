package headstart.cli;

import headstart.calibration.Calibration;
import headstart.calibration.CalibrationResults;
import headstart.calibration.EvaluationLog;
import headstart.calibration.Fit;
import headstart.config.Reading;
import headstart.report.CalibrationReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a calibration takes: the smallest fit of the same parameters, series and worlds is made and timed, and thrown away. */
final class CalibrationCost {
    /** Bytes of a number as text. */
    private static final double CELL = 20;
    /** So long sets are evaluated to know how fast they are once the program is warm, seconds. */
    private static final double TRIED_SECONDS = 0.8;

    private final int threads;

    private CalibrationCost(int threads) {
        this.threads = threads;
    }

    /**
     * What is said before a fit.
     *
     * @param alternatives the fits of alternatives that are not complete
     * @param readingSeconds time that reading the experiment took
     */
    static String text(
            Reading.Loaded loaded,
            Calibration calibration,
            List<Calibration> alternatives,
            double readingSeconds,
            int threads) {
        return new CalibrationCost(threads).said(loaded, calibration, alternatives, readingSeconds);
    }

    private String said(
            Reading.Loaded loaded, Calibration calibration, List<Calibration> alternatives, double readingSeconds) {
        long start = System.nanoTime();
        CalibrationResults pilot = fit(calibration.ofPilot());
        double least = Preview.since(start);
        double perSet = secondsPerSet(calibration);
        ReportCost report = ReportCost.of(new CalibrationReport(pilot, loaded.notes(), Pilot.NOWHERE), threads);
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put(Cost.READING, readingSeconds);
        seconds.put("the fit", least + perSet * Fit.evaluations(calibration));
        long more = alternatives.stream().mapToLong(Fit::evaluations).sum();
        if (more > 0) {
            seconds.put("the fits of alternatives", perSet * more);
        }
        seconds.put(Cost.REPORT, report.seconds());
        double bytes = report.bytes()
                + tables(calibration)
                + alternatives.stream().mapToDouble(CalibrationCost::tables).sum();
        return new Cost(what(calibration, alternatives), seconds, bytes, Cost.More.NONE).text();
    }

    private CalibrationResults fit(Calibration calibration) {
        try (Fit fit = new Fit(calibration, threads, EvaluationLog.NONE, sets -> {})) {
            return fit.results();
        }
    }

    private double secondsPerSet(Calibration calibration) {
        int batch = 2 * threads;
        try (Fit fit = new Fit(calibration, threads, EvaluationLog.NONE, sets -> {})) {
            long start = System.nanoTime();
            double last;
            do {
                long before = System.nanoTime();
                fit.tried(batch);
                last = Preview.since(before) / batch;
            } while (Preview.since(start) < TRIED_SECONDS);
            return last;
        }
    }

    private static double tables(Calibration calibration) {
        double parameters = calibration.parameters().size();
        return StudyCost.SMALL
                + Double.BYTES * Fit.evaluations(calibration)
                + CELL * parameters * calibration.settings().draws();
    }

    /** How many evaluations, in words. */
    static String what(Calibration calibration, List<Calibration> alternatives) {
        long more = alternatives.stream().mapToLong(Fit::evaluations).sum();
        String own = String.format(
                Locale.ROOT,
                "%,d free parameters, %,d series fitted and %,d predicted; about %,d evaluations of %,d runs each",
                calibration.parameters().size(),
                calibration.fitted().size(),
                calibration.validated().size(),
                Fit.evaluations(calibration),
                calibration.settings().replications());
        return alternatives.isEmpty()
                ? own
                : own
                        + String.format(Locale.ROOT, ", and %,d more for the fits of ", more)
                        + Texts.count(alternatives.size(), "alternative", "alternatives");
    }
}
