package headstart.experiment.measure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.expression.OwnOutcome;
import headstart.statistics.Better;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/outcomes.md} is written from the declarations; {@code -Dheadstart.update=true} writes it anew. */
class OutcomesDocumentTest {
    private static final Path DOCUMENT = Path.of("docs", "outcomes.md");
    private static final String HEAD = """
            # Outcomes and measures

            What is taken from runs. An outcome is a column of `runs.csv` and a row of `summary.csv`, `comparisons.csv` and the
            other tables; a measure is followed over time in `curves.csv`. This page is written from the declarations in
            `Outcomes` and `Measure`.

            A is the leader of a gap and B the laggard; P is throughput in tokens/s per chip, R the attainable roof. Days count
            from the first release. A chip or chipmaker is as fast as its best team at each moment. Better is better for the one
            who is behind, or for the team or seller. A waiting time that the horizon cut off is infinite in `runs.csv` and
            counts as censored. Blank means that there is no such number in the run.

            Take means of `ratio`, not of `gap`: the ratio changes its sign when the sides are changed, and the gap
            has no lower bound.

            ## Outcomes

            """;

    @Test
    void theDocumentHoldsEveryOutcomeAndMeasure() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (SubjectKind kind : SubjectKind.values()) {
            if (Outcomes.all().stream().noneMatch(outcome -> outcome.of() == kind)) {
                continue;
            }
            text.append("Of ").append(kind.meaning()).append(":\n\n");
            text.append(
                    "| name | for readers | taken | unit | better | what it is | example |\n|---|---|---|---|---|---|---|\n");
            Outcomes.all().stream().filter(outcome -> outcome.of() == kind).forEach(outcome -> row(outcome, text));
            text.append('\n');
        }
        text.append("## Measures\n\n| name | of | unit | what it is | difference from the baseline over time |\n");
        text.append("|---|---|---|---|---|\n");
        Measure.all()
                .forEach(measure -> text.append(String.format(
                        "| `%s` | %s | %s | %s | %s |\n",
                        measure.key(),
                        measure.of().meaning(),
                        measure.unit().text(),
                        measure.formula(),
                        measure.isCompared() ? "yes" : "no")));
        if (Boolean.getBoolean("headstart.update")) {
            Files.writeString(DOCUMENT, text);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(text.toString());
    }

    @Test
    void everyFunctionOfExpressionsIsInTheirDocument() throws IOException {
        String text = Files.readString(Path.of("docs", "expressions.md"));
        assertThat(OwnOutcome.functions())
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> assertThat(text).contains("| " + row + " |"));
    }

    private static void row(Outcome outcome, StringBuilder text) {
        When when = outcome.timing()
                .moments(List.of(30), List.of(new Life("v4", 0, 1)))
                .get(0);
        text.append(String.format(
                "| `%s` | %s | %s%s | %s | %s | %s | `%s.%s%s` |\n",
                outcome.key(),
                outcome.label(),
                outcome.timing().meaning(),
                outcome.isDuration() ? "; a waiting time" : "",
                outcome.unit().text(),
                outcome.better() == Better.LOWER ? "lower" : "higher",
                outcome.formula(),
                example(outcome.of()),
                outcome.key(),
                outcome.timing().suffix(when)));
    }

    private static String example(SubjectKind kind) {
        return switch (kind) {
            case GAP -> "ascend_over_amd";
            case PERFORMER -> "cann_950dt";
            case SELLER -> "china_cloud/Huawei";
            case RUN -> "run";
        };
    }
}
