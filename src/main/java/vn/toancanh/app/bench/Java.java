package vn.toancanh.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** This program once more, in a process of its own. */
final class Java {
    private Java() {}

    static ProcessBuilder process(String... arguments) {
        return process(List.of(), List.of(arguments));
    }

    /**
     * @param options of the JVM
     */
    static ProcessBuilder process(List<String> options, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("vn.toancanh.app.Main");
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(Redirect.INHERIT);
    }

    /** What the application image starts its JVM with. */
    static List<String> optionsOfImage() {
        try (var in = Java.class.getResourceAsStream("/vn/toancanh/app/jvm.options")) {
            var text = Objects.requireNonNull(in, "jvm.options is missing").readAllBytes();
            return new String(text, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
