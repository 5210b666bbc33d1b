package headstart.report.figure;

import headstart.experiment.Alternative;
import headstart.experiment.Experiment;
import headstart.experiment.Labels;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Subject;
import headstart.experiment.measure.When;
import headstart.experiment.result.Curve;
import headstart.experiment.result.OutcomeSummary;
import headstart.experiment.result.StudyResults;
import headstart.model.Parameters;
import headstart.model.Release;
import headstart.report.chart.Axis;
import headstart.report.chart.Language;
import headstart.report.chart.Mark;
import headstart.report.chart.Selection;
import headstart.report.chart.Series;
import headstart.statistics.Summary;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Finds things in the results of a study and names them for readers. */
final class Results {
    private static final double HALF = 0.5;

    private final StudyResults results;
    private final Language language;
    private final Selection shown;
    private final Labels labels;
    private final Map<CurveKey, Curve> curves = new HashMap<>();
    private final Map<SummaryKey, Summary> summaries = new HashMap<>();

    private record CurveKey(String scenario, Subject subject, Measure measure) {}

    private record SummaryKey(String scenario, OutcomeColumn column) {}

    Results(StudyResults results) {
        this(results, Language.EN);
    }

    Results(StudyResults results, Language language) {
        this(results, language, Selection.ALL);
    }

    /**
     * Results of which a part is shown.
     *
     * @param shown names or keys of pairs, teams, chips and scenarios
     */
    Results(StudyResults results, Language language, Selection shown) {
        this.results = results;
        this.language = language;
        this.shown = shown;
        this.labels = Labels.of(results.experiment(), language);
        for (Curve curve : results.curves()) {
            curves.put(new CurveKey(curve.scenario(), curve.subject(), curve.measure()), curve);
        }
        for (OutcomeSummary row : results.summaries()) {
            summaries.put(new SummaryKey(row.scenario(), row.column()), row.summary());
        }
    }

    Experiment experiment() {
        return results.experiment();
    }

    StudyResults all() {
        return results;
    }

    Optional<Curve> curve(String scenario, Subject subject, Measure measure) {
        return Optional.ofNullable(curves.get(new CurveKey(scenario, subject, measure)));
    }

    Optional<Summary> summary(String scenario, OutcomeColumn column) {
        return Optional.ofNullable(summaries.get(new SummaryKey(scenario, column)));
    }

    /** Whether the median of the days that a laggard is behind is only a lower bound on that day: half of the runs or more have nothing yet. */
    boolean isBound(String scenario, Subject gap, int day) {
        return boundShare(scenario, gap, day) >= HALF;
    }

    /** In which share of the runs the days that a laggard is behind are only a lower bound on that day; 0 where that is not known. */
    double boundShare(String scenario, Subject gap, int day) {
        return curve(scenario, gap, Measure.DAYS_BEHIND_CENSORED)
                .filter(curve -> curve.firstDay() <= day && day <= curve.lastDay())
                .map(curve -> curve.on(day).mean())
                .orElse(0.0);
    }

    /** The same of an outcome, whose day counts from the release. */
    boolean isBound(String scenario, OutcomeColumn column) {
        return boundShare(scenario, column) >= HALF;
    }

    /** The same share of an outcome, whose day counts from the release. */
    double boundShare(String scenario, OutcomeColumn column) {
        int release = (int) Math.round(experiment().releaseDay());
        return boundShare(scenario, column.subject(), release + column.day().orElse(0));
    }

    /** The same of an outcome that is taken once a run. */
    Optional<Summary> summary(String scenario, Subject subject, Outcome kind) {
        return summary(scenario, new OutcomeColumn(subject, kind, new When.Once()));
    }

    /** The scenarios that are shown. */
    List<String> scenarios() {
        return shown.of(experiment().scenarioNames(), scenario -> List.of(scenario, name(scenario)));
    }

    /** The scenario that titles speak of. */
    String main() {
        return roles().main();
    }

    String baseline() {
        return experiment().baseline();
    }

    /** The first scenario that is not the baseline; empty where there is none. */
    Optional<String> other() {
        return scenarios().stream().filter(name -> !name.equals(baseline())).findFirst();
    }

    /** The pairs that are shown. */
    List<Gap> gaps() {
        return shown.of(experiment().gaps(), this::names);
    }

    /** The teams that are shown. */
    List<Subject.Team> teams() {
        return shown.of(experiment().subjects().teams(), this::names);
    }

    /** The chips that are shown. */
    List<Subject.Chip> chips() {
        return shown.of(experiment().subjects().chips(), this::names);
    }

    /** The days to be reported that are shown. */
    List<Integer> reportDays() {
        return shown.of(experiment().reportDays(), day -> List.of(say("day %s", day)));
    }

    /** What a subject is called on figures: of a pair also one of its sides, where the other is in the title. */
    List<String> names(Subject subject) {
        return subject instanceof Gap gap
                ? List.of(
                        gap.name(), subject(gap), say("relative to %s", subject(gap.leader())), subject(gap.laggard()))
                : List.of(subject.name(), subject(subject));
    }

    /** Whether there are several releases. */
    boolean isSeries() {
        return experiment().scenarios().get(0).parameters().releases().size() > 1;
    }

    /** The releases whose day is the same in every run, in order. */
    List<Release> dated() {
        Parameters world = experiment().scenarios().get(0).parameters();
        return world.releases().stream()
                .filter(release -> !world.isDayDrawn(release))
                .toList();
    }

    /** Place of the first release that the main scenario and the baseline give to teams on different days; 0 if there is none. */
    int firstStaggered() {
        List<Release> releases = dated();
        for (int i = 0; i < releases.size(); i++) {
            String name = releases.get(i).name();
            long kinds = experiment().scenarios().stream()
                    .filter(scenario ->
                            scenario.name().equals(main()) || scenario.name().equals(baseline()))
                    .map(scenario -> leads(scenario.parameters(), name))
                    .distinct()
                    .count();
            if (kinds > 1) {
                return i;
            }
        }
        return 0;
    }

