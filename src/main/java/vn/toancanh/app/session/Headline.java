package vn.toancanh.app.session;

import vn.toancanh.map.picture.Choropleth;
import vn.toancanh.map.picture.MapContent;

/**
 * The map of a board.
 *
 * @param about unit, grain and age of what is shown, in words
 */
public record Headline(MapContent ground, Choropleth values, String about) {}
