package headstart.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/** The commands, in the order in which they are listed. */
final class Commands {
    private static final List<Class<?>> ALL = List.of(
            RunCommand.class,
            CompareCommand.class,
            SweepCommand.class,
            CalibrateCommand.class,
            MergeCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            ReplayCommand.class,
            ExploreCommand.class,
            DesktopCommand.class,
            NewCommand.class,
            ConfigCommand.class,
            HelpCommand.class);

    private Commands() {}

    /**
     * Adds all commands. Those that the arguments name are read in full; of the others what a list shows, for to read the options of all takes
     * longer than most commands have work.
     */
    static CommandLine called(CommandLine program, String... arguments) {
        List<String> words = List.of(arguments);
        for (Class<?> type : ALL) {
            Command command = type.getAnnotation(Command.class);
            if (words.contains(command.name())) {
                program.addSubcommand(command.name(), type);
            } else {
                program.addSubcommand(command.name(), listed(command));
            }
        }
        return program;
    }

    private static CommandSpec listed(Command command) {
        CommandSpec spec = CommandSpec.create().name(command.name());
        spec.usageMessage().header(command.header()).description(command.description());
        return spec;
    }
}
