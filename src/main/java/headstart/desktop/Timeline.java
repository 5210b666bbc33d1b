package headstart.desktop;

import headstart.experiment.Experiment;
import headstart.experiment.Labels;
import headstart.model.TeamState;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.jspecify.annotations.Nullable;
import sim.display.GUIState;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import sim.portrayal.Portrayal;
import sim.portrayal.SimplePortrayal2D;
import sim.util.Bag;

/** A lane for each team: hatched while it brings the model up, then the fuller the faster it is; release days dashed, now as a line. */
final class Timeline extends FieldPortrayal2D {
    private static final double MARGIN = 190;
    private static final double RIGHT = 24;
    private static final double TOP = 30;
    private static final Color GRID = new Color(0xDD, 0xDD, 0xDD);
    private static final Color INK = new Color(0x22, 0x22, 0x22);
    private static final Font FONT = new Font("DejaVu Sans", Font.PLAIN, 12);
    private static final float[] DASH = {5, 4};
    private static final int TICK_DAYS = 30;

    private final StudyDesk desk;
    private final Experiment study;
    private final List<String> labels;

    Timeline(StudyDesk desk, Labels labels) {
        this.desk = desk;
        this.study = desk.choice().study();
        this.labels = study.subjects().teams().stream().map(labels::shortOf).toList();
        setField(this);
    }

    String label(int team) {
        return labels.get(team);
    }

    /** Where things are in the area that MASON gives. */
    private record Place(Rectangle2D area, int lanes, double first, double last) {
        double x(double day) {
            double width = area.getWidth() - MARGIN - RIGHT;
            return area.getX() + MARGIN + (day - first) / (last - first) * width;
        }

        double height() {
            return (area.getHeight() - TOP) / lanes;
        }

        double y(int lane) {
            return area.getY() + TOP + lane * height();
        }
    }

    private Place place(DrawInfo2D info) {
        return new Place(info.draw, labels.size(), study.firstDay(), study.lastDay());
    }

    @Override
    protected void hitOrDraw(@Nullable Graphics2D graphics, DrawInfo2D info, @Nullable Bag hits) {
        Place place = place(info);
        if (graphics != null) {
            graphics.setFont(FONT);
            days(graphics, place);
            for (int team = 0; team < labels.size(); team++) {
                lane(graphics, place, team);
            }
            releases(graphics, place);
            now(graphics, place);
        } else if (hits != null) {
            for (int team = 0; team < labels.size(); team++) {
                Rectangle2D lane =
                        new Rectangle2D.Double(info.draw.getX(), place.y(team), info.draw.getWidth(), place.height());
                if (lane.intersects(info.clip)) {
                    hits.add(new LocationWrapper(labels.get(team), team, this));
                }
            }
        }
    }

    private void days(Graphics2D graphics, Place place) {
        graphics.setStroke(new BasicStroke(1));
        int first = TICK_DAYS * (int) FastMath.ceil(place.first() / TICK_DAYS);
        for (int day = first; day <= place.last(); day += TICK_DAYS) {
            graphics.setColor(GRID);
            graphics.draw(new Line2D.Double(place.x(day), place.y(0) - 4, place.x(day), place.y(place.lanes())));
            graphics.setColor(INK);
            graphics.drawString(
                    day == 0 ? "day 0" : String.valueOf(day), (float) place.x(day) - 8, (float) place.y(0) - 10);
        }
    }

    private void lane(Graphics2D graphics, Place place, int team) {
        graphics.setColor(INK);
        double middle = place.y(team) + place.height() / 2;
        graphics.drawString(label(team), (float) place.area().getX() + 8, (float) middle + 4);
        List<Course.Sight> sights = desk.course().of(team);
        for (int s = 0; s < sights.size(); s++) {
            TeamState state = sights.get(s).state();
            double from = place.x(sights.get(s).day());
            double to = place.x(desk.course().end(team, s));
            if (!state.release().isEmpty() && to > from) {
                span(
                        graphics,
                        Shades.of(team),
                        state,
                        new Rectangle2D.Double(
                                from, place.y(team) + place.height() * 0.15, to - from, place.height() * 0.7));
            }
        }
        percent(graphics, place, sights.get(sights.size() - 1), middle);
    }

    /** The bar rises with the share of what the chip can do. */
    private static void span(Graphics2D graphics, Color color, TeamState state, Rectangle2D.Double box) {
        graphics.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), 40));
        graphics.fill(box);
        if (state.readyDay() < Double.POSITIVE_INFINITY) {
            double height = box.height * Math.min(1, state.share());
            graphics.setColor(color);
            graphics.fill(new Rectangle2D.Double(box.x, box.y + box.height - height, box.width, height));
        } else {
            graphics.setColor(color);
            graphics.setStroke(new BasicStroke(1));
            for (double x = FastMath.ceil(box.x / 6) * 6; x < box.x + box.width; x += 6) {
                graphics.draw(new Line2D.Double(x, box.y, x, box.y + box.height));
            }
        }
    }

    private void percent(Graphics2D graphics, Place place, Course.Sight last, double middle) {
        if (last.state().share() > 0) {
            graphics.setColor(INK);
            String text = FastMath.round(100 * last.state().share()) + " %";
            graphics.drawString(text, (float) (place.area().getX() + MARGIN - 44), (float) middle + 4);
        }
    }

    private void releases(Graphics2D graphics, Place place) {
        graphics.setColor(INK);
        graphics.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, DASH, 0));
        for (double day : desk.run().releaseDays()) {
            if (day >= place.first() && day <= place.last()) {
                graphics.draw(new Line2D.Double(place.x(day), place.y(0) - 6, place.x(day), place.y(place.lanes())));
            }
        }
    }

    private void now(Graphics2D graphics, Place place) {
        graphics.setColor(new Color(0xB0, 0, 0));
        graphics.setStroke(new BasicStroke(2));
        double x = place.x(
                Math.max(place.first(), Math.min(place.last(), desk.run().day())));
        graphics.draw(new Line2D.Double(x, place.y(0) - 6, x, place.y(place.lanes())));
    }

    @Override
    public Portrayal getDefaultPortrayal() {
        return new SimplePortrayal2D();
    }

    @Override
    public Inspector getInspector(LocationWrapper wrapper, GUIState gui) {
        return desk.inspector((Integer) wrapper.getLocation());
    }

    @Override
    public String getName(LocationWrapper wrapper) {
        return String.valueOf(wrapper.getObject());
    }

    @Override
    public String getStatus(LocationWrapper wrapper) {
        return String.valueOf(wrapper.getObject());
    }

    @Override
    public boolean setSelected(LocationWrapper wrapper, boolean selected) {
        return true;
    }

    @Override
    public Point2D.@Nullable Double getObjectPosition(Object object, DrawInfo2D info) {
        return null;
    }
}
