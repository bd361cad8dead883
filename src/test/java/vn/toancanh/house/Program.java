package vn.toancanh.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import vn.toancanh.base.AreaCode;

/** The classes of the program (not of its tests) and the words the rules speak in. */
final class Program {
    static final String ROOT = "vn.toancanh";

    /** Classes to look at instead: the rules are themselves tested on classes that break them. */
    static final ScopedValue<JavaClasses> INSTEAD = ScopedValue.newInstance();

    private static final JavaClasses CLASSES = read();

    private Program() {}

    private static JavaClasses read() {
        try {
            var classes = AreaCode.class.getProtectionDomain().getCodeSource().getLocation();
            return new ClassFileImporter().importPath(Path.of(classes.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static JavaClasses classes() {
        return INSTEAD.orElse(CLASSES);
    }

    /** Rules hold for features that have no class yet; they start to bite when one is written. */
    static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(classes());
    }

    /** "map" for {@code vn.toancanh.map.raster.Tile}; empty for what is not ours. */
    static Optional<String> feature(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return Optional.empty();
        }
        return Optional.of(name.substring(ROOT.length() + 1).split("\\.", -1)[0]);
    }

    static boolean isIn(JavaClass type, String... features) {
        var own = feature(type).orElse("");
        return java.util.List.of(features).contains(own);
    }

    /** A class written inside a view is part of the view. */
    static String outermostName(JavaClass type) {
        var name = type.getName().substring(type.getPackageName().length() + 1);
        return name.split("\\$", -1)[0];
    }

    static boolean endsWith(JavaClass type, String... endings) {
        var name = outermostName(type);
        return java.util.Arrays.stream(endings).anyMatch(name::endsWith);
    }

    static boolean startsWith(JavaClass type, String prefix) {
        return outermostName(type).startsWith(prefix);
    }

    /** Fails once for each dependency of a class on one it must not know. */
    static ArchCondition<JavaClass> notDependOn(
            String what, BiPredicate<JavaClass, JavaClass> forbidden) {
        return new ArchCondition<>("not depend on " + what) {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getDirectDependenciesFromSelf().stream()
                        .filter(d ->
                                forbidden.test(from, d.getTargetClass().getBaseComponentType()))
                        .map(d -> SimpleConditionEvent.violated(d, d.getDescription()))
                        .forEach(events::add);
            }
        };
    }

    static Predicate<JavaClass> inPackages(String... roots) {
        return type -> {
            var name = type.getPackageName();
            return java.util.Arrays.stream(roots)
                    .anyMatch(root -> name.equals(root) || name.startsWith(root + "."));
        };
    }
}
