package vn.toancanh.alert.desk;

import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.life.Stimulus;

/** What a person did to an alert. */
public record Deed(AlertKey key, Stimulus.Act act) {}
