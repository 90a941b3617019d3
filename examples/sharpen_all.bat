@echo off
rem Sharpen every pair below a folder with qgis_process; a pair is a folder with pan.tif and ms.tif.
rem Usage, in the OSGeo4W Shell: sharpen_all.bat FOLDER
for /d %%s in ("%~1\*") do (
    if exist "%%s\pan.tif" call qgis_process-qgis run gzap:sharpen -- "PANCHROMATIC=%%s\pan.tif" "SPECTRAL=%%s\ms.tif" "OUTPUT=%%s\sharpened.tif"
)
