package headstart.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reader reads of a study before any result.
 *
 * @param name short name; also the name of the result directory
 * @param title one line
 * @param question what the study is to answer
 * @param remarks what a reader must know of how the study was put together
 * @param warnings what its file says without any effect
 * @param labels what things are called for readers, where it is stated
 * @param figures figures for print that are drawn beside those of the report
 * @param relativeLevels names of teams whose tokens/s are relative: ratios count, levels do not
 * @param answers sentences of the author, to be filled from the results
 */
public record About(
        String name,
        String title,
        String question,
        List<String> remarks,
        List<String> warnings,
        LabelBook labels,
        List<WantedFigure> figures,
        List<String> relativeLevels,
        List<OwnAnswer> answers) {
    public About {
        remarks = List.copyOf(remarks);
        warnings = List.copyOf(warnings);
        figures = List.copyOf(figures);
        relativeLevels = List.copyOf(relativeLevels);
        answers = List.copyOf(answers);
    }

    About with(String remark) {
        List<String> all = new ArrayList<>(remarks);
        all.add(remark);
        return new About(name, title, question, all, warnings, labels, figures, relativeLevels, answers);
    }

    About warned(List<String> all) {
        return new About(name, title, question, remarks, all, labels, figures, relativeLevels, answers);
    }
}
