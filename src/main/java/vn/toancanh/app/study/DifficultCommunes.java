package vn.toancanh.app.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import vn.toancanh.base.AreaCode;

/**
 * The state's list of specially difficult communes, as far as this computer was given it: codes,
 * one a line, in {@code difficult-communes.txt} beside the local copy; what follows a code and
 * lines that begin with # are for people.
 */
final class DifficultCommunes {
    static final String FILE = "difficult-communes.txt";

    private DifficultCommunes() {}

    /** None where there is no such file. */
    static Set<AreaCode> in(Path directory) {
        var file = directory.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Set.of();
        }
        try (var lines = Files.lines(file)) {
            var codes = new HashSet<AreaCode>();
            lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("[\\s;,]", 2)[0])
                    .forEach(code -> codes.add(new AreaCode(code)));
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
