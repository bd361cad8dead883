package vn.toancanh.indicator.formula;

import java.io.Serial;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** A formula that is not accepted, with the place and a sentence for who wrote it. */
public final class FormulaException extends Exception {
    @Serial private static final long serialVersionUID = 1;

    private final transient Fault fault;

    public FormulaException(Fault fault) {
        super(fault.key() + " " + fault.about() + " at " + fault.at());
        this.fault = fault;
    }

    /** Where in the text: from the first letter to before {@code to}, counted from 0. */
    public record Span(int from, int to) {
        public Span {
            if (from < 0 || to < from) {
                throw new IllegalArgumentException("no span: " + from + ".." + to);
            }
        }

        public Span until(Span end) {
            return new Span(from, end.to);
        }
    }

    /**
     * What is wrong.
     *
     * @param key of a sentence in the texts of this feature
     * @param about what fills its holes; {@code {0}} is the place, counted from 1
     */
    public record Fault(String key, Span at, List<String> about) {
        private static final Control NO_FALLBACK =
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

        public Fault {
            about = List.copyOf(about);
        }

        static Fault of(String key, Span at, Object... about) {
            return new Fault(key, at, List.of(about).stream().map(Object::toString).toList());
        }

        public String in(Locale locale) {
            var texts =
                    ResourceBundle.getBundle("vn.toancanh.indicator.texts", locale, NO_FALLBACK);
            var holes = new java.util.ArrayList<Object>();
            holes.add(Integer.toString(at.from() + 1));
            holes.addAll(about);
            return new MessageFormat(texts.getString(key), locale).format(holes.toArray());
        }
    }

    public Fault fault() {
        return fault;
    }

    static FormulaException of(String key, Span at, Object... about) {
        return new FormulaException(Fault.of(key, at, about));
    }
}
