package vn.toancanh.server.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.area.Area;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Observation;
import vn.toancanh.server.sqlite.IndicatorTable.Unknown;
import vn.toancanh.warehouse.Holdings.Resource;

/**
 * One load: everything put here is there after {@link #commit}, nothing of it before or without.
 * The versions of resources move only when something changed. Belongs to one thread, and no other
 * load begins before it is closed.
 */
public final class LoadTransaction implements AutoCloseable {
    private static final String RAISE =
            "INSERT INTO version (resource, number) VALUES (?, 1) ON CONFLICT (resource) DO UPDATE"
                    + " SET number = number + 1";

    private final SqliteHoldings holdings;
    private final WarehouseFile file;
    private final Connection db;
    private final ObservationWriter observations;
    private final Set<Resource> changed = EnumSet.noneOf(Resource.class);

    LoadTransaction(SqliteHoldings holdings, WarehouseFile file) throws SQLException {
        this.holdings = holdings;
        this.file = file;
        this.db = file.beginWriting();
        try {
            this.observations = new ObservationWriter(db);
        } catch (SQLException e) {
            file.endWriting();
            throw e;
        }
    }

    /** Work that may fail on disk. */
    @FunctionalInterface
    private interface Step<T> {
        T run() throws SQLException;
    }

    private static <T> T step(Step<T> step) {
        try {
            return step.run();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the warehouse file", e);
        }
    }

    private void note(Resource resource, boolean isChanged) {
        if (isChanged) {
            changed.add(resource);
        }
    }

    /** The units as this load sees them. */
    public Map<AreaCode, Area> units() {
        return step(() -> UnitTable.all(db)).stream()
                .collect(Collectors.toUnmodifiableMap(Area::code, Function.identity()));
    }

    /** The parent must be there. */
    public void put(Area unit) {
        note(Resource.AREAS, step(() -> UnitTable.put(db, unit)));
    }

    /**
     * @param english used where the unit has no English name yet; may be blank
     */
    public void put(AreaCode unit, Geometry outline, String english) {
        note(Resource.BOUNDARIES, step(() -> BoundaryTable.put(db, unit, outline)));
        var name = Islets.english(unit, english);
        note(Resource.AREAS, step(() -> UnitTable.nameInEnglish(db, unit, name)));
    }

    /** The unit of measure of a code outside the catalogue, empty if it never came. */
    public Optional<String> measureOfUnknown(String code) {
        return step(() -> IndicatorTable.measure(db, code));
    }

    /**
     * Records a row; its revision is found here, whatever it carries.
     *
     * @return false when the same series and period came earlier in this load
     */
    public boolean put(Observation row, int decimals) {
        return switch (step(() -> observations.put(row))) {
            case REPEATED -> false;
            case UNCHANGED -> true;
            case RECORDED -> {
                changed.add(Resource.OBSERVATIONS);
                changed.add(Resource.SOURCES);
                if (!holdings.defines(row.series().indicator())) {
                    noteUnknown(row, decimals);
                }
                yield true;
            }
        };
    }

    private void noteUnknown(Observation row, int decimals) {
        var unknown =
                new Unknown(
                        row.series().indicator(),
                        row.quantity().unit(),
                        row.period().grain(),
                        decimals,
                        row.provenance().source());
        note(Resource.INDICATORS, step(() -> IndicatorTable.put(db, unknown)));
    }

    public void commit() {
        step(() -> {
            try (var raise = db.prepareStatement(RAISE)) {
                for (var resource : changed) {
                    raise.setString(1, resource.path());
                    raise.executeUpdate();
                }
            }
            db.commit();
            return true;
        });
        if (!changed.isEmpty()) {
            holdings.reload();
            changed.clear();
        }
    }

    /** Without {@link #commit}, nothing happened. */
    @Override
    public void close() {
        step(() -> {
            try {
                observations.close();
            } finally {
                file.endWriting();
            }
            return true;
        });
    }
}
