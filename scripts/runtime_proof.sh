#!/bin/bash
# Shows that a machine without torch comes to one: a bare Debian with QGIS and nothing else, the
# plugin's ZIP, a folder of wheels, and no network from the first step to the last.
#
#   scripts/runtime_proof.sh ROOT ZIP WHEELS
#
# ROOT    folder with a Debian that has qgis, python3-qgis and python3-pyproj, and no torch, pip or
#         python3-venv: debootstrap --variant=minbase bookworm ROOT, then, in it, apt-get install
#         --no-install-recommends qgis python3-qgis python3-pyproj
# ZIP     what make package wrote
# WHEELS  what "python -m pip download torch numpy pip -d WHEELS" wrote, for ROOT's Python
#
# To be run as root, from the repository. Prints what it does; ends with a failure if a step fails.
set -euo pipefail
root=$(realpath "$1") zip=$(realpath "$2") wheels=$(realpath "$3")
examples=$(realpath "$(dirname "$0")/../examples/quickbird-toulouse")
home=$root/root/proof
plugins=$home/plugins
rm -rf "$home"
mkdir -p "$plugins" "$home/wheels" "$home/runtime-dir"
chmod 700 "$home/runtime-dir"
python3 -m zipfile -e "$zip" "$plugins"
cp "$wheels"/*.whl "$home/wheels"
cp "$examples"/*.tif "$home"

# A network of its own, with nothing in it.
inside() {
    unshare -n env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root/proof LANG=C.UTF-8 \
        QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=/root/proof/runtime-dir \
        QGIS_PLUGINPATH=/root/proof/plugins QGIS_CUSTOM_CONFIG_PATH=/root/proof/profile \
        chroot "$root" "$@"
}
qgis() { inside /usr/bin/qgis_process.bin "$@"; }
title() { printf '\n== %s\n' "$1"; }

title "Without torch, pip, ensurepip and network"
for module in torch pip ensurepip; do
    if inside python3 -c "import $module" 2>/dev/null; then
        echo "$module is there; choose a barer ROOT" >&2
        exit 1
    fi
done
if inside python3 -c "import socket; socket.create_connection(('1.1.1.1', 53), 3)" 2>/dev/null; then
    echo "there is a network" >&2
    exit 1
fi
echo "none of them"

title "Loaded and listed"
qgis plugins enable gzap_qgis >/dev/null
qgis list 2>/dev/null | grep -A 14 'G-ZAP'

title "The network says what to do"
! qgis run gzap:pansharpen PANCHROMATIC=/root/proof/pan.tif SPECTRAL=/root/proof/ms.tif \
    OUTPUT=/root/proof/early.tif 2>&1 | tail -n 5
test ! -e "$home/early.tif"

title "Explained"
qgis run gzap:runtime ACTION=explain INDEX=/root/proof/wheels 2>&1 | tail -n 20

title "Refused without consent"
! qgis run gzap:runtime ACTION=build INDEX=/root/proof/wheels 2>&1 | tail -n 4

title "Built"
time qgis run gzap:runtime ACTION=build AGREE=true INDEX=/root/proof/wheels 2>&1 | tail -n 24

title "Sharpened in the worker"
time qgis run gzap:pansharpen PRESET=fast PANCHROMATIC=/root/proof/pan.tif \
    SPECTRAL=/root/proof/ms.tif OUTPUT=/root/proof/fused.tif 2>&1 | tail -n 24
ls -l "$home/fused.tif"

title "Removed"
qgis run gzap:runtime ACTION=remove 2>&1 | tail -n 10
