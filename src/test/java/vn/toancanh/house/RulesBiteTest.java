package vn.toancanh.house;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A rule that cannot fail keeps nothing: each is shown a class that breaks it, and one that does
 * not.
 */
class RulesBiteTest {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** One for all, because opening the class path is what takes long. */
    private static final StandardJavaFileManager FILES =
            JAVAC.getStandardFileManager(null, null, StandardCharsets.UTF_8);

    private final PackageRulesTest packages = new PackageRulesTest();
    private final LibraryRulesTest libraries = new LibraryRulesTest();
    private final ThreadRulesTest threads = new ThreadRulesTest();
    private final SourceSizeTest sizes = new SourceSizeTest();
    private final SourceWordsTest words = new SourceWordsTest();

    @TempDir Path dir;

    @Test
    void aStoreOfAnotherFeatureIsSeen() {
        var store = "package vn.toancanh.map; public class PackStore {}";
        bites(
                packages::featuresDoNotImportEachOthersViewsViewModelsOrStores,
                store,
                "package vn.toancanh.board; class A { vn.toancanh.map.PackStore s; }");
        passes(
                packages::featuresDoNotImportEachOthersViewsViewModelsOrStores,
                store,
                "package vn.toancanh.app; class A { vn.toancanh.map.PackStore s; }");
    }

    @Test
    void baseThatKnowsMoreThanTheJdkIsSeen() {
        bites(packages::baseUsesTheJdkOnly, "package vn.toancanh.base; class A { okio.Buffer b; }");
        bites(
                packages::lowerPackagesKnowOnlyThoseBelowThem,
                "package vn.toancanh.board; public class B {}",
                "package vn.toancanh.area; class A { vn.toancanh.board.B b; }");
    }

    @Test
    void serverAndDemoAreForAppOnly() {
        var demo = "package vn.toancanh.demo; public class D {}";
        bites(
                packages::nobodyDependsOnAppAndOnlyAppDependsOnServerAndDemo,
                demo,
                "package vn.toancanh.server; class S { vn.toancanh.demo.D d; }");
        passes(
                packages::nobodyDependsOnAppAndOnlyAppDependsOnServerAndDemo,
                demo,
                "package vn.toancanh.app; class S { vn.toancanh.demo.D d; }");
        bites(
                packages::theServerNeverUsesViews,
                "package vn.toancanh.map; public class MapView {}",
                "package vn.toancanh.server; class S { vn.toancanh.map.MapView v; }");
    }

    @Test
    void aCycleIsSeen() {
        bites(
                packages::packagesHaveNoCycles,
                "package vn.toancanh.map; public class M { vn.toancanh.wall.W w; }",
                "package vn.toancanh.wall; public class W { vn.toancanh.map.M m; }");
    }

    @Test
    void anUnknownOrSilentPackageIsSeen() {
        bites(
                packages::everyPackageIsOneTheArchitectureNames,
                "package vn.toancanh.misc; class A {}");
        bites(
                packages::everyPackageIsOneTheArchitectureNames,
                "package vn.toancanh.map.a.b; class A {}");
        bites(
                packages::everyPackageSaysWhatItIsForAndIsNullMarked,
                "package vn.toancanh.map; class A {}");
        bites(packages::namesSayWhatAThingIs, "package vn.toancanh.map; class TileManager {}");
    }

