package vn.toancanh.app;

/** What was asked cannot be done, with a sentence for the person who asked. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String textKey;
    private final transient Object[] arguments;

    /**
     * @param textKey key of the sentence; {@code arguments} fill it
     */
    public Refusal(String textKey, Object... arguments) {
        super(textKey);
        this.textKey = textKey;
        this.arguments = arguments.clone();
    }

    String sentence(vn.toancanh.fx.Texts texts) {
        return texts.get(textKey, arguments);
    }
}
