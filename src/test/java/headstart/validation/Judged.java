package headstart.validation;

import java.util.List;

/** The battery of the build, judged once for all tests that look at it. */
final class Judged {
    private static final List<Law> LAWS = Battery.all().judge(Engine.SHIPPED, Battery.SEED);

    private static final List<Control.Rejection> REJECTIONS =
            Control.all().stream().map(Control::play).toList();

    private Judged() {}

    static List<Control.Rejection> rejections() {
        return REJECTIONS;
    }

    static List<Law> laws() {
        return LAWS;
    }
}
