package vn.toancanh.app;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Entry of the jar, loadable by any JVM since Java 8. On Java 25 or later it runs the program in
 * this process; on an older one it finds a newer JVM on the computer and runs the program there,
 * with the same arguments, console, signals and exit code; if there is none it says in one sentence
 * what to install and ends with 1.
 */
public final class Launcher {
    static final int NEEDED = 25;
    private static final String MAIN = "vn.toancanh.app.Main";
    private static final String AOT = "toancanh.aot";
    private static final String[] VENDORS = {
        "Java",
        "Eclipse Adoptium",
        "Eclipse Foundation",
        "Microsoft",
        "Zulu",
        "Amazon Corretto",
        "BellSoft",
        "SapMachine",
        "Semeru",
        "OpenJDK"
    };

    private Launcher() {}

    public static void main(String[] args) throws Throwable {
        if (major(System.getProperty("java.specification.version")) >= NEEDED) {
            runHere(args);
            return;
        }
        Path home = firstSuitable(candidates(System.getenv(), ownFolder()));
        if (home == null) {
            sayWhatToInstall();
            System.exit(1);
        } else {
            System.exit(runThere(home, args));
        }
    }

    private static void runHere(String[] args) throws Throwable {
        try {
            Class.forName(MAIN).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static int runThere(Path home, String[] args) throws IOException, InterruptedException {
        final Process child = new ProcessBuilder(command(home, args)).inheritIO().start();
        Thread ending =
                new Thread("end-with-launcher") {
                    @Override
                    public void run() {
                        child.destroy();
                        waitFor(child);
                    }
                };
        Runtime.getRuntime().addShutdownHook(ending);
        return child.waitFor();
    }

    /** Ctrl+C reaches both processes: the child is given the time to close its files. */
    private static void waitFor(Process child) {
        try {
            child.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path home, String[] args) {
        List<String> command = new ArrayList<String>();
        command.add(executable(home).toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (option.startsWith("-D") || option.startsWith("-Xm") || option.startsWith("-Xs")) {
                command.add(option);
            }
        }
        Path folder = ownFolder();
        if (folder != null && madeBy(home, folder.resolve(AOT))) {
            command.add("-XX:AOTCache=" + folder.resolve(AOT));
            command.add("-Xlog:disable"); // a cache that does not fit is only slower, not news
        }
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(MAIN);
        command.addAll(Arrays.asList(args));
        return command;
    }

    /**
     * Whether this JVM wrote the ahead-of-time cache. Beside the cache lies a copy of the JVM's
     * {@code release} file; another build of the JVM would refuse the cache with a warning.
     */
    static boolean madeBy(Path home, Path cache) {
        Path maker = cache.resolveSibling(AOT + ".release");
        try {
            return Files.isRegularFile(cache)
                    && Arrays.equals(
                            Files.readAllBytes(maker), Files.readAllBytes(home.resolve("release")));
        } catch (IOException noRecordOfTheMaker) {
            return false;
        }
    }

    /** The first named by the user or beside the program, else the oldest that is new enough. */
    static Path firstSuitable(Candidates found) {
        for (Path home : found.chosen) {
            if (version(home) >= NEEDED) {
                return home;
            }
        }
        Path best = null;
        for (Path home : found.installed) {
            int version = version(home);
            if (version >= NEEDED && (best == null || version < version(best))) {
                best = home;
            }
        }
        return best;
    }

    /** Where a JVM may be: {@code chosen} in order of preference, {@code installed} in any. */
    static final class Candidates {
        final List<Path> chosen = new ArrayList<Path>();
        final Set<Path> installed = new LinkedHashSet<Path>();
    }

    static Candidates candidates(Map<String, String> environment, Path beside) {
        Candidates found = new Candidates();
        addNamed(found, environment.get("TOANCANH_JAVA"));
        addNamed(found, environment.get("JAVA_HOME"));
        if (beside != null) {
            for (String name : new String[] {"runtime", "jre", "../runtime", "../lib/runtime"}) {
                found.chosen.add(beside.resolve(name).normalize());
            }
        }
        for (String folder : installFolders(environment)) {
            addChildren(found, Paths.get(folder));
        }
        return found;
    }

    private static void addNamed(Candidates found, String named) {
        if (named == null || named.trim().isEmpty()) {
            return;
        }
        Path path = Paths.get(named.trim());
        boolean isProgram = Files.isRegularFile(path) && path.getParent() != null;
        Path home = isProgram ? path.toAbsolutePath().getParent().getParent() : path;
        if (home != null) {
            found.chosen.add(home);
        }
    }

    private static List<String> installFolders(Map<String, String> environment) {
        String home = System.getProperty("user.home");
        List<String> folders = new ArrayList<String>();
        String only = System.getProperty("toancanh.java.search");
        if (only != null) {
            folders.addAll(Arrays.asList(only.split(File.pathSeparator)));
            return folders;
        }
        folders.addAll(Arrays.asList("/usr/lib/jvm", "/usr/java", "/usr/lib64/jvm", "/opt"));
        folders.add("/Library/Java/JavaVirtualMachines");
        folders.add(home + "/Library/Java/JavaVirtualMachines");
        folders.add(home + "/.sdkman/candidates/java");
        folders.add(home + "/.jdks");
        for (String root : new String[] {"ProgramFiles", "ProgramW6432", "LOCALAPPDATA"}) {
            String path = environment.get(root);
            if (path != null) {
                String programs = "LOCALAPPDATA".equals(root) ? path + "\\Programs" : path;
                for (String vendor : VENDORS) {
                    folders.add(programs + "\\" + vendor);
                }
            }
        }
        return folders;
    }

    private static void addChildren(Candidates found, Path folder) {
        File[] children = folder.toFile().listFiles();
        if (children == null) {
            return;
        }
        Arrays.sort(children);
        for (File child : children) {
            found.installed.add(child.toPath());
            found.installed.add(child.toPath().resolve("Contents/Home"));
        }
    }

    /** The feature release of the JVM in this folder by its {@code release} file; 0 if none. */
    static int version(Path home) {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release) || !Files.isExecutable(executable(home))) {
            return 0;
        }
        try (BufferedReader in = Files.newBufferedReader(release, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("JAVA_VERSION=")) {
                    return major(line.substring("JAVA_VERSION=".length()).replace("\"", ""));
                }
            }
            return 0;
        } catch (IOException unreadableSoUnusable) {
            return 0;
        }
    }

