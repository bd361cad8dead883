package vn.toancanh.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The source files of the program as the compiler itself reads them. */
final class Sources {
    static final Path MAIN = Path.of("src/main/java/vn/toancanh");
    static final Path RESOURCES = Path.of("src/main/resources/vn/toancanh");

    /** Sources to look at instead: the rules are themselves tested on sources that break them. */
    static final ScopedValue<List<Source>> INSTEAD = ScopedValue.newInstance();

    private static final List<Source> PARSED = parse(MAIN);

    /** One parsed file. */
    record Source(Path root, Path file, CompilationUnitTree unit, SourcePositions positions) {
        long line(Tree tree) {
            return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        }

        long lastLine(Tree tree) {
            return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
        }

        String place(Tree tree) {
            return file + ":" + line(tree);
        }

        String feature() {
            return root.relativize(file).getName(0).toString();
        }
    }

    /** A text between quotes and where it stands. */
    record Literal(Source source, LiteralTree tree, String text) {
        String place() {
            return source.place(tree);
        }
    }

    private Sources() {}

    static List<Source> all() {
        return INSTEAD.orElse(PARSED);
    }

    static List<Literal> literals() {
        var found = new ArrayList<Literal>();
        for (var source : all()) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitLiteral(LiteralTree tree, Void nothing) {
                    if (tree.getValue() instanceof String text) {
                        found.add(new Literal(source, tree, text));
                    }
                    return super.visitLiteral(tree, nothing);
                }
            }.scan(source.unit(), null);
        }
        return found;
    }

    static List<Source> parse(Path root) {
        var javac = ToolProvider.getSystemJavaCompiler();
        try (var files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var units = files.getJavaFileObjectsFromPaths(files(root, ".java"));
            var options = List.of("-proc:none");
            var task = (JavacTask) javac.getTask(null, files, null, options, null, units);
            var positions = Trees.instance(task).getSourcePositions();
            var parsed = new ArrayList<Source>();
            for (var unit : task.parse()) {
                var file = Path.of(unit.getSourceFile().toUri());
                file = root.isAbsolute() ? file : Path.of("").toAbsolutePath().relativize(file);
                parsed.add(new Source(root, file, unit, positions));
            }
            return List.copyOf(parsed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below a folder, in a stable order; none if there is no such folder. */
    static List<Path> files(Path root, String ending) {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every text file that people write and read in this project. */
    static List<Path> texts() {
        var endings =
                Set.of(
                        ".java",
                        ".properties",
                        ".css",
                        ".sql",
                        ".yaml",
                        ".yml",
                        ".json",
                        ".csv",
                        ".md",
                        ".xml",
                        ".sh",
                        ".ps1",
                        ".txt",
                        ".svg");
        var found = new ArrayList<Path>();
        for (var root : List.of("src", "docs", "packaging", "assets", "maps", ".ci")) {
            for (var file : files(Path.of(root), "")) {
                var name = file.getFileName().toString();
                var dot = name.lastIndexOf('.');
                if (dot >= 0 && endings.contains(name.substring(dot))) {
                    found.add(file);
                }
            }
        }
        for (var name :
                List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "NOTICE", "pom.xml")) {
            if (Files.exists(Path.of(name))) {
                found.add(Path.of(name));
            }
        }
        return found;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
