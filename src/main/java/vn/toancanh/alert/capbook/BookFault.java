package vn.toancanh.alert.capbook;

import vn.toancanh.alert.cap.CapReference;
import vn.toancanh.alert.capxml.FaultName;

/**
 * Something that messages ask of each other and that was not done.
 *
 * @param message the one at fault
 * @param about the message it refers to
 */
public record BookFault(CapReference message, FaultName name, CapReference about) {}
