#!/bin/sh
# Sharpen every pair below a folder with qgis_process; a pair is a folder with pan.tif and ms.tif.
# Usage: sharpen_all.sh FOLDER [QGIS_PROCESS]
set -eu
program=${2:-qgis_process}
for pan in "$1"/*/pan.tif; do
    scene=$(dirname "$pan")
    "$program" run gzap:sharpen -- \
        "PANCHROMATIC=$pan" "SPECTRAL=$scene/ms.tif" "OUTPUT=$scene/sharpened.tif"
done
