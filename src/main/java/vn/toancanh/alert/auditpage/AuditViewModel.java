package vn.toancanh.alert.auditpage;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.audit.Audit;
import vn.toancanh.fx.Texts;

/** What the audit of alerts shows. JavaFX thread only. */
public final class AuditViewModel {
    private final ReadOnlyObjectWrapper<@Nullable AuditContent> content =
            new ReadOnlyObjectWrapper<>();
    private final AuditWords words;

    public AuditViewModel(Texts texts) {
        words = new AuditWords(texts);
    }

    /**
     * @param ruleName of the rule with this id, for people
     */
    public void show(Audit audit, UnaryOperator<String> ruleName) {
        content.set(words.of(audit, ruleName));
    }

    /** Null until the first audit was made. */
    public ReadOnlyObjectProperty<@Nullable AuditContent> contentProperty() {
        return content.getReadOnlyProperty();
    }
}
