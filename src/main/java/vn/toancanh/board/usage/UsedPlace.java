package vn.toancanh.board.usage;

/**
 * Where somebody can be in the program.
 *
 * @param board of a board, blank for a place of the program that is none
 * @param page of the board, or the name of the place
 */
public record UsedPlace(String board, String page) {
    public UsedPlace {
        if (page.isBlank()) {
            throw new IllegalArgumentException("a place without a name");
        }
    }

    public boolean isBoard() {
        return !board.isBlank();
    }
}
