package vn.toancanh.app.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.analysis.forecast.ForecastAnswer;
import vn.toancanh.analysis.league.League;
import vn.toancanh.app.session.Origin;
import vn.toancanh.app.session.PictureHold;
import vn.toancanh.app.session.Sessions;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Grain;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.index.IndexAnswer.Result;
import vn.toancanh.board.index.IndexAsk;
import vn.toancanh.board.league.LeagueAsk;
import vn.toancanh.board.study.Outlook;
import vn.toancanh.board.study.OutlookAsk;
import vn.toancanh.board.tie.TieAsk;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.formula.Rational;
import vn.toancanh.indicator.index.IndexJson;
import vn.toancanh.indicator.index.IndexService;
import vn.toancanh.indicator.index.WhatIf;

/** What the tabs of the analysis page answer about a small simulated province. */
class StudyAnswersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Origin DEMO = new Origin.Demo(new DemoSettings(24, 42, DAY), 1);

    @TempDir static Path data;

    private static PictureHold hold;
    private static Instant now;

    @BeforeAll
    static void open() throws Exception {
        var sessions = new Sessions(new DataDirectory(data));
        hold = PictureHold.on(sessions, sessions.plan(DEMO));
        assertTrue(hold.awaitData(Duration.ofSeconds(90)));
        hold.awaitEverything(Duration.ofSeconds(180));
        now = hold.session().clock().instant();
    }

    @AfterAll
    static void close() throws Exception {
        hold.close();
    }

    private static StudyScope scope(AreaCode area) {
        return new StudyScope(
                hold.session(),
                Texts.strict(Texts.VIETNAMESE),
                () -> area,
                () -> now,
                _ -> {},
                _ -> {});
    }

    private static AreaCode home() {
        return hold.session().profile().known().home();
    }

    private static AreaCode commune() {
        return hold.session().territory().tree().children(home(), DAY).getFirst().code();
    }

    @Test
    void theWhatIfOfThePageIsThatOfTheCommand() throws Exception {
        var change = new IndexAsk.Change(commune(), "HC-07", new BigDecimal("99.5"));

        var answer = new IndexStudy(scope(home())).answer(IndexAsk.FIRST.with(change));

        var service =
                new IndexService(hold.session().readings(), hold.session().territory().catalogue());
        var reading = service.read(IndexService.named(IndexJson.standard(), "766"), home(), now);
        var asked = new WhatIf.Change(commune(), "HC-07", Rational.of(new BigDecimal("99.5")));
        var command = WhatIf.of(reading, List.of(asked));
        var page = assertInstanceOf(Result.Computed.class, assertNotNullWhat(answer));
        assertEquals(command.delta(), page.whatIf().delta());
        assertEquals(command.after(), page.whatIf().after());
    }

    private static Result assertNotNullWhat(vn.toancanh.board.index.IndexAnswer answer) {
        var what = answer.what();
        assertNotNull(what);
        return what.result();
    }

    @Test
    void theWhatIfBeginsWithAChangeThatGainsSomething() {
        var answer = new IndexStudy(scope(home())).answer(IndexAsk.FIRST);

        var made = assertInstanceOf(Result.Computed.class, assertNotNullWhat(answer));
        assertTrue(made.whatIf().delta().signum() > 0);
        assertTrue(answer.cheapest().isReached());
    }

    @Test
    void aCommuneIsLookedAtWithinItsProvince() {
        var answer = new IndexStudy(scope(commune())).answer(IndexAsk.FIRST);

        assertEquals(home(), answer.reading().area());
        var what = answer.what();
        assertNotNull(what);
        assertEquals(commune(), what.change().commune());
    }

    @Test
    void anIndexWithoutCountsHasNoWhatIf() {
        var answer = new IndexStudy(scope(home())).answer(IndexAsk.FIRST.of("DTI"));

        assertNull(answer.what());
        assertEquals(List.of(), answer.cheapest().moves());
    }

    @Test
    void theLeagueRanksEveryCommuneBestFirst() {
        var answer = new LeagueStudy(scope(home())).answer(LeagueAsk.FIRST);

        var values = answer.league().rows().stream().map(League.Row::value).toList();
        assertEquals(values.stream().sorted(java.util.Comparator.reverseOrder()).toList(), values);
        assertEquals(24, values.size() + answer.league().unranked().size());
        assertTrue(answer.league().rows().stream().anyMatch(row -> row.moved() != null));
        assertTrue(answer.options().stream().noneMatch(option -> option.code().equals("KT-01")));
    }

    @Test
    void aSelectedCommuneIsMarkedAmongItsNeighbours() {
        var answer = new LeagueStudy(scope(commune())).answer(LeagueAsk.FIRST);

        assertEquals(commune(), answer.own());
        assertTrue(answer.league().rows().size() > 1);
    }

    @Test
    void speciallyDifficultCommunesAreRankedAmongThemselvesOnceTheirListIsThere() throws Exception {
        var asked = LeagueAsk.FIRST.among(LeagueAsk.Among.PEERS);
        var study = new LeagueStudy(scope(home()));
        var without = study.answer(asked).peers();
        assertNotNull(without);
        assertEquals("board.league.peers.unknown", without.key());
        var listed =
                hold.session().territory().tree().children(home(), DAY).stream()
                        .limit(6)
                        .map(area -> area.code().value() + " " + area.name().vi())
                        .toList();
        var file = hold.session().profile().directory().resolve(DifficultCommunes.FILE);
        Files.write(file, listed);
        try {
            var answer = study.answer(asked);

            assertEquals(6, answer.units().size());
            var rule = answer.peers();
            assertNotNull(rule);
            assertEquals("analysis.league.peers.difficult", rule.key());
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void dailyIndicatorsAreHeldAgainstEachOtherByWeek() {
        var tie = new TieStudy(scope(home())).answer(TieAsk.FIRST);

        assertEquals(Grain.WEEK, tie.grain());
        assertTrue(tie.averaged());
        assertEquals(17, tie.report().lags().size());
        var shown = tie.shown();
        assertNotNull(shown);
        var chart = assertInstanceOf(ChartSpec.Scatter.class, tie.chart());
        assertEquals(shown.points(), chart.spots().size());
        assertEquals("analysis.relation.limit.not-cause", tie.report().limits().getFirst().key());
    }

    @Test
    void theCoarserOfTwoIndicatorsDecidesHowTheyAreCompared() {
        var tie = new TieStudy(scope(home())).answer(TieAsk.FIRST.to("KT-01"));

        assertEquals(List.of(Grain.QUARTER), tie.grains());
        assertEquals(Grain.QUARTER, tie.grain());
    }

    @Test
    void twoIndicatorsOfWhichOneIsUnknownHereSayThatThereIsNothing() {
        var tie = new TieStudy(scope(commune())).answer(TieAsk.FIRST.to("KT-01"));

        assertNull(tie.shown());
        assertTrue(tie.report().lags().isEmpty());
    }

    @Test
    void aForecastSaysHowLikelyTheYearsPlanIs() {
        var outlook = new OutlookStudy(scope(home())).answer(OutlookAsk.FIRST);

        var made = assertInstanceOf(ForecastAnswer.Made.class, outlook.answer());
        assertEquals(Grain.MONTH, outlook.grain());
        assertEquals(outlook.horizon(), made.steps().size());
        var plan = assertInstanceOf(Outlook.Plan.Chance.class, outlook.plan());
        assertEquals(98, plan.target());
        assertEquals(LocalDate.of(2026, 12, 1), plan.end().start().toLocalDate());
        var chart = assertInstanceOf(ChartSpec.History.class, outlook.chart());
        var interval = chart.ground().interval();
        assertNotNull(interval);
        assertEquals(made.steps().size() + 1, interval.upper().size());
    }

    @Test
    void anIndicatorWithoutAPlanSaysSo() {
        var outlook = new OutlookStudy(scope(home())).answer(OutlookAsk.FIRST.of("KT-09"));

        var plan = assertInstanceOf(Outlook.Plan.Unknown.class, outlook.plan());
        assertEquals("board.outlook.plan.none", plan.why().key());
    }

    @Test
    void whatWasNeverObservedIsNotForecast() {
        var outlook = new OutlookStudy(scope(commune())).answer(OutlookAsk.FIRST.of("KT-01"));

        assertInstanceOf(ForecastAnswer.Refused.class, outlook.answer());
        assertNull(outlook.last());
    }
}
