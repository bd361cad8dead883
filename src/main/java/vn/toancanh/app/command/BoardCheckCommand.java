package vn.toancanh.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.board.document.BoardCheck;
import vn.toancanh.board.document.BoardDocument;
import vn.toancanh.board.document.BoardFault;
import vn.toancanh.board.document.BoardsJson;
import vn.toancanh.board.document.StandardBoards;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.catalogue.CatalogueJson;

/** Tells what is wrong with documents of boards; 1 when something is. */
@Command(name = "check")
final class BoardCheckCommand implements Callable<Integer> {
    @Mixin final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE.json", arity = "1..*", descriptionKey = "files")
    List<Path> files = List.of();

    @Override
    public Integer call() {
        var locale = common.locale();
        var texts = Texts.of(locale == null ? Texts.VIETNAMESE : locale);
        int wrong = 0;
        for (var file : files) {
            var bytes = bytes(file);
            if (bytes == null) {
                wrong++;
                System.out.println(texts.get("app.board.unreadable", file));
                continue;
            }
            var read = BoardsJson.read(bytes);
            var faults = new ArrayList<>(read.faults());
            var board = read.document();
            if (board != null) {
                faults.addAll(against(board));
            }
            wrong += faults.isEmpty() ? 0 : 1;
            System.out.println(verdict(file, board, faults, texts));
        }
        return wrong == 0 ? 0 : 1;
    }

    /** Null for a file that cannot be read: the others are checked all the same. */
    private static byte @Nullable [] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            return null;
        }
    }

    private static List<BoardFault> against(BoardDocument board) {
        Set<String> indicators =
                CatalogueJson.standard().stream().map(Indicator::code).collect(Collectors.toSet());
        var roles =
                board.roles().stream().filter(StandardBoards::isKnown).collect(Collectors.toSet());
        return BoardCheck.against(board, indicators, roles);
    }

    private static String verdict(
            Path file, @Nullable BoardDocument board, List<BoardFault> faults, Texts texts) {
        if (faults.isEmpty() && board != null) {
            int items = board.pages().stream().mapToInt(page -> page.items().size()).sum();
            return texts.get("app.board.sound", file, board.pages().size(), items);
        }
        return faults.stream()
                .map(fault -> texts.get(fault.textKey(), fault.place(), fault.about()))
                .map(sentence -> texts.get("app.board.fault", file, sentence))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
