package headstart.experiment;

import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Subject;
import headstart.experiment.measure.Timing;
import headstart.experiment.measure.Unit;
import headstart.experiment.measure.When;
import headstart.model.OperatingPoint;
import headstart.model.Parameters;
import headstart.model.Release;
import headstart.model.Team;
import headstart.model.market.Segment;
import headstart.text.Tongue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What everything in a study is called for readers: the labels that its file states, and good names where it states none. Keys stand only in
 * data and commands; figures, pages, table headings and sentences ask here.
 *
 * <p>Without a label a team is its chip with its maker, such as "Huawei Ascend 950DT", with its own key where several teams share the chip; a
 * gap is "A over B" by the short labels of its sides; a scenario of a product is its choices; everything else is its key with spaces. Words of the
 * program are said in the language of the names; labels and keys of the author stay as they are.
 */
public final class Labels {
    private static final String ALL_SEGMENTS = "all segments";
    private static final String OVERALL = "overall";
    /** The scenario of a study that names none. */
    private static final String BASE = "base";

    /** Parameters whose steps side by side make no phrase. */
    private static final Map<String, String> PHRASES = Map.of(
            "bring_up.mean_days", "mean days of bring-up",
            "late_start.mean_days", "mean days until a late start",
            "starting_excess.novel", "starting excess of novel operators");

    /** The same of a feature, such as {@code features.parallelism.mean_days}. */
    private static final Map<String, String> FEATURE_PHRASES =
            Map.of("mean_days", "mean days until %s", "speedup", "speedup by %s");

    private static final int FEATURE_STEPS = 3;

    private final LabelBook book;
    private final Experiment experiment;
    private final Parameters world;

    private final Tongue tongue;

    private Labels(Experiment experiment, Tongue tongue) {
        this.tongue = tongue;
        this.experiment = experiment;
        this.book = experiment.about().labels();
        this.world = experiment.scenarios().get(0).parameters();
    }

    /** The names of that study, in English. */
    public static Labels of(Experiment experiment) {
        return new Labels(experiment, Tongue.ENGLISH);
    }

    /** The same in a language. */
    public static Labels of(Experiment experiment, Tongue tongue) {
        return new Labels(experiment, tongue);
    }

    /** A key as words, where nothing better is known. */
    public static String readable(String key) {
        return key.replace('_', ' ');
    }

    /** A team, chip, chipmaker, gap, or seller in a segment: "Huawei Ascend 950DT, CANN". */
    public String of(Subject subject) {
        return label(subject).text();
    }

    /** The same beside lines and in narrow tables: "Ascend". */
    public String shortOf(Subject subject) {
        return label(subject).shortText();
    }

    /** A team short, with its chipmaker where its label in full begins with it and the short one leaves it out: "AMD’s MI355X". */
    public String withMaker(Subject subject) {
        String brief = shortOf(subject);
        if (!(subject instanceof Subject.Team team)) {
            return brief;
        }
        String house = chipmaker(world.teams().get(team.index()).chipmaker()).text();
        return of(subject).startsWith(house + " ") && !brief.contains(house) ? house + "’s " + brief : brief;
    }

    /** A team, chip, chipmaker, gap, or seller in a segment. */
    public Label label(Subject subject) {
        if (subject instanceof Subject.Team team) {
            return team(team);
        }
        if (subject instanceof Subject.Chip chip) {
            return chip(chip.name());
        }
        if (subject instanceof Subject.Chipmaker chipmaker) {
            return chipmaker(chipmaker.name());
        }
        if (subject instanceof Gap gap) {
            return stated(LabelKind.GAPS, gap.name()).orElseGet(() -> Label.of(pair(gap.leader(), gap.laggard())));
        }
        if (subject instanceof Subject.AtPoint at) {
            Label who = label(at.who());
            String point = " " + point(at.served());
            return new Label(who.text() + point, who.shortText() + point);
        }
        if (subject instanceof Subject.Run) {
            return Label.of(tongue.say("the run"));
        }
        Subject.Seller seller = (Subject.Seller) subject;
        Label house = seller(seller);
        Label segment = segment(seller.segment());
        return new Label(
                tongue.say("%s, %s", house.text(), segment.text()),
                tongue.say("%s, %s", house.shortText(), segment.shortText()));
    }

    /** Both at one operating point name it once. */
    private String pair(Subject.Performer leader, Subject.Performer laggard) {
        return together("%s over %s", leader, laggard);
    }

    /** What an axis of the laggard's speed over the leader's says: "MI355X relative to B200 at 20 tokens/s per user". */
    public String relative(Gap gap) {
        return together("%s relative to %s", gap.laggard(), gap.leader());
    }

    private String together(String phrase, Subject.Performer one, Subject.Performer other) {
        if (one instanceof Subject.AtPoint first
                && other instanceof Subject.AtPoint second
                && first.served().equals(second.served())) {
            return together(phrase, first.who(), second.who()) + " " + point(first.served());
        }
        return tongue.say(phrase, shortOf(one), shortOf(other));
    }

