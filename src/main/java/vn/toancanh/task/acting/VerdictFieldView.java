package vn.toancanh.task.acting;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.Verdict;
import vn.toancanh.task.listing.TaskWords;

/**
 * The verdict a directive is closed with: that of the engine, until the person chooses another.
 * Without a proposal only those that need none can be chosen.
 */
final class VerdictFieldView extends VBox {
    private static final List<Verdict> WITHOUT =
            List.of(Verdict.NOT_ENOUGH_GROUNDS, Verdict.NOT_MEASURED);

    private final TaskActsViewModel model;
    private final Texts texts;
    private final ComboBox<Verdict> choice = new ComboBox<>();
    private final Label said = new Label();
    private boolean touched;

    VerdictFieldView(TaskActsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("task-verdict");
        choice.setId("task-verdict");
        choice.setConverter(new Words(new TaskWords(texts)));
        choice.setOnAction(_ -> touched = choice.isFocused() || choice.isShowing());
        said.setId("task-proposal");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.getStyleClass().add("verdict-proposal");
        getChildren().addAll(said, choice);
        show(model.proposalProperty().get());
    }

    /** A proposal may come while the form is open. */
    void show(@Nullable Proposal proposal) {
        var chosen = choice.getValue();
        choice.getItems().setAll(proposal == null ? WITHOUT : List.of(Verdict.values()));
        said.setText(
                proposal == null
                        ? texts.get("task.outcome.proposal.none")
                        : texts.get("task.outcome.proposal", proposal.sentence())
                                + "\n"
                                + texts.get("task.outcome.proposal.other"));
        var proposed = proposal == null ? WITHOUT.getFirst() : proposal.verdict();
        choice.setValue(
                touched && chosen != null && choice.getItems().contains(chosen)
                        ? chosen
                        : proposed);
    }

    Verdict verdict() {
        return choice.getValue();
    }

    String finding() {
        var proposal = model.proposalProperty().get();
        return proposal == null ? "" : proposal.finding();
    }

    private static final class Words extends StringConverter<Verdict> {
        private final TaskWords words;

        Words(TaskWords words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable Verdict verdict) {
            return verdict == null ? "" : words.verdict(verdict);
        }

        @Override
        public @Nullable Verdict fromString(String text) {
            return null;
        }
    }
}
