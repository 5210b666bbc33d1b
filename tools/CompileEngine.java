import java.io.File;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles the simulator for browsers: {@code java -cp TOOLING CompileEngine.java TARGET FILE DIRECTORY CLASSPATH}. A process of its own, so that
 * the build can give it a machine whose identity hashes are the same at every run: TeaVM orders functions by them, and two builds leave the same
 * bytes.
 */
final class CompileEngine {

    private static final String MAIN_CLASS = "headstart.explorer.engine.Page";

    private CompileEngine() {}

    public static void main(String[] arguments) throws Exception {
        TeaVMTool tool = new TeaVMTool();
        tool.setTargetType(TeaVMTargetType.valueOf(arguments[0]));
        tool.setTargetFileName(arguments[1]);
        tool.setTargetDirectory(new File(arguments[2]));
        tool.setClassPath(Arrays.stream(arguments[3].split(File.pathSeparator))
                .map(File::new)
                .collect(Collectors.toList()));
        tool.setClassLoader(CompileEngine.class.getClassLoader());
        tool.setMainClass(MAIN_CLASS);
        tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        tool.setObfuscated(true);
        tool.setLog(new EmptyTeaVMToolLog());
        tool.generate();
        for (Problem problem : tool.getProblemProvider().getProblems()) {
            DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
            problem.render(text);
            System.err.println(problem.getSeverity() + ": " + text.getText() + " (" + problem.getLocation() + ")");
        }
        if (!tool.getProblemProvider().getSevereProblems().isEmpty()) {
            System.exit(1);
        }
    }
}
