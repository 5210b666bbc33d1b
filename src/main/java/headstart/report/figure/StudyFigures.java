package headstart.report.figure;

import headstart.experiment.AlternativeResults;
import headstart.experiment.Experiment;
import headstart.experiment.Scenario;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject;
import headstart.experiment.result.StudyResults;
import headstart.report.chart.Language;
import headstart.report.chart.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All figures of a study, in the order of the report. */
public final class StudyFigures {
    private StudyFigures() {}

    /** The figures. */
    public static List<Figure> of(StudyResults study) {
        return of(study, Language.EN);
    }

    /** The figures in a language. */
    public static List<Figure> of(StudyResults study, Language language) {
        return of(study, language, Selection.ALL);
    }

    private static List<Figure> of(StudyResults study, Language language, Selection shown) {
        Results results = new Results(study.ofTeams(), language, shown);
        List<Supplier<List<Figure>>> groups = List.of(
                () -> List.of(TimelineFigure.of(results)),
                () -> listed(ReleasesFigure.of(results)),
                () -> LivesFigure.all(results),
                () -> listed(ShareKeptFigure.of(results)),
                () -> new CurveFigures(results).all(),
                () -> listed(FrontierFigure.of(results)),
                () -> new DifferenceFigures(results).all(),
                () -> new OutcomeFigures(results).all(),
                () -> new MarketFigures(new Results(study, language, shown)).all(),
                () -> listed(BoundsFigure.of(results)),
                () -> new DecisionFigures(results).all(),
                () -> WaitingFigures.all(results));
        return FigureNames.distinct(
                groups.parallelStream().map(Supplier::get).flatMap(List::stream).toList());
    }

    /**
     * The figures with that of the range over a study's alternatives, the study as it stands first.
     *
     * @param shown which pairs, teams, chips and scenarios they show and speak of
     */
    public static List<Figure> of(
            StudyResults study, List<AlternativeResults<StudyResults>> models, Language language, Selection shown) {
        return Stream.concat(of(study, language, shown).stream(), RangeFigure.of(models, language).stream())
                .toList();
    }

    /** What can be asked for by name beyond these: the curves of every measure, and every outcome by scenario. */
    public static List<Offer> more(StudyResults study, Language language, Selection shown) {
        Results results = new Results(study, language, shown);
        Results ofTeams = new Results(study.ofTeams(), language, shown);
        List<Offer> offers = new ArrayList<>();
        for (Measure measure : Measure.all()) {
            boolean alone = study.experiment().scenarios().size() == 1 && Apartness.isFromTheBaseline(measure);
            if (!alone && study.curves().stream().anyMatch(curve -> curve.measure() == measure)) {
                offers.add(new Offer(
                        "curves-" + FigureNames.of(measure.key()),
                        results.say("%s, by scenario", Results.capital(MeasureCurves.label(results, measure))),
                        () -> new CurveFigures(measure.isOfMarket() ? results : ofTeams).curves(measure)));
            }
        }
        offers.addAll(new OutcomeFigures(results).offers(OutcomeFigures::isOfMarket));
        offers.addAll(new OutcomeFigures(ofTeams).offers(column -> !OutcomeFigures.isOfMarket(column)));
        offers.addAll(PluggedFigure.all(results));
        return offers;
    }

    /** What keys are called on figures: of a gap the pair, or one of its sides where the other is in the title. */
    public static Map<String, List<String>> names(StudyResults study, Language language) {
        Results results = new Results(study, language);
        Map<String, List<String>> names = new HashMap<>();
        study.experiment().gaps().forEach(gap -> names.put(gap.name(), results.names(gap)));
        for (Subject subject : subjects(study.experiment())) {
            names.putIfAbsent(subject.name(), CurveSubjects.titles(results, subject));
        }
        Results ofTeams = new Results(study.ofTeams(), language);
        study.experiment()
                .scenarios()
                .forEach(scenario -> names.putIfAbsent(
                        scenario.name(),
                        Stream.concat(Stream.of(results.name(scenario.name())), group(scenario, ofTeams))
                                .toList()));
        return names;
    }

    /** What it is called where scenarios that differ only in the market are one. */
    private static Stream<String> group(Scenario scenario, Results ofTeams) {
        return ofTeams.experiment().scenarios().stream()
                .filter(kept -> !kept.choices().isEmpty())
                .filter(kept ->
                        scenario.choices().entrySet().containsAll(kept.choices().entrySet()))
                .map(kept -> ofTeams.name(kept.name()));
    }

    private static List<Subject> subjects(Experiment experiment) {
        return Stream.<List<? extends Subject>>of(
                        experiment.subjects().teams(), experiment.subjects().chips())
                .<Subject>flatMap(List::stream)
                .toList();
    }

    private static List<Figure> listed(Optional<Figure> figure) {
        return figure.map(List::of).orElse(List.of());
    }
}
