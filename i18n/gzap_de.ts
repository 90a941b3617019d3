<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
 <context>
  <name>GZap</name>
  <message>
   <source>pansharpening,pan-sharpening,archive,batch,many,table,csv,series,restart,cluster,g-zap</source>
   <translation>pansharpening,pan-sharpening,pansharpen,panbildschärfung,archiv,batch,batchprozess,viele,serie,tabelle,csv,fortsetzen,cluster,dask,g-zap</translation>
  </message>
  <message>
   <source>Pansharpen an archive</source>
   <translation>Pansharpening eines Archivs durchführen</translation>
  </message>
  <message>
   <source>Sharpens every scene of a table and does only what is missing next time.</source>
   <translation>Schärft alle Szenen einer Tabelle und erledigt beim nächsten Mal nur, was fehlt.</translation>
  </message>
  <message>
   <source>For tens or thousands of scenes. Make a table with the columns pan, ms and output, one row for each scene, as CSV or GeoPackage:

pan,ms,output
a/pan.tif,a/ms.tif,a
b/pan.tif,b/ms.tif,b

Names are relative to the table's folder, outputs to the folder of the results. With a model file, or with the method prior, nothing is fitted and a scene takes seconds; else a network is fitted to each scene.

A scene that fails does not stop the others. The report, a JSON file, tells of each scene whether it was sharpened, skipped or failed, and why. Run it again after a cancel, a crash or a repair: results that are there are skipped.

With a cluster among the advanced parameters, many machines sharpen many scenes at a time.</source>
   <translation>Für Dutzende oder Tausende von Szenen. Eine Tabelle mit den Spalten pan, ms und output anlegen, eine Zeile je Szene, als CSV oder GeoPackage:

pan,ms,output
a/pan.tif,a/ms.tif,a
b/pan.tif,b/ms.tif,b

Namen von Bildern gelten relativ zum Ordner der Tabelle, Ausgaben relativ zum Ordner der Ergebnisse. Mit einer Modelldatei oder mit der Methode prior (den mitgelieferten, vortrainierten Gewichten) wird nichts angepasst, und eine Szene dauert Sekunden; sonst wird ein neuronales Netz an jede Szene angepasst.

Eine fehlgeschlagene Szene hält die anderen nicht auf. Der Bericht, eine JSON-Datei, gibt für jede Szene an, ob sie geschärft oder übersprungen wurde oder fehlgeschlagen ist, und warum. Nach einem Abbruch, einem Absturz oder einer Korrektur erneut starten: Vorhandene Ergebnisse werden übersprungen.

Mit einem Cluster, unter den fortgeschrittenen Parametern, schärfen viele Rechner viele Szenen zugleich.</translation>
  </message>
  <message>
   <source>Table of scenes (pan, ms, output)</source>
   <translation>Tabelle der Szenen (pan, ms, output)</translation>
  </message>
  <message>
   <source>A CSV file, a GeoPackage or another layer with the columns pan, ms and output; each row is a scene. Images may be named relative to the table's folder, outputs are named relative to the folder of the results. Where output is empty, the result is called after the panchromatic image.</source>
   <translation>Eine CSV-Datei, ein GeoPackage oder ein anderer Layer mit den Spalten pan, ms und output; jede Zeile ist eine Szene. Bilder dürfen relativ zum Ordner der Tabelle angegeben werden, Ausgaben relativ zum Ordner der Ergebnisse. Wo output leer ist, wird das Ergebnis nach dem panchromatischen Bild benannt.</translation>
  </message>
  <message>
   <source>Model file (empty = by the method below)</source>
   <translation>Modelldatei (leer = nach der Methode unten)</translation>
  </message>
  <message>
   <source>A .safetensors file that gzap:fit, gzap:pansharpen or gzap:pretrain wrote. It sharpens all scenes without a fit, which takes seconds for each.</source>
   <translation>Eine .safetensors-Datei, die gzap:fit, gzap:pansharpen oder gzap:pretrain geschrieben hat. Sie schärft alle Szenen ohne Anpassung, in Sekunden je Szene.</translation>
  </message>
  <message>
   <source>Method without a model file</source>
   <translation>Methode ohne Modelldatei</translation>
  </message>
  <message>
   <source>gzap and trapan fit a network to each scene, which takes the effort below for each. prior fits nothing: the trained weights that come with the plugin sharpen all scenes, in seconds for each.</source>
   <translation>gzap und trapan passen ein neuronales Netz an jede Szene an, jeweils mit dem unten gewählten Aufwand. prior passt nichts an: Die vortrainierten Gewichte, die mit der Erweiterung kommen, schärfen alle Szenen, in Sekunden je Szene.</translation>
  </message>
  <message>
   <source>Make existing results anew</source>
   <translation>Vorhandene Ergebnisse neu erzeugen</translation>
  </message>
  <message>
   <source>No skips every scene whose result is there already, so that a second run does only what is missing. Yes sharpens all scenes again; a result is replaced only when the new one is complete.</source>
   <translation>Nein überspringt jede Szene, deren Ergebnis schon vorhanden ist, sodass ein zweiter Lauf nur erledigt, was fehlt. Ja schärft alle Szenen noch einmal; ein Ergebnis wird erst ersetzt, wenn das neue vollständig ist.</translation>
  </message>
  <message>
   <source>Dask cluster (empty = this machine)</source>
   <translation>Dask-Cluster (leer = dieser Rechner)</translation>
  </message>
  <message>
   <source>The address of a Dask scheduler, such as tcp://10.0.0.5:8786. Each of its workers reads, fits, sharpens and writes whole scenes; they need G-ZAP, numpy, GDAL, torch and distributed, no QGIS. Images and folder must have the same names everywhere.</source>
   <translation>Die Adresse eines Dask-Schedulers, etwa tcp://10.0.0.5:8786. Jeder seiner Worker liest, passt an, schärft und schreibt ganze Szenen; sie benötigen G-ZAP, numpy, GDAL, torch und distributed, aber kein QGIS. Bilder und Ordner müssen überall dieselben Namen haben.</translation>
  </message>
  <message>
   <source>Creation options</source>
   <translation>Erzeugungsoptionen</translation>
  </message>
  <message>
   <source>GeoTIFF creation options, such as COMPRESS=ZSTD|BIGTIFF=YES. Left empty, the image is tiled and compressed without loss (DEFLATE).</source>
   <translation>GeoTIFF-Erzeugungsoptionen, etwa COMPRESS=ZSTD|BIGTIFF=YES. Bleibt das Feld leer, wird das Bild gekachelt und verlustfrei komprimiert (DEFLATE).</translation>
  </message>
  <message>
   <source>Folder of the results</source>
   <translation>Ordner der Ergebnisse</translation>
  </message>
  <message>
   <source>Made if it is not there. With a cluster, a folder that all machines reach under the same name.</source>
   <translation>Wird angelegt, falls er fehlt. Bei einem Cluster ein Ordner, den alle Rechner unter demselben Namen erreichen.</translation>
  </message>
  <message>
   <source>Report (empty = in the folder above)</source>
   <translation>Bericht (leer = im Ordner oben)</translation>
  </message>
  <message>
   <source>A JSON file that tells of every scene whether it was sharpened, skipped or failed, and why; written anew after each scene. Left out, it is archive_report.json in the folder of the results.</source>
   <translation>Eine JSON-Datei, die für jede Szene angibt, ob sie geschärft oder übersprungen wurde oder fehlgeschlagen ist, und warum; wird nach jeder Szene neu geschrieben. Ohne Angabe ist es archive_report.json im Ordner der Ergebnisse.</translation>
  </message>
  <message>
   <source>Scenes sharpened</source>
   <translation>Geschärfte Szenen</translation>
  </message>
  <message>
   <source>Scenes skipped</source>
   <translation>Übersprungene Szenen</translation>
  </message>
  <message>
   <source>Scenes failed</source>
   <translation>Fehlgeschlagene Szenen</translation>
  </message>
  <message>
   <source>FOLDER is empty; choose the folder in which the results are written.</source>
   <translation>FOLDER ist leer; den Ordner wählen, in den die Ergebnisse geschrieben werden.</translation>
  </message>
  <message>
   <source>PAIRS is {value}, which could not be opened as a table; choose a CSV file, a GeoPackage or a layer of the project.</source>
   <translation>PAIRS ist {value}, was sich nicht als Tabelle öffnen ließ; eine CSV-Datei, ein GeoPackage oder einen Layer des Projekts wählen.</translation>
  </message>
  <message>
   <source>The table PAIRS has no column {missing}; it has: {found}. Name the columns pan, ms and output in its first row, and save it as CSV in UTF-8 or as GeoPackage.</source>
   <translation>In der Tabelle PAIRS fehlt die Spalte {missing}; vorhanden: {found}. Die Spalten in der ersten Zeile pan, ms und output nennen und die Tabelle als CSV in UTF-8 oder als GeoPackage speichern.</translation>
  </message>
  <message>
   <source>pansharpen,pan-sharpening,quality,validation,evaluate,score,index,hqnr,qnr,q2n,sam,ergas,ssim,psnr,g-zap</source>
   <translation>pansharpening,pan-sharpening,pansharpen,panbildschärfung,qualität,güte,validierung,bewerten,bewertung,index,gütemaß,hqnr,qnr,q2n,sam,ergas,ssim,psnr,g-zap</translation>
  </message>
  <message>
   <source>Assess a pansharpened image</source>
   <translation>Pangeschärftes Bild bewerten</translation>
  </message>
  <message>
   <source>Tells how good a pansharpened image is, and where it is bad.</source>
   <translation>Gibt an, wie gut ein pangeschärftes Bild ist und wo es schlecht ist.</translation>
  </message>
  <message>
   <source>Compares a pansharpened image, made by any program, with the two images that it was made of, and with the true image where that is known.

Read first R-Q2n and R-ERGAS (does the image, seen as coarsely as the multispectral one, give that back?), then D_rho of each band beside the pair's own (higher: blurred; lower: too much of the panchromatic detail), then HQNR, which follows the truth only loosely. And look: the report shows the best and the worst places. With a reference, Q2n, ERGAS and SAM say most.

Figures may be compared only if they were computed in one way: the same sensor, place of the pixels, geometry and border.

It needs numpy alone, and works on whole scenes.</source>
   <translation>Vergleicht ein pangeschärftes Bild, das mit einem beliebigen Programm erzeugt wurde, mit den beiden Bildern, aus denen es entstand, und mit dem wahren Bild, wo dieses bekannt ist.

Zuerst R-Q2n und R-ERGAS lesen (ergibt das Bild, so grob betrachtet wie das Multispektralbild, wieder dieses?), dann D_rho jedes Kanals neben dem Wert des Bildpaars (höher: unscharf; niedriger: zu viele Details des panchromatischen Bildes), dann HQNR, das der Wahrheit nur lose folgt. Und hinsehen: Der Bericht zeigt die besten und die schlechtesten Stellen. Mit einer Referenz sagen Q2n, ERGAS und SAM am meisten aus.

Werte lassen sich nur vergleichen, wenn sie auf gleiche Weise berechnet wurden: gleicher Sensor, gleiche Lage der Pixel, gleiche Geometrie und gleicher Rand.

Benötigt nur numpy und funktioniert mit ganzen Szenen.</translation>
  </message>
  <message>
   <source>Quality assessment</source>
   <translation>Qualitätsbewertung</translation>
  </message>
  <message>
   <source>quality (HQNR)</source>
   <translation>Qualität (HQNR)</translation>
  </message>
  <message>
   <source>reading the scene</source>
   <translation>Szene lesen</translation>
  </message>
  <message>
   <source>judging the image</source>
   <translation>Bild bewerten</translation>
  </message>
  <message>
   <source>writing the results</source>
   <translation>Ergebnisse schreiben</translation>
  </message>
  <message>
   <source>Band, D_rho, the pair's own D_rho one scale coarser, offset down and to the right (panchromatic pixels):</source>
   <translation>Kanal, D_rho, D_rho des Bildpaars selbst eine Skalenstufe gröber, Versatz nach unten und nach rechts (panchromatische Pixel):</translation>
  </message>
  <message>
   <source>Pansharpened image</source>
   <translation>Pangeschärftes Bild</translation>
  </message>
  <message>
   <source>The image to judge, by any method or program. It has the pixel size of the panchromatic and the bands of the multispectral image, and may cover a part of them.</source>
   <translation>Das zu bewertende Bild, mit beliebigem Verfahren oder Programm erzeugt. Es hat die Pixelgröße des panchromatischen Bildes und die Kanäle des Multispektralbildes und darf nur einen Teil der beiden abdecken.</translation>
  </message>
  <message>
   <source>Reference (true) image</source>
   <translation>Referenz (wahres Bild)</translation>
  </message>
  <message>
   <source>Only where the truth is known: after a simulation, the multispectral image that was degraded. It lies on the pixels of the pansharpened image.</source>
   <translation>Nur wo die Wahrheit bekannt ist: nach einer Simulation das Multispektralbild, das degradiert wurde. Es liegt auf den Pixeln des pangeschärften Bildes.</translation>
  </message>
  <message>
   <source>Place of the multispectral pixels</source>
   <translation>Lage der multispektralen Pixel</translation>
  </message>
  <message>
   <source>auto estimates from the images how far the multispectral one lies off its place, area trusts the georeferencing, interp23 takes the interpolation of published tables (half a panchromatic pixel off). Compare only figures that were computed in one way.</source>
   <translation>auto schätzt aus den Bildern, wie weit das Multispektralbild neben seiner Lage liegt, area vertraut der Georeferenzierung, interp23 übernimmt die Interpolation veröffentlichter Tabellen (um ein halbes panchromatisches Pixel versetzt). Nur Werte vergleichen, die auf gleiche Weise berechnet wurden.</translation>
  </message>
  <message>
   <source>Geometry of the pansharpened image</source>
   <translation>Geometrie des pangeschärften Bildes</translation>
  </message>
  <message>
   <source>Where the images lie some pixels apart: pan if it lies on the panchromatic image (most programs), ms if it lies on the multispectral one.</source>
   <translation>Wo die Bilder einige Pixel auseinander liegen: pan, wenn es auf dem panchromatischen Bild liegt (die meisten Programme), ms, wenn es auf dem Multispektralbild liegt.</translation>
  </message>
  <message>
   <source>Border to leave out (pixels)</source>
   <translation>Auszulassender Rand (Pixel)</translation>
  </message>
  <message>
   <source>Pixels of the pansharpened image along each edge that do not count, from 0 to 1000, where at least 100 remain. Published tables with a reference leave out 20.</source>
   <translation>Pixel des pangeschärften Bildes entlang jedes Randes, die nicht gewertet werden, von 0 bis 1000; mindestens 100 müssen übrig bleiben. Veröffentlichte Tabellen mit Referenz lassen 20 aus.</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <source>A page for any browser: the figures with their meaning, the best and the worst places, a map of quality, spectra and histograms.</source>
   <translation>Eine Seite für jeden Browser: die Werte mit ihrer Bedeutung, die besten und die schlechtesten Stellen, eine Qualitätskarte, Spektren und Histogramme.</translation>
  </message>
  <message>
   <source>Table of figures</source>
   <translation>Tabelle der Werte</translation>
  </message>
  <message>
   <source>The same figures as JSON, for scripts: one file for each run.</source>
   <translation>Dieselben Werte als JSON, für Skripte: eine Datei je Lauf.</translation>
  </message>
  <message>
   <source>Map of quality</source>
   <translation>Qualitätskarte</translation>
  </message>
  <message>
   <source>A GeoTIFF with HQNR, D_lambda_K and D_s of each block of 32 x 32 pixels: where the image is good and where it is bad.</source>
   <translation>Ein GeoTIFF mit HQNR, D_lambda_K und D_s jedes Blocks von 32 x 32 Pixeln: wo das Bild gut und wo es schlecht ist.</translation>
  </message>
  <message>
   <source>D_lambda: distortion between the bands (0 is best)</source>
   <translation>D_lambda: Verzerrung zwischen den Kanälen (0 ist am besten)</translation>
  </message>
  <message>
   <source>D_lambda_K: distortion of the spectra (0 is best)</source>
   <translation>D_lambda_K: Verzerrung der Spektren (0 ist am besten)</translation>
  </message>
  <message>
   <source>D_s: distortion of the detail (0 is best)</source>
   <translation>D_s: Verzerrung der Details (0 ist am besten)</translation>
  </message>
  <message>
   <source>QNR: D_lambda and D_s in one figure (1 is best)</source>
   <translation>QNR: D_lambda und D_s in einem Wert (1 ist am besten)</translation>
  </message>
  <message>
   <source>HQNR: D_lambda_K and D_s in one figure (1 is best)</source>
   <translation>HQNR: D_lambda_K und D_s in einem Wert (1 ist am besten)</translation>
  </message>
  <message>
   <source>R-Q2n: likeness to the multispectral image (1 is best)</source>
   <translation>R-Q2n: Ähnlichkeit mit dem Multispektralbild (1 ist am besten)</translation>
  </message>
  <message>
   <source>R-SAM: angle to its spectra (degrees, 0 is best)</source>
   <translation>R-SAM: Winkel zu den Spektren des Multispektralbildes (Grad, 0 ist am besten)</translation>
  </message>
  <message>
   <source>R-ERGAS: relative error against it (0 is best)</source>
   <translation>R-ERGAS: relativer Fehler gegenüber dem Multispektralbild (0 ist am besten)</translation>
  </message>
  <message>
   <source>D_rho: detail unlike PAN's (near the pair's own is best)</source>
   <translation>D_rho: Abweichung der Details von PAN (nahe am Wert des Bildpaars ist am besten)</translation>
  </message>
  <message>
   <source>Q2n: likeness to the reference (1 is best)</source>
   <translation>Q2n: Ähnlichkeit mit der Referenz (1 ist am besten)</translation>
  </message>
  <message>
   <source>UQI: the same, band by band (1 is best)</source>
   <translation>UQI: Ähnlichkeit mit der Referenz, Kanal für Kanal (1 ist am besten)</translation>
  </message>
  <message>
   <source>SAM: angle to its spectra (degrees, 0 is best)</source>
   <translation>SAM: Winkel zu den Spektren der Referenz (Grad, 0 ist am besten)</translation>
  </message>
  <message>
   <source>ERGAS: relative error against it (0 is best)</source>
   <translation>ERGAS: relativer Fehler gegenüber der Referenz (0 ist am besten)</translation>
  </message>
  <message>
   <source>SCC: likeness of the edges (1 is best)</source>
   <translation>SCC: Ähnlichkeit der Kanten (1 ist am besten)</translation>
  </message>
  <message>
   <source>PSNR: signal over noise (decibel, high is good)</source>
   <translation>PSNR: Signal gegenüber Rauschen (Dezibel, hoch ist gut)</translation>
  </message>
  <message>
   <source>SSIM: likeness of structures (1 is best)</source>
   <translation>SSIM: Ähnlichkeit der Strukturen (1 ist am besten)</translation>
  </message>
  <message>
   <source>Web page</source>
   <translation>Webseite</translation>
  </message>
  <message>
   <source>JSON</source>
   <translation>JSON</translation>
  </message>
  <message>
   <source>Pansharpening</source>
   <translation>Pansharpening</translation>
  </message>
  <message>
   <source>pansharpened</source>
   <translation>pangeschärft</translation>
  </message>
  <message>
   <source>{key} is {name}, but there is no such file; choose another one.</source>
   <translation>{key} ist {name}, aber diese Datei gibt es nicht; eine andere wählen.</translation>
  </message>
  <message>
   <source>{key} is {name}, but there is no such folder; choose another one.</source>
   <translation>{key} ist {name}, aber diesen Ordner gibt es nicht; einen anderen wählen.</translation>
  </message>
  <message>
   <source>The panchromatic image {name} has {bands} bands; it must have one. Choose the image with a single, finer band, or take that band out of the file first.</source>
   <translation>Das panchromatische Bild {name} hat {bands} Kanäle; zulässig ist genau einer. Das Bild mit einem einzigen, feineren Kanal wählen oder zuerst diesen Kanal aus der Datei auskoppeln.</translation>
  </message>
  <message>
   <source>PANCHROMATIC and SPECTRAL are both {name}; choose the fine image of one band and the coarser image of several bands.</source>
   <translation>PANCHROMATIC und SPECTRAL sind beide {name}; das feine Bild mit einem Kanal und das gröbere Bild mit mehreren Kanälen wählen.</translation>
  </message>
  <message>
   <source>The panchromatic image {pan} has pixels of {coarse:.6g}, the multispectral image {ms} of {fine:.6g} map units; the panchromatic image must be the finer one. Were the two swapped?</source>
   <translation>Das panchromatische Bild {pan} hat Pixel von {coarse:.6g}, das Multispektralbild {ms} von {fine:.6g} Karteneinheiten; das panchromatische Bild muss das feinere sein. Wurden die beiden vertauscht?</translation>
  </message>
  <message>
   <source>EXTENT lies outside the panchromatic image {name}. Choose an extent inside it, or leave EXTENT empty.</source>
   <translation>EXTENT liegt außerhalb des panchromatischen Bildes {name}. Eine Ausdehnung innerhalb davon wählen oder EXTENT leer lassen.</translation>
  </message>
  <message>
   <source>{output} would replace {file}, which is the input {input}. Choose another name.</source>
   <translation>{output} würde {file} ersetzen, und das ist die Eingabe {input}. Einen anderen Namen wählen.</translation>
  </message>
  <message>
   <source>pansharpen,pan-sharpening,classical,brovey,gram-schmidt,gsa,bdsd,mtf-glp,fusion,g-zap</source>
   <translation>pansharpening,pan-sharpening,pansharpen,panbildschärfung,klassisch,brovey,gram-schmidt,gsa,bdsd,mtf-glp,fusion,bildfusion,g-zap</translation>
  </message>
  <message>
   <source>Sharpen by a classical method</source>
   <translation>Mit einem klassischen Verfahren schärfen</translation>
  </message>
  <message>
   <source>Sharpens a multispectral image in seconds, without a network.</source>
   <translation>Schärft ein Multispektralbild in Sekunden, ohne neuronales Netz.</translation>
  </message>
  <message>
   <source>Sharpens a multispectral image with a panchromatic image of the same scene by a published method. It takes seconds, needs numpy alone, works on whole scenes, and is what the fitted network must beat.

mtf-glp-hpm-r: multiplies each band by the sharp over the blurred panchromatic image, blurred as the sensor's optics blur that band. A good first choice.
mtf-glp-fs: adds the same detail instead of multiplying. Milder in shadows and at bright points.
gsa: makes a panchromatic image out of the bands and adds what it lacks. Crisp, and forgiving when the images lie a pixel apart; colours may drift where the bands explain the panchromatic image badly (near infrared, Landsat).
bdsd-pc: finds for each band the mix of the panchromatic image and the bands that restores lost detail best. Strong on very high resolution.
bt-h: multiplies by the panchromatic image over an intensity, above the haze of each band. Vivid, good for pictures; weak where bands hardly resemble the panchromatic image (thermal, cirrus).
brovey: the same without haze. Simple and well known; shadows may turn blue.
exp: interpolates and adds nothing; it shows what the others gain.</source>
   <translation>Schärft ein Multispektralbild mit einem panchromatischen Bild derselben Szene nach einem veröffentlichten Verfahren. Das dauert Sekunden, benötigt nur numpy, funktioniert mit ganzen Szenen und ist der Maßstab, den das angepasste Netz übertreffen muss.

