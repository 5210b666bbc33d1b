package headstart.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Staggered timelines: for each team when it gets the model, how long it takes to bring it up, and when it reaches what.
 *
 * @param rows from top to bottom
 * @param firstDay left end of the axis
 * @param lastDay right end of the axis
 * @param releaseDay where the release line stands
 */
public record TimelineChart(
        String title,
        String subtitle,
        String footnote,
        List<Row> rows,
        double firstDay,
        double lastDay,
        double releaseDay)
        implements Chart {
    /**
     * One team in one scenario.
     *
     * @param group heading above the row where it changes; empty for none
     * @param label team
     * @param accessDay when it gets the model
     * @param readyDay median day on which it runs; infinite if never
     * @param milestones days on which something is reached
     */
    public record Row(String group, String label, double accessDay, double readyDay, List<Milestone> milestones) {
        public Row {
            milestones = List.copyOf(milestones);
        }

        private Row in(String other) {
            return new Row(other, label, accessDay, readyDay, milestones);
        }
    }

    /**
     * A day with its interval.
     *
     * @param kind 0 for half of the attainable roof, 1 for level with a leader
     * @param label small text behind it; empty for none
     * @param day median; infinite if not reached
     * @param low 5th percentile of the runs
     * @param high 95th percentile of the runs, infinite if beyond the horizon
     */
    public record Milestone(int kind, String label, double day, double low, double high) {}

    public TimelineChart {
        rows = List.copyOf(rows);
    }

    private TimelineChart with(List<Row> others) {
        return new TimelineChart(title, subtitle, footnote, others, firstDay, lastDay, releaseDay);
    }

    @Override
    public TimelineChart withFootnote(String other) {
        return new TimelineChart(title, subtitle, other, rows, firstDay, lastDay, releaseDay);
    }

    @Override
    public TimelineChart only(Selection choice) {
        Selection.requireKnown(
                "panel", choice.panels(), rows.stream().map(Row::label).toList());
        Selection.requireKnown(
                "scenario",
                choice.lines(),
                rows.stream().map(Row::group).filter(group -> !group.isEmpty()).toList());
        List<Row> chosen = headed(grouped().stream()
                .filter(row -> Selection.isNamed(choice.panels(), row.label())
                        && Selection.isNamed(choice.lines(), row.group()))
                .toList());
        return new TimelineChart(
                choice.title().orElse(title),
                subtitle,
                footnote,
                chosen,
                choice.days().map(Selection.Days::from).orElse(firstDay),
                choice.days().map(Selection.Days::to).orElse(lastDay),
                releaseDay);
    }

    /** All rows, each with the group that it is in. */
    private List<Row> grouped() {
        List<Row> all = new ArrayList<>();
        for (Row row : rows) {
            String group = row.group().isEmpty() && !all.isEmpty()
                    ? all.get(all.size() - 1).group()
                    : row.group();
            all.add(row.in(group));
        }
        return all;
    }

    /** Rows of which the first of a group has its heading. */
    private static List<Row> headed(List<Row> grouped) {
        return IntStream.range(0, grouped.size())
                .mapToObj(i -> i > 0
                                && grouped.get(i - 1)
                                        .group()
                                        .equals(grouped.get(i).group())
                        ? grouped.get(i).in("")
                        : grouped.get(i))
                .toList();
    }

    @Override
    public Chart first(int count) {
        return with(headed(Spoken.of(this).first(count, grouped(), List.of(Row::label, Row::group))));
    }

    @Override
    public List<String> names() {
        return rows.stream()
                .flatMap(row -> Stream.of(row.label(), row.group()))
                .distinct()
                .toList();
    }

    @Override
    public int parts() {
        return rows.size();
    }

    @Override
    public Drawing whole(Sheet sheet) {
        TimelineBox box = new TimelineBox(sheet, this);
        Frame frame = new Frame(sheet, this, box.legend());
        List<Rectangle2D> places = frame.grid(List.of(box), 1, TimelineBox::height);
        double height = frame.height(places);
        return new Drawing(sheet.width(), height, g -> {
            frame.paint(g, height);
            box.paint(
                    g, places.get(0).getX(), places.get(0).getY(), places.get(0).getWidth());
        });
    }
}
