package vn.toancanh.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The tails are what hurts: the longest method, the largest file. Medians look after themselves.
 */
class SourceSizeTest {
    private static final int METHOD_LINES = 40;
    private static final int FILE_LINES = 300;
    private static final int PARAMETERS = 5;
    private static final int FILES_IN_A_PACKAGE = 12;

    @Test
    void methodsFitOnAScreen() {
        var tooLong = new ArrayList<String>();
        methods((source, method) -> {
            var lines = source.lastLine(method) - source.line(method) + 1;
            if (lines > METHOD_LINES) {
                tooLong.add(source.place(method) + " " + method.getName() + ": " + lines);
            }
        });
        assertNone(
                tooLong,
                "methods have at most 40 lines, so that one is read without scrolling; give its"
                        + " steps names");
    }

    @Test
    void filesStayReadable() {
        var tooLong =
                Sources.all().stream()
                        .filter(source -> lines(source) > FILE_LINES)
                        .map(source -> source.file() + ": " + lines(source))
                        .toList();
        assertNone(
                tooLong, "files have at most 300 lines: a longer one is about more than one thing");
    }

    private static long lines(Sources.Source source) {
        return Sources.read(source.file()).lines().count();
    }

    /**
     * The header of a record is not counted: its components are the words of the domain, each has a
     * name wherever it is read, and a contract decides how many there are.
     */
    @Test
    void methodsTakeFewParameters() {
        var tooMany = new ArrayList<String>();
        methods((source, method) -> {
            var count = method.getParameters().size();
            if (count > PARAMETERS) {
                tooMany.add(source.place(method) + " " + method.getName() + ": " + count);
            }
        });
        assertNone(
                tooMany,
                "methods and constructors take at most 5 parameters: more means two classes, or a"
                        + " record that is missing");
    }

    /** Not counting package-info, which is the sentence about the package. */
    @Test
    void packagesStaySmall() {
        var sizes =
                Sources.all().stream()
                        .filter(source -> !source.file().endsWith("package-info.java"))
                        .collect(
                                Collectors.groupingBy(
                                        source -> source.file().getParent().toString(),
                                        TreeMap::new,
                                        Collectors.counting()));
        var tooLarge =
                sizes.entrySet().stream()
                        .filter(entry -> entry.getValue() > FILES_IN_A_PACKAGE)
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .toList();
        assertNone(
                tooLarge,
                "packages have at most 12 files: one that outgrows that is two features, or has a"
                        + " nested level to give");
    }

    private static void assertNone(List<String> found, String why) {
        assertTrue(!Sources.all().isEmpty(), "the sources were not read");
        assertEquals("", String.join("\n", found), why);
    }

    private static void methods(BiConsumer<Sources.Source, MethodTree> visit) {
        for (var source : Sources.all()) {
            new TreeScanner<Void, Boolean>() {
                @Override
                public Void visitClass(ClassTree tree, Boolean outer) {
                    return super.visitClass(tree, tree.getKind() == Tree.Kind.RECORD);
                }

                @Override
                public Void visitMethod(MethodTree tree, Boolean inRecord) {
                    var constructor = tree.getReturnType() == null;
                    if (!(Boolean.TRUE.equals(inRecord) && constructor)) {
                        visit.accept(source, tree);
                    }
                    return super.visitMethod(tree, inRecord);
                }
            }.scan(source.unit(), false);
        }
    }
}
