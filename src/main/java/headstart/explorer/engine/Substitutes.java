package headstart.explorer.engine;

import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** What compiles for browsers in place of a library's class that does not; found by TeaVM, and never loaded otherwise. */
public final class Substitutes implements SubstitutionPolicy {
    private static final String OURS = "headstart.explorer.engine";

    @Override
    public void contribute(SubstitutionSink sink) {
        sink.selectClasses("tools.jackson.core.io.NumberOutput"::equals).replacePackage("tools.jackson.core.io", OURS);
        sink.selectClasses("org.apache.commons.math3.util.FastMathLiteralArrays"::equals)
                .replacePackage("org.apache.commons.math3.util", OURS);
    }
}
