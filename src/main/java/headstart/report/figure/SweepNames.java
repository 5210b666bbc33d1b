package headstart.report.figure;

import headstart.experiment.Experiment;
import headstart.experiment.Labels;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Unit;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepResults;
import headstart.report.chart.Language;
import headstart.report.chart.Selection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What everything of a sweep is called on its figures, in their language. */
final class SweepNames {
    private final SweepResults results;
    private final Language language;
    private final Labels labels;
    private final Selection shown;

    SweepNames(SweepResults results, Language language, Selection shown) {
        this.shown = shown;
        this.results = results;
        this.language = language;
        this.labels = Labels.of(results.sweep().experiment(), language);
    }

    SweepResults results() {
        return results;
    }

    Sweep sweep() {
        return results.sweep();
    }

    Experiment experiment() {
        return sweep().experiment();
    }

    Language language() {
        return language;
    }

    /** A phrase in the language of the figures. */
    String say(String phrase, Object... texts) {
        return language.say(phrase, texts);
    }

    /** The scenarios that are shown. */
    List<String> scenarios() {
        return shown.of(experiment().scenarioNames(), scenario -> List.of(scenario, scenario(scenario)));
    }

    /** What each of them is. */
    ScenarioRoles roles() {
        return new ScenarioRoles(scenarios(), experiment().baseline());
    }

    /** A factor in a sentence whose levels have their unit: "lead of the Chinese teams", without "days". */
    String without(Factor factor) {
        return untailed(of(factor));
    }

    /** The same where there is little room: "lead". */
    String shortly(Factor factor) {
        return untailed(labels.factor(factor.name()).shortText());
    }

    private String untailed(String name) {
        return name.substring(0, name.length() - tail(name).length());
    }

    /** A level in a sentence, with what the name of its factor says that it counts: "84 days", "1 day"; of shares and ratios the number alone. */
    String measured(Factor factor, double level) {
        String plain = level(factor, level);
        String tail = tail(of(factor));
        return COUNTED.entrySet().stream()
                .filter(unit -> !tail.isEmpty() && isCalled(unit.getKey(), tail))
                .findFirst()
                .map(unit -> say(language.isOne(level) ? unit.getValue() : "%s " + unit.getKey(), plain))
                .orElse(plain);
    }

    /** What levels can count, each with the phrase for one. */
    private static final Map<String, String> COUNTED =
            Map.of("days", "%s day", "chips", "%s chip", "tokens", "%s token");

    private boolean isCalled(String unit, String tail) {
        return tail.endsWith(unit) || tail.endsWith(say(unit));
    }

    /** The comma and the unit that a name ends in, in English or in the language of the figures; empty where it ends in none. */
    private String tail(String name) {
        Matcher tail = TAIL.matcher(name);
        return tail.find()
                        && Unit.words().stream()
                                .anyMatch(unit -> List.of(unit, say(unit)).contains(tail.group(1)))
                ? tail.group()
                : "";
    }

    private static final Pattern TAIL = Pattern.compile("[,，]\\s*([^,，]+)$");

    /** What a factor is called on an axis. */
    String of(Factor factor) {
        return labels.factor(factor.name()).text();
    }

    /** A factor by its key. */
    String factor(String key) {
        return labels.factor(key).text();
    }

    /** A level of a factor as readers see it. */
    String level(Factor factor, double level) {
        return factor.isCategorical() ? labels.level(factor.text(level)) : language.number(factor.text(level));
    }

    /** An outcome with its subject. */
    String of(OutcomeColumn column) {
        return labels.ofSubject(column);
    }

    /** The unit of an outcome. */
    String unit(OutcomeColumn column) {
        return labels.of(column.kind().unit());
    }

    /** The name of an axis of an outcome, or of its differences. */
    String axis(OutcomeColumn column) {
        return Glosses.anyAxis(unit(column), column.kind().unit(), language);
    }

    String scenario(String key) {
        return labels.shortScenario(key);
    }

    /** A number of an outcome in a sentence. */
    String value(double value, OutcomeColumn column) {
        return Amounts.of(value, column.kind().unit(), language);
    }

    /** A number in a sentence. */
    String number(double value) {
        return language.number(Results.number(value));
    }

    /** A number as a format of Java writes it, in the language of the figures. */
    String number(double value, String format) {
        return language.number(String.format(Locale.ROOT, format, value));
    }

    /** "n = 400 runs at 20 design points, 20 replications of each; seed 1". */
    String basis() {
        int replications = experiment().replications();
        String missing = results.missing() > 0 ? say(" (partial: %s runs missing)", count(results.missing())) : "";
        return say(
                replications == 1
                        ? "n = %s runs at %s design points, %s replication of each%s; seed %s"
                        : "n = %s runs at %s design points, %s replications of each%s; seed %s",
                count(results.completed()),
                count(sweep().points().length),
                count(replications),
                missing,
                experiment().seed());
    }

    private String count(long number) {
        return language.number(String.format(Locale.ROOT, "%,d", number));
    }

    String footnote() {
        return say("Headstart, sweep %s; %s.", experiment().name(), basis());
    }
}
