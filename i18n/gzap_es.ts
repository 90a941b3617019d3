<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
 <context>
  <name>GZap</name>
  <message>
   <source>pansharpening,pan-sharpening,archive,batch,many,table,csv,series,restart,cluster,g-zap</source>
   <translation>pansharpening,pan-sharpening,refinado pancromático,colección,archivo,lote,procesamiento por lotes,muchas,serie,tabla,csv,reanudar,clúster,dask,g-zap</translation>
  </message>
  <message>
   <source>Pansharpen an archive</source>
   <translation>Aplicar pansharpening a una colección de escenas</translation>
  </message>
  <message>
   <source>Sharpens every scene of a table and does only what is missing next time.</source>
   <translation>Refina todas las escenas de una tabla y, la próxima vez, solo hace lo que falta.</translation>
  </message>
  <message>
   <source>For tens or thousands of scenes. Make a table with the columns pan, ms and output, one row for each scene, as CSV or GeoPackage:

pan,ms,output
a/pan.tif,a/ms.tif,a
b/pan.tif,b/ms.tif,b

Names are relative to the table's folder, outputs to the folder of the results. With a model file, or with the method prior, nothing is fitted and a scene takes seconds; else a network is fitted to each scene.

A scene that fails does not stop the others. The report, a JSON file, tells of each scene whether it was sharpened, skipped or failed, and why. Run it again after a cancel, a crash or a repair: results that are there are skipped.

With a cluster among the advanced parameters, many machines sharpen many scenes at a time.</source>
   <translation>Para decenas o miles de escenas. Prepare una tabla con las columnas pan, ms y output, una fila por escena, en CSV o GeoPackage:

pan,ms,output
a/pan.tif,a/ms.tif,a
b/pan.tif,b/ms.tif,b

Los nombres de las imágenes son relativos a la carpeta de la tabla; los de las salidas, a la carpeta de resultados. Con un archivo de modelo, o con el método prior (los pesos entrenados que acompañan al complemento), no se ajusta nada y cada escena tarda segundos; si no, se ajusta una red a cada escena.

Una escena que falla no detiene las demás. El informe, un archivo JSON, indica de cada escena si se refinó, se omitió o falló, y por qué. Vuelva a ejecutarlo después de una cancelación, un fallo o una corrección: los resultados ya existentes se omiten.

Con un clúster, en los parámetros avanzados, muchos equipos refinan muchas escenas a la vez.</translation>
  </message>
  <message>
   <source>Table of scenes (pan, ms, output)</source>
   <translation>Tabla de escenas (pan, ms, output)</translation>
  </message>
  <message>
   <source>A CSV file, a GeoPackage or another layer with the columns pan, ms and output; each row is a scene. Images may be named relative to the table's folder, outputs are named relative to the folder of the results. Where output is empty, the result is called after the panchromatic image.</source>
   <translation>Un archivo CSV, un GeoPackage u otra capa con las columnas pan, ms y output; cada fila es una escena. Las imágenes pueden indicarse con rutas relativas a la carpeta de la tabla; las salidas, con rutas relativas a la carpeta de resultados. Si output está vacío, el resultado recibe un nombre derivado del de la imagen pancromática.</translation>
  </message>
  <message>
   <source>Model file (empty = by the method below)</source>
   <translation>Modelo (vacío = según el método de abajo)</translation>
  </message>
  <message>
   <source>A .safetensors file that gzap:fit, gzap:pansharpen or gzap:pretrain wrote. It sharpens all scenes without a fit, which takes seconds for each.</source>
   <translation>Un archivo .safetensors escrito por gzap:fit, gzap:pansharpen o gzap:pretrain. Refina todas las escenas sin ajuste alguno, en segundos cada una.</translation>
  </message>
  <message>
   <source>Method without a model file</source>
   <translation>Método sin archivo de modelo</translation>
  </message>
  <message>
   <source>gzap and trapan fit a network to each scene, which takes the effort below for each. prior fits nothing: the trained weights that come with the plugin sharpen all scenes, in seconds for each.</source>
   <translation>gzap y trapan ajustan una red a cada escena, cada vez con el esfuerzo elegido abajo. prior no ajusta nada: los pesos entrenados que acompañan al complemento refinan todas las escenas, en segundos cada una.</translation>
  </message>
  <message>
   <source>Make existing results anew</source>
   <translation>Volver a crear los resultados existentes</translation>
  </message>
  <message>
   <source>No skips every scene whose result is there already, so that a second run does only what is missing. Yes sharpens all scenes again; a result is replaced only when the new one is complete.</source>
   <translation>Con no, se omite cada escena cuyo resultado ya existe, de modo que una segunda ejecución solo hace lo que falta. Con sí, se refinan de nuevo todas las escenas; un resultado solo se reemplaza cuando el nuevo está completo.</translation>
  </message>
  <message>
   <source>Dask cluster (empty = this machine)</source>
   <translation>Clúster de Dask (vacío = este equipo)</translation>
  </message>
  <message>
   <source>The address of a Dask scheduler, such as tcp://10.0.0.5:8786. Each of its workers reads, fits, sharpens and writes whole scenes; they need G-ZAP, numpy, GDAL, torch and distributed, no QGIS. Images and folder must have the same names everywhere.</source>
   <translation>La dirección de un planificador (scheduler) de Dask, por ejemplo tcp://10.0.0.5:8786. Cada uno de sus workers lee, ajusta, refina y escribe escenas enteras; necesitan G-ZAP, numpy, GDAL, torch y distributed, pero no QGIS. Las imágenes y la carpeta deben tener los mismos nombres en todas partes.</translation>
  </message>
  <message>
   <source>Creation options</source>
   <translation>Opciones de creación</translation>
  </message>
  <message>
   <source>GeoTIFF creation options, such as COMPRESS=ZSTD|BIGTIFF=YES. Left empty, the image is tiled and compressed without loss (DEFLATE).</source>
   <translation>Opciones de creación de GeoTIFF, por ejemplo COMPRESS=ZSTD|BIGTIFF=YES. Si se deja vacío, la imagen se escribe en teselas y comprimida sin pérdida (DEFLATE).</translation>
  </message>
  <message>
   <source>Folder of the results</source>
   <translation>Carpeta de resultados</translation>
  </message>
  <message>
   <source>Made if it is not there. With a cluster, a folder that all machines reach under the same name.</source>
   <translation>Se crea si no existe. Con un clúster, una carpeta accesible para todos los equipos con el mismo nombre.</translation>
  </message>
  <message>
   <source>Report (empty = in the folder above)</source>
   <translation>Informe (vacío = en la carpeta de arriba)</translation>
  </message>
  <message>
   <source>A JSON file that tells of every scene whether it was sharpened, skipped or failed, and why; written anew after each scene. Left out, it is archive_report.json in the folder of the results.</source>
   <translation>Un archivo JSON que indica de cada escena si se refinó, se omitió o falló, y por qué; se reescribe después de cada escena. Si no se indica, es archive_report.json en la carpeta de resultados.</translation>
  </message>
  <message>
   <source>Scenes sharpened</source>
   <translation>Escenas refinadas</translation>
  </message>
  <message>
   <source>Scenes skipped</source>
   <translation>Escenas omitidas</translation>
  </message>
  <message>
   <source>Scenes failed</source>
   <translation>Escenas fallidas</translation>
  </message>
  <message>
   <source>FOLDER is empty; choose the folder in which the results are written.</source>
   <translation>FOLDER está vacío; elija la carpeta en la que se escriben los resultados.</translation>
  </message>
  <message>
   <source>PAIRS is {value}, which could not be opened as a table; choose a CSV file, a GeoPackage or a layer of the project.</source>
   <translation>PAIRS es {value}, que no se pudo abrir como tabla; elija un archivo CSV, un GeoPackage o una capa del proyecto.</translation>
  </message>
  <message>
   <source>The table PAIRS has no column {missing}; it has: {found}. Name the columns pan, ms and output in its first row, and save it as CSV in UTF-8 or as GeoPackage.</source>
   <translation>A la tabla PAIRS le falta la columna {missing}; contiene: {found}. Llame pan, ms y output a las columnas en la primera fila y guárdela como CSV en UTF-8 o como GeoPackage.</translation>
  </message>
  <message>
   <source>pansharpen,pan-sharpening,quality,validation,evaluate,score,index,hqnr,qnr,q2n,sam,ergas,ssim,psnr,g-zap</source>
   <translation>pansharpening,pansharpen,refinado pancromático,fusión,calidad,validación,evaluar,evaluación,índice,hqnr,qnr,q2n,sam,ergas,ssim,psnr,g-zap</translation>
  </message>
  <message>
   <source>Assess a pansharpened image</source>
   <translation>Evaluar una imagen refinada (pansharpening)</translation>
  </message>
  <message>
   <source>Tells how good a pansharpened image is, and where it is bad.</source>
   <translation>Indica qué calidad tiene una imagen refinada (pansharpening) y dónde es mala.</translation>
  </message>
  <message>
   <source>Compares a pansharpened image, made by any program, with the two images that it was made of, and with the true image where that is known.

Read first R-Q2n and R-ERGAS (does the image, seen as coarsely as the multispectral one, give that back?), then D_rho of each band beside the pair's own (higher: blurred; lower: too much of the panchromatic detail), then HQNR, which follows the truth only loosely. And look: the report shows the best and the worst places. With a reference, Q2n, ERGAS and SAM say most.

Figures may be compared only if they were computed in one way: the same sensor, place of the pixels, geometry and border.

It needs numpy alone, and works on whole scenes.</source>
   <translation>Compara una imagen refinada (pansharpening), creada con cualquier programa, con las dos imágenes de las que procede y, si se conoce, con la imagen verdadera.

Mire primero R-Q2n y R-ERGAS (¿reproduce la imagen la multiespectral cuando se ve con sus píxeles gruesos?), después D_rho de cada banda junto al del propio par (más alto: desenfoque; más bajo: demasiado detalle pancromático) y por último HQNR, que solo concuerda vagamente con la imagen verdadera. Y mire las imágenes: el informe muestra los mejores y los peores lugares. Con una referencia, Q2n, ERGAS y SAM son los que más dicen.

Solo se pueden comparar cifras calculadas de la misma manera: con el mismo sensor, la misma posición de los píxeles, la misma geometría y el mismo borde.

Solo necesita numpy y procesa escenas completas.</translation>
  </message>
  <message>
   <source>Quality assessment</source>
   <translation>Evaluación de la calidad</translation>
  </message>
  <message>
   <source>quality (HQNR)</source>
   <translation>calidad (HQNR)</translation>
  </message>
  <message>
   <source>reading the scene</source>
   <translation>lectura de la escena</translation>
  </message>
  <message>
   <source>judging the image</source>
   <translation>evaluación de la imagen</translation>
  </message>
  <message>
   <source>writing the results</source>
   <translation>escritura de los resultados</translation>
  </message>
  <message>
   <source>Band, D_rho, the pair's own D_rho one scale coarser, offset down and to the right (panchromatic pixels):</source>
   <translation>Banda, D_rho, D_rho del propio par a la siguiente escala más gruesa, desplazamiento hacia abajo y a la derecha (píxeles pancromáticos):</translation>
  </message>
  <message>
   <source>Pansharpened image</source>
   <translation>Imagen refinada (pansharpening)</translation>
  </message>
  <message>
   <source>The image to judge, by any method or program. It has the pixel size of the panchromatic and the bands of the multispectral image, and may cover a part of them.</source>
   <translation>La imagen que se evalúa, creada con cualquier método o programa. Tiene el tamaño de píxel de la imagen pancromática y las bandas de la multiespectral, y puede cubrir solo una parte de ellas.</translation>
  </message>
  <message>
   <source>Reference (true) image</source>
   <translation>Imagen de referencia (verdadera)</translation>
  </message>
  <message>
   <source>Only where the truth is known: after a simulation, the multispectral image that was degraded. It lies on the pixels of the pansharpened image.</source>
   <translation>Solo si se conoce la imagen verdadera: tras una simulación, la imagen multiespectral que se degradó. Coincide con los píxeles de la imagen refinada.</translation>
  </message>
  <message>
   <source>Place of the multispectral pixels</source>
   <translation>Posición de los píxeles multiespectrales</translation>
  </message>
  <message>
   <source>auto estimates from the images how far the multispectral one lies off its place, area trusts the georeferencing, interp23 takes the interpolation of published tables (half a panchromatic pixel off). Compare only figures that were computed in one way.</source>
   <translation>auto estima a partir de las imágenes cuánto se aparta la multiespectral de su posición; area confía en la georreferenciación; interp23 usa la interpolación de las tablas publicadas (desplazada medio píxel pancromático). Compare únicamente cifras calculadas de la misma manera.</translation>
  </message>
  <message>
   <source>Geometry of the pansharpened image</source>
   <translation>Geometría de la imagen refinada</translation>
  </message>
  <message>
   <source>Where the images lie some pixels apart: pan if it lies on the panchromatic image (most programs), ms if it lies on the multispectral one.</source>
   <translation>Si las imágenes están desplazadas algunos píxeles entre sí: pan si la imagen refinada coincide con la pancromática (la mayoría de los programas), ms si coincide con la multiespectral.</translation>
  </message>
  <message>
   <source>Border to leave out (pixels)</source>
   <translation>Borde que se excluye (píxeles)</translation>
  </message>
  <message>
   <source>Pixels of the pansharpened image along each edge that do not count, from 0 to 1000, where at least 100 remain. Published tables with a reference leave out 20.</source>
   <translation>Píxeles de la imagen refinada que no cuentan a lo largo de cada borde, de 0 a 1000, siempre que queden al menos 100. Las tablas publicadas con referencia excluyen 20.</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Informe</translation>
  </message>
  <message>
   <source>A page for any browser: the figures with their meaning, the best and the worst places, a map of quality, spectra and histograms.</source>
   <translation>Una página para cualquier navegador: las cifras con su significado, los mejores y los peores lugares, un mapa de calidad, espectros e histogramas.</translation>
  </message>
  <message>
   <source>Table of figures</source>
   <translation>Tabla de cifras</translation>
  </message>
  <message>
   <source>The same figures as JSON, for scripts: one file for each run.</source>
   <translation>Las mismas cifras en JSON, para scripts: un archivo por ejecución.</translation>
  </message>
  <message>
   <source>Map of quality</source>
   <translation>Mapa de calidad</translation>
  </message>
  <message>
   <source>A GeoTIFF with HQNR, D_lambda_K and D_s of each block of 32 x 32 pixels: where the image is good and where it is bad.</source>
   <translation>Un GeoTIFF con HQNR, D_lambda_K y D_s de cada bloque de 32 x 32 píxeles: dónde es buena la imagen y dónde es mala.</translation>
  </message>
  <message>
   <source>D_lambda: distortion between the bands (0 is best)</source>
   <translation>D_lambda: distorsión entre las bandas (óptimo: 0)</translation>
  </message>
  <message>
   <source>D_lambda_K: distortion of the spectra (0 is best)</source>
   <translation>D_lambda_K: distorsión de los espectros (óptimo: 0)</translation>
  </message>
  <message>
   <source>D_s: distortion of the detail (0 is best)</source>
   <translation>D_s: distorsión del detalle (óptimo: 0)</translation>
  </message>
  <message>
   <source>QNR: D_lambda and D_s in one figure (1 is best)</source>
   <translation>QNR: D_lambda y D_s en una sola cifra (óptimo: 1)</translation>
  </message>
  <message>
   <source>HQNR: D_lambda_K and D_s in one figure (1 is best)</source>
   <translation>HQNR: D_lambda_K y D_s en una sola cifra (óptimo: 1)</translation>
  </message>
  <message>
   <source>R-Q2n: likeness to the multispectral image (1 is best)</source>
   <translation>R-Q2n: similitud con la imagen multiespectral (óptimo: 1)</translation>
  </message>
  <message>
   <source>R-SAM: angle to its spectra (degrees, 0 is best)</source>
   <translation>R-SAM: ángulo respecto a sus espectros (grados, óptimo: 0)</translation>
  </message>
  <message>
   <source>R-ERGAS: relative error against it (0 is best)</source>
   <translation>R-ERGAS: error relativo respecto a ella (óptimo: 0)</translation>
  </message>
  <message>
   <source>D_rho: detail unlike PAN's (near the pair's own is best)</source>
   <translation>D_rho: detalle distinto del de PAN (óptimo: cerca del valor del propio par)</translation>
  </message>
  <message>
   <source>Q2n: likeness to the reference (1 is best)</source>
   <translation>Q2n: similitud con la referencia (óptimo: 1)</translation>
  </message>
  <message>
   <source>UQI: the same, band by band (1 is best)</source>
   <translation>UQI: lo mismo, banda por banda (óptimo: 1)</translation>
  </message>
  <message>
   <source>SAM: angle to its spectra (degrees, 0 is best)</source>
   <translation>SAM: ángulo respecto a sus espectros (grados, óptimo: 0)</translation>
  </message>
  <message>
   <source>ERGAS: relative error against it (0 is best)</source>
   <translation>ERGAS: error relativo respecto a ella (óptimo: 0)</translation>
  </message>
  <message>
   <source>SCC: likeness of the edges (1 is best)</source>
   <translation>SCC: similitud de los bordes (óptimo: 1)</translation>
  </message>
  <message>
   <source>PSNR: signal over noise (decibel, high is good)</source>
   <translation>PSNR: relación señal-ruido (decibelios, mejor cuanto más alta)</translation>
  </message>
  <message>
   <source>SSIM: likeness of structures (1 is best)</source>
   <translation>SSIM: similitud de las estructuras (óptimo: 1)</translation>
  </message>
  <message>
   <source>Web page</source>
   <translation>Página web</translation>
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
   <translation>refinada</translation>
  </message>
  <message>
   <source>{key} is {name}, but there is no such file; choose another one.</source>
   <translation>{key} es {name}, pero ese archivo no existe; elija otro.</translation>
  </message>
  <message>
   <source>{key} is {name}, but there is no such folder; choose another one.</source>
   <translation>{key} es {name}, pero esa carpeta no existe; elija otra.</translation>
  </message>
  <message>
   <source>The panchromatic image {name} has {bands} bands; it must have one. Choose the image with a single, finer band, or take that band out of the file first.</source>
   <translation>La imagen pancromática {name} tiene {bands} bandas; debe tener una. Elija la imagen que tiene una única banda, más fina, o extraiga antes esa banda del archivo.</translation>
  </message>
  <message>
   <source>PANCHROMATIC and SPECTRAL are both {name}; choose the fine image of one band and the coarser image of several bands.</source>
   <translation>PANCHROMATIC y SPECTRAL son ambos {name}; elija la imagen fina de una banda y la imagen más gruesa de varias bandas.</translation>
  </message>
  <message>
   <source>The panchromatic image {pan} has pixels of {coarse:.6g}, the multispectral image {ms} of {fine:.6g} map units; the panchromatic image must be the finer one. Were the two swapped?</source>
   <translation>La imagen pancromática {pan} tiene píxeles de {coarse:.6g} unidades de mapa y la multiespectral {ms}, de {fine:.6g}; la pancromática debe ser la más fina. ¿Están intercambiadas?</translation>
  </message>
  <message>
   <source>EXTENT lies outside the panchromatic image {name}. Choose an extent inside it, or leave EXTENT empty.</source>
   <translation>EXTENT está fuera de la imagen pancromática {name}. Elija una extensión dentro de ella o deje EXTENT vacío.</translation>
  </message>
  <message>
   <source>{output} would replace {file}, which is the input {input}. Choose another name.</source>
   <translation>{output} sobrescribiría {file}, que es la entrada {input}. Elija otro nombre.</translation>
  </message>
  <message>
   <source>pansharpen,pan-sharpening,classical,brovey,gram-schmidt,gsa,bdsd,mtf-glp,fusion,g-zap</source>
   <translation>pansharpening,pansharpen,refinado pancromático,clásico,brovey,gram-schmidt,gsa,bdsd,mtf-glp,fusión,fusión de imágenes,g-zap</translation>
  </message>
  <message>
   <source>Sharpen by a classical method</source>
   <translation>Refinar con un método clásico</translation>
  </message>
  <message>
   <source>Sharpens a multispectral image in seconds, without a network.</source>
   <translation>Refina una imagen multiespectral en segundos, sin una red.</translation>
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
   <translation>Refina una imagen multiespectral con una imagen pancromática de la misma escena mediante un método publicado. Tarda segundos, solo necesita numpy, procesa escenas completas y es lo que la red ajustada debe superar.

