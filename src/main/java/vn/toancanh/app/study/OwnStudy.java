package vn.toancanh.app.study;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The analysis page of the desk, made when it is first looked at. JavaFX thread only. */
public final class OwnStudy implements AutoCloseable {
    private final Supplier<StudyScope> scope;
    private @Nullable StudyPart made;

    public OwnStudy(Supplier<StudyScope> scope) {
        this.scope = scope;
    }

    public StudyPart part() {
        var known = made;
        if (known == null) {
            known = new StudyPart(scope.get());
            made = known;
        }
        return known;
    }

    public void refresh() {
        if (made != null) {
            made.refresh();
        }
    }

    /** Asks what another desk was asked. */
    public void takeOver(OwnStudy other) {
        if (other.made != null) {
            part().takeOver(other.made);
        }
    }

    @Override
    public void close() {
        if (made != null) {
            made.close();
        }
    }
}
