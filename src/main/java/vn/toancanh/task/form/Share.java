package vn.toancanh.task.form;

import vn.toancanh.task.Unit;

/**
 * What one of many units is asked for.
 *
 * @param value where it stands
 * @param target where it should come to
 */
public record Share(Unit unit, double value, double target) {}
