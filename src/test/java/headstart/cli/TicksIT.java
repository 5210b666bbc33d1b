package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.report.chart.TickCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ticks of the page and of paper are one routine in two languages; here both write the numbers of 1,500 axes. */
class TicksIT {
    @TempDir
    private static Path temporary;

    /** The page wrote "-0.4 -0.3 0 0.3 0.6" where paper wrote something else: one routine in two languages. */
    @Test
    void pageAndPaperWriteTheSameNumbersOnTheirAxes() throws IOException {
        List<TickCases.Case> cases = TickCases.all();
        String script = Files.readString(Path.of("src/main/resources/headstart/report/ticks.js"));
        Path page = Files.createTempFile(temporary, "ticks", ".html");
        Files.writeString(
                page,
                "<!DOCTYPE html><meta charset=utf-8><body><script>window.live = {value: Number};</script><script>"
                        + script
                        + "</script><script>const cases = ["
                        + cases.stream().map(TickCases.Case::script).collect(Collectors.joining(","))
                        + "]; document.body.dataset.found = cases.map(([axis, most, values]) =>"
                        + " live.ticks(live.ends(axis, [values]), most).map((tick) => tick.label).join('"
                        + " ')).join('|');</script></body>");
        Browser.Seen seen = new Browser(temporary).open(page);
        assertThat(seen.console()).isEmpty();
        Matcher matcher = Pattern.compile(" data-found=\"([^\"]*)\"").matcher(seen.document());
        assertThat(matcher.find()).as("the script of the test has run").isTrue();
        String[] found = matcher.group(1).split("\\|", -1);
        assertThat(found).hasSize(cases.size());
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i])
                    .as(cases.get(i).script())
                    .isEqualTo(cases.get(i).written());
        }
    }
}
