package vn.toancanh.warehouse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaChange;
import vn.toancanh.area.BaseLine;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.Place;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.proposal.Proposal;

/**
 * What a warehouse holds, behind the HTTP of the contract: the SQLite one of the reference
 * warehouse and the simulated one of the demo. Any thread; may block on disk.
 */
public interface Holdings {
    WarehouseIdentity identity();

    List<Area> areas();

    List<AreaChange> areaChanges();

    List<Boundary> boundaries();

    List<BaseLine> baseMap();

    List<Indicator> indicators();

    List<Place> places();

    List<TerritoryEvent> events();

    List<DataSource> sources();

    /** What people asked to be changed; nothing where a warehouse does not take proposals. */
    default List<Proposal> proposals() {
        return List.of();
    }

    /** What was warned of, oldest first; nothing where a warehouse hands no warnings on. */
    default List<ServedWarning> warnings() {
        return List.of();
    }

    /** Offices that can be directed beside the administrative units; none where none are known. */
    default List<ServedUnit> departments() {
        return List.of();
    }

    /**
     * At most {@code limit} observations in a stable order that includes every revision.
     *
     * @param cursor null to begin; or {@code next} or {@code resume} of an earlier page
     * @throws IllegalArgumentException when the cursor is not one of ours
     */
    ObservationPage observations(ObservationQuery query, @Nullable String cursor, int limit);

    /** A tag that changes whenever the resource does; cheap enough to ask on every request. */
    String version(Resource resource);

    /** The resources of the contract, by the last segment of their path. */
    enum Resource {
        AREAS("areas"),
        AREA_CHANGES("area-changes"),
        BOUNDARIES("boundaries"),
        BASE_MAP("base-map"),
        INDICATORS("indicators"),
        OBSERVATIONS("observations"),
        PLACES("places"),
        EVENTS("events"),
        SOURCES("sources"),
        PROPOSALS("proposals"),
        WARNINGS("warnings"),
        /** Not a list: lines of a journal, read after a place. */
        ALERTS("alerts"),
        /** Not a list: lines of directives, read after a place. */
        TASKS("tasks");

        private final String path;

        Resource(String path) {
            this.path = path;
        }

        public String path() {
            return path;
        }
    }
}
