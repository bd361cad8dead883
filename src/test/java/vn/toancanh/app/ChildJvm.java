package vn.toancanh.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Another JVM, because what is promised here must hold between processes. */
record ChildJvm(Process process) implements AutoCloseable {
    private static final long LONG_ENOUGH_SECONDS = 180;

    record Ended(int code, String out, String err) {}

    static ChildJvm start(Path javaHome, String classPath, Class<?> main, String... args)
            throws IOException {
        return start(javaHome, classPath, List.of(), main.getName(), args);
    }

    static ChildJvm start(
            Path javaHome, String classPath, List<String> options, String main, String... args)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(javaHome.resolve("bin").resolve("java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command);
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("TOANCANH_JAVA");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        return new ChildJvm(builder.start());
    }

    static Path thisJava() {
        return Path.of(System.getProperty("java.home"));
    }

    static String thisClassPath() {
        return System.getProperty("java.class.path");
    }

    String nextLine() throws IOException {
        var line = process.inputReader(StandardCharsets.UTF_8).readLine();
        return line == null ? "" : line;
    }

    Ended end() throws IOException, InterruptedException {
        // Whoever waits for the output of a JVM that hangs waits for ever.
        CompletableFuture.delayedExecutor(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS)
                .execute(process::destroyForcibly);
        var out = process.inputReader(StandardCharsets.UTF_8);
        var err = process.errorReader(StandardCharsets.UTF_8);
        var allOut = String.join("\n", out.lines().toList());
        var allErr = String.join("\n", err.lines().toList());
        if (!process.waitFor(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the child JVM did not end");
        }
        return new Ended(process.exitValue(), allOut, allErr);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
