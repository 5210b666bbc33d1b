package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands that are not called are listed as if they were. */
class CommandsTest {
    @Command(name = "program")
    private static final class Program {}

    private static CommandLine called(String... words) {
        return Commands.called(new CommandLine(new Program()), words);
    }

    @Test
    void theListIsTheSameWhetherCommandsAreReadInFullOrNot() {
        CommandLine listed = called();
        CommandLine full = called(listed.getSubcommands().keySet().toArray(String[]::new));
        assertThat(full.getUsageMessage())
                .isEqualTo(listed.getUsageMessage())
                .contains("calibrate", "verify", "config");
        assertThat(full.getSubcommands().values()).allMatch(command -> command.getCommand() != null);
    }

    @Test
    void whatIsCalledHasItsOptionsAndOthersHaveNone() {
        CommandLine run = called("run", "a.yaml");
        assertThat(run.getSubcommands().get("run").getCommandSpec().optionsMap())
                .containsKey("--replications");
        assertThat(run.getSubcommands().get("sweep").getCommandSpec().optionsMap())
                .isEmpty();
        assertThat(called("help", "sweep").getSubcommands().get("sweep").getUsageMessage())
                .contains("--replications");
    }

    /** Whoever misspells a command is told of those that are not read. */
    @Test
    void helpAndAdviceKnowAllCommands() {
        Cli asked = Cli.run("help", "verify");
        assertThat(asked.exitCode()).isZero();
        assertThat(asked.out()).isEqualTo(Cli.run("verify", "--help").out()).contains("Usage: headstart verify");
        Cli wrong = Cli.run("verfy");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(wrong.err()).contains("Did you mean: headstart verify");
    }
}