    static Path executable(Path home) {
        boolean windows = File.separatorChar == '\\';
        return home.resolve("bin").resolve(windows ? "java.exe" : "java").toAbsolutePath();
    }

    /** 8 for "1.8.0_292", 25 for "25.0.3" and "25-ea"; 0 for what is not a version. */
    static int major(String version) {
        String[] parts = version.trim().split("[^0-9]+");
        if (parts.length == 0 || parts[0].isEmpty()) {
            return 0;
        }
        boolean old = parts[0].equals("1") && parts.length > 1;
        return Integer.parseInt(old ? parts[1] : parts[0]);
    }

    private static Path ownFolder() {
        try {
            Path own =
                    Paths.get(
                            Launcher.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            return own.getParent();
        } catch (URISyntaxException | SecurityException unknownPlace) {
            return null;
        }
    }

    private static void sayWhatToInstall() throws IOException {
        String have = System.getProperty("java.specification.version");
        boolean windows = File.separatorChar == '\\';
        Charset charset = windows ? Charset.defaultCharset() : StandardCharsets.UTF_8;
        PrintStream err =
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset.name());
        for (String bundle : new String[] {"texts.properties", "texts_en.properties"}) {
            String sentence = MessageFormat.format(text(bundle), have);
            boolean printable = charset.newEncoder().canEncode(sentence);
            err.println(printable ? sentence : withoutDiacritics(sentence));
        }
    }

    /** Better readable without marks than a row of question marks. */
    private static String withoutDiacritics(String sentence) {
        String apart = Normalizer.normalize(sentence, Normalizer.Form.NFD);
        return apart.replaceAll("\\p{M}+", "").replace('đ', 'd').replace('Đ', 'D');
    }

    private static String text(String bundle) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Launcher.class.getResourceAsStream(bundle);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts.getProperty("app.launcher.missing");
    }
}
