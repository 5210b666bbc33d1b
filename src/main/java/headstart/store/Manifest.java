package headstart.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import headstart.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a result directory holds and where it comes from ({@code manifest.json}).
 *
 * @param name name of the experiment
 * @param status how far the study is
 * @param experimentDigest digest of the effective experiment without its number of replications
 * @param codeDigest digest of the sources that can change a result
 * @param version version of Headstart
 * @param commit commit it was built from
 * @param dirty whether sources differed from that commit
 * @param seed seed of all streams
 * @param scenarios number of scenarios
 * @param designPoints design points of a sweep; 0 for a study without a design
 * @param replications replications per scenario, and per design point
 * @param runsPlanned runs of the whole study
 * @param runsCompleted runs that went to their horizon
 * @param runsFailed runs that threw
 * @param startedAt when the last session of the study began, ISO 8601 in UTC
 * @param durationS how long it took, seconds
 * @param jvm Java virtual machine
 * @param machine operating system and processor architecture
 * @param threads threads it ran on, which no result depends on
 * @param command the command that makes the study
 * @param journalRecords number of records in the journal; 0 where it is not known
 * @param plugins the plug-ins that the runs or the figures come from
 * @param files SHA-256 of every table and figure, by path in the directory
 */
public record Manifest(
        String name,
        Status status,
        String experimentDigest,
        String codeDigest,
        String version,
        String commit,
        boolean dirty,
        long seed,
        int scenarios,
        int designPoints,
        int replications,
        long runsPlanned,
        long runsCompleted,
        long runsFailed,
        String startedAt,
        double durationS,
        String jvm,
        String machine,
        int threads,
        String command,
        long journalRecords,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UsedPlugin> plugins,
        Map<String, String> files) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private static final String DIGEST = "manifest_digest";

    public Manifest {
        for (Object part : new Object[] {
            name, status, experimentDigest, codeDigest, version, commit, startedAt, jvm, machine, command
        }) {
            Objects.requireNonNull(part);
        }
        // A study without plug-ins says nothing of them.
        plugins = List.copyOf(Objects.requireNonNullElse(plugins, List.of()));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * A plug-in.
     *
     * @param name its name in the experiment
     * @param kind what it is, such as {@code staffing}
     * @param version its version, by itself
     * @param sha256 digest of its jar
     * @param jar where the jar was
     */
    public record UsedPlugin(String name, String kind, String version, String sha256, String jar) {}

    /** How far a study is. */
    public enum Status {
        RUNNING,
        COMPLETE
    }

    /** The identity of the study. */
    public Identity identity() {
        return new Identity(experimentDigest, codeDigest);
    }

    /** The same manifest without the digests of some files. */
    Manifest without(Collection<String> names) {
        Map<String, String> kept = new TreeMap<>(files);
        kept.keySet().removeAll(names);
        return withFiles(kept);
    }

    /** The same manifest with more digests. */
    Manifest with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(files);
        all.putAll(more);
        return withFiles(all);
    }

    private Manifest withFiles(Map<String, String> others) {
        return with(status, journalRecords, others);
    }

    /** The same manifest with the number of records in the journal. */
    public Manifest withJournalRecords(long count) {
        return with(status, count, files);
    }

    /** The same manifest of a study that is not complete. */
    public Manifest running() {
        return with(Status.RUNNING, journalRecords, files);
    }

    private Manifest with(Status newStatus, long records, Map<String, String> others) {
        return new Manifest(
                name,
                newStatus,
                experimentDigest,
                codeDigest,
                version,
                commit,
                dirty,
                seed,
                scenarios,
                designPoints,
                replications,
                runsPlanned,
                runsCompleted,
                runsFailed,
                startedAt,
                durationS,
                jvm,
                machine,
                threads,
                command,
                records,
                plugins,
                others);
    }

    /** The Java virtual machine that runs. */
    public static String currentJvm() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version");
    }

    /** The machine that runs. */
    public static String currentMachine() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    /** The text of the file, with a digest of all that it says: a changed digit would be taken for the truth. */
    String text() {
        ObjectNode tree = JSON.valueToTree(this);
        tree.put(DIGEST, digest());
        return JSON.writeValueAsString(tree) + "\n";
    }

    private String digest() {
        return Sha256.hex(JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a manifest.
     *
     * @throws IOException if it cannot be read or is none
     */
    static Manifest read(Path file) throws IOException {
        return Manifests.read(file)
                .orElseThrow(() -> new IOException(file + " is " + Manifests.fault(file) + ".\nMaybe give the command"
                        + " that made the study again: it goes on from journal.bin and writes a new one."));
    }

    /** A manifest from its text; empty if it is none. */
    static Optional<Manifest> parse(String text) {
        try {
            String digest = JSON.readTree(text).path(DIGEST).asString("");
            return Optional.ofNullable(JSON.readValue(text, Manifest.class))
                    .filter(Manifest::canBe)
                    .filter(manifest -> manifest.digest().equals(digest));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Whether its counts are counts. */
    private boolean canBe() {
        return LongStream.of(
                        scenarios, designPoints, replications, runsPlanned, runsCompleted, runsFailed, journalRecords)
                .allMatch(count -> count >= 0);
    }

    /** Whether a text is JSON at all, such as another program's manifest. */
    static boolean isJson(String text) {
        try {
            return JSON.readTree(text).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }
}
