package headstart.plugin;

/** Says what to draw of a study. */
public interface FigureRule {
    /** The lines, in the colours and type of all other figures. */
    LineFigure draw(FigureView study);
}
