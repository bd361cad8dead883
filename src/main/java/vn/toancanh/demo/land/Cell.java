package vn.toancanh.demo.land;

/**
 * The smallest piece of the land that has numbers of its own.
 *
 * @param people who live there
 * @param km2 of land
 * @param east kilometres from the west edge of the map, of its middle, as the map was drawn: a
 *     country is larger than its drawing
 * @param nature what kind of country it is
 */
public record Cell(int people, double km2, double east, double north, Nature nature) {
    /**
     * Each 0..1, except the heights.
     *
     * @param town how urban
     * @param hills how mountainous
     * @param coastal whether it touches the sea
     * @param riverside how much of the land's rain drains through it
     * @param island whether it is the island district
     */
    public record Nature(
            double town, double hills, boolean coastal, double riverside, boolean island) {}
}
