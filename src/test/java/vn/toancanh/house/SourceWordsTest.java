package vn.toancanh.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What may not be written in a source file. */
class SourceWordsTest {
    private static final Pattern LEFT_OVER =
            Pattern.compile("\\b(" + "TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b");

    private static final Set<String> SHOWS_TEXT =
            Set.of(
                    "Label",
                    "Button",
                    "ToggleButton",
                    "CheckBox",
                    "RadioButton",
                    "Text",
                    "Tooltip",
                    "MenuItem",
                    "Menu",
                    "Tab",
                    "TitledPane",
                    "Hyperlink",
                    "setText",
                    "setPromptText",
                    "setTitle",
                    "setHeaderText",
                    "setContentText",
                    "setAccessibleText",
                    "setAccessibleHelp",
                    "setTooltip");

    @Test
    void nothingIsLeftHalfDone() {
        var found = new ArrayList<String>();
        for (var file : Sources.texts()) {
            var number = 0;
            for (var line : Sources.read(file).lines().toList()) {
                number++;
                if (LEFT_OVER.matcher(line).find()) {
                    found.add(file + ":" + number + " " + line.strip());
                }
            }
        }
        assertNone(found, "work left to do is an issue, not a note in a file that nobody reads");
    }

    @Test
    void onlyCommandsWriteToTheConsole() {
        var found = new ArrayList<String>();
        scan(
                (source, tree) -> {
                    var text = tree.toString();
                    var console = text.equals("System.out") || text.equals("System.err");
                    if (console && !source.feature().equals("app")) {
                        found.add(source.place(tree) + " " + text);
                    }
                },
                (source, call) -> {
                    if (call.getMethodSelect().toString().endsWith(".printStackTrace")
                            && call.getArguments().isEmpty()) {
                        found.add(source.place(call) + " printStackTrace()");
                    }
                });
        assertNone(
                found,
                "only the commands of app write to the console; the rest logs, so that output that"
                        + " other programs read stays clean");
    }

    /**
     * Names invented for the demo, the archipelagos' names, the alphabet, and names given in both
     * languages side by side are data, not wording; the product's own name is never translated.
     */
    @Test
    void textOnScreenIsAKeyNotAVietnameseLiteral() {
        var found = new ArrayList<String>();
        var inBothLanguages = literalsOfBilinguals();
        for (var literal : Sources.literals()) {
            var text = literal.text();
            var allowed =
                    isData(literal.source())
                            || text.strip().equals("Toàn Cảnh")
                            || inBothLanguages.contains(literal.tree());
            if (!allowed && text.codePoints().anyMatch(SourceWordsTest::isVietnamese)) {
                found.add(literal.place() + " \"" + text + "\"");
            }
        }
        assertNone(
                found,
                "text on screen is a key of texts.properties and texts_en.properties: a literal"
                        + " cannot be translated or corrected by who knows the language");
    }

    private static boolean isData(Sources.Source source) {
        var name = source.file().getFileName().toString();
        return source.feature().equals("demo")
                || name.startsWith("Geo")
                || name.equals("Islets.java")
                || source.file().startsWith(Sources.MAIN.resolve("base/text"));
    }

    private static Set<Tree> literalsOfBilinguals() {
        var found = Collections.<Tree>newSetFromMap(new IdentityHashMap<>());
        for (var source : Sources.all()) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitNewClass(NewClassTree tree, Void nothing) {
                    if (tree.getIdentifier().toString().equals("Bilingual")) {
                        found.addAll(tree.getArguments());
                    }
                    return super.visitNewClass(tree, nothing);
                }
            }.scan(source.unit(), null);
        }
        return found;
    }

    private static boolean isVietnamese(int letter) {
        if (letter < 128 || !Character.isLetter(letter)) {
            return false;
        }
        var plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
        return "đĐ".indexOf(letter) >= 0 || plain.charAt(0) < 128;
    }

    @Test
    void textOnScreenIsAKeyNotAnEnglishLiteral() {
        var found = new ArrayList<String>();
        for (var source : Sources.all()) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitNewClass(NewClassTree tree, Void nothing) {
                    check(tree.getIdentifier(), tree.getArguments());
                    return super.visitNewClass(tree, nothing);
                }

                @Override
                public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
                    check(tree.getMethodSelect(), tree.getArguments());
                    return super.visitMethodInvocation(tree, nothing);
                }

                private void check(
                        ExpressionTree target, List<? extends ExpressionTree> arguments) {
                    var name = target.toString().replaceAll("<.*>$", "");
                    if (!SHOWS_TEXT.contains(name.substring(name.lastIndexOf('.') + 1))) {
                        return;
                    }
                    for (var argument : arguments) {
                        if (argument instanceof LiteralTree literal
                                && literal.getValue() instanceof String text
                                && text.codePoints().anyMatch(Character::isLetter)) {
                            found.add(source.place(argument) + " " + name + "(" + argument + ")");
                        }
                    }
                }
            }.scan(source.unit(), null);
        }
        assertNone(found, "text on screen is a key of the feature's text bundle, never a literal");
    }

    @Test
    void everyFileIsInNormalFormC() {
        var found =
                Sources.texts().stream()
                        .filter(file ->
                                !Normalizer.isNormalized(Sources.read(file), Normalizer.Form.NFC))
                        .map(Object::toString)
                        .toList();
        assertNone(
                found,
                "two ways to write the same Vietnamese letter make equal texts unequal: save these"
                        + " files in Unicode normal form C");
    }

    private static void scan(
            BiConsumer<Sources.Source, MemberSelectTree> onName,
            BiConsumer<Sources.Source, MethodInvocationTree> onCall) {
        for (var source : Sources.all()) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
                    onName.accept(source, tree);
                    return super.visitMemberSelect(tree, nothing);
                }

                @Override
                public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
                    onCall.accept(source, tree);
                    return super.visitMethodInvocation(tree, nothing);
                }
            }.scan(source.unit(), null);
        }
    }

    private static void assertNone(List<String> found, String why) {
        assertEquals("", String.join("\n", found), why);
    }
}
