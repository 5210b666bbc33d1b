package headstart.report;

import java.util.Optional;

/**
 * A figure that was written for print or a slide.
 *
 * @param file name of its PNG or PDF
 * @param remark what could not be set as it should, if anything
 */
public record WrittenFigure(String file, Optional<String> remark) {}
