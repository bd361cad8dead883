package vn.toancanh.board.document;

import java.util.List;
import java.util.Optional;
import vn.toancanh.base.Bilingual;

/**
 * A board of some roles: what is shown where, and what follows what. Immutable; an edit gives
 * another document with a version one higher.
 *
 * @param format of the file, {@link #FORMAT} in this program
 * @param id as {@code vice-economy}: lower-case letters, digits, hyphens
 * @param version counts the edits, from 1
 * @param roles whose board it is, first of all the one it is asked for by
 * @param pages at least one
 */
public record BoardDocument(
        int format,
        String id,
        int version,
        Bilingual title,
        List<String> roles,
        List<BoardPage> pages) {
    /** The newest format of files this program reads. */
    public static final int FORMAT = 1;

    public BoardDocument {
        roles = List.copyOf(roles);
        pages = List.copyOf(pages);
    }

    public Optional<BoardPage> page(String pageId) {
        return pages.stream().filter(page -> page.id().equals(pageId)).findFirst();
    }

    /** The next version, with another page in place of the one of the same name. */
    public BoardDocument with(BoardPage changed) {
        var next =
                pages.stream()
                        .map(page -> page.id().equals(changed.id()) ? changed : page)
                        .toList();
        return new BoardDocument(format, id, version + 1, title, roles, next);
    }
}
