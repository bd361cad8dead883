package vn.toancanh.wall;

import vn.toancanh.alert.Severity;

/**
 * A group of alerts as the wall shows it, in words of the chosen language.
 *
 * @param word of the severity
 * @param cause what is going on
 * @param where how many units, or the one
 * @param since how long ago it began
 * @param unseen whether nobody has looked at some of it
 */
public record WallAlert(
        Severity severity, String word, String cause, String where, String since, boolean unseen) {}
