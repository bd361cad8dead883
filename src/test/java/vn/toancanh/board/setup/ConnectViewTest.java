package vn.toancanh.board.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.parts.Truncation;

@Tag("screen")
class ConnectViewTest {
    private static final Texts VI = Texts.strict(Texts.VIETNAMESE);
    private static final Path TOKEN = Path.of("token");
    private static final Connecting.Found FOUND =
            new Connecting.Found.Warehouse("Kho tỉnh", "Khách", false, 3355, 67);

    private final List<Connecting.Choice> chosen = new ArrayList<>();
    private final List<Connecting.Address> asked = new ArrayList<>();
    private final List<Consumer<Connecting.Found>> waiting = new ArrayList<>();

    @Test
    void theDemoStartsWithTheChosenRole() {
        FxToolkit.run(() -> button(view(model()), "connect-demo").fire());
        assertEquals(List.of(new Connecting.Choice.Demo("chairman")), chosen);
    }

    @Test
    void anAddressIsTestedThenOpened() {
        FxToolkit.run(() -> {
            var view = view(model());
            button(view, "connect-token").fire();
            url(view).setText(" https://kho.example ");
            button(view, "connect-check").fire();
            assertEquals("Đang hỏi kho dữ liệu…", answer(view));
            assertFalse(button(view, "connect-open").isVisible());

            waiting.getFirst().accept(FOUND);
            assertEquals("Đã tìm thấy: Kho tỉnh", answer(view));
            button(view, "connect-open").fire();
        });
        var address = new Connecting.Address("https://kho.example", TOKEN);
        assertEquals(List.of(address), asked);
        assertEquals(List.of(new Connecting.Choice.Real(address)), chosen);
    }

    @Test
    void aFailureIsASentenceWithItsCodeAndNothingCanBeOpened() {
        FxToolkit.run(() -> {
            var view = view(model());
            url(view).setText("https://kho.example");
            button(view, "connect-check").fire();
            waiting.getFirst().accept(new Connecting.Found.Nothing(ErrorCode.TLS, "expired"));
            assertTrue(answer(view).startsWith("TC-1003 · Không xác minh được"));
            assertFalse(button(view, "connect-open").isVisible());
        });
    }

    @Test
    void aCancelledAttemptMayNotAnswerLater() {
        FxToolkit.run(() -> {
            var view = view(model());
            url(view).setText("https://kho.example");
            button(view, "connect-check").fire();
            button(view, "connect-cancel").fire();
            waiting.getFirst().accept(FOUND);
            assertEquals("", answer(view));
        });
    }

    @Test
    void changingTheAddressTakesTheOldAnswerAway() {
        FxToolkit.run(() -> {
            var view = view(model());
            url(view).setText("https://kho.example");
            button(view, "connect-check").fire();
            waiting.getFirst().accept(FOUND);
            url(view).setText("https://other.example");
            assertFalse(button(view, "connect-open").isVisible());
        });
    }

    @Test
    void whatCouldNotBeOpenedIsSaidAndWhatWasChosenIsKept() {
        FxToolkit.run(() -> {
            var model = model();
            var address = new Connecting.Address("https://kho.example", TOKEN);
            model.refused(new Connecting.Choice.Real(address), "TC-1001: hỏng");
            model.refused(new Connecting.Choice.Demo("analyst"), "TC-2004: đĩa");
            var view = view(model);
            assertEquals("TC-2004: đĩa", answer(view));
            assertEquals("https://kho.example", url(view).getText());
            assertFalse(button(view, "connect-open").isVisible());
            button(view, "connect-check").fire();
            button(view, "connect-demo").fire();
            assertEquals(List.of(address), asked);
        });
        assertEquals(List.of(new Connecting.Choice.Demo("analyst")), chosen);
    }

    @Test
    void plainHttpIsForThisComputerOnly() {
        FxToolkit.run(() -> {
            var model = model();
            for (var unfit : List.of("", "kho", "ftp://kho", "http://kho.example", "https:// x")) {
                model.urlProperty().set(unfit);
                model.check();
                assertTrue(
                        model.stateProperty().get() instanceof ConnectViewModel.State.Unfit, unfit);
            }
            model.urlProperty().set("http://127.0.0.1:18080");
            model.check();
        });
        assertEquals("http://127.0.0.1:18080", asked.getFirst().url());
        assertEquals(1, asked.size());
    }

    @Test
    void noTextIsCut() {
        assertEquals(List.of(), FxToolkit.on(() -> Truncation.of(view(model()))));
        var large = new ConnectView(model(), new Files(), VI);
        FxToolkit.run(() -> FxToolkit.laidOut(large, Theme.DARK, 2 * Theme.DESK_PX, 1366, 768));
        assertEquals(List.of(), FxToolkit.on(() -> Truncation.of(large)));
    }

    private ConnectViewModel model() {
        return new ConnectViewModel(
                List.of(
                        new ConnectViewModel.Persona("chairman", "Chủ tịch"),
                        new ConnectViewModel.Persona("analyst", "Chuyên viên phân tích")),
                (address, answer) -> {
                    asked.add(address);
                    waiting.add(answer);
                },
                chosen::add);
    }

    private static ConnectView view(ConnectViewModel model) {
        var view = new ConnectView(model, new Files(), VI);
        FxToolkit.laidOut(view, Theme.DARK, Theme.DESK_PX, 1366, 768);
        return view;
    }

    private static Button button(ConnectView view, String id) {
        return (Button) view.lookup("#" + id);
    }

    private static TextField url(ConnectView view) {
        return (TextField) view.lookup("#connect-url");
    }

    private static String answer(ConnectView view) {
        return ((Label) view.lookup("#connect-answer")).getText();
    }

    private record Files() implements FileChoice {
        @Override
        public Optional<Path> open(String title) {
            return Optional.of(TOKEN);
        }

        @Override
        public Optional<Path> save(String title, String suggestedName) {
            return Optional.empty();
        }
    }
}
