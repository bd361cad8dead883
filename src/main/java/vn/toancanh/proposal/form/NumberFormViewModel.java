package vn.toancanh.proposal.form;

import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Period;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.proposal.Content;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.Proposal.Kind;
import vn.toancanh.proposal.Subject;

/** What is typed about one number, and what of it cannot be sent yet. JavaFX thread only. */
public final class NumberFormViewModel {
    private static final Pattern NUMBER = Pattern.compile("[-+−]?\\d{1,15}([.,]\\d{1,10})?");

    private final NumberForm form;
    private final Texts texts;
    private final Sending sending;
    private final UUID id = UUID.randomUUID();
    private final StringProperty value = new SimpleStringProperty("");
    private final StringProperty evidence = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObjectProperty<Period> period;
    private final BooleanProperty confirmed = new SimpleBooleanProperty();
    private final BooleanProperty unusual = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /** Takes a finished draft. */
    @FunctionalInterface
    public interface Sending {
        /**
         * @return "" when it was written down, else the sentence that says why not
         */
        String send(Proposal draft);
    }

    public NumberFormViewModel(NumberForm form, Sending sending, Texts texts) {
        this.form = form;
        this.sending = sending;
        this.texts = texts;
        period = new SimpleObjectProperty<>(form.periods().getFirst());
        value.subscribe(_ -> {
            var number = number();
            var usual = form.usual();
            unusual.set(
                    form.kind() == Kind.VALUE
                            && number != null
                            && usual != null
                            && !usual.holds(number));
            said.set("");
        });
    }

    NumberForm form() {
        return form;
    }

    StringProperty valueProperty() {
        return value;
    }

    StringProperty evidenceProperty() {
        return evidence;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    ObjectProperty<Period> periodProperty() {
        return period;
    }

    BooleanProperty confirmedProperty() {
        return confirmed;
    }

    /** The number lies outside of what is usual: it must be confirmed by itself. */
    BooleanProperty unusualProperty() {
        return unusual;
    }

    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    String periodName(Period of) {
        return new Times(texts).period(of);
    }

    String number(double of) {
        return Numbers.format(of, form.indicator().measure().decimals(), texts.locale());
    }

    /** As people write it here: a comma before the decimals, points or spaces between thousands. */
    private @Nullable Double number() {
        var text = value.get().strip().replace(" ", "").replace("\u00a0", "");
        var symbols = DecimalFormatSymbols.getInstance(texts.locale());
        var thousands = symbols.getDecimalSeparator() == ',' ? "." : ",";
        if (text.indexOf(symbols.getDecimalSeparator()) >= 0
                || text.matches("[-+−]?\\d{1,3}(" + Pattern.quote(thousands) + "\\d{3})+")) {
            text = text.replace(thousands, "");
        }
        return NUMBER.matcher(text).matches()
                ? Double.valueOf(text.replace(',', '.').replace('−', '-'))
                : null;
    }

    /** True once it was written down. */
    boolean send() {
        var fault = fault();
        said.set(fault.isEmpty() ? sending.send(draft()) : texts.get(fault));
        return said.get().isEmpty();
    }

    private String fault() {
        var number = number();
        var needed = form.kind() == Kind.VALUE || !value.get().isBlank();
        if (needed && number == null) {
            return "proposal.form.fault.number";
        }
        if (unusual.get() && !confirmed.get()) {
            return "proposal.form.fault.unusual";
        }
        return reason.get().isBlank() ? "proposal.form.fault.reason" : "";
    }

    private Proposal draft() {
        var measure = form.indicator().measure();
        var number = number();
        var shown = form.shown();
        Content content =
                form.kind() == Kind.DISPUTE
                        ? new Content.Dispute(
                                shown == null ? 0 : shown,
                                number,
                                measure.unit(),
                                evidence.get().strip())
                        : new Content.ManualValue(
                                number == null ? 0 : number,
                                measure.unit(),
                                form.usual(),
                                confirmed.get());
        var subject = new Subject(form.indicator().code(), form.place().area(), period.get());
        return new Proposal(id, subject, content, reason.get().strip(), List.of());
    }
}
