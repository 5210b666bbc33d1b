package headstart.cli;

import headstart.store.BuildInfo;
import headstart.store.Manifest;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        BuildInfo build = BuildInfo.current();
        String changes = build.dirty() ? " with local changes" : "";
        return new String[] {
            "Headstart " + build.version() + ", commit " + build.commit() + changes, Manifest.currentJvm()
        };
    }
}
