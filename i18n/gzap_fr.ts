<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
 <context>
  <name>GZap</name>
  <message>
   <source>pansharpening,pan-sharpening,archive,batch,many,table,csv,series,restart,cluster,g-zap</source>
   <translation>pansharpening,pan-sharpening,affinage,archive,lot,traitement par lot,plusieurs,série,table,csv,reprise,cluster,dask,g-zap</translation>
  </message>
  <message>
   <source>Pansharpen an archive</source>
   <translation>Effectuer le pansharpening d'une archive</translation>
  </message>
  <message>
   <source>Sharpens every scene of a table and does only what is missing next time.</source>
   <translation>Affine toutes les scènes d'une table et, la fois suivante, ne fait que ce qui manque.</translation>
  </message>
  <message>
   <source>For tens or thousands of scenes. Make a table with the columns pan, ms and output, one row for each scene, as CSV or GeoPackage:

pan,ms,output
a/pan.tif,a/ms.tif,a
b/pan.tif,b/ms.tif,b

Names are relative to the table's folder, outputs to the folder of the results. With a model file, or with the method prior, nothing is fitted and a scene takes seconds; else a network is fitted to each scene.

A scene that fails does not stop the others. The report, a JSON file, tells of each scene whether it was sharpened, skipped or failed, and why. Run it again after a cancel, a crash or a repair: results that are there are skipped.

With a cluster among the advanced parameters, many machines sharpen many scenes at a time.</source>
   <translation>Pour des dizaines ou des milliers de scènes. Préparer une table avec les colonnes pan, ms et output, une ligne par scène, en CSV ou GeoPackage :

pan,ms,output
a/pan.tif,a/ms.tif,a
b/pan.tif,b/ms.tif,b

Les noms des images sont relatifs au dossier de la table, ceux des sorties au dossier des résultats. Avec un fichier de modèle, ou avec la méthode prior (les poids préentraînés fournis avec l'extension), rien n'est ajusté et une scène prend quelques secondes ; sinon, un réseau est ajusté à chaque scène.

Une scène en échec n'arrête pas les autres. Le rapport, un fichier JSON, indique pour chaque scène si elle a été affinée, ignorée ou en échec, et pourquoi. Relancer l'exécution après une annulation, un plantage ou une correction : les résultats déjà présents sont ignorés.

Avec un cluster, parmi les paramètres avancés, plusieurs machines affinent plusieurs scènes à la fois.</translation>
  </message>
  <message>
   <source>Table of scenes (pan, ms, output)</source>
   <translation>Table des scènes (pan, ms, output)</translation>
  </message>
  <message>
   <source>A CSV file, a GeoPackage or another layer with the columns pan, ms and output; each row is a scene. Images may be named relative to the table's folder, outputs are named relative to the folder of the results. Where output is empty, the result is called after the panchromatic image.</source>
   <translation>Un fichier CSV, un GeoPackage ou une autre couche avec les colonnes pan, ms et output ; chaque ligne est une scène. Les images peuvent être nommées par rapport au dossier de la table, les sorties le sont par rapport au dossier des résultats. Si output est vide, le résultat est nommé d'après l'image panchromatique.</translation>
  </message>
  <message>
   <source>Model file (empty = by the method below)</source>
   <translation>Modèle (vide = selon la méthode ci-dessous)</translation>
  </message>
  <message>
   <source>A .safetensors file that gzap:fit, gzap:pansharpen or gzap:pretrain wrote. It sharpens all scenes without a fit, which takes seconds for each.</source>
   <translation>Un fichier .safetensors écrit par gzap:fit, gzap:pansharpen ou gzap:pretrain. Il affine toutes les scènes sans ajustement, en quelques secondes chacune.</translation>
  </message>
  <message>
   <source>Method without a model file</source>
   <translation>Méthode sans fichier de modèle</translation>
  </message>
  <message>
   <source>gzap and trapan fit a network to each scene, which takes the effort below for each. prior fits nothing: the trained weights that come with the plugin sharpen all scenes, in seconds for each.</source>
   <translation>gzap et trapan ajustent un réseau à chaque scène, chaque fois avec l'effort choisi ci-dessous. prior n'ajuste rien : les poids préentraînés fournis avec l'extension affinent toutes les scènes, en quelques secondes chacune.</translation>
  </message>
  <message>
   <source>Make existing results anew</source>
   <translation>Recréer les résultats existants</translation>
  </message>
  <message>
   <source>No skips every scene whose result is there already, so that a second run does only what is missing. Yes sharpens all scenes again; a result is replaced only when the new one is complete.</source>
   <translation>Non ignore chaque scène dont le résultat existe déjà, de sorte qu'une deuxième exécution ne fait que ce qui manque. Oui affine à nouveau toutes les scènes ; un résultat n'est remplacé que lorsque le nouveau est complet.</translation>
  </message>
  <message>
   <source>Dask cluster (empty = this machine)</source>
   <translation>Cluster Dask (vide = cette machine)</translation>
  </message>
  <message>
   <source>The address of a Dask scheduler, such as tcp://10.0.0.5:8786. Each of its workers reads, fits, sharpens and writes whole scenes; they need G-ZAP, numpy, GDAL, torch and distributed, no QGIS. Images and folder must have the same names everywhere.</source>
   <translation>L'adresse d'un ordonnanceur (scheduler) Dask, par exemple tcp://10.0.0.5:8786. Chacun de ses workers lit, ajuste, affine et écrit des scènes entières ; ils ont besoin de G-ZAP, numpy, GDAL, torch et distributed, mais pas de QGIS. Les images et le dossier doivent porter partout les mêmes noms.</translation>
  </message>
  <message>
   <source>Creation options</source>
   <translation>Options de création</translation>
  </message>
  <message>
   <source>GeoTIFF creation options, such as COMPRESS=ZSTD|BIGTIFF=YES. Left empty, the image is tiled and compressed without loss (DEFLATE).</source>
   <translation>Options de création GeoTIFF, telles que COMPRESS=ZSTD|BIGTIFF=YES. Laissé vide, l'image est tuilée et compressée sans perte (DEFLATE).</translation>
  </message>
  <message>
   <source>Folder of the results</source>
   <translation>Dossier des résultats</translation>
  </message>
  <message>
   <source>Made if it is not there. With a cluster, a folder that all machines reach under the same name.</source>
   <translation>Créé s'il n'existe pas. Avec un cluster, un dossier que toutes les machines atteignent sous le même nom.</translation>
  </message>
  <message>
   <source>Report (empty = in the folder above)</source>
   <translation>Rapport (vide = dans le dossier ci-dessus)</translation>
  </message>
  <message>
   <source>A JSON file that tells of every scene whether it was sharpened, skipped or failed, and why; written anew after each scene. Left out, it is archive_report.json in the folder of the results.</source>
   <translation>Un fichier JSON qui indique pour chaque scène si elle a été affinée, ignorée ou en échec, et pourquoi ; réécrit après chaque scène. Laissé vide, c'est archive_report.json dans le dossier des résultats.</translation>
  </message>
  <message>
   <source>Scenes sharpened</source>
   <translation>Scènes affinées</translation>
  </message>
  <message>
   <source>Scenes skipped</source>
   <translation>Scènes ignorées</translation>
  </message>
  <message>
   <source>Scenes failed</source>
   <translation>Scènes en échec</translation>
  </message>
  <message>
   <source>FOLDER is empty; choose the folder in which the results are written.</source>
   <translation>FOLDER est vide ; choisir le dossier dans lequel les résultats sont écrits.</translation>
  </message>
  <message>
   <source>PAIRS is {value}, which could not be opened as a table; choose a CSV file, a GeoPackage or a layer of the project.</source>
   <translation>PAIRS vaut {value}, qui n'a pas pu être ouvert comme table ; choisir un fichier CSV, un GeoPackage ou une couche du projet.</translation>
  </message>
  <message>
   <source>The table PAIRS has no column {missing}; it has: {found}. Name the columns pan, ms and output in its first row, and save it as CSV in UTF-8 or as GeoPackage.</source>
   <translation>La table PAIRS n'a pas de colonne {missing} ; elle contient : {found}. Nommer les colonnes pan, ms et output dans sa première ligne, et l'enregistrer en CSV (UTF-8) ou en GeoPackage.</translation>
  </message>
  <message>
   <source>pansharpen,pan-sharpening,quality,validation,evaluate,score,index,hqnr,qnr,q2n,sam,ergas,ssim,psnr,g-zap</source>
   <translation>pansharpening,pan-sharpening,affinage,qualité,validation,évaluer,évaluation,score,indice,hqnr,qnr,q2n,sam,ergas,ssim,psnr,g-zap</translation>
  </message>
  <message>
   <source>Assess a pansharpened image</source>
   <translation>Évaluer une image issue du pansharpening</translation>
  </message>
  <message>
   <source>Tells how good a pansharpened image is, and where it is bad.</source>
   <translation>Indique la qualité d'une image issue du pansharpening, et les endroits où elle est mauvaise.</translation>
  </message>
  <message>
   <source>Compares a pansharpened image, made by any program, with the two images that it was made of, and with the true image where that is known.

Read first R-Q2n and R-ERGAS (does the image, seen as coarsely as the multispectral one, give that back?), then D_rho of each band beside the pair's own (higher: blurred; lower: too much of the panchromatic detail), then HQNR, which follows the truth only loosely. And look: the report shows the best and the worst places. With a reference, Q2n, ERGAS and SAM say most.

Figures may be compared only if they were computed in one way: the same sensor, place of the pixels, geometry and border.

It needs numpy alone, and works on whole scenes.</source>
   <translation>Compare une image issue du pansharpening, quel que soit le programme qui l'a produite, aux deux images dont elle provient et, si elle est connue, à l'image vraie.

Lire d'abord R-Q2n et R-ERGAS (l'image, vue aussi grossièrement que l'image multispectrale, restitue-t-elle celle-ci ?), puis D_rho de chaque bande à côté de la valeur de la paire (plus élevé : rendu flou ; plus faible : trop de détails de l'image panchromatique), puis HQNR, qui ne suit la vérité que de loin. Et regarder : le rapport montre les meilleurs et les pires endroits. Avec une référence, Q2n, ERGAS et SAM sont les plus parlants.

Ne comparer que des chiffres calculés de la même façon : mêmes capteur, position des pixels, géométrie et bordure.

Cet algorithme n'a besoin que de numpy et traite des scènes entières.</translation>
  </message>
  <message>
   <source>Quality assessment</source>
   <translation>Évaluation de la qualité</translation>
  </message>
  <message>
   <source>quality (HQNR)</source>
   <translation>qualité (HQNR)</translation>
  </message>
  <message>
   <source>reading the scene</source>
   <translation>lecture de la scène</translation>
  </message>
  <message>
   <source>judging the image</source>
   <translation>évaluation de l'image</translation>
  </message>
  <message>
   <source>writing the results</source>
   <translation>écriture des résultats</translation>
  </message>
  <message>
   <source>Band, D_rho, the pair's own D_rho one scale coarser, offset down and to the right (panchromatic pixels):</source>
   <translation>Bande, D_rho, D_rho de la paire une échelle plus grossière, décalage vers le bas et vers la droite (pixels panchromatiques) :</translation>
  </message>
  <message>
   <source>Pansharpened image</source>
   <translation>Image issue du pansharpening</translation>
  </message>
  <message>
   <source>The image to judge, by any method or program. It has the pixel size of the panchromatic and the bands of the multispectral image, and may cover a part of them.</source>
   <translation>L'image à évaluer, quels que soient la méthode ou le programme. Elle a la taille du pixel de l'image panchromatique et les bandes de l'image multispectrale, et peut n'en couvrir qu'une partie.</translation>
  </message>
  <message>
   <source>Reference (true) image</source>
   <translation>Image de référence (vraie)</translation>
  </message>
  <message>
   <source>Only where the truth is known: after a simulation, the multispectral image that was degraded. It lies on the pixels of the pansharpened image.</source>
   <translation>Seulement si la vérité est connue : après une simulation, l'image multispectrale qui a été dégradée. Elle repose sur les pixels de l'image issue du pansharpening.</translation>
  </message>
  <message>
   <source>Place of the multispectral pixels</source>
   <translation>Position des pixels multispectraux</translation>
  </message>
  <message>
   <source>auto estimates from the images how far the multispectral one lies off its place, area trusts the georeferencing, interp23 takes the interpolation of published tables (half a panchromatic pixel off). Compare only figures that were computed in one way.</source>
   <translation>auto estime d'après les images à quelle distance de sa position se trouve l'image multispectrale, area se fie au géoréférencement, interp23 suit l'interpolation des tableaux publiés (décalage d'un demi-pixel panchromatique). Ne comparer que des chiffres calculés de la même façon.</translation>
  </message>
  <message>
   <source>Geometry of the pansharpened image</source>
   <translation>Géométrie de l'image issue du pansharpening</translation>
  </message>
  <message>
   <source>Where the images lie some pixels apart: pan if it lies on the panchromatic image (most programs), ms if it lies on the multispectral one.</source>
   <translation>Si les images sont décalées de quelques pixels : pan si l'image repose sur l'image panchromatique (la plupart des programmes), ms si elle repose sur l'image multispectrale.</translation>
  </message>
  <message>
   <source>Border to leave out (pixels)</source>
   <translation>Bordure à exclure (pixels)</translation>
  </message>
  <message>
   <source>Pixels of the pansharpened image along each edge that do not count, from 0 to 1000, where at least 100 remain. Published tables with a reference leave out 20.</source>
   <translation>Pixels de l'image issue du pansharpening qui ne sont pas pris en compte le long de chaque bord, de 0 à 1000, s'il en reste au moins 100. Les tableaux publiés avec une référence en excluent 20.</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Rapport</translation>
  </message>
  <message>
   <source>A page for any browser: the figures with their meaning, the best and the worst places, a map of quality, spectra and histograms.</source>
   <translation>Une page pour tout navigateur : les chiffres et leur signification, les meilleurs et les pires endroits, une carte de qualité, des spectres et des histogrammes.</translation>
  </message>
  <message>
   <source>Table of figures</source>
   <translation>Tableau des chiffres</translation>
  </message>
  <message>
   <source>The same figures as JSON, for scripts: one file for each run.</source>
   <translation>Les mêmes chiffres au format JSON, pour les scripts : un fichier par exécution.</translation>
  </message>
  <message>
   <source>Map of quality</source>
   <translation>Carte de qualité</translation>
  </message>
  <message>
   <source>A GeoTIFF with HQNR, D_lambda_K and D_s of each block of 32 x 32 pixels: where the image is good and where it is bad.</source>
   <translation>Un GeoTIFF avec HQNR, D_lambda_K et D_s de chaque bloc de 32 x 32 pixels : où l'image est bonne et où elle est mauvaise.</translation>
  </message>
  <message>
   <source>D_lambda: distortion between the bands (0 is best)</source>
   <translation>D_lambda : distorsion entre les bandes (0 est le meilleur)</translation>
  </message>
  <message>
   <source>D_lambda_K: distortion of the spectra (0 is best)</source>
   <translation>D_lambda_K : distorsion des spectres (0 est le meilleur)</translation>
  </message>
  <message>
   <source>D_s: distortion of the detail (0 is best)</source>
   <translation>D_s : distorsion des détails (0 est le meilleur)</translation>
  </message>
  <message>
   <source>QNR: D_lambda and D_s in one figure (1 is best)</source>
   <translation>QNR : D_lambda et D_s en un seul chiffre (1 est le meilleur)</translation>
  </message>
  <message>
   <source>HQNR: D_lambda_K and D_s in one figure (1 is best)</source>
   <translation>HQNR : D_lambda_K et D_s en un seul chiffre (1 est le meilleur)</translation>
  </message>
  <message>
   <source>R-Q2n: likeness to the multispectral image (1 is best)</source>
   <translation>R-Q2n : similarité avec l'image multispectrale (1 est le meilleur)</translation>
  </message>
  <message>
   <source>R-SAM: angle to its spectra (degrees, 0 is best)</source>
   <translation>R-SAM : angle avec ses spectres (degrés, 0 est le meilleur)</translation>
  </message>
  <message>
   <source>R-ERGAS: relative error against it (0 is best)</source>
   <translation>R-ERGAS : erreur relative par rapport à elle (0 est le meilleur)</translation>
  </message>
  <message>
   <source>D_rho: detail unlike PAN's (near the pair's own is best)</source>
   <translation>D_rho : détails qui s'écartent de ceux de PAN (le meilleur : proche de la valeur de la paire)</translation>
  </message>
  <message>
   <source>Q2n: likeness to the reference (1 is best)</source>
   <translation>Q2n : similarité avec la référence (1 est le meilleur)</translation>
  </message>
  <message>
   <source>UQI: the same, band by band (1 is best)</source>
   <translation>UQI : la même, bande par bande (1 est le meilleur)</translation>
  </message>
  <message>
   <source>SAM: angle to its spectra (degrees, 0 is best)</source>
   <translation>SAM : angle avec ses spectres (degrés, 0 est le meilleur)</translation>
  </message>
  <message>
   <source>ERGAS: relative error against it (0 is best)</source>
   <translation>ERGAS : erreur relative par rapport à elle (0 est le meilleur)</translation>
  </message>
  <message>
   <source>SCC: likeness of the edges (1 is best)</source>
   <translation>SCC : similarité des contours (1 est le meilleur)</translation>
  </message>
  <message>
   <source>PSNR: signal over noise (decibel, high is good)</source>
   <translation>PSNR : rapport signal sur bruit (décibels, élevé est bon)</translation>
  </message>
  <message>
   <source>SSIM: likeness of structures (1 is best)</source>
   <translation>SSIM : similarité des structures (1 est le meilleur)</translation>
  </message>
  <message>
   <source>Web page</source>
   <translation>Page web</translation>
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
   <translation>pansharpening</translation>
  </message>
  <message>
   <source>{key} is {name}, but there is no such file; choose another one.</source>
   <translation>{key} vaut {name}, mais ce fichier n'existe pas ; en choisir un autre.</translation>
  </message>
  <message>
   <source>{key} is {name}, but there is no such folder; choose another one.</source>
   <translation>{key} vaut {name}, mais ce dossier n'existe pas ; en choisir un autre.</translation>
  </message>
  <message>
   <source>The panchromatic image {name} has {bands} bands; it must have one. Choose the image with a single, finer band, or take that band out of the file first.</source>
   <translation>L'image panchromatique {name} a {bands} bandes ; elle doit en avoir une seule. Choisir l'image à une seule bande, plus fine, ou extraire d'abord cette bande du fichier.</translation>
  </message>
  <message>
   <source>PANCHROMATIC and SPECTRAL are both {name}; choose the fine image of one band and the coarser image of several bands.</source>
   <translation>PANCHROMATIC et SPECTRAL désignent tous deux {name} ; choisir l'image fine à une bande et l'image plus grossière à plusieurs bandes.</translation>
  </message>
  <message>
   <source>The panchromatic image {pan} has pixels of {coarse:.6g}, the multispectral image {ms} of {fine:.6g} map units; the panchromatic image must be the finer one. Were the two swapped?</source>
   <translation>L'image panchromatique {pan} a des pixels de {coarse:.6g} unités de carte, l'image multispectrale {ms} de {fine:.6g} ; l'image panchromatique doit être la plus fine. Les deux ont-elles été inversées ?</translation>
  </message>
  <message>
   <source>EXTENT lies outside the panchromatic image {name}. Choose an extent inside it, or leave EXTENT empty.</source>
   <translation>EXTENT se trouve hors de l'image panchromatique {name}. Choisir une emprise à l'intérieur, ou laisser EXTENT vide.</translation>
  </message>
  <message>
   <source>{output} would replace {file}, which is the input {input}. Choose another name.</source>
   <translation>{output} remplacerait {file}, qui est l'entrée {input}. Choisir un autre nom.</translation>
  </message>
  <message>
   <source>pansharpen,pan-sharpening,classical,brovey,gram-schmidt,gsa,bdsd,mtf-glp,fusion,g-zap</source>
   <translation>pansharpening,pan-sharpening,affinage,classique,brovey,gram-schmidt,gsa,bdsd,mtf-glp,fusion,g-zap</translation>
  </message>
  <message>
   <source>Sharpen by a classical method</source>
   <translation>Affiner par une méthode classique</translation>
  </message>
  <message>
   <source>Sharpens a multispectral image in seconds, without a network.</source>
   <translation>Affine une image multispectrale en quelques secondes, sans réseau.</translation>
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
   <translation>Affine une image multispectrale avec une image panchromatique de la même scène, par une méthode publiée. Cela prend quelques secondes, n'a besoin que de numpy, traite des scènes entières, et c'est le niveau que le réseau ajusté doit dépasser.