    /** "at 20 tokens/s per user, fixed recipe". */
    public String point(OperatingPoint point) {
        String at = tongue.say("at %s " + point.load().unit(), point.number());
        return point.features() ? at : tongue.say("%s, fixed recipe", at);
    }

    /** A rule of trade by its key. */
    public String rule(String key) {
        return stated(LabelKind.RULES, key).map(Label::text).orElseGet(() -> readable(key));
    }

    /** A measured series by its key. */
    public String series(String key) {
        return stated(LabelKind.SERIES, key).map(Label::text).orElseGet(() -> readable(key));
    }

    /** A row of a panel by its key. */
    public String row(String key) {
        return stated(LabelKind.ROWS, key).map(Label::text).orElseGet(() -> readable(key));
    }

    /** Who sells, without the segment: a chipmaker, or else a chip. */
    public Label seller(Subject.Seller seller) {
        boolean isHouse = experiment.subjects().chipmakers().stream()
                .anyMatch(house -> house.name().equals(seller.seller()));
        return isHouse ? chipmaker(seller.seller()) : chip(seller.seller());
    }

    private Label team(Subject.Team team) {
        return stated(LabelKind.TEAMS, team.name()).orElseGet(() -> {
            Team modelled = world.teams().get(team.index());
            String chip = modelled.hardware().name();
            if (chip.equals(team.name())) {
                return Label.of(readable(team.name()));
            }
            boolean alone = world.teams().stream()
                            .filter(other -> other.hardware().name().equals(chip))
                            .count()
                    == 1;
            String stack = alone ? "" : tongue.say(", ") + readable(team.name());
            return new Label(
                    madeBy(modelled.chipmaker(), chip) + stack,
                    alone ? chip(chip).shortText() : readable(team.name()));
        });
    }

    /** The chip with its maker in front, unless it is there already. */
    private String madeBy(String chipmaker, String chip) {
        String house = chipmaker(chipmaker).text();
        String name = chip(chip).text();
        return name.startsWith(house) ? name : house + " " + name;
    }

    /** A chip by its key; one that a team states within itself is called like the team. */
    public Label chip(String key) {
        return stated(LabelKind.CHIPS, key)
                .or(() -> world.teams().stream()
                        .filter(team -> team.name().equals(key)
                                && team.hardware().name().equals(key))
                        .findFirst()
                        .flatMap(team -> stated(LabelKind.TEAMS, key)))
                .orElseGet(() -> Label.of(readable(key)));
    }

    /** A chipmaker by its key. */
    public Label chipmaker(String key) {
        return stated(LabelKind.CHIPMAKERS, key).orElseGet(() -> Label.of(readable(key)));
    }

    /** A release by its key; {@code overall} for all of them. */
    public Label release(String key) {
        return stated(LabelKind.RELEASES, key)
                .orElseGet(() -> Label.of(key.equals(OVERALL) ? tongue.say(OVERALL) : readable(key)));
    }

    /** A segment of buyers by its key; {@link Segment#ALL} for all of them. */
    public Label segment(String key) {
        return key.equals(Segment.ALL)
                ? Label.of(tongue.say(ALL_SEGMENTS))
                : stated(LabelKind.SEGMENTS, key).orElseGet(() -> Label.of(readable(key)));
    }

    /** A scenario. */
    public String of(Scenario scenario) {
        return label(scenario).text();
    }

    /** A scenario by its key, as curves, summaries and comparisons carry it. */
    public String scenario(String key) {
        return scenarioLabel(key).text();
    }

    /** The same beside lines and in narrow tables. */
    public String shortScenario(String key) {
        return scenarioLabel(key).shortText();
    }

    /** A scenario by its key; the key in words if the study does not have it. */
    public Label scenarioLabel(String key) {
        return experiment.scenarios().stream()
                .filter(scenario -> scenario.name().equals(key))
                .findFirst()
                .map(this::label)
                .orElseGet(() -> stated(LabelKind.SCENARIOS, key).orElseGet(() -> Label.of(readable(key))));
    }

    private Label label(Scenario scenario) {
        return stated(LabelKind.SCENARIOS, scenario.name()).orElseGet(() -> {
            if (scenario.choices().isEmpty()) {
                return Label.of(scenario.name().equals(BASE) ? tongue.say(BASE) : readable(scenario.name()));
            }
            List<Label> choices = scenario.choices().entrySet().stream()
                    .map(choice -> choice(choice.getKey(), choice.getValue()))
                    .toList();
            return new Label(
                    choices.stream().map(Label::text).collect(Collectors.joining(tongue.say(", "))),
                    choices.stream().map(Label::shortText).collect(Collectors.joining(tongue.say(", "))));
        });
    }

    /** An axis of a product of scenarios. */
    public Label axis(String axis) {
        return stated(LabelKind.AXES, axis).orElseGet(() -> Label.of(readable(axis)));
    }

