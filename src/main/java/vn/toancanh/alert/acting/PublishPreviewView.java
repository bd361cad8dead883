package vn.toancanh.alert.acting;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.cap.CapWord;
import vn.toancanh.alert.capown.Outgoing;
import vn.toancanh.base.Bilingual;
import vn.toancanh.fx.Texts;

/** A message as its readers will have it, in one of its languages at a time. */
final class PublishPreviewView extends VBox {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Texts texts;
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);
    private Locale language = VIETNAMESE;
    private @Nullable Outgoing shown;

    PublishPreviewView(Texts texts) {
        this.texts = texts;
        getStyleClass().add("alert-preview");
        body.getStyleClass().add("alert-preview-body");
        body.setId("publish-preview");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("focus-ring");
        scroll.setAccessibleText(texts.get("alert.publish.preview"));
        getChildren().addAll(languages(), scroll);
    }

    private Node languages() {
        return PublishFormView.chips(
                "language",
                List.of(VIETNAMESE, Locale.ENGLISH),
                language,
                each -> texts.get("alert.publish.language." + each.getLanguage()),
                chosen -> {
                    language = chosen;
                    tell();
                });
    }

    void show(Outgoing read) {
        shown = read;
        tell();
    }

    private void tell() {
        body.getChildren().clear();
        var read = shown;
        if (read == null) {
            return;
        }
        var words = read.next().words();
        if (!read.real()) {
            add("alert-exercise", texts.get("alert.publish.exercise"));
        }
        if (language.equals(Locale.ENGLISH) && !words.areInEnglish()) {
            add("text-body", texts.get("alert.publish.onlyVietnamese"));
            return;
        }
        add("text-strong", words.event().in(language));
        add("text-body", words.headline().in(language));
        add("text-note", in(words.description()));
        add("text-body", in(words.instruction()));
        add("text-note", texts.get("alert.publish.area", read.next().place().name().in(language)));
        add("text-note", texts.get("alert.publish.grade", grade(read)));
    }

    /** The words of the standard, which readers of messages know. */
    private String grade(Outgoing read) {
        var grade = read.next().grade();
        var said =
                List.<CapWord>of(grade.severity(), grade.urgency(), grade.certainty()).stream()
                        .map(CapWord::word)
                        .toList();
        var plain = String.join(" · ", said);
        var level = grade.level();
        return level == null ? plain : plain + " · " + texts.get(level.textKey());
    }

    private String in(@Nullable Bilingual text) {
        return text == null ? "" : text.in(language);
    }

    private void add(String styleClass, String said) {
        if (!said.isBlank()) {
            var label = new Label(said);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass().add(styleClass);
            body.getChildren().add(label);
        }
    }

    @Override
    public void requestFocus() {
        scroll.requestFocus();
    }
}
