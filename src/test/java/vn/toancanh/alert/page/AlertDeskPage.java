package vn.toancanh.alert.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.By;
import vn.toancanh.alert.acting.ActBarView;
import vn.toancanh.alert.acting.ActsViewModel;
import vn.toancanh.alert.acting.AlertActs;
import vn.toancanh.alert.acting.Intent;
import vn.toancanh.alert.capown.OwnMessages;
import vn.toancanh.alert.console.ConsoleView;
import vn.toancanh.alert.console.ConsoleViewModel;
import vn.toancanh.alert.episode.EpisodeView;
import vn.toancanh.alert.episode.EpisodeWords;
import vn.toancanh.alert.grouping.FloodFeed;
import vn.toancanh.alert.grouping.GroupsViewModel;
import vn.toancanh.alert.grouplist.GroupListView;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.listing.AlertFeed;
import vn.toancanh.alert.listing.AlertWorld;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;

/** The whole page over alerts in memory; every change is shown before a call returns. */
final class AlertDeskPage {
    final AlertWorld world;
    final ConsoleViewModel model = new ConsoleViewModel();
    final GroupsViewModel groups = new GroupsViewModel();
    final ActsViewModel acts;
    final AlertPageView view;
    final List<Boolean> saved = new ArrayList<>();
    private final AlertFeed feed;
    private final FloodFeed flood;
    private final EpisodeView episode;
    private final EpisodeWords told;
    private final OwnMessages own;

    AlertDeskPage(AlertWorld world, Stimulus.Person me, Texts texts) {
        this.world = world;
        var words = world.words(texts);
        feed = new AlertFeed(world.desk, words, world.clock, () -> {});
        flood = new FloodFeed(world.flood(), world.clock);
        told = new EpisodeWords(world, words, texts);
        own = new OwnMessages(new WorldIssuer(world));
        var doing =
                new AlertActs(world.desk, () -> Optional.of(me), world.clock, texts, this::lost);
        acts =
                new ActsViewModel(
                        doing, () -> List.of(AlertWorld.CHIEF, new By("vice/1", "Phạm An")));
        episode =
                new EpisodeView(
                        new Region(),
                        new EpisodeView.Asked(
                                new EpisodeView.Ways(
                                        _ -> {}, _ -> {}, _ -> {}, new SimpleBooleanProperty()),
                                tick -> acts.send(new Intent.Comment(tick.written())),
                                saved::add),
                        texts);
        view =
                new AlertPageView(
                        new ConsoleView(
                                model,
                                new GroupListView(model, groups, words, texts),
                                words,
                                texts),
                        episode,
                        acts,
                        new ActBarView(acts, texts));
        model.selectedProperty().subscribe(_ -> mark());
        model.chosenProperty().subscribe(_ -> tell());
        model.lookAs(world.persona());
        model.tick(AlertWorld.NOW);
        model.formProperty().set(ConsoleViewModel.Form.TABLE);
        flood.follow();
        feed.follow();
        catchUp();
    }

    private void lost(String sentence) {
        acts.tell(sentence);
    }

    private void mark() {
        acts.mark(
                model.all().stream()
                        .filter(row -> model.selectedProperty().get().contains(row.key()))
                        .toList());
    }

    private void tell() {
        var row = model.chosenProperty().get();
        if (row != null) {
            var journal = world.desk.journal(row.key());
            acts.show(own.outgoing(row.key(), journal, AlertWorld.NOW));
        }
        episode.show(
                row == null ? null : told.tell(row, world.desk.journal(row.key()), AlertWorld.NOW));
    }

    void catchUp() {
        feed.prepare();
        flood.prepare();
        var rows = feed.take();
        model.apply(rows);
        groups.apply(rows, flood.take());
        mark();
        tell();
        FxToolkit.settle(view);
    }

    AlertDeskPage laidOut(Theme theme, double... size) {
        FxToolkit.laidOut(view, theme, Theme.DESK_PX, size);
        return this;
    }

    void open(AlertKey key) {
        model.open(key);
        catchUp();
    }

    void press(KeyCode code) {
        press(view.lookup("#alert-table"), code);
    }

    void press(Node target, KeyCode code) {
        target.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        catchUp();
    }
}