    /** A choice on an axis of a product of scenarios. */
    public Label choice(String axis, String choice) {
        return stated(LabelKind.CHOICES, axis + "." + choice).orElseGet(() -> Label.of(readable(choice)));
    }

    /** An outcome, whoever has it and whenever it is taken: "gap area". */
    public String of(Outcome outcome) {
        return label(outcome).text();
    }

    private Label label(Outcome outcome) {
        return stated(LabelKind.OUTCOMES, outcome.key())
                .orElseGet(() -> Label.of(outcome.isOwn() ? outcome.label() : tongue.say(outcome.label())));
    }

    /** An outcome with its day or release, and whose it is: "gap on day 30 of Ascend over MI355X". */
    public String ofSubject(OutcomeColumn column) {
        return tongue.say("%s of %s", of(column), shortOf(column.subject()));
    }

    /** An outcome with its day or release, without its subject: "gap on day 30", "overtaken by day 30". */
    public String of(OutcomeColumn column) {
        return at(of(column.kind()), column);
    }

    /** The same beside lines and in narrow tables. */
    public String shortOf(OutcomeColumn column) {
        return at(label(column.kind()).shortText(), column);
    }

    private String at(String outcome, OutcomeColumn column) {
        if (column.when() instanceof When.OnDay on) {
            return onDay(outcome, on.day(), column.kind().timing() == Timing.BY_DAY);
        }
        return column.release()
                .map(key -> tongue.say(
                        isCutOff(key) ? "%s, %s (cut off by the horizon)" : "%s, %s",
                        outcome,
                        release(key).text()))
                .orElse(outcome);
    }

    /** Days of outcomes count from the first release, those of axes from day 0: with several releases the two are not the same. */
    private String onDay(String outcome, int day, boolean by) {
        List<Release> releases = world.releases();
        if (releases.size() == 1) {
            return tongue.say(by ? "%s by day %s" : "%s on day %s", outcome, day);
        }
        String first = release(releases.get(0).name()).shortText();
        return day == 0
                ? tongue.say(by ? "%s by the release of %s" : "%s at the release of %s", outcome, first)
                : tongue.say(by ? "%s by %s days after %s" : "%s %s days after %s", outcome, day, first);
    }

    /** Whether a release's life ends with the horizon and not with the next release: how long it would have lived is not in the runs. */
    public boolean isCutOff(String release) {
        List<Release> releases = world.releases();
        return releases.size() > 1 && releases.get(releases.size() - 1).name().equals(release);
    }

    /** A measure: "software gap". */
    public String of(Measure measure) {
        return tongue.say(measure.label());
    }

    /** A unit: "days". */
    public String of(Unit unit) {
        return tongue.say(unit.text());
    }

    /** A factor by its key: what is varied and of whom, such as "lead days of Ascend 950DT". */
    public Label factor(String key) {
        return stated(LabelKind.FACTORS, key).orElseGet(() -> {
            List<String> steps = Arrays.asList(key.split("\\.", -1));
            return IntStream.range(0, steps.size() - 1)
                    .filter(i -> named(steps.get(i)).isPresent())
                    .boxed()
                    .findFirst()
                    .flatMap(i -> named(steps.get(i))
                            .map(whose -> Label.of(
                                    tongue.say("%s of %s", parameter(steps.subList(i + 1, steps.size())), whose))))
                    .orElseGet(() -> Label.of(parameter(steps)));
        });
    }

    /** A parameter by the steps of its path: "tuning successes per day"; where these make no phrase, "mean days of bring-up". */
    public static String parameter(List<String> steps, Tongue tongue) {
        if (steps.size() == FEATURE_STEPS && steps.get(0).equals("features")) {
            Optional<String> ofFeature = Optional.ofNullable(FEATURE_PHRASES.get(steps.get(2)));
            if (ofFeature.isPresent()) {
                return tongue.say(ofFeature.get(), tongue.say(readable(steps.get(1))));
            }
        }
        Optional<String> phrase = Optional.ofNullable(PHRASES.get(String.join(".", steps)));
        return phrase.isPresent() ? tongue.say(phrase.get()) : words(steps, tongue);
    }

    private String parameter(List<String> steps) {
        return parameter(steps, tongue);
    }

    private static String words(List<String> steps, Tongue tongue) {
        return steps.stream().map(step -> tongue.say(readable(step))).collect(Collectors.joining(" "));
    }

    /** A word of the program that a factor can have as its level: "profile guided". */
    public String level(String word) {
        return tongue.say(readable(word));
    }

    private Optional<String> named(String key) {
        Optional<String> team = experiment.subjects().teams().stream()
                .filter(subject -> subject.name().equals(key))
                .map(this::shortOf)
                .findFirst();
        return team.or(() -> world.releases().stream()
                        .map(Release::name)
                        .filter(key::equals)
                        .map(name -> release(name).shortText())
                        .findFirst())
                .or(() -> stated(LabelKind.SEGMENTS, key).map(Label::shortText));
    }

    private Optional<Label> stated(LabelKind kind, String key) {
        return book.stated(kind, key);
    }
}
