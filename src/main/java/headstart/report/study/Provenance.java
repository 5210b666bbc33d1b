package headstart.report.study;

import java.util.Map;

/**
 * Where results come from, as the report shows it.
 *
 * @param identity identity of the study
 * @param version version of Headstart
 * @param commit commit it was built from
 * @param dirty whether sources differed from that commit
 * @param seed seed of all streams
 * @param jvm Java virtual machine
 * @param machine operating system and processor architecture
 * @param durationS how long the study took, seconds
 * @param runsCompleted runs that went to their horizon
 * @param runsFailed runs that threw
 * @param digests SHA-256 of the experiment and of the tables that do not name the directory, by file name
 * @param command the command that makes the study
 */
public record Provenance(
        String identity,
        String version,
        String commit,
        boolean dirty,
        long seed,
        String jvm,
        String machine,
        double durationS,
        long runsCompleted,
        long runsFailed,
        Map<String, String> digests,
        String command) {}
