"""Writes the project a QGIS Server of the tests serves: one province in plain red, without outline.

    /usr/bin/python3 qgis-project.py BOUNDARIES.gpkg PROVINCE PROJECT.qgs

The layer is called "province" in WMS and WMTS; both offer EPSG:3857 and EPSG:4326.
"""
import sys

from qgis.core import QgsApplication, QgsFillSymbol, QgsProject, QgsVectorLayer
from qgis.core import QgsCoordinateReferenceSystem


def main(boundaries, province, out):
    QgsApplication.setPrefixPath("/usr", True)
    app = QgsApplication([], False)
    app.initQgis()
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    layer = QgsVectorLayer(boundaries + "|layername=provinces", "province", "ogr")
    if not layer.isValid() or not layer.setSubsetString("\"code\" = '%s'" % province):
        sys.exit("not a file of boundaries: " + boundaries)
    symbol = QgsFillSymbol.createSimple({"color": "255,0,0,255", "outline_style": "no"})
    layer.renderer().setSymbol(symbol)
    project.addMapLayer(layer)
    project.writeEntry("WMSCrsList", "/", ["EPSG:3857", "EPSG:4326"])
    project.writeEntry("WMTSLayers", "Layer", [layer.id()])
    project.writeEntry("WMTSPngLayers", "Layer", [layer.id()])
    project.writeEntry("WMTSGrids", "CRS", ["EPSG:3857"])
    project.writeEntry("WMTSGrids", "Config", ["EPSG:3857,20037508.3427892,-20037508.3427892,559082264.0287178,18"])
    if not project.write(out):
        sys.exit("cannot write " + out)
    project.clear()
    app.exitQgis()


main(*sys.argv[1:])
