package headstart.explorer;

import headstart.config.PageStudy;
import headstart.config.Reading;
import headstart.config.plugin.FoundPlugin;
import headstart.experiment.Experiment;
import headstart.model.Parameters;
import headstart.model.Release;
import headstart.model.market.BuyerModel;
import headstart.model.market.Market;
import headstart.model.market.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A study that is to be played in a page.
 *
 * @param study what travels
 * @param experiment the study as it was read
 * @param plugins names of the plug-ins that it uses
 * @param path the experiment file as a command line names it
 */
public record ExplorerStudy(PageStudy study, Experiment experiment, List<String> plugins, String path) {
    /** Operators that teams work on, over all releases: what a run costs grows with them. */
    static final int MOST_WORK = 2_000;
    /** Buyers who decide one by one. */
    static final int MOST_BUYERS = 1_000;
    /** Numbers drawn for the replications. */
    static final int MOST_DRAWN = 100_000;
    /** Most runs of a state; more would change no digit that the page shows. */
    static final int MOST_RUNS = 1_000;

    /** The study of a file that has been read and is right. */
    public static ExplorerStudy of(Reading.Loaded loaded, String path) {
        return new ExplorerStudy(PageStudy.of(loaded), loaded.experiment(), names(loaded), path);
    }

    private static List<String> names(Reading.Loaded loaded) {
        return loaded.plugins().stream().map(FoundPlugin::name).toList();
    }

    /** The same with more sliders after its own, or after those of every study; what is moved already gets no other one. */
    public ExplorerStudy with(List<PageStudy.Slider> more) {
        List<PageStudy.Slider> all = new ArrayList<>(Sliders.of(study, experiment));
        more.stream()
                .filter(slider -> all.stream().noneMatch(own -> own.paths().equals(slider.paths())))
                .toList()
                .forEach(all::add);
        return new ExplorerStudy(study.with(all), experiment, plugins, path);
    }

    /** Runs of a state in the page. */
    int runs() {
        return Math.max(2, Math.min(MOST_RUNS, experiment.replications()));
    }

    /** Why a page cannot play it, and what to do instead; empty if it can. */
    public Optional<String> refusal() {
        return refusal(experiment, plugins);
    }

    /** The same of an experiment of which nothing else is known yet. */
    public static Optional<String> refusal(Reading.Loaded loaded) {
        return refusal(loaded.experiment(), names(loaded));
    }

    private static Optional<String> refusal(Experiment experiment, List<String> plugins) {
        if (!plugins.isEmpty()) {
            return Optional.of("it uses plug-ins (" + String.join(", ", plugins)
                    + "), whose Java a page cannot play."
                    + "\nMaybe explore a file that extends this one and puts a rule of Headstart in their place.");
        }
        if (!experiment.points().isEmpty()) {
            return Optional.of(
                    "its work is stated per step, at operating points (a page plays work per output token alone)."
                            + "\nMaybe explore a study whose operators are stated per output token.");
        }
        Parameters first = experiment.scenarios().get(0).parameters();
        int operators = first.releases().stream()
                .map(Release::operators)
                .mapToInt(List::size)
                .sum();
        int work = first.teams().size() * operators;
        if (work > MOST_WORK) {
            return Optional.of("its teams work on " + work + " operators together (a page plays " + MOST_WORK
                    + " at most).\nMaybe leave out teams or releases in a file that extends this one.");
        }
        int buyers = first.market()
                .filter(market -> market.buyers() == BuyerModel.INDIVIDUAL)
                .map(ExplorerStudy::buyers)
                .orElse(0);
        if (buyers > MOST_BUYERS) {
            return Optional.of("its market has " + buyers + " buyers who decide one by one (a page plays " + MOST_BUYERS
                    + " at most).\nMaybe --set market.buyers=aggregate.");
        }
        int drawn = experiment
                .uncertainty()
                .map(doubt -> doubt.paths().size() * doubt.values().length)
                .orElse(0);
        return drawn > MOST_DRAWN
                ? Optional.of("its posterior holds " + drawn + " numbers (a page carries " + MOST_DRAWN
                        + " at most).\nMaybe calibrate with fewer draws, or --set uncertain=none.")
                : Optional.empty();
    }

    private static int buyers(Market market) {
        return market.segments().stream().mapToInt(Segment::buyers).sum();
    }
}
