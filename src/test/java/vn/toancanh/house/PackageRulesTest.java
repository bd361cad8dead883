package vn.toancanh.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class PackageRulesTest {
    private static final String ENTRY = "vn.toancanh.app.Main";

    private static final Set<String> FEATURES =
            Set.of(
                    "base",
                    "area",
                    "indicator",
                    "alert",
                    "task",
                    "effect",
                    "analysis",
                    "map",
                    "board",
                    "wall",
                    "briefing",
                    "report",
                    "proposal",
                    "warehouse",
                    "sync",
                    "cache",
                    "security",
                    "server",
                    "demo",
                    "fx",
                    "app");

    /** The lower packages, and all of ours that each may know. */
    private static final Map<String, Set<String>> LOWER =
            Map.of(
                    "base", Set.of("base"),
                    "area", Set.of("base", "area"),
                    "indicator", Set.of("base", "area", "indicator"),
                    "warehouse", Set.of("base", "area", "indicator", "proposal", "warehouse"),
                    "fx", Set.of("base", "area", "indicator", "fx"));

    @Test
    void featuresDoNotImportEachOthersViewsViewModelsOrStores() {
        Program.check(
                classes()
                        .should(
                                Program.notDependOn(
                                        "another feature's view, view model or store",
                                        PackageRulesTest::reachesIntoAnotherFeature))
                        .because(
                                "features share records and ports and app joins them; a view or"
                                        + " store used from outside can no longer be changed alone"));
    }

    private static boolean reachesIntoAnotherFeature(JavaClass from, JavaClass to) {
        return Program.feature(to).isPresent()
                && Program.endsWith(to, "View", "ViewModel", "Store")
                && !Program.feature(from).equals(Program.feature(to))
                && !Program.isIn(to, "fx")
                && !Program.isIn(from, "app");
    }

    @Test
    void baseUsesTheJdkOnly() {
        var jdk = Program.inPackages("java", "org.jspecify", "vn.toancanh.base");
        Program.check(
                classes()
                        .that()
                        .resideInAPackage("vn.toancanh.base..")
                        .should(
                                Program.notDependOn(
                                        "anything but the JDK", (_, to) -> !mine(jdk, to)))
                        .because(
                                "every package uses base: what base knew, every package would"
                                        + " know"));
    }

    private static boolean mine(java.util.function.Predicate<JavaClass> known, JavaClass type) {
        return type.isPrimitive() || known.test(type);
    }

    @Test
    void lowerPackagesKnowOnlyThoseBelowThem() {
        Program.check(
                classes()
                        .should(
                                Program.notDependOn(
                                        "a package above its own", PackageRulesTest::looksUp))
                        .because(
                                "the order base < area < indicator < warehouse < features < app"
                                        + " lets each be read and tested without those above it"));
    }

    private static boolean looksUp(JavaClass from, JavaClass to) {
        var allowed = Program.feature(from).map(LOWER::get);
        var target = Program.feature(to);
        return allowed.isPresent() && target.isPresent() && !allowed.get().contains(target.get());
    }

    @Test
    void nobodyDependsOnAppAndOnlyAppDependsOnServerAndDemo() {
        Program.check(
                classes()
                        .should(
                                Program.notDependOn(
                                        "app, or on server or demo from outside app",
                                        PackageRulesTest::knowsTheJoiner))
                        .because(
                                "app is the one place that joins features; a program that talks"
                                        + " to a real warehouse must work without server and demo"));
    }

    private static boolean knowsTheJoiner(JavaClass from, JavaClass to) {
        var same = Program.feature(from).equals(Program.feature(to));
        return !same && !Program.isIn(from, "app") && Program.isIn(to, "app", "server", "demo");
    }

    @Test
    void theServerNeverUsesViews() {
        Program.check(
                classes()
                        .that()
                        .resideInAPackage("vn.toancanh.server..")
                        .should(
                                Program.notDependOn(
                                        "fx, views or view models",
                                        (_, to) ->
                                                Program.isIn(to, "fx")
                                                        || Program.feature(to).isPresent()
                                                                && Program.endsWith(
                                                                        to, "View", "ViewModel")))
                        .because("the warehouse also runs by itself on machines without a screen"));
    }

    /**
     * The entry of the program calls its commands; no class knows the entry, so it closes no cycle.
     */
    @Test
    void packagesHaveNoCycles() {
        var why = "a cycle of packages can only be understood, tested and changed as one lump";
        for (var packages : List.of("vn.toancanh.(*)..", "vn.toancanh.(**)")) {
            Program.check(
                    slices().matching(packages)
                            .should()
                            .beFreeOfCycles()
                            .ignoreDependency(name(ENTRY), alwaysTrue())
                            .because(why));
        }
        Program.check(
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(ENTRY)
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName(ENTRY)
                        .because("the entry is called by the system, not by the program"));
    }

    @Test
    void everyPackageIsOneTheArchitectureNames() {
        var unknown = new TreeSet<String>();
        for (var name : packageNames()) {
            var parts = name.substring(Program.ROOT.length() + 1).split("\\.", -1);
            if (!FEATURES.contains(parts[0]) || parts.length > 2) {
                unknown.add(name);
            }
        }
        assertEquals(
                Set.of(),
                unknown,
                "packages are the features of the architecture with at most one nested level, so"
                        + " that a newcomer finds a class by what it is about");
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        var silent =
                packageNames().stream()
                        .filter(name -> !isNullMarked(name))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                Set.of(),
                silent,
                "each package needs a package-info.java with one sentence and @NullMarked: without"
                        + " it the compiler's null check does not look at the package");
    }

    private static boolean isNullMarked(String name) {
        return Program.classes().contain(name + ".package-info")
                && Program.classes().get(name + ".package-info").isAnnotatedWith(NullMarked.class);
    }

    private static Set<String> packageNames() {
        var names =
                Program.classes().stream()
                        .map(JavaClass::getPackage)
                        .map(JavaPackage::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(!names.isEmpty(), "no classes were read");
        return names;
    }

    @Test
    void namesSayWhatAThingIs() {
        for (var empty : List.of("Manager", "Helper", "Util", "Utils", "Impl")) {
            Program.check(
                    noClasses()
                            .should()
                            .haveSimpleNameEndingWith(empty)
                            .because(
                                    "a name ending in "
                                            + empty
                                            + " does not say what the class is in the domain's"
                                            + " words"));
        }
    }
}
