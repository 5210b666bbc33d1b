package headstart.config;

import headstart.calibration.Panel;
import headstart.calibration.PanelRow;
import headstart.calibration.Target;
import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.schema.CalibrationKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.IntervalKeys;
import headstart.config.schema.PanelFidelityKeys;
import headstart.config.schema.PanelKeys;
import headstart.config.schema.PanelRowKeys;
import headstart.config.schema.TeamKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the access panel of a calibration, or says what is wrong with it. */
final class PanelBuilder {
    private static final String PATH = "calibration.panel";
    private static final String ROWS = PATH + ".rows";
    /** Fewer shares cannot tell access from anything. */
    private static final int LEAST_SHARES = 3;

    private final Fields root;
    private final Fields calibration;
    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final Faults faults;

    PanelBuilder(Map<String, Object> effective, List<Target> targets, Faults faults) {
        this.root = Fields.of(effective);
        this.calibration = root.get(ExperimentKeys.CALIBRATION).orElseThrow();
        this.faults = faults;
        targets.forEach(target -> this.targets.put(target.series(), target));
    }

    /** The panel; none where the calibration has none, or where something is wrong. */
    Optional<Panel> panel() {
        Optional<Fields> given = calibration.get(CalibrationKeys.PANEL);
        return given.isPresent() && faults.isEmpty() ? panel(given.get()) : Optional.empty();
    }

    private Optional<Panel> panel(Fields node) {
        PanelWindows windows = new PanelWindows(
                interval(PATH + ".early_days", node.get(PanelKeys.EARLY_DAYS)),
                interval(PATH + ".late_days", node.get(PanelKeys.LATE_DAYS)));
        if (windows.early().high() >= windows.late().low()) {
            faults.add(
                    PATH + ".late_days",
                    " (" + windows.late() + ") must come after early_days (" + windows.early() + ").",
                    "");
        }
        Fields fidelity = node.get(PanelKeys.FIDELITY);
        if (fidelity.get(PanelFidelityKeys.LOW) >= fidelity.get(PanelFidelityKeys.HIGH)) {
            faults.add(
                    PATH + ".fidelity",
                    " (" + Tree.show(fidelity.get(PanelFidelityKeys.LOW)) + " to "
                            + Tree.show(fidelity.get(PanelFidelityKeys.HIGH)) + ") must go from low to high.",
                    "swap them.");
        }
        Map<String, Fields> rows = node.get(PanelKeys.ROWS);
        leftOut(node, rows);
        Map<String, String> seen = new LinkedHashMap<>();
        List<PanelRow> counted = new ArrayList<>();
        rows.forEach((name, row) -> row(name, row, windows, seen).ifPresent(counted::add));
        int shares = counted.stream().mapToInt(row -> row.shares().size()).sum();
        if (faults.isEmpty() && shares < LEAST_SHARES) {
            faults.add(
                    ROWS,
                    " hold " + shares + " series measured on days " + windows.early() + " and again on days "
                            + windows.late() + "; there must be " + LEAST_SHARES + " or more.",
                    "add rows, or widen early_days and late_days.");
        }
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Panel(
                counted,
                new PanelEvidences(calibration, node, windows, targets).all(),
                fidelity.get(PanelFidelityKeys.LOW),
                fidelity.get(PanelFidelityKeys.HIGH),
                fidelity.get(PanelFidelityKeys.STATED),
                node.get(PanelKeys.EFFECT_SD),
                node.get(PanelKeys.WORTH_SD),
                node.get(PanelKeys.REFERENCE_DAYS),
                node.count(PanelKeys.REPLICATIONS),
                node.count(PanelKeys.PARTICLES),
                node.count(PanelKeys.MOVES)));
    }

    private PanelWindows.Days interval(String path, Fields node) {
        PanelWindows.Days days = new PanelWindows.Days(node.get(IntervalKeys.LOW), node.get(IntervalKeys.HIGH));
        if (days.low() > days.high()) {
            faults.add(path, " (" + days + ") must go from low to high.", "swap them.");
        }
        return days;
    }

    private void leftOut(Fields node, Map<String, Fields> rows) {
        Set<String> series = calibration.get(CalibrationKeys.DATA).keySet();
        for (String name : node.get(PanelKeys.LEFT_OUT).keySet()) {
            String path = PATH + ".left_out." + name;
            faults.known(path, name, series, "a series of calibration.data");
            if (rows.values().stream()
                    .anyMatch(row -> row.get(PanelRowKeys.SERIES).contains(name))) {
                faults.add(path, " (" + name + ") must not be in a row as well.", "take it out of one of them.");
            }
        }
    }

    /**
     * A row, if one of its series counts.
     *
     * @param seen by series, and by team and release, which row has it
     */
    private Optional<PanelRow> row(String name, Fields row, PanelWindows windows, Map<String, String> seen) {
        String path = ROWS + "." + name;
        PanelWindows.Days lead = interval(path + ".lead_days", row.get(PanelRowKeys.LEAD_DAYS));
        if (row.get(PanelRowKeys.PLACEBO) && lead.high() > 0) {
            faults.add(
                    path + ".lead_days",
                    " (" + lead + ") must be 0 to 0 in a placebo, whose company was kept out.",
                    "leave out placebo.");
        }
        List<PanelRow.Share> shares = new ArrayList<>();
        Optional<Target> first = Optional.empty();
        for (String series : row.get(PanelRowKeys.SERIES)) {
            if (!faults.known(path + ".series", series, targets.keySet(), "a target of the calibration")) {
                continue;
            }
            Target target = Optional.ofNullable(targets.get(series)).orElseThrow();
            if (first.filter(other -> !same(path, other, target)).isPresent()
                    || !once(path + ".series", series, series, name, seen)) {
                continue;
            }
            first = first.or(() -> Optional.of(target));
            windows.share(target).ifPresent(shares::add);
        }
        if (first.isEmpty() || !faults.isEmpty()) {
            return Optional.empty();
        }
        Target target = first.get();
        once(path, target.team() + " on " + target.release(), target.team() + "\n" + target.release(), name, seen);
        if (!faults.isEmpty() || shares.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PanelRow(
                name,
                target.team(),
                target.release(),
                vendor(target.team()),
                lead.low(),
                lead.high(),
                row.get(PanelRowKeys.PLACEBO),
                shares));
    }

    private String vendor(String team) {
        return Optional.ofNullable(root.get(ExperimentKeys.TEAMS).get(team))
                .map(fields -> fields.get(TeamKeys.CHIPMAKER))
                .orElse(team);
    }

    private boolean once(String path, String shown, String key, String name, Map<String, String> seen) {
        String before = seen.putIfAbsent(key, name);
        if (before != null) {
            faults.add(
                    path,
                    " (" + shown + ") must stand in one row, but row " + before + " has it as well.",
                    "put them into one row.");
        }
        return before == null;
    }

    private boolean same(String path, Target a, Target b) {
        if (!a.team().equals(b.team()) || !a.release().equals(b.release())) {
            faults.add(
                    path + ".series",
                    " (" + b.series() + ") must be of team " + a.team() + " and release " + a.release() + " as "
                            + a.series() + " is, not of " + b.team() + " and " + b.release() + ".",
                    "give it a row of its own.");
            return false;
        }
        return true;
    }
}
