package vn.toancanh.indicator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Frequency;
import vn.toancanh.base.PublishingCalendar;
import vn.toancanh.indicator.Bands;
import vn.toancanh.indicator.DataSource.Health;
import vn.toancanh.indicator.DataSource.State;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Plan;
import vn.toancanh.indicator.Status;

/**
 * The local copy of the catalogue and of the sources. Reads from any thread; {@code replace…} only
 * inside of the writer's work. An indicator above public is not kept.
 */
public final class CatalogueStore {
    private final DataSource reads;
    private final DataSource writes;

    public CatalogueStore(DataSource reads, DataSource writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** All or nothing. Returns how many were withheld because they are above public. */
    public int replaceIndicators(List<Indicator> indicators) {
        var open =
                indicators.stream()
                        .filter(i -> i.publication().classification() == Classification.PUBLIC)
                        .toList();
        try (var db = writes.getConnection();
                var insert =
                        emptied(
                                db,
                                "indicator",
                                "INSERT INTO indicator VALUES"
                                        + " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
            for (var indicator : open) {
                bind(insert, indicator);
                insert.executeUpdate();
            }
            return indicators.size() - open.size();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot save the catalogue", e);
        }
    }

    public void replaceSources(List<vn.toancanh.indicator.DataSource> sources) {
        try (var db = writes.getConnection();
                var insert =
                        emptied(db, "source", "INSERT INTO source VALUES (?,?,?,?,?,?,?,?,?,?)")) {
            for (var source : sources) {
                var health = source.health();
                insert.setString(1, source.id());
                bind(insert, 2, source.name());
                insert.setString(4, source.officer());
                bind(insert, 5, source.calendar());
                insert.setString(8, health.state().name());
                var last = health.lastReceived();
                insert.setString(9, last == null ? null : last.toString());
                insert.setString(10, health.note());
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot save the sources", e);
        }
    }

    private static PreparedStatement emptied(Connection db, String table, String insert)
            throws SQLException {
        try (var delete = db.createStatement()) {
            delete.executeUpdate("DELETE FROM " + table);
        }
        return db.prepareStatement(insert);
    }

    private static void bind(PreparedStatement insert, Indicator indicator) throws SQLException {
        var measure = indicator.measure();
        var publication = indicator.publication();
        insert.setString(1, indicator.code());
        bind(insert, 2, indicator.name());
        insert.setString(4, measure.unit());
        insert.setString(5, measure.direction().name());
        insert.setInt(6, measure.decimals());
        insert.setString(7, measure.aggregation().name());
        insert.setString(8, measure.scope().name());
        bind(insert, 9, publication.calendar());
        insert.setString(12, publication.group());
        insert.setString(13, publication.source());
        insert.setBoolean(14, publication.defined());
        var bands = indicator.judgement().bands();
        insert.setString(15, bands.basis().name());
        insert.setString(16, text(bands));
        var plan = indicator.judgement().plan();
        if (plan == null) {
            insert.setNull(17, Types.REAL);
            insert.setNull(18, Types.VARCHAR);
        } else {
            insert.setDouble(17, plan.target());
            insert.setString(18, join(plan.monthEnds()));
        }
        insert.setString(19, indicator.judgement().legalBasis());
    }

    private static void bind(PreparedStatement insert, int at, Bilingual name) throws SQLException {
        insert.setString(at, name.vi());
        insert.setString(at + 1, name.en());
    }

    private static void bind(PreparedStatement insert, int at, PublishingCalendar calendar)
            throws SQLException {
        insert.setString(at, calendar.frequency().name());
        insert.setString(at + 1, calendar.tolerance().toString());
        insert.setString(
                at + 2,
                calendar.days().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
    }

    private static String join(List<Double> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String text(Bands bands) {
        return bands.bands().stream()
                .map(band -> band.status() + " " + band.from() + " " + band.to())
                .collect(Collectors.joining(";"));
    }

    /** In order of code. */
    public List<Indicator> indicators() {
        try (var db = reads.getConnection();
                var query = db.prepareStatement("SELECT * FROM indicator ORDER BY code");
                var rows = query.executeQuery()) {
            var indicators = new ArrayList<Indicator>();
            while (rows.next()) {
                indicators.add(indicator(rows));
            }
            return List.copyOf(indicators);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the catalogue", e);
        }
    }

    /** In order of id. */
    public List<vn.toancanh.indicator.DataSource> sources() {
        try (var db = reads.getConnection();
                var query = db.prepareStatement("SELECT * FROM source ORDER BY id");
                var rows = query.executeQuery()) {
            var sources = new ArrayList<vn.toancanh.indicator.DataSource>();
            while (rows.next()) {
                var last = rows.getString("last_received");
                var health =
                        new Health(
                                State.valueOf(rows.getString("state")),
                                last == null ? null : Instant.parse(last),
                                rows.getString("note"));
                sources.add(
                        new vn.toancanh.indicator.DataSource(
                                rows.getString("id"),
                                name(rows),
                                rows.getString("officer"),
                                calendar(rows),
                                health));
            }
            return List.copyOf(sources);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the sources", e);
        }
    }

    private static Indicator indicator(ResultSet rows) throws SQLException {
        var measure =
                new Indicator.Measure(
                        rows.getString("measure_unit"),
                        Direction.valueOf(rows.getString("direction")),
                        rows.getInt("decimals"),
                        Indicator.Aggregation.valueOf(rows.getString("aggregation")),
                        Indicator.Scope.valueOf(rows.getString("scope")));
        var publication =
                new Indicator.Publication(
                        calendar(rows),
                        rows.getString("group_code"),
                        rows.getString("source"),
                        Classification.PUBLIC,
                        rows.getBoolean("defined"));
        var months = rows.getString("month_ends");
        var plan =
                months == null
                        ? null
                        : new Plan(
                                rows.getDouble("target"),
                                Arrays.stream(months.split(" ", -1)).map(Double::valueOf).toList());
        var judgement =
                new Indicator.Judgement(
                        bands(rows.getString("basis"), rows.getString("bands")),
                        plan,
                        rows.getString("legal_basis"));
        return new Indicator(rows.getString("code"), name(rows), measure, publication, judgement);
    }

    private static Bilingual name(ResultSet rows) throws SQLException {
        return new Bilingual(rows.getString("name_vi"), rows.getString("name_en"));
    }

    private static PublishingCalendar calendar(ResultSet rows) throws SQLException {
        return new PublishingCalendar(
                Frequency.valueOf(rows.getString("frequency")),
                Duration.parse(rows.getString("tolerance")),
                Arrays.stream(rows.getString("days").split(" ", -1))
                        .map(DayOfWeek::valueOf)
                        .collect(Collectors.toSet()));
    }

    private static Bands bands(String basis, String text) {
        var bands = new ArrayList<Bands.Band>();
        for (var part : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            var fields = part.split(" ", -1);
            bands.add(
                    new Bands.Band(
                            Status.valueOf(fields[0]),
                            Double.parseDouble(fields[1]),
                            Double.parseDouble(fields[2])));
        }
        return new Bands(Bands.Basis.valueOf(basis), bands);
    }
}
