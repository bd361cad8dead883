package vn.toancanh.alert.life;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Publication;

/** Region E while lines are read: what was said outside, and until when it holds. */
final class Outside {
    /** What a message without an end means by the standard. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private Publication publication;
    private @Nullable Instant expires;

    Outside(AlertState from) {
        publication = from.publication();
        expires = from.moments().expires();
    }

    Publication publication() {
        return publication;
    }

    @Nullable Instant expires() {
        return expires;
    }

    void take(AlertEvent event) {
        publication =
                switch (event.transition()) {
                    case DRAFTED -> Publication.DRAFT;
                    case DRAFT_DROPPED -> Publication.NONE;
                    case PUBLISHED -> Publication.ALERT;
                    case UPDATED -> Publication.UPDATED;
                    case CANCELLED -> Publication.CANCELLED;
                    default -> Publication.EXPIRED;
                };
        var end = Objects.requireNonNullElse(event.facts().until(), event.at().plus(A_DAY));
        expires = publication.isOut() ? end : null;
    }
}