mtf-glp-hpm-r : multiplie chaque bande par le rapport de l'image panchromatique nette à la même image rendue floue comme l'optique du capteur le fait pour cette bande. Un bon premier choix.
mtf-glp-fs : ajoute les mêmes détails au lieu de multiplier. Plus doux dans les ombres et aux points brillants.
gsa : compose une image panchromatique à partir des bandes et ajoute ce qui lui manque. Net, et tolérant quand les images sont décalées d'un pixel ; les couleurs peuvent dériver là où les bandes expliquent mal l'image panchromatique (proche infrarouge, Landsat).
bdsd-pc : cherche pour chaque bande la combinaison de l'image panchromatique et des bandes qui restitue le mieux les détails perdus. Performant à très haute résolution.
bt-h : multiplie par l'image panchromatique divisée par une intensité, au-dessus du voile atmosphérique de chaque bande. Éclatant, bon pour des illustrations ; faible là où les bandes ressemblent peu à l'image panchromatique (thermique, cirrus).
brovey : le même sans le voile. Simple et bien connu ; les ombres peuvent virer au bleu.
exp : interpole et n'ajoute rien ; montre ce que les autres apportent.</translation>
  </message>
  <message>
   <source>taking the scene's numbers</source>
   <translation>calcul des statistiques de la scène</translation>
  </message>
  <message>
   <source>sharpening</source>
   <translation>affinage</translation>
  </message>
  <message>
   <source>The address of a Dask scheduler, such as tcp://10.0.0.5:8786. Its workers sharpen; they need G-ZAP, numpy, GDAL, torch and distributed, no QGIS, and must find the images under the same names. A fit stays on this machine.</source>
   <translation>L'adresse d'un ordonnanceur (scheduler) Dask, par exemple tcp://10.0.0.5:8786. Ses workers affinent ; ils ont besoin de G-ZAP, numpy, GDAL, torch et distributed, mais pas de QGIS, et doivent trouver les images sous les mêmes noms. L'ajustement reste sur cette machine.</translation>
  </message>
  <message>
   <source>CLUSTER is {address}; it must be the address of a Dask scheduler, such as tcp://10.0.0.5:8786, or be left empty.</source>
   <translation>CLUSTER vaut {address} ; ce doit être l'adresse d'un ordonnanceur (scheduler) Dask, par exemple tcp://10.0.0.5:8786, ou être laissé vide.</translation>
  </message>
  <message>
   <source>G-ZAP models</source>
   <translation>Modèles G-ZAP</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>Tous les fichiers</translation>
  </message>
  <message>
   <source>{count} polygon(s) of MASK were not valid and were mended.</source>
   <translation>{count} polygone(s) de MASK n'étaient pas valides et ont été réparés.</translation>
  </message>
  <message>
   <source>MASK is {value}, which could not be opened; choose a layer with polygons.</source>
   <translation>MASK vaut {value}, qui n'a pas pu être ouvert ; choisir une couche de polygones.</translation>
  </message>
  <message>
   <source>MASK is {name}, which holds no polygon; choose a layer with polygons, and check what is selected in it.</source>
   <translation>MASK vaut {name}, qui ne contient aucun polygone ; choisir une couche de polygones, et vérifier ce qui y est sélectionné.</translation>
  </message>
  <message>
   <source>{key} is {value}, of which not all could be opened as rasters; choose files that QGIS can show.</source>
   <translation>{key} vaut {value}, dont tous les éléments n'ont pas pu être ouverts comme rasters ; choisir des fichiers que QGIS peut afficher.</translation>
  </message>
  <message>
   <source>Further tiles of the panchromatic image</source>
   <translation>Autres tuiles de l'image panchromatique</translation>
  </message>
  <message>
   <source>If the image comes as several tiles: all but the one chosen above. They lie on one grid; where they overlap, the first counts.</source>
   <translation>Si l'image est livrée en plusieurs tuiles : toutes sauf celle choisie ci-dessus. Elles reposent sur une même grille ; là où elles se recouvrent, c'est la première qui compte.</translation>
  </message>
  <message>
   <source>Further files of the multispectral image</source>
   <translation>Autres fichiers de l'image multispectrale</translation>
  </message>
  <message>
   <source>Further tiles, or single bands of the same pixels (Landsat's B3, B4 and so on), which are put behind the bands chosen above in this order.</source>
   <translation>D'autres tuiles, ou des bandes isolées couvrant les mêmes pixels (B3, B4, etc. de Landsat), placées dans cet ordre à la suite des bandes choisies ci-dessus.</translation>
  </message>
  <message>
   <source>Heights of the ground (DEM)</source>
   <translation>Altitudes du sol (MNT)</translation>
  </message>
  <message>
   <source>Only for images in sensor geometry (RPC): places them on the ground. Metres above the ellipsoid. Left empty, one height counts everywhere; the log says how far off that is.</source>
   <translation>Seulement pour les images en géométrie du capteur (RPC) : sert à les localiser au sol. En mètres au-dessus de l'ellipsoïde. Laissé vide, une seule altitude vaut partout ; le journal indique l'écart qui en résulte.</translation>
  </message>
  <message>
   <source>Mask (polygons)</source>
   <translation>Masque (polygones)</translation>
  </message>
  <message>
   <source>Only pixels whose centres lie in these polygons are kept, the rest becomes NoData; the result is as large as the polygons need.</source>
   <translation>Seuls les pixels dont le centre se trouve dans ces polygones sont conservés, le reste devient NoData ; le résultat est juste assez grand pour les polygones.</translation>
  </message>
  <message>
   <source>Step {number} of {count}: {name}</source>
   <translation>Étape {number} sur {count} : {name}</translation>
  </message>
  <message>
   <source>Layout of the file</source>
   <translation>Structure du fichier</translation>
  </message>
  <message>
   <source>geotiff is read by everything. cog is a Cloud Optimized GeoTIFF: always with overviews, quick to show over the network; creation options are then those of GDAL's COG driver. It takes twice the room on the disk while it is written.</source>
   <translation>geotiff est lu par tous les logiciels. cog est un Cloud Optimized GeoTIFF : toujours avec des pyramides, rapide à afficher à travers le réseau ; les options de création sont alors celles du pilote COG de GDAL. Pendant l'écriture, il occupe deux fois plus d'espace sur le disque.</translation>
  </message>
  <message>
   <source>Build overviews</source>
   <translation>Construire les pyramides</translation>
  </message>
  <message>
   <source>Smaller copies inside the file, so that large images are shown at once at any zoom. The file grows by about a third. A cog always has them.</source>
   <translation>Copies réduites dans le fichier, pour que les grandes images s'affichent aussitôt à tout niveau de zoom. Le fichier grossit d'environ un tiers. Un cog en contient toujours.</translation>
  </message>
  <message>
   <source>Go on after an interruption</source>
   <translation>Continuer après une interruption</translation>
  </message>
  <message>
   <source>Keeps finished tiles in a hidden journal beside the result. If the run is cancelled, fails or is killed, run it again with the same settings: it takes the tiles from the journal and computes only the rest. The journal goes when the image is complete. It takes about as much room as the image.</source>
   <translation>Conserve les tuiles terminées dans un journal de reprise, un fichier caché à côté du résultat. Si l'exécution est annulée, échoue ou est interrompue de force, la relancer avec les mêmes paramètres : elle reprend les tuiles du journal de reprise et ne calcule que le reste. Le journal de reprise est supprimé dès que l'image est complète. Il occupe à peu près autant d'espace que l'image.</translation>
  </message>
  <message>
   <source>pansharpen,pan-sharpening,train,learn,zero-shot,network,fusion,g-zap,tra-pan,prior</source>
   <translation>pansharpening,pan-sharpening,affinage,entraîner,entraînement,apprendre,apprentissage,zero-shot,réseau,fusion,g-zap,tra-pan,prior</translation>
  </message>
  <message>
   <source>Fit a pansharpening model</source>
   <translation>Ajuster un modèle de pansharpening</translation>
  </message>
  <message>
   <source>Fits a network to one pair of images and keeps it in a file.</source>
   <translation>Ajuste un réseau à une paire d'images et le conserve dans un fichier.</translation>
  </message>
  <message>
   <source>Fits a small network to a panchromatic and a multispectral image of the same scene. Nothing but these two images is needed: no training data, no download.

The fit starts from the weights that come with the plugin (the prior), from a new network (scratch), or from a model file. From the prior it takes far fewer steps to the same quality: choose a lower effort.

The model file does not depend on the number of bands or on the pixel sizes: "Sharpen with a model" applies it to the same images or to others, at any output pixel size.

If the images are too small to learn from, or the network is no better on a part that was held back, the model keeps to regression alone; the log says so.</source>
   <translation>Ajuste un petit réseau à une image panchromatique et à une image multispectrale de la même scène. Ces deux images suffisent : ni données d'apprentissage, ni téléchargement.

L'ajustement part des poids fournis avec l'extension (le prior), d'un réseau neuf (scratch) ou d'un fichier de modèle. À partir du prior, il faut bien moins d'itérations pour la même qualité : choisir un effort moindre.

Le fichier de modèle ne dépend ni du nombre de bandes ni des tailles de pixel : « Affiner avec un modèle » l'applique aux mêmes images ou à d'autres, pour toute taille du pixel en sortie.

Si les images sont trop petites pour l'apprentissage, ou si le réseau n'est pas meilleur sur une partie mise de côté, le modèle s'en tient à la régression seule ; le journal l'indique.</translation>
  </message>
  <message>
   <source>fitting the network</source>
   <translation>ajustement du réseau</translation>
  </message>
  <message>
   <source>A fit that starts from a model file has the encoder of that file.</source>
   <translation>Un ajustement qui part d'un fichier de modèle a l'encodeur de ce fichier.</translation>
  </message>
  <message>
   <source>Effort of the fit</source>
   <translation>Effort de l'ajustement</translation>
  </message>
  <message>
   <source>How much work the fit may cost: fast takes seconds, balanced about a minute, best some minutes on a CPU. Begin with balanced.</source>
   <translation>Quel travail l'ajustement peut coûter : fast prend quelques secondes, balanced environ une minute, best quelques minutes sur un CPU. Commencer par balanced.</translation>
  </message>
  <message>
   <source>Method of the fit</source>
   <translation>Méthode d'ajustement</translation>
  </message>
  <message>
   <source>gzap learns from the pair at several scales at once. trapan first learns how the sensor sees (colours and blur), then alternates at random between two scales. gzap is the first choice; try trapan where the sensor's blur is unknown.</source>
   <translation>gzap apprend de la paire à plusieurs échelles à la fois. trapan apprend d'abord comment le capteur voit (couleurs et flou), puis alterne au hasard entre deux échelles. gzap est le premier choix ; essayer trapan si le flou du capteur est inconnu.</translation>
  </message>
  <message>
   <source>Start of the fit</source>
   <translation>Départ de l'ajustement</translation>
  </message>
  <message>
   <source>prior begins with the trained weights that come with this plugin: the best result in the shortest time. scratch begins with a new network that has seen nothing but your images. model goes on from the model file named below, which may come from another scene, sensor or number of bands.</source>
   <translation>prior part des poids préentraînés fournis avec cette extension : le meilleur résultat dans le temps le plus court. scratch part d'un réseau neuf qui n'a vu que ces deux images. model continue à partir du fichier de modèle indiqué ci-dessous, qui peut provenir d'une autre scène, d'un autre capteur ou d'un autre nombre de bandes.</translation>
  </message>
  <message>
   <source>Model file to start from</source>
   <translation>Fichier de modèle de départ</translation>
  </message>
  <message>
   <source>A .safetensors file that gzap:fit, gzap:pansharpen or gzap:pretrain wrote. Needed when the fit starts from a model, else left empty.</source>
   <translation>Un fichier .safetensors écrit par gzap:fit, gzap:pansharpen ou gzap:pretrain. Nécessaire si l'ajustement part d'un modèle, sinon à laisser vide.</translation>
  </message>
  <message>
   <source>Weights that the fit changes</source>
   <translation>Poids que l'ajustement modifie</translation>
  </message>
  <message>
   <source>full changes all of them. freeze keeps the encoders as they were trained and changes the rest, less than a fifth: the result stays nearer to the prior or the model.</source>
   <translation>full les modifie tous. freeze conserve les encodeurs tels qu'ils ont été entraînés et modifie le reste, moins d'un cinquième : le résultat demeure plus proche du prior ou du modèle.</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Graine</translation>
  </message>
  <message>
   <source>A whole number from 0 to 2147483647. The same seed gives the same result again on the same machine with the same number of threads; another seed, a slightly different one.</source>
   <translation>Un nombre entier de 0 à 2147483647. La même graine redonne le même résultat sur la même machine avec le même nombre de threads ; une autre graine, un résultat légèrement différent.</translation>
  </message>
  <message>
   <source>The layer {layer} has the open options {options}; they are not used, the file is opened as it is.</source>
   <translation>La couche {layer} a les options d'ouverture {options} ; elles ne sont pas utilisées, le fichier est ouvert tel quel.</translation>
  </message>
  <message>
   <source>The CRS {crs} was given to the layer {layer} in QGIS only; what its file says is used. Assign the projection to the file to change that.</source>
   <translation>Le SCR {crs} n'a été attribué à la couche {layer} que dans QGIS ; c'est ce qu'indique son fichier qui est utilisé. Pour changer cela, assigner la projection au fichier.</translation>
  </message>
  <message>
   <source>{key} is {value}, which could not be opened as a raster; choose a raster layer or file that QGIS can show.</source>
   <translation>{key} vaut {value}, qui n'a pas pu être ouvert comme raster ; choisir une couche ou un fichier raster que QGIS peut afficher.</translation>
  </message>
  <message>
   <source>The layer {layer} comes from the data provider {provider}; only rasters that GDAL opens can be used. Export the layer to a GeoTIFF and choose that file.</source>
   <translation>La couche {layer} provient du fournisseur de données {provider} ; seuls les rasters ouverts par GDAL peuvent être utilisés. Exporter la couche vers un GeoTIFF et choisir ce fichier.</translation>
  </message>
  <message>
   <source>EXTENT is {extent}, which covers nothing in the CRS of PANCHROMATIC; it must read west,east,south,north, with [EPSG:code] behind for another CRS.</source>
   <translation>EXTENT vaut {extent}, qui ne couvre rien dans le SCR de PANCHROMATIC ; forme attendue : ouest,est,sud,nord, suivi de [EPSG:code] pour un autre SCR.</translation>
  </message>
  <message>
   <source>Memory in MiB (0 = automatic)</source>
   <translation>Mémoire en Mio (0 = automatique)</translation>
  </message>
  <message>
   <source>How much memory the network's work may take, from 256, beside some 300 MiB for Python and torch. It decides how large the tiles are that are sharpened at once, which changes no pixel, and on how many pixels a network is fitted. Whole scenes take no more than small ones.</source>
   <translation>Quantité de mémoire que le travail du réseau peut occuper, à partir de 256, en plus de quelque 300 Mio pour Python et torch. Elle détermine la taille des tuiles affinées en une fois, ce qui ne change aucun pixel, et le nombre de pixels sur lesquels un réseau est ajusté. Les scènes entières n'en occupent pas plus que les petites.</translation>
  </message>
  <message>
   <source>Leave both images of the second pair empty if there is none.</source>
   <translation>S'il n'y a pas de deuxième paire, laisser vides ses deux images.</translation>
  </message>
  <message>
   <source>Leave both images of the third pair empty if there is none.</source>
   <translation>S'il n'y a pas de troisième paire, laisser vides ses deux images.</translation>
  </message>
  <message>
   <source>Panchromatic image of the second pair</source>
   <translation>Image panchromatique, deuxième paire</translation>
  </message>
  <message>
   <source>Multispectral image of the second pair</source>
   <translation>Image multispectrale, deuxième paire</translation>
  </message>
  <message>
   <source>Second image, pansharpened</source>
   <translation>Deuxième image issue du pansharpening</translation>
  </message>
  <message>
   <source>Written only where the second pair is given.</source>
   <translation>Écrite seulement si la deuxième paire est indiquée.</translation>
  </message>
  <message>
   <source>Panchromatic image of the third pair</source>
   <translation>Image panchromatique, troisième paire</translation>
  </message>
  <message>
   <source>Multispectral image of the third pair</source>
   <translation>Image multispectrale, troisième paire</translation>
  </message>
  <message>
   <source>Third image, pansharpened</source>
   <translation>Troisième image issue du pansharpening</translation>
  </message>
  <message>
   <source>Written only where the third pair is given.</source>
   <translation>Écrite seulement si la troisième paire est indiquée.</translation>
  </message>
  <message>
   <source>Sharpen and assess</source>
   <translation>Affiner et évaluer</translation>
  </message>
  <message>
   <source>Sharpens a pair of images and tells how good the result is.</source>
   <translation>Affine une paire d'images et indique la qualité du résultat.</translation>
  </message>
  <message>
   <source>A graphical model of two algorithms: "Pansharpen" fits a network to a panchromatic and a multispectral image and sharpens them, then "Assess a pansharpened image" compares the result with its own pair.

It gives the sharpened image, a report for any browser, a map of quality, and the indices as numbers, so that a batch or a script can sort out the scenes that deserve a look.

To change it, open the file resources/models/sharpen_and_assess.model3 of this plugin in the model designer and save it under your own models.</source>
   <translation>Un modèle graphique de deux algorithmes : « Effectuer un pansharpening » ajuste un réseau à une image panchromatique et à une image multispectrale et les affine, puis « Évaluer une image issue du pansharpening » compare le résultat à sa propre paire.

Il fournit l'image affinée, un rapport pour tout navigateur, une carte de qualité, et les indices sous forme de nombres, pour qu'un traitement par lot ou un script puisse repérer les scènes qui méritent un regard.

Pour le modifier, ouvrir le fichier resources/models/sharpen_and_assess.model3 de cette extension dans le modeleur et l'enregistrer parmi ses propres modèles.</translation>
  </message>
  <message>
   <source>pansharpen,model,workflow,quality,report,index,hqnr,g-zap</source>
   <translation>pansharpening,affinage,modèle,flux de travail,chaîne de traitement,qualité,rapport,indice,hqnr,g-zap</translation>
  </message>
  <message>
   <source>Fit once, sharpen many</source>
   <translation>Ajuster une fois, affiner plusieurs fois</translation>
  </message>
  <message>
   <source>Fits a network to one pair and sharpens up to three pairs with it.</source>
   <translation>Ajuste un réseau à une paire et affine avec lui jusqu'à trois paires.</translation>
  </message>
  <message>
   <source>A graphical model: "Fit a pansharpening model" fits a network to the first pair, and "Sharpen with a model" sharpens that pair with it, then a second and a third one where they are given. The pairs may differ in place, date, number of bands and pixel size; pairs of one sensor gain most.

Models of QGIS have no loops, so that this one stops at three. For an archive, run it once on a typical pair and keep the fitted model; then run "Sharpen with a model" as a batch process with that file as the model of every row. Nothing is fitted again there: each scene takes seconds.

To change it, open the file resources/models/fit_once_sharpen_many.model3 of this plugin in the model designer and save it under your own models.</source>
   <translation>Un modèle graphique : « Ajuster un modèle de pansharpening » ajuste un réseau à la première paire, et « Affiner avec un modèle » affine avec lui cette paire, puis une deuxième et une troisième si elles sont indiquées. Les paires peuvent différer par le lieu, la date, le nombre de bandes et la taille du pixel ; le gain est le plus grand pour des paires d'un même capteur.

Les modèles de QGIS n'ont pas de boucles, celui-ci s'arrête donc à trois. Pour une archive, l'exécuter une fois sur une paire typique et conserver le modèle ajusté ; exécuter ensuite « Affiner avec un modèle » en traitement par lot, avec ce fichier comme modèle de chaque ligne. Rien n'y est ajusté à nouveau : chaque scène prend quelques secondes.

Pour le modifier, ouvrir le fichier resources/models/fit_once_sharpen_many.model3 de cette extension dans le modeleur et l'enregistrer parmi ses propres modèles.</translation>
  </message>
  <message>
   <source>pansharpen,model,workflow,archive,many,series,reuse,g-zap</source>
   <translation>pansharpening,affinage,modèle,flux de travail,chaîne de traitement,archive,plusieurs,série,réutiliser,g-zap</translation>
  </message>
  <message>
   <source>A GeoTIFF in the data type of the multispectral image.</source>
   <translation>Un GeoTIFF dans le type de données de l'image multispectrale.</translation>
  </message>
  <message>
   <source>A page for any browser: figures, places, map, spectra.</source>
   <translation>Une page pour tout navigateur : chiffres, endroits, carte, spectres.</translation>
  </message>
  <message>
   <source>A GeoTIFF that shows where the image is good and where not.</source>
   <translation>Un GeoTIFF qui montre où l'image est bonne et où elle ne l'est pas.</translation>
  </message>
  <message>
   <source>Fitted model</source>
   <translation>Modèle ajusté</translation>
  </message>
  <message>
   <source>Keep it: it sharpens any number of further scenes.</source>
   <translation>À conserver : il affine autant d'autres scènes que voulu.</translation>
  </message>
  <message>
   <source>First image, pansharpened</source>
   <translation>Première image issue du pansharpening</translation>
  </message>
  <message>
   <source>Workflows</source>
   <translation>Enchaînements</translation>
  </message>
  <message>
   <source>The graphical model {path} cannot be read, so that gzap:{name} is not listed. Install the plugin again.</source>
   <translation>Le modèle graphique {path} ne peut pas être lu, gzap:{name} n'est donc pas proposé. Réinstaller l'extension.</translation>
  </message>
  <message>
   <source>{given} is given but {missing} is empty; give both images or neither.</source>
   <translation>{given} est indiqué, mais {missing} est vide ; indiquer les deux images ou aucune.</translation>
  </message>
  <message>
   <source>{given} is given but {missing} is empty; name the file that the sharpened image goes to.</source>
   <translation>{given} est indiqué, mais {missing} est vide ; nommer le fichier où écrire l'image affinée.</translation>
  </message>
  <message>
   <source>Multispectral over panchromatic pixel size</source>
   <translation>Taille du pixel multispectral sur taille du pixel panchromatique</translation>
  </message>
  <message>
   <source>Offset down (panchromatic pixels)</source>
   <translation>Décalage vers le bas (pixels panchromatiques)</translation>
  </message>
  <message>
   <source>Offset to the right (panchromatic pixels)</source>
   <translation>Décalage vers la droite (pixels panchromatiques)</translation>
  </message>
  <message>
   <source>Confidence of the offset (0 to 1)</source>
   <translation>Confiance dans le décalage (0 à 1)</translation>
  </message>
  <message>
   <source>Bands' places (JSON)</source>
   <translation>Position des bandes (JSON)</translation>
  </message>
  <message>
   <source>Network in use (1), or regression alone (0)</source>
   <translation>Réseau utilisé (1), ou régression seule (0)</translation>
  </message>
  <message>
   <source>Steps of the fit</source>
   <translation>Itérations de l'ajustement</translation>
  </message>
  <message>
   <source>Seconds for the fit</source>
   <translation>Secondes pour l'ajustement</translation>
  </message>
  <message>
   <source>Held-back loss of the regression</source>
   <translation>Perte de la régression sur la partie mise de côté</translation>
  </message>
  <message>
   <source>Held-back loss of the network</source>
   <translation>Perte du réseau sur la partie mise de côté</translation>
  </message>
  <message>
   <source>Rows of the result</source>
   <translation>Lignes du résultat</translation>
  </message>
  <message>
   <source>Columns of the result</source>
   <translation>Colonnes du résultat</translation>
  </message>
  <message>
   <source>Pixel size of the result (map units)</source>
   <translation>Taille du pixel (unités de carte)</translation>
  </message>
  <message>
   <source>Seconds for sharpening</source>
   <translation>Secondes pour l'affinage</translation>
  </message>
  <message>
   <source>Degraded over given pixel height</source>
   <translation>Hauteur du pixel dégradé sur celle du pixel d'origine</translation>
  </message>
  <message>
   <source>Degraded over given pixel width</source>
   <translation>Largeur du pixel dégradé sur celle du pixel d'origine</translation>
  </message>
  <message>
   <source>Rows of the degraded panchromatic image</source>
   <translation>Lignes de l'image panchromatique dégradée</translation>
  </message>
  <message>
   <source>Columns of the degraded panchromatic image</source>
   <translation>Colonnes de l'image panchromatique dégradée</translation>
  </message>
  <message>
   <source>Rows of the degraded multispectral image</source>
   <translation>Lignes de l'image multispectrale dégradée</translation>
  </message>
  <message>
   <source>Columns of the degraded multispectral image</source>
   <translation>Colonnes de l'image multispectrale dégradée</translation>
  </message>
  <message>
   <source>Offset undone, down (panchromatic pixels)</source>
   <translation>Décalage corrigé, vers le bas (pixels panchromatiques)</translation>
  </message>
  <message>
   <source>Offset undone, to the right (panchromatic pixels)</source>
   <translation>Décalage corrigé, vers la droite (pixels panchromatiques)</translation>
  </message>
  <message>
   <source>Sensor in use</source>
   <translation>Capteur utilisé</translation>
  </message>
  <message>
   <source>pan-sharpening,panchromatic,multispectral,resolution,zero-shot,fusion,g-zap,tra-pan,prior</source>
   <translation>pan-sharpening,affinage,panchromatique,multispectral,multispectrale,résolution,zero-shot,fusion,g-zap,tra-pan,prior</translation>
  </message>
  <message>
   <source>Pansharpen</source>
   <translation>Effectuer un pansharpening</translation>
  </message>
  <message>
   <source>Sharpens a multispectral image with a network fitted to the scene.</source>
   <translation>Affine une image multispectrale avec un réseau ajusté à la scène.</translation>
  </message>
  <message>
   <source>Gives a multispectral image the detail of a panchromatic image of the same scene. A small network is fitted to these two images, then sharpens them; no training data and no download are needed. Choose the two images and press Run: all else may stay as it is.

The fit starts from the weights that come with the plugin (the prior), from a new network, or from a model file. Without any fit, and faster, is "Sharpen with a model".

Leave pixel size and scale empty for the pixels of the panchromatic image, or give one of them for any other size.

Name a file under "Fitted model" to use the network again with "Sharpen with a model".

Methods: G-ZAP, arXiv 2603.14412; TRA-PAN, arXiv 2505.06576; priors, arXiv 2512.02643.</source>
   <translation>Donne à une image multispectrale les détails d'une image panchromatique de la même scène. Un petit réseau est ajusté à ces deux images, puis les affine ; ni données d'apprentissage ni téléchargement ne sont nécessaires. Choisir les deux images et cliquer sur Exécuter : tout le reste peut rester tel quel.

L'ajustement part des poids fournis avec l'extension (le prior), d'un réseau neuf ou d'un fichier de modèle. « Affiner avec un modèle » se passe d'ajustement et va plus vite.

Laisser vides la taille du pixel et le facteur d'échelle pour les pixels de l'image panchromatique, ou indiquer l'un des deux pour toute autre taille.

Nommer un fichier sous « Modèle ajusté » pour réutiliser le réseau avec « Affiner avec un modèle ».

Méthodes : G-ZAP, arXiv 2603.14412 ; TRA-PAN, arXiv 2505.06576 ; priors, arXiv 2512.02643.</translation>
  </message>
  <message>
   <source>A model file that is chosen has its own encoder.</source>
   <translation>Un fichier de modèle choisi a son propre encodeur.</translation>
  </message>
  <message>
   <source>Panchromatic image</source>
   <translation>Image panchromatique</translation>
  </message>
  <message>
   <source>The sharp image: one band, with smaller pixels than the multispectral image. Both need a coordinate reference system or, if neither has one, a common corner.</source>
   <translation>L'image nette : une bande, avec des pixels plus petits que ceux de l'image multispectrale. Les deux ont besoin d'un système de coordonnées de référence ou, si aucune n'en a, d'un coin commun.</translation>
  </message>
  <message>
   <source>Multispectral image</source>
   <translation>Image multispectrale</translation>
  </message>
  <message>
   <source>The coarser image of the same scene, with one band or more; best taken at the same moment. Name its bands (blue, green, red, nir) and the result is shown in natural colours.</source>
   <translation>L'image plus grossière de la même scène, avec une ou plusieurs bandes ; de préférence prise au même moment. Nommer ses bandes (blue, green, red, nir) pour que le résultat s'affiche en couleurs naturelles.</translation>
  </message>
  <message>
   <source>Sensor</source>
   <translation>Capteur</translation>
  </message>
  <message>
   <source>The satellite that took both images; it decides how much each band is blurred. auto goes by the images' metadata, the names of files and bands, then by the number of bands and the pixel sizes; the log says what it found. Take generic for a sensor that is not listed, such as a camera on a drone.</source>
   <translation>Le satellite qui a pris les deux images ; il détermine le flou de chaque bande. auto se base sur les métadonnées des images, les noms des fichiers et des bandes, puis sur le nombre de bandes et les tailles de pixel ; le journal indique ce qui a été trouvé. Choisir generic pour un capteur absent de la liste, tel qu'une caméra de drone.</translation>
  </message>
  <message>
   <source>Encoder of the network</source>
   <translation>Encodeur du réseau</translation>
  </message>
  <message>
   <source>What reads the multispectral image: inr (G-ZAP's own, small convolutions), cnn (dilated convolutions that see further), transformer (attention inside windows) or mamba (selective scans inside windows). inr is the fastest.</source>
   <translation>Ce qui lit l'image multispectrale : inr (celui de G-ZAP, petites convolutions), cnn (convolutions dilatées qui voient plus loin), transformer (attention dans des fenêtres) ou mamba (balayages sélectifs dans des fenêtres). inr est le plus rapide.</translation>
  </message>
  <message>
   <source>Any size, finer or coarser, in the units of the panchromatic image's coordinates (mostly metres; degrees where they are longitude and latitude). If this and the scale are empty, the pixels are those of the panchromatic image.</source>
   <translation>Toute taille, plus fine ou plus grossière, dans l'unité des coordonnées de l'image panchromatique (le plus souvent le mètre ; le degré si ce sont des longitudes et des latitudes). Si cette valeur et le facteur d'échelle sont vides, les pixels sont ceux de l'image panchromatique.</translation>
  </message>
  <message>
   <source>Or scale (times finer than multispectral)</source>
   <translation>Ou facteur (plus fin que MS)</translation>
  </message>
  <message>
   <source>Multispectral pixel size over that of the result: any number above 0 and up to 64, such as 2 or 3.3, instead of a pixel size. With 4, pixels of 2 m become pixels of 0.5 m.</source>
   <translation>Taille du pixel multispectral sur celle du résultat : tout nombre supérieur à 0 et jusqu'à 64, tel que 2 ou 3.3, au lieu d'une taille du pixel. Avec 4, des pixels de 2 m deviennent des pixels de 0.5 m.</translation>
  </message>
  <message>
   <source>Geometry of the result</source>
   <translation>Géométrie du résultat</translation>
  </message>
  <message>
   <source>If the images lie some pixels apart: pan moves the multispectral image onto the panchromatic one, ms the reverse. Take ms where other layers were drawn on the multispectral image.</source>
   <translation>Si les images sont décalées de quelques pixels : pan recale l'image multispectrale sur l'image panchromatique, ms l'inverse. Choisir ms si d'autres couches ont été dessinées sur l'image multispectrale.</translation>
  </message>
  <message>
   <source>Extent of the result</source>
   <translation>Emprise du résultat</translation>
  </message>
  <message>
   <source>The part of the scene that is written, in any coordinate reference system; empty means all that both images cover. Try a small part first: its pixels are those of the whole image.</source>
   <translation>La partie de la scène à écrire, dans tout système de coordonnées de référence ; vide : tout ce que couvrent les deux images. Essayer d'abord une petite partie : ses pixels sont ceux de l'image entière.</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Méthode</translation>
  </message>
  <message>
   <source>exp only interpolates; brovey and bt-h multiply by a ratio; gsa and bdsd-pc replace an intensity; mtf-glp-fs and mtf-glp-hpm-r add the detail that the sensor's optics took. Begin with mtf-glp-hpm-r; the help beside this dialog says when to take which.</source>
   <translation>exp ne fait qu'interpoler ; brovey et bt-h multiplient par un rapport ; gsa et bdsd-pc remplacent une intensité ; mtf-glp-fs et mtf-glp-hpm-r ajoutent les détails que l'optique du capteur a supprimés. Commencer par mtf-glp-hpm-r ; l'aide à côté de cette boîte de dialogue indique quand choisir laquelle.</translation>
  </message>
  <message>
   <source>Correct the offset between the images</source>
   <translation>Corriger le décalage entre les images</translation>
  </message>
  <message>
   <source>Many products lie a pixel or two apart. Yes estimates this offset from the images and undoes it; no takes both as they are georeferenced. Leave it on unless both come from one well-registered product.</source>
   <translation>Dans beaucoup de produits, les images sont décalées d'un pixel ou deux. Oui estime ce décalage d'après les images et le corrige ; non prend les deux selon leur géoréférencement. Laisser activé, sauf si les deux proviennent d'un même produit bien recalé.</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Périphérique</translation>
  </message>
  <message>
   <source>Where the network runs: auto takes a graphics card if there is one, else the CPU; cuda is a card by NVIDIA, mps one by Apple. The default for all runs is set in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP.</source>
   <translation>Où le réseau s'exécute : auto choisit une carte graphique s'il y en a une, sinon le CPU ; cuda désigne une carte NVIDIA, mps une carte Apple. La valeur par défaut de toutes les exécutions se règle dans Préférences &gt; Options &gt; Traitement &gt; Fournisseurs de services &gt; G-ZAP.</translation>
  </message>
  <message>
   <source>CPU threads (0 = automatic)</source>
   <translation>Threads CPU (0 = automatique)</translation>
  </message>
  <message>
   <source>How many CPU threads the network may use, from 1 to 256. 0 takes half of the machine's cores, but at least two of them and at most four.</source>
   <translation>Nombre de threads CPU que le réseau peut utiliser, de 1 à 256. 0 prend la moitié des cœurs de la machine, mais au moins deux et au plus quatre.</translation>
  </message>
  <message>
   <source>Model file (empty = bundled prior)</source>
   <translation>Fichier de modèle (vide = prior fourni)</translation>
  </message>
  <message>
   <source>A .safetensors file that gzap:fit, gzap:pansharpen or gzap:pretrain wrote. Left empty, the trained weights that come with the plugin, or those of the folder in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP, sharpen without any fit.</source>
   <translation>Un fichier .safetensors écrit par gzap:fit, gzap:pansharpen ou gzap:pretrain. Laissé vide, ce sont les poids préentraînés fournis avec l'extension, ou ceux du dossier indiqué dans Préférences &gt; Options &gt; Traitement &gt; Fournisseurs de services &gt; G-ZAP, qui affinent sans aucun ajustement.</translation>
  </message>
  <message>
   <source>A .safetensors file of less than a megabyte. Sharpens this scene or others later without a new fit.</source>
   <translation>Un fichier .safetensors de moins d'un mégaoctet. Affine plus tard cette scène ou d'autres sans nouvel ajustement.</translation>
  </message>
  <message>
   <source>A GeoTIFF with the data type, bands, band names and NoData of the multispectral image. QGIS shows it in natural colours where it can tell the bands.</source>
   <translation>Un GeoTIFF avec le type de données, les bandes, les noms de bandes et la valeur NoData de l'image multispectrale. QGIS l'affiche en couleurs naturelles s'il peut reconnaître les bandes.</translation>
  </message>
  <message>
   <source>Ratio (empty = that of the two images)</source>
   <translation>Rapport (vide = celui des deux images)</translation>
  </message>
  <message>
   <source>How many times larger the pixels become: any number above 1 and at most 64, such as 2 or 3.3. Leave it empty to judge a method: only then is the multispectral image the truth for the degraded pair. Empty means multispectral over panchromatic pixel size.</source>
   <translation>De combien de fois les pixels deviennent plus grands : tout nombre supérieur à 1 et au plus égal à 64, tel que 2 ou 3.3. Laisser vide pour évaluer une méthode : ce n'est qu'alors que l'image multispectrale est la vérité de la paire dégradée. Vide signifie taille du pixel multispectral sur taille du pixel panchromatique.</translation>
  </message>
  <message>
   <source>area: where the images' georeferencing says. auto: estimates by how much the two lie apart and undoes it, so that the degraded pair has no offset. interp23: half a degraded panchromatic pixel further down and right, as published tables have it; choose interp23 again when you assess.</source>
   <translation>area : là où l'indique le géoréférencement des images. auto : estime le décalage entre les deux et le corrige, de sorte que la paire dégradée n'a pas de décalage. interp23 : un demi-pixel panchromatique dégradé plus bas et plus à droite, comme dans les tableaux publiés ; choisir à nouveau interp23 lors de l'évaluation.</translation>
  </message>
  <message>
   <source>GeoTIFF creation options of both images, such as COMPRESS=ZSTD|BIGTIFF=YES.</source>
   <translation>Options de création GeoTIFF des deux images, telles que COMPRESS=ZSTD|BIGTIFF=YES.</translation>
  </message>
  <message>
   <source>Degraded panchromatic image</source>
   <translation>Image panchromatique dégradée</translation>
  </message>
  <message>
   <source>A GeoTIFF in the data type of the panchromatic image.</source>
   <translation>Un GeoTIFF dans le type de données de l'image panchromatique.</translation>
  </message>
  <message>
   <source>Degraded multispectral image</source>
   <translation>Image multispectrale dégradée</translation>
  </message>
  <message>
   <source>G-ZAP model</source>
   <translation>Modèle G-ZAP</translation>
  </message>
  <message>
   <source>pansharpen,pan-sharpening,prior,pretraining,train,learn,simulate,weights,network,g-zap</source>
   <translation>pansharpening,pan-sharpening,affinage,prior,préentraînement,entraîner,apprendre,apprentissage,simuler,poids,réseau,g-zap</translation>
  </message>
  <message>
   <source>Pretrain a prior</source>
   <translation>Préentraîner un prior</translation>
  </message>
  <message>
   <source>Trains a network on pairs that it simulates from your own images.</source>
   <translation>Entraîne un réseau sur des paires qu'il simule à partir d'images de l'utilisateur.</translation>
  </message>
  <message>
   <source>For specialists: the plugin comes with priors, and most users need no other. Make your own if you have many images of one kind, such as those of your sensor.

From every image in the folder and its sub-folders, of any size and of 1 to 20 bands (photographs, aerial and satellite images), pairs of a panchromatic and a multispectral image are simulated at random: bands, blur, noise, ratio and offset. A sub-folder with a pan.tif and an ms.tif is a real pair, and is degraded instead (Wald's protocol). Transparency and NoData are left out.

Some thousand steps take from minutes to hours. A checkpoint is written beside the model now and then, and when you stop: run it again with the same settings and that file under the advanced parameters to go on, to the very same result.

Use the model in "Sharpen with a model", or as the start of a fit.

Method: arXiv 2512.02643, with a simulation and networks of our own.</source>
   <translation>Pour spécialistes : des priors sont fournis avec l'extension, et la plupart des utilisateurs n'ont pas besoin d'un autre. En créer un soi-même si l'on dispose de nombreuses images d'un même type, telles que celles de son capteur.

À partir de chaque image du dossier et de ses sous-dossiers, de toute taille et de 1 à 20 bandes (photographies, images aériennes et satellitaires), des paires d'une image panchromatique et d'une image multispectrale sont simulées au hasard : bandes, flou, bruit, rapport et décalage. Un sous-dossier avec un pan.tif et un ms.tif est une paire réelle, qui est alors dégradée (protocole de Wald). La transparence et NoData sont écartés.

Quelques milliers d'itérations prennent de quelques minutes à quelques heures. Un point de reprise est écrit à côté du modèle de temps en temps, et à l'arrêt : pour continuer, jusqu'au même résultat exactement, relancer l'exécution avec les mêmes paramètres et ce fichier sous les paramètres avancés.

Utiliser le modèle dans « Affiner avec un modèle », ou comme départ d'un ajustement.

Méthode : arXiv 2512.02643, avec une simulation et des réseaux propres à l'extension.</translation>
  </message>
  <message>
   <source>Pretraining</source>
   <translation>Préentraînement</translation>
  </message>
  <message>
   <source>Checkpoints</source>
   <translation>Points de reprise</translation>
  </message>
  <message>
   <source>Folder of images</source>
   <translation>Dossier d'images</translation>
  </message>
  <message>
   <source>Every image in it and in its sub-folders is used; a sub-folder with pan.tif and ms.tif is a real pair. What is left out is named in the log. Keep images on which you will judge the result elsewhere.</source>
   <translation>Toutes les images qu'il contient, sous-dossiers compris, sont utilisées ; un sous-dossier avec pan.tif et ms.tif est une paire réelle. Ce qui est écarté est nommé dans le journal. Conserver ailleurs les images qui serviront à évaluer le résultat.</translation>
  </message>
  <message>
   <source>What reads the multispectral image: inr (small convolutions, the fastest), cnn (dilated convolutions), transformer (attention inside windows) or mamba (selective scans inside windows). Begin with inr.</source>
   <translation>Ce qui lit l'image multispectrale : inr (petites convolutions, le plus rapide), cnn (convolutions dilatées), transformer (attention dans des fenêtres) ou mamba (balayages sélectifs dans des fenêtres). Commencer par inr.</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Itérations</translation>
  </message>
  <message>
   <source>Steps of the optimiser, from 1 to 10000000. More steps cost more time and give a better prior, ever more slowly; 500 serve to try, 4000 to use.</source>
   <translation>Itérations de l'optimiseur, de 1 à 10000000. Plus d'itérations coûtent plus de temps et donnent un meilleur prior, avec un gain de plus en plus lent ; 500 suffisent pour essayer, 4000 pour utiliser.</translation>
  </message>
  <message>
   <source>A whole number from 0 to 2147483647. The same seed and images give the same prior again on the same machine with the same number of threads.</source>
   <translation>Un nombre entier de 0 à 2147483647. La même graine et les mêmes images redonnent le même prior sur la même machine avec le même nombre de threads.</translation>
  </message>
  <message>
   <source>Checkpoint to go on from</source>
   <translation>Point de reprise à continuer</translation>
  </message>
  <message>
   <source>The .checkpoint file that an interrupted run left beside its model. Images, encoder, steps and seed must be those of that run.</source>
   <translation>Le fichier .checkpoint qu'une exécution interrompue a laissé à côté de son modèle. Les images, l'encodeur, les itérations et la graine doivent être ceux de cette exécution.</translation>
  </message>
  <message>
   <source>Pretrained model</source>
   <translation>Modèle préentraîné</translation>
  </message>
  <message>
   <source>A .safetensors file. Sharpens any scene without a fit, and is what a fit may start from.</source>
   <translation>Un fichier .safetensors. Affine toute scène sans ajustement, et peut servir de départ à un ajustement.</translation>
  </message>
  <message>
   <source>Step at which the run began</source>
   <translation>Itération à laquelle l'exécution a commencé</translation>
  </message>
  <message>
   <source>Images</source>
   <translation>Images</translation>
  </message>
  <message>
   <source>Real pairs</source>
   <translation>Paires réelles</translation>
  </message>
  <message>
   <source>Error of the network over that of the regression</source>
   <translation>Erreur du réseau sur celle de la régression</translation>
  </message>
  <message>
   <source>Seconds for the run</source>
   <translation>Secondes pour l'exécution</translation>
  </message>
  <message>
   <source>The Python {path} named in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP is not there. Name one that has torch, leave the setting empty to use QGIS's own, or open "Set up torch" in the toolbox (gzap:runtime).</source>
   <translation>Le Python {path} indiqué dans Préférences &gt; Options &gt; Traitement &gt; Fournisseurs de services &gt; G-ZAP n'existe pas. En indiquer un disposant de torch, laisser le paramètre vide pour utiliser celui de QGIS, ou ouvrir « Installer torch » dans la boîte à outils (gzap:runtime).</translation>
  </message>
  <message>
   <source>G-ZAP needs Python packages that this QGIS lacks ({names}): on Debian or Ubuntu run "sudo apt install --no-install-recommends {debian}", on Windows run "python -m pip install {pip}" in the OSGeo4W Shell, on macOS run "/Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install {pip}" in a terminal, then restart QGIS.</source>
   <translation>G-ZAP a besoin de paquets Python absents de ce QGIS ({names}) : sous Debian ou Ubuntu, exécuter « sudo apt install --no-install-recommends {debian} », sous Windows, exécuter « python -m pip install {pip} » dans l'OSGeo4W Shell, sous macOS, exécuter « /Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install {pip} » dans un terminal, puis redémarrer QGIS.</translation>
  </message>
  <message>
   <source>The network needs PyTorch (torch), which this QGIS lacks. Open "Set up torch" in the toolbox (gzap:runtime), which builds a private environment once; or name a Python that has torch in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP; or install it into QGIS's own Python.</source>
   <translation>Le réseau a besoin de PyTorch (torch), absent de ce QGIS. Ouvrir « Installer torch » dans la boîte à outils (gzap:runtime), qui construit une fois pour toutes un environnement privé ; ou indiquer un Python disposant de torch dans Préférences &gt; Options &gt; Traitement &gt; Fournisseurs de services &gt; G-ZAP ; ou l'installer dans le Python de QGIS.</translation>
  </message>
  <message>
   <source>torch,pytorch,install,setup,environment,python,cuda,gpu,dependencies,worker,offline,g-zap</source>
   <translation>torch,pytorch,installer,installation,configuration,environnement,python,cuda,gpu,dépendances,worker,hors ligne,g-zap</translation>
  </message>
  <message>
   <source>From now on the network runs in {interpreter}; Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP names it.</source>
   <translation>Désormais, le réseau s'exécute dans {interpreter}, qui est indiqué dans Préférences &gt; Options &gt; Traitement &gt; Fournisseurs de services &gt; G-ZAP.</translation>
  </message>
  <message>
   <source>Set up torch</source>
   <translation>Installer torch</translation>
  </message>
  <message>
   <source>Builds a private Python with torch, for a QGIS that has none, or removes it.</source>
   <translation>Construit un Python privé avec torch, pour un QGIS qui n'en a pas, ou le supprime.</translation>
  </message>
  <message>
   <source>The network needs the Python package torch. If this QGIS lacks it, this algorithm builds a Python environment of its own beside QGIS, and the network's work runs there in a process of its own. QGIS itself stays as it is.

1. Run it as it is: the log says what there is, what would be downloaded, from which addresses, and how much room it takes. Nothing is contacted or written.
2. Choose build, tick "Download and install now", and run it again. It can be cancelled; the next run goes on with the files that were complete.

The Python that it builds is then named in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP. remove deletes the environment and clears that setting.

Without a network: fill a folder with wheels on another machine and name it under the advanced parameters.</source>
   <translation>Le réseau a besoin du paquet Python torch. S'il est absent de ce QGIS, cet algorithme construit un environnement Python distinct à côté de QGIS, et le réseau s'y exécute dans un processus séparé. QGIS lui-même reste inchangé.

1. Exécuter l'algorithme tel quel : le journal indique ce qui est présent, ce qui serait téléchargé, depuis quelles adresses, et quelle place cela prend. Rien n'est contacté ni écrit.
2. Choisir build, cocher « Télécharger et installer maintenant », et relancer l'exécution. Elle peut être annulée ; l'exécution suivante continue avec les fichiers déjà complets.

Le Python ainsi construit est ensuite indiqué dans Préférences &gt; Options &gt; Traitement &gt; Fournisseurs de services &gt; G-ZAP. remove supprime l'environnement et vide ce paramètre.

Sans réseau informatique : remplir un dossier de wheels sur une autre machine et l'indiquer sous les paramètres avancés.</translation>
  </message>
  <message>
   <source>Setup</source>
   <translation>Installation</translation>
  </message>
  <message>
   <source>The settings no longer name {interpreter}.</source>
   <translation>Les paramètres n'indiquent plus {interpreter}.</translation>
  </message>
  <message>
   <source>{terms} Tick "Download and install now" (AGREE) to agree.</source>
   <translation>{terms} Cocher « Télécharger et installer maintenant » (AGREE) pour accepter.</translation>
  </message>
  <message>
   <source>What to do</source>
   <translation>Action</translation>
  </message>
  <message>
   <source>explain says what there is and what a build would download, and contacts nothing; build makes the environment, or goes on with a build that was stopped; remove deletes it.</source>
   <translation>explain indique ce qui est présent et ce qu'une construction téléchargerait, sans rien contacter ; build crée l'environnement, ou continue une construction arrêtée ; remove le supprime.</translation>
  </message>
  <message>
   <source>Build of torch</source>
   <translation>Variante de torch</translation>
  </message>
  <message>
   <source>cpu runs everywhere and is small. cuda is many times larger and needs an NVIDIA card with a recent driver. macOS has one build for both choices.</source>
   <translation>cpu fonctionne partout et prend peu de place. cuda est bien plus volumineux et exige une carte NVIDIA avec un pilote récent. Sous macOS, une même variante vaut pour les deux choix.</translation>
  </message>
  <message>
   <source>Download and install now (only for build)</source>
   <translation>Télécharger et installer maintenant (build)</translation>
  </message>
  <message>
   <source>Without this tick nothing is downloaded or installed. Run explain first to see addresses, sizes and the folder.</source>
   <translation>Si cette case n'est pas cochée, rien n'est téléchargé ni installé. Exécuter d'abord explain pour voir les adresses, les tailles et le dossier.</translation>
  </message>
  <message>
   <source>Folder of the environment</source>
   <translation>Dossier de l'environnement</translation>
  </message>
  <message>
   <source>An empty or new folder on a disk of this machine. Left empty: a folder in the profile of QGIS.</source>
   <translation>Un dossier vide ou nouveau sur un disque de cette machine. Laissé vide : un dossier du profil de QGIS.</translation>
  </message>
  <message>
   <source>Package index or folder of wheels</source>
   <translation>Index de paquets ou dossier de wheels</translation>
  </message>
  <message>
   <source>Address of a package index, such as a mirror of your institution, or a folder of wheels for a machine without a network. Left empty: the addresses of PyTorch and Python that explain names.</source>
   <translation>Adresse d'un index de paquets, tel qu'un miroir de l'institution, ou un dossier de wheels pour une machine sans réseau. Laissé vide : les adresses de PyTorch et de Python que nomme explain.</translation>
  </message>
  <message>
   <source>Proxy</source>
   <translation>Proxy</translation>
  </message>
  <message>
   <source>Such as http://proxy.example.org:3128. Left empty: what the system's variables HTTPS_PROXY and HTTP_PROXY name, if anything.</source>
   <translation>Tel que http://proxy.example.org:3128. Laissé vide : ce qu'indiquent, le cas échéant, les variables HTTPS_PROXY et HTTP_PROXY du système.</translation>
  </message>
  <message>
   <source>Certificates to trust</source>
   <translation>Certificats de confiance</translation>
  </message>
  <message>
   <source>A file in the PEM format, for networks that check encrypted connections. Left empty: the usual ones.</source>
   <translation>Un fichier au format PEM, pour les réseaux qui contrôlent les connexions chiffrées. Laissé vide : les certificats habituels.</translation>
  </message>
  <message>
   <source>Python to build on</source>
   <translation>Python de base</translation>
  </message>
  <message>
   <source>The program of a Python 3.9 or newer. Left empty: QGIS's own, or that of the system.</source>
   <translation>Le programme d'un Python 3.9 ou ultérieur. Laissé vide : celui de QGIS, ou celui du système.</translation>
  </message>
  <message>
   <source>Version of torch</source>
   <translation>Version de torch</translation>
  </message>
  <message>
   <source>Such as 2.8.0. Left empty: the newest that there is for this Python.</source>
   <translation>Telle que 2.8.0. Laissé vide : la plus récente qui existe pour ce Python.</translation>
  </message>
  <message>
   <source>State of the environment</source>
   <translation>État de l'environnement</translation>
  </message>
  <message>
   <source>Python of the environment</source>
   <translation>Python de l'environnement</translation>
  </message>
  <message>
   <source>Size (megabytes)</source>
   <translation>Taille (mégaoctets)</translation>
  </message>
  <message>
   <source>{key} is {found}; it must be a number with a point as decimal mark, such as 2.5.</source>
   <translation>{key} vaut {found} ; attendu : un nombre avec un point comme séparateur décimal, tel que 2.5.</translation>
  </message>
  <message>
   <source>{key} is {found}; it must be true or false.</source>
   <translation>{key} vaut {found} ; attendu : true ou false.</translation>
  </message>
  <message>
   <source>{key} is {value}; it must be a whole number, such as {default}.</source>
   <translation>{key} vaut {value} ; attendu : un nombre entier, tel que {default}.</translation>
  </message>
  <message>
   <source>{key} is {name}; only GeoTIFF is written, so choose a name that ends in .tif.</source>
   <translation>{key} est {name} ; seul le format GeoTIFF est écrit, choisir donc un nom se terminant par .tif.</translation>
  </message>
  <message>
   <source>INIT is {init} but START is {start}; set START to model to start from that file, or leave INIT empty.</source>
   <translation>INIT vaut {init}, mais START vaut {start} ; régler START sur model pour partir de ce fichier, ou laisser INIT vide.</translation>
  </message>
  <message>
   <source>IMAGES is empty; choose a folder with images.</source>
   <translation>IMAGES est vide ; choisir un dossier d'images.</translation>
  </message>
  <message>
   <source>MODEL is empty; choose where the prior is written.</source>
   <translation>MODEL est vide ; choisir où le prior est écrit.</translation>
  </message>
  <message>
   <source>{key} is {found}; it must be one of {allowed}.</source>
   <translation>{key} vaut {found} ; attendu : l'une des valeurs {allowed}.</translation>
  </message>
  <message>
   <source>{key} holds {option}; each creation option must read NAME=VALUE, and | must stand between two of them, such as COMPRESS=DEFLATE|ZLEVEL=9.</source>
   <translation>{key} contient {option} ; chaque option de création doit être de la forme NOM=VALEUR, et deux options doivent être séparées par |, par exemple COMPRESS=DEFLATE|ZLEVEL=9.</translation>
  </message>
  <message>
   <source>empty</source>
   <translation>vide</translation>
  </message>
  <message>
   <source>Device (auto: a graphics card if there is one, else the CPU)</source>
   <translation>Périphérique (auto : une carte graphique s'il y en a une, sinon le CPU)</translation>
  </message>
  <message>
   <source>CPU threads of the network (0 = automatic)</source>
   <translation>Threads CPU du réseau (0 = automatique)</translation>
  </message>
  <message>
   <source>Python with torch that runs the network (empty = QGIS's own)</source>
   <translation>Python avec torch qui exécute le réseau (vide = celui de QGIS)</translation>
  </message>
  <message>
   <source>Folder with priors (empty = those that come with the plugin)</source>
   <translation>Dossier de priors (vide = ceux fournis avec l'extension)</translation>
  </message>
  <message>
   <source>There is no file {path}. Choose the program python (python.exe on Windows) of an environment that has torch, or leave the setting empty.</source>
   <translation>Il n'y a pas de fichier {path}. Choisir le programme python (python.exe sous Windows) d'un environnement disposant de torch, ou laisser le paramètre vide.</translation>
  </message>
  <message>
   <source>The folder {path} holds no prior. Choose a folder with files such as inr.safetensors, named by their encoders, or leave the setting empty.</source>
   <translation>Le dossier {path} ne contient aucun prior. Choisir un dossier contenant des fichiers tels que inr.safetensors, nommés d'après leurs encodeurs, ou laisser le paramètre vide.</translation>
  </message>
  <message>
   <source>{value} is no whole number; enter one, or 0 for automatic.</source>
   <translation>{value} n'est pas un nombre entier ; en saisir un, ou 0 pour automatique.</translation>
  </message>
  <message>
   <source>pansharpen,pan-sharpening,apply,predict,resolution,scale,fusion,prior,weights,g-zap</source>
   <translation>pansharpening,pan-sharpening,affinage,appliquer,prédire,résolution,échelle,fusion,prior,poids,g-zap</translation>
  </message>
  <message>
   <source>Sharpen with a model</source>
   <translation>Affiner avec un modèle</translation>
  </message>
  <message>
   <source>Sharpens a multispectral image with trained weights, without a fit: in seconds.</source>
   <translation>Affine une image multispectrale avec des poids déjà entraînés, sans ajustement : en quelques secondes.</translation>
  </message>
  <message>
   <source>Sharpens a multispectral image with a panchromatic image of the same scene and a network that was trained before. Nothing is fitted, so that it takes seconds. Choose the two images and press Run: all else may stay as it is.

Leave the model empty for the prior, the weights that come with the plugin; they serve any sensor and any number of bands. Or choose a model file that "Fit a pansharpening model" wrote for this scene, another scene, another sensor or another number of bands. Each band takes only as much of the network's correction as helps at the pixel size where the truth is known.

Leave pixel size and scale empty for the pixels of the panchromatic image, or give one of them for any other size. A coarser result is averaged over the area of its pixels.</source>
   <translation>Affine une image multispectrale avec une image panchromatique de la même scène et un réseau entraîné auparavant. Rien n'est ajusté, cela ne prend donc que quelques secondes. Choisir les deux images et cliquer sur Exécuter : tout le reste peut rester tel quel.

Laisser le modèle vide pour utiliser le prior, c'est-à-dire les poids préentraînés fournis avec l'extension ; ils conviennent à tout capteur et à tout nombre de bandes. Ou choisir un fichier de modèle que « Ajuster un modèle de pansharpening » a écrit pour cette scène, une autre scène, un autre capteur ou un autre nombre de bandes. Chaque bande ne prend de la correction du réseau que la part utile à la taille du pixel où la vérité est connue.

Laisser vides la taille du pixel et le facteur d'échelle pour les pixels de l'image panchromatique, ou indiquer l'un des deux pour toute autre taille. Un résultat plus grossier est moyenné sur la surface de ses pixels.</translation>
  </message>
  <message>
   <source>wald,protocol,simulate,degrade,reduced resolution,reference,quality,g-zap</source>
   <translation>wald,protocole,simuler,simulation,dégrader,résolution réduite,référence,qualité,g-zap</translation>
  </message>
  <message>
   <source>Degrade a pair of images for a test</source>
   <translation>Dégrader une paire d'images pour un test</translation>
  </message>
  <message>
   <source>Makes a coarser pair whose sharpened image has a known truth.</source>
   <translation>Produit une paire plus grossière dont l'image affinée a une vérité connue.</translation>
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
   <translation>Personne ne sait à quoi ressemblerait une image multispectrale aux pixels de l'image panchromatique ; une image affinée n'a donc pas de vérité à laquelle la comparer. Le protocole de Wald en crée une : il dégrade les deux images jusqu'à ce que l'image panchromatique ait les pixels de l'image multispectrale. Ce qu'une méthode tire de la paire dégradée devrait alors être l'image multispectrale de départ.

Comment évaluer une méthode :
1. Exécuter cet algorithme, en laissant le rapport vide.
2. Affiner la paire dégradée (gzap:pansharpen, gzap:classical ou tout autre programme).
3. Exécuter gzap:assess avec l'image affinée, la paire dégradée et, comme référence, l'image multispectrale de départ.

L'image multispectrale est rendue floue comme le ferait l'optique du capteur, puis sous-échantillonnée ; l'image panchromatique est sous-échantillonnée par moyenne cubique. Les types de données, NoData et les noms de bandes sont conservés. Les scènes entières n'exigent pas plus de mémoire que les petites.

Si les deux images sont décalées de quelques pixels, la paire dégradée l'est aussi, et aucune méthode ne peut atteindre tout à fait la vérité : choisir auto comme position des pixels multispectraux (paramètres avancés) pour les superposer.

Un autre rapport sert à essayer une méthode sur des images plus grossières ; il n'y a alors pas de référence.</translation>
  </message>
  <message>
   <source>degraded panchromatic</source>
   <translation>panchromatique dégradée</translation>
  </message>
  <message>
   <source>degraded multispectral</source>
   <translation>multispectrale dégradée</translation>
  </message>
  <message>
   <source>degrading both images</source>
   <translation>dégradation des deux images</translation>
  </message>
  <message>
   <source>from 0 to 2147483647</source>
   <translation>de 0 à 2147483647</translation>
  </message>
  <message>
   <source>{name} is {value}; it must be {allowed}.</source>
   <translation>{name} vaut {value} ; valeur attendue : {allowed}.</translation>
  </message>
  <message>
   <source>from 1 to 10000000</source>
   <translation>de 1 à 10000000</translation>
  </message>
  <message>
   <source>from 0 (automatic) to 256</source>
   <translation>de 0 (automatique) à 256</translation>
  </message>
  <message>
   <source>0 (automatic) or from 256 to 1048576 MiB</source>
   <translation>0 (automatique) ou de 256 à 1048576 Mio</translation>
  </message>
  <message>
   <source>from 0 to 1000 pixels</source>
   <translation>de 0 à 1000 pixels</translation>
  </message>
  <message>
   <source>START is model but INIT is empty; choose the model file to start from, or set START to prior.</source>
   <translation>START vaut model, mais INIT est vide ; choisir le fichier de modèle de départ, ou régler START sur prior.</translation>
  </message>
  <message>
   <source>TUNING is freeze but START is scratch: the encoders of a new network have learnt nothing that could be kept; set TUNING to full, or START to prior or model.</source>
   <translation>TUNING vaut freeze, mais START vaut scratch : les encodeurs d'un réseau neuf n'ont encore rien appris qui puisse être conservé ; régler TUNING sur full, ou START sur prior ou model.</translation>
  </message>
  <message>
   <source>PIXEL_SIZE is {pixel_size} and SCALE is {scale}; give only one of them, or neither for the panchromatic pixel size.</source>
   <translation>PIXEL_SIZE vaut {pixel_size} et SCALE vaut {scale} ; n'indiquer que l'un des deux, ou aucun pour obtenir la taille du pixel panchromatique.</translation>
  </message>
  <message>
   <source>above 0 map units</source>
   <translation>supérieure à 0, en unités de carte</translation>
  </message>
  <message>
   <source>above 0 and at most 64</source>
   <translation>supérieure à 0 et au plus égale à 64</translation>
  </message>
  <message>
   <source>above 1 and at most 64</source>
   <translation>supérieure à 1 et au plus égale à 64</translation>
  </message>
  <message>
   <source>{name} reaches {largest:.6g}, the multispectral image {ms_largest:.6g}: one holds reflectance, the other digital numbers. Expected one unit for both; multiply or divide one of them (Raster calculator) so that they agree.</source>
   <translation>{name} atteint {largest:.6g}, l'image multispectrale {ms_largest:.6g} : l'une contient des réflectances, l'autre des comptes numériques. Attendu : une même unité pour les deux ; multiplier ou diviser l'une d'elles (Calculatrice Raster) pour les accorder.</translation>
  </message>
  <message>
   <source>{name} holds no measured pixel where the images overlap: all of it is NoData, masked or zero. Expected measurements; check its NoData value and its mask.</source>
   <translation>{name} ne contient aucun pixel mesuré là où les images se recouvrent : tout y est NoData, masqué ou nul. Attendu : des mesures ; vérifier sa valeur NoData et son masque.</translation>
  </message>
  <message>
   <source>RESUME names a file that is no checkpoint of this version; choose the .checkpoint file that gzap:pretrain left, or leave RESUME empty to start anew.</source>
   <translation>RESUME désigne un fichier qui n'est pas un point de reprise de cette version ; choisir le fichier .checkpoint laissé par gzap:pretrain, ou laisser RESUME vide pour repartir de zéro.</translation>
  </message>
  <message>
   <source>The checkpoint belongs to a run with other settings or other images; give the same IMAGES, BACKBONE, STEPS and SEED again, or leave RESUME empty to start anew.</source>
   <translation>Le point de reprise provient d'une exécution avec d'autres paramètres ou d'autres images ; indiquer à nouveau les mêmes IMAGES, BACKBONE, STEPS et SEED, ou laisser RESUME vide pour repartir de zéro.</translation>
  </message>
  <message>
   <source>The checkpoint is damaged ({error}); leave RESUME empty to start anew.</source>
   <translation>Le point de reprise est endommagé ({error}) ; laisser RESUME vide pour repartir de zéro.</translation>
  </message>
  <message>
   <source>Where the two images overlap, {ms} multispectral and {pan} panchromatic pixels hold a measurement; at least {least_pixels} of each are needed. Check the NoData values and masks of both images.</source>
   <translation>Là où les deux images se recouvrent, {ms} pixels multispectraux et {pan} pixels panchromatiques contiennent une mesure ; il en faut au moins {least_pixels} de chaque. Vérifier les valeurs NoData et les masques des deux images.</translation>
  </message>
  <message>
   <source>The two images were measured together at {ms} multispectral and {pan} output pixels; at least {least_pixels} of each are needed. Check the NoData values and masks of both images, and whether they show the same ground.</source>
   <translation>Les deux images n'ont de mesures communes qu'en {ms} pixels multispectraux et {pan} pixels de sortie ; il en faut au moins {least_pixels} de chaque. Vérifier les valeurs NoData et les masques des deux images, et si elles montrent la même zone au sol.</translation>
  </message>
  <message>
   <source>DEVICE is {device}, but this installation of torch {version} finds no such device; set DEVICE to auto or cpu.</source>
   <translation>DEVICE vaut {device}, mais cette installation de torch {version} ne trouve pas ce périphérique ; régler DEVICE sur auto ou cpu.</translation>
  </message>
  <message>
   <source>Memory ran out on {device}, even for the smallest piece of work ({reason}). Close other programs, choose fewer THREADS or a smaller MEMORY, and run it again.</source>
   <translation>Mémoire insuffisante sur {device}, même pour la plus petite part du travail ({reason}). Fermer d'autres programmes, choisir moins de THREADS ou une MEMORY plus petite, et relancer l'exécution.</translation>
  </message>
  <message>
   <source>Memory ran out on {device} ({reason}). The CPU takes over, which is slower.</source>
   <translation>Mémoire insuffisante sur {device} ({reason}). Le CPU prend le relais, plus lentement.</translation>
  </message>
  <message>
   <source>{device} failed ({reason}). The CPU takes over, which is slower.</source>
   <translation>Échec de {device} ({reason}). Le CPU prend le relais, plus lentement.</translation>
  </message>
  <message>
   <source>Memory ran out on {device} for tiles of {side} x {side} pixels; they are computed in parts of {part} x {part} from here on.</source>
   <translation>Mémoire insuffisante sur {device} pour des tuiles de {side} x {side} pixels ; elles sont désormais calculées en parties de {part} x {part}.</translation>
  </message>
  <message>
   <source>In {attempts} windows drawn from the images none held enough to learn from; choose a folder with larger or more varied images.</source>
   <translation>Sur {attempts} fenêtres tirées des images, aucune ne contenait assez de données pour l'apprentissage ; choisir un dossier contenant des images plus grandes ou plus variées.</translation>
  </message>
  <message>
   <source>The images have {found}; an index needs some. Choose images that overlap where both hold measurements, or check their NoData values.</source>
   <translation>Les images n'ont {found} ; c'est insuffisant pour calculer un indice. Choisir des images qui se recouvrent là où toutes deux contiennent des mesures, ou vérifier leurs valeurs NoData.</translation>
  </message>
  <message>
   <source>no block of {block}x{block} pixels that is at least half valid</source>
   <translation>aucun bloc de {block}x{block} pixels valide au moins à moitié</translation>
  </message>
  <message>
   <source>no pixel that is valid in both images</source>
   <translation>aucun pixel valide dans les deux images</translation>
  </message>
  <message>
   <source>no band with a mean other than 0</source>
   <translation>aucune bande de moyenne différente de 0</translation>
  </message>
  <message>
   <source>no valid pixel that is above zero in both images</source>
   <translation>aucun pixel valide et supérieur à zéro dans les deux images</translation>
  </message>
  <message>
   <source>no {side}x{side} pixels that are all valid</source>
   <translation>aucun carré de {side}x{side} pixels tous valides</translation>
  </message>
  <message>
   <source>{shape}x{shape2} pixels, fewer than {side} a side</source>
   <translation>que {shape}x{shape2} pixels, soit moins de {side} de côté</translation>
  </message>
  <message>
   <source>The model file does not hold the weights that its settings call for ({found}); it is damaged. Fit the model again.</source>
   <translation>Le fichier de modèle ne contient pas les poids qu'exigent ses paramètres ({found}) ; il est endommagé. Ajuster à nouveau le modèle.</translation>
  </message>
  <message>
   <source>The model file's network settings are not those that this plugin knows; fit the model again.</source>
   <translation>Les paramètres de réseau du fichier de modèle ne sont pas ceux que connaît cette extension ; ajuster à nouveau le modèle.</translation>
  </message>
  <message>
   <source>there are too few</source>
   <translation>il y en a trop peu</translation>
  </message>
  <message>
   <source>{odd} differs</source>
   <translation>{odd} diffère</translation>
  </message>
  <message>
   <source>The file is a safetensors file but not a G-ZAP model; choose a file that gzap:fit has written.</source>
   <translation>Ce fichier est un fichier safetensors, mais pas un modèle G-ZAP ; choisir un fichier écrit par gzap:fit.</translation>
  </message>
  <message>
   <source>The model file has format version {value}; this plugin reads versions up to {version}. Update the plugin, or fit the model again.</source>
   <translation>Le fichier de modèle est de la version de format {value} ; cette extension lit les versions jusqu'à {version}. Mettre à jour l'extension, ou ajuster à nouveau le modèle.</translation>
  </message>
  <message>
   <source>The model file's entry '{key}' is damaged; fit the model again.</source>
   <translation>L'entrée « {key} » du fichier de modèle est endommagée ; ajuster à nouveau le modèle.</translation>
  </message>
  <message>
   <source>The settings in the model file are impossible: {error} Fit the model again.</source>
   <translation>Les paramètres du fichier de modèle sont impossibles : {error} Ajuster à nouveau le modèle.</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>inconnu</translation>
  </message>
  <message>
   <source>The model file is damaged or is no model file: {found}. Expected a complete safetensors file (.safetensors); copy or download it again, or choose another.</source>
   <translation>Le fichier de modèle est endommagé ou n'est pas un fichier de modèle : {found}. Attendu : un fichier safetensors complet (.safetensors) ; le copier ou le télécharger à nouveau, ou en choisir un autre.</translation>
  </message>
  <message>
   <source>its header holds {name}, which JSON does not know</source>
   <translation>son en-tête contient {name}, que JSON ne connaît pas</translation>
  </message>
  <message>
   <source>the shape of tensor {name!r}</source>
   <translation>la forme (shape) du tenseur {name!r}</translation>
  </message>
  <message>
   <source>the data_offsets of tensor {name!r}</source>
   <translation>l'entrée data_offsets du tenseur {name!r}</translation>
  </message>
  <message>
   <source>it has {count} bytes, fewer than the {length_bytes} of a header length</source>
   <translation>il compte {count} octets, moins que les {length_bytes} de la longueur d'en-tête</translation>
  </message>
  <message>
   <source>its header would have {length} bytes; at most {header_limit} are allowed</source>
   <translation>son en-tête compterait {length} octets ; {header_limit} au plus sont admis</translation>
  </message>
  <message>
   <source>its header ends at byte {start}, but the file has {count} bytes</source>
   <translation>son en-tête se termine à l'octet {start}, mais le fichier compte {count} octets</translation>
  </message>
  <message>
   <source>its header does not start with a brace</source>
   <translation>son en-tête ne commence pas par une accolade</translation>
  </message>
  <message>
   <source>its header has the name {twice!r} twice</source>
   <translation>son en-tête contient deux fois le nom {twice!r}</translation>
  </message>
  <message>
   <source>its metadata are no JSON object</source>
   <translation>ses métadonnées ne sont pas un objet JSON</translation>
  </message>
  <message>
   <source>its metadata hold {wrong!r}, which is no text</source>
   <translation>ses métadonnées contiennent {wrong!r}, qui n'est pas un texte</translation>
  </message>
  <message>
   <source>tensor {name!r} has not just dtype, shape and data_offsets</source>
   <translation>le tenseur {name!r} n'a pas exactement les entrées dtype, shape et data_offsets</translation>
  </message>
  <message>
   <source>tensor {name!r} has {count} data_offsets instead of 2</source>
   <translation>le tenseur {name!r} a {count} data_offsets au lieu de 2</translation>
  </message>
  <message>
   <source>tensor {name!r} has the impossible shape {shape}</source>
   <translation>le tenseur {name!r} a la forme impossible {shape}</translation>
  </message>
  <message>
   <source>tensor {name!r} of shape {shape} and type {value} needs {size} bytes, but its data_offsets are {offsets}</source>
   <translation>le tenseur {name!r} de forme {shape} et de type {value} requiert {size} octets, mais ses data_offsets sont {offsets}</translation>
  </message>
  <message>
   <source>The model file holds tensor {name!r} of type {value!r}; expected one of {known}. Convert its weights to F32, or choose another model file.</source>
   <translation>Le fichier de modèle contient le tenseur {name!r} de type {value!r} ; attendu : l'un de {known}. Convertir ses poids en F32, ou choisir un autre fichier de modèle.</translation>
  </message>
  <message>
   <source>{what} is no list of at most 32 numbers</source>
   <translation>{what} n'est pas une liste d'au plus 32 nombres</translation>
  </message>
  <message>
   <source>its tensors fill {end} bytes, but {size} bytes of data follow the header</source>
   <translation>ses tenseurs occupent {end} octets, mais {size} octets de données suivent l'en-tête</translation>
  </message>
  <message>
   <source>tensor {entry!r} holds a byte that is neither 0 nor 1</source>
   <translation>le tenseur {entry!r} contient un octet qui n'est ni 0 ni 1</translation>
  </message>
  <message>
   <source>its header is no JSON ({error})</source>
   <translation>son en-tête n'est pas du JSON ({error})</translation>
  </message>
  <message>
   <source>{what} holds something else than whole numbers from 0</source>
   <translation>{what} contient autre chose que des nombres entiers à partir de 0</translation>
  </message>
  <message>
   <source>tensor {entry!r} starts at byte {begin} instead of {end}</source>
   <translation>le tenseur {entry!r} commence à l'octet {begin} au lieu de {end}</translation>
  </message>
  <message>
   <source>Where the two images overlap, {count} multispectral and {measured_pan} panchromatic pixels hold a measurement; at least {least_pixels} of each are needed. Check the NoData values and masks of both images.</source>
   <translation>Là où les deux images se recouvrent, {count} pixels multispectraux et {measured_pan} pixels panchromatiques contiennent une mesure ; il en faut au moins {least_pixels} de chaque. Vérifier les valeurs NoData et les masques des deux images.</translation>
  </message>
  <message>
   <source>DEVICE auto passes over {device}, on which the network does not run ({reason}).</source>
   <translation>DEVICE auto écarte {device}, sur lequel le réseau ne fonctionne pas ({reason}).</translation>
  </message>
  <message>
   <source>DEVICE is {device}, but the network does not run on it ({reason}); set DEVICE to auto or cpu.</source>
   <translation>DEVICE vaut {device}, mais le réseau ne fonctionne pas sur ce périphérique ({reason}) ; régler DEVICE sur auto ou cpu.</translation>
  </message>
  <message>
   <source>it computes other numbers than the CPU</source>
   <translation>ses résultats diffèrent de ceux du CPU</translation>
  </message>
  <message>
   <source>The ground that the two images share holds {cols:.4g} x {rows:.4g} multispectral pixels; degraded by {by_cols:.4g} x {by_rows:.4g} they become {new_cols} x {new_rows}. At least {least_side} x {least_side} are needed; choose a larger scene or a smaller RATIO.</source>
   <translation>La zone au sol commune aux deux images contient {cols:.4g} x {rows:.4g} pixels multispectraux ; dégradés de {by_cols:.4g} x {by_rows:.4g}, ils deviennent {new_cols} x {new_rows}. Il en faut au moins {least_side} x {least_side} ; choisir une scène plus grande ou un RATIO plus petit.</translation>
  </message>
  <message>
   <source>x {west:.10g} to {east:.10g} and y {south:.10g} to {north:.10g}</source>
   <translation>x de {west:.10g} à {east:.10g} et y de {south:.10g} à {north:.10g}</translation>
  </message>
  <message>
   <source>The images do not overlap: one covers {first}, the other {second}. Choose a panchromatic and a multispectral image of one scene.</source>
   <translation>Les images ne se recouvrent pas : l'une couvre {first}, l'autre {second}. Choisir une image panchromatique et une image multispectrale d'une même scène.</translation>
  </message>
  <message>
   <source>An output pixel of {width:.10g} by {height:.10g} map units is larger than the ground that the two images share ({first}). Choose a smaller PIXEL_SIZE.</source>
   <translation>Un pixel de sortie de {width:.10g} sur {height:.10g} unités de carte est plus grand que la zone au sol commune aux deux images ({first}). Choisir un PIXEL_SIZE plus petit.</translation>
  </message>
  <message>
   <source>from 1 to {high}</source>
   <translation>de 1 à {high}</translation>
  </message>
  <message>
   <source>network window is {window}; it must be even and from 2 to 32 pixels.</source>
   <translation>network window vaut {window} ; valeur attendue : un nombre pair de 2 à 32 pixels.</translation>
  </message>
  <message>
   <source>from {low} to {high}</source>
   <translation>de {low} à {high}</translation>
  </message>
  <message>
   <source>network heads is {heads}; it must divide the {width} channels without remainder.</source>
   <translation>network heads vaut {heads} ; ce nombre doit diviser sans reste les {width} canaux.</translation>
  </message>
  <message>
   <source>network heads of four directions are {heads}; they must divide the {inner} inner channels without remainder.</source>
   <translation>network heads pour quatre directions vaut {heads} ; ce nombre doit diviser sans reste les {inner} canaux internes.</translation>
  </message>
  <message>
   <source>{path} is a folder; choose the name of a file in it for the output.</source>
   <translation>{path} est un dossier ; choisir pour la sortie le nom d'un fichier dans ce dossier.</translation>
  </message>
  <message>
   <source>The folder {parent} does not exist, so {path} cannot be written there; create it or choose another folder.</source>
   <translation>Le dossier {parent} n'existe pas, {path} ne peut donc pas y être écrit ; le créer ou choisir un autre dossier.</translation>
  </message>
  <message>
   <source>The folder {parent} cannot be written to ({strerror}); choose a folder where new files are allowed.</source>
   <translation>Impossible d'écrire dans le dossier {parent} ({strerror}) ; choisir un dossier où de nouveaux fichiers sont autorisés.</translation>
  </message>
  <message>
   <source>The finished output could not be moved to {path} ({strerror}); close the programs that have this file open, or choose another name.</source>
   <translation>La sortie terminée n'a pas pu être déplacée vers {path} ({strerror}) ; fermer les programmes qui ont ouvert ce fichier, ou choisir un autre nom.</translation>
  </message>
  <message>
   <source>{path} could not be written ({strerror}); free some room on the disk or choose another folder.</source>
   <translation>{path} n'a pas pu être écrit ({strerror}) ; libérer de l'espace sur le disque ou choisir un autre dossier.</translation>
  </message>
  <message>
   <source>The run was cancelled; nothing was written.</source>
   <translation>L'exécution a été annulée ; rien n'a été écrit.</translation>
  </message>
  <message>
   <source>G-ZAP pansharpening</source>
   <translation>Pansharpening G-ZAP</translation>
  </message>
  <message>
   <source>No PyTorch yet: "Set up torch" gets it. Classical methods, assessment and simulation run without.</source>
   <translation>Pas encore de PyTorch : « Installer torch » l'obtient. Méthodes classiques, évaluation et simulation s'en passent.</translation>
  </message>
  <message>
   <source>EXTENT could not be brought from {own} into {crs}. Choose an extent inside the panchromatic image.</source>
   <translation>EXTENT n'a pas pu être transformé de {own} en {crs}. Choisir une emprise à l'intérieur de l'image panchromatique.</translation>
  </message>
  <message>
   <source>MASK holds no polygon. Choose a layer with polygons.</source>
   <translation>MASK ne contient aucun polygone. Choisir une couche de polygones.</translation>
  </message>
  <message>
   <source>MASK could not be brought from {own} into {crs}. Choose polygons inside the panchromatic image.</source>
   <translation>MASK n'a pas pu être transformé de {own} en {crs}. Choisir des polygones à l'intérieur de l'image panchromatique.</translation>
  </message>
  <message>
   <source>MASK could not be drawn</source>
   <translation>MASK n'a pas pu être rastérisé</translation>
  </message>
  <message>
   <source>MASK lies outside the ground that the two images share. Choose polygons inside it, or leave MASK empty.</source>
   <translation>MASK se trouve hors de la zone au sol commune aux deux images. Choisir des polygones à l'intérieur, ou laisser MASK vide.</translation>
  </message>
  <message>
   <source>{name} holds no band with data. Expected an image; if this is a container of several images (HDF, NetCDF, SAFE), choose one of its subdatasets.</source>
   <translation>{name} ne contient aucune bande de données. Attendu : une image ; s'il s'agit d'un conteneur de plusieurs images (HDF, NetCDF, SAFE), choisir l'un de ses sous-jeux de données.</translation>
  </message>
  <message>
   <source>{name} holds numbers of type {label}. Expected real numbers; convert the image first (for radar images, to amplitude).</source>
   <translation>{name} contient des nombres de type {label}. Attendu : des nombres réels ; convertir d'abord l'image (pour les images radar, en amplitude).</translation>
  </message>
  <message>
   <source>{what}: {reason}</source>
   <translation>{what} : {reason}</translation>
  </message>
  <message>
   <source>GDAL gave no reason.</source>
   <translation>GDAL n'a donné aucune raison.</translation>
  </message>
  <message>
   <source>{what}: {reason} {advice}</source>
   <translation>{what} : {reason} {advice}</translation>
  </message>
  <message>
   <source>LAYOUT is cog, but this GDAL ({version}) has no driver for Cloud Optimized GeoTIFF, which came with GDAL 3.1. Set LAYOUT to geotiff, with OVERVIEWS if you like.</source>
   <translation>LAYOUT vaut cog, mais cette version de GDAL ({version}) n'a pas de pilote pour Cloud Optimized GeoTIFF, apparu avec GDAL 3.1. Régler LAYOUT sur geotiff, au besoin avec OVERVIEWS.</translation>
  </message>
  <message>
   <source>A Cloud Optimized GeoTIFF could not be created with the options {listed}: {reason} Check the creation options.</source>
   <translation>Un Cloud Optimized GeoTIFF n'a pas pu être créé avec les options {listed} : {reason} Vérifier les options de création.</translation>
  </message>
  <message>
   <source>The creation option {name} would change the grid or the overviews of the result. Leave it out; pixels and extent have settings of their own.</source>
   <translation>L'option de création {name} modifierait la grille ou les pyramides du résultat. La retirer ; les pixels et l'emprise ont leurs propres paramètres.</translation>
  </message>
  <message>
   <source>{name} holds several images; {chosen} is used.</source>
   <translation>{name} contient plusieurs images ; {chosen} est utilisée.</translation>
  </message>
  <message>
   <source>{name} holds several images: {images}. Choose the one that is meant.</source>
   <translation>{name} contient plusieurs images : {images}. Choisir celle qui convient.</translation>
  </message>
  <message>
   <source>A coordinate reference system could not be understood</source>
   <translation>Un système de coordonnées de référence n'a pas pu être interprété</translation>
  </message>
  <message>
   <source>The NoData value {nodata:g} does not fit into NBITS={bits}. Leave NBITS out of the creation options.</source>
   <translation>La valeur NoData {nodata:g} ne tient pas dans NBITS={bits}. Retirer NBITS des options de création.</translation>
  </message>
  <message>
   <source>{path} could not be written: {reason} Check the disk, or choose another folder.</source>
   <translation>{path} n'a pas pu être écrit : {reason} Vérifier le disque, ou choisir un autre dossier.</translation>
  </message>
  <message>
   <source>The disk of {parent} is full: {path} could not be written ({reason}). Free some room, or choose another folder.</source>
   <translation>Le disque de {parent} est plein : {path} n'a pas pu être écrit ({reason}). Libérer de l'espace, ou choisir un autre dossier.</translation>
  </message>
  <message>
   <source>The fused image</source>
   <translation>L'image fusionnée</translation>
  </message>
  <message>
   <source>The reference</source>
   <translation>La référence</translation>
  </message>
  <message>
   <source>{title} {source} has {bands} band(s), the multispectral image {ms} has {ms_bands}. Expected the same bands in both; choose the sharpened image of this multispectral image, or swap the inputs if they were exchanged.</source>
   <translation>{title} {source} a {bands} bande(s), l'image multispectrale {ms} en a {ms_bands}. Attendu : les mêmes bandes dans les deux ; choisir l'image affinée issue de cette image multispectrale, ou permuter les entrées si elles ont été inversées.</translation>
  </message>
  <message>
   <source>{known} is georeferenced but {unknown} is not. Expected all images or none; georeference {unknown} first.</source>
   <translation>{known} est géoréférencé, mais pas {unknown}. Attendu : toutes les images ou aucune ; géoréférencer d'abord {unknown}.</translation>
  </message>
  <message>
   <source>{title} {source} is in the coordinate reference system {crs}, the panchromatic image in {pan_crs}. Expected one for both; warp {source} to that of the panchromatic image, or assign it if it is missing.</source>
   <translation>{title} {source} est dans le système de coordonnées de référence {crs}, l'image panchromatique dans {pan_crs}. Attendu : un même système pour les deux ; reprojeter {source} dans celui de l'image panchromatique, ou le lui assigner s'il manque.</translation>
  </message>
  <message>
   <source>{title} {source} has {cols} x {rows} pixels, the panchromatic image {pan_cols} x {pan_rows}. Without georeferencing both must cover the same ground, edge to edge, with the same pixels; georeference the images, or choose an image of that size.</source>
   <translation>{title} {source} a {cols} x {rows} pixels, l'image panchromatique {pan_cols} x {pan_rows}. Sans géoréférencement, toutes deux doivent couvrir la même zone au sol, bord à bord, avec les mêmes pixels ; géoréférencer les images, ou choisir une image de cette taille.</translation>
  </message>
  <message>
   <source>The fused image {source} has pixels of {dx:.6g} x {dy:.6g} map units, the panchromatic image of {pan_dx:.6g} x {pan_dy:.6g}. The indices are defined at the panchromatic pixel size only; sharpen to that size (leave pixel size and scale empty), or resample the fused image.</source>
   <translation>L'image fusionnée {source} a des pixels de {dx:.6g} x {dy:.6g} unités de carte, l'image panchromatique de {pan_dx:.6g} x {pan_dy:.6g}. Les indices ne sont définis qu'à la taille du pixel panchromatique ; affiner à cette taille (laisser vides la taille du pixel et le facteur d'échelle), ou rééchantillonner l'image fusionnée.</translation>
  </message>
  <message>
   <source>The pixels of the reference {source} ({dx:.6g} x {dy:.6g} map units from {x:.10g}, {y:.10g}) are not those of the fused image ({fused_dx:.6g} x {fused_dy:.6g} from {fused_x:.10g}, {fused_y:.10g}). Expected the same pixels; resample the reference to the fused image (for example with gdalwarp).</source>
   <translation>Les pixels de la référence {source} ({dx:.6g} x {dy:.6g} unités de carte à partir de {x:.10g}, {y:.10g}) ne sont pas ceux de l'image fusionnée ({fused_dx:.6g} x {fused_dy:.6g} à partir de {fused_x:.10g}, {fused_y:.10g}). Attendu : les mêmes pixels ; rééchantillonner la référence sur l'image fusionnée (par exemple avec gdalwarp).</translation>
  </message>
  <message>
   <source>The reference {source} covers only a part of the fused image. Expected all of it; choose a larger reference, or clip the fused image to the reference.</source>
   <translation>La référence {source} ne couvre qu'une partie de l'image fusionnée. Attendu : la totalité ; choisir une référence plus grande, ou découper l'image fusionnée selon la référence.</translation>
  </message>
  <message>
   <source>{name} is no image: {reason} Choose an image file.</source>
   <translation>{name} n'est pas une image : {reason} Choisir un fichier image.</translation>
  </message>
  <message>
   <source>geolocation arrays</source>
   <translation>des tableaux de géolocalisation</translation>
  </message>
  <message>
   <source>a rotated, sheared or mirrored geotransform</source>
   <translation>une géotransformation avec rotation, cisaillement ou symétrie</translation>
  </message>
  <message>
   <source>ground control points</source>
   <translation>des points de contrôle au sol</translation>
  </message>
  <message>
   <source>rational polynomial coefficients (RPC)</source>
   <translation>des coefficients polynomiaux rationnels (RPC)</translation>
  </message>
  <message>
   <source>{name} has the geotransform {numbers}, by which its pixels cover no ground. Georeference the image anew.</source>
   <translation>{name} a la géotransformation {numbers}, selon laquelle ses pixels ne couvrent aucune surface au sol. Géoréférencer à nouveau l'image.</translation>
  </message>
  <message>
   <source>none</source>
   <translation>aucun</translation>
  </message>
  <message>
   <source>{name} is located by {kind} only. Expected an image on a regular north-up grid; orthorectify or warp it first (for example with gdalwarp).</source>
   <translation>{name} n'est localisé que par {kind}. Attendu : une image sur une grille régulière orientée nord en haut ; l'orthorectifier ou la reprojeter d'abord (par exemple avec gdalwarp).</translation>
  </message>
  <message>
   <source>The coordinate reference system of {name} could not be read</source>
   <translation>Le système de coordonnées de référence de {name} n'a pas pu être lu</translation>
  </message>
  <message>
   <source>{name} could not be placed on the ground in {crs}: {reason} Check its ground control points, coefficients and reference system, or orthorectify it first.</source>
   <translation>{name} n'a pas pu être localisé au sol en {crs} : {reason} Vérifier ses points de contrôle au sol, ses coefficients et son système de référence, ou l'orthorectifier d'abord.</translation>
  </message>
  <message>
   <source>most of its pixels meet no ground that GDAL could compute.</source>
   <translation>GDAL n'a pas pu calculer la position au sol de la plupart de ses pixels.</translation>
  </message>
  <message>
   <source>its pixels cover no ground.</source>
   <translation>ses pixels ne couvrent aucune surface au sol.</translation>
  </message>
  <message>
   <source>The journal {path} could not be written ({strerror}). Free some room, choose another folder, or set RESUME to no.</source>
   <translation>Le journal de reprise {path} n'a pas pu être écrit ({strerror}). Libérer de l'espace, choisir un autre dossier, ou régler RESUME sur non.</translation>
  </message>
  <message>
   <source>{count} files show the same pixels: their bands are put together as {bands}.</source>
   <translation>{count} fichiers couvrent les mêmes pixels : leurs bandes sont réunies dans l'ordre {bands}.</translation>
  </message>
  <message>
   <source>{count} tiles make an image of {cols} x {rows} pixels.</source>
   <translation>{count} tuiles forment une image de {cols} x {rows} pixels.</translation>
  </message>
  <message>
   <source>number of bands</source>
   <translation>nombre de bandes</translation>
  </message>
  <message>
   <source>data type</source>
   <translation>type de données</translation>
  </message>
  <message>
   <source>The pixels of {name} lie {off:.2f} of a pixel beside those of {first}: they are brought onto them by cubic interpolation.</source>
   <translation>Les pixels de {name} sont décalés de {off:.2f} pixel par rapport à ceux de {first} : ils y sont ramenés par interpolation cubique.</translation>
  </message>
  <message>
   <source>The place of {name} could not be taken over</source>
   <translation>La position de {name} n'a pas pu être reprise</translation>
  </message>
  <message>
   <source>Where tiles overlap, the one that was named first counts.</source>
   <translation>Là où des tuiles se recouvrent, c'est la première indiquée qui compte.</translation>
  </message>
  <message>
   <source>Gaps between the tiles count as NoData.</source>
   <translation>Les lacunes entre les tuiles comptent comme NoData.</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>aucune</translation>
  </message>
  <message>
   <source>{name} is located by {kind}: only tiles on a north-up grid can be joined. Choose the one file that describes all tiles (such as DIM_*.XML, .TIL or .VRT), or orthorectify the tiles first.</source>
   <translation>Localisation de {name} : {kind}. Seules des tuiles sur une grille orientée nord en haut peuvent être assemblées. Choisir le fichier unique qui décrit toutes les tuiles (tel que DIM_*.XML, .TIL ou .VRT), ou orthorectifier d'abord les tuiles.</translation>
  </message>
  <message>
   <source>reference system</source>
   <translation>système de référence</translation>
  </message>
  <message>
   <source>{name} cannot be joined to {first}: its {what} is {found}, not {expected}. Choose files of one image, or convert them first.</source>
   <translation>{name} ne peut pas être assemblé avec {first} ({what} : {found} ; attendu : {expected}). Choisir des fichiers d'une même image, ou les convertir d'abord.</translation>
  </message>
  <message>
   <source>{name} could not be transformed</source>
   <translation>{name} n'a pas pu être reprojeté</translation>
  </message>
  <message>
   <source>pixel size</source>
   <translation>taille du pixel</translation>
  </message>
  <message>
   <source>The creation option {name} is unknown to GeoTIFF. Expected one of {listed}.</source>
   <translation>L'option de création {name} est inconnue de GeoTIFF. Attendu : l'une de {listed}.</translation>
  </message>
  <message>
   <source>The creation option {name} is unknown to Cloud Optimized GeoTIFF, which LAYOUT asks for. Expected one of {listed}.</source>
   <translation>L'option de création {name} est inconnue de Cloud Optimized GeoTIFF, demandé par LAYOUT. Attendu : l'une de {listed}.</translation>
  </message>
  <message>
   <source>The creation option NBITS is {text}; it must be from 1 to 32.</source>
   <translation>L'option de création NBITS vaut {text} ; valeur attendue : de 1 à 32.</translation>
  </message>
  <message>
   <source>The creation option {option!r} has no value. Expected NAME=VALUE, such as COMPRESS=ZSTD.</source>
   <translation>L'option de création {option!r} n'a pas de valeur. Attendu : NOM=VALEUR, par exemple COMPRESS=ZSTD.</translation>
  </message>
  <message>
   <source>The multispectral image is in {crs}, the panchromatic one in {pan_crs}: the multispectral image is warped into {pan_crs} by cubic interpolation while it is read.</source>
   <translation>L'image multispectrale est en {crs}, l'image panchromatique en {pan_crs} : l'image multispectrale est reprojetée en {pan_crs} par interpolation cubique pendant sa lecture.</translation>
  </message>
  <message>
   <source>The panchromatic image {pan} has {bands} bands. Expected 1; choose a panchromatic image, or swap the two inputs if they were exchanged.</source>
   <translation>L'image panchromatique {pan} a {bands} bandes. Attendu : 1 ; choisir une image panchromatique, ou permuter les deux entrées si elles ont été inversées.</translation>
  </message>
  <message>
   <source>{known} is georeferenced but {unknown} is not. Expected both or neither; georeference {unknown} first.</source>
   <translation>{known} est géoréférencé, mais pas {unknown}. Attendu : les deux ou aucun ; géoréférencer d'abord {unknown}.</translation>
  </message>
  <message>
   <source>{known} is in {crs} but {unknown} has no coordinate reference system. Expected one for both or for neither; assign {unknown} its own (Assign projection).</source>
   <translation>{known} est en {crs}, mais {unknown} n'a pas de système de coordonnées de référence. Attendu : un système pour les deux ou pour aucun ; assigner le sien à {unknown} (Assigner une projection).</translation>
  </message>
  <message>
   <source>The panchromatic pixels measure {dx:.6g} x {dy:.6g} map units, the multispectral ones {ms_dx:.6g} x {ms_dy:.6g}. Expected finer panchromatic pixels; choose other images, or swap the two inputs if they were exchanged.</source>
   <translation>Les pixels panchromatiques mesurent {dx:.6g} x {dy:.6g} unités de carte, les pixels multispectraux {ms_dx:.6g} x {ms_dy:.6g}. Attendu : des pixels panchromatiques plus fins ; choisir d'autres images, ou permuter les deux entrées si elles ont été inversées.</translation>
  </message>
  <message>
   <source>Neither image is georeferenced: they are taken to cover the same ground, edge to edge, on a local grid whose unit is the panchromatic pixel.</source>
   <translation>Aucune des deux images n'est géoréférencée : elles sont supposées couvrir la même zone au sol, bord à bord, sur une grille locale dont l'unité est le pixel panchromatique.</translation>
  </message>
  <message>
   <source>{source} holds {dtype} numbers: those beyond 16 777 216 are rounded to about 7 digits.</source>
   <translation>{source} contient des nombres {dtype} : ceux qui dépassent 16 777 216 sont arrondis à environ 7 chiffres.</translation>
  </message>
  <message>
   <source>{source} has a band marked as transparency (alpha): it is used as a mask and not sharpened. If it holds measurements, change its colour interpretation.</source>
   <translation>{source} a une bande marquée comme transparence (alpha) : elle sert de masque et n'est pas affinée. Si elle contient des mesures, modifier son interprétation de couleur.</translation>
  </message>
  <message>
   <source>{source} has a colour table: its numbers are taken as they are, although they may be numbers of colours. Expected measurements.</source>
   <translation>{source} a une table de couleurs : ses nombres sont pris tels quels, bien qu'ils puissent être des numéros de couleurs. Attendu : des mesures.</translation>
  </message>
  <message>
   <source>Neither image has a coordinate reference system: both are taken to lie on one local grid.</source>
   <translation>Aucune des deux images n'a de système de coordonnées de référence : toutes deux sont supposées reposer sur une même grille locale.</translation>
  </message>
  <message>
   <source>A picture of the report could not be made: {reason} Expected a GDAL with the PNG driver; leave REPORT empty, or install one.</source>
   <translation>Une figure du rapport n'a pas pu être produite : {reason} Attendu : une version de GDAL avec le pilote PNG ; laisser REPORT vide, ou en installer une.</translation>
  </message>
  <message>
   <source>The file is damaged or incomplete, or a file that it refers to is gone; fetch it again.</source>
   <translation>Le fichier est endommagé ou incomplet, ou un fichier auquel il renvoie a disparu ; récupérer à nouveau le fichier.</translation>
  </message>
  <message>
   <source>{name} could not be opened as a raster: {reason} Choose an image file that QGIS can display.</source>
   <translation>{name} n'a pas pu être ouvert comme raster : {reason} Choisir un fichier image que QGIS peut afficher.</translation>
  </message>
  <message>
   <source>{self} could not be read</source>
   <translation>{self} n'a pas pu être lu</translation>
  </message>
  <message>
   <source>{self} could not be transformed: {reason} Check the coordinates and the coordinate reference systems of the images.</source>
   <translation>{self} n'a pas pu être transformé : {reason} Vérifier les coordonnées et les systèmes de coordonnées de référence des images.</translation>
  </message>
  <message>
   <source>{name} has {count} ground control point(s), which do not span an area. Expected 3 or more that do not lie on one line; georeference the image anew.</source>
   <translation>{name} a {count} point(s) de contrôle au sol, qui ne délimitent aucune surface. Attendu : au moins 3, qui ne soient pas alignés ; géoréférencer à nouveau l'image.</translation>
  </message>
  <message>
   <source>{name} is located by {kind}: it is brought to a north-up grid in {crs}, {cols} x {rows} pixels of {dx:.10g} x {dy:.10g} map units, by cubic interpolation while it is read.</source>
   <translation>{name} est localisé par {kind} : à la lecture, l'image est ramenée par interpolation cubique sur une grille orientée nord en haut en {crs}, de {cols} x {rows} pixels de {dx:.10g} x {dy:.10g} unités de carte.</translation>
  </message>
  <message>
   <source>{name} would become {cols} x {rows} pixels on a north-up grid in {crs}: its place ({kind}) cannot be right. Check it, or orthorectify the image first.</source>
   <translation>{name} aurait {cols} x {rows} pixels sur une grille orientée nord en haut en {crs} : sa localisation ({kind}) ne peut pas être correcte. La vérifier, ou orthorectifier d'abord l'image.</translation>
  </message>
  <message>
   <source>Another run is writing {path} and keeps its journal: this run keeps none.</source>
   <translation>Une autre exécution écrit {path} et tient son journal de reprise : cette exécution n'en tient pas.</translation>
  </message>
  <message>
   <source>{count} finished tile(s) are kept in a journal. Run again with the same settings and RESUME to go on; a run without RESUME to {path} removes it.</source>
   <translation>{count} tuile(s) terminée(s) sont conservées dans un journal de reprise. Pour continuer, relancer l'exécution avec les mêmes paramètres et RESUME ; une exécution sans RESUME vers {path} le supprime.</translation>
  </message>
  <message>
   <source>{count} finished tile(s) of an interrupted run were taken from its journal.</source>
   <translation>{count} tuile(s) terminée(s) d'une exécution interrompue ont été reprises de son journal de reprise.</translation>
  </message>
  <message>
   <source>The journal of an interrupted run to {path} belongs to other images or settings: this run begins anew.</source>
   <translation>Le journal de reprise d'une exécution interrompue vers {path} correspond à d'autres images ou à d'autres paramètres : cette exécution repart de zéro.</translation>
  </message>
  <message>
   <source>The journal takes no further tile ({strerror}): the run goes on without it, and what it holds is kept.</source>
   <translation>Le journal de reprise n'accepte plus de tuiles ({strerror}) : l'exécution continue sans lui, et son contenu est conservé.</translation>
  </message>
  <message>
   <source>{file} has {key} {value}</source>
   <translation>{file} porte {key} {value}</translation>
  </message>
  <message>
   <source>{file} has a band {band}</source>
   <translation>{file} a une bande {band}</translation>
  </message>
  <message>
   <source>a file is called {file}</source>
   <translation>un fichier s'appelle {file}</translation>
  </message>
  <message>
   <source>The RPC of {name} has the height offset '{text}'; expected a number of metres. Order the image anew, or orthorectify it first.</source>
   <translation>Les RPC de {name} ont le décalage en altitude « {text} » ; attendu : un nombre de mètres. Commander à nouveau l'image auprès du fournisseur, ou l'orthorectifier d'abord.</translation>
  </message>
  <message>
   <source>No DEM is given: all ground is taken to lie {height:.0f} m above the ellipsoid, the RPC's own height. In {name}, ground that is 100 m higher or lower appears {shift:.0f} m off its place; both images agree with each other.</source>
   <translation>Aucun MNT (DEM) n'est indiqué : tout le sol est supposé se trouver à {height:.0f} m au-dessus de l'ellipsoïde, l'altitude propre aux RPC. Dans {name}, un terrain plus haut ou plus bas de 100 m apparaît à {shift:.0f} m de sa position ; les deux images concordent entre elles.</translation>
  </message>
  <message>
   <source>The DEM {name} could not be opened: {reason} Choose a raster of heights.</source>
   <translation>Le MNT {name} n'a pas pu être ouvert : {reason} Choisir un raster d'altitudes.</translation>
  </message>
  <message>
   <source>The DEM {name} has no georeferencing or no coordinate reference system. Choose a raster of heights, in metres, that has both.</source>
   <translation>Le MNT {name} n'a pas de géoréférencement ou pas de système de coordonnées de référence. Choisir un raster d'altitudes, en mètres, qui ait les deux.</translation>
  </message>
  <message>
   <source>Heights come from the DEM {dem}, as metres above the ellipsoid unless its reference system says otherwise; where it has none, {height:.0f} m count.</source>
   <translation>Les altitudes proviennent du MNT {dem}, en mètres au-dessus de l'ellipsoïde sauf indication contraire de son système de référence ; là où il n'en a pas, {height:.0f} m sont pris en compte.</translation>
  </message>
  <message>
   <source>The DEM {dem} does not cover the whole image: beyond it the ground is taken to lie {height:.0f} m above the ellipsoid.</source>
   <translation>Le MNT {dem} ne couvre pas toute l'image : au-delà, le sol est supposé se trouver à {height:.0f} m au-dessus de l'ellipsoïde.</translation>
  </message>
  <message>
   <source>its centre meets no ground.</source>
   <translation>son centre ne correspond à aucun point au sol.</translation>
  </message>
  <message>
   <source>The DEM is not used: neither image is located by an RPC, which needs it.</source>
   <translation>Le MNT (DEM) n'est pas utilisé : aucune des deux images n'est localisée par des RPC, pour lesquels il est nécessaire.</translation>
  </message>
  <message>
   <source>The files could not be joined: {reason}</source>
   <translation>Les fichiers n'ont pas pu être assemblés : {reason}</translation>
  </message>
  <message>
   <source>the file has {size} bytes, but should have {end}</source>
   <translation>le fichier fait {size} octets, mais devrait en faire {end}</translation>
  </message>
  <message>
   <source>{path} could not be created with the options {listed}: {reason} Check the creation options.</source>
   <translation>{path} n'a pas pu être créé avec les options {listed} : {reason} Vérifier les options de création.</translation>
  </message>
  <message>
   <source>The output {path} is also an input ({name}). Choose another name for the output.</source>
   <translation>La sortie {path} est aussi une entrée ({name}). Choisir un autre nom pour la sortie.</translation>
  </message>
  <message>
   <source>Ratio of the pixel sizes</source>
   <translation>Rapport des tailles de pixel</translation>
  </message>
  <message>
   <source>Sensor whose optics were used</source>
   <translation>Capteur dont l'optique est utilisée</translation>
  </message>
  <message>
   <source>Geometry of the fused image</source>
   <translation>Géométrie de l'image fusionnée</translation>
  </message>
  <message>
   <source>Where the pixels of MS lie</source>
   <translation>Position des pixels de MS</translation>
  </message>
  <message>
   <source>Real place of MS, from its georeferenced one</source>
   <translation>Position réelle de MS, par rapport au géoréférencement</translation>
  </message>
  <message>
   <source>The same, band by band</source>
   <translation>La même, bande par bande</translation>
  </message>
  <message>
   <source>Pixels that count</source>
   <translation>Pixels pris en compte</translation>
  </message>
  <message>
   <source>Unit of the values</source>
   <translation>Unité des valeurs</translation>
  </message>
  <message>
   <source>Reference system</source>
   <translation>Système de référence</translation>
  </message>
  <message>
   <source>Left out along each edge</source>
   <translation>Exclu le long de chaque bord</translation>
  </message>
  <message>
   <source>Versions</source>
   <translation>Versions</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>non connu</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Remarque</translation>
  </message>
  <message>
   <source>Image</source>
   <translation>Image</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Fichier</translation>
  </message>
  <message>
   <source>Pixels</source>
   <translation>Pixels</translation>
  </message>
  <message>
   <source>Pixel size</source>
   <translation>Taille du pixel</translation>
  </message>
  <message>
   <source>Bands</source>
   <translation>Bandes</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Type</translation>
  </message>
  <message>
   <source>Setting</source>
   <translation>Paramètre</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Valeur</translation>
  </message>
  <message>
   <source>that of PAN; MS was moved onto it</source>
   <translation>celle de PAN ; MS a été recalée sur elle</translation>
  </message>
  <message>
   <source>that of MS; PAN was moved onto it</source>
   <translation>celle de MS ; PAN a été recalée sur elle</translation>
  </message>
  <message>
   <source>where the pair itself says (auto)</source>
   <translation>là où la paire elle-même l'indique (auto)</translation>
  </message>
  <message>
   <source>where georeferencing says (area)</source>
   <translation>là où le géoréférencement l'indique (area)</translation>
  </message>
  <message>
   <source>half a PAN pixel down and right, as published tables have it (interp23)</source>
   <translation>un demi-pixel PAN vers le bas et vers la droite, comme dans les tableaux publiés (interp23)</translation>
  </message>
  <message>
   <source>{cols:,} wide, {rows:,} high</source>
   <translation>{cols} de large, {rows} de haut</translation>
  </message>
  <message>
   <source>{width} by {height}</source>
   <translation>{width} sur {height}</translation>
  </message>
  <message>
   <source>{way} (PAN pixels)</source>
   <translation>{way} (pixels PAN)</translation>
  </message>
  <message>
   <source>{rows:.2f} up and {cols:.2f} left</source>
   <translation>{rows:.2f} vers le haut et {cols:.2f} vers la gauche</translation>
  </message>
  <message>
   <source>{count} pixels</source>
   <translation>{count} pixels</translation>
  </message>
  <message>
   <source>{width} by {height} {unit}</source>
   <translation>{width} sur {height} {unit}</translation>
  </message>
  <message>
   <source>no offset</source>
   <translation>aucun décalage</translation>
  </message>
  <message>
   <source>{band} {way}</source>
   <translation>{band} {way}</translation>
  </message>
  <message>
   <source>{rows:.2f} down and {cols:.2f} right</source>
   <translation>{rows:.2f} vers le bas et {cols:.2f} vers la droite</translation>
  </message>
  <message>
   <source>{rows:.2f} down and {cols:.2f} left</source>
   <translation>{rows:.2f} vers le bas et {cols:.2f} vers la gauche</translation>
  </message>
  <message>
   <source>{rows:.2f} up and {cols:.2f} right</source>
   <translation>{rows:.2f} vers le haut et {cols:.2f} vers la droite</translation>
  </message>
  <message>
   <source>{count} pixel</source>
   <translation>{count} pixel</translation>
  </message>
  <message>
   <source>higher ↑</source>
   <translation>plus élevé ↑</translation>
  </message>
  <message>
   <source>lower ↓</source>
   <translation>plus faible ↓</translation>
  </message>
  <message>
   <source>nearer to the pair's own</source>
   <translation>plus proche de la valeur de la paire</translation>
  </message>
  <message>
   <source>the pair's own</source>
   <translation>la valeur de la paire</translation>
  </message>
  <message>
   <source>needs a reference image</source>
   <translation>nécessite une image de référence</translation>
  </message>
  <message>
   <source>not defined for this image</source>
   <translation>non défini pour cette image</translation>
  </message>
  <message>
   <source>needs two bands or more</source>
   <translation>nécessite au moins deux bandes</translation>
  </message>
  <message>
   <source>Against the reference, the true image</source>
   <translation>Par rapport à la référence, l'image vraie</translation>
  </message>
  <message>
   <source>Brought back to the pixels of MS</source>
   <translation>Ramenée aux pixels de MS</translation>
  </message>
  <message>
   <source>At the pixels of PAN, where no truth is known</source>
   <translation>Aux pixels de PAN, où aucune vérité n'est connue</translation>
  </message>
  <message>
   <source>The groups stand in the order of how far they can be trusted: a comparison with the truth, then with what the sensor measured, then indices that guess. Compare only figures that were computed in one way: block size, optics and geometry all move them.</source>
   <translation>Les groupes sont classés selon la confiance qu'on peut leur accorder : une comparaison avec la vérité, puis avec ce que le capteur a mesuré, puis des indices qui estiment. Ne comparer que des chiffres calculés de la même façon : la taille de bloc, l'optique et la géométrie les font tous varier.</translation>
  </message>
  <message>
   <source>Likeness to the true image in level, contrast, structure and colour, all bands at once. The first figure to look at.</source>
   <translation>Similarité avec l'image vraie en niveau, contraste, structure et couleur, toutes bandes à la fois. Le premier chiffre à regarder.</translation>
  </message>
  <message>
   <source>Error of all bands relative to their means, in percent, divided by the ratio of the pixel sizes.</source>
   <translation>Erreur de toutes les bandes relative à leurs moyennes, en pourcentage, divisée par le rapport des tailles de pixel.</translation>
  </message>
  <message>
   <source>Mean angle between the spectra of both images: wrong colour counts, wrong brightness does not.</source>
   <translation>Angle moyen entre les spectres des deux images : une couleur fausse compte, une luminosité fausse ne compte pas.</translation>
  </message>
  <message>
   <source>As Q2n, but each band by itself, then averaged.</source>
   <translation>Comme Q2n, mais chaque bande séparément, puis moyenne.</translation>
  </message>
  <message>
   <source>Whether edges are where the true image has them, and as strong.</source>
   <translation>Dit si les contours sont là où l'image vraie les a, et aussi marqués.</translation>
  </message>
  <message>
   <source>Largest value over the error: 6 dB more is half the error. 100 dB at most.</source>
   <translation>Rapport de la plus grande valeur à l'erreur : 6 dB de plus, c'est moitié moins d'erreur. 100 dB au plus.</translation>
  </message>
  <message>
   <source>Likeness in brightness, contrast and structure, in small windows.</source>
   <translation>Similarité en luminosité, contraste et structure, dans de petites fenêtres.</translation>
  </message>
  <message>
   <source>The fused image, blurred and sampled as the sensor would, beside MS: does every band come back? Likeness as Q2n.</source>
   <translation>L'image fusionnée, rendue floue et échantillonnée comme le ferait le capteur, comparée à MS : chaque bande est-elle restituée ? Similarité comme Q2n.</translation>
  </message>
  <message>
   <source>The same comparison as an error, in percent of the bands' means divided by the ratio.</source>
   <translation>La même comparaison sous forme d'erreur, en pourcentage des moyennes des bandes, divisée par le rapport.</translation>
  </message>
  <message>
   <source>The same comparison as a mean angle between spectra.</source>
   <translation>La même comparaison sous forme d'angle moyen entre les spectres.</translation>
  </message>
  <message>
   <source>How little the fine detail follows PAN's, 0 to 2. It has no good value of its own: see “Detail, band by band”.</source>
   <translation>À quel point les détails fins s'écartent de ceux de PAN, de 0 à 2. Cet indice n'a pas de bonne valeur en soi : voir « Détails, bande par bande ».</translation>
  </message>
  <message>
   <source>Colour lost: the fused image blurred as the sensor would, beside MS interpolated to PAN's pixels.</source>
   <translation>Couleur perdue : l'image fusionnée rendue floue comme le ferait le capteur, comparée à MS interpolée aux pixels de PAN.</translation>
  </message>
  <message>
   <source>How far each band's likeness to PAN differs from what it was before sharpening.</source>
   <translation>À quel point la similarité de chaque bande avec PAN diffère de ce qu'elle était avant l'affinage.</translation>
  </message>
  <message>
   <source>(1 - D_λK) · (1 - D_s). To compare results made in one way and to find places, not a mark: where the truth is known it hardly follows it.</source>
   <translation>(1 - D_λK) · (1 - D_s). Sert à comparer des résultats obtenus de la même façon et à repérer des endroits, pas à noter : là où la vérité est connue, il ne la suit guère.</translation>
  </message>
  <message>
   <source>How far the likeness of the bands to each other has changed; older than D_λK.</source>
   <translation>À quel point la similarité des bandes entre elles a changé ; plus ancien que D_λK.</translation>
  </message>
  <message>
   <source>(1 - D_λ) · (1 - D_s); older than HQNR.</source>
   <translation>(1 - D_λ) · (1 - D_s) ; plus ancien que HQNR.</translation>
  </message>
  <message>
   <source>Index</source>
   <translation>Indice</translation>
  </message>
  <message>
   <source>Best</source>
   <translation>Meilleure valeur</translation>
  </message>
  <message>
   <source>Better is</source>
   <translation>Meilleur si</translation>
  </message>
  <message>
   <source>What it says</source>
   <translation>Ce qu'il indique</translation>
  </message>
  <message>
   <source>{value}, the pair's own</source>
   <translation>{value}, la valeur de la paire</translation>
  </message>
  <message>
   <source>less than 0.1 %</source>
   <translation>moins de 0.1 %</translation>
  </message>
  <message>
   <source>The figures that lead are not defined for this image; what follows rests on the others.</source>
   <translation>Les principaux chiffres ne sont pas définis pour cette image ; ce qui suit repose sur les autres.</translation>
  </message>
  <message>
   <source>No figure replaces a look at the pictures below, and none has a threshold above which an image is good.</source>
   <translation>Aucun chiffre ne remplace un regard sur les images ci-dessous, et aucun n'a de seuil au-delà duquel une image est bonne.</translation>
  </message>
  <message>
   <source>Against the true image, the values are typically off by {percent} of a band's mean, and the colours by {degrees}.</source>
   <translation>Par rapport à l'image vraie, les valeurs s'écartent typiquement de {percent} de la moyenne d'une bande, et les couleurs de {degrees}.</translation>
  </message>
  <message>
   <source>Seen through the sensor's optics at the pixel size of MS, the fused image gives MS back with a typical error of {percent} of a band's mean.</source>
   <translation>Vue à travers l'optique du capteur à la taille du pixel de MS, l'image fusionnée restitue MS avec une erreur typique de {percent} de la moyenne d'une bande.</translation>
  </message>
  <message>
   <source>All bands taken together, the likeness to the true image (Q2n) is {value}; 1 is equal.</source>
   <translation>Toutes bandes confondues, la similarité avec l'image vraie (Q2n) est de {value} ; 1 signifie l'égalité.</translation>
  </message>
  <message>
   <source>Brought back to the pixels of MS it differs from MS by {percent} of a band's mean (R-Q2n {likeness}).</source>
   <translation>Ramenée aux pixels de MS, elle diffère de MS de {percent} de la moyenne d'une bande (R-Q2n {likeness}).</translation>
  </message>
  <message>
   <source>Block by block and with all bands taken together, its likeness to MS there (R-Q2n) is {value}; 1 is equal. An image can give MS back and still lack detail.</source>
   <translation>Bloc par bloc et toutes bandes confondues, sa similarité avec MS à cette échelle (R-Q2n) est de {value} ; 1 signifie l'égalité. Une image peut restituer MS et manquer tout de même de détails.</translation>
  </message>
  <message>
   <source>Beside the pair's own bands one scale coarser, the fine detail follows PAN {parts}. (D_ρ; differences up to {alike:.2f} are taken as alike, a rule of thumb.)</source>
   <translation>Comparés à ceux des bandes de la paire elle-même, une échelle plus grossière, les détails fins suivent PAN {parts}. (D_ρ ; les différences jusqu'à {alike:.2f} sont considérées comme nulles, simple règle empirique.)</translation>
  </message>
  <message>
   <source>{detail} At this ratio D_ρ looks at 2 by 2 pixels only, which is noisy.</source>
   <translation>{detail} À ce rapport, D_ρ ne porte que sur 2 x 2 pixels, ce qui est bruité.</translation>
  </message>
  <message>
   <source>HQNR is {value}, and the middle nine tenths of its blocks run from {low} to {high}. Use it to compare results made in one way and to find places that differ, not as a mark: where the truth is known, it hardly follows it.</source>
   <translation>HQNR est de {value}, et les neuf dixièmes centraux de ses blocs vont de {low} à {high}. L'utiliser pour comparer des résultats obtenus de la même façon et pour repérer des endroits qui diffèrent, pas comme une note : là où la vérité est connue, il ne la suit guère.</translation>
  </message>
  <message>
   <source>less closely in bands {bands} (a sign of blur)</source>
   <translation>moins étroitement dans les bandes {bands} (signe de flou)</translation>
  </message>
  <message>
   <source>more closely in bands {bands} (a sign of over-injection)</source>
   <translation>plus étroitement dans les bandes {bands} (signe de surinjection)</translation>
  </message>
  <message>
   <source>about as closely in bands {bands}</source>
   <translation>à peu près aussi étroitement dans les bandes {bands}</translation>
  </message>
  <message>
   <source>Against the true image, the values are typically off by {percent} of a band's mean.</source>
   <translation>Par rapport à l'image vraie, les valeurs s'écartent typiquement de {percent} de la moyenne d'une bande.</translation>
  </message>
  <message>
   <source>HQNR is {value}. Use it to compare results made in one way and to find places that differ, not as a mark: where the truth is known, it hardly follows it.</source>
   <translation>HQNR est de {value}. L'utiliser pour comparer des résultats obtenus de la même façon et pour repérer des endroits qui diffèrent, pas comme une note : là où la vérité est connue, il ne la suit guère.</translation>
  </message>
  <message>
   <source>less closely in every band (a sign of blur)</source>
   <translation>moins étroitement dans toutes les bandes (signe de flou)</translation>
  </message>
  <message>
   <source>less closely in band {band} (a sign of blur)</source>
   <translation>moins étroitement dans la bande {band} (signe de flou)</translation>
  </message>
  <message>
   <source>more closely in every band (a sign of over-injection)</source>
   <translation>plus étroitement dans toutes les bandes (signe de surinjection)</translation>
  </message>
  <message>
   <source>more closely in band {band} (a sign of over-injection)</source>
   <translation>plus étroitement dans la bande {band} (signe de surinjection)</translation>
  </message>
  <message>
   <source>about as closely in every band</source>
   <translation>à peu près aussi étroitement dans toutes les bandes</translation>
  </message>
  <message>
   <source>about as closely in band {band}</source>
   <translation>à peu près aussi étroitement dans la bande {band}</translation>
  </message>
  <message>
   <source>Assessment of a pansharpened image</source>
   <translation>Évaluation d'une image issue du pansharpening</translation>
  </message>
  <message>
   <source>What the figures say</source>
   <translation>Ce que disent les chiffres</translation>
  </message>
  <message>
   <source>What was compared</source>
   <translation>Ce qui a été comparé</translation>
  </message>
  <message>
   <source>Every index</source>
   <translation>Tous les indices</translation>
  </message>
  <message>
   <source>Detail, band by band</source>
   <translation>Détails, bande par bande</translation>
  </message>
  <message>
   <source>Where it is good and where it is not</source>
   <translation>Où elle est bonne et où elle ne l'est pas</translation>
  </message>
  <message>
   <source>A look at the best and worst places</source>
   <translation>Un regard sur les meilleurs et les pires endroits</translation>
  </message>
  <message>
   <source>Spectra at a few points</source>
   <translation>Spectres en quelques points</translation>
  </message>
  <message>
   <source>How the values are spread</source>
   <translation>Répartition des valeurs</translation>
  </message>
  <message>
   <source>On this page</source>
   <translation>Sur cette page</translation>
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
   <translation>Fusionnée</translation>
  </message>
  <message>
   <source>Reference</source>
   <translation>Référence</translation>
  </message>
  <message>
   <source>The pair's own</source>
   <translation>La paire elle-même</translation>
  </message>
  <message>
   <source>MS, in its own pixels</source>
   <translation>MS, dans ses propres pixels</translation>
  </message>
  <message>
   <source>not defined</source>
   <translation>non défini</translation>
  </message>
  <message>
   <source>value</source>
   <translation>valeur</translation>
  </message>
  <message>
   <source>share of pixels</source>
   <translation>part des pixels</translation>
  </message>
  <message>
   <source>band</source>
   <translation>bande</translation>
  </message>
  <message>
   <source>Frames are the places shown below, crosses the points whose spectra are shown. Blocks beyond an end of the scale have the colour of that end.</source>
   <translation>Les cadres sont les endroits montrés ci-dessous, les croix les points dont les spectres sont montrés. Les blocs au-delà d'une extrémité de l'échelle ont la couleur de cette extrémité.</translation>
  </message>
  <message>
   <source>Places are chosen by a block of the map and those around it; the figures are those of this block. It is in the middle, unless the image ends near it. Pale grey does not count. Rows and columns count from 0.</source>
   <translation>Les endroits sont choisis d'après un bloc de la carte et ceux qui l'entourent ; les chiffres sont ceux de ce bloc. Il est au milieu, sauf si l'image s'arrête à proximité. Le gris pâle n'est pas pris en compte. Les lignes et les colonnes sont comptées à partir de 0.</translation>
  </message>
  <message>
   <source>No block of this image has a value, so no place is shown.</source>
   <translation>Aucun bloc de cette image n'a de valeur, aucun endroit n'est donc montré.</translation>
  </message>
  <message>
   <source>Each line joins the values of one pixel of MS over its bands. The fused image is shown as the sensor would see it there: the closer the lines, the better the colours are kept. The scales do not start at 0.</source>
   <translation>Chaque courbe relie les valeurs d'un pixel de MS d'une bande à l'autre. L'image fusionnée est montrée comme le capteur l'y verrait : plus les courbes sont proches, mieux les couleurs sont conservées. Les échelles ne commencent pas à 0.</translation>
  </message>
  <message>
   <source>Both should have the same place and shape; the fused image reaches a little further to both sides, since fine detail is brighter and darker than its mean.</source>
   <translation>Les deux doivent avoir la même position et la même forme ; l'image fusionnée s'étend un peu plus loin des deux côtés, car les détails fins sont plus clairs et plus sombres que leur moyenne.</translation>
  </message>
  <message>
   <source>How little each band's fine detail follows PAN's (D_ρ), beside that of MS and PAN one scale coarser. A higher bar than the pair's own speaks of blur, a lower one of detail that was taken from PAN too freely. The pair's own is a guide, since detail differs from scale to scale.</source>
   <translation>À quel point les détails fins de chaque bande s'écartent de ceux de PAN (D_ρ), à côté de la valeur pour MS et PAN une échelle plus grossière. Une barre plus haute que celle de la paire indique du flou, une barre plus basse des détails repris trop librement de PAN. La valeur de la paire est un repère, car les détails diffèrent d'une échelle à l'autre.</translation>
  </message>
  <message>
   <source>Scale of colours from dark blue, worse, to pale yellow, better</source>
   <translation>Échelle de couleurs du bleu foncé, moins bon, au jaune pâle, meilleur</translation>
  </message>
  <message>
   <source>Dρ (0: just as PAN)</source>
   <translation>Dρ (0 : exactement comme PAN)</translation>
  </message>
  <message>
   <source>D_ρ of each band, the fused image beside the pair's own</source>
   <translation>D_ρ de chaque bande, l'image fusionnée à côté de la paire elle-même</translation>
  </message>
  <message>
   <source>Assessment of a pansharpened image: {file}</source>
   <translation>Évaluation d'une image issue du pansharpening : {file}</translation>
  </message>
  <message>
   <source>Band {number}</source>
   <translation>Bande {number}</translation>
  </message>
  <message>
   <source>{first} and {last}</source>
   <translation>{first} et {last}</translation>
  </message>
  <message>
   <source>{first}, {following}</source>
   <translation>{first}, {following}</translation>
  </message>
  <message>
   <source>{first}; {following}</source>
   <translation>{first} ; {following}</translation>
  </message>
  <message>
   <source>by their names</source>
   <translation>d'après leurs noms</translation>
  </message>
  <message>
   <source>by the file's colour interpretation</source>
   <translation>d'après l'interprétation de couleur du fichier</translation>
  </message>
  <message>
   <source>by the usual order of this sensor's bands</source>
   <translation>d'après l'ordre habituel des bandes de ce capteur</translation>
  </message>
  <message>
   <source>the first three, since nothing tells which are red, green and blue</source>
   <translation>les trois premières, car rien n'indique lesquelles sont le rouge, le vert et le bleu</translation>
  </message>
  <message>
   <source>The pictures show {red}, {green} and {blue} as red, green and blue ({source}). MS and the fused image are stretched alike, from the 2nd to the 98th percentile of MS in each place; PAN by itself.</source>
   <translation>Les images montrent {red}, {green} et {blue} en rouge, vert et bleu ({source}). MS et l'image fusionnée sont étirées de la même façon, du 2e au 98e centile de MS à chaque endroit ; PAN à part.</translation>
  </message>
  <message>
   <source>Best {number}</source>
   <translation>Meilleur {number}</translation>
  </message>
  <message>
   <source>Worst {number}</source>
   <translation>Pire {number}</translation>
  </message>
  <message>
   <source>rows {top} to {bottom}, columns {left} to {right}</source>
   <translation>lignes {top} à {bottom}, colonnes {left} à {right}</translation>
  </message>
  <message>
   <source>centre at {x}, {y}</source>
   <translation>centre en {x}, {y}</translation>
  </message>
  <message>
   <source>{image} at place {name}</source>
   <translation>{image} à l'endroit {name}</translation>
  </message>
  <message>
   <source>{index} in blocks of {side} pixels</source>
   <translation>{index} par blocs de {side} pixels</translation>
  </message>
  <message>
   <source>Map of {index} by blocks, from {low} to {high}</source>
   <translation>Carte de {index} par blocs, de {low} à {high}</translation>
  </message>
  <message>
   <source>P{number}</source>
   <translation>P{number}</translation>
  </message>
  <message>
   <source>{name}: row {row:.0f}, column {col:.0f}</source>
   <translation>{name} : ligne {row:.0f}, colonne {col:.0f}</translation>
  </message>
  <message>
   <source>Values over the bands at {name}, MS beside the fused image</source>
   <translation>Valeurs par bande en {name}, MS à côté de l'image fusionnée</translation>
  </message>
  <message>
   <source>Spread of the values of {name}, MS beside the fused image</source>
   <translation>Répartition des valeurs de {name}, MS à côté de l'image fusionnée</translation>
  </message>
  <message>
   <source>The pictures show {band} in grey.</source>
   <translation>Les images montrent {band} en gris.</translation>
  </message>
  <message>
   <source>FOLDER is {folder}; it must be a whole path, from the root or the drive.</source>
   <translation>FOLDER vaut {folder} ; ce doit être un chemin complet, depuis la racine ou le lecteur.</translation>
  </message>
  <message>
   <source>TORCH is {version}; it must be a version such as 2.8.0, or be left empty.</source>
   <translation>TORCH vaut {version} ; ce doit être une version telle que 2.8.0, ou rester vide.</translation>
  </message>
  <message>
   <source>PROXY is {proxy}; it must read as http://host:port, or be left empty.</source>
   <translation>PROXY vaut {proxy} ; ce doit être de la forme http://host:port, ou rester vide.</translation>
  </message>
  <message>
   <source>it ended with exit code {code}</source>
   <translation>il s'est terminé avec le code de sortie {code}</translation>
  </message>
  <message>
   <source>Run it again; if it happens again, report the lines below.</source>
   <translation>Relancer l'exécution ; si cela se reproduit, signaler les lignes ci-dessous.</translation>
  </message>
  <message>
   <source>Its last lines:
{lines}</source>
   <translation>Ses dernières lignes :
{lines}</translation>
  </message>
  <message>
   <source>The process that runs the network in {interpreter} broke down: {how}. {advice} {last_lines}</source>
   <translation>Le processus qui exécute le réseau dans {interpreter} a échoué : {how}. {advice} {last_lines}</translation>
  </message>
  <message>
   <source>The process that should run the network in {interpreter} did not begin: {how}. Is it a Python interpreter that has torch? Name one in Settings &gt; Processing &gt; Providers &gt; G-ZAP, or run gzap:runtime. {last_lines}</source>
   <translation>Le processus qui doit exécuter le réseau dans {interpreter} n'a pas démarré : {how}. S'agit-il d'un interpréteur Python disposant de torch ? En indiquer un dans Préférences &gt; Options &gt; Traitement &gt; Fournisseurs de services &gt; G-ZAP, ou exécuter gzap:runtime. {last_lines}</translation>
  </message>
  <message>
   <source>The process that runs the network in {interpreter} gave no sign of life for {seconds:.0f} seconds and was ended. Close other programs and run it again; if it happens again, set THREADS to 1 and DEVICE to cpu. {last_lines}</source>
   <translation>Le processus qui exécute le réseau dans {interpreter} n'a donné aucun signe de vie pendant {seconds:.0f} secondes et a été arrêté. Fermer d'autres programmes et relancer l'exécution ; si cela se reproduit, régler THREADS sur 1 et DEVICE sur cpu. {last_lines}</translation>
  </message>
  <message>
   <source>it was ended by signal {number} ({name})</source>
   <translation>il a été arrêté par le signal {number} ({name})</translation>
  </message>
  <message>
   <source>Probably memory ran out: close other programs, choose fewer THREADS or a smaller MEMORY in the settings of G-ZAP, or set DEVICE to cpu.</source>
   <translation>La mémoire était probablement insuffisante : fermer d'autres programmes, choisir moins de THREADS ou une MEMORY plus petite dans les paramètres de G-ZAP, ou régler DEVICE sur cpu.</translation>
  </message>
  <message>
   <source>It wrote no message.</source>
   <translation>Il n'a écrit aucun message.</translation>
  </message>
  <message>
   <source>{interpreter} is Python {version}; G-ZAP needs Python 3.9 or later for the network. Name another interpreter in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP, or run gzap:runtime.</source>
   <translation>{interpreter} est Python {version} ; G-ZAP a besoin de Python 3.9 ou ultérieur pour le réseau. Indiquer un autre interpréteur dans Préférences &gt; Options &gt; Traitement &gt; Fournisseurs de services &gt; G-ZAP, ou exécuter gzap:runtime.</translation>
  </message>
  <message>
   <source>A message from the process that runs the network broke off in the middle.</source>
   <translation>Un message du processus qui exécute le réseau s'est interrompu au milieu.</translation>
  </message>
  <message>
   <source>What came from the process that runs the network is no message of G-ZAP; a program or a library there writes into the channel between the two. Run it again, or choose another Python interpreter in the settings of G-ZAP.</source>
   <translation>Ce qui est venu du processus qui exécute le réseau n'est pas un message de G-ZAP ; un programme ou une bibliothèque y écrit dans le canal entre les deux. Relancer l'exécution, ou choisir un autre interpréteur Python dans les paramètres de G-ZAP.</translation>
  </message>
  <message>
   <source>A message between QGIS and the process that runs the network is damaged ({error}).</source>
   <translation>Un message entre QGIS et le processus qui exécute le réseau est endommagé ({error}).</translation>
  </message>
  <message>
   <source>The process that runs the network in {interpreter} is of another version of the plugin; restart QGIS.</source>
   <translation>Le processus qui exécute le réseau dans {interpreter} est d'une autre version de l'extension ; redémarrer QGIS.</translation>
  </message>
  <message>
   <source>The Python interpreter {interpreter} (Python {python}) cannot import what the network needs ({reason}). Install numpy and torch there, name another interpreter in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP, or run gzap:runtime.</source>
   <translation>L'interpréteur Python {interpreter} (Python {python}) ne peut pas importer ce dont le réseau a besoin ({reason}). Y installer numpy et torch, indiquer un autre interpréteur dans Préférences &gt; Options &gt; Traitement &gt; Fournisseurs de services &gt; G-ZAP, ou exécuter gzap:runtime.</translation>
  </message>
  <message>
   <source>The Python interpreter {interpreter} has torch {torch}; G-ZAP needs {oldest} or later. Install a newer torch there, name another interpreter in Settings &gt; Processing &gt; Providers &gt; G-ZAP, or run gzap:runtime.</source>
   <translation>L'interpréteur Python {interpreter} a torch {torch} ; G-ZAP a besoin de {oldest} ou ultérieur. Y installer un torch plus récent, indiquer un autre interpréteur dans Préférences &gt; Options &gt; Traitement &gt; Fournisseurs de services &gt; G-ZAP, ou exécuter gzap:runtime.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be written ({reason}); choose another for FOLDER, on a disk with room.</source>
   <translation>Impossible d'écrire dans le dossier {folder} ({reason}) ; en choisir un autre pour FOLDER, sur un disque ayant de l'espace libre.</translation>
  </message>
  <message>
   <source>The folder {folder} holds files that gzap:runtime did not make; choose an empty or a new folder for FOLDER.</source>
   <translation>Le dossier {folder} contient des fichiers que gzap:runtime n'a pas créés ; choisir un dossier vide ou nouveau pour FOLDER.</translation>
  </message>
  <message>
   <source>The folder {folder} was not made by gzap:runtime, so nothing was removed; choose the folder of the environment for FOLDER.</source>
   <translation>Le dossier {folder} n'a pas été créé par gzap:runtime, rien n'a donc été supprimé ; choisir pour FOLDER le dossier de l'environnement.</translation>
  </message>
  <message>
   <source>Another run builds or removes {folder}; wait until it has ended. If there is none, delete {file}.</source>
   <translation>Une autre exécution construit ou supprime {folder} ; attendre qu'elle soit terminée. S'il n'y en a pas, supprimer {file}.</translation>
  </message>
  <message>
   <source>{file} could not be removed ({reason}); close the programs and runs that use it, and run this again.</source>
   <translation>{file} n'a pas pu être supprimé ({reason}) ; fermer les programmes et les exécutions qui l'utilisent, et relancer.</translation>
  </message>
  <message>
   <source>Making an environment on {python}.</source>
   <translation>Création d'un environnement avec {python}.</translation>
  </message>
  <message>
   <source>Installing torch from {places}.</source>
   <translation>Installation de torch depuis {places}.</translation>
  </message>
  <message>
   <source>{interpreter} cannot compute with torch and numpy; remove the environment and build it again, or choose another version in TORCH. Its last words:
{lines}</source>
   <translation>{interpreter} ne parvient pas à calculer avec torch et numpy ; supprimer l'environnement et le reconstruire, ou choisir une autre version dans TORCH. Ses derniers messages :
{lines}</translation>
  </message>
  <message>
   <source>{python} could not make an environment; name another Python in PYTHON. Its last words:
{lines}</source>
   <translation>{python} n'a pas pu créer d'environnement ; indiquer un autre Python dans PYTHON. Ses derniers messages :
{lines}</translation>
  </message>
  <message>
   <source>pip installed no torch into {folder}; run this again.</source>
   <translation>pip n'a pas installé torch dans {folder} ; relancer l'exécution.</translation>
  </message>
  <message>
   <source>pip, which the Python here lacks, could not be fetched from {address} ({reason}). Check the network, PROXY, CERTIFICATE and INDEX; or on Debian or Ubuntu run "sudo apt install python3-venv"; or name another Python in PYTHON.</source>
   <translation>pip, absent du Python utilisé ici, n'a pas pu être récupéré depuis {address} ({reason}). Vérifier le réseau, PROXY, CERTIFICATE et INDEX ; ou, sous Debian ou Ubuntu, exécuter « sudo apt install python3-venv » ; ou indiquer un autre Python dans PYTHON.</translation>
  </message>
  <message>
   <source>Run this again, or name another Python in PYTHON.</source>
   <translation>Relancer l'exécution, ou indiquer un autre Python dans PYTHON.</translation>
  </message>
  <message>
   <source>The disk is full: free some room, or choose FOLDER on another disk.</source>
   <translation>Le disque est plein : libérer de l'espace, ou choisir FOLDER sur un autre disque.</translation>
  </message>
  <message>
   <source>A path is too long: choose a short FOLDER, such as C:\gzap.</source>
   <translation>Un chemin est trop long : choisir un FOLDER court, tel que C:\gzap.</translation>
  </message>
  <message>
   <source>The connection could not be trusted: if your network checks encrypted connections, name its certificates in CERTIFICATE.</source>
   <translation>La connexion n'a pas pu être jugée fiable : si le réseau contrôle les connexions chiffrées, indiquer ses certificats dans CERTIFICATE.</translation>
  </message>
  <message>
   <source>The proxy refused: check PROXY.</source>
   <translation>Le proxy a refusé : vérifier PROXY.</translation>
  </message>
  <message>
   <source>The address could not be reached: check the network, PROXY and INDEX, or install from a folder of wheels.</source>
   <translation>L'adresse n'a pas pu être atteinte : vérifier le réseau, PROXY et INDEX, ou installer depuis un dossier de wheels.</translation>
  </message>
  <message>
   <source>A file arrived damaged or cut short: run this again.</source>
   <translation>Un fichier est arrivé endommagé ou tronqué : relancer l'exécution.</translation>
  </message>
  <message>
   <source>There is no such package for this Python and system: leave TORCH empty, or name another Python in PYTHON.</source>
   <translation>Ce paquet n'existe pas pour ce Python et ce système : laisser TORCH vide, ou indiquer un autre Python dans PYTHON.</translation>
  </message>
  <message>
   <source>A file could not be written: choose another FOLDER.</source>
   <translation>Un fichier n'a pas pu être écrit : choisir un autre FOLDER.</translation>
  </message>
  <message>
   <source>{python} comes without pip, and {folder} holds no wheel of it: put one there by "python -m pip download pip -d FOLDER", or on Debian or Ubuntu run "sudo apt install python3-venv", or name another Python in PYTHON.</source>
   <translation>{python} est fourni sans pip, et {folder} n'en contient aucun wheel : y en placer un avec « python -m pip download pip -d FOLDER », ou, sous Debian ou Ubuntu, exécuter « sudo apt install python3-venv », ou indiquer un autre Python dans PYTHON.</translation>
  </message>
  <message>
   <source>The environment could not be built. {advice} What was downloaded is kept. pip's last words:
{lines}</source>
   <translation>L'environnement n'a pas pu être construit. {advice} Ce qui a été téléchargé est conservé. Derniers messages de pip :
{lines}</translation>
  </message>
  <message>
   <source>The folder {folder} holds no wheel of torch; fill it on a machine with a network by "python -m pip download torch numpy pip -d FOLDER", with the same system and version of Python.</source>
   <translation>Le dossier {folder} ne contient aucun wheel de torch ; le remplir sur une machine reliée au réseau avec « python -m pip download torch numpy pip -d FOLDER », sous le même système et la même version de Python.</translation>
  </message>
  <message>
   <source>INDEX is {index}; it must be an address that begins with https://, or a folder that exists and holds wheels or a package index.</source>
   <translation>INDEX vaut {index} ; ce doit être une adresse commençant par https://, ou un dossier existant qui contient des wheels ou un index de paquets.</translation>
  </message>
  <message>
   <source>{wheel} is damaged ({reason}); copy or download it once more.</source>
   <translation>{wheel} est endommagé ({reason}) ; le copier ou le télécharger à nouveau.</translation>
  </message>
  <message>
   <source>{program} could not be started ({reason}); name another Python in PYTHON.</source>
   <translation>{program} n'a pas pu être démarré ({reason}) ; indiquer un autre Python dans PYTHON.</translation>
  </message>
  <message>
   <source>No Python {oldest} or newer was found beside QGIS; install one from python.org and name its program in PYTHON.</source>
   <translation>Aucun Python {oldest} ou plus récent n'a été trouvé à côté de QGIS ; en installer un depuis python.org et indiquer son programme dans PYTHON.</translation>
  </message>
  <message>
   <source>PYTHON is {program}, which does not answer as a 64-bit Python {oldest} or newer with the module venv; name the program of one, such as {example}.</source>
   <translation>PYTHON vaut {program}, qui ne répond pas comme un Python {oldest} ou plus récent, en 64 bits et avec le module venv ; indiquer le programme d'un tel Python, par exemple {example}.</translation>
  </message>
  <message>
   <source>The Python interpreter {interpreter} cannot be started ({reason}). Name an existing one that has torch in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP, or run gzap:runtime.</source>
   <translation>L'interpréteur Python {interpreter} ne peut pas être démarré ({reason}). Indiquer un interpréteur existant disposant de torch dans Préférences &gt; Options &gt; Traitement &gt; Fournisseurs de services &gt; G-ZAP, ou exécuter gzap:runtime.</translation>
  </message>
  <message>
   <source>The output is there already; OVERWRITE makes it anew.</source>
   <translation>La sortie existe déjà ; OVERWRITE la recrée.</translation>
  </message>
  <message>
   <source>The folder {folder} on the cluster's worker {worker} is not that of this machine. Choose a FOLDER that all machines reach under the same name.</source>
   <translation>Le dossier {folder} du worker {worker} du cluster n'est pas celui de cette machine. Choisir un FOLDER que toutes les machines atteignent sous le même nom.</translation>
  </message>
  <message>
   <source>Scene {number} of {count}: {name}.</source>
   <translation>Scène {number} sur {count} : {name}.</translation>
  </message>
  <message>
   <source>{count} scene(s): {waiting} to sharpen, {skipped} whose output is there already, {failed} whose row cannot be used. The report is {report}.</source>
   <translation>{count} scène(s) : {waiting} à affiner, {skipped} dont la sortie existe déjà, {failed} dont la ligne est inutilisable. Le rapport est {report}.</translation>
  </message>
  <message>
   <source>{done} scene(s) sharpened, {skipped} skipped, {failed} failed; {report} tells of each.</source>
   <translation>{done} scène(s) affinée(s), {skipped} ignorée(s), {failed} en échec ; {report} donne le détail de chacune.</translation>
  </message>
  <message>
   <source>The run was cancelled. {ready} of {count} scene(s) are sharpened and stay. Start it again with the same settings to go on.</source>
   <translation>L'exécution a été annulée. {ready} scène(s) sur {count} sont affinées et conservées. Pour continuer, la relancer avec les mêmes paramètres.</translation>
  </message>
  <message>
   <source>Scene {number} ({name}) failed: {reason}</source>
   <translation>Échec de la scène {number} ({name}) : {reason}</translation>
  </message>
  <message>
   <source>The outputs that are there were made with other settings ({names}). Set OVERWRITE to make them anew, or choose another FOLDER.</source>
   <translation>Les sorties existantes ont été créées avec d'autres paramètres ({names}). Activer OVERWRITE pour les recréer, ou choisir un autre FOLDER.</translation>
  </message>
  <message>
   <source>Memory ran out. Set a smaller MEMORY or fewer THREADS, or sharpen this scene alone.</source>
   <translation>Mémoire insuffisante. Choisir une MEMORY plus petite ou moins de THREADS, ou affiner cette scène seule.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be made ({reason}); choose another one.</source>
   <translation>Le dossier {folder} ne peut pas être créé ({reason}) ; en choisir un autre.</translation>
  </message>
  <message>
   <source>The output {path} lies outside of FOLDER ({folder}). Write a name in the column output, with folders inside of FOLDER at most.</source>
   <translation>La sortie {path} se trouve hors de FOLDER ({folder}). Écrire dans la colonne output un nom, au plus précédé de sous-dossiers de FOLDER.</translation>
  </message>
  <message>
   <source>The table PAIRS has no scene; fill in its columns pan, ms and output.</source>
   <translation>La table PAIRS ne contient aucune scène ; remplir ses colonnes pan, ms et output.</translation>
  </message>
  <message>
   <source>The row has no {column}; fill it in, or leave the whole row empty.</source>
   <translation>La ligne n'a pas de valeur pour {column} ; la remplir, ou laisser toute la ligne vide.</translation>
  </message>
  <message>
   <source>{name} is no whole path, and the table lies in no folder that it could be relative to. Write whole paths, or save the table as a file.</source>
   <translation>{name} n'est pas un chemin complet, et la table ne se trouve dans aucun dossier auquel il pourrait être relatif. Écrire des chemins complets, ou enregistrer la table dans un fichier.</translation>
  </message>
  <message>
   <source>{other} and {name} both name {path}. Choose a file of its own for each.</source>
   <translation>{other} et {name} désignent tous deux {path}. Choisir un fichier distinct pour chacun.</translation>
  </message>
  <message>
   <source>Scenes {first} and {second} of the table both write {path}. Give each a name of its own in the column output.</source>
   <translation>Les scènes {first} et {second} de la table écrivent toutes deux {path}. Donner à chacune un nom distinct dans la colonne output.</translation>
  </message>
  <message>
   <source>PHASE is interp23, but the 23-tap interpolator needs a ratio of 2, 4 or 8 and pixels that fall on each other: the cubic spline was taken in its place, half a panchromatic pixel off.</source>
   <translation>PHASE vaut interp23, mais l'interpolateur à 23 coefficients exige un rapport de 2, 4 ou 8 et des pixels qui coïncident : la spline cubique a été utilisée à la place, avec un décalage d'un demi-pixel panchromatique.</translation>
  </message>
  <message>
   <source>The multispectral image was interpolated by the 23 taps of published tables. Those wrap around at the edges, where here the image is mirrored: blocks within 11 multispectral pixels of the edges may differ.</source>
   <translation>L'image multispectrale a été interpolée par les 23 coefficients des tableaux publiés. Ceux-ci se replient périodiquement aux bords, alors qu'ici l'image est prolongée en miroir : les blocs à moins de 11 pixels multispectraux des bords peuvent différer.</translation>
  </message>
  <message>
   <source>The multispectral image holds fractions up to {largest:.4g}, such as reflectance: all images were multiplied by {scale:.10g} before they were compared, since Q2n, D_lambda_K and R_Q2n round to whole numbers.</source>
   <translation>L'image multispectrale contient des fractions jusqu'à {largest:.4g}, comme des réflectances : toutes les images ont été multipliées par {scale:.10g} avant d'être comparées, car Q2n, D_lambda_K et R_Q2n arrondissent à des nombres entiers.</translation>
  </message>
  <message>
   <source>The panchromatic image reaches {pan:.6g} and the multispectral image {ms:.6g}: they hold different units, which D_s is sensitive to.</source>
   <translation>L'image panchromatique atteint {pan:.6g} et l'image multispectrale {ms:.6g} : elles contiennent des unités différentes, ce à quoi D_s est sensible.</translation>
  </message>
  <message>
   <source>The mean of the fused image is {fused:.4g}, that of the multispectral image {ms:.4g}: they may hold different units or a stretch, which most indices count as an error.</source>
   <translation>La moyenne de l'image fusionnée est de {fused:.4g}, celle de l'image multispectrale de {ms:.4g} : elles contiennent peut-être des unités différentes ou un étirement, que la plupart des indices comptent comme une erreur.</translation>
  </message>
  <message>
   <source>The pair itself says that the multispectral image lies {rows:+.2f} rows and {cols:+.2f} columns (panchromatic pixels) off its georeferenced place; PHASE is {phase}, which assumes {taken_rows:+.2f} and {taken_cols:+.2f}. PHASE auto takes the pair's own word.</source>
   <translation>La paire elle-même indique que l'image multispectrale se trouve à {rows:+.2f} lignes et {cols:+.2f} colonnes (pixels panchromatiques) de sa position géoréférencée ; PHASE vaut {phase}, qui suppose {taken_rows:+.2f} et {taken_cols:+.2f}. PHASE auto suit l'indication de la paire.</translation>
  </message>
  <message>
   <source>The offset of band(s) {bands} cannot be told from the band alone (it explains the panchromatic image too little, or its parts contradict each other, as under clouds); that of the whole image is taken.</source>
   <translation>Le décalage de la ou des bandes {bands} ne peut pas être déterminé à partir de la bande seule (elle explique trop peu l'image panchromatique, ou ses parties se contredisent, comme sous des nuages) ; celui de l'image entière est utilisé.</translation>
  </message>
  <message>
   <source>The multispectral image</source>
   <translation>L'image multispectrale</translation>
  </message>
  <message>
   <source>The panchromatic image</source>
   <translation>L'image panchromatique</translation>
  </message>
  <message>
   <source>No pixel of the multispectral image has its centre in the fused image. Expected some; choose a larger fused image, or a smaller BORDER.</source>
   <translation>Aucun pixel de l'image multispectrale n'a son centre dans l'image fusionnée. Attendu : au moins quelques-uns ; choisir une image fusionnée plus grande, ou un BORDER plus petit.</translation>
  </message>
  <message>
   <source>BORDER is {border}, which would leave fewer than {least_side} of {cols} x {rows} pixels along a side: no border is left out.</source>
   <translation>BORDER vaut {border}, ce qui laisserait moins de {least_side} pixels sur {cols} x {rows} le long d'un côté : aucune bordure n'est exclue.</translation>
  </message>
  <message>
   <source>The fused image {fused} does not lie where the panchromatic and the multispectral image overlap. Expected an image of the same ground; choose the fused image of this pair.</source>
   <translation>L'image fusionnée {fused} ne se trouve pas là où l'image panchromatique et l'image multispectrale se recouvrent. Attendu : une image de la même zone au sol ; choisir l'image fusionnée de cette paire.</translation>
  </message>
  <message>
   <source>reflectance</source>
   <translation>réflectance</translation>
  </message>
  <message>
   <source>digital numbers</source>
   <translation>comptes numériques</translation>
  </message>
  <message>
   <source>Model {path}: encoder {encoder}, fitted from {started} in {steps} steps with seed {seed} to a scene of {bands} band(s), sensor {sensor}.</source>
   <translation>Modèle {path} : encodeur {encoder}, ajusté à partir de {started} en {steps} itérations avec la graine {seed} sur une scène de {bands} bande(s), capteur {sensor}.</translation>
  </message>
  <message>
   <source>Model {path}: encoder {encoder}, pretrained in {steps} steps with seed {seed} on {pictures} image(s) and {pairs} real pair(s).</source>
   <translation>Modèle {path} : encodeur {encoder}, préentraîné en {steps} itérations avec la graine {seed} sur {pictures} image(s) et {pairs} paire(s) réelle(s).</translation>
  </message>
  <message>
   <source>Model {path}: encoder {encoder}, the regression on PAN's detail alone.</source>
   <translation>Modèle {path} : encodeur {encoder}, la régression sur les détails de PAN seule.</translation>
  </message>
  <message>
   <source>The images are taken to lie where their georeferencing says.</source>
   <translation>Les images sont supposées se trouver là où leur géoréférencement l'indique.</translation>
  </message>
  <message>
   <source>GDAL {gdal_version}, method {method}.</source>
   <translation>GDAL {gdal_version}, méthode {method}.</translation>
  </message>
  <message>
   <source>PIXEL_SIZE or SCALE is given, but a classical method sharpens to the pixels of the panchromatic image only. Leave both empty, or use gzap:pansharpen.</source>
   <translation>PIXEL_SIZE ou SCALE est indiqué, mais une méthode classique n'affine qu'aux pixels de l'image panchromatique. Laisser les deux vides, ou utiliser gzap:pansharpen.</translation>
  </message>
  <message>
   <source>Cluster {address}: {count} worker(s).</source>
   <translation>Cluster {address} : {count} worker(s).</translation>
  </message>
  <message>
   <source>No Dask scheduler answers at {address} ({reason}). Check CLUSTER, that the scheduler runs and can be reached from here, and that it has the same version of distributed as QGIS's Python ({ours}).</source>
   <translation>Aucun ordonnanceur (scheduler) Dask ne répond à {address} ({reason}). Vérifier CLUSTER, et que l'ordonnanceur fonctionne, peut être atteint d'ici et a distributed {ours} comme le Python de QGIS.</translation>
  </message>
  <message>
   <source>The cluster's scheduler at {address} does not answer any more. Start the cluster again, and then this run; or leave CLUSTER empty.</source>
   <translation>L'ordonnanceur du cluster à {address} ne répond plus. Redémarrer le cluster, puis relancer cette exécution ; ou laisser CLUSTER vide.</translation>
  </message>
  <message>
   <source>The last worker of the cluster at {address} has gone. Start workers again, and then this run.</source>
   <translation>Le dernier worker du cluster à {address} a disparu. Redémarrer des workers, puis relancer cette exécution.</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} gave no answer for {seconds:.0f} seconds. End it, and start this run again.</source>
   <translation>Le worker {worker} du cluster n'a pas répondu pendant {seconds:.0f} secondes. L'arrêter, et relancer cette exécution.</translation>
  </message>
  <message>
   <source>CLUSTER is {address}, but QGIS's Python cannot import distributed, the part of Dask that clusters need ({reason}). Install it there (python3 -m pip install distributed, or Debian's python3-distributed), or leave CLUSTER empty.</source>
   <translation>CLUSTER vaut {address}, mais le Python de QGIS ne peut pas importer distributed, la partie de Dask dont les clusters ont besoin ({reason}). L'y installer (python3 -m pip install distributed ou, sous Debian, python3-distributed), ou laisser CLUSTER vide.</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} cannot load what the work needs ({reason}). Install the plugin's package, numpy, GDAL and torch for its Python, and restart it.</source>
   <translation>Le worker {worker} du cluster ne peut pas charger ce dont le travail a besoin ({reason}). Installer le paquet de l'extension, numpy, GDAL et torch pour son Python, et le redémarrer.</translation>
  </message>
  <message>
   <source>Worker {worker}: Python {python}, torch {torch}, GDAL {gdal}, {threads} thread(s).</source>
   <translation>Worker {worker} : Python {python}, torch {torch}, GDAL {gdal}, {threads} thread(s).</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} has distributed {theirs}, QGIS's Python {ours}: they may not understand each other. Install one version everywhere.</source>
   <translation>Le worker {worker} du cluster a distributed {theirs}, le Python de QGIS {ours} : ils risquent de ne pas se comprendre. Installer la même version partout.</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} has torch {theirs}, this run {ours}: single pixels may differ by one digital number.</source>
   <translation>Le worker {worker} du cluster a torch {theirs}, cette exécution {ours} : certains pixels peuvent différer d'un compte numérique.</translation>
  </message>
  <message>
   <source>The cluster at {address} has no worker. Start at least one (see the page on clusters in the documentation), or leave CLUSTER empty.</source>
   <translation>Le cluster à {address} n'a aucun worker. En démarrer au moins un (voir la page sur les clusters dans la documentation), ou laisser CLUSTER vide.</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} cannot use the images: {reason} Put them into a folder that all workers reach under the same name.</source>
   <translation>Le worker {worker} du cluster ne peut pas utiliser les images : {reason} Les placer dans un dossier que tous les workers atteignent sous le même nom.</translation>
  </message>
  <message>
   <source>{pan} and {ms} hold other images there than here.</source>
   <translation>{pan} et {ms} contiennent là-bas d'autres images qu'ici.</translation>
  </message>
  <message>
   <source>A task failed on a worker of the cluster: {reason}. The worker's own log says more.</source>
   <translation>Une tâche a échoué sur un worker du cluster : {reason}. Le journal du worker lui-même en dit davantage.</translation>
  </message>
  <message>
   <source>A task ended one worker of the cluster after the other: memory probably ran out there. Give the workers more memory, or set a smaller MEMORY.</source>
   <translation>Une tâche a provoqué l'arrêt des workers du cluster l'un après l'autre : la mémoire y était probablement insuffisante. Donner plus de mémoire aux workers, ou choisir une MEMORY plus petite.</translation>
  </message>
  <message>
   <source>its result got lost</source>
   <translation>son résultat a été perdu</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} has version {theirs} of G-ZAP, this QGIS {ours}. Install the same version on all of them and restart the workers.</source>
   <translation>Le worker {worker} du cluster a la version {theirs} de G-ZAP, ce QGIS la version {ours}. Installer la même version sur tous et redémarrer les workers.</translation>
  </message>
  <message>
   <source>without a correction by a small network</source>
   <translation>sans correction par un petit réseau</translation>
  </message>
  <message>
   <source>Held-back error relative to the regression, at each check: {history}.</source>
   <translation>Erreur sur la partie mise de côté relative à la régression, à chaque contrôle : {history}.</translation>
  </message>
  <message>
   <source>The scene is too small to learn from; the regression on PAN's detail is used alone.</source>
   <translation>La scène est trop petite pour l'apprentissage ; la régression sur les détails de PAN est utilisée seule.</translation>
  </message>
  <message>
   <source>the start</source>
   <translation>état de départ</translation>
  </message>
  <message>
   <source>Kept the weights of {kept} with {share:.0f} % of their correction; {steps} steps took {seconds:.1f} s.</source>
   <translation>Poids retenus : {kept}, avec {share:.0f} % de leur correction ; {steps} itérations ont pris {seconds:.1f} s.</translation>
  </message>
  <message>
   <source>GDAL {gdal}, torch {torch} in {interpreter}, device {device}, {threads} thread(s).</source>
   <translation>GDAL {gdal}, torch {torch} dans {interpreter}, périphérique {device}, {threads} thread(s).</translation>
  </message>
  <message>
   <source>Fit: method {method}, preset {preset}, start {start}, encoder {encoder}, tuning {tuning}, seed {seed}.</source>
   <translation>Ajustement : méthode {method}, préréglage {preset}, départ {start}, encodeur {encoder}, réglage {tuning}, graine {seed}.</translation>
  </message>
  <message>
   <source>with a correction by a small network</source>
   <translation>avec une correction par un petit réseau</translation>
  </message>
  <message>
   <source>PAN's response to the bands: {weights}, {correction}; it explains {share:.2f} % of PAN on {pixels} held-back pixels, least squares {linear:.2f} %.</source>
   <translation>Réponse de PAN aux bandes : {weights}, {correction} ; elle explique {share:.2f} % de PAN sur {pixels} pixels mis de côté, les moindres carrés {linear:.2f} %.</translation>
  </message>
  <message>
   <source>PAN becomes as sharp as MS by a blur of gain {gain:.2f} at MS's Nyquist frequency, band by band {bands}; the sensor's table has {known}.</source>
   <translation>PAN devient aussi nette que MS par un flou de gain {gain:.2f} à la fréquence de Nyquist de MS, bande par bande {bands} ; le tableau du capteur donne {known}.</translation>
  </message>
  <message>
   <source>Loss of each level at the end: {losses}.</source>
   <translation>Perte finale de chaque niveau : {losses}.</translation>
  </message>
  <message>
   <source>The scene is small: all of it was learnt from. Its error relative to the regression, at each check: {history}.</source>
   <translation>La scène est petite : l'apprentissage a porté sur toute la scène. Son erreur relative à la régression, à chaque contrôle : {history}.</translation>
  </message>
  <message>
   <source>The scene is too small to learn from; the weights of the start are used as they are.</source>
   <translation>La scène est trop petite pour l'apprentissage ; les poids de départ sont utilisés tels quels.</translation>
  </message>
  <message>
   <source>The held-back part preferred the regression on PAN's detail; it is used alone.</source>
   <translation>La partie mise de côté a préféré la régression sur les détails de PAN ; elle est utilisée seule.</translation>
  </message>
  <message>
   <source>step {step}</source>
   <translation>itération {step}</translation>
  </message>
  <message>
   <source>GDAL {gdal}, torch {torch}, device {device}, {threads} thread(s).</source>
   <translation>GDAL {gdal}, torch {torch}, périphérique {device}, {threads} thread(s).</translation>
  </message>
  <message>
   <source>BACKBONE is {asked}, but the model file that the fit starts from has the encoder {found}, which stays.</source>
   <translation>BACKBONE vaut {asked}, mais le fichier de modèle d'où part l'ajustement a l'encodeur {found}, qui est conservé.</translation>
  </message>
  <message>
   <source>No file is named for the model; choose where MODEL is written.</source>
   <translation>Aucun fichier n'est indiqué pour le modèle ; choisir où MODEL est écrit.</translation>
  </message>
  <message>
   <source>The model file {path} cannot be read ({reason}). Choose an existing file that gzap:fit has written.</source>
   <translation>Le fichier de modèle {path} ne peut pas être lu ({reason}). Choisir un fichier existant écrit par gzap:fit.</translation>
  </message>
  <message>
   <source>The network is fitted on {count} block(s) of up to {cols} x {rows} pixels: MEMORY allows {memory} MiB for its work. With more it may learn more.</source>
   <translation>Le réseau est ajusté sur {count} bloc(s) d'au plus {cols} x {rows} pixels : MEMORY accorde {memory} Mio à son travail. Avec davantage, il peut apprendre davantage.</translation>
  </message>
  <message>
   <source>PIXEL_SIZE is {size:.6g} map units, but the multispectral pixels measure {dx:.6g} x {dy:.6g}: more than {most} output pixels would lie along each. Choose {least:.6g} or more.</source>
   <translation>PIXEL_SIZE vaut {size:.6g} unités de carte, mais les pixels multispectraux mesurent {dx:.6g} x {dy:.6g} : plus de {most} pixels de sortie se trouveraient le long de chacun. Choisir {least:.6g} ou plus.</translation>
  </message>
  <message>
   <source>EXTENT and MASK have no ground in common. Choose others, or only one.</source>
   <translation>EXTENT et MASK n'ont aucune zone au sol en commun. En choisir d'autres, ou n'indiquer que l'un des deux.</translation>
  </message>
  <message>
   <source>EXTENT lies outside the ground that the two images share. Choose an extent inside it, or leave EXTENT empty.</source>
   <translation>EXTENT se trouve hors de la zone au sol commune aux deux images. Choisir une emprise à l'intérieur, ou laisser EXTENT vide.</translation>
  </message>
  <message>
   <source>that are no images</source>
   <translation>pas des images</translation>
  </message>
  <message>
   <source>with a colour table, whose numbers are not brightness (convert them to RGB)</source>
   <translation>table de couleurs, dont les nombres ne sont pas des luminosités (convertir en RVB)</translation>
  </message>
  <message>
   <source>with more than {bands} bands</source>
   <translation>plus de {bands} bandes</translation>
  </message>
  <message>
   <source>with less than {pixels} pixels a side</source>
   <translation>moins de {pixels} pixels de côté</translation>
  </message>
  <message>
   <source>Found {pictures} image(s) and {pairs} real pair(s).</source>
   <translation>{pictures} image(s) et {pairs} paire(s) réelle(s) trouvées.</translation>
  </message>
  <message>
   <source>IMAGES is {folder}, which is no folder; choose a folder with images.</source>
   <translation>IMAGES vaut {folder}, qui n'est pas un dossier ; choisir un dossier d'images.</translation>
  </message>
  <message>
   <source>{folder} and its sub-folders hold no image to learn from. Expected images of 1 to {most_bands} bands and at least {least_side} pixels a side, or sub-folders with a {pan} and an {ms}; choose another folder.</source>
   <translation>{folder} et ses sous-dossiers ne contiennent aucune image pour l'apprentissage. Attendu : des images de 1 à {most_bands} bandes et d'au moins {least_side} pixels de côté, ou des sous-dossiers avec un {pan} et un {ms} ; choisir un autre dossier.</translation>
  </message>
  <message>
   <source>Left out {count} {reason}: {names}.</source>
   <translation>{count} élément(s) écarté(s) – {reason} : {names}.</translation>
  </message>
  <message>
   <source>A band marked as transparency (alpha) is taken as a mask in {count} image(s): {names}. If it holds measurements, change its colour interpretation.</source>
   <translation>Une bande marquée comme transparence (alpha) sert de masque dans {count} image(s) : {names}. Si elle contient des mesures, modifier son interprétation de couleur.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be listed ({strerror}); give leave to read it, or choose another folder for IMAGES.</source>
   <translation>Le contenu du dossier {folder} ne peut pas être listé ({strerror}) ; accorder le droit de lecture, ou choisir un autre dossier pour IMAGES.</translation>
  </message>
  <message>
   <source>that are no pair ({error})</source>
   <translation>pas des paires ({error})</translation>
  </message>
  <message>
   <source>{name} holds {mark:g} in {share:.1f} % of the pixels looked at, which is how files mark gaps. It counts as a measurement: declare it as NoData if it is none.</source>
   <translation>{name} contient {mark:g} dans {share:.1f} % des pixels examinés, valeur par laquelle les fichiers signalent des lacunes. Elle compte comme une mesure : la déclarer comme NoData si ce n'en est pas une.</translation>
  </message>
  <message>
   <source>MODEL and OUTPUT both name {path}. Choose a file of its own for each.</source>
   <translation>MODEL et OUTPUT désignent tous deux {path}. Choisir un fichier distinct pour chacun.</translation>
  </message>
  <message>
   <source>Steps {first} to {last} took {seconds:.0f} s. Over the last of them the error was {loss:.1f} % of the regression's.</source>
   <translation>Les itérations {first} à {last} ont pris {seconds:.0f} s. Sur les dernières, l'erreur était de {loss:.1f} % de celle de la régression.</translation>
  </message>
  <message>
   <source>Checkpoints are written to {path}. Should this run be stopped or killed, run it again with the same settings and that file as RESUME: it then goes on.</source>
   <translation>Les points de reprise sont écrits dans {path}. Si cette exécution est arrêtée ou interrompue, la relancer avec les mêmes paramètres et ce fichier comme RESUME : elle continuera.</translation>
  </message>
  <message>
   <source>The run was cancelled. {path} keeps what was learnt: to go on, run it again with the same settings and that file as RESUME.</source>
   <translation>L'exécution a été annulée. {path} conserve ce qui a été appris : pour continuer, la relancer avec les mêmes paramètres et ce fichier comme RESUME.</translation>
  </message>
  <message>
   <source>MODEL is {model}, but that is how checkpoints end. Choose a name that ends in .safetensors.</source>
   <translation>MODEL vaut {model}, mais c'est ainsi que se terminent les points de reprise. Choisir un nom se terminant par .safetensors.</translation>
  </message>
  <message>
   <source>MODEL and RESUME both name {model}. Choose a file of its own for each.</source>
   <translation>MODEL et RESUME désignent tous deux {model}. Choisir un fichier distinct pour chacun.</translation>
  </message>
  <message>
   <source>Pretraining: encoder {encoder}, {steps} steps, seed {seed}.</source>
   <translation>Préentraînement : encodeur {encoder}, {steps} itérations, graine {seed}.</translation>
  </message>
  <message>
   <source>{path} is the checkpoint of an earlier run. RESUME does not name it, so this run starts anew; the old checkpoint will be kept as {old}.</source>
   <translation>{path} est le point de reprise d'une exécution antérieure. RESUME ne le désigne pas, cette exécution repart donc de zéro ; l'ancien point de reprise sera conservé sous le nom {old}.</translation>
  </message>
  <message>
   <source>The checkpoint {path} cannot be read ({reason}). Choose the {ending} file of the run that is to go on, or leave RESUME empty.</source>
   <translation>Le point de reprise {path} ne peut pas être lu ({reason}). Choisir le fichier {ending} de l'exécution à continuer, ou laisser RESUME vide.</translation>
  </message>
  <message>
   <source>The checkpoint of an earlier run could not be renamed to {old} ({reason}); move {name} elsewhere, or choose another MODEL.</source>
   <translation>Le point de reprise d'une exécution antérieure n'a pas pu être renommé en {old} ({reason}) ; déplacer {name} ailleurs, ou choisir un autre MODEL.</translation>
  </message>
  <message>
   <source>The prior {path} that comes with the plugin is missing. Install the plugin again, choose another BACKBONE, or do without it: fit with START scratch.</source>
   <translation>Le prior {path} fourni avec l'extension est absent. Réinstaller l'extension, choisir un autre BACKBONE, ou s'en passer : ajuster avec START scratch.</translation>
  </message>
  <message>
   <source>Sensor taken from bands, ratio and pixel size: {sensor}. Set SENSOR if that is wrong.</source>
   <translation>Capteur déduit des bandes, du rapport et de la taille du pixel : {sensor}. Définir SENSOR si c'est erroné.</translation>
  </message>
  <message>
   <source>Sensor {sensor}, since {reason}. Set SENSOR if that is wrong.</source>
   <translation>Capteur {sensor}, car {reason}. Définir SENSOR si c'est erroné.</translation>
  </message>
  <message>
   <source>Band by band, MS lies off its georeferenced place by (rows columns, PAN pixels; confidence): {bands}.</source>
   <translation>Bande par bande, MS s'écarte de sa position géoréférencée de (lignes colonnes, pixels PAN ; confiance) : {bands}.</translation>
  </message>
  <message>
   <source>In held-back pixels MS now explains {after:.2f} % of the detail of PAN, before {before:.2f} %.</source>
   <translation>Sur les pixels mis de côté, MS explique désormais {after:.2f} % des détails de PAN, contre {before:.2f} % auparavant.</translation>
  </message>
  <message>
   <source>MS lies turned by {degrees:+.4f} degrees clockwise; confidence {confidence:.2f}.</source>
   <translation>MS est tournée de {degrees:+.4f} degrés dans le sens horaire ; confiance {confidence:.2f}.</translation>
  </message>
  <message>
   <source>No band is moved by itself, and MS is not turned: no such step makes MS fit PAN clearly better in held-back pixels.</source>
   <translation>Aucune bande n'est déplacée seule et MS n'est pas tournée : aucune de ces étapes n'ajuste nettement mieux MS à PAN sur les pixels mis de côté.</translation>
  </message>
  <message>
   <source>Band(s) {bands} are moved onto the others.</source>
   <translation>Bande(s) {bands} : déplacée(s) sur les autres.</translation>
  </message>
  <message>
   <source>MS is turned back.</source>
   <translation>La rotation de MS est annulée.</translation>
  </message>
  <message>
   <source>{path} would hold {cols} x {rows} pixels of {bands} band(s), {size:.4g} GiB before compression, but only {free:.4g} GiB are free on its disk. Choose a larger PIXEL_SIZE, a smaller SCALE or EXTENT, or another disk.</source>
   <translation>{path} contiendrait {cols} x {rows} pixels de {bands} bande(s), soit {size:.4g} Gio avant compression, mais {free:.4g} Gio seulement sont libres sur son disque. Choisir un PIXEL_SIZE plus grand, un SCALE ou un EXTENT plus petit, ou un autre disque.</translation>
  </message>
  <message>
   <source>The build downloads about {download} MB from {places} and keeps about {disk} MB in {folder}; while it works it needs about {room} MB there.</source>
   <translation>La construction télécharge environ {download} Mo depuis {places} et conserve environ {disk} Mo dans {folder} ; pendant l'opération, elle y a besoin d'environ {room} Mo.</translation>
  </message>
  <message>
   <source>QGIS's own Python {own} has torch {found}: the network runs without a private environment unless the settings name another Python.</source>
   <translation>Le Python {own} de QGIS a torch {found} : le réseau s'exécute sans environnement privé, sauf si les paramètres désignent un autre Python.</translation>
  </message>
  <message>
   <source>{folder} holds a complete environment ({size:.0f} MB).</source>
   <translation>{folder} contient un environnement complet ({size:.0f} Mo).</translation>
  </message>
  <message>
   <source>The build takes torch and what it needs from the folder {places}, without a network, and keeps about {disk} MB in {folder}.</source>
   <translation>La construction prend torch et ses dépendances dans le dossier {places}, sans réseau, et conserve environ {disk} Mo dans {folder}.</translation>
  </message>
  <message>
   <source>A build would use {python}.</source>
   <translation>Une construction utiliserait {python}.</translation>
  </message>
  <message>
   <source>{free:.0f} MB are free there.</source>
   <translation>{free:.0f} Mo y sont libres.</translation>
  </message>
  <message>
   <source>Nothing was downloaded or written, and no address was contacted.</source>
   <translation>Rien n'a été téléchargé ni écrit, et aucune adresse n'a été contactée.</translation>
  </message>
  <message>
   <source>To install, choose build under "What to do" (ACTION), tick "Download and install now" (AGREE), and run this again.</source>
   <translation>Pour installer, choisir build sous « Action » (ACTION), cocher « Télécharger et installer maintenant » (AGREE), puis relancer l'exécution.</translation>
  </message>
  <message>
   <source>{folder} was removed: {size:.0f} MB are free again.</source>
   <translation>{folder} a été supprimé : {size:.0f} Mo sont à nouveau libres.</translation>
  </message>
  <message>
   <source>QGIS's own Python {own} has no torch.</source>
   <translation>Le Python {own} de QGIS n'a pas torch.</translation>
  </message>
  <message>
   <source>There is no private environment in {folder}.</source>
   <translation>Il n'y a pas d'environnement privé dans {folder}.</translation>
  </message>
  <message>
   <source>The folder {folder} holds files that gzap:runtime did not make; a build needs an empty or a new folder.</source>
   <translation>Le dossier {folder} contient des fichiers que gzap:runtime n'a pas créés ; une construction exige un dossier vide ou nouveau.</translation>
  </message>
  <message>
   <source>{folder} holds a build that did not end ({size:.0f} MB); build again to go on, or remove it.</source>
   <translation>{folder} contient une construction inachevée ({size:.0f} Mo) ; relancer la construction pour continuer, ou la supprimer.</translation>
  </message>
  <message>
   <source>The environment works: Python {python}, torch {torch}, numpy {numpy}, device {device}.</source>
   <translation>L'environnement fonctionne : Python {python}, torch {torch}, numpy {numpy}, périphérique {device}.</translation>
  </message>
  <message>
   <source>torch finds no NVIDIA card that it can use, so runs will take the processor: update the driver, or choose in INDEX the address for another version of CUDA.</source>
   <translation>torch ne trouve aucune carte NVIDIA utilisable, les exécutions se feront donc sur le processeur : mettre à jour le pilote, ou choisir dans INDEX l'adresse d'une autre version de CUDA.</translation>
  </message>
  <message>
   <source>There is no environment in {folder}.</source>
   <translation>Il n'y a pas d'environnement dans {folder}.</translation>
  </message>
  <message>
   <source>The build needs about {room} MB, but only {free:.0f} MB are free for {folder}; free some room, or choose FOLDER on another disk.</source>
   <translation>La construction a besoin d'environ {room} Mo, mais {free:.0f} Mo seulement sont libres pour {folder} ; libérer de l'espace, ou choisir FOLDER sur un autre disque.</translation>
  </message>
  <message>
   <source>{folder} holds what was asked for.</source>
   <translation>{folder} contient ce qui a été demandé.</translation>
  </message>
  <message>
   <source>Tiles of {side} x {side} pixels: MEMORY allows {memory} MiB for the network's work.</source>
   <translation>Tuiles de {side} x {side} pixels : MEMORY accorde {memory} Mio au travail du réseau.</translation>
  </message>
  <message>
   <source>Share of the network's correction that each band takes: {trust}.</source>
   <translation>Part de la correction du réseau que prend chaque bande : {trust}.</translation>
  </message>
  <message>
   <source>Output {cols} x {rows} pixels of {dx:.10g} x {dy:.10g} map units, geometry {geometry}.</source>
   <translation>Sortie de {cols} x {rows} pixels de {dx:.10g} x {dy:.10g} unités de carte, géométrie {geometry}.</translation>
  </message>
  <message>
   <source>panchromatic</source>
   <translation>panchromatique</translation>
  </message>
  <message>
   <source>multispectral</source>
   <translation>multispectrale</translation>
  </message>
  <message>
   <source>GDAL {gdal_version}.</source>
   <translation>GDAL {gdal_version}.</translation>
  </message>
  <message>
   <source>Degraded by {col_scale:.6g} x {row_scale:.6g}: PAN {cols} x {rows}, MS {ms_cols} x {ms_rows} pixels. MTF gains {gains}.</source>
   <translation>Dégradation de {col_scale:.6g} x {row_scale:.6g} : PAN {cols} x {rows}, MS {ms_cols} x {ms_rows} pixels. Gains MTF {gains}.</translation>
  </message>
  <message>
   <source>PHASE auto: PAN is sampled where MS really lies, so that the degraded images lie on each other as georeferenced.</source>
   <translation>PHASE auto : PAN est échantillonnée là où MS se trouve réellement, de sorte que les images dégradées se superposent selon leur géoréférencement.</translation>
  </message>
  <message>
   <source>PHASE interp23: the degraded multispectral pixels show what lies half a degraded panchromatic pixel further down and right; choose interp23 in gzap:assess too.</source>
   <translation>PHASE interp23 : les pixels multispectraux dégradés montrent ce qui se trouve un demi-pixel panchromatique dégradé plus bas et plus à droite ; choisir aussi interp23 dans gzap:assess.</translation>
  </message>
  <message>
   <source>PHASE area: both images are taken to lie where their georeferencing says.</source>
   <translation>PHASE area : les deux images sont supposées se trouver là où leur géoréférencement l'indique.</translation>
  </message>
  <message>
   <source>PAN_REDUCED and MS_REDUCED are both {pan}. Expected two files; choose another name for one of them.</source>
   <translation>PAN_REDUCED et MS_REDUCED sont tous deux {pan}. Attendu : deux fichiers ; choisir un autre nom pour l'un d'eux.</translation>
  </message>
  <message>
   <source>No pixel of the degraded {title} image would hold a measurement: all would be NoData or zero. Check the NoData value and the mask of the {title} image; if there are gaps everywhere, choose a smaller RATIO.</source>
   <translation>Aucun pixel de l'image {title} dégradée ne contiendrait de mesure : tous seraient NoData ou nuls. Vérifier la valeur NoData et le masque de l'image {title} ; s'il y a des lacunes partout, choisir un RATIO plus petit.</translation>
  </message>
  <message>
   <source>Choose SENSOR {sensor} wherever the degraded pair is used: its pixels are too large for auto to know the sensor again.</source>
   <translation>Choisir SENSOR {sensor} partout où la paire dégradée est utilisée : ses pixels sont trop grands pour que auto reconnaisse le capteur.</translation>
  </message>
  <message>
   <source>At this ratio no given image shows what the pair should be sharpened to.</source>
   <translation>À ce rapport, aucune image fournie ne montre ce que devrait donner l'affinage de la paire.</translation>
  </message>
  <message>
   <source>RATIO is nearly the pair's own, multispectral over panchromatic pixel size: leave it empty to have the given multispectral image as the truth.</source>
   <translation>RATIO est presque le rapport de la paire elle-même, taille du pixel multispectral sur taille du pixel panchromatique : le laisser vide pour avoir l'image multispectrale fournie comme vérité.</translation>
  </message>
  <message>
   <source>The multispectral image was warped: its own pixels are no reference. To have one, warp it to the reference system of the panchromatic image and begin with that file.</source>
   <translation>L'image multispectrale a été reprojetée : ses propres pixels ne peuvent pas servir de référence. Pour en avoir une, la reprojeter dans le système de référence de l'image panchromatique et partir de ce fichier.</translation>
  </message>
  <message>
   <source>The degraded PAN lies on the pixels of the given multispectral image: sharpen the degraded pair and compare the result with that image.</source>
   <translation>L'image PAN dégradée repose sur les pixels de l'image multispectrale fournie : affiner la paire dégradée et comparer le résultat à cette image.</translation>
  </message>
  <message>
   <source>PAN {cols} x {rows}, MS {ms_cols} x {ms_rows} pixels, {bands} band(s), ratio {col_ratio:.6g} x {row_ratio:.6g}.</source>
   <translation>PAN {cols} x {rows}, MS {ms_cols} x {ms_rows} pixels, {bands} bande(s), rapport {col_ratio:.6g} x {row_ratio:.6g}.</translation>
  </message>
  <message>
   <source>MS lies {rows:+.2f} rows and {cols:+.2f} columns (PAN pixels) off its georeferenced place; confidence {confidence:.2f}, PAN explained by MS to {fit:.1f} %.</source>
   <translation>MS se trouve à {rows:+.2f} lignes et {cols:+.2f} colonnes (pixels PAN) de sa position géoréférencée ; confiance {confidence:.2f}, PAN expliquée par MS à {fit:.1f} %.</translation>
  </message>
 </context>
</TS>