    @Test
    void aLibraryInTheWrongPlaceIsSeen() {
        var node = "package vn.toancanh.board; class %s { javafx.scene.Node n; }";
        bites(libraries::nodesAreOnlyInViews, node.formatted("TileViewModel"));
        passes(libraries::nodesAreOnlyInViews, node.formatted("TileView"));
        var property = "package vn.toancanh.board; class %s { javafx.beans.Observable o; }";
        bites(libraries::javafxIsOnlyInViewsAndViewModels, property.formatted("TileService"));
        passes(libraries::javafxIsOnlyInViewsAndViewModels, property.formatted("TileViewModel"));
        var sql = "package vn.toancanh.%s; class %s { java.sql.Connection c; }";
        bites(
                libraries::sqlIsOnlyInStoresCacheServerAndPackReaders,
                sql.formatted("area", "Units"));
        bites(libraries::sqlIsOnlyInStoresCacheServerAndPackReaders, sql.formatted("map", "Tiles"));
        passes(
                libraries::sqlIsOnlyInStoresCacheServerAndPackReaders,
                sql.formatted("area", "UnitStore"));
        passes(
                libraries::sqlIsOnlyInStoresCacheServerAndPackReaders,
                sql.formatted("map", "GeoPackageReader"));
        var http = "package vn.toancanh.%s; class %s { okhttp3.OkHttpClient c; }";
        bites(
                libraries::httpIsOnlyInTheWarehouseAndTheFetchOfMapServices,
                http.formatted("map", "A"));
        bites(
                libraries::httpIsOnlyInTheWarehouseAndTheFetchOfMapServices,
                http.formatted("board", "AFetch"));
        passes(
                libraries::httpIsOnlyInTheWarehouseAndTheFetchOfMapServices,
                http.formatted("map", "AFetch"));
        passes(
                libraries::httpIsOnlyInTheWarehouseAndTheFetchOfMapServices,
                http.formatted("alert", "AFetch"));
        var json =
                "package vn.toancanh.board; class %s { com.fasterxml.jackson.databind.JsonNode n; }";
        bites(libraries::jsonIsOnlyAtTheDoors, json.formatted("Layout"));
        passes(libraries::jsonIsOnlyAtTheDoors, json.formatted("LayoutJson"));
        bites(
                libraries::geotoolsIsOnlyInGeoClasses,
                "package vn.toancanh.map; class A { org.geotools.util.factory.Hints h; }");
        bites(
                libraries::theWebServerIsOnlyInServer,
                "package vn.toancanh.demo; class A { io.javalin.Javalin j; }");
        bites(
                libraries::theCommandLineIsOnlyInApp,
                "package vn.toancanh.demo; class A { picocli.CommandLine c; }");
        bites(
                libraries::loggingGoesThroughTheJdk,
                "package vn.toancanh.demo; class A { void a(org.slf4j.Logger l) { l.info(\"\"); } }");
    }

    @Test
    void aHopBesideTheDoorIsSeen() {
        var hop = "package vn.toancanh.%s; class A { %s }";
        var call = "void a(Runnable r) { javafx.application.Platform.runLater(r); }";
        var reference = "java.util.concurrent.Executor e = javafx.application.Platform::runLater;";
        bites(threads::onlyTheDoorHopsToTheScreen, hop.formatted("wall", call));
        bites(threads::onlyTheDoorHopsToTheScreen, hop.formatted("wall", reference));
        passes(threads::onlyTheDoorHopsToTheScreen, hop.formatted("fx", call));
    }

    @Test
    void aThreadStartedInAConstructorIsSeenThroughItsMethods() {
        var born = "package vn.toancanh.sync; class A { A() { go(); } void go() { %s } }";
        bites(
                threads::noThreadIsStartedInAConstructor,
                born.formatted("new Thread(() -> {}).start();"));
        bites(
                threads::noThreadIsStartedInAConstructor,
                born.formatted("Thread.ofVirtual().start(() -> {});"));
        passes(
                threads::noThreadIsStartedInAConstructor,
                "package vn.toancanh.sync; class A { A() {} void go() { new Thread().start(); } }");
    }

    @Test
    void aViewThatReadsOrWaitsIsSeen() {
        bites(
                threads::viewsAndViewModelsNeverTouchDiskOrNetwork,
                "package vn.toancanh.wall; class AView { boolean a(java.nio.file.Path p) {"
                        + " return java.nio.file.Files.exists(p); } }");
        bites(
                threads::viewsAndViewModelsNeverWait,
                "package vn.toancanh.wall; class AViewModel { void a() throws Exception {"
                        + " Thread.sleep(1); } }");
    }

