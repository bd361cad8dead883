package vn.toancanh.app.index;

import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.index.CheapestGain;
import vn.toancanh.indicator.index.IndexReading;
import vn.toancanh.indicator.index.WhatIf;

/**
 * What the command found.
 *
 * @param cheapest null when nobody asked for it
 */
record WhatIfAnswer(IndexReading reading, WhatIf what, @Nullable CheapestGain cheapest) {}