    private static List<Double> leads(Parameters parameters, String release) {
        return parameters.teams().stream()
                .map(team -> parameters.accessOf(team).leadDays(release))
                .toList();
    }

    /** Their days, to be marked in curves; where there are several, by name. */
    List<Mark> releaseDays() {
        return dated().stream()
                .map(release -> new Mark(release.day(), isSeries() ? release(release.name()) : ""))
                .toList();
    }

    /** The axis of days, from the first to the last. */
    Axis days() {
        return Axis.days(
                say(CurveFigures.DAYS), experiment().firstDay(), experiment().lastDay());
    }

    /** How many panels stand in a row where there is room. */
    static int columns(int panels) {
        return panels == 1 ? 1 : panels <= 4 ? 2 : panels <= 6 ? 3 : 4;
    }

    /** A curve as a line: the median, with the central 90 % of the runs; on paper only in the main scenario and the baseline. */
    Optional<Series> median(String scenario, Subject subject, Measure measure) {
        return curve(scenario, subject, measure).map(curve -> median(scenario, curve));
    }

    private Series median(String scenario, Curve curve) {
        int style = experiment().indexOf(scenario);
        double[] medians = column(curve, Summary::p50);
        Series line = new Series(
                line(scenario), style, days(curve), medians, column(curve, Summary::p05), column(curve, Summary::p95));
        Series.Role role = role(scenario);
        Series told = role == Series.Role.MAIN
                ? line.withMiddle(column(curve, Summary::p25), column(curve, Summary::p75))
                : line;
        return (hasBand(scenario) ? told : told.withHiddenBand()).as(role);
    }

    /** What a scenario is in every figure. */
    Series.Role role(String scenario) {
        return roles().of(scenario);
    }

    /** What all of them are. */
    ScenarioRoles roles() {
        return new ScenarioRoles(scenarios(), baseline());
    }

    /** Bands of more than two scenarios would hide each other; the table of curves holds them all. */
    private boolean hasBand(String scenario) {
        return role(scenario) != Series.Role.OTHER;
    }

    /** Which scenarios have a band. */
    String banded() {
        return scenarios().stream().filter(this::hasBand).map(this::name).collect(Collectors.joining(say(" and ")));
    }

    static double[] days(Curve curve) {
        double[] days = new double[curve.days().size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = curve.firstDay() + i;
        }
        return days;
    }

    static double[] column(Curve curve, ToDoubleFunction<Summary> value) {
        return curve.days().stream().mapToDouble(value).toArray();
    }

    /** A key as readers see it. */
    static String readable(String key) {
        return key.replace('_', ' ');
    }

    /** What readers call a scenario; one that is alone and that nobody named has no name to be called by. */
    String name(String scenario) {
        return experiment().scenarios().size() == 1 && scenario.equals(Alternative.BASE)
                ? say("the only scenario")
                : labels.shortScenario(scenario);
    }

    /** " (withheld)", at the end of a title; empty where there is no other one to tell it from. */
    String whose(String scenario) {
        return experiment().scenarios().size() == 1 ? "" : say(" (%s)", name(scenario));
    }

    /** The name of a scenario beside lines and dots; empty where there is no other one to tell it from. */
    String line(String scenario) {
        return experiment().scenarios().size() == 1 ? "" : name(scenario);
    }

    /** What readers call a release. */
    String release(String key) {
        return labels.release(key).text();
    }

    /** An outcome with its day or release, whoever has it. */
    OutcomeName outcome(OutcomeColumn column) {
        return OutcomeName.of(column, labels);
    }

    /** What everything is called. */
    Labels labels() {
        return labels;
    }

    /** A phrase in the language of the figures. */
    String say(String phrase, Object... texts) {
        return language.say(phrase, texts);
    }

    Language language() {
        return language;
    }

    /** A number in a sentence. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value == 0 ? 0 : value)
                .replaceAll("(\\.\\d*?)0+$", "$1")
                .replaceAll("\\.$", "");
    }

    /** A number in a sentence, in the language of the figures, with three digits. */
    String figure(double value) {
        return Amounts.figure(value, language);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A team, chip or gap as readers see it: a gap by its two sides. */
    String subject(Subject subject) {
        return labels.shortOf(subject);
    }

    /** A unit as axes say it. */
    String unit(Outcome outcome) {
        return labels.of(outcome.unit());
    }

    /** The name of an axis of an outcome. */
    String axis(Outcome outcome) {
        return Glosses.axis(unit(outcome), outcome.unit(), language);
    }

    /** A number as a format of Java writes it, in the language of the figures. */
    String number(String format, Object value) {
        String text = String.format(Locale.ROOT, format, value);
        return language.number(text.matches("-0([.]0*)?") ? text.substring(1) : text);
    }

    /** The same, for whom subjects are one of several things. */
    String name(Subject subject) {
        return subject(subject);
    }

    /** The gap of that name. */
    Gap gap(String name) {
        return experiment().gaps().stream()
                .filter(gap -> gap.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** "n = 1,000 paired runs per scenario; seed 1". */
    String basis() {
        String count =
                language.number(String.format(Locale.ROOT, "%,d", experiment().replications()));
        return experiment().replications() == 1
                ? say("n = 1 run per scenario; seed %s", experiment().seed())
                : say(
                        "n = %s paired runs per scenario; seed %s",
                        count, experiment().seed());
    }

    String footnote() {
        return say(
                "Headstart, study %s; %s; simulation, not observation.",
                experiment().name(), basis());
    }
}
