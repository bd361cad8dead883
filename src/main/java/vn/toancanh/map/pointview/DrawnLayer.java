package vn.toancanh.map.pointview;

import vn.toancanh.map.point.LayerLegend;

/** A layer to lay over a map, and what its marks mean. */
public record DrawnLayer(SheetView view, LayerLegend legend) {}
