#!/usr/bin/env bash
# Serves one province of a file of boundaries by QGIS Server: WMS 1.3 and WMTS at http://127.0.0.1:PORT/ows/
#   qgis-server.sh BOUNDARIES.gpkg PROVINCE FOLDER PORT
# The project is written into FOLDER. Runs until it is stopped.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR="$3" HOME="$3"
/usr/bin/python3 "$here/qgis-project.py" "$1" "$2" "$3/project.qgs"
exec qgis_mapserver -p "$3/project.qgs" "127.0.0.1:$4"
