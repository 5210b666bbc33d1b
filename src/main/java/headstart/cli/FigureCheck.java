package headstart.cli;

import headstart.config.Reading;
import headstart.config.document.Fault;
import headstart.experiment.Experiment;
import headstart.experiment.WantedFigure;
import headstart.report.StudyReport;
import headstart.report.chart.NoRoomException;
import headstart.report.figure.FigureOrder;
import headstart.report.figure.Offer;
import headstart.text.Nearest;
import headstart.text.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the figures that a file asks for have the panels and lines that it names, and room on their sheets: what they are called and how high
 * they are is known only once there are runs, so a few are played. A figure that these do not give is not judged.
 */
final class FigureCheck {
    private static final int PILOT = 8;

    private FigureCheck() {}

    static List<Fault> faults(Reading.Loaded loaded, int threads) {
        List<Fault> faults = new ArrayList<>(plain(loaded.experiment()).stream()
                .map(loaded.document()::placed)
                .toList());
        if (faults.isEmpty() && !loaded.experiment().figures().isEmpty()) {
            StudyReport report = Pilot.report(loaded, Pilot.results(loaded.experiment(), PILOT, threads));
            loaded.experiment().figures().stream()
                    .filter(wanted -> wanted.plugin().isEmpty())
                    .flatMap(wanted -> fault(wanted, report).stream())
                    .map(loaded.document()::placed)
                    .forEach(faults::add);
        }
        return faults;
    }

    /** What needs no run: figures that would take each other's files, windows and marks where nothing is played, titles without room. */
    private static List<Fault> plain(Experiment experiment) {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> byFile = new HashMap<>();
        for (WantedFigure wanted : experiment.figures()) {
            String path = "figures." + wanted.name();
            String file = FigureOrder.of(wanted).fileName(wanted.name());
            String other = byFile.putIfAbsent(file, wanted.name());
            if (other != null) {
                faults.add(new Fault(
                        path,
                        path + " must have files of its own: those of figures." + other + " are also called " + file
                                + ".\nMaybe give it another name."));
            }
            FigureOrder.of(wanted)
                    .faults(path, experiment.firstDay(), experiment.lastDay())
                    .forEach((key, text) -> faults.add(new Fault(key, text)));
            double from = wanted.days().map(WantedFigure.Days::from).orElse(Double.NEGATIVE_INFINITY);
            if (from >= experiment.lastDay()) {
                faults.add(new Fault(
                        path + ".days.from",
                        path + ".days.from (" + Numbers.toText(from) + ") must be before day " + experiment.lastDay()
                                + ", the last that is played.\nMaybe raise horizon_days, or leave days out."));
            }
        }
        return faults;
    }

    private static Optional<Fault> fault(WantedFigure wanted, StudyReport report) {
        FigureOrder order = FigureOrder.of(wanted);
        Optional<Offer> offer = report.offers().stream()
                .filter(one -> one.name().equals(order.figure()))
                .findFirst();
        if (offer.isEmpty()) {
            return unfinished(wanted, report);
        }
        if (offer.get().figure().get().isEmpty()) {
            return Optional.empty();
        }
        String path = "figures." + wanted.name();
        try {
            report.in(order.sheet().language()).laidOut(order);
            return Optional.empty();
        } catch (NoRoomException e) {
            String height = path + ".height_mm";
            String text = order.refusal(e, height, path);
            return Optional.of(new Fault(text.startsWith(height) ? height : path, text));
        } catch (IllegalArgumentException e) {
            return Optional.of(new Fault(path, path + ": " + e.getMessage()));
        }
    }

    /** A name is unfinished, or ends in what the study does not have, where others of the study begin as it does. */
    private static Optional<Fault> unfinished(WantedFigure wanted, StudyReport report) {
        String beginning = wanted.kind().startsWith("outcome-") ? "outcome" : wanted.kind();
        List<String> alike = report.offers().stream()
                .map(Offer::name)
                .filter(name -> name.startsWith(beginning + "-"))
                .toList();
        if (alike.isEmpty()) {
            return Optional.empty();
        }
        String path = "figures." + wanted.name() + ".kind";
        String nearest = Nearest.advice(wanted.kind(), alike);
        return Optional.of(new Fault(
                path,
                path + " (" + wanted.kind() + ") must be one of " + String.join(", ", alike) + "."
                        + (nearest.isEmpty() ? "" : "\nMaybe " + nearest)));
    }
}
