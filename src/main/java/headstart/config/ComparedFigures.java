package headstart.config;

import headstart.config.document.Tree;
import headstart.config.schema.ExperimentKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures that several files ask for as those of one study. */
record ComparedFigures(List<ComparedFile> parts, ComparedScenarios scenarios) {
    ComparedFigures {
        parts = List.copyOf(parts);
    }

    /** All of them, with scenarios as they are called in the study; names that another file has are counted: NAME-2. */
    Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (ComparedFile part : parts) {
            part.at(ExperimentKeys.FIGURES)
                    .forEach((name, figure) ->
                            all.put(ComparedFile.free(name, all::containsKey), of(part, Tree.map(figure))));
        }
        return all;
    }

    private Map<String, Object> of(ComparedFile part, Map<String, Object> figure) {
        Map<String, Object> renamed = new LinkedHashMap<>(figure);
        if (figure.get(ExperimentKeys.SCENARIOS.name()) instanceof List<?> named) {
            renamed.put(
                    ExperimentKeys.SCENARIOS.name(),
                    named.stream()
                            .map(name -> scenarios.called(part, String.valueOf(name)))
                            .toList());
        }
        return renamed;
    }
}
