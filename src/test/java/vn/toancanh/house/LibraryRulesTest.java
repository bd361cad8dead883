package vn.toancanh.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Which library may be known where. */
class LibraryRulesTest {
    private static final Predicate<JavaClass> VIEW =
            type -> Program.endsWith(type, "View") || Program.isIn(type, "fx", "app");

    private static final Predicate<JavaClass> WAREHOUSE =
            type -> Program.isIn(type, "warehouse") || Program.startsWith(type, "Warehouse");

    @Test
    void nodesAreOnlyInViews() {
        only(
                VIEW,
                "JavaFX nodes and the widget libraries",
                Program.inPackages(
                        "javafx.scene",
                        "javafx.stage",
                        "eu.hansolo",
                        "org.controlsfx",
                        "impl.org.controlsfx",
                        "atlantafx"),
                "only ...View classes, fx and app touch nodes: everything else must be testable"
                        + " without a screen and usable from any thread");
    }

    @Test
    void javafxIsOnlyInViewsAndViewModels() {
        only(
                VIEW.or(type -> Program.endsWith(type, "ViewModel")),
                "JavaFX",
                Program.inPackages("javafx", "com.sun.javafx"),
                "JavaFX objects belong to one thread; domain, services and stores run on others");
    }

    @Test
    void sqlIsOnlyInStoresCacheServerAndPackReaders() {
        only(
                type ->
                        Program.endsWith(type, "Store")
                                || Program.isIn(type, "cache", "server")
                                || Program.isIn(type, "map") && isPackReader(type),
                "SQL",
                Program.inPackages("java.sql", "javax.sql", "org.sqlite"),
                "\"where is the SQL for tasks?\" must have the answer task/TaskStore; in map only"
                        + " readers of GeoPackage and MBTiles packs");
    }

    private static boolean isPackReader(JavaClass type) {
        var name = Program.outermostName(type);
        return name.contains("GeoPackage") || name.contains("MbTiles") || name.contains("Gpkg");
    }

    @Test
    void httpIsOnlyInTheWarehouseAndTheFetchOfMapServices() {
        only(
                WAREHOUSE.or(type ->
                        Program.isIn(type, "map", "alert") && Program.endsWith(type, "Fetch")),
                "HTTP clients",
                Program.inPackages("okhttp3", "okio", "java.net.http"),
                "every call to a warehouse goes through one place that has its deadlines, its"
                        + " limits and its token; map services and feeds of warnings have one such place each");
    }

    @Test
    void jsonIsOnlyAtTheDoors() {
        only(
                WAREHOUSE
                        .or(type -> Program.isIn(type, "server"))
                        .or(type -> Program.endsWith(type, "Json")),
                "Jackson",
                Program.inPackages("com.fasterxml.jackson"),
                "JSON is outside data: it is checked where it enters (warehouse, server, ...Json"
                        + " codecs), and records inside do not bend to its shape");
    }

    @Test
    void geotoolsIsOnlyInGeoClasses() {
        only(
                type -> Program.startsWith(type, "Geo"),
                "GeoTools",
                Program.inPackages("org.geotools", "org.opengis", "org.datasyslab"),
                "GeoTools is large and slow to start: Geo... classes hide it, and it can be"
                        + " replaced there");
    }

    @Test
    void thePdfLibraryIsOnlyWherePaperIs() {
        only(
                type -> type.getPackageName().equals(Program.ROOT + ".map.paper"),
                "PDFBox",
                Program.inPackages("org.apache.pdfbox", "org.apache.fontbox"),
                "whoever draws on paper must not know whether it becomes a PDF or a PNG");
    }

    @Test
    void theWorkbookLibraryIsOnlyInReport() {
        only(
                type -> Program.isIn(type, "report"),
                "the workbook library",
                Program.inPackages("org.dhatim"),
                "whoever has a table to export must not know what kind of file it becomes");
    }

    @Test
    void theWebServerIsOnlyInServer() {
        only(
                type -> Program.isIn(type, "server"),
                "the web server",
                Program.inPackages("io.javalin", "org.eclipse.jetty", "jakarta.servlet"),
                "a desk that reads a real warehouse must not start a web server");
    }

    @Test
    void theCommandLineIsOnlyInApp() {
        only(
                type -> Program.isIn(type, "app"),
                "the command line library",
                Program.inPackages("picocli"),
                "features are told what to do by app, not by the command line");
    }

    /** Calls only: the JDK's own interfaces name its logger in signatures that must be written. */
    @Test
    void loggingGoesThroughTheJdk() {
        var logging = Program.inPackages("java.util.logging", "org.slf4j");
        Program.check(
                classes()
                        .should(
                                new ArchCondition<JavaClass>("not call a logging implementation") {
                                    @Override
                                    public void check(JavaClass type, ConditionEvents events) {
                                        var free = Program.startsWith(type, "LogFiles");
                                        type.getAccessesFromSelf().stream()
                                                .filter(a ->
                                                        !free && logging.test(a.getTargetOwner()))
                                                .map(a ->
                                                        SimpleConditionEvent.violated(
                                                                a, a.getDescription()))
                                                .forEach(events::add);
                                    }
                                })
                        .because(
                                "classes log through System.Logger; where it goes is decided once,"
                                        + " in app.LogFiles"));
    }

    private static void only(
            Predicate<JavaClass> allowed,
            String what,
            Predicate<JavaClass> library,
            String because) {
        Program.check(
                classes()
                        .should(
                                Program.notDependOn(
                                        what,
                                        (from, to) -> library.test(to) && !allowed.test(from)))
                        .because(because));
    }
}
