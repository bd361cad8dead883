package vn.toancanh.app.command;

import picocli.CommandLine.IVersionProvider;
import vn.toancanh.app.Version;

/** The version the build wrote into the jar. */
final class VersionOfJar implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Toàn Cảnh " + Version.current()};
    }
}
