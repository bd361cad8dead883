package vn.toancanh.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Three kinds of threads, one door; time comes from a clock that tests can set. */
class ThreadRulesTest {
    private static final Set<String> STARTS =
            Set.of(
                    "start",
                    "startVirtualThread",
                    "submit",
                    "execute",
                    "invokeAll",
                    "schedule",
                    "scheduleAtFixedRate",
                    "scheduleWithFixedDelay",
                    "runAsync",
                    "supplyAsync");

    private static final Set<String> BLOCKING_CALLS =
            Set.of("sleep", "join", "get", "await", "acquire", "take", "put", "invokeAll", "wait");

    @Test
    void onlyTheDoorHopsToTheScreen() {
        calls(
                type -> !Program.isIn(type, "fx"),
                access -> is(access, "javafx.application.Platform", Set.of("runLater", "startup")),
                "call Platform.runLater",
                "hops to the FX thread go through the door in fx, where the newest value wins and"
                        + " one hop waits at most; app starts JavaFX through it too");
    }

    @Test
    void noThreadIsStartedInAConstructor() {
        Program.check(
                classes()
                        .should(new NotStartThreadsWhileBorn())
                        .because(
                                "another thread could see the half-made object, and a class that"
                                        + " runs as soon as it exists cannot be wired or tested"
                                        + " quietly"));
    }

    @Test
    void viewsAndViewModelsNeverTouchDiskOrNetwork() {
        Program.check(
                classes()
                        .that(new Screen())
                        .should(
                                Program.notDependOn(
                                        "disk, network, SQL or parsers", (_, to) -> isSlow(to)))
                        .because("they run on the FX thread: one slow disk would freeze the wall"));
    }

    private static boolean isSlow(JavaClass type) {
        var slow =
                Program.inPackages(
                        "java.sql",
                        "java.net.http",
                        "java.nio.channels",
                        "java.util.zip",
                        "okhttp3",
                        "com.fasterxml.jackson");
        return slow.test(type)
                || Set.of(
                                "java.nio.file.Files",
                                "java.io.FileInputStream",
                                "java.io.FileOutputStream",
                                "java.io.FileReader",
                                "java.io.FileWriter",
                                "java.io.RandomAccessFile",
                                "java.net.Socket",
                                "java.net.URLConnection")
                        .contains(type.getName());
    }

    @Test
    void viewsAndViewModelsNeverWait() {
        calls(
                new Screen()::test,
                ThreadRulesTest::waits,
                "wait for another thread",
                "they run on the FX thread, which must never block");
    }

    private static boolean waits(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var mayWait =
                owner.isAssignableTo(Thread.class)
                        || owner.isAssignableTo(java.util.concurrent.Future.class)
                        || owner.isAssignableTo(java.util.concurrent.BlockingQueue.class)
                        || owner.isAssignableTo(java.util.concurrent.CountDownLatch.class)
                        || owner.isAssignableTo(java.util.concurrent.Semaphore.class)
                        || owner.isAssignableTo(ExecutorService.class);
        return mayWait && BLOCKING_CALLS.contains(access.getName())
                || owner.isEquivalentTo(Object.class) && access.getName().equals("wait");
    }

    @Test
    void timeComesFromAClock() {
        calls(
                type -> !Program.isIn(type, "app"),
                ThreadRulesTest::readsTheWallClock,
                "ask the system for the time",
                "time is injected as a Clock, so that any past screen can be shown as it was and"
                        + " tests do not depend on the day; only app makes the system clock");
    }

    private static boolean readsTheWallClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getName();
        if (owner.isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis");
        }
        if (owner.isEquivalentTo(java.time.Clock.class)) {
            return name.startsWith("system");
        }
        var javaTime = owner.getPackageName().equals("java.time") && name.equals("now");
        return javaTime && !takesAClock(access);
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(java.time.Clock.class));
    }

    private static boolean is(JavaAccess<?> access, String owner, Set<String> names) {
        return access.getTargetOwner().getName().equals(owner) && names.contains(access.getName());
    }

    private static void calls(
            Predicate<JavaClass> where,
            Predicate<JavaAccess<?>> which,
            String what,
            String because) {
        Program.check(
                classes()
                        .should(
                                new ArchCondition<JavaClass>("not " + what) {
                                    @Override
                                    public void check(JavaClass type, ConditionEvents events) {
                                        if (where.test(type)) {
                                            accesses(type)
                                                    .filter(which)
                                                    .forEach(a -> fail(a, events));
                                        }
                                    }
                                })
                        .because(because));
    }

    private static void fail(JavaAccess<?> access, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(access, access.getDescription()));
    }

    /** Calls and method references alike: {@code Platform::runLater} is a call too. */
    private static Stream<JavaAccess<?>> accesses(JavaClass type) {
        return type.getCodeUnits().stream().flatMap(ThreadRulesTest::accesses);
    }

    private static Stream<JavaAccess<?>> accesses(JavaCodeUnit unit) {
        return unit.getAccessesFromSelf().stream();
    }

    /** Views and view models, with the classes inside them. */
    private static final class Screen
            extends com.tngtech.archunit.base.DescribedPredicate<JavaClass> {
        Screen() {
            super("are views or view models");
        }

        @Override
        public boolean test(JavaClass type) {
            return Program.endsWith(type, "View", "ViewModel");
        }
    }

    /** Looks through constructors, initialisers and the methods of the same class they call. */
    private static final class NotStartThreadsWhileBorn extends ArchCondition<JavaClass> {
        NotStartThreadsWhileBorn() {
            super("not start threads while constructed or loaded");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            var seen = new HashSet<JavaCodeUnit>();
            type.getConstructors().forEach(constructor -> follow(constructor, seen, events));
            type.getStaticInitializer().ifPresent(block -> follow(block, seen, events));
        }

        private void follow(JavaCodeUnit unit, Set<JavaCodeUnit> seen, ConditionEvents events) {
            if (!seen.add(unit)) {
                return;
            }
            for (var call : unit.getCallsFromSelf()) {
                if (call.isDeclaredInLambda()) {
                    continue; // runs later, by whoever is given the lambda
                }
                if (startsAThread(call)) {
                    fail(call, events);
                }
                call.getTarget()
                        .resolveMember()
                        .filter(JavaCodeUnit.class::isInstance)
                        .map(JavaCodeUnit.class::cast)
                        .filter(target -> target.getOwner().equals(unit.getOwner()))
                        .ifPresent(target -> follow(target, seen, events));
            }
        }

        private static boolean startsAThread(JavaAccess<?> call) {
            var owner = call.getTargetOwner();
            var starter =
                    owner.isAssignableTo(Thread.class)
                            || owner.isAssignableTo(Thread.Builder.class)
                            || owner.isAssignableTo(ExecutorService.class)
                            || owner.isAssignableTo(CompletableFuture.class);
            return starter && STARTS.contains(call.getName())
                    || owner.isAssignableTo(java.util.Timer.class)
                            && call.getName().equals("<init>");
        }
    }
}