mtf-glp-hpm-r: multipliziert jeden Kanal mit dem Verhältnis des scharfen zum unscharf gemachten panchromatischen Bild; die Unschärfe ist die der Sensoroptik in diesem Kanal. Eine gute erste Wahl.
mtf-glp-fs: addiert dieselben Details, statt zu multiplizieren. Milder in Schatten und an hellen Punkten.
gsa: bildet aus den Kanälen ein panchromatisches Bild und addiert, was ihm fehlt. Scharf gezeichnet und nachsichtig, wenn die Bilder ein Pixel auseinander liegen; Farben können abweichen, wo die Kanäle das panchromatische Bild schlecht erklären (nahes Infrarot, Landsat).
bdsd-pc: ermittelt für jeden Kanal die Mischung aus panchromatischem Bild und Kanälen, die verlorene Details am besten wiederherstellt. Stark bei sehr hoher Auflösung.
bt-h: multipliziert mit dem Verhältnis des panchromatischen Bildes zu einer Intensität, oberhalb des Dunstanteils jedes Kanals. Lebhaft, gut für Darstellungen; schwach, wo Kanäle dem panchromatischen Bild kaum ähneln (thermal, Cirrus).
brovey: dasselbe ohne Dunst. Einfach und bekannt; Schatten können blau werden.
exp: interpoliert und fügt nichts hinzu; zeigt, was die anderen gewinnen.</translation>
  </message>
  <message>
   <source>taking the scene's numbers</source>
   <translation>Kennzahlen der Szene ermitteln</translation>
  </message>
  <message>
   <source>sharpening</source>
   <translation>Schärfen</translation>
  </message>
  <message>
   <source>The address of a Dask scheduler, such as tcp://10.0.0.5:8786. Its workers sharpen; they need G-ZAP, numpy, GDAL, torch and distributed, no QGIS, and must find the images under the same names. A fit stays on this machine.</source>
   <translation>Die Adresse eines Dask-Schedulers, etwa tcp://10.0.0.5:8786. Seine Worker schärfen; sie benötigen G-ZAP, numpy, GDAL, torch und distributed, aber kein QGIS, und müssen die Bilder unter denselben Namen finden. Eine Anpassung bleibt auf diesem Rechner.</translation>
  </message>
  <message>
   <source>CLUSTER is {address}; it must be the address of a Dask scheduler, such as tcp://10.0.0.5:8786, or be left empty.</source>
   <translation>CLUSTER ist {address}; erwartet wird die Adresse eines Dask-Schedulers, etwa tcp://10.0.0.5:8786, oder ein leeres Feld.</translation>
  </message>
  <message>
   <source>G-ZAP models</source>
   <translation>G-ZAP-Modelle</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>Alle Dateien</translation>
  </message>
  <message>
   <source>{count} polygon(s) of MASK were not valid and were mended.</source>
   <translation>{count} Polygon(e) von MASK waren ungültig und wurden repariert.</translation>
  </message>
  <message>
   <source>MASK is {value}, which could not be opened; choose a layer with polygons.</source>
   <translation>MASK ist {value}, was sich nicht öffnen ließ; einen Layer mit Polygonen wählen.</translation>
  </message>
  <message>
   <source>MASK is {name}, which holds no polygon; choose a layer with polygons, and check what is selected in it.</source>
   <translation>MASK ist {name}, was kein Polygon enthält; einen Layer mit Polygonen wählen und prüfen, was darin ausgewählt ist.</translation>
  </message>
  <message>
   <source>{key} is {value}, of which not all could be opened as rasters; choose files that QGIS can show.</source>
   <translation>{key} ist {value}, wovon sich nicht alles als Raster öffnen ließ; Dateien wählen, die QGIS anzeigen kann.</translation>
  </message>
  <message>
   <source>Further tiles of the panchromatic image</source>
   <translation>Weitere Kacheln des panchromatischen Bildes</translation>
  </message>
  <message>
   <source>If the image comes as several tiles: all but the one chosen above. They lie on one grid; where they overlap, the first counts.</source>
   <translation>Falls das Bild aus mehreren Kacheln besteht: alle außer der oben gewählten. Sie liegen auf einem gemeinsamen Gitter; wo sie sich überlappen, gilt die erste.</translation>
  </message>
  <message>
   <source>Further files of the multispectral image</source>
   <translation>Weitere Dateien des Multispektralbildes</translation>
  </message>
  <message>
   <source>Further tiles, or single bands of the same pixels (Landsat's B3, B4 and so on), which are put behind the bands chosen above in this order.</source>
   <translation>Weitere Kacheln oder einzelne Kanäle mit denselben Pixeln (B3, B4 usw. bei Landsat), die in dieser Reihenfolge hinter die oben gewählten Kanäle gesetzt werden.</translation>
  </message>
  <message>
   <source>Heights of the ground (DEM)</source>
   <translation>Höhen des Bodens (DEM)</translation>
  </message>
  <message>
   <source>Only for images in sensor geometry (RPC): places them on the ground. Metres above the ellipsoid. Left empty, one height counts everywhere; the log says how far off that is.</source>
   <translation>Nur für Bilder in Sensorgeometrie (RPC): verortet sie auf dem Boden. Meter über dem Ellipsoid. Leer gelassen gilt überall eine einzige Höhe; das Protokoll gibt an, wie groß die Abweichung dadurch ist.</translation>
  </message>
  <message>
   <source>Mask (polygons)</source>
   <translation>Maske (Polygone)</translation>
  </message>
  <message>
   <source>Only pixels whose centres lie in these polygons are kept, the rest becomes NoData; the result is as large as the polygons need.</source>
   <translation>Nur Pixel, deren Mitten in diesen Polygonen liegen, bleiben erhalten, der Rest wird NoData; das Ergebnis ist so groß, wie die Polygone es erfordern.</translation>
  </message>
  <message>
   <source>Step {number} of {count}: {name}</source>
   <translation>Schritt {number} von {count}: {name}</translation>
  </message>
  <message>
   <source>Layout of the file</source>
   <translation>Aufbau der Datei</translation>
  </message>
  <message>
   <source>geotiff is read by everything. cog is a Cloud Optimized GeoTIFF: always with overviews, quick to show over the network; creation options are then those of GDAL's COG driver. It takes twice the room on the disk while it is written.</source>
   <translation>geotiff wird von jedem Programm gelesen. cog ist ein Cloud Optimized GeoTIFF: immer mit Pyramiden und über das Netzwerk schnell angezeigt; die Erzeugungsoptionen sind dann die des COG-Treibers von GDAL. Während des Schreibens belegt es den doppelten Platz auf dem Datenträger.</translation>
  </message>
  <message>
   <source>Build overviews</source>
   <translation>Pyramiden erzeugen</translation>
  </message>
  <message>
   <source>Smaller copies inside the file, so that large images are shown at once at any zoom. The file grows by about a third. A cog always has them.</source>
   <translation>Verkleinerte Kopien in der Datei, damit große Bilder in jeder Zoomstufe sofort angezeigt werden. Die Datei wird etwa um ein Drittel größer. Ein cog hat sie immer.</translation>
  </message>
  <message>
   <source>Go on after an interruption</source>
   <translation>Nach einer Unterbrechung fortfahren</translation>
  </message>
  <message>
   <source>Keeps finished tiles in a hidden journal beside the result. If the run is cancelled, fails or is killed, run it again with the same settings: it takes the tiles from the journal and computes only the rest. The journal goes when the image is complete. It takes about as much room as the image.</source>
   <translation>Bewahrt fertige Kacheln in einem versteckten Journal neben dem Ergebnis auf. Wird der Lauf abgebrochen oder gewaltsam beendet oder schlägt er fehl, ihn mit denselben Einstellungen erneut starten: Er übernimmt die Kacheln aus dem Journal und berechnet nur den Rest. Das Journal wird gelöscht, wenn das Bild vollständig ist. Es belegt etwa so viel Platz wie das Bild.</translation>
  </message>
  <message>
   <source>pansharpen,pan-sharpening,train,learn,zero-shot,network,fusion,g-zap,tra-pan,prior</source>
   <translation>pansharpening,pan-sharpening,pansharpen,panbildschärfung,anpassen,trainieren,lernen,zero-shot,neuronales netz,fusion,bildfusion,g-zap,tra-pan,prior</translation>
  </message>
  <message>
   <source>Fit a pansharpening model</source>
   <translation>Pansharpening-Modell anpassen</translation>
  </message>
  <message>
   <source>Fits a network to one pair of images and keeps it in a file.</source>
   <translation>Passt ein neuronales Netz an ein Bildpaar an und behält es in einer Datei.</translation>
  </message>
  <message>
   <source>Fits a small network to a panchromatic and a multispectral image of the same scene. Nothing but these two images is needed: no training data, no download.

The fit starts from the weights that come with the plugin (the prior), from a new network (scratch), or from a model file. From the prior it takes far fewer steps to the same quality: choose a lower effort.

The model file does not depend on the number of bands or on the pixel sizes: "Sharpen with a model" applies it to the same images or to others, at any output pixel size.

If the images are too small to learn from, or the network is no better on a part that was held back, the model keeps to regression alone; the log says so.</source>
   <translation>Passt ein kleines neuronales Netz an ein panchromatisches Bild und ein Multispektralbild derselben Szene an. Es wird nichts als diese beiden Bilder benötigt: keine Trainingsdaten, kein Herunterladen.

Die Anpassung beginnt mit den vortrainierten Gewichten, die mit der Erweiterung kommen (dem Prior, prior), mit einem neuen Netz (scratch) oder mit einer Modelldatei. Ausgehend vom Prior braucht sie weit weniger Schritte bis zur gleichen Qualität: einen geringeren Aufwand wählen.

Die Modelldatei hängt weder von der Anzahl der Kanäle noch von den Pixelgrößen ab: „Mit einem Modell schärfen“ wendet sie auf dieselben oder auf andere Bilder an, mit beliebiger Pixelgröße der Ausgabe.

Wenn die Bilder zu klein sind, um daraus zu lernen, oder das Netz auf einem zurückgehaltenen Teil nicht besser ist, bleibt das Modell bei der Regression allein; das Protokoll sagt es.</translation>
  </message>
  <message>
   <source>fitting the network</source>
   <translation>Netz anpassen</translation>
  </message>
  <message>
   <source>A fit that starts from a model file has the encoder of that file.</source>
   <translation>Eine Anpassung, die mit einer Modelldatei beginnt, hat den Encoder dieser Datei.</translation>
  </message>
  <message>
   <source>Effort of the fit</source>
   <translation>Aufwand der Anpassung</translation>
  </message>
  <message>
   <source>How much work the fit may cost: fast takes seconds, balanced about a minute, best some minutes on a CPU. Begin with balanced.</source>
   <translation>Wie viel Rechenaufwand die Anpassung kosten darf: fast braucht Sekunden, balanced etwa eine Minute, best auf einer CPU einige Minuten. Mit balanced beginnen.</translation>
  </message>
  <message>
   <source>Method of the fit</source>
   <translation>Methode der Anpassung</translation>
  </message>
  <message>
   <source>gzap learns from the pair at several scales at once. trapan first learns how the sensor sees (colours and blur), then alternates at random between two scales. gzap is the first choice; try trapan where the sensor's blur is unknown.</source>
   <translation>gzap lernt vom Bildpaar auf mehreren Skalenstufen zugleich. trapan lernt zuerst, wie der Sensor sieht (Farben und Unschärfe), und wechselt dann zufällig zwischen zwei Skalenstufen. gzap ist die erste Wahl; trapan ausprobieren, wo die Unschärfe des Sensors unbekannt ist.</translation>
  </message>
  <message>
   <source>Start of the fit</source>
   <translation>Start der Anpassung</translation>
  </message>
  <message>
   <source>prior begins with the trained weights that come with this plugin: the best result in the shortest time. scratch begins with a new network that has seen nothing but your images. model goes on from the model file named below, which may come from another scene, sensor or number of bands.</source>
   <translation>prior beginnt mit den vortrainierten Gewichten, die mit dieser Erweiterung kommen: das beste Ergebnis in der kürzesten Zeit. scratch beginnt mit einem neuen Netz, das nichts als die gewählten Bilder gesehen hat. model setzt das unten angegebene Modell fort, das von einer anderen Szene, einem anderen Sensor oder einer anderen Anzahl von Kanälen stammen darf.</translation>
  </message>
  <message>
   <source>Model file to start from</source>
   <translation>Modelldatei für den Start</translation>
  </message>
  <message>
   <source>A .safetensors file that gzap:fit, gzap:pansharpen or gzap:pretrain wrote. Needed when the fit starts from a model, else left empty.</source>
   <translation>Eine .safetensors-Datei, die gzap:fit, gzap:pansharpen oder gzap:pretrain geschrieben hat. Erforderlich, wenn die Anpassung mit einem Modell (model) beginnt, sonst leer zu lassen.</translation>
  </message>
  <message>
   <source>Weights that the fit changes</source>
   <translation>Gewichte, die die Anpassung ändert</translation>
  </message>
  <message>
   <source>full changes all of them. freeze keeps the encoders as they were trained and changes the rest, less than a fifth: the result stays nearer to the prior or the model.</source>
   <translation>full ändert alle. freeze lässt die Encoder, wie sie trainiert wurden, und ändert den Rest, weniger als ein Fünftel: Das Ergebnis bleibt näher am Prior oder am Modell.</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Seed</translation>
  </message>
  <message>
   <source>A whole number from 0 to 2147483647. The same seed gives the same result again on the same machine with the same number of threads; another seed, a slightly different one.</source>
   <translation>Eine ganze Zahl von 0 bis 2147483647. Derselbe Seed ergibt auf demselben Rechner mit derselben Anzahl von Threads wieder dasselbe Ergebnis, ein anderer Seed ein leicht anderes.</translation>
  </message>
  <message>
   <source>The layer {layer} has the open options {options}; they are not used, the file is opened as it is.</source>
   <translation>Der Layer {layer} hat die Öffnungsoptionen {options}; sie werden nicht verwendet, die Datei wird ohne sie geöffnet.</translation>
  </message>
  <message>
   <source>The CRS {crs} was given to the layer {layer} in QGIS only; what its file says is used. Assign the projection to the file to change that.</source>
   <translation>Das KBS {crs} wurde dem Layer {layer} nur in QGIS zugewiesen; verwendet wird die Angabe in der Datei. Um das zu ändern, der Datei die Projektion zuweisen.</translation>
  </message>
  <message>
   <source>{key} is {value}, which could not be opened as a raster; choose a raster layer or file that QGIS can show.</source>
   <translation>{key} ist {value}, was sich nicht als Raster öffnen ließ; einen Rasterlayer oder eine Datei wählen, die QGIS anzeigen kann.</translation>
  </message>
  <message>
   <source>The layer {layer} comes from the data provider {provider}; only rasters that GDAL opens can be used. Export the layer to a GeoTIFF and choose that file.</source>
   <translation>Der Layer {layer} stammt vom Datenanbieter {provider}; verwendbar sind nur Raster, die GDAL öffnet. Den Layer in ein GeoTIFF exportieren und diese Datei wählen.</translation>
  </message>
  <message>
   <source>EXTENT is {extent}, which covers nothing in the CRS of PANCHROMATIC; it must read west,east,south,north, with [EPSG:code] behind for another CRS.</source>
   <translation>EXTENT ist {extent}, was im KBS von PANCHROMATIC nichts abdeckt; erwartet wird Westen,Osten,Süden,Norden, für ein anderes KBS gefolgt von [EPSG:Code].</translation>
  </message>
  <message>
   <source>Memory in MiB (0 = automatic)</source>
   <translation>Arbeitsspeicher in MiB (0 = automatisch)</translation>
  </message>
  <message>
   <source>How much memory the network's work may take, from 256, beside some 300 MiB for Python and torch. It decides how large the tiles are that are sharpened at once, which changes no pixel, and on how many pixels a network is fitted. Whole scenes take no more than small ones.</source>
   <translation>Wie viel Arbeitsspeicher die Arbeit des neuronalen Netzes belegen darf, ab 256, neben etwa 300 MiB für Python und torch. Er bestimmt, wie groß die Kacheln sind, die auf einmal geschärft werden, was kein Pixel ändert, und an wie viele Pixel ein Netz angepasst wird. Ganze Szenen belegen nicht mehr als kleine.</translation>
  </message>
  <message>
   <source>Leave both images of the second pair empty if there is none.</source>
   <translation>Beide Bilder des zweiten Bildpaars leer lassen, wenn es keines gibt.</translation>
  </message>
  <message>
   <source>Leave both images of the third pair empty if there is none.</source>
   <translation>Beide Bilder des dritten Bildpaars leer lassen, wenn es keines gibt.</translation>
  </message>
  <message>
   <source>Panchromatic image of the second pair</source>
   <translation>Panchromatisches Bild, zweites Paar</translation>
  </message>
  <message>
   <source>Multispectral image of the second pair</source>
   <translation>Multispektralbild, zweites Paar</translation>
  </message>
  <message>
   <source>Second image, pansharpened</source>
   <translation>Zweites Bild, pangeschärft</translation>
  </message>
  <message>
   <source>Written only where the second pair is given.</source>
   <translation>Wird nur geschrieben, wenn das zweite Bildpaar angegeben ist.</translation>
  </message>
  <message>
   <source>Panchromatic image of the third pair</source>
   <translation>Panchromatisches Bild, drittes Paar</translation>
  </message>
  <message>
   <source>Multispectral image of the third pair</source>
   <translation>Multispektralbild, drittes Paar</translation>
  </message>
  <message>
   <source>Third image, pansharpened</source>
   <translation>Drittes Bild, pangeschärft</translation>
  </message>
  <message>
   <source>Written only where the third pair is given.</source>
   <translation>Wird nur geschrieben, wenn das dritte Bildpaar angegeben ist.</translation>
  </message>
  <message>
   <source>Sharpen and assess</source>
   <translation>Schärfen und bewerten</translation>
  </message>
  <message>
   <source>Sharpens a pair of images and tells how good the result is.</source>
   <translation>Schärft ein Bildpaar und gibt an, wie gut das Ergebnis ist.</translation>
  </message>
  <message>
   <source>A graphical model of two algorithms: "Pansharpen" fits a network to a panchromatic and a multispectral image and sharpens them, then "Assess a pansharpened image" compares the result with its own pair.

It gives the sharpened image, a report for any browser, a map of quality, and the indices as numbers, so that a batch or a script can sort out the scenes that deserve a look.

To change it, open the file resources/models/sharpen_and_assess.model3 of this plugin in the model designer and save it under your own models.</source>
   <translation>Ein grafisches Modell aus zwei Algorithmen: „Pansharpening durchführen“ passt ein neuronales Netz an ein panchromatisches Bild und ein Multispektralbild an und schärft sie, dann vergleicht „Pangeschärftes Bild bewerten“ das Ergebnis mit seinem eigenen Bildpaar.

Es liefert das geschärfte Bild, einen Bericht für jeden Browser, eine Qualitätskarte und die Indizes als Zahlen, sodass ein Batchprozess oder ein Skript die Szenen heraussuchen kann, die einen Blick verdienen.

Um es zu ändern, die Datei resources/models/sharpen_and_assess.model3 dieser Erweiterung im Modellentwurf öffnen und unter den eigenen Modellen speichern.</translation>
  </message>
  <message>
   <source>pansharpen,model,workflow,quality,report,index,hqnr,g-zap</source>
   <translation>pansharpening,pansharpen,panbildschärfung,modell,arbeitsablauf,workflow,qualität,bewertung,bericht,index,hqnr,g-zap</translation>
  </message>
  <message>
   <source>Fit once, sharpen many</source>
   <translation>Einmal anpassen, mehrfach schärfen</translation>
  </message>
  <message>
   <source>Fits a network to one pair and sharpens up to three pairs with it.</source>
   <translation>Passt ein neuronales Netz an ein Bildpaar an und schärft damit bis zu drei Bildpaare.</translation>
  </message>
  <message>
   <source>A graphical model: "Fit a pansharpening model" fits a network to the first pair, and "Sharpen with a model" sharpens that pair with it, then a second and a third one where they are given. The pairs may differ in place, date, number of bands and pixel size; pairs of one sensor gain most.

Models of QGIS have no loops, so that this one stops at three. For an archive, run it once on a typical pair and keep the fitted model; then run "Sharpen with a model" as a batch process with that file as the model of every row. Nothing is fitted again there: each scene takes seconds.

To change it, open the file resources/models/fit_once_sharpen_many.model3 of this plugin in the model designer and save it under your own models.</source>
   <translation>Ein grafisches Modell: „Pansharpening-Modell anpassen“ passt ein neuronales Netz an das erste Bildpaar an, und „Mit einem Modell schärfen“ schärft damit dieses Bildpaar, dann ein zweites und ein drittes, wo sie angegeben sind. Die Bildpaare dürfen sich in Ort, Datum, Anzahl der Kanäle und Pixelgröße unterscheiden; Bildpaare desselben Sensors gewinnen am meisten.

Modelle in QGIS kennen keine Schleifen, daher endet dieses bei dreien. Für ein Archiv das Modell einmal mit einem typischen Bildpaar ausführen und das angepasste Modell behalten; dann „Mit einem Modell schärfen“ als Batchprozess starten, mit dieser Datei als Modell in jeder Zeile. Dort wird nichts mehr angepasst: Jede Szene dauert Sekunden.

Um es zu ändern, die Datei resources/models/fit_once_sharpen_many.model3 dieser Erweiterung im Modellentwurf öffnen und unter den eigenen Modellen speichern.</translation>
  </message>
  <message>
   <source>pansharpen,model,workflow,archive,many,series,reuse,g-zap</source>
   <translation>pansharpening,pansharpen,panbildschärfung,modell,arbeitsablauf,workflow,archiv,viele,serie,zeitreihe,wiederverwenden,g-zap</translation>
  </message>
  <message>
   <source>A GeoTIFF in the data type of the multispectral image.</source>
   <translation>Ein GeoTIFF im Datentyp des Multispektralbildes.</translation>
  </message>
  <message>
   <source>A page for any browser: figures, places, map, spectra.</source>
   <translation>Eine Seite für jeden Browser: Werte, Stellen, Karte, Spektren.</translation>
  </message>
  <message>
   <source>A GeoTIFF that shows where the image is good and where not.</source>
   <translation>Ein GeoTIFF, das zeigt, wo das Bild gut ist und wo nicht.</translation>
  </message>
  <message>
   <source>Fitted model</source>
   <translation>Angepasstes Modell</translation>
  </message>
  <message>
   <source>Keep it: it sharpens any number of further scenes.</source>
   <translation>Aufheben: Es schärft beliebig viele weitere Szenen.</translation>
  </message>
  <message>
   <source>First image, pansharpened</source>
   <translation>Erstes Bild, pangeschärft</translation>
  </message>
  <message>
   <source>Workflows</source>
   <translation>Arbeitsabläufe</translation>
  </message>
  <message>
   <source>The graphical model {path} cannot be read, so that gzap:{name} is not listed. Install the plugin again.</source>
   <translation>Das grafische Modell {path} lässt sich nicht lesen, daher wird gzap:{name} nicht aufgeführt. Die Erweiterung neu installieren.</translation>
  </message>
  <message>
   <source>{given} is given but {missing} is empty; give both images or neither.</source>
   <translation>{given} ist angegeben, aber {missing} ist leer; beide Bilder angeben oder keines.</translation>
  </message>
  <message>
   <source>{given} is given but {missing} is empty; name the file that the sharpened image goes to.</source>
   <translation>{given} ist angegeben, aber {missing} ist leer; die Datei angeben, in die das geschärfte Bild geschrieben wird.</translation>
  </message>
  <message>
   <source>Multispectral over panchromatic pixel size</source>
   <translation>Verhältnis der multispektralen zur panchromatischen Pixelgröße</translation>
  </message>
  <message>
   <source>Offset down (panchromatic pixels)</source>
   <translation>Versatz nach unten (panchromatische Pixel)</translation>
  </message>
  <message>
   <source>Offset to the right (panchromatic pixels)</source>
   <translation>Versatz nach rechts (panchromatische Pixel)</translation>
  </message>
  <message>
   <source>Confidence of the offset (0 to 1)</source>
   <translation>Konfidenz des Versatzes (0 bis 1)</translation>
  </message>
  <message>
   <source>Bands' places (JSON)</source>
   <translation>Lage der Kanäle (JSON)</translation>
  </message>
  <message>
   <source>Network in use (1), or regression alone (0)</source>
   <translation>Netz verwendet (1) oder nur Regression (0)</translation>
  </message>
  <message>
   <source>Steps of the fit</source>
   <translation>Schritte der Anpassung</translation>
  </message>
  <message>
   <source>Seconds for the fit</source>
   <translation>Sekunden für die Anpassung</translation>
  </message>
  <message>
   <source>Held-back loss of the regression</source>
   <translation>Verlust der Regression auf dem zurückgehaltenen Teil</translation>
  </message>
  <message>
   <source>Held-back loss of the network</source>
   <translation>Verlust des Netzes auf dem zurückgehaltenen Teil</translation>
  </message>
  <message>
   <source>Rows of the result</source>
   <translation>Zeilen des Ergebnisses</translation>
  </message>
  <message>
   <source>Columns of the result</source>
   <translation>Spalten des Ergebnisses</translation>
  </message>
  <message>
   <source>Pixel size of the result (map units)</source>
   <translation>Pixelgröße (Karteneinheiten)</translation>
  </message>
  <message>
   <source>Seconds for sharpening</source>
   <translation>Sekunden für das Schärfen</translation>
  </message>
  <message>
   <source>Degraded over given pixel height</source>
   <translation>Verhältnis der degradierten zur gegebenen Pixelhöhe</translation>
  </message>
  <message>
   <source>Degraded over given pixel width</source>
   <translation>Verhältnis der degradierten zur gegebenen Pixelbreite</translation>
  </message>
  <message>
   <source>Rows of the degraded panchromatic image</source>
   <translation>Zeilen des degradierten panchromatischen Bildes</translation>
  </message>
  <message>
   <source>Columns of the degraded panchromatic image</source>
   <translation>Spalten des degradierten panchromatischen Bildes</translation>
  </message>
  <message>
   <source>Rows of the degraded multispectral image</source>
   <translation>Zeilen des degradierten Multispektralbildes</translation>
  </message>
  <message>
   <source>Columns of the degraded multispectral image</source>
   <translation>Spalten des degradierten Multispektralbildes</translation>
  </message>
  <message>
   <source>Offset undone, down (panchromatic pixels)</source>
   <translation>Ausgeglichener Versatz nach unten (panchromatische Pixel)</translation>
  </message>
  <message>
   <source>Offset undone, to the right (panchromatic pixels)</source>
   <translation>Ausgeglichener Versatz nach rechts (panchromatische Pixel)</translation>
  </message>
  <message>
   <source>Sensor in use</source>
   <translation>Verwendeter Sensor</translation>
  </message>
  <message>
   <source>pan-sharpening,panchromatic,multispectral,resolution,zero-shot,fusion,g-zap,tra-pan,prior</source>
   <translation>pansharpening,pan-sharpening,panbildschärfung,panchromatisch,multispektral,auflösung,zero-shot,fusion,bildfusion,g-zap,tra-pan,prior</translation>
  </message>
  <message>
   <source>Pansharpen</source>
   <translation>Pansharpening durchführen</translation>
  </message>
  <message>
   <source>Sharpens a multispectral image with a network fitted to the scene.</source>
   <translation>Schärft ein Multispektralbild mit einem an die Szene angepassten neuronalen Netz.</translation>
  </message>
  <message>
   <source>Gives a multispectral image the detail of a panchromatic image of the same scene. A small network is fitted to these two images, then sharpens them; no training data and no download are needed. Choose the two images and press Run: all else may stay as it is.

The fit starts from the weights that come with the plugin (the prior), from a new network, or from a model file. Without any fit, and faster, is "Sharpen with a model".

Leave pixel size and scale empty for the pixels of the panchromatic image, or give one of them for any other size.

Name a file under "Fitted model" to use the network again with "Sharpen with a model".

Methods: G-ZAP, arXiv 2603.14412; TRA-PAN, arXiv 2505.06576; priors, arXiv 2512.02643.</source>
   <translation>Gibt einem Multispektralbild die Details eines panchromatischen Bildes derselben Szene. Ein kleines neuronales Netz wird an diese beiden Bilder angepasst und schärft dann das Multispektralbild; weder Trainingsdaten noch ein Herunterladen sind nötig. Die beiden Bilder wählen und auf „Starten“ klicken: Alles andere kann bleiben, wie es ist.

Die Anpassung beginnt mit den vortrainierten Gewichten, die mit der Erweiterung kommen (dem Prior), mit einem neuen Netz oder mit einer Modelldatei. Ganz ohne Anpassung und schneller geht es mit „Mit einem Modell schärfen“.

Pixelgröße und Skalierung leer lassen für die Pixel des panchromatischen Bildes oder für jede andere Größe eines von beiden angeben.

Unter „Angepasstes Modell“ eine Datei angeben, um das Netz mit „Mit einem Modell schärfen“ wiederzuverwenden.

Methoden: G-ZAP, arXiv 2603.14412; TRA-PAN, arXiv 2505.06576; Priors, arXiv 2512.02643.</translation>
  </message>
  <message>
   <source>A model file that is chosen has its own encoder.</source>
   <translation>Eine gewählte Modelldatei hat ihren eigenen Encoder.</translation>
  </message>
  <message>
   <source>Panchromatic image</source>
   <translation>Panchromatisches Bild</translation>
  </message>
  <message>
   <source>The sharp image: one band, with smaller pixels than the multispectral image. Both need a coordinate reference system or, if neither has one, a common corner.</source>
   <translation>Das scharfe Bild: ein Kanal, mit kleineren Pixeln als das Multispektralbild. Beide benötigen ein Koordinatenbezugssystem oder, wenn keines eines hat, eine gemeinsame Ecke.</translation>
  </message>
  <message>
   <source>Multispectral image</source>
   <translation>Multispektralbild</translation>
  </message>
  <message>
   <source>The coarser image of the same scene, with one band or more; best taken at the same moment. Name its bands (blue, green, red, nir) and the result is shown in natural colours.</source>
   <translation>Das gröbere Bild derselben Szene, mit einem Kanal oder mehr; am besten im selben Moment aufgenommen. Sind seine Kanäle benannt (blue, green, red, nir), wird das Ergebnis in natürlichen Farben angezeigt.</translation>
  </message>
  <message>
   <source>Sensor</source>
   <translation>Sensor</translation>
  </message>
  <message>
   <source>The satellite that took both images; it decides how much each band is blurred. auto goes by the images' metadata, the names of files and bands, then by the number of bands and the pixel sizes; the log says what it found. Take generic for a sensor that is not listed, such as a camera on a drone.</source>
   <translation>Der Satellit, der beide Bilder aufgenommen hat; er bestimmt, wie unscharf jeder Kanal gemacht wird. auto richtet sich nach den Metadaten der Bilder, den Namen von Dateien und Kanälen, dann nach der Anzahl der Kanäle und den Pixelgrößen; das Protokoll nennt, was gefunden wurde. generic wählen für einen Sensor, der nicht aufgeführt ist, etwa eine Drohnenkamera.</translation>
  </message>
  <message>
   <source>Encoder of the network</source>
   <translation>Encoder des Netzes</translation>
  </message>
  <message>
   <source>What reads the multispectral image: inr (G-ZAP's own, small convolutions), cnn (dilated convolutions that see further), transformer (attention inside windows) or mamba (selective scans inside windows). inr is the fastest.</source>
   <translation>Was das Multispektralbild liest: inr (der von G-ZAP, kleine Faltungen), cnn (dilatierte Faltungen, die weiter sehen), transformer (Attention innerhalb von Fenstern) oder mamba (selektive Scans innerhalb von Fenstern). inr ist am schnellsten.</translation>
  </message>
  <message>
   <source>Any size, finer or coarser, in the units of the panchromatic image's coordinates (mostly metres; degrees where they are longitude and latitude). If this and the scale are empty, the pixels are those of the panchromatic image.</source>
   <translation>Beliebige Größe, feiner oder gröber, in den Einheiten der Koordinaten des panchromatischen Bildes (meist Meter; Grad, wo es Länge und Breite sind). Sind dieser Wert und die Skalierung leer, sind es die Pixel des panchromatischen Bildes.</translation>
  </message>
  <message>
   <source>Or scale (times finer than multispectral)</source>
   <translation>Oder Faktor (so viel feiner als MS)</translation>
  </message>
  <message>
   <source>Multispectral pixel size over that of the result: any number above 0 and up to 64, such as 2 or 3.3, instead of a pixel size. With 4, pixels of 2 m become pixels of 0.5 m.</source>
   <translation>Multispektrale Pixelgröße geteilt durch die des Ergebnisses: eine beliebige Zahl über 0 und bis 64, etwa 2 oder 3,3, anstelle einer Pixelgröße. Mit 4 werden aus Pixeln von 2 m Pixel von 0,5 m.</translation>
  </message>
  <message>
   <source>Geometry of the result</source>
   <translation>Geometrie des Ergebnisses</translation>
  </message>
  <message>
   <source>If the images lie some pixels apart: pan moves the multispectral image onto the panchromatic one, ms the reverse. Take ms where other layers were drawn on the multispectral image.</source>
   <translation>Wenn die Bilder einige Pixel auseinander liegen: pan verschiebt das Multispektralbild auf das panchromatische Bild, ms umgekehrt. ms wählen, wo andere Layer nach dem Multispektralbild gezeichnet wurden.</translation>
  </message>
  <message>
   <source>Extent of the result</source>
   <translation>Ausdehnung des Ergebnisses</translation>
  </message>
  <message>
   <source>The part of the scene that is written, in any coordinate reference system; empty means all that both images cover. Try a small part first: its pixels are those of the whole image.</source>
   <translation>Der Teil der Szene, der geschrieben wird, in einem beliebigen Koordinatenbezugssystem; leer bedeutet alles, was beide Bilder abdecken. Zuerst einen kleinen Teil ausprobieren: Seine Pixel sind die des ganzen Bildes.</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Methode</translation>
  </message>
  <message>
   <source>exp only interpolates; brovey and bt-h multiply by a ratio; gsa and bdsd-pc replace an intensity; mtf-glp-fs and mtf-glp-hpm-r add the detail that the sensor's optics took. Begin with mtf-glp-hpm-r; the help beside this dialog says when to take which.</source>
   <translation>exp interpoliert nur; brovey und bt-h multiplizieren mit einem Verhältnis; gsa und bdsd-pc ersetzen eine Intensität; mtf-glp-fs und mtf-glp-hpm-r fügen die Details hinzu, die die Optik des Sensors genommen hat. Mit mtf-glp-hpm-r beginnen; die Hilfe neben diesem Dialog sagt, wann welche zu wählen ist.</translation>
  </message>
  <message>
   <source>Correct the offset between the images</source>
   <translation>Versatz zwischen den Bildern ausgleichen</translation>
  </message>
  <message>
   <source>Many products lie a pixel or two apart. Yes estimates this offset from the images and undoes it; no takes both as they are georeferenced. Leave it on unless both come from one well-registered product.</source>
   <translation>Viele Produkte liegen ein oder zwei Pixel auseinander. Ja schätzt diesen Versatz aus den Bildern und gleicht ihn aus; Nein nimmt beide, wie sie georeferenziert sind. Eingeschaltet lassen, außer wenn beide aus einem gut koregistrierten Produkt stammen.</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>Where the network runs: auto takes a graphics card if there is one, else the CPU; cuda is a card by NVIDIA, mps one by Apple. The default for all runs is set in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP.</source>
   <translation>Wo das neuronale Netz läuft: auto nimmt eine Grafikkarte, wenn es eine gibt, sonst die CPU; cuda ist eine Karte von NVIDIA, mps eine von Apple. Die Vorgabe für alle Läufe wird unter Einstellungen &gt; Optionen &gt; Verarbeitung &gt; Datenanbieter &gt; G-ZAP gesetzt.</translation>
  </message>
  <message>
   <source>CPU threads (0 = automatic)</source>
   <translation>CPU-Threads (0 = automatisch)</translation>
  </message>
  <message>
   <source>How many CPU threads the network may use, from 1 to 256. 0 takes half of the machine's cores, but at least two of them and at most four.</source>
   <translation>Wie viele CPU-Threads das neuronale Netz verwenden darf, von 1 bis 256. 0 nimmt die Hälfte der Kerne des Rechners, aber mindestens zwei und höchstens vier.</translation>
  </message>
  <message>
   <source>Model file (empty = bundled prior)</source>
   <translation>Modelldatei (leer = mitgelieferter Prior)</translation>
  </message>
  <message>
   <source>A .safetensors file that gzap:fit, gzap:pansharpen or gzap:pretrain wrote. Left empty, the trained weights that come with the plugin, or those of the folder in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP, sharpen without any fit.</source>
   <translation>Eine .safetensors-Datei, die gzap:fit, gzap:pansharpen oder gzap:pretrain geschrieben hat. Bleibt das Feld leer, schärfen ohne jede Anpassung die vortrainierten Gewichte, die mit der Erweiterung kommen, oder die aus dem Ordner unter Einstellungen &gt; Optionen &gt; Verarbeitung &gt; Datenanbieter &gt; G-ZAP.</translation>
  </message>
  <message>
   <source>A .safetensors file of less than a megabyte. Sharpens this scene or others later without a new fit.</source>
   <translation>Eine .safetensors-Datei von weniger als einem Megabyte. Schärft diese oder andere Szenen später ohne neue Anpassung.</translation>
  </message>
  <message>
   <source>A GeoTIFF with the data type, bands, band names and NoData of the multispectral image. QGIS shows it in natural colours where it can tell the bands.</source>
   <translation>Ein GeoTIFF mit Datentyp, Kanälen, Kanalnamen und NoData des Multispektralbildes. QGIS zeigt es in natürlichen Farben an, wo es die Kanäle bestimmen kann.</translation>
  </message>
  <message>
   <source>Ratio (empty = that of the two images)</source>
   <translation>Verhältnis (leer = das der beiden Bilder)</translation>
  </message>
  <message>
   <source>How many times larger the pixels become: any number above 1 and at most 64, such as 2 or 3.3. Leave it empty to judge a method: only then is the multispectral image the truth for the degraded pair. Empty means multispectral over panchromatic pixel size.</source>
   <translation>Wievielmal größer die Pixel werden: eine beliebige Zahl über 1 und höchstens 64, etwa 2 oder 3,3. Leer lassen, um ein Verfahren zu beurteilen: Nur dann ist das Multispektralbild die Wahrheit für das degradierte Bildpaar. Leer bedeutet das Verhältnis der multispektralen zur panchromatischen Pixelgröße.</translation>
  </message>
  <message>
   <source>area: where the images' georeferencing says. auto: estimates by how much the two lie apart and undoes it, so that the degraded pair has no offset. interp23: half a degraded panchromatic pixel further down and right, as published tables have it; choose interp23 again when you assess.</source>
   <translation>area: dort, wo die Georeferenzierung der Bilder es angibt. auto: schätzt, um wie viel die beiden auseinander liegen, und gleicht es aus, sodass das degradierte Bildpaar keinen Versatz hat. interp23: ein halbes degradiertes panchromatisches Pixel weiter unten und rechts, wie in veröffentlichten Tabellen; beim Bewerten wieder interp23 wählen.</translation>
  </message>
  <message>
   <source>GeoTIFF creation options of both images, such as COMPRESS=ZSTD|BIGTIFF=YES.</source>
   <translation>GeoTIFF-Erzeugungsoptionen beider Bilder, etwa COMPRESS=ZSTD|BIGTIFF=YES.</translation>
  </message>
  <message>
   <source>Degraded panchromatic image</source>
   <translation>Degradiertes panchromatisches Bild</translation>
  </message>
  <message>
   <source>A GeoTIFF in the data type of the panchromatic image.</source>
   <translation>Ein GeoTIFF im Datentyp des panchromatischen Bildes.</translation>
  </message>
  <message>
   <source>Degraded multispectral image</source>
   <translation>Degradiertes Multispektralbild</translation>
  </message>
  <message>
   <source>G-ZAP model</source>
   <translation>G-ZAP-Modell</translation>
  </message>
  <message>
   <source>pansharpen,pan-sharpening,prior,pretraining,train,learn,simulate,weights,network,g-zap</source>
   <translation>pansharpening,pan-sharpening,pansharpen,panbildschärfung,prior,vortraining,pretraining,trainieren,lernen,simulieren,gewichte,neuronales netz,g-zap</translation>
  </message>
  <message>
   <source>Pretrain a prior</source>
   <translation>Prior vortrainieren</translation>
  </message>
  <message>
   <source>Trains a network on pairs that it simulates from your own images.</source>
   <translation>Trainiert ein neuronales Netz mit Bildpaaren, die aus eigenen Bildern simuliert werden.</translation>
  </message>
  <message>
   <source>For specialists: the plugin comes with priors, and most users need no other. Make your own if you have many images of one kind, such as those of your sensor.

From every image in the folder and its sub-folders, of any size and of 1 to 20 bands (photographs, aerial and satellite images), pairs of a panchromatic and a multispectral image are simulated at random: bands, blur, noise, ratio and offset. A sub-folder with a pan.tif and an ms.tif is a real pair, and is degraded instead (Wald's protocol). Transparency and NoData are left out.

Some thousand steps take from minutes to hours. A checkpoint is written beside the model now and then, and when you stop: run it again with the same settings and that file under the advanced parameters to go on, to the very same result.

Use the model in "Sharpen with a model", or as the start of a fit.

Method: arXiv 2512.02643, with a simulation and networks of our own.</source>
   <translation>Für Fachleute: Die Erweiterung bringt Priors (vortrainierte Gewichte) mit, und die meisten benötigen keinen anderen. Ein eigener lohnt sich bei vielen Bildern einer Art, etwa denen des eigenen Sensors.

Aus jedem Bild im Ordner und in seinen Unterordnern, von beliebiger Größe und mit 1 bis 20 Kanälen (Fotos, Luft- und Satellitenbilder), werden Bildpaare aus einem panchromatischen Bild und einem Multispektralbild zufällig simuliert: Kanäle, Unschärfe, Rauschen, Verhältnis und Versatz. Ein Unterordner mit pan.tif und ms.tif ist ein echtes Bildpaar und wird stattdessen degradiert (Protokoll von Wald). Transparenz und NoData werden ausgelassen.

Einige tausend Schritte dauern Minuten bis Stunden. Neben dem Modell wird von Zeit zu Zeit und beim Abbrechen ein Checkpoint geschrieben: den Algorithmus mit denselben Einstellungen und dieser Datei unter den fortgeschrittenen Parametern erneut starten, um fortzufahren, mit genau demselben Ergebnis.

Das Modell in „Mit einem Modell schärfen“ oder als Start einer Anpassung verwenden.

Methode: arXiv 2512.02643, mit eigener Simulation und eigenen Netzen.</translation>
  </message>
  <message>
   <source>Pretraining</source>
   <translation>Vortraining</translation>
  </message>
  <message>
   <source>Checkpoints</source>
   <translation>Checkpoints</translation>
  </message>
  <message>
   <source>Folder of images</source>
   <translation>Ordner mit Bildern</translation>
  </message>
  <message>
   <source>Every image in it and in its sub-folders is used; a sub-folder with pan.tif and ms.tif is a real pair. What is left out is named in the log. Keep images on which you will judge the result elsewhere.</source>
   <translation>Jedes Bild darin und in den Unterordnern wird verwendet; ein Unterordner mit pan.tif und ms.tif ist ein echtes Bildpaar. Was ausgelassen wird, nennt das Protokoll. Bilder, an denen das Ergebnis beurteilt werden soll, anderswo aufbewahren.</translation>
  </message>
  <message>
   <source>What reads the multispectral image: inr (small convolutions, the fastest), cnn (dilated convolutions), transformer (attention inside windows) or mamba (selective scans inside windows). Begin with inr.</source>
   <translation>Was das Multispektralbild liest: inr (kleine Faltungen, am schnellsten), cnn (dilatierte Faltungen), transformer (Attention innerhalb von Fenstern) oder mamba (selektive Scans innerhalb von Fenstern). Mit inr beginnen.</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <source>Steps of the optimiser, from 1 to 10000000. More steps cost more time and give a better prior, ever more slowly; 500 serve to try, 4000 to use.</source>
   <translation>Schritte des Optimierers, von 1 bis 10000000. Mehr Schritte kosten mehr Zeit und ergeben einen besseren Prior, mit immer kleinerem Gewinn; 500 genügen zum Ausprobieren, 4000 zum Verwenden.</translation>
  </message>
  <message>
   <source>A whole number from 0 to 2147483647. The same seed and images give the same prior again on the same machine with the same number of threads.</source>
   <translation>Eine ganze Zahl von 0 bis 2147483647. Derselbe Seed und dieselben Bilder ergeben auf demselben Rechner mit derselben Anzahl von Threads wieder denselben Prior.</translation>
  </message>
  <message>
   <source>Checkpoint to go on from</source>
   <translation>Checkpoint zum Fortfahren</translation>
  </message>
  <message>
   <source>The .checkpoint file that an interrupted run left beside its model. Images, encoder, steps and seed must be those of that run.</source>
   <translation>Die .checkpoint-Datei, die ein abgebrochener Lauf neben seinem Modell hinterlassen hat. Bilder, Encoder, Schritte und Seed müssen die jenes Laufs sein.</translation>
  </message>
  <message>
   <source>Pretrained model</source>
   <translation>Vortrainiertes Modell</translation>
  </message>
  <message>
   <source>A .safetensors file. Sharpens any scene without a fit, and is what a fit may start from.</source>
   <translation>Eine .safetensors-Datei. Schärft jede Szene ohne Anpassung und kann der Start einer Anpassung sein.</translation>
  </message>
  <message>
   <source>Step at which the run began</source>
   <translation>Schritt, bei dem der Lauf begann</translation>
  </message>
  <message>
   <source>Images</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <source>Real pairs</source>
   <translation>Echte Bildpaare</translation>
  </message>
  <message>
   <source>Error of the network over that of the regression</source>
   <translation>Verhältnis des Fehlers des Netzes zu dem der Regression</translation>
  </message>
  <message>
   <source>Seconds for the run</source>
   <translation>Sekunden für den Lauf</translation>
  </message>
  <message>
   <source>The Python {path} named in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP is not there. Name one that has torch, leave the setting empty to use QGIS's own, or open "Set up torch" in the toolbox (gzap:runtime).</source>
   <translation>Das unter Einstellungen &gt; Optionen &gt; Verarbeitung &gt; Datenanbieter &gt; G-ZAP angegebene Python {path} gibt es nicht. Eines mit torch angeben, die Einstellung leer lassen, um das von QGIS zu verwenden, oder „torch einrichten“ in den Verarbeitungswerkzeugen öffnen (gzap:runtime).</translation>
  </message>
  <message>
   <source>G-ZAP needs Python packages that this QGIS lacks ({names}): on Debian or Ubuntu run "sudo apt install --no-install-recommends {debian}", on Windows run "python -m pip install {pip}" in the OSGeo4W Shell, on macOS run "/Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install {pip}" in a terminal, then restart QGIS.</source>
   <translation>G-ZAP benötigt Python-Pakete, die diesem QGIS fehlen ({names}): unter Debian oder Ubuntu „sudo apt install --no-install-recommends {debian}“ ausführen, unter Windows „python -m pip install {pip}“ in der OSGeo4W-Shell, unter macOS „/Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install {pip}“ in einem Terminal, dann QGIS neu starten.</translation>
  </message>
  <message>
   <source>The network needs PyTorch (torch), which this QGIS lacks. Open "Set up torch" in the toolbox (gzap:runtime), which builds a private environment once; or name a Python that has torch in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP; or install it into QGIS's own Python.</source>
   <translation>Das neuronale Netz benötigt PyTorch (torch), das diesem QGIS fehlt. „torch einrichten“ in den Verarbeitungswerkzeugen öffnen (gzap:runtime), das einmalig eine private Umgebung einrichtet; oder unter Einstellungen &gt; Optionen &gt; Verarbeitung &gt; Datenanbieter &gt; G-ZAP ein Python mit torch angeben; oder torch in das Python von QGIS installieren.</translation>
  </message>
  <message>
   <source>torch,pytorch,install,setup,environment,python,cuda,gpu,dependencies,worker,offline,g-zap</source>
   <translation>torch,pytorch,installieren,installation,einrichten,einrichtung,setup,umgebung,python,cuda,gpu,grafikkarte,abhängigkeiten,worker,offline,g-zap</translation>
  </message>
  <message>
   <source>From now on the network runs in {interpreter}; Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP names it.</source>
   <translation>Von nun an läuft das neuronale Netz in {interpreter}; angegeben ist es unter Einstellungen &gt; Optionen &gt; Verarbeitung &gt; Datenanbieter &gt; G-ZAP.</translation>
  </message>
  <message>
   <source>Set up torch</source>
   <translation>torch einrichten</translation>
  </message>
  <message>
   <source>Builds a private Python with torch, for a QGIS that has none, or removes it.</source>
   <translation>Richtet für ein QGIS ohne torch ein privates Python mit torch ein oder entfernt es.</translation>
  </message>
  <message>
   <source>The network needs the Python package torch. If this QGIS lacks it, this algorithm builds a Python environment of its own beside QGIS, and the network's work runs there in a process of its own. QGIS itself stays as it is.

1. Run it as it is: the log says what there is, what would be downloaded, from which addresses, and how much room it takes. Nothing is contacted or written.
2. Choose build, tick "Download and install now", and run it again. It can be cancelled; the next run goes on with the files that were complete.

The Python that it builds is then named in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP. remove deletes the environment and clears that setting.

Without a network: fill a folder with wheels on another machine and name it under the advanced parameters.</source>
   <translation>Das neuronale Netz benötigt das Python-Paket torch. Fehlt es diesem QGIS, richtet dieser Algorithmus neben QGIS eine eigene Python-Umgebung ein, und das Netz arbeitet dort in einem eigenen Prozess. QGIS selbst bleibt, wie es ist.

1. Den Algorithmus unverändert starten: Das Protokoll nennt, was vorhanden ist, was heruntergeladen würde, von welchen Adressen und wie viel Platz es braucht. Es wird nichts kontaktiert oder geschrieben.
2. build wählen, „Jetzt herunterladen und installieren“ ankreuzen und erneut starten. Der Lauf lässt sich abbrechen; der nächste fährt mit den Dateien fort, die vollständig waren.

Das eingerichtete Python ist dann unter Einstellungen &gt; Optionen &gt; Verarbeitung &gt; Datenanbieter &gt; G-ZAP angegeben. remove löscht die Umgebung und leert diese Einstellung.

Ohne Netzwerk: auf einem anderen Rechner einen Ordner mit Wheels füllen und ihn unter den fortgeschrittenen Parametern angeben.</translation>
  </message>
  <message>
   <source>Setup</source>
   <translation>Einrichtung</translation>
  </message>
  <message>
   <source>The settings no longer name {interpreter}.</source>
   <translation>Die Einstellungen nennen {interpreter} nicht mehr.</translation>
  </message>
  <message>
   <source>{terms} Tick "Download and install now" (AGREE) to agree.</source>
   <translation>{terms} „Jetzt herunterladen und installieren“ (AGREE) ankreuzen, um zuzustimmen.</translation>
  </message>
  <message>
   <source>What to do</source>
   <translation>Aktion</translation>
  </message>
  <message>
   <source>explain says what there is and what a build would download, and contacts nothing; build makes the environment, or goes on with a build that was stopped; remove deletes it.</source>
   <translation>explain sagt, was vorhanden ist und was eine Einrichtung herunterladen würde, und kontaktiert nichts; build richtet die Umgebung ein oder setzt eine abgebrochene Einrichtung fort; remove löscht sie.</translation>
  </message>
  <message>
   <source>Build of torch</source>
   <translation>Variante von torch</translation>
  </message>
  <message>
   <source>cpu runs everywhere and is small. cuda is many times larger and needs an NVIDIA card with a recent driver. macOS has one build for both choices.</source>
   <translation>cpu läuft überall und ist klein. cuda ist um ein Vielfaches größer und benötigt eine NVIDIA-Karte mit aktuellem Treiber. Für macOS gibt es für beides dieselbe Variante.</translation>
  </message>
  <message>
   <source>Download and install now (only for build)</source>
   <translation>Jetzt herunterladen und installieren (nur für build)</translation>
  </message>
  <message>
   <source>Without this tick nothing is downloaded or installed. Run explain first to see addresses, sizes and the folder.</source>
   <translation>Ohne diesen Haken wird nichts heruntergeladen oder installiert. Zuerst explain ausführen, um Adressen, Größen und den Ordner zu sehen.</translation>
  </message>
  <message>
   <source>Folder of the environment</source>
   <translation>Ordner der Umgebung</translation>
  </message>
  <message>
   <source>An empty or new folder on a disk of this machine. Left empty: a folder in the profile of QGIS.</source>
   <translation>Ein leerer oder neuer Ordner auf einem Datenträger dieses Rechners. Bleibt das Feld leer: ein Ordner im Profil von QGIS.</translation>
  </message>
  <message>
   <source>Package index or folder of wheels</source>
   <translation>Paketindex oder Ordner mit Wheels</translation>
  </message>
  <message>
   <source>Address of a package index, such as a mirror of your institution, or a folder of wheels for a machine without a network. Left empty: the addresses of PyTorch and Python that explain names.</source>
   <translation>Adresse eines Paketindexes, etwa eines Spiegelservers der eigenen Institution, oder ein Ordner mit Wheels für einen Rechner ohne Netzwerk. Bleibt das Feld leer: die Adressen von PyTorch und Python, die explain nennt.</translation>
  </message>
  <message>
   <source>Proxy</source>
   <translation>Proxy</translation>
  </message>
  <message>
   <source>Such as http://proxy.example.org:3128. Left empty: what the system's variables HTTPS_PROXY and HTTP_PROXY name, if anything.</source>
   <translation>Etwa http://proxy.example.org:3128. Bleibt das Feld leer: was die Systemvariablen HTTPS_PROXY und HTTP_PROXY angeben, falls gesetzt.</translation>
  </message>
  <message>
   <source>Certificates to trust</source>
   <translation>Vertrauenswürdige Zertifikate</translation>
  </message>
  <message>
   <source>A file in the PEM format, for networks that check encrypted connections. Left empty: the usual ones.</source>
   <translation>Eine Datei im PEM-Format, für Netzwerke, die verschlüsselte Verbindungen prüfen. Bleibt das Feld leer: die üblichen.</translation>
  </message>
  <message>
   <source>Python to build on</source>
   <translation>Python für die Einrichtung</translation>
  </message>
  <message>
   <source>The program of a Python 3.9 or newer. Left empty: QGIS's own, or that of the system.</source>
   <translation>Das Programm eines Python 3.9 oder neuer. Bleibt das Feld leer: das von QGIS oder das des Systems.</translation>
  </message>
  <message>
   <source>Version of torch</source>
   <translation>Version von torch</translation>
  </message>
  <message>
   <source>Such as 2.8.0. Left empty: the newest that there is for this Python.</source>
   <translation>Etwa 2.8.0. Bleibt das Feld leer: die neueste, die es für dieses Python gibt.</translation>
  </message>
  <message>
   <source>State of the environment</source>
   <translation>Zustand der Umgebung</translation>
  </message>
  <message>
   <source>Python of the environment</source>
   <translation>Python der Umgebung</translation>
  </message>
  <message>
   <source>Size (megabytes)</source>
   <translation>Größe (Megabyte)</translation>
  </message>
  <message>
   <source>{key} is {found}; it must be a number with a point as decimal mark, such as 2.5.</source>
   <translation>{key} ist {found}; zulässig ist eine Zahl mit Punkt als Dezimalzeichen, etwa 2.5.</translation>
  </message>
  <message>
   <source>{key} is {found}; it must be true or false.</source>
   <translation>{key} ist {found}; zulässig ist true oder false.</translation>
  </message>
  <message>
   <source>{key} is {value}; it must be a whole number, such as {default}.</source>
   <translation>{key} ist {value}; zulässig ist eine ganze Zahl, etwa {default}.</translation>
  </message>
  <message>
   <source>{key} is {name}; only GeoTIFF is written, so choose a name that ends in .tif.</source>
   <translation>{key} ist {name}; geschrieben wird nur GeoTIFF, daher einen Namen wählen, der auf .tif endet.</translation>
  </message>
  <message>
   <source>INIT is {init} but START is {start}; set START to model to start from that file, or leave INIT empty.</source>
   <translation>INIT ist {init}, aber START ist {start}; START auf model setzen, um mit dieser Datei zu beginnen, oder INIT leer lassen.</translation>
  </message>
  <message>
   <source>IMAGES is empty; choose a folder with images.</source>
   <translation>IMAGES ist leer; einen Ordner mit Bildern wählen.</translation>
  </message>
  <message>
   <source>MODEL is empty; choose where the prior is written.</source>
   <translation>MODEL ist leer; wählen, wohin der Prior geschrieben wird.</translation>
  </message>
  <message>
   <source>{key} is {found}; it must be one of {allowed}.</source>
   <translation>{key} ist {found}; zulässig ist eines von {allowed}.</translation>
  </message>
  <message>
   <source>{key} holds {option}; each creation option must read NAME=VALUE, and | must stand between two of them, such as COMPRESS=DEFLATE|ZLEVEL=9.</source>
   <translation>{key} enthält {option}; jede Erzeugungsoption muss die Form NAME=WERT haben, und zwischen zweien muss | stehen, etwa COMPRESS=DEFLATE|ZLEVEL=9.</translation>
  </message>
  <message>
   <source>empty</source>
   <translation>leer</translation>
  </message>
  <message>
   <source>Device (auto: a graphics card if there is one, else the CPU)</source>
   <translation>Gerät (auto: eine Grafikkarte, wenn es eine gibt, sonst die CPU)</translation>
  </message>
  <message>
   <source>CPU threads of the network (0 = automatic)</source>
   <translation>CPU-Threads des neuronalen Netzes (0 = automatisch)</translation>
  </message>
  <message>
   <source>Python with torch that runs the network (empty = QGIS's own)</source>
   <translation>Python mit torch, das das neuronale Netz ausführt (leer = das von QGIS)</translation>
  </message>
  <message>
   <source>Folder with priors (empty = those that come with the plugin)</source>
   <translation>Ordner mit Priors (leer = die mit der Erweiterung gelieferten)</translation>
  </message>
  <message>
   <source>There is no file {path}. Choose the program python (python.exe on Windows) of an environment that has torch, or leave the setting empty.</source>
   <translation>Die Datei {path} gibt es nicht. Das Programm python (unter Windows python.exe) einer Umgebung mit torch wählen oder die Einstellung leer lassen.</translation>
  </message>
  <message>
   <source>The folder {path} holds no prior. Choose a folder with files such as inr.safetensors, named by their encoders, or leave the setting empty.</source>
   <translation>Der Ordner {path} enthält keinen Prior. Einen Ordner mit Dateien wie inr.safetensors wählen, die nach ihren Encodern benannt sind, oder die Einstellung leer lassen.</translation>
  </message>
  <message>
   <source>{value} is no whole number; enter one, or 0 for automatic.</source>
   <translation>{value} ist keine ganze Zahl; eine eingeben, oder 0 für automatisch.</translation>
  </message>
  <message>
   <source>pansharpen,pan-sharpening,apply,predict,resolution,scale,fusion,prior,weights,g-zap</source>
   <translation>pansharpening,pan-sharpening,pansharpen,panbildschärfung,anwenden,vorhersagen,auflösung,skalierung,fusion,bildfusion,prior,gewichte,g-zap</translation>
  </message>
  <message>
   <source>Sharpen with a model</source>
   <translation>Mit einem Modell schärfen</translation>
  </message>
  <message>
   <source>Sharpens a multispectral image with trained weights, without a fit: in seconds.</source>
   <translation>Schärft ein Multispektralbild mit vortrainierten Gewichten, ohne Anpassung: in Sekunden.</translation>
  </message>
  <message>
   <source>Sharpens a multispectral image with a panchromatic image of the same scene and a network that was trained before. Nothing is fitted, so that it takes seconds. Choose the two images and press Run: all else may stay as it is.

Leave the model empty for the prior, the weights that come with the plugin; they serve any sensor and any number of bands. Or choose a model file that "Fit a pansharpening model" wrote for this scene, another scene, another sensor or another number of bands. Each band takes only as much of the network's correction as helps at the pixel size where the truth is known.

Leave pixel size and scale empty for the pixels of the panchromatic image, or give one of them for any other size. A coarser result is averaged over the area of its pixels.</source>
   <translation>Schärft ein Multispektralbild mit einem panchromatischen Bild derselben Szene und einem zuvor trainierten neuronalen Netz. Es wird nichts angepasst, daher dauert es Sekunden. Die beiden Bilder wählen und auf „Starten“ klicken: Alles andere kann bleiben, wie es ist.

Das Modell leer lassen für den Prior, die vortrainierten Gewichte, die mit der Erweiterung kommen; sie eignen sich für jeden Sensor und jede Anzahl von Kanälen. Oder eine Modelldatei wählen, die „Pansharpening-Modell anpassen“ für diese Szene, eine andere Szene, einen anderen Sensor oder eine andere Anzahl von Kanälen geschrieben hat. Jeder Kanal übernimmt von der Korrektur des Netzes nur so viel, wie bei der Pixelgröße hilft, bei der die Wahrheit bekannt ist.

Pixelgröße und Skalierung leer lassen für die Pixel des panchromatischen Bildes oder für jede andere Größe eines von beiden angeben. Ein gröberes Ergebnis wird über die Fläche seiner Pixel gemittelt.</translation>
  </message>
  <message>
   <source>wald,protocol,simulate,degrade,reduced resolution,reference,quality,g-zap</source>
   <translation>wald,protokoll,simulieren,degradieren,reduzierte auflösung,reduced resolution,referenz,qualität,pansharpening,g-zap</translation>
  </message>
  <message>
   <source>Degrade a pair of images for a test</source>
   <translation>Bildpaar für einen Test degradieren</translation>
  </message>
  <message>
   <source>Makes a coarser pair whose sharpened image has a known truth.</source>
   <translation>Erzeugt ein gröberes Bildpaar, dessen geschärftes Bild eine bekannte Wahrheit hat.</translation>
  </message>
  <message>
   <source>Nobody knows what a multispectral image would look like at the pixels of the panchromatic one, so a sharpened image has no truth to be compared with. Wald's protocol makes one: it degrades both images until the panchromatic one has the pixels of the multispectral one. What a method makes of the degraded pair should then be the multispectral image that you have.

How to judge a method:
1. Run this algorithm, with the ratio left empty.
2. Sharpen the degraded pair (gzap:pansharpen, gzap:classical or any other program).
3. Run gzap:assess with the sharpened image, the degraded pair, and the multispectral image you began with as reference.

The multispectral image is blurred as the sensor's optics would blur it and then thinned out; the panchromatic image is thinned out by cubic averaging. Data types, NoData and names of bands stay. Whole scenes need no more memory than small ones.

If the two images lie some pixels apart, so does the degraded pair, and no method can meet the truth in full: choose auto as place of the multispectral pixels (advanced) to bring them onto each other.

Another ratio serves to try how a method does on coarser images; there is no reference then.</source>
   <translation>Niemand weiß, wie ein Multispektralbild auf den Pixeln des panchromatischen Bildes aussähe; ein geschärftes Bild hat daher keine Wahrheit, mit der es sich vergleichen ließe. Das Protokoll von Wald schafft eine: Es degradiert beide Bilder, bis das panchromatische die Pixel des Multispektralbildes hat. Was ein Verfahren aus dem degradierten Bildpaar macht, sollte dann das vorhandene Multispektralbild sein.

So lässt sich ein Verfahren beurteilen:
1. Diesen Algorithmus mit leerem Verhältnis ausführen.
2. Das degradierte Bildpaar schärfen (gzap:pansharpen, gzap:classical oder ein beliebiges anderes Programm).
3. gzap:assess mit dem geschärften Bild, dem degradierten Bildpaar und dem ursprünglichen Multispektralbild als Referenz ausführen.

Das Multispektralbild wird so unscharf gemacht, wie die Optik des Sensors es täte, und dann ausgedünnt; das panchromatische Bild wird durch kubische Mittelung ausgedünnt. Datentypen, NoData und Kanalnamen bleiben erhalten. Ganze Szenen brauchen nicht mehr Arbeitsspeicher als kleine.

Liegen die beiden Bilder einige Pixel auseinander, gilt das auch für das degradierte Bildpaar, und kein Verfahren kann die Wahrheit ganz treffen: als Lage der multispektralen Pixel (fortgeschrittener Parameter) auto wählen, um sie aufeinander zu bringen.

Ein anderes Verhältnis dient dazu, ein Verfahren an gröberen Bildern auszuprobieren; eine Referenz gibt es dann nicht.</translation>
  </message>
  <message>
   <source>degraded panchromatic</source>
   <translation>degradiert panchromatisch</translation>
  </message>
  <message>
   <source>degraded multispectral</source>
   <translation>degradiert multispektral</translation>
  </message>
  <message>
   <source>degrading both images</source>
   <translation>beide Bilder degradieren</translation>
  </message>
  <message>
   <source>from 0 to 2147483647</source>
   <translation>ein Wert von 0 bis 2147483647</translation>
  </message>
  <message>
   <source>{name} is {value}; it must be {allowed}.</source>
   <translation>{name} ist {value}; zulässig ist {allowed}.</translation>
  </message>
  <message>
   <source>from 1 to 10000000</source>
   <translation>ein Wert von 1 bis 10000000</translation>
  </message>
  <message>
   <source>from 0 (automatic) to 256</source>
   <translation>ein Wert von 0 (automatisch) bis 256</translation>
  </message>
  <message>
   <source>0 (automatic) or from 256 to 1048576 MiB</source>
   <translation>0 (automatisch) oder ein Wert von 256 bis 1048576 MiB</translation>
  </message>
  <message>
   <source>from 0 to 1000 pixels</source>
   <translation>ein Wert von 0 bis 1000 Pixel</translation>
  </message>
  <message>
   <source>START is model but INIT is empty; choose the model file to start from, or set START to prior.</source>
   <translation>START ist model, aber INIT ist leer; die Modelldatei wählen, von der die Anpassung ausgehen soll, oder START auf prior setzen.</translation>
  </message>
  <message>
   <source>TUNING is freeze but START is scratch: the encoders of a new network have learnt nothing that could be kept; set TUNING to full, or START to prior or model.</source>
   <translation>TUNING ist freeze, aber START ist scratch: Die Encoder eines neuen Netzes haben noch nichts gelernt, was sich behalten ließe; TUNING auf full setzen oder START auf prior oder model.</translation>
  </message>
  <message>
   <source>PIXEL_SIZE is {pixel_size} and SCALE is {scale}; give only one of them, or neither for the panchromatic pixel size.</source>
   <translation>PIXEL_SIZE ist {pixel_size} und SCALE ist {scale}; nur einen der beiden Werte angeben, oder keinen, um die panchromatische Pixelgröße zu erhalten.</translation>
  </message>
  <message>
   <source>above 0 map units</source>
   <translation>ein Wert über 0 Karteneinheiten</translation>
  </message>
  <message>
   <source>above 0 and at most 64</source>
   <translation>ein Wert über 0 und höchstens 64</translation>
  </message>
  <message>
   <source>above 1 and at most 64</source>
   <translation>ein Wert über 1 und höchstens 64</translation>
  </message>
  <message>
   <source>{name} reaches {largest:.6g}, the multispectral image {ms_largest:.6g}: one holds reflectance, the other digital numbers. Expected one unit for both; multiply or divide one of them (Raster calculator) so that they agree.</source>
   <translation>{name} reicht bis {largest:.6g}, das Multispektralbild bis {ms_largest:.6g}: Das eine enthält Reflexionsgrade, das andere Grauwerte (DN). Erwartet wird dieselbe Einheit für beide; eines davon multiplizieren oder dividieren (Rasterrechner), so dass sie übereinstimmen.</translation>
  </message>
  <message>
   <source>{name} holds no measured pixel where the images overlap: all of it is NoData, masked or zero. Expected measurements; check its NoData value and its mask.</source>
   <translation>{name} enthält im Überlappungsbereich der Bilder kein Pixel mit Messwert: Alles ist NoData, maskiert oder null. Erwartet werden Messwerte; NoData-Wert und Maske prüfen.</translation>
  </message>
  <message>
   <source>RESUME names a file that is no checkpoint of this version; choose the .checkpoint file that gzap:pretrain left, or leave RESUME empty to start anew.</source>
   <translation>RESUME nennt eine Datei, die kein Checkpoint dieser Version ist; die .checkpoint-Datei wählen, die gzap:pretrain hinterlassen hat, oder RESUME leer lassen, um neu zu beginnen.</translation>
  </message>
  <message>
   <source>The checkpoint belongs to a run with other settings or other images; give the same IMAGES, BACKBONE, STEPS and SEED again, or leave RESUME empty to start anew.</source>
   <translation>Der Checkpoint gehört zu einem Lauf mit anderen Einstellungen oder anderen Bildern; dieselben Werte für IMAGES, BACKBONE, STEPS und SEED angeben, oder RESUME leer lassen, um neu zu beginnen.</translation>
  </message>
  <message>
   <source>The checkpoint is damaged ({error}); leave RESUME empty to start anew.</source>
   <translation>Der Checkpoint ist beschädigt ({error}); RESUME leer lassen, um neu zu beginnen.</translation>
  </message>
  <message>
   <source>Where the two images overlap, {ms} multispectral and {pan} panchromatic pixels hold a measurement; at least {least_pixels} of each are needed. Check the NoData values and masks of both images.</source>
   <translation>Wo sich die beiden Bilder überlappen, enthalten {ms} multispektrale und {pan} panchromatische Pixel einen Messwert; nötig sind von beiden mindestens {least_pixels}. NoData-Werte und Masken beider Bilder prüfen.</translation>
  </message>
  <message>
   <source>The two images were measured together at {ms} multispectral and {pan} output pixels; at least {least_pixels} of each are needed. Check the NoData values and masks of both images, and whether they show the same ground.</source>
   <translation>Gemeinsame Messwerte beider Bilder gibt es an {ms} multispektralen Pixeln und {pan} Pixeln der Ausgabe; nötig sind von beiden mindestens {least_pixels}. NoData-Werte und Masken beider Bilder prüfen, und ob sie dasselbe Gebiet zeigen.</translation>
  </message>
  <message>
   <source>DEVICE is {device}, but this installation of torch {version} finds no such device; set DEVICE to auto or cpu.</source>
   <translation>DEVICE ist {device}, aber diese Installation von torch {version} findet kein solches Gerät; DEVICE auf auto oder cpu setzen.</translation>
  </message>
  <message>
   <source>Memory ran out on {device}, even for the smallest piece of work ({reason}). Close other programs, choose fewer THREADS or a smaller MEMORY, and run it again.</source>
   <translation>Der Speicher auf {device} reicht selbst für den kleinsten Arbeitsschritt nicht aus ({reason}). Andere Programme schließen, weniger THREADS oder ein kleineres MEMORY wählen und den Lauf wiederholen.</translation>
  </message>
  <message>
   <source>Memory ran out on {device} ({reason}). The CPU takes over, which is slower.</source>
   <translation>Der Speicher auf {device} reicht nicht aus ({reason}). Die CPU übernimmt; das ist langsamer.</translation>
  </message>
  <message>
   <source>{device} failed ({reason}). The CPU takes over, which is slower.</source>
   <translation>{device} ist ausgefallen ({reason}). Die CPU übernimmt; das ist langsamer.</translation>
  </message>
  <message>
   <source>Memory ran out on {device} for tiles of {side} x {side} pixels; they are computed in parts of {part} x {part} from here on.</source>
   <translation>Der Speicher auf {device} reicht für Kacheln von {side} x {side} Pixeln nicht aus; ab hier werden sie in Teilen von {part} x {part} berechnet.</translation>
  </message>
  <message>
   <source>In {attempts} windows drawn from the images none held enough to learn from; choose a folder with larger or more varied images.</source>
   <translation>In {attempts} aus den Bildern gezogenen Ausschnitten war nie genug enthalten, um daraus zu lernen; einen Ordner mit größeren oder vielfältigeren Bildern wählen.</translation>
  </message>
  <message>
   <source>The images have {found}; an index needs some. Choose images that overlap where both hold measurements, or check their NoData values.</source>
   <translation>Die Bilder haben {found}; so lässt sich kein Index berechnen. Bilder wählen, die sich dort überlappen, wo beide Messwerte enthalten, oder ihre NoData-Werte prüfen.</translation>
  </message>
  <message>
   <source>no block of {block}x{block} pixels that is at least half valid</source>
   <translation>keinen Block von {block}x{block} Pixeln, der mindestens zur Hälfte gültig ist</translation>
  </message>
  <message>
   <source>no pixel that is valid in both images</source>
   <translation>kein Pixel, das in beiden Bildern gültig ist</translation>
  </message>
  <message>
   <source>no band with a mean other than 0</source>
   <translation>keinen Kanal, dessen Mittelwert von 0 verschieden ist</translation>
  </message>
  <message>
   <source>no valid pixel that is above zero in both images</source>
   <translation>kein gültiges Pixel, das in beiden Bildern über null liegt</translation>
  </message>
  <message>
   <source>no {side}x{side} pixels that are all valid</source>
   <translation>keine {side}x{side} Pixel, die alle gültig sind</translation>
  </message>
  <message>
   <source>{shape}x{shape2} pixels, fewer than {side} a side</source>
   <translation>{shape}x{shape2} Pixel, weniger als {side} je Seite</translation>
  </message>
  <message>
   <source>The model file does not hold the weights that its settings call for ({found}); it is damaged. Fit the model again.</source>
   <translation>Die Modelldatei enthält nicht die Gewichte, die ihre Einstellungen verlangen ({found}); sie ist beschädigt. Das Modell neu anpassen.</translation>
  </message>
  <message>
   <source>The model file's network settings are not those that this plugin knows; fit the model again.</source>
   <translation>Die Netzeinstellungen der Modelldatei sind dieser Erweiterung nicht bekannt; das Modell neu anpassen.</translation>
  </message>
  <message>
   <source>there are too few</source>
   <translation>es sind zu wenige</translation>
  </message>
  <message>
   <source>{odd} differs</source>
   <translation>{odd} weicht ab</translation>
  </message>
  <message>
   <source>The file is a safetensors file but not a G-ZAP model; choose a file that gzap:fit has written.</source>
   <translation>Die Datei ist eine safetensors-Datei, aber kein G-ZAP-Modell; eine Datei wählen, die gzap:fit geschrieben hat.</translation>
  </message>
  <message>
   <source>The model file has format version {value}; this plugin reads versions up to {version}. Update the plugin, or fit the model again.</source>
   <translation>Die Modelldatei hat die Formatversion {value}; diese Erweiterung liest Versionen bis {version}. Die Erweiterung aktualisieren oder das Modell neu anpassen.</translation>
  </message>
  <message>
   <source>The model file's entry '{key}' is damaged; fit the model again.</source>
   <translation>Der Eintrag „{key}“ der Modelldatei ist beschädigt; das Modell neu anpassen.</translation>
  </message>
  <message>
   <source>The settings in the model file are impossible: {error} Fit the model again.</source>
   <translation>Die Einstellungen in der Modelldatei sind unmöglich: {error} Das Modell neu anpassen.</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>unbekannt</translation>
  </message>
  <message>
   <source>The model file is damaged or is no model file: {found}. Expected a complete safetensors file (.safetensors); copy or download it again, or choose another.</source>
   <translation>Die Modelldatei ist beschädigt oder keine Modelldatei: {found}. Erwartet wird eine vollständige safetensors-Datei (.safetensors); sie erneut kopieren oder herunterladen, oder eine andere wählen.</translation>
  </message>
  <message>
   <source>its header holds {name}, which JSON does not know</source>
   <translation>ihr Header enthält {name}, was JSON nicht kennt</translation>
  </message>
  <message>
   <source>the shape of tensor {name!r}</source>
   <translation>die Form (shape) von Tensor {name!r}</translation>
  </message>
  <message>
   <source>the data_offsets of tensor {name!r}</source>
   <translation>der Eintrag data_offsets von Tensor {name!r}</translation>
  </message>
  <message>
   <source>it has {count} bytes, fewer than the {length_bytes} of a header length</source>
   <translation>sie hat {count} Bytes, weniger als die {length_bytes} der Längenangabe des Headers</translation>
  </message>
  <message>
   <source>its header would have {length} bytes; at most {header_limit} are allowed</source>
   <translation>ihr Header hätte {length} Bytes; zulässig sind höchstens {header_limit}</translation>
  </message>
  <message>
   <source>its header ends at byte {start}, but the file has {count} bytes</source>
   <translation>ihr Header endet bei Byte {start}, aber die Datei hat {count} Bytes</translation>
  </message>
  <message>
   <source>its header does not start with a brace</source>
   <translation>ihr Header beginnt nicht mit einer geschweiften Klammer</translation>
  </message>
  <message>
   <source>its header has the name {twice!r} twice</source>
   <translation>ihr Header enthält den Namen {twice!r} doppelt</translation>
  </message>
  <message>
   <source>its metadata are no JSON object</source>
   <translation>ihre Metadaten sind kein JSON-Objekt</translation>
  </message>
  <message>
   <source>its metadata hold {wrong!r}, which is no text</source>
   <translation>ihre Metadaten enthalten {wrong!r}, was kein Text ist</translation>
  </message>
  <message>
   <source>tensor {name!r} has not just dtype, shape and data_offsets</source>
   <translation>Tensor {name!r} hat nicht genau die Einträge dtype, shape und data_offsets</translation>
  </message>
  <message>
   <source>tensor {name!r} has {count} data_offsets instead of 2</source>
   <translation>Tensor {name!r} hat {count} data_offsets statt 2</translation>
  </message>
  <message>
   <source>tensor {name!r} has the impossible shape {shape}</source>
   <translation>Tensor {name!r} hat die unmögliche Form {shape}</translation>
  </message>
  <message>
   <source>tensor {name!r} of shape {shape} and type {value} needs {size} bytes, but its data_offsets are {offsets}</source>
   <translation>Tensor {name!r} der Form {shape} vom Typ {value} braucht {size} Bytes, aber seine data_offsets sind {offsets}</translation>
  </message>
  <message>
   <source>The model file holds tensor {name!r} of type {value!r}; expected one of {known}. Convert its weights to F32, or choose another model file.</source>
   <translation>Die Modelldatei enthält Tensor {name!r} vom Typ {value!r}; erwartet wird einer von {known}. Die Gewichte in F32 umwandeln oder eine andere Modelldatei wählen.</translation>
  </message>
  <message>
   <source>{what} is no list of at most 32 numbers</source>
   <translation>{what} ist keine Liste von höchstens 32 Zahlen</translation>
  </message>
  <message>
   <source>its tensors fill {end} bytes, but {size} bytes of data follow the header</source>
   <translation>ihre Tensoren füllen {end} Bytes, aber auf den Header folgen {size} Bytes Daten</translation>
  </message>
  <message>
   <source>tensor {entry!r} holds a byte that is neither 0 nor 1</source>
   <translation>Tensor {entry!r} enthält ein Byte, das weder 0 noch 1 ist</translation>
  </message>
  <message>
   <source>its header is no JSON ({error})</source>
   <translation>ihr Header ist kein JSON ({error})</translation>
  </message>
  <message>
   <source>{what} holds something else than whole numbers from 0</source>
   <translation>{what} enthält anderes als ganze Zahlen ab 0</translation>
  </message>
  <message>
   <source>tensor {entry!r} starts at byte {begin} instead of {end}</source>
   <translation>Tensor {entry!r} beginnt bei Byte {begin} statt {end}</translation>
  </message>
  <message>
   <source>Where the two images overlap, {count} multispectral and {measured_pan} panchromatic pixels hold a measurement; at least {least_pixels} of each are needed. Check the NoData values and masks of both images.</source>
   <translation>Wo sich die beiden Bilder überlappen, enthalten {count} multispektrale und {measured_pan} panchromatische Pixel einen Messwert; nötig sind von beiden mindestens {least_pixels}. NoData-Werte und Masken beider Bilder prüfen.</translation>
  </message>
  <message>
   <source>DEVICE auto passes over {device}, on which the network does not run ({reason}).</source>
   <translation>DEVICE auto übergeht {device}, weil das neuronale Netz darauf nicht läuft ({reason}).</translation>
  </message>
  <message>
   <source>DEVICE is {device}, but the network does not run on it ({reason}); set DEVICE to auto or cpu.</source>
   <translation>DEVICE ist {device}, aber das neuronale Netz läuft darauf nicht ({reason}); DEVICE auf auto oder cpu setzen.</translation>
  </message>
  <message>
   <source>it computes other numbers than the CPU</source>
   <translation>seine Ergebnisse weichen von denen der CPU ab</translation>
  </message>
  <message>
   <source>The ground that the two images share holds {cols:.4g} x {rows:.4g} multispectral pixels; degraded by {by_cols:.4g} x {by_rows:.4g} they become {new_cols} x {new_rows}. At least {least_side} x {least_side} are needed; choose a larger scene or a smaller RATIO.</source>
   <translation>Das gemeinsame Gebiet beider Bilder umfasst {cols:.4g} x {rows:.4g} multispektrale Pixel; um {by_cols:.4g} x {by_rows:.4g} degradiert werden daraus {new_cols} x {new_rows}. Nötig sind mindestens {least_side} x {least_side}; eine größere Szene oder ein kleineres RATIO wählen.</translation>
  </message>
  <message>
   <source>x {west:.10g} to {east:.10g} and y {south:.10g} to {north:.10g}</source>
   <translation>x {west:.10g} bis {east:.10g} und y {south:.10g} bis {north:.10g}</translation>
  </message>
  <message>
   <source>The images do not overlap: one covers {first}, the other {second}. Choose a panchromatic and a multispectral image of one scene.</source>
   <translation>Die Bilder überlappen sich nicht: Das eine deckt {first} ab, das andere {second}. Ein panchromatisches und ein Multispektralbild derselben Szene wählen.</translation>
  </message>
  <message>
   <source>An output pixel of {width:.10g} by {height:.10g} map units is larger than the ground that the two images share ({first}). Choose a smaller PIXEL_SIZE.</source>
   <translation>Ein Ausgabepixel von {width:.10g} mal {height:.10g} Karteneinheiten ist größer als das gemeinsame Gebiet beider Bilder ({first}). Eine kleinere PIXEL_SIZE wählen.</translation>
  </message>
  <message>
   <source>from 1 to {high}</source>
   <translation>ein Wert von 1 bis {high}</translation>
  </message>
  <message>
   <source>network window is {window}; it must be even and from 2 to 32 pixels.</source>
   <translation>network window ist {window}; der Wert muss gerade sein und zwischen 2 und 32 Pixeln liegen.</translation>
  </message>
  <message>
   <source>from {low} to {high}</source>
   <translation>ein Wert von {low} bis {high}</translation>
  </message>
  <message>
   <source>network heads is {heads}; it must divide the {width} channels without remainder.</source>
   <translation>network heads ist {heads}; die {width} Merkmalskanäle müssen sich dadurch ohne Rest teilen lassen.</translation>
  </message>
  <message>
   <source>network heads of four directions are {heads}; they must divide the {inner} inner channels without remainder.</source>
   <translation>network heads ist für vier Richtungen {heads}; die {inner} inneren Merkmalskanäle müssen sich dadurch ohne Rest teilen lassen.</translation>
  </message>
  <message>
   <source>{path} is a folder; choose the name of a file in it for the output.</source>
   <translation>{path} ist ein Ordner; für die Ausgabe den Namen einer Datei darin wählen.</translation>
  </message>
  <message>
   <source>The folder {parent} does not exist, so {path} cannot be written there; create it or choose another folder.</source>
   <translation>Der Ordner {parent} existiert nicht, daher kann {path} dort nicht geschrieben werden; ihn anlegen oder einen anderen Ordner wählen.</translation>
  </message>
  <message>
   <source>The folder {parent} cannot be written to ({strerror}); choose a folder where new files are allowed.</source>
   <translation>In den Ordner {parent} kann nicht geschrieben werden ({strerror}); einen Ordner wählen, in dem neue Dateien erlaubt sind.</translation>
  </message>
  <message>
   <source>The finished output could not be moved to {path} ({strerror}); close the programs that have this file open, or choose another name.</source>
   <translation>Die fertige Ausgabe konnte nicht nach {path} verschoben werden ({strerror}); die Programme schließen, die diese Datei geöffnet haben, oder einen anderen Namen wählen.</translation>
  </message>
  <message>
   <source>{path} could not be written ({strerror}); free some room on the disk or choose another folder.</source>
   <translation>{path} konnte nicht geschrieben werden ({strerror}); Platz auf dem Datenträger schaffen oder einen anderen Ordner wählen.</translation>
  </message>
  <message>
   <source>The run was cancelled; nothing was written.</source>
   <translation>Der Lauf wurde abgebrochen; es wurde nichts geschrieben.</translation>
  </message>
  <message>
   <source>G-ZAP pansharpening</source>
   <translation>G-ZAP-Pansharpening</translation>
  </message>
  <message>
   <source>No PyTorch yet: "Set up torch" gets it. Classical methods, assessment and simulation run without.</source>
   <translation>Noch kein PyTorch: „torch einrichten“ holt es. Klassische Verfahren, Bewertung und Simulation kommen ohne aus.</translation>
  </message>
  <message>
   <source>EXTENT could not be brought from {own} into {crs}. Choose an extent inside the panchromatic image.</source>
   <translation>EXTENT ließ sich nicht von {own} nach {crs} umrechnen. Eine Ausdehnung innerhalb des panchromatischen Bildes wählen.</translation>
  </message>
  <message>
   <source>MASK holds no polygon. Choose a layer with polygons.</source>
   <translation>MASK enthält kein Polygon. Einen Layer mit Polygonen wählen.</translation>
  </message>
  <message>
   <source>MASK could not be brought from {own} into {crs}. Choose polygons inside the panchromatic image.</source>
   <translation>MASK ließ sich nicht von {own} nach {crs} umrechnen. Polygone innerhalb des panchromatischen Bildes wählen.</translation>
  </message>
  <message>
   <source>MASK could not be drawn</source>
   <translation>MASK konnte nicht gerastert werden</translation>
  </message>
  <message>
   <source>MASK lies outside the ground that the two images share. Choose polygons inside it, or leave MASK empty.</source>
   <translation>MASK liegt außerhalb des gemeinsamen Gebiets beider Bilder. Polygone darin wählen oder MASK leer lassen.</translation>
  </message>
  <message>
   <source>{name} holds no band with data. Expected an image; if this is a container of several images (HDF, NetCDF, SAFE), choose one of its subdatasets.</source>
   <translation>{name} enthält keinen Kanal mit Daten. Erwartet wird ein Bild; ist dies ein Container mit mehreren Bildern (HDF, NetCDF, SAFE), einen seiner Unterdatensätze wählen.</translation>
  </message>
  <message>
   <source>{name} holds numbers of type {label}. Expected real numbers; convert the image first (for radar images, to amplitude).</source>
   <translation>{name} enthält Zahlen vom Typ {label}. Erwartet werden reelle Zahlen; das Bild zuerst umwandeln (Radarbilder in Amplituden).</translation>
  </message>
  <message>
   <source>{what}: {reason}</source>
   <translation>{what}: {reason}</translation>
  </message>
  <message>
   <source>GDAL gave no reason.</source>
   <translation>GDAL nannte keinen Grund.</translation>
  </message>
  <message>
   <source>{what}: {reason} {advice}</source>
   <translation>{what}: {reason} {advice}</translation>
  </message>
  <message>
   <source>LAYOUT is cog, but this GDAL ({version}) has no driver for Cloud Optimized GeoTIFF, which came with GDAL 3.1. Set LAYOUT to geotiff, with OVERVIEWS if you like.</source>
   <translation>LAYOUT ist cog, aber dieses GDAL ({version}) hat keinen Treiber für Cloud Optimized GeoTIFF, den es seit GDAL 3.1 gibt. LAYOUT auf geotiff setzen, auf Wunsch mit OVERVIEWS.</translation>
  </message>
  <message>
   <source>A Cloud Optimized GeoTIFF could not be created with the options {listed}: {reason} Check the creation options.</source>
   <translation>Ein Cloud Optimized GeoTIFF konnte mit den Optionen {listed} nicht angelegt werden: {reason} Die Erzeugungsoptionen prüfen.</translation>
  </message>
  <message>
   <source>The creation option {name} would change the grid or the overviews of the result. Leave it out; pixels and extent have settings of their own.</source>
   <translation>Die Erzeugungsoption {name} würde das Gitter oder die Pyramiden des Ergebnisses verändern. Diese Option weglassen; für Pixel und Ausdehnung gibt es eigene Einstellungen.</translation>
  </message>
  <message>
   <source>{name} holds several images; {chosen} is used.</source>
   <translation>{name} enthält mehrere Bilder; verwendet wird {chosen}.</translation>
  </message>
  <message>
   <source>{name} holds several images: {images}. Choose the one that is meant.</source>
   <translation>{name} enthält mehrere Bilder: {images}. Das gemeinte wählen.</translation>
  </message>
  <message>
   <source>A coordinate reference system could not be understood</source>
   <translation>Ein Koordinatenbezugssystem konnte nicht interpretiert werden</translation>
  </message>
  <message>
   <source>The NoData value {nodata:g} does not fit into NBITS={bits}. Leave NBITS out of the creation options.</source>
   <translation>Der NoData-Wert {nodata:g} passt nicht in NBITS={bits}. NBITS aus den Erzeugungsoptionen weglassen.</translation>
  </message>
  <message>
   <source>{path} could not be written: {reason} Check the disk, or choose another folder.</source>
   <translation>{path} konnte nicht geschrieben werden: {reason} Den Datenträger prüfen oder einen anderen Ordner wählen.</translation>
  </message>
  <message>
   <source>The disk of {parent} is full: {path} could not be written ({reason}). Free some room, or choose another folder.</source>
   <translation>Der Datenträger von {parent} ist voll: {path} konnte nicht geschrieben werden ({reason}). Platz schaffen oder einen anderen Ordner wählen.</translation>
  </message>
  <message>
   <source>The fused image</source>
   <translation>Das fusionierte Bild</translation>
  </message>
  <message>
   <source>The reference</source>
   <translation>Die Referenz</translation>
  </message>
  <message>
   <source>{title} {source} has {bands} band(s), the multispectral image {ms} has {ms_bands}. Expected the same bands in both; choose the sharpened image of this multispectral image, or swap the inputs if they were exchanged.</source>
   <translation>{title} {source} hat {bands} Kanal/Kanäle, das Multispektralbild {ms} hat {ms_bands}. Erwartet werden dieselben Kanäle in beiden; das geschärfte Bild dieses Multispektralbildes wählen, oder die Eingaben tauschen, falls sie verwechselt wurden.</translation>
  </message>
  <message>
   <source>{known} is georeferenced but {unknown} is not. Expected all images or none; georeference {unknown} first.</source>
   <translation>{known} ist georeferenziert, {unknown} aber nicht. Erwartet wird, dass alle Bilder georeferenziert sind oder keines; zuerst {unknown} georeferenzieren.</translation>
  </message>
  <message>
   <source>{title} {source} is in the coordinate reference system {crs}, the panchromatic image in {pan_crs}. Expected one for both; warp {source} to that of the panchromatic image, or assign it if it is missing.</source>
   <translation>{title} {source} liegt im Koordinatenbezugssystem {crs} vor, das panchromatische Bild in {pan_crs}. Erwartet wird dasselbe für beide; {source} in das des panchromatischen Bildes transformieren, oder es zuweisen, falls es fehlt.</translation>
  </message>
  <message>
   <source>{title} {source} has {cols} x {rows} pixels, the panchromatic image {pan_cols} x {pan_rows}. Without georeferencing both must cover the same ground, edge to edge, with the same pixels; georeference the images, or choose an image of that size.</source>
   <translation>{title} {source} hat {cols} x {rows} Pixel, das panchromatische Bild {pan_cols} x {pan_rows}. Ohne Georeferenzierung müssen beide dasselbe Gebiet von Rand zu Rand mit denselben Pixeln abdecken; die Bilder georeferenzieren oder ein Bild dieser Größe wählen.</translation>
  </message>
  <message>
   <source>The fused image {source} has pixels of {dx:.6g} x {dy:.6g} map units, the panchromatic image of {pan_dx:.6g} x {pan_dy:.6g}. The indices are defined at the panchromatic pixel size only; sharpen to that size (leave pixel size and scale empty), or resample the fused image.</source>
   <translation>Das fusionierte Bild {source} hat Pixel von {dx:.6g} x {dy:.6g} Karteneinheiten, das panchromatische Bild von {pan_dx:.6g} x {pan_dy:.6g}. Die Indizes sind nur für die panchromatische Pixelgröße definiert; auf diese Größe schärfen (Pixelgröße und Skalierung leer lassen) oder das fusionierte Bild neu abtasten.</translation>
  </message>
  <message>
   <source>The pixels of the reference {source} ({dx:.6g} x {dy:.6g} map units from {x:.10g}, {y:.10g}) are not those of the fused image ({fused_dx:.6g} x {fused_dy:.6g} from {fused_x:.10g}, {fused_y:.10g}). Expected the same pixels; resample the reference to the fused image (for example with gdalwarp).</source>
   <translation>Die Pixel der Referenz {source} ({dx:.6g} x {dy:.6g} Karteneinheiten ab {x:.10g}, {y:.10g}) sind nicht die des fusionierten Bildes ({fused_dx:.6g} x {fused_dy:.6g} ab {fused_x:.10g}, {fused_y:.10g}). Erwartet werden dieselben Pixel; die Referenz auf das fusionierte Bild neu abtasten (zum Beispiel mit gdalwarp).</translation>
  </message>
  <message>
   <source>The reference {source} covers only a part of the fused image. Expected all of it; choose a larger reference, or clip the fused image to the reference.</source>
   <translation>Die Referenz {source} deckt nur einen Teil des fusionierten Bildes ab. Erwartet wird das ganze; eine größere Referenz wählen oder das fusionierte Bild auf die Referenz zuschneiden.</translation>
  </message>
  <message>
   <source>{name} is no image: {reason} Choose an image file.</source>
   <translation>{name} ist kein Bild: {reason} Eine Bilddatei wählen.</translation>
  </message>
  <message>
   <source>geolocation arrays</source>
   <translation>Geolokalisierungs-Arrays</translation>
  </message>
  <message>
   <source>a rotated, sheared or mirrored geotransform</source>
   <translation>eine gedrehte, gescherte oder gespiegelte Geotransformation</translation>
  </message>
  <message>
   <source>ground control points</source>
   <translation>Passpunkte</translation>
  </message>
  <message>
   <source>rational polynomial coefficients (RPC)</source>
   <translation>rationale Polynomkoeffizienten (RPC)</translation>
  </message>
  <message>
   <source>{name} has the geotransform {numbers}, by which its pixels cover no ground. Georeference the image anew.</source>
   <translation>{name} hat die Geotransformation {numbers}, mit der die Pixel kein Gebiet abdecken. Das Bild neu georeferenzieren.</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keines</translation>
  </message>
  <message>
   <source>{name} is located by {kind} only. Expected an image on a regular north-up grid; orthorectify or warp it first (for example with gdalwarp).</source>
   <translation>{name} ist nur durch {kind} verortet. Erwartet wird ein Bild auf einem regelmäßigen, nach Norden ausgerichteten Gitter; es zuerst orthorektifizieren oder transformieren (zum Beispiel mit gdalwarp).</translation>
  </message>
  <message>
   <source>The coordinate reference system of {name} could not be read</source>
   <translation>Das Koordinatenbezugssystem von {name} konnte nicht gelesen werden</translation>
  </message>
  <message>
   <source>{name} could not be placed on the ground in {crs}: {reason} Check its ground control points, coefficients and reference system, or orthorectify it first.</source>
   <translation>{name} ließ sich in {crs} nicht verorten: {reason} Passpunkte, Koeffizienten und Bezugssystem prüfen oder das Bild zuerst orthorektifizieren.</translation>
  </message>
  <message>
   <source>most of its pixels meet no ground that GDAL could compute.</source>
   <translation>Für die meisten Pixel konnte GDAL keinen Ort am Boden berechnen.</translation>
  </message>
  <message>
   <source>its pixels cover no ground.</source>
   <translation>Die Pixel decken kein Gebiet ab.</translation>
  </message>
  <message>
   <source>The journal {path} could not be written ({strerror}). Free some room, choose another folder, or set RESUME to no.</source>
   <translation>Das Journal {path} konnte nicht geschrieben werden ({strerror}). Platz schaffen, einen anderen Ordner wählen oder RESUME auf Nein setzen.</translation>
  </message>
  <message>
   <source>{count} files show the same pixels: their bands are put together as {bands}.</source>
   <translation>{count} Dateien zeigen dieselben Pixel: Ihre Kanäle werden zusammengesetzt als {bands}.</translation>
  </message>
  <message>
   <source>{count} tiles make an image of {cols} x {rows} pixels.</source>
   <translation>{count} Kacheln ergeben ein Bild von {cols} x {rows} Pixeln.</translation>
  </message>
  <message>
   <source>number of bands</source>
   <translation>Anzahl der Kanäle</translation>
  </message>
  <message>
   <source>data type</source>
   <translation>Datentyp</translation>
  </message>
  <message>
   <source>The pixels of {name} lie {off:.2f} of a pixel beside those of {first}: they are brought onto them by cubic interpolation.</source>
   <translation>Die Pixel von {name} liegen {off:.2f} Pixel neben denen von {first}: Sie werden durch kubische Interpolation auf diese gebracht.</translation>
  </message>
  <message>
   <source>The place of {name} could not be taken over</source>
   <translation>Die Lage von {name} konnte nicht übernommen werden</translation>
  </message>
  <message>
   <source>Where tiles overlap, the one that was named first counts.</source>
   <translation>Wo sich Kacheln überlappen, gilt die zuerst genannte.</translation>
  </message>
  <message>
   <source>Gaps between the tiles count as NoData.</source>
   <translation>Lücken zwischen den Kacheln gelten als NoData.</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <source>{name} is located by {kind}: only tiles on a north-up grid can be joined. Choose the one file that describes all tiles (such as DIM_*.XML, .TIL or .VRT), or orthorectify the tiles first.</source>
   <translation>{name} ist durch {kind} verortet: Nur Kacheln auf einem nach Norden ausgerichteten Gitter lassen sich zusammenfügen. Die eine Datei wählen, die alle Kacheln beschreibt (etwa DIM_*.XML, .TIL oder .VRT), oder die Kacheln zuerst orthorektifizieren.</translation>
  </message>
  <message>
   <source>reference system</source>
   <translation>Bezugssystem</translation>
  </message>
  <message>
   <source>{name} cannot be joined to {first}: its {what} is {found}, not {expected}. Choose files of one image, or convert them first.</source>
   <translation>{name} lässt sich nicht mit {first} zusammenfügen ({what}: {found}, erwartet: {expected}). Dateien eines einzigen Bildes wählen oder sie zuerst konvertieren.</translation>
  </message>
  <message>
   <source>{name} could not be transformed</source>
   <translation>{name} konnte nicht transformiert werden</translation>
  </message>
  <message>
   <source>pixel size</source>
   <translation>Pixelgröße</translation>
  </message>
  <message>
   <source>The creation option {name} is unknown to GeoTIFF. Expected one of {listed}.</source>
   <translation>Die Erzeugungsoption {name} ist für GeoTIFF unbekannt. Erwartet wird eine von {listed}.</translation>
  </message>
  <message>
   <source>The creation option {name} is unknown to Cloud Optimized GeoTIFF, which LAYOUT asks for. Expected one of {listed}.</source>
   <translation>Die Erzeugungsoption {name} ist für Cloud Optimized GeoTIFF unbekannt, das LAYOUT verlangt. Erwartet wird eine von {listed}.</translation>
  </message>
  <message>
   <source>The creation option NBITS is {text}; it must be from 1 to 32.</source>
   <translation>Die Erzeugungsoption NBITS ist {text}; zulässig ist ein Wert von 1 bis 32.</translation>
  </message>
  <message>
   <source>The creation option {option!r} has no value. Expected NAME=VALUE, such as COMPRESS=ZSTD.</source>
   <translation>Die Erzeugungsoption {option!r} hat keinen Wert. Erwartet wird NAME=WERT, etwa COMPRESS=ZSTD.</translation>
  </message>
  <message>
   <source>The multispectral image is in {crs}, the panchromatic one in {pan_crs}: the multispectral image is warped into {pan_crs} by cubic interpolation while it is read.</source>
   <translation>Das Multispektralbild liegt in {crs} vor, das panchromatische in {pan_crs}: Das Multispektralbild wird beim Lesen mit kubischer Interpolation nach {pan_crs} transformiert.</translation>
  </message>
  <message>
   <source>The panchromatic image {pan} has {bands} bands. Expected 1; choose a panchromatic image, or swap the two inputs if they were exchanged.</source>
   <translation>Das panchromatische Bild {pan} hat {bands} Kanäle. Erwartet wird 1; ein panchromatisches Bild wählen, oder die beiden Eingaben tauschen, falls sie verwechselt wurden.</translation>
  </message>
  <message>
   <source>{known} is georeferenced but {unknown} is not. Expected both or neither; georeference {unknown} first.</source>
   <translation>{known} ist georeferenziert, {unknown} aber nicht. Erwartet wird, dass beide georeferenziert sind oder keines; zuerst {unknown} georeferenzieren.</translation>
  </message>
  <message>
   <source>{known} is in {crs} but {unknown} has no coordinate reference system. Expected one for both or for neither; assign {unknown} its own (Assign projection).</source>
   <translation>{known} liegt in {crs} vor, aber {unknown} hat kein Koordinatenbezugssystem. Erwartet wird eines für beide oder für keines; {unknown} das eigene zuweisen („Projektion zuweisen“).</translation>
  </message>
  <message>
   <source>The panchromatic pixels measure {dx:.6g} x {dy:.6g} map units, the multispectral ones {ms_dx:.6g} x {ms_dy:.6g}. Expected finer panchromatic pixels; choose other images, or swap the two inputs if they were exchanged.</source>
   <translation>Die panchromatischen Pixel messen {dx:.6g} x {dy:.6g} Karteneinheiten, die multispektralen {ms_dx:.6g} x {ms_dy:.6g}. Erwartet werden feinere panchromatische Pixel; andere Bilder wählen, oder die beiden Eingaben tauschen, falls sie verwechselt wurden.</translation>
  </message>
  <message>
   <source>Neither image is georeferenced: they are taken to cover the same ground, edge to edge, on a local grid whose unit is the panchromatic pixel.</source>
   <translation>Keines der Bilder ist georeferenziert: Es wird angenommen, dass sie dasselbe Gebiet von Rand zu Rand abdecken, auf einem lokalen Gitter mit dem panchromatischen Pixel als Einheit.</translation>
  </message>
  <message>
   <source>{source} holds {dtype} numbers: those beyond 16 777 216 are rounded to about 7 digits.</source>
   <translation>{source} enthält Zahlen vom Typ {dtype}: Zahlen über 16 777 216 werden auf etwa 7 Stellen gerundet.</translation>
  </message>
  <message>
   <source>{source} has a band marked as transparency (alpha): it is used as a mask and not sharpened. If it holds measurements, change its colour interpretation.</source>
   <translation>{source} hat einen als Transparenz (Alpha) gekennzeichneten Kanal: Er dient als Maske und wird nicht geschärft. Enthält er Messwerte, seine Farbinterpretation ändern.</translation>
  </message>
  <message>
   <source>{source} has a colour table: its numbers are taken as they are, although they may be numbers of colours. Expected measurements.</source>
   <translation>{source} hat eine Farbtabelle: Die Zahlen werden genommen, wie sie sind, obwohl sie Farbnummern sein können. Erwartet werden Messwerte.</translation>
  </message>
  <message>
   <source>Neither image has a coordinate reference system: both are taken to lie on one local grid.</source>
   <translation>Keines der Bilder hat ein Koordinatenbezugssystem: Es wird angenommen, dass beide auf einem lokalen Gitter liegen.</translation>
  </message>
  <message>
   <source>A picture of the report could not be made: {reason} Expected a GDAL with the PNG driver; leave REPORT empty, or install one.</source>
   <translation>Ein Bild des Berichts konnte nicht erzeugt werden: {reason} Erwartet wird ein GDAL mit dem PNG-Treiber; REPORT leer lassen oder ein solches installieren.</translation>
  </message>
  <message>
   <source>The file is damaged or incomplete, or a file that it refers to is gone; fetch it again.</source>
   <translation>Die Datei ist beschädigt oder unvollständig, oder eine Datei, auf die sie verweist, fehlt; die Datei neu beziehen.</translation>
  </message>
  <message>
   <source>{name} could not be opened as a raster: {reason} Choose an image file that QGIS can display.</source>
   <translation>{name} konnte nicht als Raster geöffnet werden: {reason} Eine Bilddatei wählen, die QGIS anzeigen kann.</translation>
  </message>
  <message>
   <source>{self} could not be read</source>
   <translation>{self} konnte nicht gelesen werden</translation>
  </message>
  <message>
   <source>{self} could not be transformed: {reason} Check the coordinates and the coordinate reference systems of the images.</source>
   <translation>{self} konnte nicht transformiert werden: {reason} Koordinaten und Koordinatenbezugssysteme der Bilder prüfen.</translation>
  </message>
  <message>
   <source>{name} has {count} ground control point(s), which do not span an area. Expected 3 or more that do not lie on one line; georeference the image anew.</source>
   <translation>{name} hat {count} Passpunkt(e), die keine Fläche aufspannen. Erwartet werden mindestens 3, die nicht auf einer Geraden liegen; das Bild neu georeferenzieren.</translation>
  </message>
  <message>
   <source>{name} is located by {kind}: it is brought to a north-up grid in {crs}, {cols} x {rows} pixels of {dx:.10g} x {dy:.10g} map units, by cubic interpolation while it is read.</source>
   <translation>{name} ist durch {kind} verortet und wird beim Lesen mit kubischer Interpolation auf ein nach Norden ausgerichtetes Gitter in {crs} gebracht: {cols} x {rows} Pixel von {dx:.10g} x {dy:.10g} Karteneinheiten.</translation>
  </message>
  <message>
   <source>{name} would become {cols} x {rows} pixels on a north-up grid in {crs}: its place ({kind}) cannot be right. Check it, or orthorectify the image first.</source>
   <translation>{name} würde auf einem nach Norden ausgerichteten Gitter in {crs} zu {cols} x {rows} Pixeln: Die Angaben zur Verortung ({kind}) können nicht stimmen. Diese Angaben prüfen oder das Bild zuerst orthorektifizieren.</translation>
  </message>
  <message>
   <source>Another run is writing {path} and keeps its journal: this run keeps none.</source>
   <translation>Ein anderer Lauf schreibt gerade {path} und führt das Journal dazu: Dieser Lauf führt keines.</translation>
  </message>
  <message>
   <source>{count} finished tile(s) are kept in a journal. Run again with the same settings and RESUME to go on; a run without RESUME to {path} removes it.</source>
   <translation>{count} fertige Kachel(n) bleiben in einem Journal erhalten. Zum Fortsetzen den Lauf mit denselben Einstellungen und RESUME wiederholen; ein Lauf nach {path} ohne RESUME entfernt es.</translation>
  </message>
  <message>
   <source>{count} finished tile(s) of an interrupted run were taken from its journal.</source>
   <translation>{count} fertige Kachel(n) eines unterbrochenen Laufs wurden aus dessen Journal übernommen.</translation>
  </message>
  <message>
   <source>The journal of an interrupted run to {path} belongs to other images or settings: this run begins anew.</source>
   <translation>Das Journal eines unterbrochenen Laufs nach {path} gehört zu anderen Bildern oder Einstellungen: Dieser Lauf beginnt von vorn.</translation>
  </message>
  <message>
   <source>The journal takes no further tile ({strerror}): the run goes on without it, and what it holds is kept.</source>
   <translation>Das Journal nimmt keine weitere Kachel auf ({strerror}): Der Lauf geht ohne es weiter; was es enthält, bleibt erhalten.</translation>
  </message>
  <message>
   <source>{file} has {key} {value}</source>
   <translation>{file} enthält {key} {value}</translation>
  </message>
  <message>
   <source>{file} has a band {band}</source>
   <translation>{file} hat einen Kanal {band}</translation>
  </message>
  <message>
   <source>a file is called {file}</source>
   <translation>eine Datei heißt {file}</translation>
  </message>
  <message>
   <source>The RPC of {name} has the height offset '{text}'; expected a number of metres. Order the image anew, or orthorectify it first.</source>
   <translation>Die RPC von {name} haben den Höhenversatz '{text}'; erwartet wird eine Zahl in Metern. Das Bild neu bestellen oder zuerst orthorektifizieren.</translation>
  </message>
  <message>
   <source>No DEM is given: all ground is taken to lie {height:.0f} m above the ellipsoid, the RPC's own height. In {name}, ground that is 100 m higher or lower appears {shift:.0f} m off its place; both images agree with each other.</source>
   <translation>Kein Höhenmodell (DEM) angegeben: Es wird angenommen, dass der gesamte Boden {height:.0f} m über dem Ellipsoid liegt, auf der Höhe aus den RPC selbst. In {name} erscheint um 100 m höherer oder tieferer Boden um {shift:.0f} m versetzt; beide Bilder passen dennoch zueinander.</translation>
  </message>
  <message>
   <source>The DEM {name} could not be opened: {reason} Choose a raster of heights.</source>
   <translation>Das Höhenmodell (DEM) {name} konnte nicht geöffnet werden: {reason} Ein Raster mit Höhen wählen.</translation>
  </message>
  <message>
   <source>The DEM {name} has no georeferencing or no coordinate reference system. Choose a raster of heights, in metres, that has both.</source>
   <translation>Das Höhenmodell (DEM) {name} hat keine Georeferenzierung oder kein Koordinatenbezugssystem. Ein Raster mit Höhen in Metern wählen, das beides hat.</translation>
  </message>
  <message>
   <source>Heights come from the DEM {dem}, as metres above the ellipsoid unless its reference system says otherwise; where it has none, {height:.0f} m count.</source>
   <translation>Die Höhen stammen aus dem Höhenmodell (DEM) {dem}, in Metern über dem Ellipsoid, sofern sein Bezugssystem nichts anderes besagt; wo es keine enthält, gelten {height:.0f} m.</translation>
  </message>
  <message>
   <source>The DEM {dem} does not cover the whole image: beyond it the ground is taken to lie {height:.0f} m above the ellipsoid.</source>
   <translation>Das Höhenmodell (DEM) {dem} deckt nicht das ganze Bild ab: Außerhalb davon wird angenommen, dass der Boden {height:.0f} m über dem Ellipsoid liegt.</translation>
  </message>
  <message>
   <source>its centre meets no ground.</source>
   <translation>Die Mitte trifft nicht auf den Boden.</translation>
  </message>
  <message>
   <source>The DEM is not used: neither image is located by an RPC, which needs it.</source>
   <translation>Das Höhenmodell (DEM) wird nicht verwendet: Keines der beiden Bilder ist durch RPC verortet, die eines benötigen.</translation>
  </message>
  <message>
   <source>The files could not be joined: {reason}</source>
   <translation>Die Dateien konnten nicht zusammengefügt werden: {reason}</translation>
  </message>
  <message>
   <source>the file has {size} bytes, but should have {end}</source>
   <translation>die Datei hat {size} Bytes, müsste aber {end} haben</translation>
  </message>
  <message>
   <source>{path} could not be created with the options {listed}: {reason} Check the creation options.</source>
   <translation>{path} konnte mit den Optionen {listed} nicht angelegt werden: {reason} Die Erzeugungsoptionen prüfen.</translation>
  </message>
  <message>
   <source>The output {path} is also an input ({name}). Choose another name for the output.</source>
   <translation>Die Ausgabe {path} ist zugleich eine Eingabe ({name}). Einen anderen Namen für die Ausgabe wählen.</translation>
  </message>
  <message>
   <source>Ratio of the pixel sizes</source>
   <translation>Verhältnis der Pixelgrößen</translation>
  </message>
  <message>
   <source>Sensor whose optics were used</source>
   <translation>Sensor, dessen Optik verwendet wurde</translation>
  </message>
  <message>
   <source>Geometry of the fused image</source>
   <translation>Geometrie des fusionierten Bildes</translation>
  </message>
  <message>
   <source>Where the pixels of MS lie</source>
   <translation>Lage der Pixel von MS</translation>
  </message>
  <message>
   <source>Real place of MS, from its georeferenced one</source>
   <translation>Tatsächliche Lage von MS gegenüber der georeferenzierten</translation>
  </message>
  <message>
   <source>The same, band by band</source>
   <translation>Dasselbe, Kanal für Kanal</translation>
  </message>
  <message>
   <source>Pixels that count</source>
   <translation>Gewertete Pixel</translation>
  </message>
  <message>
   <source>Unit of the values</source>
   <translation>Einheit der Werte</translation>
  </message>
  <message>
   <source>Reference system</source>
   <translation>Bezugssystem</translation>
  </message>
  <message>
   <source>Left out along each edge</source>
   <translation>An jedem Rand ausgelassen</translation>
  </message>
  <message>
   <source>Versions</source>
   <translation>Versionen</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>nicht bekannt</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Hinweis</translation>
  </message>
  <message>
   <source>Image</source>
   <translation>Bild</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>Pixels</source>
   <translation>Pixel</translation>
  </message>
  <message>
   <source>Pixel size</source>
   <translation>Pixelgröße</translation>
  </message>
  <message>
   <source>Bands</source>
   <translation>Kanäle</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Typ</translation>
  </message>
  <message>
   <source>Setting</source>
   <translation>Einstellung</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>that of PAN; MS was moved onto it</source>
   <translation>die von PAN; MS wurde darauf verschoben</translation>
  </message>
  <message>
   <source>that of MS; PAN was moved onto it</source>
   <translation>die von MS; PAN wurde darauf verschoben</translation>
  </message>
  <message>
   <source>where the pair itself says (auto)</source>
   <translation>wo das Bildpaar selbst es angibt (auto)</translation>
  </message>
  <message>
   <source>where georeferencing says (area)</source>
   <translation>wo die Georeferenzierung es angibt (area)</translation>
  </message>
  <message>
   <source>half a PAN pixel down and right, as published tables have it (interp23)</source>
   <translation>ein halbes PAN-Pixel nach unten und rechts, wie in veröffentlichten Tabellen (interp23)</translation>
  </message>
  <message>
   <source>{cols:,} wide, {rows:,} high</source>
   <translation>{cols:,} breit, {rows:,} hoch</translation>
  </message>
  <message>
   <source>{width} by {height}</source>
   <translation>{width} mal {height}</translation>
  </message>
  <message>
   <source>{way} (PAN pixels)</source>
   <translation>{way} (PAN-Pixel)</translation>
  </message>
  <message>
   <source>{rows:.2f} up and {cols:.2f} left</source>
   <translation>{rows:.2f} nach oben und {cols:.2f} nach links</translation>
  </message>
  <message>
   <source>{count} pixels</source>
   <translation>{count} Pixel</translation>
  </message>
  <message>
   <source>{width} by {height} {unit}</source>
   <translation>{width} mal {height} {unit}</translation>
  </message>
  <message>
   <source>no offset</source>
   <translation>keine Abweichung</translation>
  </message>
  <message>
   <source>{band} {way}</source>
   <translation>{band}: {way}</translation>
  </message>
  <message>
   <source>{rows:.2f} down and {cols:.2f} right</source>
   <translation>{rows:.2f} nach unten und {cols:.2f} nach rechts</translation>
  </message>
  <message>
   <source>{rows:.2f} down and {cols:.2f} left</source>
   <translation>{rows:.2f} nach unten und {cols:.2f} nach links</translation>
  </message>
  <message>
   <source>{rows:.2f} up and {cols:.2f} right</source>
   <translation>{rows:.2f} nach oben und {cols:.2f} nach rechts</translation>
  </message>
  <message>
   <source>{count} pixel</source>
   <translation>{count} Pixel</translation>
  </message>
  <message>
   <source>higher ↑</source>
   <translation>höher ↑</translation>
  </message>
  <message>
   <source>lower ↓</source>
   <translation>niedriger ↓</translation>
  </message>
  <message>
   <source>nearer to the pair's own</source>
   <translation>näher am Wert des Bildpaars</translation>
  </message>
  <message>
   <source>the pair's own</source>
   <translation>der Wert des Bildpaars</translation>
  </message>
  <message>
   <source>needs a reference image</source>
   <translation>benötigt ein Referenzbild</translation>
  </message>
  <message>
   <source>not defined for this image</source>
   <translation>für dieses Bild nicht definiert</translation>
  </message>
  <message>
   <source>needs two bands or more</source>
   <translation>benötigt mindestens zwei Kanäle</translation>
  </message>
  <message>
   <source>Against the reference, the true image</source>
   <translation>Gegenüber der Referenz, dem wahren Bild</translation>
  </message>
  <message>
   <source>Brought back to the pixels of MS</source>
   <translation>Zurückgerechnet auf die Pixel von MS</translation>
  </message>
  <message>
   <source>At the pixels of PAN, where no truth is known</source>
   <translation>Auf den Pixeln von PAN, wo kein wahres Bild bekannt ist</translation>
  </message>
  <message>
   <source>The groups stand in the order of how far they can be trusted: a comparison with the truth, then with what the sensor measured, then indices that guess. Compare only figures that were computed in one way: block size, optics and geometry all move them.</source>
   <translation>Die Gruppen sind danach geordnet, wie weit man ihnen trauen kann: zuerst der Vergleich mit dem wahren Bild, dann der mit dem, was der Sensor gemessen hat, dann Indizes, die schätzen. Nur Werte vergleichen, die auf dieselbe Weise berechnet wurden: Blockgröße, Optik und Geometrie verändern sie alle.</translation>
  </message>
  <message>
   <source>Likeness to the true image in level, contrast, structure and colour, all bands at once. The first figure to look at.</source>
   <translation>Ähnlichkeit mit dem wahren Bild in Niveau, Kontrast, Struktur und Farbe, alle Kanäle zugleich. Der Wert, der zuerst anzusehen ist.</translation>
  </message>
  <message>
   <source>Error of all bands relative to their means, in percent, divided by the ratio of the pixel sizes.</source>
   <translation>Fehler aller Kanäle relativ zu ihren Mittelwerten, in Prozent, geteilt durch das Verhältnis der Pixelgrößen.</translation>
  </message>
  <message>
   <source>Mean angle between the spectra of both images: wrong colour counts, wrong brightness does not.</source>
   <translation>Mittlerer Winkel zwischen den Spektren beider Bilder: Falsche Farbe zählt, falsche Helligkeit nicht.</translation>
  </message>
  <message>
   <source>As Q2n, but each band by itself, then averaged.</source>
   <translation>Wie Q2n, aber jeder Kanal für sich, dann gemittelt.</translation>
  </message>
  <message>
   <source>Whether edges are where the true image has them, and as strong.</source>
   <translation>Ob Kanten dort liegen, wo das wahre Bild sie hat, und ebenso stark sind.</translation>
  </message>
  <message>
   <source>Largest value over the error: 6 dB more is half the error. 100 dB at most.</source>
   <translation>Größter Wert gegenüber dem Fehler: 6 dB mehr bedeuten den halben Fehler. Höchstens 100 dB.</translation>
  </message>
  <message>
   <source>Likeness in brightness, contrast and structure, in small windows.</source>
   <translation>Ähnlichkeit in Helligkeit, Kontrast und Struktur, in kleinen Fenstern.</translation>
  </message>
  <message>
   <source>The fused image, blurred and sampled as the sensor would, beside MS: does every band come back? Likeness as Q2n.</source>
   <translation>Das fusionierte Bild, unscharf gemacht und abgetastet, wie der Sensor es täte, neben MS: Ergibt sich jeder Kanal wieder? Ähnlichkeit wie bei Q2n.</translation>
  </message>
  <message>
   <source>The same comparison as an error, in percent of the bands' means divided by the ratio.</source>
   <translation>Derselbe Vergleich als Fehler, in Prozent der Mittelwerte der Kanäle, geteilt durch das Verhältnis.</translation>
  </message>
  <message>
   <source>The same comparison as a mean angle between spectra.</source>
   <translation>Derselbe Vergleich als mittlerer Winkel zwischen den Spektren.</translation>
  </message>
  <message>
   <source>How little the fine detail follows PAN's, 0 to 2. It has no good value of its own: see “Detail, band by band”.</source>
   <translation>Wie wenig die feinen Details denen von PAN folgen, 0 bis 2. Hat für sich keinen guten Wert: siehe „Details, Kanal für Kanal“.</translation>
  </message>
  <message>
   <source>Colour lost: the fused image blurred as the sensor would, beside MS interpolated to PAN's pixels.</source>
   <translation>Verlorene Farbe: das fusionierte Bild, unscharf gemacht, wie der Sensor es täte, neben MS, auf die Pixel von PAN interpoliert.</translation>
  </message>
  <message>
   <source>How far each band's likeness to PAN differs from what it was before sharpening.</source>
   <translation>Wie weit die Ähnlichkeit jedes Kanals mit PAN von der vor dem Schärfen abweicht.</translation>
  </message>
  <message>
   <source>(1 - D_λK) · (1 - D_s). To compare results made in one way and to find places, not a mark: where the truth is known it hardly follows it.</source>
   <translation>(1 - D_λK) · (1 - D_s). Zum Vergleich von Ergebnissen, die auf dieselbe Weise entstanden sind, und zum Auffinden von Stellen, nicht als Note: Wo das wahre Bild bekannt ist, folgt der Wert ihm kaum.</translation>
  </message>
  <message>
   <source>How far the likeness of the bands to each other has changed; older than D_λK.</source>
   <translation>Wie stark sich die Ähnlichkeit der Kanäle untereinander verändert hat; älter als D_λK.</translation>
  </message>
  <message>
   <source>(1 - D_λ) · (1 - D_s); older than HQNR.</source>
   <translation>(1 - D_λ) · (1 - D_s); älter als HQNR.</translation>
  </message>
  <message>
   <source>Index</source>
   <translation>Index</translation>
  </message>
  <message>
   <source>Best</source>
   <translation>Bester Wert</translation>
  </message>
  <message>
   <source>Better is</source>
   <translation>Besser ist</translation>
  </message>
  <message>
   <source>What it says</source>
   <translation>Was er aussagt</translation>
  </message>
  <message>
   <source>{value}, the pair's own</source>
   <translation>{value}, der Wert des Bildpaars</translation>
  </message>
  <message>
   <source>less than 0.1 %</source>
   <translation>weniger als 0.1 %</translation>
  </message>
  <message>
   <source>The figures that lead are not defined for this image; what follows rests on the others.</source>
   <translation>Die wichtigsten Werte sind für dieses Bild nicht definiert; das Folgende stützt sich auf die übrigen.</translation>
  </message>
  <message>
   <source>No figure replaces a look at the pictures below, and none has a threshold above which an image is good.</source>
   <translation>Kein Wert ersetzt den Blick auf die Bilder unten, und für keinen gibt es eine Schwelle, ab der ein Bild gut ist.</translation>
  </message>
  <message>
   <source>Against the true image, the values are typically off by {percent} of a band's mean, and the colours by {degrees}.</source>
   <translation>Gegenüber dem wahren Bild weichen die Werte typischerweise um {percent} des Kanalmittelwerts ab und die Farben um {degrees}.</translation>
  </message>
  <message>
   <source>Seen through the sensor's optics at the pixel size of MS, the fused image gives MS back with a typical error of {percent} of a band's mean.</source>
   <translation>Durch die Optik des Sensors bei der Pixelgröße von MS gesehen, gibt das fusionierte Bild MS mit einem typischen Fehler von {percent} des Kanalmittelwerts wieder.</translation>
  </message>
  <message>
   <source>All bands taken together, the likeness to the true image (Q2n) is {value}; 1 is equal.</source>
   <translation>Alle Kanäle zusammengenommen, beträgt die Ähnlichkeit mit dem wahren Bild (Q2n) {value}; 1 bedeutet gleich.</translation>
  </message>
  <message>
   <source>Brought back to the pixels of MS it differs from MS by {percent} of a band's mean (R-Q2n {likeness}).</source>
   <translation>Auf die Pixel von MS zurückgerechnet, weicht es um {percent} des Kanalmittelwerts von MS ab (R-Q2n {likeness}).</translation>
  </message>
  <message>
   <source>Block by block and with all bands taken together, its likeness to MS there (R-Q2n) is {value}; 1 is equal. An image can give MS back and still lack detail.</source>
   <translation>Block für Block und alle Kanäle zusammengenommen, beträgt seine Ähnlichkeit mit MS dort (R-Q2n) {value}; 1 bedeutet gleich. Ein Bild kann MS wiedergeben und dennoch Details vermissen lassen.</translation>
  </message>
  <message>
   <source>Beside the pair's own bands one scale coarser, the fine detail follows PAN {parts}. (D_ρ; differences up to {alike:.2f} are taken as alike, a rule of thumb.)</source>
   <translation>Verglichen mit den Kanälen des Bildpaars selbst, eine Skalenstufe gröber, folgen die feinen Details PAN {parts}. (D_ρ; Unterschiede bis {alike:.2f} gelten als gleich, eine Faustregel.)</translation>
  </message>
  <message>
   <source>{detail} At this ratio D_ρ looks at 2 by 2 pixels only, which is noisy.</source>
   <translation>{detail} Bei diesem Verhältnis betrachtet D_ρ nur 2 mal 2 Pixel, das Ergebnis ist daher verrauscht.</translation>
  </message>
  <message>
   <source>HQNR is {value}, and the middle nine tenths of its blocks run from {low} to {high}. Use it to compare results made in one way and to find places that differ, not as a mark: where the truth is known, it hardly follows it.</source>
   <translation>HQNR beträgt {value}, und die mittleren neun Zehntel seiner Blöcke reichen von {low} bis {high}. Den Wert zum Vergleich von Ergebnissen verwenden, die auf dieselbe Weise entstanden sind, und zum Auffinden abweichender Stellen, nicht als Note: Wo das wahre Bild bekannt ist, folgt er ihm kaum.</translation>
  </message>
  <message>
   <source>less closely in bands {bands} (a sign of blur)</source>
   <translation>weniger genau bei {bands} (ein Zeichen für Unschärfe)</translation>
  </message>
  <message>
   <source>more closely in bands {bands} (a sign of over-injection)</source>
   <translation>genauer bei {bands} (ein Zeichen für Überinjektion)</translation>
  </message>
  <message>
   <source>about as closely in bands {bands}</source>
   <translation>etwa gleich genau bei {bands}</translation>
  </message>
  <message>
   <source>Against the true image, the values are typically off by {percent} of a band's mean.</source>
   <translation>Gegenüber dem wahren Bild weichen die Werte typischerweise um {percent} des Kanalmittelwerts ab.</translation>
  </message>
  <message>
   <source>HQNR is {value}. Use it to compare results made in one way and to find places that differ, not as a mark: where the truth is known, it hardly follows it.</source>
   <translation>HQNR beträgt {value}. Den Wert zum Vergleich von Ergebnissen verwenden, die auf dieselbe Weise entstanden sind, und zum Auffinden abweichender Stellen, nicht als Note: Wo das wahre Bild bekannt ist, folgt er ihm kaum.</translation>
  </message>
  <message>
   <source>less closely in every band (a sign of blur)</source>
   <translation>weniger genau in jedem Kanal (ein Zeichen für Unschärfe)</translation>
  </message>
  <message>
   <source>less closely in band {band} (a sign of blur)</source>
   <translation>weniger genau bei {band} (ein Zeichen für Unschärfe)</translation>
  </message>
  <message>
   <source>more closely in every band (a sign of over-injection)</source>
   <translation>genauer in jedem Kanal (ein Zeichen für Überinjektion)</translation>
  </message>
  <message>
   <source>more closely in band {band} (a sign of over-injection)</source>
   <translation>genauer bei {band} (ein Zeichen für Überinjektion)</translation>
  </message>
  <message>
   <source>about as closely in every band</source>
   <translation>etwa gleich genau in jedem Kanal</translation>
  </message>
  <message>
   <source>about as closely in band {band}</source>
   <translation>etwa gleich genau bei {band}</translation>
  </message>
  <message>
   <source>Assessment of a pansharpened image</source>
   <translation>Bewertung eines pangeschärften Bildes</translation>
  </message>
  <message>
   <source>What the figures say</source>
   <translation>Was die Werte sagen</translation>
  </message>
  <message>
   <source>What was compared</source>
   <translation>Was verglichen wurde</translation>
  </message>
  <message>
   <source>Every index</source>
   <translation>Alle Indizes</translation>
  </message>
  <message>
   <source>Detail, band by band</source>
   <translation>Details, Kanal für Kanal</translation>
  </message>
  <message>
   <source>Where it is good and where it is not</source>
   <translation>Wo es gut ist und wo nicht</translation>
  </message>
  <message>
   <source>A look at the best and worst places</source>
   <translation>Ein Blick auf die besten und die schlechtesten Stellen</translation>
  </message>
  <message>
   <source>Spectra at a few points</source>
   <translation>Spektren an einigen Punkten</translation>
  </message>
  <message>
   <source>How the values are spread</source>
   <translation>Wie die Werte verteilt sind</translation>
  </message>
  <message>
   <source>On this page</source>
   <translation>Auf dieser Seite</translation>
  </message>
  <message>
   <source>PAN</source>
   <translation>PAN</translation>
  </message>
  <message>
   <source>MS</source>
   <translation>MS</translation>
  </message>
  <message>
   <source>Fused</source>
   <translation>Fusioniert</translation>
  </message>
  <message>
   <source>Reference</source>
   <translation>Referenz</translation>
  </message>
  <message>
   <source>The pair's own</source>
   <translation>Das Bildpaar selbst</translation>
  </message>
  <message>
   <source>MS, in its own pixels</source>
   <translation>MS, in eigenen Pixeln</translation>
  </message>
  <message>
   <source>not defined</source>
   <translation>nicht definiert</translation>
  </message>
  <message>
   <source>value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>share of pixels</source>
   <translation>Anteil der Pixel</translation>
  </message>
  <message>
   <source>band</source>
   <translation>Kanal</translation>
  </message>
  <message>
   <source>Frames are the places shown below, crosses the points whose spectra are shown. Blocks beyond an end of the scale have the colour of that end.</source>
   <translation>Rahmen markieren die unten gezeigten Stellen, Kreuze die Punkte, deren Spektren gezeigt werden. Blöcke jenseits eines Endes der Skala haben die Farbe dieses Endes.</translation>
  </message>
  <message>
   <source>Places are chosen by a block of the map and those around it; the figures are those of this block. It is in the middle, unless the image ends near it. Pale grey does not count. Rows and columns count from 0.</source>
   <translation>Stellen werden nach einem Block der Karte und denen um ihn herum gewählt; die Werte sind die dieses Blocks. Er liegt in der Mitte, sofern das Bild nicht nahebei endet. Blassgraues wird nicht gewertet. Zeilen und Spalten zählen ab 0.</translation>
  </message>
  <message>
   <source>No block of this image has a value, so no place is shown.</source>
   <translation>Kein Block dieses Bildes hat einen Wert, daher wird keine Stelle gezeigt.</translation>
  </message>
  <message>
   <source>Each line joins the values of one pixel of MS over its bands. The fused image is shown as the sensor would see it there: the closer the lines, the better the colours are kept. The scales do not start at 0.</source>
   <translation>Jede Linie verbindet die Werte eines Pixels von MS über seine Kanäle. Das fusionierte Bild ist so gezeigt, wie der Sensor es dort sähe: Je näher die Linien beieinander liegen, desto besser sind die Farben erhalten. Die Skalen beginnen nicht bei 0.</translation>
  </message>
  <message>
   <source>Both should have the same place and shape; the fused image reaches a little further to both sides, since fine detail is brighter and darker than its mean.</source>
   <translation>Beide sollten gleiche Lage und Form haben; das fusionierte Bild reicht auf beiden Seiten etwas weiter, da feine Details heller und dunkler sind als ihr Mittelwert.</translation>
  </message>
  <message>
   <source>How little each band's fine detail follows PAN's (D_ρ), beside that of MS and PAN one scale coarser. A higher bar than the pair's own speaks of blur, a lower one of detail that was taken from PAN too freely. The pair's own is a guide, since detail differs from scale to scale.</source>
   <translation>Wie wenig die feinen Details jedes Kanals denen von PAN folgen (D_ρ), neben dem Wert von MS und PAN, eine Skalenstufe gröber. Ein höherer Balken als der des Bildpaars spricht für Unschärfe, ein niedrigerer für Details, die zu großzügig aus PAN übernommen wurden. Der Wert des Bildpaars ist ein Anhaltspunkt, da sich Details von Skala zu Skala unterscheiden.</translation>
  </message>
  <message>
   <source>Scale of colours from dark blue, worse, to pale yellow, better</source>
   <translation>Farbskala von Dunkelblau, schlechter, bis Blassgelb, besser</translation>
  </message>
  <message>
   <source>Dρ (0: just as PAN)</source>
   <translation>Dρ (0: genau wie PAN)</translation>
  </message>
  <message>
   <source>D_ρ of each band, the fused image beside the pair's own</source>
   <translation>D_ρ jedes Kanals, das fusionierte Bild neben dem Bildpaar selbst</translation>
  </message>
  <message>
   <source>Assessment of a pansharpened image: {file}</source>
   <translation>Bewertung eines pangeschärften Bildes: {file}</translation>
  </message>
  <message>
   <source>Band {number}</source>
   <translation>Kanal {number}</translation>
  </message>
  <message>
   <source>{first} and {last}</source>
   <translation>{first} und {last}</translation>
  </message>
  <message>
   <source>{first}, {following}</source>
   <translation>{first}, {following}</translation>
  </message>
  <message>
   <source>{first}; {following}</source>
   <translation>{first}; {following}</translation>
  </message>
  <message>
   <source>by their names</source>
   <translation>nach ihren Namen</translation>
  </message>
  <message>
   <source>by the file's colour interpretation</source>
   <translation>nach der Farbinterpretation der Datei</translation>
  </message>
  <message>
   <source>by the usual order of this sensor's bands</source>
   <translation>nach der üblichen Kanalreihenfolge dieses Sensors</translation>
  </message>
  <message>
   <source>the first three, since nothing tells which are red, green and blue</source>
   <translation>die ersten drei, da nichts angibt, welche Rot, Grün und Blau sind</translation>
  </message>
  <message>
   <source>The pictures show {red}, {green} and {blue} as red, green and blue ({source}). MS and the fused image are stretched alike, from the 2nd to the 98th percentile of MS in each place; PAN by itself.</source>
   <translation>Die Bilder zeigen {red}, {green} und {blue} als Rot, Grün und Blau ({source}). MS und das fusionierte Bild sind gleich gestreckt, an jeder Stelle vom 2. bis zum 98. Perzentil von MS; PAN für sich.</translation>
  </message>
  <message>
   <source>Best {number}</source>
   <translation>Beste {number}</translation>
  </message>
  <message>
   <source>Worst {number}</source>
   <translation>Schwächste {number}</translation>
  </message>
  <message>
   <source>rows {top} to {bottom}, columns {left} to {right}</source>
   <translation>Zeilen {top} bis {bottom}, Spalten {left} bis {right}</translation>
  </message>
  <message>
   <source>centre at {x}, {y}</source>
   <translation>Mittelpunkt bei {x}, {y}</translation>
  </message>
  <message>
   <source>{image} at place {name}</source>
   <translation>{image}: {name}</translation>
  </message>
  <message>
   <source>{index} in blocks of {side} pixels</source>
   <translation>{index} in Blöcken von {side} Pixeln</translation>
  </message>
  <message>
   <source>Map of {index} by blocks, from {low} to {high}</source>
   <translation>Karte von {index} nach Blöcken, von {low} bis {high}</translation>
  </message>
  <message>
   <source>P{number}</source>
   <translation>P{number}</translation>
  </message>
  <message>
   <source>{name}: row {row:.0f}, column {col:.0f}</source>
   <translation>{name}: Zeile {row:.0f}, Spalte {col:.0f}</translation>
  </message>
  <message>
   <source>Values over the bands at {name}, MS beside the fused image</source>
   <translation>Werte über die Kanäle bei {name}, MS neben dem fusionierten Bild</translation>
  </message>
  <message>
   <source>Spread of the values of {name}, MS beside the fused image</source>
   <translation>Verteilung der Werte von {name}, MS neben dem fusionierten Bild</translation>
  </message>
  <message>
   <source>The pictures show {band} in grey.</source>
   <translation>Die Bilder zeigen {band} in Grau.</translation>
  </message>
  <message>
   <source>FOLDER is {folder}; it must be a whole path, from the root or the drive.</source>
   <translation>FOLDER ist {folder}; erforderlich ist ein vollständiger Pfad, vom Wurzelverzeichnis oder Laufwerk an.</translation>
  </message>
  <message>
   <source>TORCH is {version}; it must be a version such as 2.8.0, or be left empty.</source>
   <translation>TORCH ist {version}; erforderlich ist eine Version wie 2.8.0 oder ein leeres Feld.</translation>
  </message>
  <message>
   <source>PROXY is {proxy}; it must read as http://host:port, or be left empty.</source>
   <translation>PROXY ist {proxy}; erforderlich ist die Form http://host:port oder ein leeres Feld.</translation>
  </message>
  <message>
   <source>it ended with exit code {code}</source>
   <translation>er endete mit dem Exit-Code {code}</translation>
  </message>
  <message>
   <source>Run it again; if it happens again, report the lines below.</source>
   <translation>Den Lauf wiederholen; tritt es erneut auf, die folgenden Zeilen melden.</translation>
  </message>
  <message>
   <source>Its last lines:
{lines}</source>
   <translation>Seine letzten Zeilen:
{lines}</translation>
  </message>
  <message>
   <source>The process that runs the network in {interpreter} broke down: {how}. {advice} {last_lines}</source>
   <translation>Der Prozess, der das neuronale Netz in {interpreter} ausführt, ist abgestürzt: {how}. {advice} {last_lines}</translation>
  </message>
  <message>
   <source>The process that should run the network in {interpreter} did not begin: {how}. Is it a Python interpreter that has torch? Name one in Settings &gt; Processing &gt; Providers &gt; G-ZAP, or run gzap:runtime. {last_lines}</source>
   <translation>Der Prozess, der das neuronale Netz in {interpreter} ausführen soll, ist nicht gestartet: {how}. Ist es ein Python-Interpreter mit torch? Einen solchen unter Einstellungen &gt; Optionen &gt; Verarbeitung &gt; Datenanbieter &gt; G-ZAP angeben oder gzap:runtime ausführen. {last_lines}</translation>
  </message>
  <message>
   <source>The process that runs the network in {interpreter} gave no sign of life for {seconds:.0f} seconds and was ended. Close other programs and run it again; if it happens again, set THREADS to 1 and DEVICE to cpu. {last_lines}</source>
   <translation>Der Prozess, der das neuronale Netz in {interpreter} ausführt, gab {seconds:.0f} Sekunden lang kein Lebenszeichen und wurde beendet. Andere Programme schließen und den Lauf wiederholen; tritt es erneut auf, THREADS auf 1 und DEVICE auf cpu setzen. {last_lines}</translation>
  </message>
  <message>
   <source>it was ended by signal {number} ({name})</source>
   <translation>er wurde durch Signal {number} ({name}) beendet</translation>
  </message>
  <message>
   <source>Probably memory ran out: close other programs, choose fewer THREADS or a smaller MEMORY in the settings of G-ZAP, or set DEVICE to cpu.</source>
   <translation>Vermutlich reichte der Arbeitsspeicher nicht: Andere Programme schließen, in den Einstellungen von G-ZAP weniger THREADS oder ein kleineres MEMORY wählen, oder DEVICE auf cpu setzen.</translation>
  </message>
  <message>
   <source>It wrote no message.</source>
   <translation>Er hat keine Meldung ausgegeben.</translation>
  </message>
  <message>
   <source>{interpreter} is Python {version}; G-ZAP needs Python 3.9 or later for the network. Name another interpreter in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP, or run gzap:runtime.</source>
   <translation>{interpreter} ist Python {version}; G-ZAP braucht für das neuronale Netz Python 3.9 oder neuer. Einen anderen Interpreter unter Einstellungen &gt; Optionen &gt; Verarbeitung &gt; Datenanbieter &gt; G-ZAP angeben oder gzap:runtime ausführen.</translation>
  </message>
  <message>
   <source>A message from the process that runs the network broke off in the middle.</source>
   <translation>Eine Meldung des Prozesses, der das neuronale Netz ausführt, brach mittendrin ab.</translation>
  </message>
  <message>
   <source>What came from the process that runs the network is no message of G-ZAP; a program or a library there writes into the channel between the two. Run it again, or choose another Python interpreter in the settings of G-ZAP.</source>
   <translation>Was der Prozess, der das neuronale Netz ausführt, gesendet hat, ist keine Meldung von G-ZAP; ein Programm oder eine Bibliothek schreibt dort in den Kanal zwischen beiden Prozessen. Den Lauf wiederholen oder in den Einstellungen von G-ZAP einen anderen Python-Interpreter wählen.</translation>
  </message>
  <message>
   <source>A message between QGIS and the process that runs the network is damaged ({error}).</source>
   <translation>Eine Meldung zwischen QGIS und dem Prozess, der das neuronale Netz ausführt, ist beschädigt ({error}).</translation>
  </message>
  <message>
   <source>The process that runs the network in {interpreter} is of another version of the plugin; restart QGIS.</source>
   <translation>Der Prozess, der das neuronale Netz in {interpreter} ausführt, gehört zu einer anderen Version der Erweiterung; QGIS neu starten.</translation>
  </message>
  <message>
   <source>The Python interpreter {interpreter} (Python {python}) cannot import what the network needs ({reason}). Install numpy and torch there, name another interpreter in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP, or run gzap:runtime.</source>
   <translation>Der Python-Interpreter {interpreter} (Python {python}) kann nicht importieren, was das neuronale Netz braucht ({reason}). Dort numpy und torch installieren, einen anderen Interpreter unter Einstellungen &gt; Optionen &gt; Verarbeitung &gt; Datenanbieter &gt; G-ZAP angeben oder gzap:runtime ausführen.</translation>
  </message>
  <message>
   <source>The Python interpreter {interpreter} has torch {torch}; G-ZAP needs {oldest} or later. Install a newer torch there, name another interpreter in Settings &gt; Processing &gt; Providers &gt; G-ZAP, or run gzap:runtime.</source>
   <translation>Der Python-Interpreter {interpreter} hat torch {torch}; G-ZAP braucht {oldest} oder neuer. Dort ein neueres torch installieren, einen anderen Interpreter unter Einstellungen &gt; Optionen &gt; Verarbeitung &gt; Datenanbieter &gt; G-ZAP angeben oder gzap:runtime ausführen.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be written ({reason}); choose another for FOLDER, on a disk with room.</source>
   <translation>In den Ordner {folder} kann nicht geschrieben werden ({reason}); einen anderen für FOLDER wählen, auf einem Datenträger mit freiem Platz.</translation>
  </message>
  <message>
   <source>The folder {folder} holds files that gzap:runtime did not make; choose an empty or a new folder for FOLDER.</source>
   <translation>Der Ordner {folder} enthält Dateien, die nicht von gzap:runtime stammen; für FOLDER einen leeren oder neuen Ordner wählen.</translation>
  </message>
  <message>
   <source>The folder {folder} was not made by gzap:runtime, so nothing was removed; choose the folder of the environment for FOLDER.</source>
   <translation>Der Ordner {folder} stammt nicht von gzap:runtime, daher wurde nichts entfernt; für FOLDER den Ordner der Umgebung wählen.</translation>
  </message>
  <message>
   <source>Another run builds or removes {folder}; wait until it has ended. If there is none, delete {file}.</source>
   <translation>Ein anderer Lauf richtet {folder} gerade ein oder entfernt den Ordner; warten, bis er beendet ist. Gibt es keinen, {file} löschen.</translation>
  </message>
  <message>
   <source>{file} could not be removed ({reason}); close the programs and runs that use it, and run this again.</source>
   <translation>{file} konnte nicht entfernt werden ({reason}); die Programme und Läufe beenden, die die Datei benutzen, und diesen Lauf wiederholen.</translation>
  </message>
  <message>
   <source>Making an environment on {python}.</source>
   <translation>Eine Umgebung wird mit {python} angelegt.</translation>
  </message>
  <message>
   <source>Installing torch from {places}.</source>
   <translation>torch wird von {places} installiert.</translation>
  </message>
  <message>
   <source>{interpreter} cannot compute with torch and numpy; remove the environment and build it again, or choose another version in TORCH. Its last words:
{lines}</source>
   <translation>{interpreter} kann nicht mit torch und numpy rechnen; die Umgebung entfernen und neu einrichten oder in TORCH eine andere Version wählen. Die letzten Meldungen:
{lines}</translation>
  </message>
  <message>
   <source>{python} could not make an environment; name another Python in PYTHON. Its last words:
{lines}</source>
   <translation>{python} konnte keine Umgebung anlegen; in PYTHON ein anderes Python angeben. Die letzten Meldungen:
{lines}</translation>
  </message>
  <message>
   <source>pip installed no torch into {folder}; run this again.</source>
   <translation>pip hat kein torch in {folder} installiert; diesen Lauf wiederholen.</translation>
  </message>
  <message>
   <source>pip, which the Python here lacks, could not be fetched from {address} ({reason}). Check the network, PROXY, CERTIFICATE and INDEX; or on Debian or Ubuntu run "sudo apt install python3-venv"; or name another Python in PYTHON.</source>
   <translation>pip, das dem hiesigen Python fehlt, konnte nicht von {address} abgerufen werden ({reason}). Das Netzwerk, PROXY, CERTIFICATE und INDEX prüfen; oder unter Debian oder Ubuntu „sudo apt install python3-venv“ ausführen; oder in PYTHON ein anderes Python angeben.</translation>
  </message>
  <message>
   <source>Run this again, or name another Python in PYTHON.</source>
   <translation>Diesen Lauf wiederholen oder in PYTHON ein anderes Python angeben.</translation>
  </message>
  <message>
   <source>The disk is full: free some room, or choose FOLDER on another disk.</source>
   <translation>Der Datenträger ist voll: Platz schaffen oder FOLDER auf einem anderen Datenträger wählen.</translation>
  </message>
  <message>
   <source>A path is too long: choose a short FOLDER, such as C:\gzap.</source>
   <translation>Ein Pfad ist zu lang: für FOLDER einen kurzen Pfad wählen, etwa C:\gzap.</translation>
  </message>
  <message>
   <source>The connection could not be trusted: if your network checks encrypted connections, name its certificates in CERTIFICATE.</source>
   <translation>Der Verbindung konnte nicht vertraut werden: Falls das eigene Netzwerk verschlüsselte Verbindungen prüft, dessen Zertifikate in CERTIFICATE angeben.</translation>
  </message>
  <message>
   <source>The proxy refused: check PROXY.</source>
   <translation>Der Proxy hat abgelehnt: PROXY prüfen.</translation>
  </message>
  <message>
   <source>The address could not be reached: check the network, PROXY and INDEX, or install from a folder of wheels.</source>
   <translation>Die Adresse war nicht erreichbar: Netzwerk, PROXY und INDEX prüfen oder aus einem Ordner mit Wheels installieren.</translation>
  </message>
  <message>
   <source>A file arrived damaged or cut short: run this again.</source>
   <translation>Eine Datei kam beschädigt oder unvollständig an: diesen Lauf wiederholen.</translation>
  </message>
  <message>
   <source>There is no such package for this Python and system: leave TORCH empty, or name another Python in PYTHON.</source>
   <translation>Für dieses Python und dieses System gibt es kein solches Paket: TORCH leer lassen oder in PYTHON ein anderes Python angeben.</translation>
  </message>
  <message>
   <source>A file could not be written: choose another FOLDER.</source>
   <translation>Eine Datei konnte nicht geschrieben werden: einen anderen FOLDER wählen.</translation>
  </message>
  <message>
   <source>{python} comes without pip, and {folder} holds no wheel of it: put one there by "python -m pip download pip -d FOLDER", or on Debian or Ubuntu run "sudo apt install python3-venv", or name another Python in PYTHON.</source>
   <translation>{python} kommt ohne pip, und {folder} enthält kein Wheel davon: mit „python -m pip download pip -d ORDNER“ eines dort ablegen, unter Debian oder Ubuntu „sudo apt install python3-venv“ ausführen oder in PYTHON ein anderes Python angeben.</translation>
  </message>
  <message>
   <source>The environment could not be built. {advice} What was downloaded is kept. pip's last words:
{lines}</source>
   <translation>Die Umgebung konnte nicht eingerichtet werden. {advice} Das Heruntergeladene bleibt erhalten. Die letzten Meldungen von pip:
{lines}</translation>
  </message>
  <message>
   <source>The folder {folder} holds no wheel of torch; fill it on a machine with a network by "python -m pip download torch numpy pip -d FOLDER", with the same system and version of Python.</source>
   <translation>Der Ordner {folder} enthält kein Wheel von torch; ihn auf einem Rechner mit Netzwerk durch "python -m pip download torch numpy pip -d FOLDER" füllen, mit demselben System und derselben Python-Version.</translation>
  </message>
  <message>
   <source>INDEX is {index}; it must be an address that begins with https://, or a folder that exists and holds wheels or a package index.</source>
   <translation>INDEX ist {index}; erforderlich ist eine Adresse, die mit https:// beginnt, oder ein vorhandener Ordner, der Wheels oder einen Paketindex enthält.</translation>
  </message>
  <message>
   <source>{wheel} is damaged ({reason}); copy or download it once more.</source>
   <translation>{wheel} ist beschädigt ({reason}); die Datei erneut kopieren oder herunterladen.</translation>
  </message>
  <message>
   <source>{program} could not be started ({reason}); name another Python in PYTHON.</source>
   <translation>{program} konnte nicht gestartet werden ({reason}); in PYTHON ein anderes Python angeben.</translation>
  </message>
  <message>
   <source>No Python {oldest} or newer was found beside QGIS; install one from python.org and name its program in PYTHON.</source>
   <translation>Neben QGIS wurde kein Python {oldest} oder neuer gefunden; eines von python.org installieren und sein Programm in PYTHON angeben.</translation>
  </message>
  <message>
   <source>PYTHON is {program}, which does not answer as a 64-bit Python {oldest} or newer with the module venv; name the program of one, such as {example}.</source>
   <translation>PYTHON ist {program}, das sich nicht als 64-Bit-Python {oldest} oder neuer mit dem Modul venv meldet; das Programm eines solchen angeben, etwa {example}.</translation>
  </message>
  <message>
   <source>The Python interpreter {interpreter} cannot be started ({reason}). Name an existing one that has torch in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP, or run gzap:runtime.</source>
   <translation>Der Python-Interpreter {interpreter} lässt sich nicht starten ({reason}). Einen vorhandenen mit torch unter Einstellungen &gt; Optionen &gt; Verarbeitung &gt; Datenanbieter &gt; G-ZAP angeben oder gzap:runtime ausführen.</translation>
  </message>
  <message>
   <source>The output is there already; OVERWRITE makes it anew.</source>
   <translation>Die Ausgabe ist schon vorhanden; mit OVERWRITE wird sie neu erzeugt.</translation>
  </message>
  <message>
   <source>The folder {folder} on the cluster's worker {worker} is not that of this machine. Choose a FOLDER that all machines reach under the same name.</source>
   <translation>Der Ordner {folder} auf dem Worker {worker} des Clusters ist nicht der dieses Rechners. Einen FOLDER wählen, den alle Rechner unter demselben Namen erreichen.</translation>
  </message>
  <message>
   <source>Scene {number} of {count}: {name}.</source>
   <translation>Szene {number} von {count}: {name}.</translation>
  </message>
  <message>
   <source>{count} scene(s): {waiting} to sharpen, {skipped} whose output is there already, {failed} whose row cannot be used. The report is {report}.</source>
   <translation>{count} Szene(n): {waiting} zu schärfen, {skipped} mit bereits vorhandener Ausgabe, {failed} mit unbrauchbarer Zeile. Der Bericht ist {report}.</translation>
  </message>
  <message>
   <source>{done} scene(s) sharpened, {skipped} skipped, {failed} failed; {report} tells of each.</source>
   <translation>{done} Szene(n) geschärft, {skipped} übersprungen, {failed} fehlgeschlagen; Näheres zu jeder steht in {report}.</translation>
  </message>
  <message>
   <source>The run was cancelled. {ready} of {count} scene(s) are sharpened and stay. Start it again with the same settings to go on.</source>
   <translation>Der Lauf wurde abgebrochen. {ready} von {count} Szene(n) sind geschärft und bleiben erhalten. Zum Fortsetzen den Lauf mit denselben Einstellungen wiederholen.</translation>
  </message>
  <message>
   <source>Scene {number} ({name}) failed: {reason}</source>
   <translation>Szene {number} ({name}) ist fehlgeschlagen: {reason}</translation>
  </message>
  <message>
   <source>The outputs that are there were made with other settings ({names}). Set OVERWRITE to make them anew, or choose another FOLDER.</source>
   <translation>Die vorhandenen Ausgaben wurden mit anderen Einstellungen erzeugt ({names}). OVERWRITE setzen, um sie neu zu erzeugen, oder einen anderen FOLDER wählen.</translation>
  </message>
  <message>
   <source>Memory ran out. Set a smaller MEMORY or fewer THREADS, or sharpen this scene alone.</source>
   <translation>Der Arbeitsspeicher reicht nicht aus. Ein kleineres MEMORY oder weniger THREADS setzen oder diese Szene einzeln schärfen.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be made ({reason}); choose another one.</source>
   <translation>Der Ordner {folder} kann nicht angelegt werden ({reason}); einen anderen wählen.</translation>
  </message>
  <message>
   <source>The output {path} lies outside of FOLDER ({folder}). Write a name in the column output, with folders inside of FOLDER at most.</source>
   <translation>Die Ausgabe {path} liegt außerhalb von FOLDER ({folder}). In die Spalte output einen Namen schreiben, allenfalls mit Unterordnern von FOLDER.</translation>
  </message>
  <message>
   <source>The table PAIRS has no scene; fill in its columns pan, ms and output.</source>
   <translation>Die Tabelle PAIRS enthält keine Szene; die Spalten pan, ms und output ausfüllen.</translation>
  </message>
  <message>
   <source>The row has no {column}; fill it in, or leave the whole row empty.</source>
   <translation>In der Zeile fehlt {column}; den Wert eintragen oder die ganze Zeile leer lassen.</translation>
  </message>
  <message>
   <source>{name} is no whole path, and the table lies in no folder that it could be relative to. Write whole paths, or save the table as a file.</source>
   <translation>{name} ist kein vollständiger Pfad, und die Tabelle liegt in keinem Ordner, auf den er sich beziehen könnte. Vollständige Pfade schreiben oder die Tabelle als Datei speichern.</translation>
  </message>
  <message>
   <source>{other} and {name} both name {path}. Choose a file of its own for each.</source>
   <translation>{other} und {name} nennen beide {path}. Für jedes eine eigene Datei wählen.</translation>
  </message>
  <message>
   <source>Scenes {first} and {second} of the table both write {path}. Give each a name of its own in the column output.</source>
   <translation>Die Szenen {first} und {second} der Tabelle schreiben beide {path}. Jeder in der Spalte output einen eigenen Namen geben.</translation>
  </message>
  <message>
   <source>PHASE is interp23, but the 23-tap interpolator needs a ratio of 2, 4 or 8 and pixels that fall on each other: the cubic spline was taken in its place, half a panchromatic pixel off.</source>
   <translation>PHASE ist interp23, aber der Interpolator mit 23 Koeffizienten braucht ein Verhältnis von 2, 4 oder 8 und Pixel, die aufeinander fallen: Stattdessen wurde der kubische Spline verwendet, um ein halbes panchromatisches Pixel versetzt.</translation>
  </message>
  <message>
   <source>The multispectral image was interpolated by the 23 taps of published tables. Those wrap around at the edges, where here the image is mirrored: blocks within 11 multispectral pixels of the edges may differ.</source>
   <translation>Das Multispektralbild wurde mit den 23 Koeffizienten veröffentlichter Tabellen interpoliert. Dort wird das Bild an den Rändern zyklisch fortgesetzt, hier gespiegelt: Blöcke im Abstand von bis zu 11 multispektralen Pixeln vom Rand können abweichen.</translation>
  </message>
  <message>
   <source>The multispectral image holds fractions up to {largest:.4g}, such as reflectance: all images were multiplied by {scale:.10g} before they were compared, since Q2n, D_lambda_K and R_Q2n round to whole numbers.</source>
   <translation>Das Multispektralbild enthält Bruchzahlen bis {largest:.4g}, wie sie bei Reflexionsgraden vorkommen: Alle Bilder wurden vor dem Vergleich mit {scale:.10g} multipliziert, da Q2n, D_lambda_K und R_Q2n auf ganze Zahlen runden.</translation>
  </message>
  <message>
   <source>The panchromatic image reaches {pan:.6g} and the multispectral image {ms:.6g}: they hold different units, which D_s is sensitive to.</source>
   <translation>Das panchromatische Bild reicht bis {pan:.6g} und das Multispektralbild bis {ms:.6g}: Sie enthalten verschiedene Einheiten, worauf D_s empfindlich reagiert.</translation>
  </message>
  <message>
   <source>The mean of the fused image is {fused:.4g}, that of the multispectral image {ms:.4g}: they may hold different units or a stretch, which most indices count as an error.</source>
   <translation>Der Mittelwert des fusionierten Bildes ist {fused:.4g}, der des Multispektralbildes {ms:.4g}: Vielleicht enthalten sie verschiedene Einheiten oder eine Streckung, was die meisten Indizes als Fehler werten.</translation>
  </message>
  <message>
   <source>The pair itself says that the multispectral image lies {rows:+.2f} rows and {cols:+.2f} columns (panchromatic pixels) off its georeferenced place; PHASE is {phase}, which assumes {taken_rows:+.2f} and {taken_cols:+.2f}. PHASE auto takes the pair's own word.</source>
   <translation>Das Bildpaar selbst besagt, dass das Multispektralbild {rows:+.2f} Zeilen und {cols:+.2f} Spalten (panchromatische Pixel) neben seiner georeferenzierten Lage liegt; PHASE ist {phase}, was {taken_rows:+.2f} und {taken_cols:+.2f} annimmt. PHASE auto übernimmt die Angabe des Bildpaars.</translation>
  </message>
  <message>
   <source>The offset of band(s) {bands} cannot be told from the band alone (it explains the panchromatic image too little, or its parts contradict each other, as under clouds); that of the whole image is taken.</source>
   <translation>Der Versatz von Kanal/Kanälen {bands} lässt sich nicht aus dem Kanal allein bestimmen (er erklärt das panchromatische Bild zu wenig, oder seine Teile widersprechen einander, wie unter Wolken); es wird der des ganzen Bildes verwendet.</translation>
  </message>
  <message>
   <source>The multispectral image</source>
   <translation>Das Multispektralbild</translation>
  </message>
  <message>
   <source>The panchromatic image</source>
   <translation>Das panchromatische Bild</translation>
  </message>
  <message>
   <source>No pixel of the multispectral image has its centre in the fused image. Expected some; choose a larger fused image, or a smaller BORDER.</source>
   <translation>Kein Pixel des Multispektralbildes hat seinen Mittelpunkt im fusionierten Bild. Erwartet werden einige; ein größeres fusioniertes Bild oder einen kleineren BORDER wählen.</translation>
  </message>
  <message>
   <source>BORDER is {border}, which would leave fewer than {least_side} of {cols} x {rows} pixels along a side: no border is left out.</source>
   <translation>BORDER ist {border}, womit von {cols} x {rows} Pixeln weniger als {least_side} je Seite blieben: Es wird kein Rand ausgelassen.</translation>
  </message>
  <message>
   <source>The fused image {fused} does not lie where the panchromatic and the multispectral image overlap. Expected an image of the same ground; choose the fused image of this pair.</source>
   <translation>Das fusionierte Bild {fused} liegt nicht dort, wo sich das panchromatische und das Multispektralbild überlappen. Erwartet wird ein Bild desselben Gebiets; das fusionierte Bild dieses Bildpaars wählen.</translation>
  </message>
  <message>
   <source>reflectance</source>
   <translation>Reflexionsgrad</translation>
  </message>
  <message>
   <source>digital numbers</source>
   <translation>Grauwerte (DN)</translation>
  </message>
  <message>
   <source>Model {path}: encoder {encoder}, fitted from {started} in {steps} steps with seed {seed} to a scene of {bands} band(s), sensor {sensor}.</source>
   <translation>Modell {path}: Encoder {encoder}, angepasst ausgehend von {started} in {steps} Schritten mit Seed {seed} an eine Szene mit {bands} Kanal/Kanälen, Sensor {sensor}.</translation>
  </message>
  <message>
   <source>Model {path}: encoder {encoder}, pretrained in {steps} steps with seed {seed} on {pictures} image(s) and {pairs} real pair(s).</source>
   <translation>Modell {path}: Encoder {encoder}, vortrainiert in {steps} Schritten mit Seed {seed}; Bilder: {pictures}, echte Bildpaare: {pairs}.</translation>
  </message>
  <message>
   <source>Model {path}: encoder {encoder}, the regression on PAN's detail alone.</source>
   <translation>Modell {path}: Encoder {encoder}, nur die Regression auf die Details von PAN.</translation>
  </message>
  <message>
   <source>The images are taken to lie where their georeferencing says.</source>
   <translation>Es wird angenommen, dass die Bilder dort liegen, wo ihre Georeferenzierung es angibt.</translation>
  </message>
  <message>
   <source>GDAL {gdal_version}, method {method}.</source>
   <translation>GDAL {gdal_version}, Methode {method}.</translation>
  </message>
  <message>
   <source>PIXEL_SIZE or SCALE is given, but a classical method sharpens to the pixels of the panchromatic image only. Leave both empty, or use gzap:pansharpen.</source>
   <translation>PIXEL_SIZE oder SCALE ist angegeben, aber ein klassisches Verfahren schärft nur auf die Pixel des panchromatischen Bildes. Beide leer lassen oder gzap:pansharpen verwenden.</translation>
  </message>
  <message>
   <source>Cluster {address}: {count} worker(s).</source>
   <translation>Cluster {address}: {count} Worker.</translation>
  </message>
  <message>
   <source>No Dask scheduler answers at {address} ({reason}). Check CLUSTER, that the scheduler runs and can be reached from here, and that it has the same version of distributed as QGIS's Python ({ours}).</source>
   <translation>Unter {address} antwortet kein Dask-Scheduler ({reason}). CLUSTER prüfen, und ob der Scheduler läuft, von hier aus erreichbar ist und wie das Python von QGIS distributed {ours} hat.</translation>
  </message>
  <message>
   <source>The cluster's scheduler at {address} does not answer any more. Start the cluster again, and then this run; or leave CLUSTER empty.</source>
   <translation>Der Scheduler des Clusters unter {address} antwortet nicht mehr. Den Cluster neu starten und dann diesen Lauf wiederholen, oder CLUSTER leer lassen.</translation>
  </message>
  <message>
   <source>The last worker of the cluster at {address} has gone. Start workers again, and then this run.</source>
   <translation>Der letzte Worker des Clusters unter {address} ist nicht mehr da. Wieder Worker starten und dann diesen Lauf wiederholen.</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} gave no answer for {seconds:.0f} seconds. End it, and start this run again.</source>
   <translation>Der Worker {worker} des Clusters hat {seconds:.0f} Sekunden lang nicht geantwortet. Den Worker beenden und diesen Lauf wiederholen.</translation>
  </message>
  <message>
   <source>CLUSTER is {address}, but QGIS's Python cannot import distributed, the part of Dask that clusters need ({reason}). Install it there (python3 -m pip install distributed, or Debian's python3-distributed), or leave CLUSTER empty.</source>
   <translation>CLUSTER ist {address}, aber das Python von QGIS kann distributed nicht importieren, den Teil von Dask, den Cluster benötigen ({reason}). Das Paket dort installieren (python3 -m pip install distributed, oder unter Debian python3-distributed) oder CLUSTER leer lassen.</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} cannot load what the work needs ({reason}). Install the plugin's package, numpy, GDAL and torch for its Python, and restart it.</source>
   <translation>Der Worker {worker} des Clusters kann nicht laden, was die Arbeit benötigt ({reason}). Das Paket der Erweiterung, numpy, GDAL und torch für sein Python installieren und ihn neu starten.</translation>
  </message>
  <message>
   <source>Worker {worker}: Python {python}, torch {torch}, GDAL {gdal}, {threads} thread(s).</source>
   <translation>Worker {worker}: Python {python}, torch {torch}, GDAL {gdal}, {threads} Thread(s).</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} has distributed {theirs}, QGIS's Python {ours}: they may not understand each other. Install one version everywhere.</source>
   <translation>Der Worker {worker} des Clusters hat distributed {theirs}, das Python von QGIS {ours}: Sie verstehen einander womöglich nicht. Überall dieselbe Version installieren.</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} has torch {theirs}, this run {ours}: single pixels may differ by one digital number.</source>
   <translation>Der Worker {worker} des Clusters hat torch {theirs}, dieser Lauf {ours}: Einzelne Pixel können um einen Grauwert abweichen.</translation>
  </message>
  <message>
   <source>The cluster at {address} has no worker. Start at least one (see the page on clusters in the documentation), or leave CLUSTER empty.</source>
   <translation>Der Cluster unter {address} hat keinen Worker. Mindestens einen starten (siehe die Seite über Cluster in der Dokumentation) oder CLUSTER leer lassen.</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} cannot use the images: {reason} Put them into a folder that all workers reach under the same name.</source>
   <translation>Der Worker {worker} des Clusters kann die Bilder nicht verwenden: {reason} Die Bilder in einen Ordner legen, den alle Worker unter demselben Namen erreichen.</translation>
  </message>
  <message>
   <source>{pan} and {ms} hold other images there than here.</source>
   <translation>{pan} und {ms} enthalten dort andere Bilder als hier.</translation>
  </message>
  <message>
   <source>A task failed on a worker of the cluster: {reason}. The worker's own log says more.</source>
   <translation>Eine Aufgabe ist auf einem Worker des Clusters fehlgeschlagen: {reason}. Näheres steht im Protokoll dieses Workers.</translation>
  </message>
  <message>
   <source>A task ended one worker of the cluster after the other: memory probably ran out there. Give the workers more memory, or set a smaller MEMORY.</source>
   <translation>Eine Aufgabe hat einen Worker des Clusters nach dem anderen beendet: Wahrscheinlich reichte der Arbeitsspeicher dort nicht aus. Den Workern mehr Arbeitsspeicher geben oder ein kleineres MEMORY setzen.</translation>
  </message>
  <message>
   <source>its result got lost</source>
   <translation>ihr Ergebnis ging verloren</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} has version {theirs} of G-ZAP, this QGIS {ours}. Install the same version on all of them and restart the workers.</source>
   <translation>Der Worker {worker} des Clusters hat Version {theirs} von G-ZAP, dieses QGIS {ours}. Überall dieselbe Version installieren und die Worker neu starten.</translation>
  </message>
  <message>
   <source>without a correction by a small network</source>
   <translation>ohne Korrektur durch ein kleines Netz</translation>
  </message>
  <message>
   <source>Held-back error relative to the regression, at each check: {history}.</source>
   <translation>Fehler auf zurückgehaltenen Daten, relativ zur Regression, bei jeder Prüfung: {history}.</translation>
  </message>
  <message>
   <source>The scene is too small to learn from; the regression on PAN's detail is used alone.</source>
   <translation>Die Szene ist zu klein, um daraus zu lernen; es wird nur die Regression auf die Details von PAN verwendet.</translation>
  </message>
  <message>
   <source>the start</source>
   <translation>Anfangszustand</translation>
  </message>
  <message>
   <source>Kept the weights of {kept} with {share:.0f} % of their correction; {steps} steps took {seconds:.1f} s.</source>
   <translation>Behaltene Gewichte: {kept}, mit {share:.0f} % ihrer Korrektur; {steps} Schritte dauerten {seconds:.1f} s.</translation>
  </message>
  <message>
   <source>GDAL {gdal}, torch {torch} in {interpreter}, device {device}, {threads} thread(s).</source>
   <translation>GDAL {gdal}, torch {torch} in {interpreter}, Gerät {device}, {threads} Thread(s).</translation>
  </message>
  <message>
   <source>Fit: method {method}, preset {preset}, start {start}, encoder {encoder}, tuning {tuning}, seed {seed}.</source>
   <translation>Anpassung: Methode {method}, Voreinstellung {preset}, Start {start}, Encoder {encoder}, Tuning {tuning}, Seed {seed}.</translation>
  </message>
  <message>
   <source>with a correction by a small network</source>
   <translation>mit Korrektur durch ein kleines Netz</translation>
  </message>
  <message>
   <source>PAN's response to the bands: {weights}, {correction}; it explains {share:.2f} % of PAN on {pixels} held-back pixels, least squares {linear:.2f} %.</source>
   <translation>Empfindlichkeit von PAN für die Kanäle: {weights}, {correction}; sie erklärt {share:.2f} % von PAN auf {pixels} zurückgehaltenen Pixeln, die Methode der kleinsten Quadrate {linear:.2f} %.</translation>
  </message>
  <message>
   <source>PAN becomes as sharp as MS by a blur of gain {gain:.2f} at MS's Nyquist frequency, band by band {bands}; the sensor's table has {known}.</source>
   <translation>PAN wird so scharf wie MS durch eine Unschärfe mit dem MTF-Wert {gain:.2f} bei der Nyquist-Frequenz von MS, Kanal für Kanal {bands}; in der Tabelle des Sensors steht {known}.</translation>
  </message>
  <message>
   <source>Loss of each level at the end: {losses}.</source>
   <translation>Verlust jeder Stufe am Ende: {losses}.</translation>
  </message>
  <message>
   <source>The scene is small: all of it was learnt from. Its error relative to the regression, at each check: {history}.</source>
   <translation>Die Szene ist klein: Aus ihr als Ganzer wurde gelernt. Ihr Fehler relativ zur Regression, bei jeder Prüfung: {history}.</translation>
  </message>
  <message>
   <source>The scene is too small to learn from; the weights of the start are used as they are.</source>
   <translation>Die Szene ist zu klein, um daraus zu lernen; die Gewichte des Anfangszustands werden unverändert verwendet.</translation>
  </message>
  <message>
   <source>The held-back part preferred the regression on PAN's detail; it is used alone.</source>
   <translation>Auf dem zurückgehaltenen Teil war die Regression auf die Details von PAN besser; sie allein wird verwendet.</translation>
  </message>
  <message>
   <source>step {step}</source>
   <translation>Schritt {step}</translation>
  </message>
  <message>
   <source>GDAL {gdal}, torch {torch}, device {device}, {threads} thread(s).</source>
   <translation>GDAL {gdal}, torch {torch}, Gerät {device}, {threads} Thread(s).</translation>
  </message>
  <message>
   <source>BACKBONE is {asked}, but the model file that the fit starts from has the encoder {found}, which stays.</source>
   <translation>BACKBONE ist {asked}, aber die Modelldatei, von der die Anpassung ausgeht, hat den Encoder {found}; dieser bleibt.</translation>
  </message>
  <message>
   <source>No file is named for the model; choose where MODEL is written.</source>
   <translation>Für das Modell ist keine Datei angegeben; wählen, wohin MODEL geschrieben wird.</translation>
  </message>
  <message>
   <source>The model file {path} cannot be read ({reason}). Choose an existing file that gzap:fit has written.</source>
   <translation>Die Modelldatei {path} kann nicht gelesen werden ({reason}). Eine vorhandene Datei wählen, die gzap:fit geschrieben hat.</translation>
  </message>
  <message>
   <source>The network is fitted on {count} block(s) of up to {cols} x {rows} pixels: MEMORY allows {memory} MiB for its work. With more it may learn more.</source>
   <translation>Das neuronale Netz wird an {count} Block/Blöcke von bis zu {cols} x {rows} Pixeln angepasst: MEMORY erlaubt {memory} MiB für seine Arbeit. Mit mehr lernt es womöglich mehr.</translation>
  </message>
  <message>
   <source>PIXEL_SIZE is {size:.6g} map units, but the multispectral pixels measure {dx:.6g} x {dy:.6g}: more than {most} output pixels would lie along each. Choose {least:.6g} or more.</source>
   <translation>PIXEL_SIZE ist {size:.6g} Karteneinheiten, aber die multispektralen Pixel messen {dx:.6g} x {dy:.6g}: Mehr als {most} Ausgabepixel lägen entlang eines jeden. {least:.6g} oder mehr wählen.</translation>
  </message>
  <message>
   <source>EXTENT and MASK have no ground in common. Choose others, or only one.</source>
   <translation>EXTENT und MASK haben kein gemeinsames Gebiet. Andere wählen oder nur eines von beiden.</translation>
  </message>
  <message>
   <source>EXTENT lies outside the ground that the two images share. Choose an extent inside it, or leave EXTENT empty.</source>
   <translation>EXTENT liegt außerhalb des gemeinsamen Gebiets beider Bilder. Eine Ausdehnung darin wählen oder EXTENT leer lassen.</translation>
  </message>
  <message>
   <source>that are no images</source>
   <translation>kein Bild</translation>
  </message>
  <message>
   <source>with a colour table, whose numbers are not brightness (convert them to RGB)</source>
   <translation>mit einer Farbtabelle, deren Zahlen keine Helligkeiten sind (in RGB umwandeln)</translation>
  </message>
  <message>
   <source>with more than {bands} bands</source>
   <translation>mit mehr als {bands} Kanälen</translation>
  </message>
  <message>
   <source>with less than {pixels} pixels a side</source>
   <translation>mit weniger als {pixels} Pixeln je Seite</translation>
  </message>
  <message>
   <source>Found {pictures} image(s) and {pairs} real pair(s).</source>
   <translation>Gefundene Bilder: {pictures}; gefundene echte Bildpaare: {pairs}.</translation>
  </message>
  <message>
   <source>IMAGES is {folder}, which is no folder; choose a folder with images.</source>
   <translation>IMAGES ist {folder}, was kein Ordner ist; einen Ordner mit Bildern wählen.</translation>
  </message>
  <message>
   <source>{folder} and its sub-folders hold no image to learn from. Expected images of 1 to {most_bands} bands and at least {least_side} pixels a side, or sub-folders with a {pan} and an {ms}; choose another folder.</source>
   <translation>{folder} und seine Unterordner enthalten kein Bild, aus dem sich lernen lässt. Erwartet werden Bilder mit 1 bis {most_bands} Kanälen und mindestens {least_side} Pixeln je Seite, oder Unterordner mit {pan} und {ms}; einen anderen Ordner wählen.</translation>
  </message>
  <message>
   <source>Left out {count} {reason}: {names}.</source>
   <translation>{count} ausgelassen – {reason}: {names}.</translation>
  </message>
  <message>
   <source>A band marked as transparency (alpha) is taken as a mask in {count} image(s): {names}. If it holds measurements, change its colour interpretation.</source>
   <translation>Ein als Transparenz (Alpha) gekennzeichneter Kanal dient als Maske in {count} Bild(ern): {names}. Enthält er Messwerte, seine Farbinterpretation ändern.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be listed ({strerror}); give leave to read it, or choose another folder for IMAGES.</source>
   <translation>Der Inhalt des Ordners {folder} kann nicht aufgelistet werden ({strerror}); das Leserecht dafür erteilen oder einen anderen Ordner für IMAGES wählen.</translation>
  </message>
  <message>
   <source>that are no pair ({error})</source>
   <translation>kein Bildpaar ({error})</translation>
  </message>
  <message>
   <source>{name} holds {mark:g} in {share:.1f} % of the pixels looked at, which is how files mark gaps. It counts as a measurement: declare it as NoData if it is none.</source>
   <translation>{name} enthält {mark:g} in {share:.1f} % der betrachteten Pixel; so kennzeichnen Dateien Lücken. Der Wert gilt als Messwert: ihn als NoData deklarieren, wenn er keiner ist.</translation>
  </message>
  <message>
   <source>MODEL and OUTPUT both name {path}. Choose a file of its own for each.</source>
   <translation>MODEL und OUTPUT nennen beide {path}. Für jedes eine eigene Datei wählen.</translation>
  </message>
  <message>
   <source>Steps {first} to {last} took {seconds:.0f} s. Over the last of them the error was {loss:.1f} % of the regression's.</source>
   <translation>Die Schritte {first} bis {last} dauerten {seconds:.0f} s. Über die letzten davon betrug der Fehler {loss:.1f} % des Fehlers der Regression.</translation>
  </message>
  <message>
   <source>Checkpoints are written to {path}. Should this run be stopped or killed, run it again with the same settings and that file as RESUME: it then goes on.</source>
   <translation>Checkpoints werden nach {path} geschrieben. Falls dieser Lauf angehalten oder beendet wird, ihn mit denselben Einstellungen und dieser Datei als RESUME wiederholen: Er geht dann weiter.</translation>
  </message>
  <message>
   <source>The run was cancelled. {path} keeps what was learnt: to go on, run it again with the same settings and that file as RESUME.</source>
   <translation>Der Lauf wurde abgebrochen. {path} enthält das bisher Gelernte: Zum Fortsetzen den Lauf mit denselben Einstellungen und dieser Datei als RESUME wiederholen.</translation>
  </message>
  <message>
   <source>MODEL is {model}, but that is how checkpoints end. Choose a name that ends in .safetensors.</source>
   <translation>MODEL ist {model}, aber so enden Checkpoints. Einen Namen wählen, der auf .safetensors endet.</translation>
  </message>
  <message>
   <source>MODEL and RESUME both name {model}. Choose a file of its own for each.</source>
   <translation>MODEL und RESUME nennen beide {model}. Für jedes eine eigene Datei wählen.</translation>
  </message>
  <message>
   <source>Pretraining: encoder {encoder}, {steps} steps, seed {seed}.</source>
   <translation>Vortraining: Encoder {encoder}, {steps} Schritte, Seed {seed}.</translation>
  </message>
  <message>
   <source>{path} is the checkpoint of an earlier run. RESUME does not name it, so this run starts anew; the old checkpoint will be kept as {old}.</source>
   <translation>{path} ist der Checkpoint eines früheren Laufs. RESUME nennt ihn nicht, daher beginnt dieser Lauf neu; der alte Checkpoint bleibt als {old} erhalten.</translation>
  </message>
  <message>
   <source>The checkpoint {path} cannot be read ({reason}). Choose the {ending} file of the run that is to go on, or leave RESUME empty.</source>
   <translation>Der Checkpoint {path} kann nicht gelesen werden ({reason}). Die {ending}-Datei des Laufs wählen, der fortgesetzt werden soll, oder RESUME leer lassen.</translation>
  </message>
  <message>
   <source>The checkpoint of an earlier run could not be renamed to {old} ({reason}); move {name} elsewhere, or choose another MODEL.</source>
   <translation>Der Checkpoint eines früheren Laufs konnte nicht in {old} umbenannt werden ({reason}); {name} an einen anderen Ort verschieben oder ein anderes MODEL wählen.</translation>
  </message>
  <message>
   <source>The prior {path} that comes with the plugin is missing. Install the plugin again, choose another BACKBONE, or do without it: fit with START scratch.</source>
   <translation>Der mit der Erweiterung gelieferte Prior {path} fehlt. Die Erweiterung neu installieren, ein anderes BACKBONE wählen oder ohne ihn auskommen: mit START scratch anpassen.</translation>
  </message>
  <message>
   <source>Sensor taken from bands, ratio and pixel size: {sensor}. Set SENSOR if that is wrong.</source>
   <translation>Sensor aus Kanälen, Verhältnis und Pixelgröße abgeleitet: {sensor}. SENSOR setzen, falls das nicht stimmt.</translation>
  </message>
  <message>
   <source>Sensor {sensor}, since {reason}. Set SENSOR if that is wrong.</source>
   <translation>Sensor {sensor}, denn {reason}. SENSOR setzen, falls das nicht stimmt.</translation>
  </message>
  <message>
   <source>Band by band, MS lies off its georeferenced place by (rows columns, PAN pixels; confidence): {bands}.</source>
   <translation>Kanal für Kanal liegt MS neben seiner georeferenzierten Lage um (Zeilen Spalten, PAN-Pixel; Konfidenz): {bands}.</translation>
  </message>
  <message>
   <source>In held-back pixels MS now explains {after:.2f} % of the detail of PAN, before {before:.2f} %.</source>
   <translation>Auf zurückgehaltenen Pixeln erklärt MS jetzt {after:.2f} % der Details von PAN, vorher {before:.2f} %.</translation>
  </message>
  <message>
   <source>MS lies turned by {degrees:+.4f} degrees clockwise; confidence {confidence:.2f}.</source>
   <translation>MS ist um {degrees:+.4f} Grad im Uhrzeigersinn verdreht; Konfidenz {confidence:.2f}.</translation>
  </message>
  <message>
   <source>No band is moved by itself, and MS is not turned: no such step makes MS fit PAN clearly better in held-back pixels.</source>
   <translation>Kein Kanal wird für sich verschoben, und MS wird nicht gedreht: Kein solcher Schritt lässt MS auf zurückgehaltenen Pixeln deutlich besser zu PAN passen.</translation>
  </message>
  <message>
   <source>Band(s) {bands} are moved onto the others.</source>
   <translation>Kanal/Kanäle {bands}: auf die anderen verschoben.</translation>
  </message>
  <message>
   <source>MS is turned back.</source>
   <translation>MS wird zurückgedreht.</translation>
  </message>
  <message>
   <source>{path} would hold {cols} x {rows} pixels of {bands} band(s), {size:.4g} GiB before compression, but only {free:.4g} GiB are free on its disk. Choose a larger PIXEL_SIZE, a smaller SCALE or EXTENT, or another disk.</source>
   <translation>{path} hätte {cols} x {rows} Pixel mit {bands} Kanal/Kanälen, unkomprimiert {size:.4g} GiB, aber auf dem Datenträger sind nur {free:.4g} GiB frei. Eine größere PIXEL_SIZE, eine kleinere SCALE, ein kleineres EXTENT oder einen anderen Datenträger wählen.</translation>
  </message>
  <message>
   <source>The build downloads about {download} MB from {places} and keeps about {disk} MB in {folder}; while it works it needs about {room} MB there.</source>
   <translation>Die Einrichtung lädt etwa {download} MB von {places} herunter und belegt danach etwa {disk} MB in {folder}; während der Arbeit braucht sie dort etwa {room} MB.</translation>
  </message>
  <message>
   <source>QGIS's own Python {own} has torch {found}: the network runs without a private environment unless the settings name another Python.</source>
   <translation>Das Python von QGIS, {own}, hat torch {found}: Das neuronale Netz läuft ohne private Umgebung, sofern die Einstellungen kein anderes Python nennen.</translation>
  </message>
  <message>
   <source>{folder} holds a complete environment ({size:.0f} MB).</source>
   <translation>{folder} enthält eine vollständige Umgebung ({size:.0f} MB).</translation>
  </message>
  <message>
   <source>The build takes torch and what it needs from the folder {places}, without a network, and keeps about {disk} MB in {folder}.</source>
   <translation>Die Einrichtung nimmt torch und was es braucht aus dem Ordner {places}, ohne Netzwerk, und belegt danach etwa {disk} MB in {folder}.</translation>
  </message>
  <message>
   <source>A build would use {python}.</source>
   <translation>Eine Einrichtung würde {python} verwenden.</translation>
  </message>
  <message>
   <source>{free:.0f} MB are free there.</source>
   <translation>Dort sind {free:.0f} MB frei.</translation>
  </message>
  <message>
   <source>Nothing was downloaded or written, and no address was contacted.</source>
   <translation>Es wurde nichts heruntergeladen oder geschrieben und keine Adresse kontaktiert.</translation>
  </message>
  <message>
   <source>To install, choose build under "What to do" (ACTION), tick "Download and install now" (AGREE), and run this again.</source>
   <translation>Zum Installieren unter „Aktion“ (ACTION) build wählen, „Jetzt herunterladen und installieren“ (AGREE) ankreuzen und erneut starten.</translation>
  </message>
  <message>
   <source>{folder} was removed: {size:.0f} MB are free again.</source>
   <translation>{folder} wurde entfernt: {size:.0f} MB sind wieder frei.</translation>
  </message>
  <message>
   <source>QGIS's own Python {own} has no torch.</source>
   <translation>Das Python von QGIS, {own}, hat kein torch.</translation>
  </message>
  <message>
   <source>There is no private environment in {folder}.</source>
   <translation>In {folder} gibt es keine private Umgebung.</translation>
  </message>
  <message>
   <source>The folder {folder} holds files that gzap:runtime did not make; a build needs an empty or a new folder.</source>
   <translation>Der Ordner {folder} enthält Dateien, die nicht von gzap:runtime stammen; eine Einrichtung braucht einen leeren oder neuen Ordner.</translation>
  </message>
  <message>
   <source>{folder} holds a build that did not end ({size:.0f} MB); build again to go on, or remove it.</source>
   <translation>{folder} enthält eine nicht abgeschlossene Einrichtung ({size:.0f} MB); erneut einrichten, um sie fortzusetzen, oder sie entfernen.</translation>
  </message>
  <message>
   <source>The environment works: Python {python}, torch {torch}, numpy {numpy}, device {device}.</source>
   <translation>Die Umgebung funktioniert: Python {python}, torch {torch}, numpy {numpy}, Gerät {device}.</translation>
  </message>
  <message>
   <source>torch finds no NVIDIA card that it can use, so runs will take the processor: update the driver, or choose in INDEX the address for another version of CUDA.</source>
   <translation>torch findet keine nutzbare NVIDIA-Karte, daher verwenden Läufe den Prozessor: den Treiber aktualisieren oder in INDEX die Adresse für eine andere CUDA-Version wählen.</translation>
  </message>
  <message>
   <source>There is no environment in {folder}.</source>
   <translation>In {folder} gibt es keine Umgebung.</translation>
  </message>
  <message>
   <source>The build needs about {room} MB, but only {free:.0f} MB are free for {folder}; free some room, or choose FOLDER on another disk.</source>
   <translation>Die Einrichtung braucht etwa {room} MB, aber für {folder} sind nur {free:.0f} MB frei; Platz schaffen oder FOLDER auf einem anderen Datenträger wählen.</translation>
  </message>
  <message>
   <source>{folder} holds what was asked for.</source>
   <translation>{folder} enthält bereits das Verlangte.</translation>
  </message>
  <message>
   <source>Tiles of {side} x {side} pixels: MEMORY allows {memory} MiB for the network's work.</source>
   <translation>Kacheln von {side} x {side} Pixeln: MEMORY erlaubt {memory} MiB für die Arbeit des neuronalen Netzes.</translation>
  </message>
  <message>
   <source>Share of the network's correction that each band takes: {trust}.</source>
   <translation>Anteil der Korrektur des Netzes, den jeder Kanal übernimmt: {trust}.</translation>
  </message>
  <message>
   <source>Output {cols} x {rows} pixels of {dx:.10g} x {dy:.10g} map units, geometry {geometry}.</source>
   <translation>Ausgabe mit {cols} x {rows} Pixeln von {dx:.10g} x {dy:.10g} Karteneinheiten, Geometrie {geometry}.</translation>
  </message>
  <message>
   <source>panchromatic</source>
   <translation>panchromatisch</translation>
  </message>
  <message>
   <source>multispectral</source>
   <translation>multispektral</translation>
  </message>
  <message>
   <source>GDAL {gdal_version}.</source>
   <translation>GDAL {gdal_version}.</translation>
  </message>
  <message>
   <source>Degraded by {col_scale:.6g} x {row_scale:.6g}: PAN {cols} x {rows}, MS {ms_cols} x {ms_rows} pixels. MTF gains {gains}.</source>
   <translation>Degradiert um {col_scale:.6g} x {row_scale:.6g}: PAN {cols} x {rows}, MS {ms_cols} x {ms_rows} Pixel. MTF-Werte {gains}.</translation>
  </message>
  <message>
   <source>PHASE auto: PAN is sampled where MS really lies, so that the degraded images lie on each other as georeferenced.</source>
   <translation>PHASE auto: PAN wird dort abgetastet, wo MS tatsächlich liegt, so dass die degradierten Bilder gemäß ihrer Georeferenzierung aufeinander liegen.</translation>
  </message>
  <message>
   <source>PHASE interp23: the degraded multispectral pixels show what lies half a degraded panchromatic pixel further down and right; choose interp23 in gzap:assess too.</source>
   <translation>PHASE interp23: Die degradierten multispektralen Pixel zeigen, was ein halbes degradiertes panchromatisches Pixel weiter unten und rechts liegt; auch in gzap:assess interp23 wählen.</translation>
  </message>
  <message>
   <source>PHASE area: both images are taken to lie where their georeferencing says.</source>
   <translation>PHASE area: Es wird angenommen, dass beide Bilder dort liegen, wo ihre Georeferenzierung es angibt.</translation>
  </message>
  <message>
   <source>PAN_REDUCED and MS_REDUCED are both {pan}. Expected two files; choose another name for one of them.</source>
   <translation>PAN_REDUCED und MS_REDUCED sind beide {pan}. Erwartet werden zwei Dateien; für eine davon einen anderen Namen wählen.</translation>
  </message>
  <message>
   <source>No pixel of the degraded {title} image would hold a measurement: all would be NoData or zero. Check the NoData value and the mask of the {title} image; if there are gaps everywhere, choose a smaller RATIO.</source>
   <translation>Kein Pixel des degradierten Bildes ({title}) enthielte einen Messwert: Alle wären NoData oder null. NoData-Wert und Maske des Ausgangsbildes prüfen; gibt es überall Lücken, ein kleineres RATIO wählen.</translation>
  </message>
  <message>
   <source>Choose SENSOR {sensor} wherever the degraded pair is used: its pixels are too large for auto to know the sensor again.</source>
   <translation>Überall dort, wo das degradierte Bildpaar verwendet wird, SENSOR {sensor} wählen: Seine Pixel sind zu groß, als dass auto den Sensor wiedererkennen könnte.</translation>
  </message>
  <message>
   <source>At this ratio no given image shows what the pair should be sharpened to.</source>
   <translation>Bei diesem Verhältnis zeigt keines der gegebenen Bilder, worauf das Bildpaar geschärft werden sollte.</translation>
  </message>
  <message>
   <source>RATIO is nearly the pair's own, multispectral over panchromatic pixel size: leave it empty to have the given multispectral image as the truth.</source>
   <translation>RATIO ist fast das Verhältnis des Bildpaars selbst, multispektrale durch panchromatische Pixelgröße: Das Feld leer lassen, um das gegebene Multispektralbild als wahres Bild zu haben.</translation>
  </message>
  <message>
   <source>The multispectral image was warped: its own pixels are no reference. To have one, warp it to the reference system of the panchromatic image and begin with that file.</source>
   <translation>Das Multispektralbild wurde transformiert: Seine eigenen Pixel sind keine Referenz. Um eine zu haben, das Bild in das Bezugssystem des panchromatischen Bildes transformieren und mit dieser Datei beginnen.</translation>
  </message>
  <message>
   <source>The degraded PAN lies on the pixels of the given multispectral image: sharpen the degraded pair and compare the result with that image.</source>
   <translation>Das degradierte PAN liegt auf den Pixeln des gegebenen Multispektralbildes: Das degradierte Bildpaar schärfen und das Ergebnis mit diesem Bild vergleichen.</translation>
  </message>
  <message>
   <source>PAN {cols} x {rows}, MS {ms_cols} x {ms_rows} pixels, {bands} band(s), ratio {col_ratio:.6g} x {row_ratio:.6g}.</source>
   <translation>PAN {cols} x {rows}, MS {ms_cols} x {ms_rows} Pixel, {bands} Kanal/Kanäle, Verhältnis {col_ratio:.6g} x {row_ratio:.6g}.</translation>
  </message>
  <message>
   <source>MS lies {rows:+.2f} rows and {cols:+.2f} columns (PAN pixels) off its georeferenced place; confidence {confidence:.2f}, PAN explained by MS to {fit:.1f} %.</source>
   <translation>MS liegt {rows:+.2f} Zeilen und {cols:+.2f} Spalten (PAN-Pixel) neben seiner georeferenzierten Lage; Konfidenz {confidence:.2f}, PAN durch MS zu {fit:.1f} % erklärt.</translation>
  </message>
 </context>
</TS>