    @Test
    void theTimeOfTheSystemIsSeen() {
        var time =
                "package vn.toancanh.%s; class A { Object now(java.time.Clock c) { return %s; } }";
        bites(threads::timeComesFromAClock, time.formatted("sync", "java.time.Instant.now()"));
        bites(threads::timeComesFromAClock, time.formatted("sync", "System.currentTimeMillis()"));
        bites(threads::timeComesFromAClock, time.formatted("sync", "java.time.Clock.systemUTC()"));
        passes(threads::timeComesFromAClock, time.formatted("sync", "java.time.Instant.now(c)"));
        passes(threads::timeComesFromAClock, time.formatted("app", "java.time.Clock.systemUTC()"));
    }

    @Test
    void whatIsTooLargeIsSeen() {
        var method = "package vn.toancanh.map; class A { void a() { %s } }";
        bites(sizes::methodsFitOnAScreen, method.formatted("\n".repeat(40)));
        passes(sizes::methodsFitOnAScreen, method.formatted("\n".repeat(39)));
        bites(
                sizes::filesStayReadable,
                "package vn.toancanh.map; class A {" + "\n".repeat(300) + "}");
        bites(
                sizes::methodsTakeFewParameters,
                "package vn.toancanh.map; class A { A(int a, int b, int c, int d, int e, int f) {} }");
        passes(
                sizes::methodsTakeFewParameters,
                "package vn.toancanh.map; record A(int a, int b, int c, int d, int e, int f) {}");
        var thirteen = new ArrayList<String>();
        for (var i = 0; i < 13; i++) {
            thirteen.add("package vn.toancanh.map; class A" + i + " {}");
        }
        bites(sizes::packagesStaySmall, thirteen.toArray(String[]::new));
    }

    @Test
    void wordsThatDoNotBelongAreSeen() {
        var text = "package vn.toancanh.wall; class A { String a = \"%s\"; }";
        bites(words::textOnScreenIsAKeyNotAVietnameseLiteral, text.formatted("Chưa có số liệu"));
        passes(words::textOnScreenIsAKeyNotAVietnameseLiteral, text.formatted("wall.none · —"));
        bites(
                words::textOnScreenIsAKeyNotAnEnglishLiteral,
                "package vn.toancanh.wall; class AView { Object a ="
                        + " new javafx.scene.control.Label(\"Open\"); }");
        bites(
                words::onlyCommandsWriteToTheConsole,
                "package vn.toancanh.wall; class A { void a() { System.out.println(); } }");
        passes(
                words::onlyCommandsWriteToTheConsole,
                "package vn.toancanh.app; class A { void a() { System.out.println(); } }");
    }

    private void bites(Runnable rule, String... sources) {
        var broken = assertThrows(AssertionError.class, () -> run(rule, sources));
        assertTrue(broken.getMessage().length() > 80, "says too little: " + broken.getMessage());
    }

    private void passes(Runnable rule, String... sources) {
        run(rule, sources);
    }

    /** Compiles the sources into a program of their own and asks the rule about it. */
    private void run(Runnable rule, String... sources) {
        try {
            var root = Files.createTempDirectory(dir, "program");
            var folder = root.resolve("src");
            var out = Files.createDirectories(root.resolve("out"));
            var files = new ArrayList<Path>();
            for (var source : sources) {
                files.add(write(folder, source));
            }
            compile(files, out);
            var classes = new ClassFileImporter().importPath(out);
            ScopedValue.where(Program.INSTEAD, classes)
                    .where(Sources.INSTEAD, Sources.parse(folder.resolve("vn/toancanh")))
                    .run(rule);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(List<Path> files, Path out) throws IOException {
        FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(out));
        var units = FILES.getJavaFileObjectsFromPaths(files);
        var options = List.of("-proc:none", "-nowarn");
        assertTrue(JAVAC.getTask(null, FILES, null, options, null, units).call());
    }

    private static Path write(Path folder, String source) throws IOException {
        var in = source.substring("package ".length(), source.indexOf(';')).replace('.', '/');
        var name = source.replaceAll("(?s).*?; (?:public )?(?:class|record) (\\w+).*", "$1");
        var home = Files.createDirectories(folder.resolve(in));
        return Files.writeString(home.resolve(name + ".java"), source);
    }
}
