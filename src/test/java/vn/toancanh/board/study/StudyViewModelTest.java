package vn.toancanh.board.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudyViewModelTest {
    private final List<String> asked = new ArrayList<>();
    private final StudyViewModel<String, Integer> model = new StudyViewModel<>("a", asked::add);

    @Test
    void itWorksUntilTheFirstAnswerIsThere() {
        assertTrue(model.busyProperty().get());

        model.show("a", 1);

        assertFalse(model.busyProperty().get());
        assertEquals(1, model.answerProperty().get());
    }

    @Test
    void theAnswerBeforeStaysWhileTheNextIsComputed() {
        model.show("a", 1);

        model.ask("b");

        assertEquals(1, model.answerProperty().get());
        assertTrue(model.busyProperty().get());
        assertEquals(List.of("b"), asked);
    }

    @Test
    void anAnswerToAnEarlierQuestionDoesNotEndTheWork() {
        model.ask("b");
        model.ask("c");

        model.show("b", 2);

        assertTrue(model.busyProperty().get());
        model.show("c", 3);
        assertFalse(model.busyProperty().get());
    }

    @Test
    void aFailureIsToldAndKeepsWhatWasThere() {
        model.show("a", 1);
        model.ask("b");

        model.fail("b");

        assertTrue(model.failedProperty().get());
        assertEquals(1, model.answerProperty().get());
        model.show("b", 2);
        assertFalse(model.failedProperty().get());
    }

    @Test
    void theSameQuestionIsNotAskedTwice() {
        model.ask("b");
        model.ask("b");

        assertEquals(List.of("b"), asked);
    }
}
