#!/usr/bin/env bash
# Installs the programs that the tests tagged "peer" compare with, where that is possible: Debian or
# Ubuntu, as root or with sudo that asks nothing. Tests of a peer that is missing are skipped and say so.
#   cs2cs         PROJ, coordinate systems          proj-bin
#   initdb, pg_ctl  PostgreSQL, the book of directives  postgresql
#   qgis_mapserver, PyQGIS  QGIS Server: WMS, WMTS  qgis-server qgis-server-bin python3-qgis
set -uo pipefail

command -v cs2cs >/dev/null && command -v qgis_mapserver >/dev/null \
    && ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 \
    && /usr/bin/python3 -c 'import qgis.core' 2>/dev/null && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || { echo "peers: not installed, root is needed" >&2; exit 1; }
    as_root=(sudo -n)
fi
command -v apt-get >/dev/null || { echo "peers: not installed, there is no apt-get" >&2; exit 1; }
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get -q update >/dev/null
"${as_root[@]}" apt-get -q install -y --no-install-recommends \
    proj-bin qgis-server qgis-server-bin python3-qgis postgresql >/dev/null