mtf-glp-hpm-r: multiplica cada banda por el cociente entre la imagen pancromática nítida y la desenfocada como desenfoca esa banda la óptica del sensor. Una buena primera opción.
mtf-glp-fs: suma el mismo detalle en lugar de multiplicar. Más suave en las sombras y en los puntos brillantes.
gsa: forma una imagen pancromática a partir de las bandas y suma lo que le falta. Nítido y tolerante cuando las imágenes están desplazadas un píxel; los colores pueden desviarse donde las bandas explican mal la imagen pancromática (infrarrojo cercano, Landsat).
bdsd-pc: busca para cada banda la mezcla de la imagen pancromática y las bandas que mejor recupera el detalle perdido. Destaca en muy alta resolución.
bt-h: multiplica por el cociente entre la imagen pancromática y una intensidad, por encima de la bruma de cada banda. Colores vivos, bueno para ilustraciones; débil donde las bandas apenas se parecen a la imagen pancromática (térmica, cirros).
brovey: lo mismo sin la bruma. Sencillo y muy conocido; las sombras pueden volverse azules.
exp: interpola y no suma nada; muestra qué ganan los demás.</translation>
  </message>
  <message>
   <source>taking the scene's numbers</source>
   <translation>cálculo de las estadísticas de la escena</translation>
  </message>
  <message>
   <source>sharpening</source>
   <translation>refinado</translation>
  </message>
  <message>
   <source>The address of a Dask scheduler, such as tcp://10.0.0.5:8786. Its workers sharpen; they need G-ZAP, numpy, GDAL, torch and distributed, no QGIS, and must find the images under the same names. A fit stays on this machine.</source>
   <translation>La dirección de un planificador (scheduler) de Dask, por ejemplo tcp://10.0.0.5:8786. Sus workers realizan el refinado; necesitan G-ZAP, numpy, GDAL, torch y distributed, pero no QGIS, y deben encontrar las imágenes con los mismos nombres. El ajuste se hace siempre en este equipo.</translation>
  </message>
  <message>
   <source>CLUSTER is {address}; it must be the address of a Dask scheduler, such as tcp://10.0.0.5:8786, or be left empty.</source>
   <translation>CLUSTER es {address}; debe ser la dirección de un planificador (scheduler) de Dask, por ejemplo tcp://10.0.0.5:8786, o dejarse vacío.</translation>
  </message>
  <message>
   <source>G-ZAP models</source>
   <translation>Modelos de G-ZAP</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>Todos los archivos</translation>
  </message>
  <message>
   <source>{count} polygon(s) of MASK were not valid and were mended.</source>
   <translation>{count} polígono(s) de MASK no eran válidos y se han corregido.</translation>
  </message>
  <message>
   <source>MASK is {value}, which could not be opened; choose a layer with polygons.</source>
   <translation>MASK es {value}, que no se pudo abrir; elija una capa con polígonos.</translation>
  </message>
  <message>
   <source>MASK is {name}, which holds no polygon; choose a layer with polygons, and check what is selected in it.</source>
   <translation>MASK es {name}, que no contiene ningún polígono; elija una capa con polígonos y compruebe qué hay seleccionado en ella.</translation>
  </message>
  <message>
   <source>{key} is {value}, of which not all could be opened as rasters; choose files that QGIS can show.</source>
   <translation>{key} es {value}, y no se pudo abrir todo ello como ráster; elija archivos que QGIS pueda mostrar.</translation>
  </message>
  <message>
   <source>Further tiles of the panchromatic image</source>
   <translation>Otras teselas de la imagen pancromática</translation>
  </message>
  <message>
   <source>If the image comes as several tiles: all but the one chosen above. They lie on one grid; where they overlap, the first counts.</source>
   <translation>Si la imagen viene en varias teselas: todas menos la elegida arriba. Están en una misma cuadrícula; donde se solapan, cuenta la primera.</translation>
  </message>
  <message>
   <source>Further files of the multispectral image</source>
   <translation>Otros archivos de la imagen multiespectral</translation>
  </message>
  <message>
   <source>Further tiles, or single bands of the same pixels (Landsat's B3, B4 and so on), which are put behind the bands chosen above in this order.</source>
   <translation>Otras teselas, o bandas sueltas de los mismos píxeles (B3, B4, etc. de Landsat), que se colocan en este orden detrás de las bandas elegidas arriba.</translation>
  </message>
  <message>
   <source>Heights of the ground (DEM)</source>
   <translation>Alturas del terreno (DEM)</translation>
  </message>
  <message>
   <source>Only for images in sensor geometry (RPC): places them on the ground. Metres above the ellipsoid. Left empty, one height counts everywhere; the log says how far off that is.</source>
   <translation>Solo para imágenes en geometría del sensor (RPC): las localiza sobre el terreno. En metros sobre el elipsoide. Si se deja vacío, se toma una sola altura en todas partes; el registro indica el error que eso supone.</translation>
  </message>
  <message>
   <source>Mask (polygons)</source>
   <translation>Máscara (polígonos)</translation>
  </message>
  <message>
   <source>Only pixels whose centres lie in these polygons are kept, the rest becomes NoData; the result is as large as the polygons need.</source>
   <translation>Solo se conservan los píxeles cuyo centro está dentro de estos polígonos; el resto pasa a NoData. El resultado es tan grande como los polígonos requieren.</translation>
  </message>
  <message>
   <source>Step {number} of {count}: {name}</source>
   <translation>Paso {number} de {count}: {name}</translation>
  </message>
  <message>
   <source>Layout of the file</source>
   <translation>Estructura del archivo</translation>
  </message>
  <message>
   <source>geotiff is read by everything. cog is a Cloud Optimized GeoTIFF: always with overviews, quick to show over the network; creation options are then those of GDAL's COG driver. It takes twice the room on the disk while it is written.</source>
   <translation>geotiff lo lee cualquier programa. cog es un Cloud Optimized GeoTIFF: siempre con pirámides y rápido de mostrar a través de la red; las opciones de creación son entonces las del controlador COG de GDAL. Mientras se escribe, ocupa el doble de espacio en el disco.</translation>
  </message>
  <message>
   <source>Build overviews</source>
   <translation>Construir pirámides</translation>
  </message>
  <message>
   <source>Smaller copies inside the file, so that large images are shown at once at any zoom. The file grows by about a third. A cog always has them.</source>
   <translation>Copias reducidas dentro del archivo, para que las imágenes grandes se muestren al instante a cualquier nivel de zoom. El archivo crece en torno a un tercio. Un cog siempre las tiene.</translation>
  </message>
  <message>
   <source>Go on after an interruption</source>
   <translation>Continuar tras una interrupción</translation>
  </message>
  <message>
   <source>Keeps finished tiles in a hidden journal beside the result. If the run is cancelled, fails or is killed, run it again with the same settings: it takes the tiles from the journal and computes only the rest. The journal goes when the image is complete. It takes about as much room as the image.</source>
   <translation>Guarda las teselas terminadas en un diario oculto (journal) junto al resultado. Si la ejecución se cancela, falla o se interrumpe de forma forzada, vuelva a ejecutarla con los mismos ajustes: toma las teselas del diario y solo calcula el resto. El diario se elimina cuando la imagen está completa. Ocupa aproximadamente tanto espacio como la imagen.</translation>
  </message>
  <message>
   <source>pansharpen,pan-sharpening,train,learn,zero-shot,network,fusion,g-zap,tra-pan,prior</source>
   <translation>pansharpening,pansharpen,refinado pancromático,entrenar,entrenamiento,aprender,zero-shot,red neuronal,fusión,g-zap,tra-pan,prior</translation>
  </message>
  <message>
   <source>Fit a pansharpening model</source>
   <translation>Ajustar un modelo de pansharpening</translation>
  </message>
  <message>
   <source>Fits a network to one pair of images and keeps it in a file.</source>
   <translation>Ajusta una red a un par de imágenes y la guarda en un archivo.</translation>
  </message>
  <message>
   <source>Fits a small network to a panchromatic and a multispectral image of the same scene. Nothing but these two images is needed: no training data, no download.

The fit starts from the weights that come with the plugin (the prior), from a new network (scratch), or from a model file. From the prior it takes far fewer steps to the same quality: choose a lower effort.

The model file does not depend on the number of bands or on the pixel sizes: "Sharpen with a model" applies it to the same images or to others, at any output pixel size.

If the images are too small to learn from, or the network is no better on a part that was held back, the model keeps to regression alone; the log says so.</source>
   <translation>Ajusta una red pequeña a una imagen pancromática y una multiespectral de la misma escena. No se necesita nada más que estas dos imágenes: ni datos de entrenamiento ni descargas.

El ajuste parte de los pesos entrenados que acompañan al complemento (el prior), de una red nueva (scratch) o de un archivo de modelo. A partir del prior se alcanza la misma calidad en muchos menos pasos: elija un esfuerzo menor.

El archivo de modelo no depende del número de bandas ni de los tamaños de píxel: «Refinar con un modelo» lo aplica a las mismas imágenes o a otras, con cualquier tamaño de píxel de salida.

Si las imágenes son demasiado pequeñas para aprender de ellas, o la red no es mejor en una parte reservada, el modelo se limita a la regresión; el registro lo indica.</translation>
  </message>
  <message>
   <source>fitting the network</source>
   <translation>ajuste de la red</translation>
  </message>
  <message>
   <source>A fit that starts from a model file has the encoder of that file.</source>
   <translation>Un ajuste que parte de un archivo de modelo tiene el codificador de ese archivo.</translation>
  </message>
  <message>
   <source>Effort of the fit</source>
   <translation>Esfuerzo del ajuste</translation>
  </message>
  <message>
   <source>How much work the fit may cost: fast takes seconds, balanced about a minute, best some minutes on a CPU. Begin with balanced.</source>
   <translation>Cuánto trabajo puede costar el ajuste: en una CPU, fast tarda segundos; balanced, alrededor de un minuto; best, algunos minutos. Empiece con balanced.</translation>
  </message>
  <message>
   <source>Method of the fit</source>
   <translation>Método de ajuste</translation>
  </message>
  <message>
   <source>gzap learns from the pair at several scales at once. trapan first learns how the sensor sees (colours and blur), then alternates at random between two scales. gzap is the first choice; try trapan where the sensor's blur is unknown.</source>
   <translation>gzap aprende del par a varias escalas a la vez. trapan aprende primero cómo ve el sensor (colores y desenfoque) y después alterna al azar entre dos escalas. gzap es la primera opción; pruebe trapan si no se conoce el desenfoque del sensor.</translation>
  </message>
  <message>
   <source>Start of the fit</source>
   <translation>Punto de partida del ajuste</translation>
  </message>
  <message>
   <source>prior begins with the trained weights that come with this plugin: the best result in the shortest time. scratch begins with a new network that has seen nothing but your images. model goes on from the model file named below, which may come from another scene, sensor or number of bands.</source>
   <translation>prior parte de los pesos entrenados que acompañan a este complemento: el mejor resultado en el menor tiempo. scratch parte de una red nueva que no ha visto más que estas imágenes. model continúa a partir del archivo de modelo indicado abajo, que puede proceder de otra escena, otro sensor u otro número de bandas.</translation>
  </message>
  <message>
   <source>Model file to start from</source>
   <translation>Archivo de modelo de partida</translation>
  </message>
  <message>
   <source>A .safetensors file that gzap:fit, gzap:pansharpen or gzap:pretrain wrote. Needed when the fit starts from a model, else left empty.</source>
   <translation>Un archivo .safetensors escrito por gzap:fit, gzap:pansharpen o gzap:pretrain. Necesario si el ajuste parte de un modelo; si no, se deja vacío.</translation>
  </message>
  <message>
   <source>Weights that the fit changes</source>
   <translation>Pesos que modifica el ajuste</translation>
  </message>
  <message>
   <source>full changes all of them. freeze keeps the encoders as they were trained and changes the rest, less than a fifth: the result stays nearer to the prior or the model.</source>
   <translation>full los modifica todos. freeze conserva los codificadores tal como se entrenaron y modifica el resto, menos de una quinta parte: el resultado queda más cerca del prior o del modelo.</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Semilla</translation>
  </message>
  <message>
   <source>A whole number from 0 to 2147483647. The same seed gives the same result again on the same machine with the same number of threads; another seed, a slightly different one.</source>
   <translation>Un número entero de 0 a 2147483647. La misma semilla da de nuevo el mismo resultado en el mismo equipo con el mismo número de hilos; otra semilla, uno ligeramente distinto.</translation>
  </message>
  <message>
   <source>The layer {layer} has the open options {options}; they are not used, the file is opened as it is.</source>
   <translation>La capa {layer} tiene las opciones de apertura {options}; no se usan, el archivo se abre tal cual.</translation>
  </message>
  <message>
   <source>The CRS {crs} was given to the layer {layer} in QGIS only; what its file says is used. Assign the projection to the file to change that.</source>
   <translation>El SRC {crs} solo se asignó a la capa {layer} en QGIS; se usa el que indica su archivo. Para cambiarlo, asigne la proyección al archivo (Asignar proyección).</translation>
  </message>
  <message>
   <source>{key} is {value}, which could not be opened as a raster; choose a raster layer or file that QGIS can show.</source>
   <translation>{key} es {value}, que no se pudo abrir como ráster; elija una capa o un archivo ráster que QGIS pueda mostrar.</translation>
  </message>
  <message>
   <source>The layer {layer} comes from the data provider {provider}; only rasters that GDAL opens can be used. Export the layer to a GeoTIFF and choose that file.</source>
   <translation>La capa {layer} procede del proveedor de datos {provider}; solo se pueden usar capas ráster que abra GDAL. Exporte la capa a un GeoTIFF y elija ese archivo.</translation>
  </message>
  <message>
   <source>EXTENT is {extent}, which covers nothing in the CRS of PANCHROMATIC; it must read west,east,south,north, with [EPSG:code] behind for another CRS.</source>
   <translation>EXTENT es {extent}, que no abarca nada en el SRC de PANCHROMATIC; debe tener la forma oeste,este,sur,norte, seguida de [EPSG:código] para otro SRC.</translation>
  </message>
  <message>
   <source>Memory in MiB (0 = automatic)</source>
   <translation>Memoria en MiB (0 = automático)</translation>
  </message>
  <message>
   <source>How much memory the network's work may take, from 256, beside some 300 MiB for Python and torch. It decides how large the tiles are that are sharpened at once, which changes no pixel, and on how many pixels a network is fitted. Whole scenes take no more than small ones.</source>
   <translation>Cuánta memoria puede ocupar el trabajo de la red, a partir de 256, además de unos 300 MiB para Python y torch. Determina el tamaño de las teselas que se refinan de una vez, lo que no cambia ningún píxel, y a cuántos píxeles se ajusta una red. Las escenas enteras no ocupan más que las pequeñas.</translation>
  </message>
  <message>
   <source>Leave both images of the second pair empty if there is none.</source>
   <translation>Deje vacías las dos imágenes del segundo par si no lo hay.</translation>
  </message>
  <message>
   <source>Leave both images of the third pair empty if there is none.</source>
   <translation>Deje vacías las dos imágenes del tercer par si no lo hay.</translation>
  </message>
  <message>
   <source>Panchromatic image of the second pair</source>
   <translation>Imagen pancromática del segundo par</translation>
  </message>
  <message>
   <source>Multispectral image of the second pair</source>
   <translation>Imagen multiespectral del segundo par</translation>
  </message>
  <message>
   <source>Second image, pansharpened</source>
   <translation>Segunda imagen, refinada</translation>
  </message>
  <message>
   <source>Written only where the second pair is given.</source>
   <translation>Solo se escribe si se indica el segundo par.</translation>
  </message>
  <message>
   <source>Panchromatic image of the third pair</source>
   <translation>Imagen pancromática del tercer par</translation>
  </message>
  <message>
   <source>Multispectral image of the third pair</source>
   <translation>Imagen multiespectral del tercer par</translation>
  </message>
  <message>
   <source>Third image, pansharpened</source>
   <translation>Tercera imagen, refinada</translation>
  </message>
  <message>
   <source>Written only where the third pair is given.</source>
   <translation>Solo se escribe si se indica el tercer par.</translation>
  </message>
  <message>
   <source>Sharpen and assess</source>
   <translation>Refinar y evaluar</translation>
  </message>
  <message>
   <source>Sharpens a pair of images and tells how good the result is.</source>
   <translation>Refina un par de imágenes e indica qué calidad tiene el resultado.</translation>
  </message>
  <message>
   <source>A graphical model of two algorithms: "Pansharpen" fits a network to a panchromatic and a multispectral image and sharpens them, then "Assess a pansharpened image" compares the result with its own pair.

It gives the sharpened image, a report for any browser, a map of quality, and the indices as numbers, so that a batch or a script can sort out the scenes that deserve a look.

To change it, open the file resources/models/sharpen_and_assess.model3 of this plugin in the model designer and save it under your own models.</source>
   <translation>Un modelo gráfico de dos algoritmos: «Aplicar pansharpening» ajusta una red a una imagen pancromática y una multiespectral y las refina; después, «Evaluar una imagen refinada (pansharpening)» compara el resultado con su propio par.

Proporciona la imagen refinada, un informe para cualquier navegador, un mapa de calidad y los índices como números, para que un proceso por lotes o un script pueda seleccionar las escenas que merecen un examen.

Para modificarlo, abra el archivo resources/models/sharpen_and_assess.model3 de este complemento en el modelador gráfico y guárdelo entre sus propios modelos.</translation>
  </message>
  <message>
   <source>pansharpen,model,workflow,quality,report,index,hqnr,g-zap</source>
   <translation>pansharpening,pansharpen,refinado pancromático,modelo,flujo de trabajo,calidad,informe,índice,hqnr,g-zap</translation>
  </message>
  <message>
   <source>Fit once, sharpen many</source>
   <translation>Ajustar una vez, refinar muchas</translation>
  </message>
  <message>
   <source>Fits a network to one pair and sharpens up to three pairs with it.</source>
   <translation>Ajusta una red a un par y refina con ella hasta tres pares.</translation>
  </message>
  <message>
   <source>A graphical model: "Fit a pansharpening model" fits a network to the first pair, and "Sharpen with a model" sharpens that pair with it, then a second and a third one where they are given. The pairs may differ in place, date, number of bands and pixel size; pairs of one sensor gain most.

Models of QGIS have no loops, so that this one stops at three. For an archive, run it once on a typical pair and keep the fitted model; then run "Sharpen with a model" as a batch process with that file as the model of every row. Nothing is fitted again there: each scene takes seconds.

To change it, open the file resources/models/fit_once_sharpen_many.model3 of this plugin in the model designer and save it under your own models.</source>
   <translation>Un modelo gráfico: «Ajustar un modelo de pansharpening» ajusta una red al primer par y «Refinar con un modelo» refina con ella ese par y después, si se indican, un segundo y un tercero. Los pares pueden diferir en lugar, fecha, número de bandas y tamaño de píxel; los que más ganan son los pares de un mismo sensor.

Los modelos de QGIS no tienen bucles, por lo que este termina en tres. Para un archivo de imágenes, ejecútelo una vez con un par típico y guarde el modelo ajustado; después ejecute «Refinar con un modelo» como proceso por lotes con ese archivo como modelo en todas las filas. Allí no se vuelve a ajustar nada: cada escena tarda segundos.

Para modificarlo, abra el archivo resources/models/fit_once_sharpen_many.model3 de este complemento en el modelador gráfico y guárdelo entre sus propios modelos.</translation>
  </message>
  <message>
   <source>pansharpen,model,workflow,archive,many,series,reuse,g-zap</source>
   <translation>pansharpening,pansharpen,refinado pancromático,modelo,flujo de trabajo,archivo,muchas,serie,lotes,reutilizar,g-zap</translation>
  </message>
  <message>
   <source>A GeoTIFF in the data type of the multispectral image.</source>
   <translation>Un GeoTIFF con el tipo de datos de la imagen multiespectral.</translation>
  </message>
  <message>
   <source>A page for any browser: figures, places, map, spectra.</source>
   <translation>Una página para cualquier navegador: cifras, lugares, mapa, espectros.</translation>
  </message>
  <message>
   <source>A GeoTIFF that shows where the image is good and where not.</source>
   <translation>Un GeoTIFF que muestra dónde es buena la imagen y dónde no.</translation>
  </message>
  <message>
   <source>Fitted model</source>
   <translation>Modelo ajustado</translation>
  </message>
  <message>
   <source>Keep it: it sharpens any number of further scenes.</source>
   <translation>Guárdelo: refina cuantas escenas más se quiera.</translation>
  </message>
  <message>
   <source>First image, pansharpened</source>
   <translation>Primera imagen, refinada</translation>
  </message>
  <message>
   <source>Workflows</source>
   <translation>Flujos de trabajo</translation>
  </message>
  <message>
   <source>The graphical model {path} cannot be read, so that gzap:{name} is not listed. Install the plugin again.</source>
   <translation>No se puede leer el modelo gráfico {path}, por lo que gzap:{name} no aparece en la lista. Vuelva a instalar el complemento.</translation>
  </message>
  <message>
   <source>{given} is given but {missing} is empty; give both images or neither.</source>
   <translation>Se indicó {given}, pero {missing} está vacío; indique las dos imágenes o ninguna.</translation>
  </message>
  <message>
   <source>{given} is given but {missing} is empty; name the file that the sharpened image goes to.</source>
   <translation>Se indicó {given}, pero {missing} está vacío; indique el archivo en el que se escribe la imagen refinada.</translation>
  </message>
  <message>
   <source>Multispectral over panchromatic pixel size</source>
   <translation>Tamaño de píxel multiespectral dividido por el pancromático</translation>
  </message>
  <message>
   <source>Offset down (panchromatic pixels)</source>
   <translation>Desplazamiento hacia abajo (píxeles pancromáticos)</translation>
  </message>
  <message>
   <source>Offset to the right (panchromatic pixels)</source>
   <translation>Desplazamiento a la derecha (píxeles pancromáticos)</translation>
  </message>
  <message>
   <source>Confidence of the offset (0 to 1)</source>
   <translation>Confianza del desplazamiento (de 0 a 1)</translation>
  </message>
  <message>
   <source>Bands' places (JSON)</source>
   <translation>Posición de las bandas (JSON)</translation>
  </message>
  <message>
   <source>Network in use (1), or regression alone (0)</source>
   <translation>Red en uso (1) o solo la regresión (0)</translation>
  </message>
  <message>
   <source>Steps of the fit</source>
   <translation>Pasos del ajuste</translation>
  </message>
  <message>
   <source>Seconds for the fit</source>
   <translation>Segundos para el ajuste</translation>
  </message>
  <message>
   <source>Held-back loss of the regression</source>
   <translation>Pérdida de la regresión en la parte reservada</translation>
  </message>
  <message>
   <source>Held-back loss of the network</source>
   <translation>Pérdida de la red en la parte reservada</translation>
  </message>
  <message>
   <source>Rows of the result</source>
   <translation>Filas del resultado</translation>
  </message>
  <message>
   <source>Columns of the result</source>
   <translation>Columnas del resultado</translation>
  </message>
  <message>
   <source>Pixel size of the result (map units)</source>
   <translation>Tamaño de píxel (unidades de mapa)</translation>
  </message>
  <message>
   <source>Seconds for sharpening</source>
   <translation>Segundos para el refinado</translation>
  </message>
  <message>
   <source>Degraded over given pixel height</source>
   <translation>Alto de píxel degradado dividido por el de entrada</translation>
  </message>
  <message>
   <source>Degraded over given pixel width</source>
   <translation>Ancho de píxel degradado dividido por el de entrada</translation>
  </message>
  <message>
   <source>Rows of the degraded panchromatic image</source>
   <translation>Filas de la imagen pancromática degradada</translation>
  </message>
  <message>
   <source>Columns of the degraded panchromatic image</source>
   <translation>Columnas de la imagen pancromática degradada</translation>
  </message>
  <message>
   <source>Rows of the degraded multispectral image</source>
   <translation>Filas de la imagen multiespectral degradada</translation>
  </message>
  <message>
   <source>Columns of the degraded multispectral image</source>
   <translation>Columnas de la imagen multiespectral degradada</translation>
  </message>
  <message>
   <source>Offset undone, down (panchromatic pixels)</source>
   <translation>Desplazamiento corregido hacia abajo (píxeles pancromáticos)</translation>
  </message>
  <message>
   <source>Offset undone, to the right (panchromatic pixels)</source>
   <translation>Desplazamiento corregido a la derecha (píxeles pancromáticos)</translation>
  </message>
  <message>
   <source>Sensor in use</source>
   <translation>Sensor en uso</translation>
  </message>
  <message>
   <source>pan-sharpening,panchromatic,multispectral,resolution,zero-shot,fusion,g-zap,tra-pan,prior</source>
   <translation>pansharpening,pan-sharpening,refinado pancromático,pancromática,multiespectral,resolución,zero-shot,fusión,fusión de imágenes,g-zap,tra-pan,prior</translation>
  </message>
  <message>
   <source>Pansharpen</source>
   <translation>Aplicar pansharpening</translation>
  </message>
  <message>
   <source>Sharpens a multispectral image with a network fitted to the scene.</source>
   <translation>Refina una imagen multiespectral con una red ajustada a la escena.</translation>
  </message>
  <message>
   <source>Gives a multispectral image the detail of a panchromatic image of the same scene. A small network is fitted to these two images, then sharpens them; no training data and no download are needed. Choose the two images and press Run: all else may stay as it is.

The fit starts from the weights that come with the plugin (the prior), from a new network, or from a model file. Without any fit, and faster, is "Sharpen with a model".

Leave pixel size and scale empty for the pixels of the panchromatic image, or give one of them for any other size.

Name a file under "Fitted model" to use the network again with "Sharpen with a model".

Methods: G-ZAP, arXiv 2603.14412; TRA-PAN, arXiv 2505.06576; priors, arXiv 2512.02643.</source>
   <translation>Da a una imagen multiespectral el detalle de una imagen pancromática de la misma escena: el refinado pancromático (pansharpening). Una red pequeña se ajusta a estas dos imágenes y después las refina; no se necesitan ni datos de entrenamiento ni descargas. Elija las dos imágenes y pulse Ejecutar: lo demás puede quedar como está.

El ajuste parte de los pesos entrenados que acompañan al complemento (el prior), de una red nueva o de un archivo de modelo. Sin ajuste alguno, y más rápido, es «Refinar con un modelo».

Deje vacíos el tamaño de píxel y la escala para obtener los píxeles de la imagen pancromática, o indique uno de los dos para cualquier otro tamaño.

Indique un archivo en «Modelo ajustado» para volver a usar la red con «Refinar con un modelo».

Métodos: G-ZAP, arXiv 2603.14412; TRA-PAN, arXiv 2505.06576; priors, arXiv 2512.02643.</translation>
  </message>
  <message>
   <source>A model file that is chosen has its own encoder.</source>
   <translation>Si se elige un archivo de modelo, este tiene su propio codificador.</translation>
  </message>
  <message>
   <source>Panchromatic image</source>
   <translation>Imagen pancromática</translation>
  </message>
  <message>
   <source>The sharp image: one band, with smaller pixels than the multispectral image. Both need a coordinate reference system or, if neither has one, a common corner.</source>
   <translation>La imagen nítida: una banda, con píxeles más pequeños que los de la imagen multiespectral. Ambas necesitan un sistema de referencia de coordenadas o, si ninguna lo tiene, una esquina común.</translation>
  </message>
  <message>
   <source>Multispectral image</source>
   <translation>Imagen multiespectral</translation>
  </message>
  <message>
   <source>The coarser image of the same scene, with one band or more; best taken at the same moment. Name its bands (blue, green, red, nir) and the result is shown in natural colours.</source>
   <translation>La imagen más gruesa de la misma escena, con una banda o más; mejor si se tomó en el mismo momento. Si sus bandas tienen nombre (blue, green, red, nir), el resultado se muestra en color natural.</translation>
  </message>
  <message>
   <source>Sensor</source>
   <translation>Sensor</translation>
  </message>
  <message>
   <source>The satellite that took both images; it decides how much each band is blurred. auto goes by the images' metadata, the names of files and bands, then by the number of bands and the pixel sizes; the log says what it found. Take generic for a sensor that is not listed, such as a camera on a drone.</source>
   <translation>El satélite que tomó ambas imágenes; determina cuánto se desenfoca cada banda. auto se guía por los metadatos de las imágenes y los nombres de archivos y bandas, y después por el número de bandas y los tamaños de píxel; el registro indica lo que encontró. Elija generic para un sensor que no esté en la lista, como una cámara en un dron.</translation>
  </message>
  <message>
   <source>Encoder of the network</source>
   <translation>Codificador de la red</translation>
  </message>
  <message>
   <source>What reads the multispectral image: inr (G-ZAP's own, small convolutions), cnn (dilated convolutions that see further), transformer (attention inside windows) or mamba (selective scans inside windows). inr is the fastest.</source>
   <translation>Lo que lee la imagen multiespectral: inr (el propio de G-ZAP, convoluciones pequeñas), cnn (convoluciones dilatadas, de mayor alcance), transformer (atención dentro de ventanas) o mamba (barridos selectivos dentro de ventanas). inr es el más rápido.</translation>
  </message>
  <message>
   <source>Any size, finer or coarser, in the units of the panchromatic image's coordinates (mostly metres; degrees where they are longitude and latitude). If this and the scale are empty, the pixels are those of the panchromatic image.</source>
   <translation>Cualquier tamaño, más fino o más grueso, en las unidades de las coordenadas de la imagen pancromática (casi siempre metros; grados si son longitud y latitud). Si este valor y la escala están vacíos, los píxeles son los de la imagen pancromática.</translation>
  </message>
  <message>
   <source>Or scale (times finer than multispectral)</source>
   <translation>O escala (veces más fina que MS)</translation>
  </message>
  <message>
   <source>Multispectral pixel size over that of the result: any number above 0 and up to 64, such as 2 or 3.3, instead of a pixel size. With 4, pixels of 2 m become pixels of 0.5 m.</source>
   <translation>Tamaño de píxel multiespectral dividido por el del resultado: cualquier número mayor que 0 y hasta 64, como 2 o 3.3, en lugar de un tamaño de píxel. Con 4, los píxeles de 2 m pasan a ser de 0.5 m.</translation>
  </message>
  <message>
   <source>Geometry of the result</source>
   <translation>Geometría del resultado</translation>
  </message>
  <message>
   <source>If the images lie some pixels apart: pan moves the multispectral image onto the panchromatic one, ms the reverse. Take ms where other layers were drawn on the multispectral image.</source>
   <translation>Si las imágenes están desplazadas algunos píxeles entre sí: pan desplaza la imagen multiespectral hasta la pancromática; ms, al revés. Elija ms si se dibujaron otras capas sobre la imagen multiespectral.</translation>
  </message>
  <message>
   <source>Extent of the result</source>
   <translation>Extensión del resultado</translation>
  </message>
  <message>
   <source>The part of the scene that is written, in any coordinate reference system; empty means all that both images cover. Try a small part first: its pixels are those of the whole image.</source>
   <translation>La parte de la escena que se escribe, en cualquier sistema de referencia de coordenadas; vacía significa todo lo que cubren ambas imágenes. Pruebe primero con una parte pequeña: sus píxeles son los de la imagen completa.</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Método</translation>
  </message>
  <message>
   <source>exp only interpolates; brovey and bt-h multiply by a ratio; gsa and bdsd-pc replace an intensity; mtf-glp-fs and mtf-glp-hpm-r add the detail that the sensor's optics took. Begin with mtf-glp-hpm-r; the help beside this dialog says when to take which.</source>
   <translation>exp solo interpola; brovey y bt-h multiplican por un cociente; gsa y bdsd-pc sustituyen una intensidad; mtf-glp-fs y mtf-glp-hpm-r añaden el detalle que quitó la óptica del sensor. Empiece con mtf-glp-hpm-r; la ayuda junto a este diálogo indica cuándo elegir cada uno.</translation>
  </message>
  <message>
   <source>Correct the offset between the images</source>
   <translation>Corregir el desplazamiento entre las imágenes</translation>
  </message>
  <message>
   <source>Many products lie a pixel or two apart. Yes estimates this offset from the images and undoes it; no takes both as they are georeferenced. Leave it on unless both come from one well-registered product.</source>
   <translation>En muchos productos, las dos imágenes están desplazadas un píxel o dos. Con sí, este desplazamiento se estima a partir de las imágenes y se corrige; con no, ambas se usan tal como están georreferenciadas. Déjelo activado, salvo que ambas procedan de un mismo producto bien corregistrado.</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Dispositivo</translation>
  </message>
  <message>
   <source>Where the network runs: auto takes a graphics card if there is one, else the CPU; cuda is a card by NVIDIA, mps one by Apple. The default for all runs is set in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP.</source>
   <translation>Dónde se ejecuta la red: auto usa una tarjeta gráfica si la hay y, si no, la CPU; cuda es una tarjeta de NVIDIA; mps, una de Apple. El valor predeterminado para todas las ejecuciones se establece en Configuración &gt; Opciones &gt; Procesado &gt; Proveedores &gt; G-ZAP.</translation>
  </message>
  <message>
   <source>CPU threads (0 = automatic)</source>
   <translation>Hilos de CPU (0 = automático)</translation>
  </message>
  <message>
   <source>How many CPU threads the network may use, from 1 to 256. 0 takes half of the machine's cores, but at least two of them and at most four.</source>
   <translation>Cuántos hilos de CPU puede usar la red, de 1 a 256. 0 usa la mitad de los núcleos del equipo, pero al menos dos y como máximo cuatro.</translation>
  </message>
  <message>
   <source>Model file (empty = bundled prior)</source>
   <translation>Modelo (vacío = prior incluido)</translation>
  </message>
  <message>
   <source>A .safetensors file that gzap:fit, gzap:pansharpen or gzap:pretrain wrote. Left empty, the trained weights that come with the plugin, or those of the folder in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP, sharpen without any fit.</source>
   <translation>Un archivo .safetensors escrito por gzap:fit, gzap:pansharpen o gzap:pretrain. Si se deja vacío, los pesos entrenados que acompañan al complemento, o los de la carpeta indicada en Configuración &gt; Opciones &gt; Procesado &gt; Proveedores &gt; G-ZAP, refinan sin ajuste alguno.</translation>
  </message>
  <message>
   <source>A .safetensors file of less than a megabyte. Sharpens this scene or others later without a new fit.</source>
   <translation>Un archivo .safetensors de menos de un megabyte. Refina más adelante esta escena u otras sin un nuevo ajuste.</translation>
  </message>
  <message>
   <source>A GeoTIFF with the data type, bands, band names and NoData of the multispectral image. QGIS shows it in natural colours where it can tell the bands.</source>
   <translation>Un GeoTIFF con el tipo de datos, las bandas, los nombres de banda y el NoData de la imagen multiespectral. QGIS lo muestra en color natural si puede distinguir las bandas.</translation>
  </message>
  <message>
   <source>Ratio (empty = that of the two images)</source>
   <translation>Relación (vacío = la de las dos imágenes)</translation>
  </message>
  <message>
   <source>How many times larger the pixels become: any number above 1 and at most 64, such as 2 or 3.3. Leave it empty to judge a method: only then is the multispectral image the truth for the degraded pair. Empty means multispectral over panchromatic pixel size.</source>
   <translation>Cuántas veces más grandes se hacen los píxeles: cualquier número mayor que 1 y hasta 64, como 2 o 3.3. Déjelo vacío para evaluar un método: solo entonces la imagen multiespectral es la imagen verdadera del par degradado. Vacío significa el tamaño de píxel multiespectral dividido por el pancromático.</translation>
  </message>
  <message>
   <source>area: where the images' georeferencing says. auto: estimates by how much the two lie apart and undoes it, so that the degraded pair has no offset. interp23: half a degraded panchromatic pixel further down and right, as published tables have it; choose interp23 again when you assess.</source>
   <translation>area: donde indica la georreferenciación de las imágenes. auto: estima cuánto están desplazadas entre sí y lo corrige, de modo que el par degradado no tenga desplazamiento. interp23: medio píxel pancromático degradado más abajo y a la derecha, como en las tablas publicadas; elija interp23 también al evaluar.</translation>
  </message>
  <message>
   <source>GeoTIFF creation options of both images, such as COMPRESS=ZSTD|BIGTIFF=YES.</source>
   <translation>Opciones de creación de GeoTIFF de ambas imágenes, por ejemplo COMPRESS=ZSTD|BIGTIFF=YES.</translation>
  </message>
  <message>
   <source>Degraded panchromatic image</source>
   <translation>Imagen pancromática degradada</translation>
  </message>
  <message>
   <source>A GeoTIFF in the data type of the panchromatic image.</source>
   <translation>Un GeoTIFF con el tipo de datos de la imagen pancromática.</translation>
  </message>
  <message>
   <source>Degraded multispectral image</source>
   <translation>Imagen multiespectral degradada</translation>
  </message>
  <message>
   <source>G-ZAP model</source>
   <translation>Modelo de G-ZAP</translation>
  </message>
  <message>
   <source>pansharpen,pan-sharpening,prior,pretraining,train,learn,simulate,weights,network,g-zap</source>
   <translation>pansharpening,pansharpen,refinado pancromático,prior,preentrenamiento,preentrenar,entrenar,aprender,simular,pesos,red neuronal,g-zap</translation>
  </message>
  <message>
   <source>Pretrain a prior</source>
   <translation>Preentrenar un prior</translation>
  </message>
  <message>
   <source>Trains a network on pairs that it simulates from your own images.</source>
   <translation>Entrena una red con pares que simula a partir de imágenes propias.</translation>
  </message>
  <message>
   <source>For specialists: the plugin comes with priors, and most users need no other. Make your own if you have many images of one kind, such as those of your sensor.

From every image in the folder and its sub-folders, of any size and of 1 to 20 bands (photographs, aerial and satellite images), pairs of a panchromatic and a multispectral image are simulated at random: bands, blur, noise, ratio and offset. A sub-folder with a pan.tif and an ms.tif is a real pair, and is degraded instead (Wald's protocol). Transparency and NoData are left out.

Some thousand steps take from minutes to hours. A checkpoint is written beside the model now and then, and when you stop: run it again with the same settings and that file under the advanced parameters to go on, to the very same result.

Use the model in "Sharpen with a model", or as the start of a fit.

Method: arXiv 2512.02643, with a simulation and networks of our own.</source>
   <translation>Para especialistas: el complemento incluye priors (pesos ya entrenados) y casi nadie necesita otros. Cree uno propio si tiene muchas imágenes de un mismo tipo, como las de su sensor.

A partir de cada imagen de la carpeta y sus subcarpetas, de cualquier tamaño y de 1 a 20 bandas (fotografías, imágenes aéreas y de satélite), se simulan al azar pares de una imagen pancromática y una multiespectral: bandas, desenfoque, ruido, relación y desplazamiento. Una subcarpeta con pan.tif y ms.tif es un par real y, en lugar de ello, se degrada (protocolo de Wald). La transparencia y NoData se excluyen.

Algunos miles de pasos tardan de minutos a horas. De vez en cuando, y cuando se detiene la ejecución, se escribe un punto de control junto al modelo: para continuar, vuelva a ejecutarlo con los mismos ajustes y ese archivo en los parámetros avanzados; el resultado será exactamente el mismo.

Use el modelo en «Refinar con un modelo» o como punto de partida de un ajuste.

Método: arXiv 2512.02643, con simulación y redes propias.</translation>
  </message>
  <message>
   <source>Pretraining</source>
   <translation>Preentrenamiento</translation>
  </message>
  <message>
   <source>Checkpoints</source>
   <translation>Puntos de control</translation>
  </message>
  <message>
   <source>Folder of images</source>
   <translation>Carpeta de imágenes</translation>
  </message>
  <message>
   <source>Every image in it and in its sub-folders is used; a sub-folder with pan.tif and ms.tif is a real pair. What is left out is named in the log. Keep images on which you will judge the result elsewhere.</source>
   <translation>Se usan todas las imágenes de la carpeta y de sus subcarpetas; una subcarpeta con pan.tif y ms.tif es un par real. Lo que se excluye se indica en el registro. Guarde en otro lugar las imágenes con las que vaya a evaluar el resultado.</translation>
  </message>
  <message>
   <source>What reads the multispectral image: inr (small convolutions, the fastest), cnn (dilated convolutions), transformer (attention inside windows) or mamba (selective scans inside windows). Begin with inr.</source>
   <translation>Lo que lee la imagen multiespectral: inr (convoluciones pequeñas, el más rápido), cnn (convoluciones dilatadas), transformer (atención dentro de ventanas) o mamba (barridos selectivos dentro de ventanas). Empiece con inr.</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Pasos</translation>
  </message>
  <message>
   <source>Steps of the optimiser, from 1 to 10000000. More steps cost more time and give a better prior, ever more slowly; 500 serve to try, 4000 to use.</source>
   <translation>Pasos del optimizador, de 1 a 10000000. Más pasos cuestan más tiempo y dan un prior mejor, aunque cada vez mejora más despacio; 500 sirven para probar, 4000 para usarlo.</translation>
  </message>
  <message>
   <source>A whole number from 0 to 2147483647. The same seed and images give the same prior again on the same machine with the same number of threads.</source>
   <translation>Un número entero de 0 a 2147483647. La misma semilla y las mismas imágenes dan de nuevo el mismo prior en el mismo equipo con el mismo número de hilos.</translation>
  </message>
  <message>
   <source>Checkpoint to go on from</source>
   <translation>Punto de control desde el que continuar</translation>
  </message>
  <message>
   <source>The .checkpoint file that an interrupted run left beside its model. Images, encoder, steps and seed must be those of that run.</source>
   <translation>El archivo .checkpoint que una ejecución interrumpida dejó junto a su modelo. Las imágenes, el codificador, los pasos y la semilla deben ser los de esa ejecución.</translation>
  </message>
  <message>
   <source>Pretrained model</source>
   <translation>Modelo preentrenado</translation>
  </message>
  <message>
   <source>A .safetensors file. Sharpens any scene without a fit, and is what a fit may start from.</source>
   <translation>Un archivo .safetensors. Refina cualquier escena sin ajuste y puede ser el punto de partida de un ajuste.</translation>
  </message>
  <message>
   <source>Step at which the run began</source>
   <translation>Paso en el que empezó la ejecución</translation>
  </message>
  <message>
   <source>Images</source>
   <translation>Imágenes</translation>
  </message>
  <message>
   <source>Real pairs</source>
   <translation>Pares reales</translation>
  </message>
  <message>
   <source>Error of the network over that of the regression</source>
   <translation>Error de la red dividido por el de la regresión</translation>
  </message>
  <message>
   <source>Seconds for the run</source>
   <translation>Segundos para la ejecución</translation>
  </message>
  <message>
   <source>The Python {path} named in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP is not there. Name one that has torch, leave the setting empty to use QGIS's own, or open "Set up torch" in the toolbox (gzap:runtime).</source>
   <translation>El Python {path} indicado en Configuración &gt; Opciones &gt; Procesado &gt; Proveedores &gt; G-ZAP no existe. Indique uno que tenga torch, deje vacía la opción para usar el propio de QGIS, o abra «Preparar torch» en la caja de herramientas (gzap:runtime).</translation>
  </message>
  <message>
   <source>G-ZAP needs Python packages that this QGIS lacks ({names}): on Debian or Ubuntu run "sudo apt install --no-install-recommends {debian}", on Windows run "python -m pip install {pip}" in the OSGeo4W Shell, on macOS run "/Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install {pip}" in a terminal, then restart QGIS.</source>
   <translation>G-ZAP necesita paquetes de Python que faltan en este QGIS ({names}): en Debian o Ubuntu ejecute "sudo apt install --no-install-recommends {debian}"; en Windows, "python -m pip install {pip}" en OSGeo4W Shell; en macOS, "/Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install {pip}" en un terminal. Después, reinicie QGIS.</translation>
  </message>
  <message>
   <source>The network needs PyTorch (torch), which this QGIS lacks. Open "Set up torch" in the toolbox (gzap:runtime), which builds a private environment once; or name a Python that has torch in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP; or install it into QGIS's own Python.</source>
   <translation>La red necesita PyTorch (torch), que falta en este QGIS. Abra «Preparar torch» en la caja de herramientas (gzap:runtime), que crea una sola vez un entorno privado; o indique un Python que tenga torch en Configuración &gt; Opciones &gt; Procesado &gt; Proveedores &gt; G-ZAP; o instálelo en el Python propio de QGIS.</translation>
  </message>
  <message>
   <source>torch,pytorch,install,setup,environment,python,cuda,gpu,dependencies,worker,offline,g-zap</source>
   <translation>torch,pytorch,instalar,instalación,preparar,configurar,entorno,python,cuda,gpu,dependencias,worker,sin conexión,g-zap</translation>
  </message>
  <message>
   <source>From now on the network runs in {interpreter}; Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP names it.</source>
   <translation>A partir de ahora, la red se ejecuta en {interpreter}; queda indicado en Configuración &gt; Opciones &gt; Procesado &gt; Proveedores &gt; G-ZAP.</translation>
  </message>
  <message>
   <source>Set up torch</source>
   <translation>Preparar torch</translation>
  </message>
  <message>
   <source>Builds a private Python with torch, for a QGIS that has none, or removes it.</source>
   <translation>Crea un Python privado con torch, para un QGIS que no lo tiene, o lo elimina.</translation>
  </message>
  <message>
   <source>The network needs the Python package torch. If this QGIS lacks it, this algorithm builds a Python environment of its own beside QGIS, and the network's work runs there in a process of its own. QGIS itself stays as it is.

1. Run it as it is: the log says what there is, what would be downloaded, from which addresses, and how much room it takes. Nothing is contacted or written.
2. Choose build, tick "Download and install now", and run it again. It can be cancelled; the next run goes on with the files that were complete.

The Python that it builds is then named in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP. remove deletes the environment and clears that setting.

Without a network: fill a folder with wheels on another machine and name it under the advanced parameters.</source>
   <translation>La red necesita el paquete de Python torch. Si falta en este QGIS, este algoritmo crea un entorno de Python privado junto a QGIS, y el trabajo de la red se ejecuta allí en un proceso propio. QGIS queda como está.

1. Ejecútelo tal cual: el registro indica lo que hay, lo que se descargaría, desde qué direcciones y cuánto espacio ocupa. No se contacta con ninguna dirección ni se escribe nada.
2. Elija build, marque «Descargar e instalar ahora» y vuelva a ejecutarlo. Se puede cancelar; la siguiente ejecución continúa con los archivos que estaban completos.

El Python creado queda indicado en Configuración &gt; Opciones &gt; Procesado &gt; Proveedores &gt; G-ZAP. remove borra el entorno y vacía esa opción.

Sin conexión de red: llene una carpeta con wheels en otro equipo e indíquela en los parámetros avanzados.</translation>
  </message>
  <message>
   <source>Setup</source>
   <translation>Preparación</translation>
  </message>
  <message>
   <source>The settings no longer name {interpreter}.</source>
   <translation>La configuración ya no indica {interpreter}.</translation>
  </message>
  <message>
   <source>{terms} Tick "Download and install now" (AGREE) to agree.</source>
   <translation>{terms} Marque «Descargar e instalar ahora» (AGREE) para aceptarlo.</translation>
  </message>
  <message>
   <source>What to do</source>
   <translation>Qué hacer</translation>
  </message>
  <message>
   <source>explain says what there is and what a build would download, and contacts nothing; build makes the environment, or goes on with a build that was stopped; remove deletes it.</source>
   <translation>explain indica lo que hay y lo que se descargaría para crear el entorno, sin contactar con ninguna dirección; build crea el entorno o continúa una creación interrumpida; remove lo borra.</translation>
  </message>
  <message>
   <source>Build of torch</source>
   <translation>Variante de torch</translation>
  </message>
  <message>
   <source>cpu runs everywhere and is small. cuda is many times larger and needs an NVIDIA card with a recent driver. macOS has one build for both choices.</source>
   <translation>cpu funciona en todas partes y es pequeña. cuda es muchas veces mayor y necesita una tarjeta NVIDIA con un controlador reciente. En macOS hay una sola variante para ambas opciones.</translation>
  </message>
  <message>
   <source>Download and install now (only for build)</source>
   <translation>Descargar e instalar ahora (solo para build)</translation>
  </message>
  <message>
   <source>Without this tick nothing is downloaded or installed. Run explain first to see addresses, sizes and the folder.</source>
   <translation>Si no se marca, no se descarga ni se instala nada. Ejecute antes explain para ver las direcciones, los tamaños y la carpeta.</translation>
  </message>
  <message>
   <source>Folder of the environment</source>
   <translation>Carpeta del entorno</translation>
  </message>
  <message>
   <source>An empty or new folder on a disk of this machine. Left empty: a folder in the profile of QGIS.</source>
   <translation>Una carpeta vacía o nueva en un disco de este equipo. Si se deja vacío: una carpeta en el perfil de QGIS.</translation>
  </message>
  <message>
   <source>Package index or folder of wheels</source>
   <translation>Índice de paquetes o carpeta de wheels</translation>
  </message>
  <message>
   <source>Address of a package index, such as a mirror of your institution, or a folder of wheels for a machine without a network. Left empty: the addresses of PyTorch and Python that explain names.</source>
   <translation>Dirección de un índice de paquetes, como una réplica de su institución, o una carpeta de wheels para un equipo sin conexión de red. Si se deja vacío: las direcciones de PyTorch y Python que indica explain.</translation>
  </message>
  <message>
   <source>Proxy</source>
   <translation>Proxy</translation>
  </message>
  <message>
   <source>Such as http://proxy.example.org:3128. Left empty: what the system's variables HTTPS_PROXY and HTTP_PROXY name, if anything.</source>
   <translation>Por ejemplo, http://proxy.example.org:3128. Si se deja vacío: el que indiquen las variables del sistema HTTPS_PROXY y HTTP_PROXY, si lo hay.</translation>
  </message>
  <message>
   <source>Certificates to trust</source>
   <translation>Certificados de confianza</translation>
  </message>
  <message>
   <source>A file in the PEM format, for networks that check encrypted connections. Left empty: the usual ones.</source>
   <translation>Un archivo en formato PEM, para redes que inspeccionan las conexiones cifradas. Si se deja vacío: los habituales.</translation>
  </message>
  <message>
   <source>Python to build on</source>
   <translation>Python sobre el que se crea el entorno</translation>
  </message>
  <message>
   <source>The program of a Python 3.9 or newer. Left empty: QGIS's own, or that of the system.</source>
   <translation>El programa de un Python 3.9 o posterior. Si se deja vacío: el propio de QGIS o el del sistema.</translation>
  </message>
  <message>
   <source>Version of torch</source>
   <translation>Versión de torch</translation>
  </message>
  <message>
   <source>Such as 2.8.0. Left empty: the newest that there is for this Python.</source>
   <translation>Por ejemplo, 2.8.0. Si se deja vacío: la más reciente que haya para este Python.</translation>
  </message>
  <message>
   <source>State of the environment</source>
   <translation>Estado del entorno</translation>
  </message>
  <message>
   <source>Python of the environment</source>
   <translation>Python del entorno</translation>
  </message>
  <message>
   <source>Size (megabytes)</source>
   <translation>Tamaño (megabytes)</translation>
  </message>
  <message>
   <source>{key} is {found}; it must be a number with a point as decimal mark, such as 2.5.</source>
   <translation>{key} es {found}; debe ser un número con punto decimal, como 2.5.</translation>
  </message>
  <message>
   <source>{key} is {found}; it must be true or false.</source>
   <translation>{key} es {found}; debe ser true o false.</translation>
  </message>
  <message>
   <source>{key} is {value}; it must be a whole number, such as {default}.</source>
   <translation>{key} es {value}; debe ser un número entero, como {default}.</translation>
  </message>
  <message>
   <source>{key} is {name}; only GeoTIFF is written, so choose a name that ends in .tif.</source>
   <translation>{key}: {name}. Solo se escribe GeoTIFF; elija un nombre que termine en .tif.</translation>
  </message>
  <message>
   <source>INIT is {init} but START is {start}; set START to model to start from that file, or leave INIT empty.</source>
   <translation>INIT es {init}, pero START es {start}; ponga START en model para partir de ese archivo o deje INIT vacío.</translation>
  </message>
  <message>
   <source>IMAGES is empty; choose a folder with images.</source>
   <translation>IMAGES está vacío; elija una carpeta con imágenes.</translation>
  </message>
  <message>
   <source>MODEL is empty; choose where the prior is written.</source>
   <translation>MODEL está vacío; elija dónde se escribe el prior.</translation>
  </message>
  <message>
   <source>{key} is {found}; it must be one of {allowed}.</source>
   <translation>{key} es {found}; debe ser uno de estos valores: {allowed}.</translation>
  </message>
  <message>
   <source>{key} holds {option}; each creation option must read NAME=VALUE, and | must stand between two of them, such as COMPRESS=DEFLATE|ZLEVEL=9.</source>
   <translation>{key} contiene {option}; cada opción de creación debe tener la forma NOMBRE=VALOR, con | entre una y otra, por ejemplo COMPRESS=DEFLATE|ZLEVEL=9.</translation>
  </message>
  <message>
   <source>empty</source>
   <translation>vacío</translation>
  </message>
  <message>
   <source>Device (auto: a graphics card if there is one, else the CPU)</source>
   <translation>Dispositivo (auto: una tarjeta gráfica si la hay; si no, la CPU)</translation>
  </message>
  <message>
   <source>CPU threads of the network (0 = automatic)</source>
   <translation>Hilos de CPU de la red (0 = automático)</translation>
  </message>
  <message>
   <source>Python with torch that runs the network (empty = QGIS's own)</source>
   <translation>Python con torch que ejecuta la red (vacío = el propio de QGIS)</translation>
  </message>
  <message>
   <source>Folder with priors (empty = those that come with the plugin)</source>
   <translation>Carpeta con priors (vacío = los que acompañan al complemento)</translation>
  </message>
  <message>
   <source>There is no file {path}. Choose the program python (python.exe on Windows) of an environment that has torch, or leave the setting empty.</source>
   <translation>No existe el archivo {path}. Elija el programa python (python.exe en Windows) de un entorno que tenga torch, o deje vacía la opción.</translation>
  </message>
  <message>
   <source>The folder {path} holds no prior. Choose a folder with files such as inr.safetensors, named by their encoders, or leave the setting empty.</source>
   <translation>La carpeta {path} no contiene ningún prior. Elija una carpeta con archivos como inr.safetensors, con el nombre de su codificador, o deje vacía la opción.</translation>
  </message>
  <message>
   <source>{value} is no whole number; enter one, or 0 for automatic.</source>
   <translation>{value} no es un número entero; introduzca uno, o 0 para automático.</translation>
  </message>
  <message>
   <source>pansharpen,pan-sharpening,apply,predict,resolution,scale,fusion,prior,weights,g-zap</source>
   <translation>pansharpening,pansharpen,refinado pancromático,aplicar,predecir,resolución,escala,fusión,fusión de imágenes,prior,pesos,g-zap</translation>
  </message>
  <message>
   <source>Sharpen with a model</source>
   <translation>Refinar con un modelo</translation>
  </message>
  <message>
   <source>Sharpens a multispectral image with trained weights, without a fit: in seconds.</source>
   <translation>Refina una imagen multiespectral con pesos entrenados, sin ajuste: en segundos.</translation>
  </message>
  <message>
   <source>Sharpens a multispectral image with a panchromatic image of the same scene and a network that was trained before. Nothing is fitted, so that it takes seconds. Choose the two images and press Run: all else may stay as it is.

Leave the model empty for the prior, the weights that come with the plugin; they serve any sensor and any number of bands. Or choose a model file that "Fit a pansharpening model" wrote for this scene, another scene, another sensor or another number of bands. Each band takes only as much of the network's correction as helps at the pixel size where the truth is known.

Leave pixel size and scale empty for the pixels of the panchromatic image, or give one of them for any other size. A coarser result is averaged over the area of its pixels.</source>
   <translation>Refina una imagen multiespectral con una imagen pancromática de la misma escena y una red ya entrenada. No se ajusta nada, por lo que tarda segundos. Elija las dos imágenes y pulse Ejecutar: lo demás puede quedar como está.

Deje vacío el modelo para usar el prior, los pesos entrenados que acompañan al complemento; sirven para cualquier sensor y cualquier número de bandas. O elija un archivo de modelo escrito por «Ajustar un modelo de pansharpening» para esta escena, otra escena, otro sensor u otro número de bandas. Cada banda toma de la corrección de la red solo la proporción que ayuda al tamaño de píxel en el que se conoce la imagen verdadera.

Deje vacíos el tamaño de píxel y la escala para obtener los píxeles de la imagen pancromática, o indique uno de los dos para cualquier otro tamaño. Un resultado más grueso se promedia sobre el área de sus píxeles.</translation>
  </message>
  <message>
   <source>wald,protocol,simulate,degrade,reduced resolution,reference,quality,g-zap</source>
   <translation>wald,protocolo,simular,simulación,degradar,resolución reducida,referencia,calidad,pansharpening,g-zap</translation>
  </message>
  <message>
   <source>Degrade a pair of images for a test</source>
   <translation>Degradar un par de imágenes para una prueba</translation>
  </message>
  <message>
   <source>Makes a coarser pair whose sharpened image has a known truth.</source>
   <translation>Crea un par más grueso para cuya imagen refinada se conoce la imagen verdadera.</translation>
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
   <translation>Nadie sabe cómo sería una imagen multiespectral con los píxeles de la pancromática, por lo que no hay imagen verdadera con la que comparar una imagen refinada. El protocolo de Wald crea una: degrada ambas imágenes hasta que la pancromática tiene los píxeles de la multiespectral. Lo que un método obtenga del par degradado debería ser entonces la imagen multiespectral que ya se tiene.

Cómo evaluar un método:
1. Ejecute este algoritmo con la relación vacía.
2. Refine el par degradado (gzap:pansharpen, gzap:classical o cualquier otro programa).
3. Ejecute gzap:assess con la imagen refinada, el par degradado y, como referencia, la imagen multiespectral de partida.

La imagen multiespectral se desenfoca como lo haría la óptica del sensor y después se submuestrea; la pancromática se submuestrea con un promedio cúbico. Los tipos de datos, NoData y los nombres de las bandas se conservan. Las escenas completas no necesitan más memoria que las pequeñas.

Si las dos imágenes están desplazadas algunos píxeles entre sí, el par degradado también lo está y ningún método puede alcanzar del todo la imagen verdadera: elija auto como posición de los píxeles multiespectrales (parámetro avanzado) para hacerlas coincidir.

Otra relación sirve para probar cómo se comporta un método con imágenes más gruesas; en ese caso no hay referencia.</translation>
  </message>
  <message>
   <source>degraded panchromatic</source>
   <translation>pancromática degradada</translation>
  </message>
  <message>
   <source>degraded multispectral</source>
   <translation>multiespectral degradada</translation>
  </message>
  <message>
   <source>degrading both images</source>
   <translation>degradación de ambas imágenes</translation>
  </message>
  <message>
   <source>from 0 to 2147483647</source>
   <translation>de 0 a 2147483647</translation>
  </message>
  <message>
   <source>{name} is {value}; it must be {allowed}.</source>
   <translation>{name} vale {value}; valores admitidos: {allowed}.</translation>
  </message>
  <message>
   <source>from 1 to 10000000</source>
   <translation>de 1 a 10000000</translation>
  </message>
  <message>
   <source>from 0 (automatic) to 256</source>
   <translation>de 0 (automático) a 256</translation>
  </message>
  <message>
   <source>0 (automatic) or from 256 to 1048576 MiB</source>
   <translation>0 (automático) o de 256 a 1048576 MiB</translation>
  </message>
  <message>
   <source>from 0 to 1000 pixels</source>
   <translation>de 0 a 1000 píxeles</translation>
  </message>
  <message>
   <source>START is model but INIT is empty; choose the model file to start from, or set START to prior.</source>
   <translation>START es model, pero INIT está vacío; elija el archivo de modelo de partida o ponga START en prior.</translation>
  </message>
  <message>
   <source>TUNING is freeze but START is scratch: the encoders of a new network have learnt nothing that could be kept; set TUNING to full, or START to prior or model.</source>
   <translation>TUNING es freeze, pero START es scratch: los codificadores de una red nueva no han aprendido nada que conservar; ponga TUNING en full, o START en prior o model.</translation>
  </message>
  <message>
   <source>PIXEL_SIZE is {pixel_size} and SCALE is {scale}; give only one of them, or neither for the panchromatic pixel size.</source>
   <translation>PIXEL_SIZE es {pixel_size} y SCALE es {scale}; indique solo uno de los dos, o ninguno para usar el tamaño de píxel pancromático.</translation>
  </message>
  <message>
   <source>above 0 map units</source>
   <translation>mayores que 0 unidades de mapa</translation>
  </message>
  <message>
   <source>above 0 and at most 64</source>
   <translation>mayores que 0 y hasta 64</translation>
  </message>
  <message>
   <source>above 1 and at most 64</source>
   <translation>mayores que 1 y hasta 64</translation>
  </message>
  <message>
   <source>{name} reaches {largest:.6g}, the multispectral image {ms_largest:.6g}: one holds reflectance, the other digital numbers. Expected one unit for both; multiply or divide one of them (Raster calculator) so that they agree.</source>
   <translation>{name} llega a {largest:.6g} y la imagen multiespectral a {ms_largest:.6g}: una contiene reflectancia y la otra, niveles digitales. Se espera la misma unidad en ambas; multiplique o divida una de ellas (Calculadora ráster) para que coincidan.</translation>
  </message>
  <message>
   <source>{name} holds no measured pixel where the images overlap: all of it is NoData, masked or zero. Expected measurements; check its NoData value and its mask.</source>
   <translation>{name} no contiene ningún píxel medido donde las imágenes se solapan: todo es NoData, está enmascarado o vale cero. Se esperan mediciones; compruebe su valor NoData y su máscara.</translation>
  </message>
  <message>
   <source>RESUME names a file that is no checkpoint of this version; choose the .checkpoint file that gzap:pretrain left, or leave RESUME empty to start anew.</source>
   <translation>RESUME indica un archivo que no es un punto de control de esta versión; elija el archivo .checkpoint que dejó gzap:pretrain, o deje RESUME vacío para empezar de nuevo.</translation>
  </message>
  <message>
   <source>The checkpoint belongs to a run with other settings or other images; give the same IMAGES, BACKBONE, STEPS and SEED again, or leave RESUME empty to start anew.</source>
   <translation>El punto de control pertenece a una ejecución con otros ajustes u otras imágenes; indique los mismos IMAGES, BACKBONE, STEPS y SEED, o deje RESUME vacío para empezar de nuevo.</translation>
  </message>
  <message>
   <source>The checkpoint is damaged ({error}); leave RESUME empty to start anew.</source>
   <translation>El punto de control está dañado ({error}); deje RESUME vacío para empezar de nuevo.</translation>
  </message>
  <message>
   <source>Where the two images overlap, {ms} multispectral and {pan} panchromatic pixels hold a measurement; at least {least_pixels} of each are needed. Check the NoData values and masks of both images.</source>
   <translation>Donde las dos imágenes se solapan, contienen una medición {ms} píxeles multiespectrales y {pan} pancromáticos; se necesitan al menos {least_pixels} de cada tipo. Compruebe los valores NoData y las máscaras de ambas imágenes.</translation>
  </message>
  <message>
   <source>The two images were measured together at {ms} multispectral and {pan} output pixels; at least {least_pixels} of each are needed. Check the NoData values and masks of both images, and whether they show the same ground.</source>
   <translation>Las dos imágenes tienen mediciones comunes en {ms} píxeles multiespectrales y {pan} píxeles de salida; se necesitan al menos {least_pixels} de cada tipo. Compruebe los valores NoData y las máscaras de ambas imágenes, y si muestran el mismo terreno.</translation>
  </message>
  <message>
   <source>DEVICE is {device}, but this installation of torch {version} finds no such device; set DEVICE to auto or cpu.</source>
   <translation>DEVICE es {device}, pero esta instalación de torch {version} no encuentra ese dispositivo; ponga DEVICE en auto o cpu.</translation>
  </message>
  <message>
   <source>Memory ran out on {device}, even for the smallest piece of work ({reason}). Close other programs, choose fewer THREADS or a smaller MEMORY, and run it again.</source>
   <translation>La memoria de {device} no basta ni para la unidad de trabajo más pequeña ({reason}). Cierre otros programas, elija menos THREADS o un MEMORY menor y vuelva a ejecutarlo.</translation>
  </message>
  <message>
   <source>Memory ran out on {device} ({reason}). The CPU takes over, which is slower.</source>
   <translation>La memoria de {device} no basta ({reason}). Continúa la CPU, que es más lenta.</translation>
  </message>
  <message>
   <source>{device} failed ({reason}). The CPU takes over, which is slower.</source>
   <translation>{device} falló ({reason}). Continúa la CPU, que es más lenta.</translation>
  </message>
  <message>
   <source>Memory ran out on {device} for tiles of {side} x {side} pixels; they are computed in parts of {part} x {part} from here on.</source>
   <translation>La memoria de {device} no basta para teselas de {side} x {side} píxeles; a partir de aquí se calculan en partes de {part} x {part}.</translation>
  </message>
  <message>
   <source>In {attempts} windows drawn from the images none held enough to learn from; choose a folder with larger or more varied images.</source>
   <translation>De {attempts} ventanas extraídas de las imágenes, ninguna contenía lo suficiente para aprender; elija una carpeta con imágenes más grandes o más variadas.</translation>
  </message>
  <message>
   <source>The images have {found}; an index needs some. Choose images that overlap where both hold measurements, or check their NoData values.</source>
   <translation>No se puede calcular un índice con estas imágenes: {found}. Elija imágenes que se solapen donde ambas contengan mediciones, o compruebe sus valores NoData.</translation>
  </message>
  <message>
   <source>no block of {block}x{block} pixels that is at least half valid</source>
   <translation>no hay ningún bloque de {block}x{block} píxeles con al menos la mitad válida</translation>
  </message>
  <message>
   <source>no pixel that is valid in both images</source>
   <translation>no hay ningún píxel válido en ambas imágenes</translation>
  </message>
  <message>
   <source>no band with a mean other than 0</source>
   <translation>no hay ninguna banda cuya media sea distinta de 0</translation>
  </message>
  <message>
   <source>no valid pixel that is above zero in both images</source>
   <translation>no hay ningún píxel válido y mayor que cero en ambas imágenes</translation>
  </message>
  <message>
   <source>no {side}x{side} pixels that are all valid</source>
   <translation>no hay ninguna ventana de {side}x{side} píxeles válida por completo</translation>
  </message>
  <message>
   <source>{shape}x{shape2} pixels, fewer than {side} a side</source>
   <translation>tienen {shape}x{shape2} píxeles y hacen falta al menos {side} por lado</translation>
  </message>
  <message>
   <source>The model file does not hold the weights that its settings call for ({found}); it is damaged. Fit the model again.</source>
   <translation>El archivo de modelo no contiene los pesos que exige su configuración ({found}); está dañado. Vuelva a ajustar el modelo.</translation>
  </message>
  <message>
   <source>The model file's network settings are not those that this plugin knows; fit the model again.</source>
   <translation>Este complemento no conoce la configuración de red del archivo de modelo; vuelva a ajustar el modelo.</translation>
  </message>
  <message>
   <source>there are too few</source>
   <translation>hay demasiado pocos</translation>
  </message>
  <message>
   <source>{odd} differs</source>
   <translation>{odd} es distinto</translation>
  </message>
  <message>
   <source>The file is a safetensors file but not a G-ZAP model; choose a file that gzap:fit has written.</source>
   <translation>El archivo es un archivo safetensors, pero no un modelo de G-ZAP; elija un archivo escrito por gzap:fit.</translation>
  </message>
  <message>
   <source>The model file has format version {value}; this plugin reads versions up to {version}. Update the plugin, or fit the model again.</source>
   <translation>El archivo de modelo tiene la versión de formato {value}; este complemento lee versiones hasta la {version}. Actualice el complemento o vuelva a ajustar el modelo.</translation>
  </message>
  <message>
   <source>The model file's entry '{key}' is damaged; fit the model again.</source>
   <translation>La entrada '{key}' del archivo de modelo está dañada; vuelva a ajustar el modelo.</translation>
  </message>
  <message>
   <source>The settings in the model file are impossible: {error} Fit the model again.</source>
   <translation>La configuración del archivo de modelo es imposible: {error} Vuelva a ajustar el modelo.</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>desconocido</translation>
  </message>
  <message>
   <source>The model file is damaged or is no model file: {found}. Expected a complete safetensors file (.safetensors); copy or download it again, or choose another.</source>
   <translation>El archivo de modelo está dañado o no es un archivo de modelo: {found}. Se espera un archivo safetensors completo (.safetensors); vuelva a copiarlo o descargarlo, o elija otro.</translation>
  </message>
  <message>
   <source>its header holds {name}, which JSON does not know</source>
   <translation>su cabecera contiene {name}, que no existe en JSON</translation>
  </message>
  <message>
   <source>the shape of tensor {name!r}</source>
   <translation>la forma del tensor {name!r}</translation>
  </message>
  <message>
   <source>the data_offsets of tensor {name!r}</source>
   <translation>la entrada data_offsets del tensor {name!r}</translation>
  </message>
  <message>
   <source>it has {count} bytes, fewer than the {length_bytes} of a header length</source>
   <translation>tiene {count} bytes, menos que los {length_bytes} que indican la longitud de la cabecera</translation>
  </message>
  <message>
   <source>its header would have {length} bytes; at most {header_limit} are allowed</source>
   <translation>su cabecera tendría {length} bytes; se admiten como máximo {header_limit}</translation>
  </message>
  <message>
   <source>its header ends at byte {start}, but the file has {count} bytes</source>
   <translation>su cabecera termina en el byte {start}, pero el archivo tiene {count} bytes</translation>
  </message>
  <message>
   <source>its header does not start with a brace</source>
   <translation>su cabecera no empieza por una llave</translation>
  </message>
  <message>
   <source>its header has the name {twice!r} twice</source>
   <translation>su cabecera contiene dos veces el nombre {twice!r}</translation>
  </message>
  <message>
   <source>its metadata are no JSON object</source>
   <translation>sus metadatos no son un objeto JSON</translation>
  </message>
  <message>
   <source>its metadata hold {wrong!r}, which is no text</source>
   <translation>sus metadatos contienen {wrong!r}, que no es texto</translation>
  </message>
  <message>
   <source>tensor {name!r} has not just dtype, shape and data_offsets</source>
   <translation>el tensor {name!r} no tiene exactamente dtype, shape y data_offsets</translation>
  </message>
  <message>
   <source>tensor {name!r} has {count} data_offsets instead of 2</source>
   <translation>el tensor {name!r} tiene {count} data_offsets en lugar de 2</translation>
  </message>
  <message>
   <source>tensor {name!r} has the impossible shape {shape}</source>
   <translation>el tensor {name!r} tiene la forma imposible {shape}</translation>
  </message>
  <message>
   <source>tensor {name!r} of shape {shape} and type {value} needs {size} bytes, but its data_offsets are {offsets}</source>
   <translation>el tensor {name!r}, de forma {shape} y tipo {value}, necesita {size} bytes, pero sus data_offsets son {offsets}</translation>
  </message>
  <message>
   <source>The model file holds tensor {name!r} of type {value!r}; expected one of {known}. Convert its weights to F32, or choose another model file.</source>
   <translation>El archivo de modelo contiene el tensor {name!r} de tipo {value!r}; se espera uno de {known}. Convierta sus pesos a F32 o elija otro archivo de modelo.</translation>
  </message>
  <message>
   <source>{what} is no list of at most 32 numbers</source>
   <translation>{what} no es una lista de 32 números como máximo</translation>
  </message>
  <message>
   <source>its tensors fill {end} bytes, but {size} bytes of data follow the header</source>
   <translation>sus tensores ocupan {end} bytes, pero tras la cabecera hay {size} bytes de datos</translation>
  </message>
  <message>
   <source>tensor {entry!r} holds a byte that is neither 0 nor 1</source>
   <translation>el tensor {entry!r} contiene un byte que no es ni 0 ni 1</translation>
  </message>
  <message>
   <source>its header is no JSON ({error})</source>
   <translation>su cabecera no es JSON ({error})</translation>
  </message>
  <message>
   <source>{what} holds something else than whole numbers from 0</source>
   <translation>{what} contiene algo que no son números enteros a partir de 0</translation>
  </message>
  <message>
   <source>tensor {entry!r} starts at byte {begin} instead of {end}</source>
   <translation>el tensor {entry!r} empieza en el byte {begin} en lugar del {end}</translation>
  </message>
  <message>
   <source>Where the two images overlap, {count} multispectral and {measured_pan} panchromatic pixels hold a measurement; at least {least_pixels} of each are needed. Check the NoData values and masks of both images.</source>
   <translation>Donde las dos imágenes se solapan, contienen una medición {count} píxeles multiespectrales y {measured_pan} pancromáticos; se necesitan al menos {least_pixels} de cada tipo. Compruebe los valores NoData y las máscaras de ambas imágenes.</translation>
  </message>
  <message>
   <source>DEVICE auto passes over {device}, on which the network does not run ({reason}).</source>
   <translation>DEVICE auto descarta {device}, en el que la red no funciona ({reason}).</translation>
  </message>
  <message>
   <source>DEVICE is {device}, but the network does not run on it ({reason}); set DEVICE to auto or cpu.</source>
   <translation>DEVICE es {device}, pero la red no funciona en él ({reason}); ponga DEVICE en auto o cpu.</translation>
  </message>
  <message>
   <source>it computes other numbers than the CPU</source>
   <translation>sus resultados difieren de los de la CPU</translation>
  </message>
  <message>
   <source>The ground that the two images share holds {cols:.4g} x {rows:.4g} multispectral pixels; degraded by {by_cols:.4g} x {by_rows:.4g} they become {new_cols} x {new_rows}. At least {least_side} x {least_side} are needed; choose a larger scene or a smaller RATIO.</source>
   <translation>El terreno común a las dos imágenes abarca {cols:.4g} x {rows:.4g} píxeles multiespectrales; al degradarlos por {by_cols:.4g} x {by_rows:.4g} quedan {new_cols} x {new_rows}. Se necesitan al menos {least_side} x {least_side}; elija una escena mayor o un RATIO menor.</translation>
  </message>
  <message>
   <source>x {west:.10g} to {east:.10g} and y {south:.10g} to {north:.10g}</source>
   <translation>x de {west:.10g} a {east:.10g} e y de {south:.10g} a {north:.10g}</translation>
  </message>
  <message>
   <source>The images do not overlap: one covers {first}, the other {second}. Choose a panchromatic and a multispectral image of one scene.</source>
   <translation>Las imágenes no se solapan: una abarca {first}; la otra, {second}. Elija una imagen pancromática y una multiespectral de la misma escena.</translation>
  </message>
  <message>
   <source>An output pixel of {width:.10g} by {height:.10g} map units is larger than the ground that the two images share ({first}). Choose a smaller PIXEL_SIZE.</source>
   <translation>Un píxel de salida de {width:.10g} por {height:.10g} unidades de mapa es mayor que el terreno común a las dos imágenes ({first}). Elija un PIXEL_SIZE menor.</translation>
  </message>
  <message>
   <source>from 1 to {high}</source>
   <translation>de 1 a {high}</translation>
  </message>
  <message>
   <source>network window is {window}; it must be even and from 2 to 32 pixels.</source>
   <translation>El valor window de la red es {window}; debe ser par y estar entre 2 y 32 píxeles.</translation>
  </message>
  <message>
   <source>from {low} to {high}</source>
   <translation>de {low} a {high}</translation>
  </message>
  <message>
   <source>network heads is {heads}; it must divide the {width} channels without remainder.</source>
   <translation>El valor heads de la red es {heads}; debe ser un divisor exacto de los {width} canales.</translation>
  </message>
  <message>
   <source>network heads of four directions are {heads}; they must divide the {inner} inner channels without remainder.</source>
   <translation>El valor heads de la red para las cuatro direcciones es {heads}; debe ser un divisor exacto de los {inner} canales internos.</translation>
  </message>
  <message>
   <source>{path} is a folder; choose the name of a file in it for the output.</source>
   <translation>{path} es una carpeta; elija el nombre de un archivo dentro de ella para la salida.</translation>
  </message>
  <message>
   <source>The folder {parent} does not exist, so {path} cannot be written there; create it or choose another folder.</source>
   <translation>La carpeta {parent} no existe, por lo que no se puede escribir {path} en ella; créela o elija otra carpeta.</translation>
  </message>
  <message>
   <source>The folder {parent} cannot be written to ({strerror}); choose a folder where new files are allowed.</source>
   <translation>No se puede escribir en la carpeta {parent} ({strerror}); elija una carpeta en la que se permita crear archivos.</translation>
  </message>
  <message>
   <source>The finished output could not be moved to {path} ({strerror}); close the programs that have this file open, or choose another name.</source>
   <translation>No se pudo mover la salida terminada a {path} ({strerror}); cierre los programas que tengan abierto ese archivo o elija otro nombre.</translation>
  </message>
  <message>
   <source>{path} could not be written ({strerror}); free some room on the disk or choose another folder.</source>
   <translation>No se pudo escribir {path} ({strerror}); libere espacio en el disco o elija otra carpeta.</translation>
  </message>
  <message>
   <source>The run was cancelled; nothing was written.</source>
   <translation>La ejecución se ha cancelado; no se ha escrito nada.</translation>
  </message>
  <message>
   <source>G-ZAP pansharpening</source>
   <translation>Pansharpening G-ZAP</translation>
  </message>
  <message>
   <source>No PyTorch yet: "Set up torch" gets it. Classical methods, assessment and simulation run without.</source>
   <translation>Aún no hay PyTorch: «Preparar torch» lo obtiene. Los métodos clásicos, la evaluación y la simulación no lo necesitan.</translation>
  </message>
  <message>
   <source>EXTENT could not be brought from {own} into {crs}. Choose an extent inside the panchromatic image.</source>
   <translation>No se pudo pasar EXTENT de {own} a {crs}. Elija una extensión dentro de la imagen pancromática.</translation>
  </message>
  <message>
   <source>MASK holds no polygon. Choose a layer with polygons.</source>
   <translation>MASK no contiene ningún polígono. Elija una capa con polígonos.</translation>
  </message>
  <message>
   <source>MASK could not be brought from {own} into {crs}. Choose polygons inside the panchromatic image.</source>
   <translation>No se pudo pasar MASK de {own} a {crs}. Elija polígonos dentro de la imagen pancromática.</translation>
  </message>
  <message>
   <source>MASK could not be drawn</source>
   <translation>No se pudo rasterizar MASK</translation>
  </message>
  <message>
   <source>MASK lies outside the ground that the two images share. Choose polygons inside it, or leave MASK empty.</source>
   <translation>MASK está fuera del terreno común a las dos imágenes. Elija polígonos dentro de él o deje MASK vacío.</translation>
  </message>
  <message>
   <source>{name} holds no band with data. Expected an image; if this is a container of several images (HDF, NetCDF, SAFE), choose one of its subdatasets.</source>
   <translation>{name} no contiene ninguna banda con datos. Se espera una imagen; si es un contenedor de varias imágenes (HDF, NetCDF, SAFE), elija uno de sus subconjuntos de datos.</translation>
  </message>
  <message>
   <source>{name} holds numbers of type {label}. Expected real numbers; convert the image first (for radar images, to amplitude).</source>
   <translation>{name} contiene números de tipo {label}. Se esperan números reales; convierta antes la imagen (las imágenes de radar, a amplitud).</translation>
  </message>
  <message>
   <source>{what}: {reason}</source>
   <translation>{what}: {reason}</translation>
  </message>
  <message>
   <source>GDAL gave no reason.</source>
   <translation>GDAL no indicó el motivo.</translation>
  </message>
  <message>
   <source>{what}: {reason} {advice}</source>
   <translation>{what}: {reason} {advice}</translation>
  </message>
  <message>
   <source>LAYOUT is cog, but this GDAL ({version}) has no driver for Cloud Optimized GeoTIFF, which came with GDAL 3.1. Set LAYOUT to geotiff, with OVERVIEWS if you like.</source>
   <translation>LAYOUT es cog, pero este GDAL ({version}) no tiene controlador para Cloud Optimized GeoTIFF, que existe desde GDAL 3.1. Ponga LAYOUT en geotiff, con OVERVIEWS si lo desea.</translation>
  </message>
  <message>
   <source>A Cloud Optimized GeoTIFF could not be created with the options {listed}: {reason} Check the creation options.</source>
   <translation>No se pudo crear un Cloud Optimized GeoTIFF con las opciones {listed}: {reason} Compruebe las opciones de creación.</translation>
  </message>
  <message>
   <source>The creation option {name} would change the grid or the overviews of the result. Leave it out; pixels and extent have settings of their own.</source>
   <translation>La opción de creación {name} cambiaría la cuadrícula o las pirámides del resultado. Quítela; los píxeles y la extensión tienen sus propios ajustes.</translation>
  </message>
  <message>
   <source>{name} holds several images; {chosen} is used.</source>
   <translation>{name} contiene varias imágenes; se usa {chosen}.</translation>
  </message>
  <message>
   <source>{name} holds several images: {images}. Choose the one that is meant.</source>
   <translation>{name} contiene varias imágenes: {images}. Elija la que corresponda.</translation>
  </message>
  <message>
   <source>A coordinate reference system could not be understood</source>
   <translation>No se pudo interpretar un sistema de referencia de coordenadas</translation>
  </message>
  <message>
   <source>The NoData value {nodata:g} does not fit into NBITS={bits}. Leave NBITS out of the creation options.</source>
   <translation>El valor NoData {nodata:g} no cabe en NBITS={bits}. Quite NBITS de las opciones de creación.</translation>
  </message>
  <message>
   <source>{path} could not be written: {reason} Check the disk, or choose another folder.</source>
   <translation>No se pudo escribir {path}: {reason} Compruebe el disco o elija otra carpeta.</translation>
  </message>
  <message>
   <source>The disk of {parent} is full: {path} could not be written ({reason}). Free some room, or choose another folder.</source>
   <translation>El disco de {parent} está lleno: no se pudo escribir {path} ({reason}). Libere espacio o elija otra carpeta.</translation>
  </message>
  <message>
   <source>The fused image</source>
   <translation>La imagen fusionada</translation>
  </message>
  <message>
   <source>The reference</source>
   <translation>La referencia</translation>
  </message>
  <message>
   <source>{title} {source} has {bands} band(s), the multispectral image {ms} has {ms_bands}. Expected the same bands in both; choose the sharpened image of this multispectral image, or swap the inputs if they were exchanged.</source>
   <translation>{title} {source} tiene {bands} banda(s) y la imagen multiespectral {ms} tiene {ms_bands}. Se esperan las mismas bandas en ambas; elija la imagen refinada de esta imagen multiespectral, o intercambie las entradas si estaban cambiadas.</translation>
  </message>
  <message>
   <source>{known} is georeferenced but {unknown} is not. Expected all images or none; georeference {unknown} first.</source>
   <translation>{known} está georreferenciada, pero {unknown} no. Se espera que lo estén todas las imágenes o ninguna; georreferencie antes {unknown}.</translation>
  </message>
  <message>
   <source>{title} {source} is in the coordinate reference system {crs}, the panchromatic image in {pan_crs}. Expected one for both; warp {source} to that of the panchromatic image, or assign it if it is missing.</source>
   <translation>Los sistemas de referencia de coordenadas no coinciden. {title} {source}: {crs}; imagen pancromática: {pan_crs}. Se espera el mismo en ambas; reproyecte {source} al de la imagen pancromática, o asígneselo si le falta.</translation>
  </message>
  <message>
   <source>{title} {source} has {cols} x {rows} pixels, the panchromatic image {pan_cols} x {pan_rows}. Without georeferencing both must cover the same ground, edge to edge, with the same pixels; georeference the images, or choose an image of that size.</source>
   <translation>{title} {source} tiene {cols} x {rows} píxeles y la imagen pancromática, {pan_cols} x {pan_rows}. Sin georreferenciación, ambas deben cubrir el mismo terreno, de borde a borde, con los mismos píxeles; georreferencie las imágenes o elija una imagen de ese tamaño.</translation>
  </message>
  <message>
   <source>The fused image {source} has pixels of {dx:.6g} x {dy:.6g} map units, the panchromatic image of {pan_dx:.6g} x {pan_dy:.6g}. The indices are defined at the panchromatic pixel size only; sharpen to that size (leave pixel size and scale empty), or resample the fused image.</source>
   <translation>La imagen fusionada {source} tiene píxeles de {dx:.6g} x {dy:.6g} unidades de mapa y la imagen pancromática, de {pan_dx:.6g} x {pan_dy:.6g}. Los índices solo están definidos para el tamaño de píxel pancromático; refine a ese tamaño (deje vacíos el tamaño de píxel y la escala) o remuestree la imagen fusionada.</translation>
  </message>
  <message>
   <source>The pixels of the reference {source} ({dx:.6g} x {dy:.6g} map units from {x:.10g}, {y:.10g}) are not those of the fused image ({fused_dx:.6g} x {fused_dy:.6g} from {fused_x:.10g}, {fused_y:.10g}). Expected the same pixels; resample the reference to the fused image (for example with gdalwarp).</source>
   <translation>Los píxeles de la referencia {source} ({dx:.6g} x {dy:.6g} unidades de mapa desde {x:.10g}, {y:.10g}) no son los de la imagen fusionada ({fused_dx:.6g} x {fused_dy:.6g} desde {fused_x:.10g}, {fused_y:.10g}). Se esperan los mismos píxeles; remuestree la referencia a la imagen fusionada (por ejemplo, con gdalwarp).</translation>
  </message>
  <message>
   <source>The reference {source} covers only a part of the fused image. Expected all of it; choose a larger reference, or clip the fused image to the reference.</source>
   <translation>La referencia {source} cubre solo una parte de la imagen fusionada. Se espera que la cubra entera; elija una referencia mayor o recorte la imagen fusionada a la referencia.</translation>
  </message>
  <message>
   <source>{name} is no image: {reason} Choose an image file.</source>
   <translation>{name} no es una imagen: {reason} Elija un archivo de imagen.</translation>
  </message>
  <message>
   <source>geolocation arrays</source>
   <translation>matrices de geolocalización</translation>
  </message>
  <message>
   <source>a rotated, sheared or mirrored geotransform</source>
   <translation>una geotransformación girada, inclinada o reflejada</translation>
  </message>
  <message>
   <source>ground control points</source>
   <translation>puntos de control del terreno</translation>
  </message>
  <message>
   <source>rational polynomial coefficients (RPC)</source>
   <translation>coeficientes polinómicos racionales (RPC)</translation>
  </message>
  <message>
   <source>{name} has the geotransform {numbers}, by which its pixels cover no ground. Georeference the image anew.</source>
   <translation>{name} tiene la geotransformación {numbers}, con la que sus píxeles no cubren ningún terreno. Vuelva a georreferenciar la imagen.</translation>
  </message>
  <message>
   <source>none</source>
   <translation>ninguno</translation>
  </message>
  <message>
   <source>{name} is located by {kind} only. Expected an image on a regular north-up grid; orthorectify or warp it first (for example with gdalwarp).</source>
   <translation>{name} solo está localizada mediante {kind}. Se espera una imagen en una cuadrícula regular con el norte arriba; ortorrectifíquela o reproyéctela antes (por ejemplo, con gdalwarp).</translation>
  </message>
  <message>
   <source>The coordinate reference system of {name} could not be read</source>
   <translation>No se pudo leer el sistema de referencia de coordenadas de {name}</translation>
  </message>
  <message>
   <source>{name} could not be placed on the ground in {crs}: {reason} Check its ground control points, coefficients and reference system, or orthorectify it first.</source>
   <translation>No se pudo localizar {name} sobre el terreno en {crs}: {reason} Compruebe sus puntos de control del terreno, sus coeficientes y su sistema de referencia, u ortorrectifíquela antes.</translation>
  </message>
  <message>
   <source>most of its pixels meet no ground that GDAL could compute.</source>
   <translation>GDAL no pudo calcular la posición sobre el terreno de la mayoría de sus píxeles.</translation>
  </message>
  <message>
   <source>its pixels cover no ground.</source>
   <translation>sus píxeles no cubren ningún terreno.</translation>
  </message>
  <message>
   <source>The journal {path} could not be written ({strerror}). Free some room, choose another folder, or set RESUME to no.</source>
   <translation>No se pudo escribir el diario {path} ({strerror}). Libere espacio, elija otra carpeta o ponga RESUME en no.</translation>
  </message>
  <message>
   <source>{count} files show the same pixels: their bands are put together as {bands}.</source>
   <translation>{count} archivos muestran los mismos píxeles: sus bandas se reúnen como {bands}.</translation>
  </message>
  <message>
   <source>{count} tiles make an image of {cols} x {rows} pixels.</source>
   <translation>{count} teselas forman una imagen de {cols} x {rows} píxeles.</translation>
  </message>
  <message>
   <source>number of bands</source>
   <translation>número de bandas</translation>
  </message>
  <message>
   <source>data type</source>
   <translation>tipo de datos</translation>
  </message>
  <message>
   <source>The pixels of {name} lie {off:.2f} of a pixel beside those of {first}: they are brought onto them by cubic interpolation.</source>
   <translation>Los píxeles de {name} están desplazados {off:.2f} píxeles respecto a los de {first}: se llevan a estos por interpolación cúbica.</translation>
  </message>
  <message>
   <source>The place of {name} could not be taken over</source>
   <translation>No se pudo trasladar la posición de {name}</translation>
  </message>
  <message>
   <source>Where tiles overlap, the one that was named first counts.</source>
   <translation>Donde las teselas se solapan, cuenta la que se indicó primero.</translation>
  </message>
  <message>
   <source>Gaps between the tiles count as NoData.</source>
   <translation>Los huecos entre las teselas cuentan como NoData.</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>ninguna</translation>
  </message>
  <message>
   <source>{name} is located by {kind}: only tiles on a north-up grid can be joined. Choose the one file that describes all tiles (such as DIM_*.XML, .TIL or .VRT), or orthorectify the tiles first.</source>
   <translation>Localización de {name}: {kind}. Solo se pueden unir teselas en una cuadrícula con el norte arriba. Elija el archivo único que describe todas las teselas (como DIM_*.XML, .TIL o .VRT) u ortorrectifique antes las teselas.</translation>
  </message>
  <message>
   <source>reference system</source>
   <translation>sistema de referencia</translation>
  </message>
  <message>
   <source>{name} cannot be joined to {first}: its {what} is {found}, not {expected}. Choose files of one image, or convert them first.</source>
   <translation>No se puede unir {name} a {first} ({what}: {found}; se espera: {expected}). Elija archivos de una misma imagen o conviértalos antes.</translation>
  </message>
  <message>
   <source>{name} could not be transformed</source>
   <translation>No se pudo reproyectar {name}</translation>
  </message>
  <message>
   <source>pixel size</source>
   <translation>tamaño de píxel</translation>
  </message>
  <message>
   <source>The creation option {name} is unknown to GeoTIFF. Expected one of {listed}.</source>
   <translation>GeoTIFF no conoce la opción de creación {name}. Se espera una de {listed}.</translation>
  </message>
  <message>
   <source>The creation option {name} is unknown to Cloud Optimized GeoTIFF, which LAYOUT asks for. Expected one of {listed}.</source>
   <translation>Cloud Optimized GeoTIFF, que es lo que pide LAYOUT, no conoce la opción de creación {name}. Se espera una de {listed}.</translation>
  </message>
  <message>
   <source>The creation option NBITS is {text}; it must be from 1 to 32.</source>
   <translation>La opción de creación NBITS es {text}; debe estar entre 1 y 32.</translation>
  </message>
  <message>
   <source>The creation option {option!r} has no value. Expected NAME=VALUE, such as COMPRESS=ZSTD.</source>
   <translation>La opción de creación {option!r} no tiene valor. Se espera NOMBRE=VALOR, por ejemplo COMPRESS=ZSTD.</translation>
  </message>
  <message>
   <source>The multispectral image is in {crs}, the panchromatic one in {pan_crs}: the multispectral image is warped into {pan_crs} by cubic interpolation while it is read.</source>
   <translation>La imagen multiespectral está en {crs} y la pancromática en {pan_crs}: la imagen multiespectral se reproyecta a {pan_crs} por interpolación cúbica al leerla.</translation>
  </message>
  <message>
   <source>The panchromatic image {pan} has {bands} bands. Expected 1; choose a panchromatic image, or swap the two inputs if they were exchanged.</source>
   <translation>La imagen pancromática {pan} tiene {bands} bandas. Se espera 1; elija una imagen pancromática, o intercambie las dos entradas si estaban cambiadas.</translation>
  </message>
  <message>
   <source>{known} is georeferenced but {unknown} is not. Expected both or neither; georeference {unknown} first.</source>
   <translation>{known} está georreferenciada, pero {unknown} no. Se espera que lo estén las dos o ninguna; georreferencie antes {unknown}.</translation>
  </message>
  <message>
   <source>{known} is in {crs} but {unknown} has no coordinate reference system. Expected one for both or for neither; assign {unknown} its own (Assign projection).</source>
   <translation>{known} está en {crs}, pero {unknown} no tiene sistema de referencia de coordenadas. Se espera que lo tengan las dos o ninguna; asigne a {unknown} el suyo (Asignar proyección).</translation>
  </message>
  <message>
   <source>The panchromatic pixels measure {dx:.6g} x {dy:.6g} map units, the multispectral ones {ms_dx:.6g} x {ms_dy:.6g}. Expected finer panchromatic pixels; choose other images, or swap the two inputs if they were exchanged.</source>
   <translation>Los píxeles pancromáticos miden {dx:.6g} x {dy:.6g} unidades de mapa y los multiespectrales, {ms_dx:.6g} x {ms_dy:.6g}. Se esperan píxeles pancromáticos más finos; elija otras imágenes, o intercambie las dos entradas si estaban cambiadas.</translation>
  </message>
  <message>
   <source>Neither image is georeferenced: they are taken to cover the same ground, edge to edge, on a local grid whose unit is the panchromatic pixel.</source>
   <translation>Ninguna de las dos imágenes está georreferenciada: se supone que cubren el mismo terreno, de borde a borde, en una cuadrícula local cuya unidad es el píxel pancromático.</translation>
  </message>
  <message>
   <source>{source} holds {dtype} numbers: those beyond 16 777 216 are rounded to about 7 digits.</source>
   <translation>{source} contiene números {dtype}: los que superan 16 777 216 se redondean a unas 7 cifras.</translation>
  </message>
  <message>
   <source>{source} has a band marked as transparency (alpha): it is used as a mask and not sharpened. If it holds measurements, change its colour interpretation.</source>
   <translation>{source} tiene una banda marcada como transparencia (alfa): se usa como máscara y no se refina. Si contiene mediciones, cambie su interpretación de color.</translation>
  </message>
  <message>
   <source>{source} has a colour table: its numbers are taken as they are, although they may be numbers of colours. Expected measurements.</source>
   <translation>{source} tiene una tabla de colores: sus números se toman tal cual, aunque pueden ser números de colores. Se esperan mediciones.</translation>
  </message>
  <message>
   <source>Neither image has a coordinate reference system: both are taken to lie on one local grid.</source>
   <translation>Ninguna de las dos imágenes tiene sistema de referencia de coordenadas: se supone que ambas están en una misma cuadrícula local.</translation>
  </message>
  <message>
   <source>A picture of the report could not be made: {reason} Expected a GDAL with the PNG driver; leave REPORT empty, or install one.</source>
   <translation>No se pudo crear una imagen del informe: {reason} Se espera un GDAL con el controlador PNG; deje REPORT vacío o instale uno.</translation>
  </message>
  <message>
   <source>The file is damaged or incomplete, or a file that it refers to is gone; fetch it again.</source>
   <translation>El archivo está dañado o incompleto, o ya no existe un archivo al que hace referencia; vuelva a obtener el archivo.</translation>
  </message>
  <message>
   <source>{name} could not be opened as a raster: {reason} Choose an image file that QGIS can display.</source>
   <translation>No se pudo abrir {name} como ráster: {reason} Elija un archivo de imagen que QGIS pueda mostrar.</translation>
  </message>
  <message>
   <source>{self} could not be read</source>
   <translation>No se pudo leer {self}</translation>
  </message>
  <message>
   <source>{self} could not be transformed: {reason} Check the coordinates and the coordinate reference systems of the images.</source>
   <translation>No se pudo transformar {self}: {reason} Compruebe las coordenadas y los sistemas de referencia de coordenadas de las imágenes.</translation>
  </message>
  <message>
   <source>{name} has {count} ground control point(s), which do not span an area. Expected 3 or more that do not lie on one line; georeference the image anew.</source>
   <translation>{name} tiene {count} punto(s) de control del terreno, que no abarcan ninguna superficie. Se esperan 3 o más que no estén en una misma recta; vuelva a georreferenciar la imagen.</translation>
  </message>
  <message>
   <source>{name} is located by {kind}: it is brought to a north-up grid in {crs}, {cols} x {rows} pixels of {dx:.10g} x {dy:.10g} map units, by cubic interpolation while it is read.</source>
   <translation>Localización de {name}: {kind}. Al leerla, se lleva por interpolación cúbica a una cuadrícula con el norte arriba en {crs}, de {cols} x {rows} píxeles de {dx:.10g} x {dy:.10g} unidades de mapa.</translation>
  </message>
  <message>
   <source>{name} would become {cols} x {rows} pixels on a north-up grid in {crs}: its place ({kind}) cannot be right. Check it, or orthorectify the image first.</source>
   <translation>{name} pasaría a tener {cols} x {rows} píxeles en una cuadrícula con el norte arriba en {crs}: su localización ({kind}) no puede ser correcta. Compruébela u ortorrectifique antes la imagen.</translation>
  </message>
  <message>
   <source>Another run is writing {path} and keeps its journal: this run keeps none.</source>
   <translation>Otra ejecución está escribiendo {path} y lleva su diario: esta ejecución no lleva ninguno.</translation>
  </message>
  <message>
   <source>{count} finished tile(s) are kept in a journal. Run again with the same settings and RESUME to go on; a run without RESUME to {path} removes it.</source>
   <translation>{count} tesela(s) terminada(s) se conservan en un diario. Vuelva a ejecutarlo con los mismos ajustes y RESUME para continuar; una ejecución sin RESUME hacia {path} lo elimina.</translation>
  </message>
  <message>
   <source>{count} finished tile(s) of an interrupted run were taken from its journal.</source>
   <translation>Se tomaron {count} tesela(s) terminada(s) de una ejecución interrumpida, de su diario.</translation>
  </message>
  <message>
   <source>The journal of an interrupted run to {path} belongs to other images or settings: this run begins anew.</source>
   <translation>El diario de una ejecución interrumpida hacia {path} corresponde a otras imágenes o a otros ajustes: esta ejecución empieza de nuevo.</translation>
  </message>
  <message>
   <source>The journal takes no further tile ({strerror}): the run goes on without it, and what it holds is kept.</source>
   <translation>El diario no admite más teselas ({strerror}): la ejecución sigue sin él, y lo que contiene se conserva.</translation>
  </message>
  <message>
   <source>{file} has {key} {value}</source>
   <translation>{file} tiene {key} {value}</translation>
  </message>
  <message>
   <source>{file} has a band {band}</source>
   <translation>{file} tiene una banda {band}</translation>
  </message>
  <message>
   <source>a file is called {file}</source>
   <translation>un archivo se llama {file}</translation>
  </message>
  <message>
   <source>The RPC of {name} has the height offset '{text}'; expected a number of metres. Order the image anew, or orthorectify it first.</source>
   <translation>Los RPC de {name} tienen el desplazamiento de altura '{text}'; se espera un número de metros. Vuelva a pedir la imagen al proveedor u ortorrectifíquela antes.</translation>
  </message>
  <message>
   <source>No DEM is given: all ground is taken to lie {height:.0f} m above the ellipsoid, the RPC's own height. In {name}, ground that is 100 m higher or lower appears {shift:.0f} m off its place; both images agree with each other.</source>
   <translation>No se ha indicado ningún DEM (modelo digital de elevaciones): se supone que todo el terreno está a {height:.0f} m sobre el elipsoide, la altura de los propios RPC. En {name}, un terreno 100 m más alto o más bajo aparece a {shift:.0f} m de su posición; ambas imágenes coinciden entre sí.</translation>
  </message>
  <message>
   <source>The DEM {name} could not be opened: {reason} Choose a raster of heights.</source>
   <translation>No se pudo abrir el DEM {name}: {reason} Elija un ráster de alturas.</translation>
  </message>
  <message>
   <source>The DEM {name} has no georeferencing or no coordinate reference system. Choose a raster of heights, in metres, that has both.</source>
   <translation>El DEM {name} no tiene georreferenciación o no tiene sistema de referencia de coordenadas. Elija un ráster de alturas, en metros, que tenga ambas cosas.</translation>
  </message>
  <message>
   <source>Heights come from the DEM {dem}, as metres above the ellipsoid unless its reference system says otherwise; where it has none, {height:.0f} m count.</source>
   <translation>Las alturas proceden del DEM {dem}, en metros sobre el elipsoide salvo que su sistema de referencia indique otra cosa; donde no tiene ninguna, se toman {height:.0f} m.</translation>
  </message>
  <message>
   <source>The DEM {dem} does not cover the whole image: beyond it the ground is taken to lie {height:.0f} m above the ellipsoid.</source>
   <translation>El DEM {dem} no cubre toda la imagen: fuera de él se supone que el terreno está a {height:.0f} m sobre el elipsoide.</translation>
  </message>
  <message>
   <source>its centre meets no ground.</source>
   <translation>su centro no corresponde a ningún punto del terreno.</translation>
  </message>
  <message>
   <source>The DEM is not used: neither image is located by an RPC, which needs it.</source>
   <translation>No se usa el DEM: ninguna de las dos imágenes está localizada mediante RPC, que lo necesitan.</translation>
  </message>
  <message>
   <source>The files could not be joined: {reason}</source>
   <translation>No se pudieron unir los archivos: {reason}</translation>
  </message>
  <message>
   <source>the file has {size} bytes, but should have {end}</source>
   <translation>el archivo tiene {size} bytes, pero debería tener {end}</translation>
  </message>
  <message>
   <source>{path} could not be created with the options {listed}: {reason} Check the creation options.</source>
   <translation>No se pudo crear {path} con las opciones {listed}: {reason} Compruebe las opciones de creación.</translation>
  </message>
  <message>
   <source>The output {path} is also an input ({name}). Choose another name for the output.</source>
   <translation>La salida {path} es también una entrada ({name}). Elija otro nombre para la salida.</translation>
  </message>
  <message>
   <source>Ratio of the pixel sizes</source>
   <translation>Relación entre los tamaños de píxel</translation>
  </message>
  <message>
   <source>Sensor whose optics were used</source>
   <translation>Sensor cuya óptica se usó</translation>
  </message>
  <message>
   <source>Geometry of the fused image</source>
   <translation>Geometría de la imagen fusionada</translation>
  </message>
  <message>
   <source>Where the pixels of MS lie</source>
   <translation>Dónde están los píxeles de MS</translation>
  </message>
  <message>
   <source>Real place of MS, from its georeferenced one</source>
   <translation>Desplazamiento real de MS desde su posición georreferenciada</translation>
  </message>
  <message>
   <source>The same, band by band</source>
   <translation>Lo mismo, banda por banda</translation>
  </message>
  <message>
   <source>Pixels that count</source>
   <translation>Píxeles que cuentan</translation>
  </message>
  <message>
   <source>Unit of the values</source>
   <translation>Unidad de los valores</translation>
  </message>
  <message>
   <source>Reference system</source>
   <translation>Sistema de referencia</translation>
  </message>
  <message>
   <source>Left out along each edge</source>
   <translation>Excluido a lo largo de cada borde</translation>
  </message>
  <message>
   <source>Versions</source>
   <translation>Versiones</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>no se conoce</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>Image</source>
   <translation>Imagen</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Archivo</translation>
  </message>
  <message>
   <source>Pixels</source>
   <translation>Píxeles</translation>
  </message>
  <message>
   <source>Pixel size</source>
   <translation>Tamaño de píxel</translation>
  </message>
  <message>
   <source>Bands</source>
   <translation>Bandas</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <source>Setting</source>
   <translation>Parámetro</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Valor</translation>
  </message>
  <message>
   <source>that of PAN; MS was moved onto it</source>
   <translation>la de PAN; MS se desplazó hasta ella</translation>
  </message>
  <message>
   <source>that of MS; PAN was moved onto it</source>
   <translation>la de MS; PAN se desplazó hasta ella</translation>
  </message>
  <message>
   <source>where the pair itself says (auto)</source>
   <translation>donde lo indica el propio par (auto)</translation>
  </message>
  <message>
   <source>where georeferencing says (area)</source>
   <translation>donde lo indica la georreferenciación (area)</translation>
  </message>
  <message>
   <source>half a PAN pixel down and right, as published tables have it (interp23)</source>
   <translation>medio píxel de PAN hacia abajo y a la derecha, como en las tablas publicadas (interp23)</translation>
  </message>
  <message>
   <source>{cols:,} wide, {rows:,} high</source>
   <translation>{cols} de ancho, {rows} de alto</translation>
  </message>
  <message>
   <source>{width} by {height}</source>
   <translation>{width} por {height}</translation>
  </message>
  <message>
   <source>{way} (PAN pixels)</source>
   <translation>{way} (píxeles de PAN)</translation>
  </message>
  <message>
   <source>{rows:.2f} up and {cols:.2f} left</source>
   <translation>{rows:.2f} hacia arriba y {cols:.2f} a la izquierda</translation>
  </message>
  <message>
   <source>{count} pixels</source>
   <translation>{count} píxeles</translation>
  </message>
  <message>
   <source>{width} by {height} {unit}</source>
   <translation>{width} por {height} {unit}</translation>
  </message>
  <message>
   <source>no offset</source>
   <translation>ninguno</translation>
  </message>
  <message>
   <source>{band} {way}</source>
   <translation>{band} {way}</translation>
  </message>
  <message>
   <source>{rows:.2f} down and {cols:.2f} right</source>
   <translation>{rows:.2f} hacia abajo y {cols:.2f} a la derecha</translation>
  </message>
  <message>
   <source>{rows:.2f} down and {cols:.2f} left</source>
   <translation>{rows:.2f} hacia abajo y {cols:.2f} a la izquierda</translation>
  </message>
  <message>
   <source>{rows:.2f} up and {cols:.2f} right</source>
   <translation>{rows:.2f} hacia arriba y {cols:.2f} a la derecha</translation>
  </message>
  <message>
   <source>{count} pixel</source>
   <translation>{count} píxel</translation>
  </message>
  <message>
   <source>higher ↑</source>
   <translation>mayor ↑</translation>
  </message>
  <message>
   <source>lower ↓</source>
   <translation>menor ↓</translation>
  </message>
  <message>
   <source>nearer to the pair's own</source>
   <translation>más próximo al del propio par</translation>
  </message>
  <message>
   <source>the pair's own</source>
   <translation>el del propio par</translation>
  </message>
  <message>
   <source>needs a reference image</source>
   <translation>necesita una imagen de referencia</translation>
  </message>
  <message>
   <source>not defined for this image</source>
   <translation>no está definido para esta imagen</translation>
  </message>
  <message>
   <source>needs two bands or more</source>
   <translation>necesita dos bandas o más</translation>
  </message>
  <message>
   <source>Against the reference, the true image</source>
   <translation>Frente a la referencia, la imagen verdadera</translation>
  </message>
  <message>
   <source>Brought back to the pixels of MS</source>
   <translation>Devuelta a los píxeles de MS</translation>
  </message>
  <message>
   <source>At the pixels of PAN, where no truth is known</source>
   <translation>En los píxeles de PAN, donde no se conoce la imagen verdadera</translation>
  </message>
  <message>
   <source>The groups stand in the order of how far they can be trusted: a comparison with the truth, then with what the sensor measured, then indices that guess. Compare only figures that were computed in one way: block size, optics and geometry all move them.</source>
   <translation>Los grupos siguen el orden de la confianza que merecen: primero la comparación con la imagen verdadera, después con lo que midió el sensor y al final los índices que solo estiman. Compare únicamente cifras calculadas de la misma manera: el tamaño de bloque, la óptica y la geometría las modifican.</translation>
  </message>
  <message>
   <source>Likeness to the true image in level, contrast, structure and colour, all bands at once. The first figure to look at.</source>
   <translation>Similitud con la imagen verdadera en nivel, contraste, estructura y color, con todas las bandas a la vez. La primera cifra que hay que mirar.</translation>
  </message>
  <message>
   <source>Error of all bands relative to their means, in percent, divided by the ratio of the pixel sizes.</source>
   <translation>Error de todas las bandas respecto a sus medias, en porcentaje, dividido por la relación entre los tamaños de píxel.</translation>
  </message>
  <message>
   <source>Mean angle between the spectra of both images: wrong colour counts, wrong brightness does not.</source>
   <translation>Ángulo medio entre los espectros de ambas imágenes: cuenta el color erróneo, no el brillo erróneo.</translation>
  </message>
  <message>
   <source>As Q2n, but each band by itself, then averaged.</source>
   <translation>Como Q2n, pero con cada banda por separado y después promediado.</translation>
  </message>
  <message>
   <source>Whether edges are where the true image has them, and as strong.</source>
   <translation>Si los bordes están donde los tiene la imagen verdadera y son igual de marcados.</translation>
  </message>
  <message>
   <source>Largest value over the error: 6 dB more is half the error. 100 dB at most.</source>
   <translation>Valor máximo dividido por el error: 6 dB más equivalen a la mitad del error. 100 dB como máximo.</translation>
  </message>
  <message>
   <source>Likeness in brightness, contrast and structure, in small windows.</source>
   <translation>Similitud en brillo, contraste y estructura, en ventanas pequeñas.</translation>
  </message>
  <message>
   <source>The fused image, blurred and sampled as the sensor would, beside MS: does every band come back? Likeness as Q2n.</source>
   <translation>La imagen fusionada, desenfocada y muestreada como lo haría el sensor, frente a MS: ¿se recupera cada banda? Similitud como en Q2n.</translation>
  </message>
  <message>
   <source>The same comparison as an error, in percent of the bands' means divided by the ratio.</source>
   <translation>La misma comparación como error, en porcentaje de las medias de las bandas dividido por la relación.</translation>
  </message>
  <message>
   <source>The same comparison as a mean angle between spectra.</source>
   <translation>La misma comparación como ángulo medio entre espectros.</translation>
  </message>
  <message>
   <source>How little the fine detail follows PAN's, 0 to 2. It has no good value of its own: see “Detail, band by band”.</source>
   <translation>En qué medida el detalle fino deja de seguir al de PAN, de 0 a 2. No tiene un valor bueno por sí mismo: véase «Detalle, banda por banda».</translation>
  </message>
  <message>
   <source>Colour lost: the fused image blurred as the sensor would, beside MS interpolated to PAN's pixels.</source>
   <translation>Color perdido: la imagen fusionada, desenfocada como lo haría el sensor, frente a MS interpolada a los píxeles de PAN.</translation>
  </message>
  <message>
   <source>How far each band's likeness to PAN differs from what it was before sharpening.</source>
   <translation>Cuánto difiere la similitud de cada banda con PAN de la que había antes del refinado.</translation>
  </message>
  <message>
   <source>(1 - D_λK) · (1 - D_s). To compare results made in one way and to find places, not a mark: where the truth is known it hardly follows it.</source>
   <translation>(1 - D_λK) · (1 - D_s). Sirve para comparar resultados obtenidos de la misma manera y para encontrar lugares, no como nota: donde se conoce la imagen verdadera, apenas concuerda con ella.</translation>
  </message>
  <message>
   <source>How far the likeness of the bands to each other has changed; older than D_λK.</source>
   <translation>Cuánto ha cambiado la similitud de las bandas entre sí; anterior a D_λK.</translation>
  </message>
  <message>
   <source>(1 - D_λ) · (1 - D_s); older than HQNR.</source>
   <translation>(1 - D_λ) · (1 - D_s); anterior a HQNR.</translation>
  </message>
  <message>
   <source>Index</source>
   <translation>Índice</translation>
  </message>
  <message>
   <source>Best</source>
   <translation>Óptimo</translation>
  </message>
  <message>
   <source>Better is</source>
   <translation>Mejor cuando es</translation>
  </message>
  <message>
   <source>What it says</source>
   <translation>Qué indica</translation>
  </message>
  <message>
   <source>{value}, the pair's own</source>
   <translation>{value}, el del propio par</translation>
  </message>
  <message>
   <source>less than 0.1 %</source>
   <translation>menos del 0.1 %</translation>
  </message>
  <message>
   <source>The figures that lead are not defined for this image; what follows rests on the others.</source>
   <translation>Las cifras principales no están definidas para esta imagen; lo que sigue se basa en las demás.</translation>
  </message>
  <message>
   <source>No figure replaces a look at the pictures below, and none has a threshold above which an image is good.</source>
   <translation>Ninguna cifra sustituye a mirar las imágenes de abajo, y ninguna tiene un umbral a partir del cual una imagen sea buena.</translation>
  </message>
  <message>
   <source>Against the true image, the values are typically off by {percent} of a band's mean, and the colours by {degrees}.</source>
   <translation>Frente a la imagen verdadera, los valores suelen tener un error de {percent} de la media de una banda y los colores, de {degrees}.</translation>
  </message>
  <message>
   <source>Seen through the sensor's optics at the pixel size of MS, the fused image gives MS back with a typical error of {percent} of a band's mean.</source>
   <translation>Vista a través de la óptica del sensor y con el tamaño de píxel de MS, la imagen fusionada reproduce MS con un error típico de {percent} de la media de una banda.</translation>
  </message>
  <message>
   <source>All bands taken together, the likeness to the true image (Q2n) is {value}; 1 is equal.</source>
   <translation>Con todas las bandas en conjunto, la similitud con la imagen verdadera (Q2n) es {value}; 1 es igualdad.</translation>
  </message>
  <message>
   <source>Brought back to the pixels of MS it differs from MS by {percent} of a band's mean (R-Q2n {likeness}).</source>
   <translation>Devuelta a los píxeles de MS, difiere de MS en {percent} de la media de una banda (R-Q2n {likeness}).</translation>
  </message>
  <message>
   <source>Block by block and with all bands taken together, its likeness to MS there (R-Q2n) is {value}; 1 is equal. An image can give MS back and still lack detail.</source>
   <translation>Bloque a bloque y con todas las bandas en conjunto, su similitud con MS en esos píxeles (R-Q2n) es {value}; 1 es igualdad. Una imagen puede reproducir MS y aun así carecer de detalle.</translation>
  </message>
  <message>
   <source>Beside the pair's own bands one scale coarser, the fine detail follows PAN {parts}. (D_ρ; differences up to {alike:.2f} are taken as alike, a rule of thumb.)</source>
   <translation>En comparación con las bandas del propio par a la siguiente escala más gruesa, el detalle fino sigue a PAN {parts}. (D_ρ; las diferencias de hasta {alike:.2f} se consideran igualdad, una regla empírica.)</translation>
  </message>
  <message>
   <source>{detail} At this ratio D_ρ looks at 2 by 2 pixels only, which is noisy.</source>
   <translation>{detail} Con esta relación, D_ρ solo considera 2 por 2 píxeles, lo que lo hace ruidoso.</translation>
  </message>
  <message>
   <source>HQNR is {value}, and the middle nine tenths of its blocks run from {low} to {high}. Use it to compare results made in one way and to find places that differ, not as a mark: where the truth is known, it hardly follows it.</source>
   <translation>HQNR es {value}, y los nueve décimos centrales de sus bloques van de {low} a {high}. Sirve para comparar resultados obtenidos de la misma manera y para encontrar lugares que difieren, no como nota: donde se conoce la imagen verdadera, apenas concuerda con ella.</translation>
  </message>
  <message>
   <source>less closely in bands {bands} (a sign of blur)</source>
   <translation>menos de cerca en {bands} (señal de desenfoque)</translation>
  </message>
  <message>
   <source>more closely in bands {bands} (a sign of over-injection)</source>
   <translation>más de cerca en {bands} (señal de inyección excesiva)</translation>
  </message>
  <message>
   <source>about as closely in bands {bands}</source>
   <translation>más o menos igual de cerca en {bands}</translation>
  </message>
  <message>
   <source>Against the true image, the values are typically off by {percent} of a band's mean.</source>
   <translation>Frente a la imagen verdadera, los valores suelen tener un error de {percent} de la media de una banda.</translation>
  </message>
  <message>
   <source>HQNR is {value}. Use it to compare results made in one way and to find places that differ, not as a mark: where the truth is known, it hardly follows it.</source>
   <translation>HQNR es {value}. Sirve para comparar resultados obtenidos de la misma manera y para encontrar lugares que difieren, no como nota: donde se conoce la imagen verdadera, apenas concuerda con ella.</translation>
  </message>
  <message>
   <source>less closely in every band (a sign of blur)</source>
   <translation>menos de cerca en todas las bandas (señal de desenfoque)</translation>
  </message>
  <message>
   <source>less closely in band {band} (a sign of blur)</source>
   <translation>menos de cerca en {band} (señal de desenfoque)</translation>
  </message>
  <message>
   <source>more closely in every band (a sign of over-injection)</source>
   <translation>más de cerca en todas las bandas (señal de inyección excesiva)</translation>
  </message>
  <message>
   <source>more closely in band {band} (a sign of over-injection)</source>
   <translation>más de cerca en {band} (señal de inyección excesiva)</translation>
  </message>
  <message>
   <source>about as closely in every band</source>
   <translation>más o menos igual de cerca en todas las bandas</translation>
  </message>
  <message>
   <source>about as closely in band {band}</source>
   <translation>más o menos igual de cerca en {band}</translation>
  </message>
  <message>
   <source>Assessment of a pansharpened image</source>
   <translation>Evaluación de una imagen refinada (pansharpening)</translation>
  </message>
  <message>
   <source>What the figures say</source>
   <translation>Qué dicen las cifras</translation>
  </message>
  <message>
   <source>What was compared</source>
   <translation>Qué se comparó</translation>
  </message>
  <message>
   <source>Every index</source>
   <translation>Todos los índices</translation>
  </message>
  <message>
   <source>Detail, band by band</source>
   <translation>Detalle, banda por banda</translation>
  </message>
  <message>
   <source>Where it is good and where it is not</source>
   <translation>Dónde es buena y dónde no</translation>
  </message>
  <message>
   <source>A look at the best and worst places</source>
   <translation>Los mejores y los peores lugares</translation>
  </message>
  <message>
   <source>Spectra at a few points</source>
   <translation>Espectros en algunos puntos</translation>
  </message>
  <message>
   <source>How the values are spread</source>
   <translation>Cómo se distribuyen los valores</translation>
  </message>
  <message>
   <source>On this page</source>
   <translation>En esta página</translation>
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
   <translation>Fusionada</translation>
  </message>
  <message>
   <source>Reference</source>
   <translation>Referencia</translation>
  </message>
  <message>
   <source>The pair's own</source>
   <translation>El propio par</translation>
  </message>
  <message>
   <source>MS, in its own pixels</source>
   <translation>MS, en sus propios píxeles</translation>
  </message>
  <message>
   <source>not defined</source>
   <translation>no definido</translation>
  </message>
  <message>
   <source>value</source>
   <translation>valor</translation>
  </message>
  <message>
   <source>share of pixels</source>
   <translation>proporción de píxeles</translation>
  </message>
  <message>
   <source>band</source>
   <translation>banda</translation>
  </message>
  <message>
   <source>Frames are the places shown below, crosses the points whose spectra are shown. Blocks beyond an end of the scale have the colour of that end.</source>
   <translation>Los recuadros son los lugares mostrados abajo; las cruces, los puntos cuyos espectros se muestran. Los bloques que rebasan un extremo de la escala tienen el color de ese extremo.</translation>
  </message>
  <message>
   <source>Places are chosen by a block of the map and those around it; the figures are those of this block. It is in the middle, unless the image ends near it. Pale grey does not count. Rows and columns count from 0.</source>
   <translation>Los lugares se eligen por un bloque del mapa y los que lo rodean; las cifras son las de ese bloque. Está en el centro, salvo que la imagen termine cerca de él. El gris claro no cuenta. Las filas y columnas se cuentan desde 0.</translation>
  </message>
  <message>
   <source>No block of this image has a value, so no place is shown.</source>
   <translation>Ningún bloque de esta imagen tiene valor, por lo que no se muestra ningún lugar.</translation>
  </message>
  <message>
   <source>Each line joins the values of one pixel of MS over its bands. The fused image is shown as the sensor would see it there: the closer the lines, the better the colours are kept. The scales do not start at 0.</source>
   <translation>Cada línea une los valores de un píxel de MS a lo largo de sus bandas. La imagen fusionada se muestra como la vería allí el sensor: cuanto más próximas las líneas, mejor se conservan los colores. Las escalas no empiezan en 0.</translation>
  </message>
  <message>
   <source>Both should have the same place and shape; the fused image reaches a little further to both sides, since fine detail is brighter and darker than its mean.</source>
   <translation>Ambas distribuciones deberían tener la misma posición y forma; la de la imagen fusionada se extiende un poco más a ambos lados, ya que el detalle fino es más claro y más oscuro que su media.</translation>
  </message>
  <message>
   <source>How little each band's fine detail follows PAN's (D_ρ), beside that of MS and PAN one scale coarser. A higher bar than the pair's own speaks of blur, a lower one of detail that was taken from PAN too freely. The pair's own is a guide, since detail differs from scale to scale.</source>
   <translation>En qué medida el detalle fino de cada banda deja de seguir al de PAN (D_ρ), junto al de MS y PAN a la siguiente escala más gruesa. Una barra más alta que la del propio par indica desenfoque; una más baja, detalle tomado de PAN en exceso. El valor del propio par es orientativo, ya que el detalle varía de una escala a otra.</translation>
  </message>
  <message>
   <source>Scale of colours from dark blue, worse, to pale yellow, better</source>
   <translation>Escala de colores de azul oscuro, peor, a amarillo claro, mejor</translation>
  </message>
  <message>
   <source>Dρ (0: just as PAN)</source>
   <translation>Dρ (0: igual que PAN)</translation>
  </message>
  <message>
   <source>D_ρ of each band, the fused image beside the pair's own</source>
   <translation>D_ρ de cada banda, la imagen fusionada junto al propio par</translation>
  </message>
  <message>
   <source>Assessment of a pansharpened image: {file}</source>
   <translation>Evaluación de una imagen refinada (pansharpening): {file}</translation>
  </message>
  <message>
   <source>Band {number}</source>
   <translation>Banda {number}</translation>
  </message>
  <message>
   <source>{first} and {last}</source>
   <translation>{first} y {last}</translation>
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
   <translation>por sus nombres</translation>
  </message>
  <message>
   <source>by the file's colour interpretation</source>
   <translation>por la interpretación de color del archivo</translation>
  </message>
  <message>
   <source>by the usual order of this sensor's bands</source>
   <translation>por el orden habitual de las bandas de este sensor</translation>
  </message>
  <message>
   <source>the first three, since nothing tells which are red, green and blue</source>
   <translation>las tres primeras, ya que nada indica cuáles son rojo, verde y azul</translation>
  </message>
  <message>
   <source>The pictures show {red}, {green} and {blue} as red, green and blue ({source}). MS and the fused image are stretched alike, from the 2nd to the 98th percentile of MS in each place; PAN by itself.</source>
   <translation>Las imágenes muestran {red}, {green} y {blue} como rojo, verde y azul ({source}). MS y la imagen fusionada tienen el mismo realce de contraste, del percentil 2 al 98 de MS en cada lugar; PAN, el suyo propio.</translation>
  </message>
  <message>
   <source>Best {number}</source>
   <translation>Mejor {number}</translation>
  </message>
  <message>
   <source>Worst {number}</source>
   <translation>Peor {number}</translation>
  </message>
  <message>
   <source>rows {top} to {bottom}, columns {left} to {right}</source>
   <translation>filas {top} a {bottom}, columnas {left} a {right}</translation>
  </message>
  <message>
   <source>centre at {x}, {y}</source>
   <translation>centro en {x}, {y}</translation>
  </message>
  <message>
   <source>{image} at place {name}</source>
   <translation>{image} en el lugar «{name}»</translation>
  </message>
  <message>
   <source>{index} in blocks of {side} pixels</source>
   <translation>{index} en bloques de {side} píxeles</translation>
  </message>
  <message>
   <source>Map of {index} by blocks, from {low} to {high}</source>
   <translation>Mapa de {index} por bloques, de {low} a {high}</translation>
  </message>
  <message>
   <source>P{number}</source>
   <translation>P{number}</translation>
  </message>
  <message>
   <source>{name}: row {row:.0f}, column {col:.0f}</source>
   <translation>{name}: fila {row:.0f}, columna {col:.0f}</translation>
  </message>
  <message>
   <source>Values over the bands at {name}, MS beside the fused image</source>
   <translation>Valores a lo largo de las bandas en {name}, MS junto a la imagen fusionada</translation>
  </message>
  <message>
   <source>Spread of the values of {name}, MS beside the fused image</source>
   <translation>Distribución de los valores de {name}, MS junto a la imagen fusionada</translation>
  </message>
  <message>
   <source>The pictures show {band} in grey.</source>
   <translation>Las imágenes muestran {band} en grises.</translation>
  </message>
  <message>
   <source>FOLDER is {folder}; it must be a whole path, from the root or the drive.</source>
   <translation>FOLDER es {folder}; debe ser una ruta completa, desde la raíz o la unidad.</translation>
  </message>
  <message>
   <source>TORCH is {version}; it must be a version such as 2.8.0, or be left empty.</source>
   <translation>TORCH es {version}; debe ser una versión como 2.8.0 o quedar vacío.</translation>
  </message>
  <message>
   <source>PROXY is {proxy}; it must read as http://host:port, or be left empty.</source>
   <translation>PROXY es {proxy}; debe tener la forma http://host:port o quedar vacío.</translation>
  </message>
  <message>
   <source>it ended with exit code {code}</source>
   <translation>terminó con el código de salida {code}</translation>
  </message>
  <message>
   <source>Run it again; if it happens again, report the lines below.</source>
   <translation>Vuelva a ejecutarlo; si ocurre otra vez, comunique las líneas siguientes.</translation>
  </message>
  <message>
   <source>Its last lines:
{lines}</source>
   <translation>Sus últimas líneas:
{lines}</translation>
  </message>
  <message>
   <source>The process that runs the network in {interpreter} broke down: {how}. {advice} {last_lines}</source>
   <translation>El proceso que ejecuta la red en {interpreter} falló: {how}. {advice} {last_lines}</translation>
  </message>
  <message>
   <source>The process that should run the network in {interpreter} did not begin: {how}. Is it a Python interpreter that has torch? Name one in Settings &gt; Processing &gt; Providers &gt; G-ZAP, or run gzap:runtime. {last_lines}</source>
   <translation>El proceso que debía ejecutar la red en {interpreter} no arrancó: {how}. ¿Es un intérprete de Python con torch? Indique uno en Configuración &gt; Opciones &gt; Procesado &gt; Proveedores &gt; G-ZAP, o ejecute gzap:runtime. {last_lines}</translation>
  </message>
  <message>
   <source>The process that runs the network in {interpreter} gave no sign of life for {seconds:.0f} seconds and was ended. Close other programs and run it again; if it happens again, set THREADS to 1 and DEVICE to cpu. {last_lines}</source>
   <translation>El proceso que ejecuta la red en {interpreter} no dio señales de vida durante {seconds:.0f} segundos y se terminó. Cierre otros programas y vuelva a ejecutarlo; si ocurre otra vez, ponga THREADS en 1 y DEVICE en cpu. {last_lines}</translation>
  </message>
  <message>
   <source>it was ended by signal {number} ({name})</source>
   <translation>lo terminó la señal {number} ({name})</translation>
  </message>
  <message>
   <source>Probably memory ran out: close other programs, choose fewer THREADS or a smaller MEMORY in the settings of G-ZAP, or set DEVICE to cpu.</source>
   <translation>Probablemente se agotó la memoria: cierre otros programas, elija menos THREADS o una MEMORY menor en la configuración de G-ZAP, o ponga DEVICE en cpu.</translation>
  </message>
  <message>
   <source>It wrote no message.</source>
   <translation>No escribió ningún mensaje.</translation>
  </message>
  <message>
   <source>{interpreter} is Python {version}; G-ZAP needs Python 3.9 or later for the network. Name another interpreter in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP, or run gzap:runtime.</source>
   <translation>{interpreter} es Python {version}; G-ZAP necesita Python 3.9 o posterior para la red. Indique otro intérprete en Configuración &gt; Opciones &gt; Procesado &gt; Proveedores &gt; G-ZAP, o ejecute gzap:runtime.</translation>
  </message>
  <message>
   <source>A message from the process that runs the network broke off in the middle.</source>
   <translation>Un mensaje del proceso que ejecuta la red se interrumpió a la mitad.</translation>
  </message>
  <message>
   <source>What came from the process that runs the network is no message of G-ZAP; a program or a library there writes into the channel between the two. Run it again, or choose another Python interpreter in the settings of G-ZAP.</source>
   <translation>Lo que llegó del proceso que ejecuta la red no es un mensaje de G-ZAP; un programa o una biblioteca escribe allí en el canal entre ambos. Vuelva a ejecutarlo o elija otro intérprete de Python en la configuración de G-ZAP.</translation>
  </message>
  <message>
   <source>A message between QGIS and the process that runs the network is damaged ({error}).</source>
   <translation>Un mensaje entre QGIS y el proceso que ejecuta la red está dañado ({error}).</translation>
  </message>
  <message>
   <source>The process that runs the network in {interpreter} is of another version of the plugin; restart QGIS.</source>
   <translation>El proceso que ejecuta la red en {interpreter} es de otra versión del complemento; reinicie QGIS.</translation>
  </message>
  <message>
   <source>The Python interpreter {interpreter} (Python {python}) cannot import what the network needs ({reason}). Install numpy and torch there, name another interpreter in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP, or run gzap:runtime.</source>
   <translation>El intérprete de Python {interpreter} (Python {python}) no puede importar lo que la red necesita ({reason}). Instale numpy y torch en él, indique otro intérprete en Configuración &gt; Opciones &gt; Procesado &gt; Proveedores &gt; G-ZAP, o ejecute gzap:runtime.</translation>
  </message>
  <message>
   <source>The Python interpreter {interpreter} has torch {torch}; G-ZAP needs {oldest} or later. Install a newer torch there, name another interpreter in Settings &gt; Processing &gt; Providers &gt; G-ZAP, or run gzap:runtime.</source>
   <translation>El intérprete de Python {interpreter} tiene torch {torch}; G-ZAP necesita {oldest} o posterior. Instale en él un torch más reciente, indique otro intérprete en Configuración &gt; Opciones &gt; Procesado &gt; Proveedores &gt; G-ZAP, o ejecute gzap:runtime.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be written ({reason}); choose another for FOLDER, on a disk with room.</source>
   <translation>No se puede escribir en la carpeta {folder} ({reason}); elija otra para FOLDER, en un disco con espacio.</translation>
  </message>
  <message>
   <source>The folder {folder} holds files that gzap:runtime did not make; choose an empty or a new folder for FOLDER.</source>
   <translation>La carpeta {folder} contiene archivos que no creó gzap:runtime; elija una carpeta vacía o nueva para FOLDER.</translation>
  </message>
  <message>
   <source>The folder {folder} was not made by gzap:runtime, so nothing was removed; choose the folder of the environment for FOLDER.</source>
   <translation>La carpeta {folder} no la creó gzap:runtime, por lo que no se ha eliminado nada; elija la carpeta del entorno para FOLDER.</translation>
  </message>
  <message>
   <source>Another run builds or removes {folder}; wait until it has ended. If there is none, delete {file}.</source>
   <translation>Otra ejecución está creando o eliminando {folder}; espere a que termine. Si no hay ninguna, borre {file}.</translation>
  </message>
  <message>
   <source>{file} could not be removed ({reason}); close the programs and runs that use it, and run this again.</source>
   <translation>No se pudo eliminar {file} ({reason}); cierre los programas y las ejecuciones que lo usen y vuelva a intentarlo.</translation>
  </message>
  <message>
   <source>Making an environment on {python}.</source>
   <translation>Creando un entorno sobre {python}.</translation>
  </message>
  <message>
   <source>Installing torch from {places}.</source>
   <translation>Instalando torch desde {places}.</translation>
  </message>
  <message>
   <source>{interpreter} cannot compute with torch and numpy; remove the environment and build it again, or choose another version in TORCH. Its last words:
{lines}</source>
   <translation>{interpreter} no puede calcular con torch y numpy; elimine el entorno y créelo de nuevo, o elija otra versión en TORCH. Sus últimas palabras:
{lines}</translation>
  </message>
  <message>
   <source>{python} could not make an environment; name another Python in PYTHON. Its last words:
{lines}</source>
   <translation>{python} no pudo crear un entorno; indique otro Python en PYTHON. Sus últimas palabras:
{lines}</translation>
  </message>
  <message>
   <source>pip installed no torch into {folder}; run this again.</source>
   <translation>pip no instaló torch en {folder}; vuelva a intentarlo.</translation>
  </message>
  <message>
   <source>pip, which the Python here lacks, could not be fetched from {address} ({reason}). Check the network, PROXY, CERTIFICATE and INDEX; or on Debian or Ubuntu run "sudo apt install python3-venv"; or name another Python in PYTHON.</source>
   <translation>No se pudo obtener de {address} pip, que falta en este Python ({reason}). Compruebe la red, PROXY, CERTIFICATE e INDEX; o, en Debian o Ubuntu, ejecute "sudo apt install python3-venv"; o indique otro Python en PYTHON.</translation>
  </message>
  <message>
   <source>Run this again, or name another Python in PYTHON.</source>
   <translation>Vuelva a intentarlo o indique otro Python en PYTHON.</translation>
  </message>
  <message>
   <source>The disk is full: free some room, or choose FOLDER on another disk.</source>
   <translation>El disco está lleno: libere espacio o elija FOLDER en otro disco.</translation>
  </message>
  <message>
   <source>A path is too long: choose a short FOLDER, such as C:\gzap.</source>
   <translation>Una ruta es demasiado larga: elija un FOLDER corto, como C:\gzap.</translation>
  </message>
  <message>
   <source>The connection could not be trusted: if your network checks encrypted connections, name its certificates in CERTIFICATE.</source>
   <translation>No se pudo confiar en la conexión: si su red inspecciona las conexiones cifradas, indique sus certificados en CERTIFICATE.</translation>
  </message>
  <message>
   <source>The proxy refused: check PROXY.</source>
   <translation>El proxy rechazó la conexión: compruebe PROXY.</translation>
  </message>
  <message>
   <source>The address could not be reached: check the network, PROXY and INDEX, or install from a folder of wheels.</source>
   <translation>No se pudo acceder a la dirección: compruebe la red, PROXY e INDEX, o instale desde una carpeta de wheels.</translation>
  </message>
  <message>
   <source>A file arrived damaged or cut short: run this again.</source>
   <translation>Un archivo llegó dañado o incompleto: vuelva a intentarlo.</translation>
  </message>
  <message>
   <source>There is no such package for this Python and system: leave TORCH empty, or name another Python in PYTHON.</source>
   <translation>No existe ese paquete para este Python y este sistema: deje TORCH vacío o indique otro Python en PYTHON.</translation>
  </message>
  <message>
   <source>A file could not be written: choose another FOLDER.</source>
   <translation>No se pudo escribir un archivo: elija otro FOLDER.</translation>
  </message>
  <message>
   <source>{python} comes without pip, and {folder} holds no wheel of it: put one there by "python -m pip download pip -d FOLDER", or on Debian or Ubuntu run "sudo apt install python3-venv", or name another Python in PYTHON.</source>
   <translation>{python} viene sin pip y {folder} no contiene ningún wheel de este: ponga uno allí con "python -m pip download pip -d FOLDER"; o, en Debian o Ubuntu, ejecute "sudo apt install python3-venv"; o indique otro Python en PYTHON.</translation>
  </message>
  <message>
   <source>The environment could not be built. {advice} What was downloaded is kept. pip's last words:
{lines}</source>
   <translation>No se pudo crear el entorno. {advice} Lo descargado se conserva. Últimas palabras de pip:
{lines}</translation>
  </message>
  <message>
   <source>The folder {folder} holds no wheel of torch; fill it on a machine with a network by "python -m pip download torch numpy pip -d FOLDER", with the same system and version of Python.</source>
   <translation>La carpeta {folder} no contiene ningún wheel de torch; llénela en un equipo con conexión de red mediante "python -m pip download torch numpy pip -d FOLDER", con el mismo sistema y la misma versión de Python.</translation>
  </message>
  <message>
   <source>INDEX is {index}; it must be an address that begins with https://, or a folder that exists and holds wheels or a package index.</source>
   <translation>INDEX es {index}; debe ser una dirección que empiece por https:// o una carpeta existente que contenga wheels o un índice de paquetes.</translation>
  </message>
  <message>
   <source>{wheel} is damaged ({reason}); copy or download it once more.</source>
   <translation>{wheel} está dañado ({reason}); vuelva a copiarlo o descargarlo.</translation>
  </message>
  <message>
   <source>{program} could not be started ({reason}); name another Python in PYTHON.</source>
   <translation>No se pudo iniciar {program} ({reason}); indique otro Python en PYTHON.</translation>
  </message>
  <message>
   <source>No Python {oldest} or newer was found beside QGIS; install one from python.org and name its program in PYTHON.</source>
   <translation>No se encontró Python {oldest} o posterior junto a QGIS; instale uno de python.org e indique su programa en PYTHON.</translation>
  </message>
  <message>
   <source>PYTHON is {program}, which does not answer as a 64-bit Python {oldest} or newer with the module venv; name the program of one, such as {example}.</source>
   <translation>PYTHON es {program}, que no responde como un Python {oldest} o posterior de 64 bits con el módulo venv; indique el programa de uno que lo sea, como {example}.</translation>
  </message>
  <message>
   <source>The Python interpreter {interpreter} cannot be started ({reason}). Name an existing one that has torch in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP, or run gzap:runtime.</source>
   <translation>No se puede iniciar el intérprete de Python {interpreter} ({reason}). Indique uno existente que tenga torch en Configuración &gt; Opciones &gt; Procesado &gt; Proveedores &gt; G-ZAP, o ejecute gzap:runtime.</translation>
  </message>
  <message>
   <source>The output is there already; OVERWRITE makes it anew.</source>
   <translation>La salida ya existe; con OVERWRITE se crea de nuevo.</translation>
  </message>
  <message>
   <source>The folder {folder} on the cluster's worker {worker} is not that of this machine. Choose a FOLDER that all machines reach under the same name.</source>
   <translation>La carpeta {folder} en el worker {worker} del clúster no es la de este equipo. Elija un FOLDER accesible para todos los equipos con el mismo nombre.</translation>
  </message>
  <message>
   <source>Scene {number} of {count}: {name}.</source>
   <translation>Escena {number} de {count}: {name}.</translation>
  </message>
  <message>
   <source>{count} scene(s): {waiting} to sharpen, {skipped} whose output is there already, {failed} whose row cannot be used. The report is {report}.</source>
   <translation>{count} escena(s): {waiting} por refinar, {skipped} cuya salida ya existe, {failed} cuya fila no se puede usar. El informe es {report}.</translation>
  </message>
  <message>
   <source>{done} scene(s) sharpened, {skipped} skipped, {failed} failed; {report} tells of each.</source>
   <translation>{done} escena(s) refinada(s), {skipped} omitida(s), {failed} fallida(s); {report} da los detalles de cada una.</translation>
  </message>
  <message>
   <source>The run was cancelled. {ready} of {count} scene(s) are sharpened and stay. Start it again with the same settings to go on.</source>
   <translation>La ejecución se ha cancelado. {ready} de {count} escena(s) están refinadas y se conservan. Para continuar, vuelva a iniciarla con los mismos ajustes.</translation>
  </message>
  <message>
   <source>Scene {number} ({name}) failed: {reason}</source>
   <translation>La escena {number} ({name}) falló: {reason}</translation>
  </message>
  <message>
   <source>The outputs that are there were made with other settings ({names}). Set OVERWRITE to make them anew, or choose another FOLDER.</source>
   <translation>Las salidas existentes se crearon con otros ajustes ({names}). Active OVERWRITE para crearlas de nuevo o elija otro FOLDER.</translation>
  </message>
  <message>
   <source>Memory ran out. Set a smaller MEMORY or fewer THREADS, or sharpen this scene alone.</source>
   <translation>La memoria no basta. Indique un MEMORY menor o menos THREADS, o refine esta escena por separado.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be made ({reason}); choose another one.</source>
   <translation>No se puede crear la carpeta {folder} ({reason}); elija otra.</translation>
  </message>
  <message>
   <source>The output {path} lies outside of FOLDER ({folder}). Write a name in the column output, with folders inside of FOLDER at most.</source>
   <translation>La salida {path} está fuera de FOLDER ({folder}). Escriba un nombre en la columna output, como mucho con subcarpetas de FOLDER.</translation>
  </message>
  <message>
   <source>The table PAIRS has no scene; fill in its columns pan, ms and output.</source>
   <translation>La tabla PAIRS no contiene ninguna escena; rellene sus columnas pan, ms y output.</translation>
  </message>
  <message>
   <source>The row has no {column}; fill it in, or leave the whole row empty.</source>
   <translation>A la fila le falta {column}; rellénelo o deje vacía toda la fila.</translation>
  </message>
  <message>
   <source>{name} is no whole path, and the table lies in no folder that it could be relative to. Write whole paths, or save the table as a file.</source>
   <translation>{name} no es una ruta completa, y la tabla no está en ninguna carpeta respecto a la que pueda ser relativa. Escriba rutas completas o guarde la tabla como archivo.</translation>
  </message>
  <message>
   <source>{other} and {name} both name {path}. Choose a file of its own for each.</source>
   <translation>{other} y {name} indican el mismo archivo, {path}. Elija un archivo propio para cada uno.</translation>
  </message>
  <message>
   <source>Scenes {first} and {second} of the table both write {path}. Give each a name of its own in the column output.</source>
   <translation>Las escenas {first} y {second} de la tabla escriben ambas en {path}. Dé a cada una un nombre propio en la columna output.</translation>
  </message>
  <message>
   <source>PHASE is interp23, but the 23-tap interpolator needs a ratio of 2, 4 or 8 and pixels that fall on each other: the cubic spline was taken in its place, half a panchromatic pixel off.</source>
   <translation>PHASE es interp23, pero el interpolador de 23 coeficientes necesita una relación de 2, 4 u 8 y píxeles que coincidan entre sí: en su lugar se usó el spline cúbico, desplazado medio píxel pancromático.</translation>
  </message>
  <message>
   <source>The multispectral image was interpolated by the 23 taps of published tables. Those wrap around at the edges, where here the image is mirrored: blocks within 11 multispectral pixels of the edges may differ.</source>
   <translation>La imagen multiespectral se interpoló con los 23 coeficientes de las tablas publicadas. En ellas, la imagen continúa por el borde opuesto; aquí se refleja en los bordes, por lo que los bloques a menos de 11 píxeles multiespectrales de ellos pueden diferir.</translation>
  </message>
  <message>
   <source>The multispectral image holds fractions up to {largest:.4g}, such as reflectance: all images were multiplied by {scale:.10g} before they were compared, since Q2n, D_lambda_K and R_Q2n round to whole numbers.</source>
   <translation>La imagen multiespectral contiene fracciones de hasta {largest:.4g}, como las de reflectancia: todas las imágenes se multiplicaron por {scale:.10g} antes de compararlas, ya que Q2n, D_lambda_K y R_Q2n redondean a números enteros.</translation>
  </message>
  <message>
   <source>The panchromatic image reaches {pan:.6g} and the multispectral image {ms:.6g}: they hold different units, which D_s is sensitive to.</source>
   <translation>La imagen pancromática llega a {pan:.6g} y la multiespectral a {ms:.6g}: contienen unidades distintas, a lo que D_s es sensible.</translation>
  </message>
  <message>
   <source>The mean of the fused image is {fused:.4g}, that of the multispectral image {ms:.4g}: they may hold different units or a stretch, which most indices count as an error.</source>
   <translation>La media de la imagen fusionada es {fused:.4g} y la de la multiespectral, {ms:.4g}: pueden contener unidades distintas o un realce de contraste, que la mayoría de los índices cuentan como error.</translation>
  </message>
  <message>
   <source>The pair itself says that the multispectral image lies {rows:+.2f} rows and {cols:+.2f} columns (panchromatic pixels) off its georeferenced place; PHASE is {phase}, which assumes {taken_rows:+.2f} and {taken_cols:+.2f}. PHASE auto takes the pair's own word.</source>
   <translation>El propio par indica que la imagen multiespectral está a {rows:+.2f} filas y {cols:+.2f} columnas (píxeles pancromáticos) de su posición georreferenciada; PHASE es {phase}, que supone {taken_rows:+.2f} y {taken_cols:+.2f}. Con PHASE auto se usa lo que indica el propio par.</translation>
  </message>
  <message>
   <source>The offset of band(s) {bands} cannot be told from the band alone (it explains the panchromatic image too little, or its parts contradict each other, as under clouds); that of the whole image is taken.</source>
   <translation>El desplazamiento de la(s) banda(s) {bands} no se puede determinar solo con la banda (explica demasiado poco la imagen pancromática o sus partes se contradicen, como bajo nubes); se usa el de toda la imagen.</translation>
  </message>
  <message>
   <source>The multispectral image</source>
   <translation>La imagen multiespectral</translation>
  </message>
  <message>
   <source>The panchromatic image</source>
   <translation>La imagen pancromática</translation>
  </message>
  <message>
   <source>No pixel of the multispectral image has its centre in the fused image. Expected some; choose a larger fused image, or a smaller BORDER.</source>
   <translation>Ningún píxel de la imagen multiespectral tiene su centro en la imagen fusionada. Se espera alguno; elija una imagen fusionada mayor o un BORDER menor.</translation>
  </message>
  <message>
   <source>BORDER is {border}, which would leave fewer than {least_side} of {cols} x {rows} pixels along a side: no border is left out.</source>
   <translation>BORDER es {border}, que dejaría menos de {least_side} de {cols} x {rows} píxeles a lo largo de un lado: no se excluye ningún borde.</translation>
  </message>
  <message>
   <source>The fused image {fused} does not lie where the panchromatic and the multispectral image overlap. Expected an image of the same ground; choose the fused image of this pair.</source>
   <translation>La imagen fusionada {fused} no está donde se solapan las imágenes pancromática y multiespectral. Se espera una imagen del mismo terreno; elija la imagen fusionada de este par.</translation>
  </message>
  <message>
   <source>reflectance</source>
   <translation>reflectancia</translation>
  </message>
  <message>
   <source>digital numbers</source>
   <translation>niveles digitales</translation>
  </message>
  <message>
   <source>Model {path}: encoder {encoder}, fitted from {started} in {steps} steps with seed {seed} to a scene of {bands} band(s), sensor {sensor}.</source>
   <translation>Modelo {path}: codificador {encoder}, ajustado a una escena de {bands} banda(s), sensor {sensor}, a partir de {started} en {steps} pasos con la semilla {seed}.</translation>
  </message>
  <message>
   <source>Model {path}: encoder {encoder}, pretrained in {steps} steps with seed {seed} on {pictures} image(s) and {pairs} real pair(s).</source>
   <translation>Modelo {path}: codificador {encoder}, preentrenado en {steps} pasos con la semilla {seed} sobre {pictures} imagen(es) y {pairs} par(es) real(es).</translation>
  </message>
  <message>
   <source>Model {path}: encoder {encoder}, the regression on PAN's detail alone.</source>
   <translation>Modelo {path}: codificador {encoder}, solo la regresión sobre el detalle de PAN.</translation>
  </message>
  <message>
   <source>The images are taken to lie where their georeferencing says.</source>
   <translation>Se supone que las imágenes están donde indica su georreferenciación.</translation>
  </message>
  <message>
   <source>GDAL {gdal_version}, method {method}.</source>
   <translation>GDAL {gdal_version}, método {method}.</translation>
  </message>
  <message>
   <source>PIXEL_SIZE or SCALE is given, but a classical method sharpens to the pixels of the panchromatic image only. Leave both empty, or use gzap:pansharpen.</source>
   <translation>Se indicó PIXEL_SIZE o SCALE, pero un método clásico solo refina a los píxeles de la imagen pancromática. Deje ambos vacíos o use gzap:pansharpen.</translation>
  </message>
  <message>
   <source>Cluster {address}: {count} worker(s).</source>
   <translation>Clúster {address}: {count} worker(s).</translation>
  </message>
  <message>
   <source>No Dask scheduler answers at {address} ({reason}). Check CLUSTER, that the scheduler runs and can be reached from here, and that it has the same version of distributed as QGIS's Python ({ours}).</source>
   <translation>Ningún planificador (scheduler) de Dask responde en {address} ({reason}). Compruebe CLUSTER, y que el planificador esté en marcha, sea accesible desde aquí y tenga distributed {ours}, como el Python de QGIS.</translation>
  </message>
  <message>
   <source>The cluster's scheduler at {address} does not answer any more. Start the cluster again, and then this run; or leave CLUSTER empty.</source>
   <translation>El planificador del clúster en {address} ha dejado de responder. Inicie de nuevo el clúster y, después, esta ejecución; o deje CLUSTER vacío.</translation>
  </message>
  <message>
   <source>The last worker of the cluster at {address} has gone. Start workers again, and then this run.</source>
   <translation>El último worker del clúster en {address} ha desaparecido. Inicie workers de nuevo y, después, esta ejecución.</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} gave no answer for {seconds:.0f} seconds. End it, and start this run again.</source>
   <translation>El worker {worker} del clúster no ha respondido en {seconds:.0f} segundos. Deténgalo e inicie de nuevo esta ejecución.</translation>
  </message>
  <message>
   <source>CLUSTER is {address}, but QGIS's Python cannot import distributed, the part of Dask that clusters need ({reason}). Install it there (python3 -m pip install distributed, or Debian's python3-distributed), or leave CLUSTER empty.</source>
   <translation>CLUSTER es {address}, pero el Python de QGIS no puede importar distributed, la parte de Dask que necesitan los clústeres ({reason}). Instálelo allí (python3 -m pip install distributed o, en Debian, python3-distributed) o deje CLUSTER vacío.</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} cannot load what the work needs ({reason}). Install the plugin's package, numpy, GDAL and torch for its Python, and restart it.</source>
   <translation>El worker {worker} del clúster no puede cargar lo que el trabajo necesita ({reason}). Instale el paquete del complemento, numpy, GDAL y torch para su Python y reinícielo.</translation>
  </message>
  <message>
   <source>Worker {worker}: Python {python}, torch {torch}, GDAL {gdal}, {threads} thread(s).</source>
   <translation>Worker {worker}: Python {python}, torch {torch}, GDAL {gdal}, {threads} hilo(s).</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} has distributed {theirs}, QGIS's Python {ours}: they may not understand each other. Install one version everywhere.</source>
   <translation>El worker {worker} del clúster tiene distributed {theirs}; el Python de QGIS, {ours}: es posible que no se entiendan. Instale la misma versión en todas partes.</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} has torch {theirs}, this run {ours}: single pixels may differ by one digital number.</source>
   <translation>El worker {worker} del clúster tiene torch {theirs}; esta ejecución, {ours}: algunos píxeles pueden diferir en un nivel digital.</translation>
  </message>
  <message>
   <source>The cluster at {address} has no worker. Start at least one (see the page on clusters in the documentation), or leave CLUSTER empty.</source>
   <translation>El clúster en {address} no tiene ningún worker. Inicie al menos uno (consulte la página sobre clústeres de la documentación) o deje CLUSTER vacío.</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} cannot use the images: {reason} Put them into a folder that all workers reach under the same name.</source>
   <translation>El worker {worker} del clúster no puede usar las imágenes: {reason} Póngalas en una carpeta accesible para todos los workers con el mismo nombre.</translation>
  </message>
  <message>
   <source>{pan} and {ms} hold other images there than here.</source>
   <translation>{pan} y {ms} contienen allí imágenes distintas de las de aquí.</translation>
  </message>
  <message>
   <source>A task failed on a worker of the cluster: {reason}. The worker's own log says more.</source>
   <translation>Una tarea falló en un worker del clúster: {reason}. El registro del propio worker da más detalles.</translation>
  </message>
  <message>
   <source>A task ended one worker of the cluster after the other: memory probably ran out there. Give the workers more memory, or set a smaller MEMORY.</source>
   <translation>Una tarea ha hecho terminar a los workers del clúster uno tras otro: probablemente se agotó allí la memoria. Dé más memoria a los workers o indique un MEMORY menor.</translation>
  </message>
  <message>
   <source>its result got lost</source>
   <translation>su resultado se perdió</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} has version {theirs} of G-ZAP, this QGIS {ours}. Install the same version on all of them and restart the workers.</source>
   <translation>El worker {worker} del clúster tiene la versión {theirs} de G-ZAP; este QGIS, la {ours}. Instale la misma versión en todos y reinicie los workers.</translation>
  </message>
  <message>
   <source>without a correction by a small network</source>
   <translation>sin corrección por una red pequeña</translation>
  </message>
  <message>
   <source>Held-back error relative to the regression, at each check: {history}.</source>
   <translation>Error en la parte reservada respecto al de la regresión, en cada comprobación: {history}.</translation>
  </message>
  <message>
   <source>The scene is too small to learn from; the regression on PAN's detail is used alone.</source>
   <translation>La escena es demasiado pequeña para aprender de ella; se usa solo la regresión sobre el detalle de PAN.</translation>
  </message>
  <message>
   <source>the start</source>
   <translation>los del punto de partida</translation>
  </message>
  <message>
   <source>Kept the weights of {kept} with {share:.0f} % of their correction; {steps} steps took {seconds:.1f} s.</source>
   <translation>Pesos conservados: {kept}, con el {share:.0f} % de su corrección; {steps} pasos en {seconds:.1f} s.</translation>
  </message>
  <message>
   <source>GDAL {gdal}, torch {torch} in {interpreter}, device {device}, {threads} thread(s).</source>
   <translation>GDAL {gdal}, torch {torch} en {interpreter}, dispositivo {device}, {threads} hilo(s).</translation>
  </message>
  <message>
   <source>Fit: method {method}, preset {preset}, start {start}, encoder {encoder}, tuning {tuning}, seed {seed}.</source>
   <translation>Ajuste: método {method}, perfil {preset}, inicio {start}, codificador {encoder}, modo de ajuste {tuning}, semilla {seed}.</translation>
  </message>
  <message>
   <source>with a correction by a small network</source>
   <translation>con corrección por una red pequeña</translation>
  </message>
  <message>
   <source>PAN's response to the bands: {weights}, {correction}; it explains {share:.2f} % of PAN on {pixels} held-back pixels, least squares {linear:.2f} %.</source>
   <translation>Respuesta de PAN a las bandas: {weights}, {correction}; explica el {share:.2f} % de PAN en {pixels} píxeles reservados; mínimos cuadrados, el {linear:.2f} %.</translation>
  </message>
  <message>
   <source>PAN becomes as sharp as MS by a blur of gain {gain:.2f} at MS's Nyquist frequency, band by band {bands}; the sensor's table has {known}.</source>
   <translation>PAN queda tan nítida como MS con un desenfoque de ganancia {gain:.2f} en la frecuencia de Nyquist de MS, banda por banda {bands}; la tabla del sensor tiene {known}.</translation>
  </message>
  <message>
   <source>Loss of each level at the end: {losses}.</source>
   <translation>Pérdida de cada nivel al final: {losses}.</translation>
  </message>
  <message>
   <source>The scene is small: all of it was learnt from. Its error relative to the regression, at each check: {history}.</source>
   <translation>La escena es pequeña: se aprendió de toda ella. Su error respecto al de la regresión, en cada comprobación: {history}.</translation>
  </message>
  <message>
   <source>The scene is too small to learn from; the weights of the start are used as they are.</source>
   <translation>La escena es demasiado pequeña para aprender de ella; los pesos del punto de partida se usan tal cual.</translation>
  </message>
  <message>
   <source>The held-back part preferred the regression on PAN's detail; it is used alone.</source>
   <translation>La parte reservada dio mejor resultado con la regresión sobre el detalle de PAN; se usa sola.</translation>
  </message>
  <message>
   <source>step {step}</source>
   <translation>los del paso {step}</translation>
  </message>
  <message>
   <source>GDAL {gdal}, torch {torch}, device {device}, {threads} thread(s).</source>
   <translation>GDAL {gdal}, torch {torch}, dispositivo {device}, {threads} hilo(s).</translation>
  </message>
  <message>
   <source>BACKBONE is {asked}, but the model file that the fit starts from has the encoder {found}, which stays.</source>
   <translation>BACKBONE es {asked}, pero el archivo de modelo del que parte el ajuste tiene el codificador {found}, que se mantiene.</translation>
  </message>
  <message>
   <source>No file is named for the model; choose where MODEL is written.</source>
   <translation>No se ha indicado ningún archivo para el modelo; elija dónde se escribe MODEL.</translation>
  </message>
  <message>
   <source>The model file {path} cannot be read ({reason}). Choose an existing file that gzap:fit has written.</source>
   <translation>No se puede leer el archivo de modelo {path} ({reason}). Elija un archivo existente escrito por gzap:fit.</translation>
  </message>
  <message>
   <source>The network is fitted on {count} block(s) of up to {cols} x {rows} pixels: MEMORY allows {memory} MiB for its work. With more it may learn more.</source>
   <translation>La red se ajusta a {count} bloque(s) de hasta {cols} x {rows} píxeles: MEMORY permite {memory} MiB para su trabajo. Con más, puede aprender más.</translation>
  </message>
  <message>
   <source>PIXEL_SIZE is {size:.6g} map units, but the multispectral pixels measure {dx:.6g} x {dy:.6g}: more than {most} output pixels would lie along each. Choose {least:.6g} or more.</source>
   <translation>PIXEL_SIZE es {size:.6g} unidades de mapa, pero los píxeles multiespectrales miden {dx:.6g} x {dy:.6g}: habría más de {most} píxeles de salida a lo largo de cada uno. Elija {least:.6g} o más.</translation>
  </message>
  <message>
   <source>EXTENT and MASK have no ground in common. Choose others, or only one.</source>
   <translation>EXTENT y MASK no tienen ningún terreno en común. Elija otros, o solo uno de ellos.</translation>
  </message>
  <message>
   <source>EXTENT lies outside the ground that the two images share. Choose an extent inside it, or leave EXTENT empty.</source>
   <translation>EXTENT está fuera del terreno común a las dos imágenes. Elija una extensión dentro de él o deje EXTENT vacío.</translation>
  </message>
  <message>
   <source>that are no images</source>
   <translation>que no son imágenes</translation>
  </message>
  <message>
   <source>with a colour table, whose numbers are not brightness (convert them to RGB)</source>
   <translation>con tabla de colores, cuyos números no son brillo (conviértalos a RGB)</translation>
  </message>
  <message>
   <source>with more than {bands} bands</source>
   <translation>con más de {bands} bandas</translation>
  </message>
  <message>
   <source>with less than {pixels} pixels a side</source>
   <translation>con menos de {pixels} píxeles por lado</translation>
  </message>
  <message>
   <source>Found {pictures} image(s) and {pairs} real pair(s).</source>
   <translation>Se encontraron {pictures} imagen(es) y {pairs} par(es) real(es).</translation>
  </message>
  <message>
   <source>IMAGES is {folder}, which is no folder; choose a folder with images.</source>
   <translation>IMAGES es {folder}, que no es una carpeta; elija una carpeta con imágenes.</translation>
  </message>
  <message>
   <source>{folder} and its sub-folders hold no image to learn from. Expected images of 1 to {most_bands} bands and at least {least_side} pixels a side, or sub-folders with a {pan} and an {ms}; choose another folder.</source>
   <translation>{folder} y sus subcarpetas no contienen ninguna imagen de la que aprender. Se esperan imágenes de 1 a {most_bands} bandas y al menos {least_side} píxeles por lado, o subcarpetas con {pan} y {ms}; elija otra carpeta.</translation>
  </message>
  <message>
   <source>Left out {count} {reason}: {names}.</source>
   <translation>Se excluyeron {count} elemento(s) {reason}: {names}.</translation>
  </message>
  <message>
   <source>A band marked as transparency (alpha) is taken as a mask in {count} image(s): {names}. If it holds measurements, change its colour interpretation.</source>
   <translation>Una banda marcada como transparencia (alfa) se toma como máscara en {count} imagen(es): {names}. Si contiene mediciones, cambie su interpretación de color.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be listed ({strerror}); give leave to read it, or choose another folder for IMAGES.</source>
   <translation>No se puede obtener el contenido de la carpeta {folder} ({strerror}); conceda permiso de lectura o elija otra carpeta para IMAGES.</translation>
  </message>
  <message>
   <source>that are no pair ({error})</source>
   <translation>que no son un par ({error})</translation>
  </message>
  <message>
   <source>{name} holds {mark:g} in {share:.1f} % of the pixels looked at, which is how files mark gaps. It counts as a measurement: declare it as NoData if it is none.</source>
   <translation>{name} contiene {mark:g} en el {share:.1f} % de los píxeles examinados, que es como los archivos marcan los huecos. Cuenta como medición: declárelo como NoData si no lo es.</translation>
  </message>
  <message>
   <source>MODEL and OUTPUT both name {path}. Choose a file of its own for each.</source>
   <translation>MODEL y OUTPUT indican el mismo archivo, {path}. Elija un archivo propio para cada uno.</translation>
  </message>
  <message>
   <source>Steps {first} to {last} took {seconds:.0f} s. Over the last of them the error was {loss:.1f} % of the regression's.</source>
   <translation>Los pasos {first} a {last} tardaron {seconds:.0f} s. En los últimos, el error fue el {loss:.1f} % del de la regresión.</translation>
  </message>
  <message>
   <source>Checkpoints are written to {path}. Should this run be stopped or killed, run it again with the same settings and that file as RESUME: it then goes on.</source>
   <translation>Los puntos de control se escriben en {path}. Si esta ejecución se detiene o se interrumpe, vuelva a ejecutarla con los mismos ajustes y ese archivo como RESUME: entonces continuará.</translation>
  </message>
  <message>
   <source>The run was cancelled. {path} keeps what was learnt: to go on, run it again with the same settings and that file as RESUME.</source>
   <translation>La ejecución se ha cancelado. {path} conserva lo aprendido: para continuar, vuelva a ejecutarla con los mismos ajustes y ese archivo como RESUME.</translation>
  </message>
  <message>
   <source>MODEL is {model}, but that is how checkpoints end. Choose a name that ends in .safetensors.</source>
   <translation>MODEL es {model}, pero así terminan los puntos de control. Elija un nombre que termine en .safetensors.</translation>
  </message>
  <message>
   <source>MODEL and RESUME both name {model}. Choose a file of its own for each.</source>
   <translation>MODEL y RESUME indican el mismo archivo, {model}. Elija un archivo propio para cada uno.</translation>
  </message>
  <message>
   <source>Pretraining: encoder {encoder}, {steps} steps, seed {seed}.</source>
   <translation>Preentrenamiento: codificador {encoder}, {steps} pasos, semilla {seed}.</translation>
  </message>
  <message>
   <source>{path} is the checkpoint of an earlier run. RESUME does not name it, so this run starts anew; the old checkpoint will be kept as {old}.</source>
   <translation>{path} es el punto de control de una ejecución anterior. RESUME no lo indica, por lo que esta ejecución empieza de nuevo; el punto de control antiguo se conservará como {old}.</translation>
  </message>
  <message>
   <source>The checkpoint {path} cannot be read ({reason}). Choose the {ending} file of the run that is to go on, or leave RESUME empty.</source>
   <translation>No se puede leer el punto de control {path} ({reason}). Elija el archivo {ending} de la ejecución que debe continuar o deje RESUME vacío.</translation>
  </message>
  <message>
   <source>The checkpoint of an earlier run could not be renamed to {old} ({reason}); move {name} elsewhere, or choose another MODEL.</source>
   <translation>No se pudo cambiar el nombre del punto de control de una ejecución anterior a {old} ({reason}); mueva {name} a otro lugar o elija otro MODEL.</translation>
  </message>
  <message>
   <source>The prior {path} that comes with the plugin is missing. Install the plugin again, choose another BACKBONE, or do without it: fit with START scratch.</source>
   <translation>Falta el prior {path} que acompaña al complemento. Vuelva a instalar el complemento, elija otro BACKBONE o prescinda del prior: ajuste con START scratch.</translation>
  </message>
  <message>
   <source>Sensor taken from bands, ratio and pixel size: {sensor}. Set SENSOR if that is wrong.</source>
   <translation>Sensor deducido de las bandas, la relación y el tamaño de píxel: {sensor}. Indique SENSOR si no es correcto.</translation>
  </message>
  <message>
   <source>Sensor {sensor}, since {reason}. Set SENSOR if that is wrong.</source>
   <translation>Sensor {sensor}, porque {reason}. Indique SENSOR si no es correcto.</translation>
  </message>
  <message>
   <source>Band by band, MS lies off its georeferenced place by (rows columns, PAN pixels; confidence): {bands}.</source>
   <translation>Banda por banda, MS se aparta de su posición georreferenciada en (filas columnas, píxeles de PAN; confianza): {bands}.</translation>
  </message>
  <message>
   <source>In held-back pixels MS now explains {after:.2f} % of the detail of PAN, before {before:.2f} %.</source>
   <translation>En los píxeles reservados, MS explica ahora el {after:.2f} % del detalle de PAN; antes, el {before:.2f} %.</translation>
  </message>
  <message>
   <source>MS lies turned by {degrees:+.4f} degrees clockwise; confidence {confidence:.2f}.</source>
   <translation>MS está girada {degrees:+.4f} grados en sentido horario; confianza {confidence:.2f}.</translation>
  </message>
  <message>
   <source>No band is moved by itself, and MS is not turned: no such step makes MS fit PAN clearly better in held-back pixels.</source>
   <translation>Ninguna banda se mueve por separado y MS no se gira: ningún paso así ajusta claramente mejor MS a PAN en los píxeles reservados.</translation>
  </message>
  <message>
   <source>Band(s) {bands} are moved onto the others.</source>
   <translation>Banda(s) {bands}: movida(s) sobre las demás.</translation>
  </message>
  <message>
   <source>MS is turned back.</source>
   <translation>Se deshace el giro de MS.</translation>
  </message>
  <message>
   <source>{path} would hold {cols} x {rows} pixels of {bands} band(s), {size:.4g} GiB before compression, but only {free:.4g} GiB are free on its disk. Choose a larger PIXEL_SIZE, a smaller SCALE or EXTENT, or another disk.</source>
   <translation>{path} contendría {cols} x {rows} píxeles de {bands} banda(s), {size:.4g} GiB antes de la compresión, pero en su disco solo hay {free:.4g} GiB libres. Elija un PIXEL_SIZE mayor, un SCALE o un EXTENT menor, u otro disco.</translation>
  </message>
  <message>
   <source>The build downloads about {download} MB from {places} and keeps about {disk} MB in {folder}; while it works it needs about {room} MB there.</source>
   <translation>La creación del entorno descarga unos {download} MB de {places} y ocupa unos {disk} MB en {folder}; mientras dura, necesita allí unos {room} MB.</translation>
  </message>
  <message>
   <source>QGIS's own Python {own} has torch {found}: the network runs without a private environment unless the settings name another Python.</source>
   <translation>El Python propio de QGIS, {own}, tiene torch {found}: la red se ejecuta sin entorno privado, salvo que la configuración indique otro Python.</translation>
  </message>
  <message>
   <source>{folder} holds a complete environment ({size:.0f} MB).</source>
   <translation>{folder} contiene un entorno completo ({size:.0f} MB).</translation>
  </message>
  <message>
   <source>The build takes torch and what it needs from the folder {places}, without a network, and keeps about {disk} MB in {folder}.</source>
   <translation>La creación del entorno toma torch y lo que este necesita de la carpeta {places}, sin red, y ocupa unos {disk} MB en {folder}.</translation>
  </message>
  <message>
   <source>A build would use {python}.</source>
   <translation>Para crear el entorno se usaría {python}.</translation>
  </message>
  <message>
   <source>{free:.0f} MB are free there.</source>
   <translation>Hay {free:.0f} MB libres allí.</translation>
  </message>
  <message>
   <source>Nothing was downloaded or written, and no address was contacted.</source>
   <translation>No se ha descargado ni escrito nada, ni se ha contactado con ninguna dirección.</translation>
  </message>
  <message>
   <source>To install, choose build under "What to do" (ACTION), tick "Download and install now" (AGREE), and run this again.</source>
   <translation>Para instalar, elija build en «Qué hacer» (ACTION), marque «Descargar e instalar ahora» (AGREE) y vuelva a ejecutar.</translation>
  </message>
  <message>
   <source>{folder} was removed: {size:.0f} MB are free again.</source>
   <translation>Se eliminó {folder}: {size:.0f} MB vuelven a estar libres.</translation>
  </message>
  <message>
   <source>QGIS's own Python {own} has no torch.</source>
   <translation>El Python propio de QGIS, {own}, no tiene torch.</translation>
  </message>
  <message>
   <source>There is no private environment in {folder}.</source>
   <translation>No hay ningún entorno privado en {folder}.</translation>
  </message>
  <message>
   <source>The folder {folder} holds files that gzap:runtime did not make; a build needs an empty or a new folder.</source>
   <translation>La carpeta {folder} contiene archivos que no creó gzap:runtime; para crear el entorno hace falta una carpeta vacía o nueva.</translation>
  </message>
  <message>
   <source>{folder} holds a build that did not end ({size:.0f} MB); build again to go on, or remove it.</source>
   <translation>{folder} contiene un entorno a medio crear ({size:.0f} MB); vuelva a crearlo para continuar o elimínelo.</translation>
  </message>
  <message>
   <source>The environment works: Python {python}, torch {torch}, numpy {numpy}, device {device}.</source>
   <translation>El entorno funciona: Python {python}, torch {torch}, numpy {numpy}, dispositivo {device}.</translation>
  </message>
  <message>
   <source>torch finds no NVIDIA card that it can use, so runs will take the processor: update the driver, or choose in INDEX the address for another version of CUDA.</source>
   <translation>torch no encuentra ninguna tarjeta NVIDIA que pueda usar, por lo que las ejecuciones usarán el procesador: actualice el controlador o elija en INDEX la dirección de otra versión de CUDA.</translation>
  </message>
  <message>
   <source>There is no environment in {folder}.</source>
   <translation>No hay ningún entorno en {folder}.</translation>
  </message>
  <message>
   <source>The build needs about {room} MB, but only {free:.0f} MB are free for {folder}; free some room, or choose FOLDER on another disk.</source>
   <translation>La creación del entorno necesita unos {room} MB, pero solo hay {free:.0f} MB libres para {folder}; libere espacio o elija FOLDER en otro disco.</translation>
  </message>
  <message>
   <source>{folder} holds what was asked for.</source>
   <translation>{folder} ya contiene lo que se pidió.</translation>
  </message>
  <message>
   <source>Tiles of {side} x {side} pixels: MEMORY allows {memory} MiB for the network's work.</source>
   <translation>Teselas de {side} x {side} píxeles: MEMORY permite {memory} MiB para el trabajo de la red.</translation>
  </message>
  <message>
   <source>Share of the network's correction that each band takes: {trust}.</source>
   <translation>Proporción de la corrección de la red que toma cada banda: {trust}.</translation>
  </message>
  <message>
   <source>Output {cols} x {rows} pixels of {dx:.10g} x {dy:.10g} map units, geometry {geometry}.</source>
   <translation>Salida de {cols} x {rows} píxeles de {dx:.10g} x {dy:.10g} unidades de mapa, geometría {geometry}.</translation>
  </message>
  <message>
   <source>panchromatic</source>
   <translation>pancromática</translation>
  </message>
  <message>
   <source>multispectral</source>
   <translation>multiespectral</translation>
  </message>
  <message>
   <source>GDAL {gdal_version}.</source>
   <translation>GDAL {gdal_version}.</translation>
  </message>
  <message>
   <source>Degraded by {col_scale:.6g} x {row_scale:.6g}: PAN {cols} x {rows}, MS {ms_cols} x {ms_rows} pixels. MTF gains {gains}.</source>
   <translation>Degradadas por {col_scale:.6g} x {row_scale:.6g}: PAN {cols} x {rows}, MS {ms_cols} x {ms_rows} píxeles. Ganancias de la MTF: {gains}.</translation>
  </message>
  <message>
   <source>PHASE auto: PAN is sampled where MS really lies, so that the degraded images lie on each other as georeferenced.</source>
   <translation>PHASE auto: PAN se muestrea donde MS está realmente, de modo que las imágenes degradadas coinciden entre sí tal como están georreferenciadas.</translation>
  </message>
  <message>
   <source>PHASE interp23: the degraded multispectral pixels show what lies half a degraded panchromatic pixel further down and right; choose interp23 in gzap:assess too.</source>
   <translation>PHASE interp23: los píxeles multiespectrales degradados muestran lo que está medio píxel pancromático degradado más abajo y a la derecha; elija interp23 también en gzap:assess.</translation>
  </message>
  <message>
   <source>PHASE area: both images are taken to lie where their georeferencing says.</source>
   <translation>PHASE area: se supone que ambas imágenes están donde indica su georreferenciación.</translation>
  </message>
  <message>
   <source>PAN_REDUCED and MS_REDUCED are both {pan}. Expected two files; choose another name for one of them.</source>
   <translation>PAN_REDUCED y MS_REDUCED son ambos {pan}. Se esperan dos archivos; elija otro nombre para uno de ellos.</translation>
  </message>
  <message>
   <source>No pixel of the degraded {title} image would hold a measurement: all would be NoData or zero. Check the NoData value and the mask of the {title} image; if there are gaps everywhere, choose a smaller RATIO.</source>
   <translation>Ningún píxel de la imagen {title} degradada contendría una medición: todos serían NoData o cero. Compruebe el valor NoData y la máscara de la imagen {title}; si hay huecos por todas partes, elija un RATIO menor.</translation>
  </message>
  <message>
   <source>Choose SENSOR {sensor} wherever the degraded pair is used: its pixels are too large for auto to know the sensor again.</source>
   <translation>Elija SENSOR {sensor} siempre que use el par degradado: sus píxeles son demasiado grandes para que auto reconozca de nuevo el sensor.</translation>
  </message>
  <message>
   <source>At this ratio no given image shows what the pair should be sharpened to.</source>
   <translation>Con esta relación, ninguna imagen de entrada muestra el resultado que debería dar el refinado del par.</translation>
  </message>
  <message>
   <source>RATIO is nearly the pair's own, multispectral over panchromatic pixel size: leave it empty to have the given multispectral image as the truth.</source>
   <translation>RATIO es casi la relación del propio par, tamaño de píxel multiespectral entre pancromático: déjelo vacío para tener la imagen multiespectral de entrada como imagen verdadera.</translation>
  </message>
  <message>
   <source>The multispectral image was warped: its own pixels are no reference. To have one, warp it to the reference system of the panchromatic image and begin with that file.</source>
   <translation>La imagen multiespectral se reproyectó: sus propios píxeles no sirven de referencia. Para tener una, reproyéctela al sistema de referencia de la imagen pancromática y parta de ese archivo.</translation>
  </message>
  <message>
   <source>The degraded PAN lies on the pixels of the given multispectral image: sharpen the degraded pair and compare the result with that image.</source>
   <translation>La PAN degradada está en los píxeles de la imagen multiespectral de entrada: refine el par degradado y compare el resultado con esa imagen.</translation>
  </message>
  <message>
   <source>PAN {cols} x {rows}, MS {ms_cols} x {ms_rows} pixels, {bands} band(s), ratio {col_ratio:.6g} x {row_ratio:.6g}.</source>
   <translation>PAN {cols} x {rows}, MS {ms_cols} x {ms_rows} píxeles, {bands} banda(s), relación {col_ratio:.6g} x {row_ratio:.6g}.</translation>
  </message>
  <message>
   <source>MS lies {rows:+.2f} rows and {cols:+.2f} columns (PAN pixels) off its georeferenced place; confidence {confidence:.2f}, PAN explained by MS to {fit:.1f} %.</source>
   <translation>MS está a {rows:+.2f} filas y {cols:+.2f} columnas (píxeles de PAN) de su posición georreferenciada; confianza {confidence:.2f}, PAN explicada por MS al {fit:.1f} %.</translation>
  </message>
 </context>
</TS>
