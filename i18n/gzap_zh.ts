<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>GZap</name>
  <message>
   <source>pansharpening,pan-sharpening,archive,batch,many,table,csv,series,restart,cluster,g-zap</source>
   <translation>pansharpening,pan-sharpening,全色锐化,存档,批量,批处理,大量,表,csv,序列,断点续传,集群,dask,g-zap</translation>
  </message>
  <message>
   <source>Pansharpen an archive</source>
   <translation>批量全色锐化存档影像</translation>
  </message>
  <message>
   <source>Sharpens every scene of a table and does only what is missing next time.</source>
   <translation>锐化表中的所有场景，再次运行时只处理缺少的部分。</translation>
  </message>
  <message>
   <source>For tens or thousands of scenes. Make a table with the columns pan, ms and output, one row for each scene, as CSV or GeoPackage:

pan,ms,output
a/pan.tif,a/ms.tif,a
b/pan.tif,b/ms.tif,b

Names are relative to the table's folder, outputs to the folder of the results. With a model file, or with the method prior, nothing is fitted and a scene takes seconds; else a network is fitted to each scene.

A scene that fails does not stop the others. The report, a JSON file, tells of each scene whether it was sharpened, skipped or failed, and why. Run it again after a cancel, a crash or a repair: results that are there are skipped.

With a cluster among the advanced parameters, many machines sharpen many scenes at a time.</source>
   <translation>适用于几十到几千个场景。请准备一个含 pan、ms 和 output 三列的表，每个场景一行，格式为 CSV 或 GeoPackage：

pan,ms,output
a/pan.tif,a/ms.tif,a
b/pan.tif,b/ms.tif,b

影像名称相对于表所在的文件夹，输出名称相对于结果文件夹。指定模型文件或采用 prior 方法（插件自带的预训练权重）时不进行拟合，每个场景只需几秒；否则对每个场景拟合神经网络。

某个场景失败不会中断其他场景。报告为 JSON 文件，给出每个场景是已锐化、已跳过还是失败，以及原因。取消、崩溃或修正之后请再次运行：已有的结果会被跳过。

在高级参数中指定集群后，多台计算机可同时锐化多个场景。</translation>
  </message>
  <message>
   <source>Table of scenes (pan, ms, output)</source>
   <translation>场景表（pan, ms, output）</translation>
  </message>
  <message>
   <source>A CSV file, a GeoPackage or another layer with the columns pan, ms and output; each row is a scene. Images may be named relative to the table's folder, outputs are named relative to the folder of the results. Where output is empty, the result is called after the panchromatic image.</source>
   <translation>含 pan、ms 和 output 三列的 CSV 文件、GeoPackage 或其他图层；每行为一个场景。影像名称可以相对于表所在的文件夹，输出名称相对于结果文件夹。output 为空时，以全色影像的名称命名结果。</translation>
  </message>
  <message>
   <source>Model file (empty = by the method below)</source>
   <translation>模型文件（留空 = 采用下方的方法）</translation>
  </message>
  <message>
   <source>A .safetensors file that gzap:fit, gzap:pansharpen or gzap:pretrain wrote. It sharpens all scenes without a fit, which takes seconds for each.</source>
   <translation>由 gzap:fit、gzap:pansharpen 或 gzap:pretrain 写出的 .safetensors 文件。用它锐化所有场景，无需拟合，每个场景只需几秒。</translation>
  </message>
  <message>
   <source>Method without a model file</source>
   <translation>无模型文件时的方法</translation>
  </message>
  <message>
   <source>gzap and trapan fit a network to each scene, which takes the effort below for each. prior fits nothing: the trained weights that come with the plugin sharpen all scenes, in seconds for each.</source>
   <translation>gzap 和 trapan 对每个场景拟合神经网络，每次都需要下方所选的计算量。prior 不进行拟合：用插件自带的预训练权重锐化所有场景，每个场景只需几秒。</translation>
  </message>
  <message>
   <source>Make existing results anew</source>
   <translation>重新生成已有的结果</translation>
  </message>
  <message>
   <source>No skips every scene whose result is there already, so that a second run does only what is missing. Yes sharpens all scenes again; a result is replaced only when the new one is complete.</source>
   <translation>选“否”时，跳过已有结果的场景，再次运行时只处理缺少的部分。选“是”时，重新锐化所有场景；新结果完成后才会替换原有结果。</translation>
  </message>
  <message>
   <source>Dask cluster (empty = this machine)</source>
   <translation>Dask 集群（留空 = 本机）</translation>
  </message>
  <message>
   <source>The address of a Dask scheduler, such as tcp://10.0.0.5:8786. Each of its workers reads, fits, sharpens and writes whole scenes; they need G-ZAP, numpy, GDAL, torch and distributed, no QGIS. Images and folder must have the same names everywhere.</source>
   <translation>Dask 调度器的地址，例如 tcp://10.0.0.5:8786。其每个工作进程读取、拟合、锐化并写出整个场景；它们需要 G-ZAP、numpy、GDAL、torch 和 distributed，不需要 QGIS。影像和文件夹在各处的名称必须相同。</translation>
  </message>
  <message>
   <source>Creation options</source>
   <translation>创建选项</translation>
  </message>
  <message>
   <source>GeoTIFF creation options, such as COMPRESS=ZSTD|BIGTIFF=YES. Left empty, the image is tiled and compressed without loss (DEFLATE).</source>
   <translation>GeoTIFF 创建选项，例如 COMPRESS=ZSTD|BIGTIFF=YES。留空时，影像按图块存储并无损压缩（DEFLATE）。</translation>
  </message>
  <message>
   <source>Folder of the results</source>
   <translation>结果文件夹</translation>
  </message>
  <message>
   <source>Made if it is not there. With a cluster, a folder that all machines reach under the same name.</source>
   <translation>不存在时自动创建。使用集群时，应为所有计算机都能以相同名称访问的文件夹。</translation>
  </message>
  <message>
   <source>Report (empty = in the folder above)</source>
   <translation>报告（留空 = 写入上方的文件夹）</translation>
  </message>
  <message>
   <source>A JSON file that tells of every scene whether it was sharpened, skipped or failed, and why; written anew after each scene. Left out, it is archive_report.json in the folder of the results.</source>
   <translation>JSON 文件，给出每个场景是已锐化、已跳过还是失败，以及原因；每处理完一个场景就重新写出。留空时为结果文件夹中的 archive_report.json。</translation>
  </message>
  <message>
   <source>Scenes sharpened</source>
   <translation>已锐化的场景数</translation>
  </message>
  <message>
   <source>Scenes skipped</source>
   <translation>已跳过的场景数</translation>
  </message>
  <message>
   <source>Scenes failed</source>
   <translation>失败的场景数</translation>
  </message>
  <message>
   <source>FOLDER is empty; choose the folder in which the results are written.</source>
   <translation>FOLDER 为空；请选择写出结果的文件夹。</translation>
  </message>
  <message>
   <source>PAIRS is {value}, which could not be opened as a table; choose a CSV file, a GeoPackage or a layer of the project.</source>
   <translation>PAIRS 为 {value}，无法作为表打开；请选择 CSV 文件、GeoPackage 或工程中的图层。</translation>
  </message>
  <message>
   <source>The table PAIRS has no column {missing}; it has: {found}. Name the columns pan, ms and output in its first row, and save it as CSV in UTF-8 or as GeoPackage.</source>
   <translation>表 PAIRS 中没有列 {missing}；现有的列：{found}。请在第一行将各列命名为 pan、ms 和 output，并保存为 UTF-8 编码的 CSV 或 GeoPackage。</translation>
  </message>
  <message>
   <source>pansharpen,pan-sharpening,quality,validation,evaluate,score,index,hqnr,qnr,q2n,sam,ergas,ssim,psnr,g-zap</source>
   <translation>pansharpening,pan-sharpening,全色锐化,质量,质量评价,评价,验证,评估,指标,精度,hqnr,qnr,q2n,sam,ergas,ssim,psnr,g-zap</translation>
  </message>
  <message>
   <source>Assess a pansharpened image</source>
   <translation>评价全色锐化影像</translation>
  </message>
  <message>
   <source>Tells how good a pansharpened image is, and where it is bad.</source>
   <translation>评价全色锐化影像的质量，并指出哪里不好。</translation>
  </message>
  <message>
   <source>Compares a pansharpened image, made by any program, with the two images that it was made of, and with the true image where that is known.

Read first R-Q2n and R-ERGAS (does the image, seen as coarsely as the multispectral one, give that back?), then D_rho of each band beside the pair's own (higher: blurred; lower: too much of the panchromatic detail), then HQNR, which follows the truth only loosely. And look: the report shows the best and the worst places. With a reference, Q2n, ERGAS and SAM say most.

Figures may be compared only if they were computed in one way: the same sensor, place of the pixels, geometry and border.

It needs numpy alone, and works on whole scenes.</source>
   <translation>将任意程序生成的全色锐化影像与生成它的两幅影像进行比较；如果真值已知，还与真实影像比较。

首先查看 R-Q2n 和 R-ERGAS（将影像降到多光谱影像的分辨率后，能否还原多光谱影像？），然后将各波段的 D_rho 与影像对自身的值对照（较高：模糊；较低：全色细节过多），最后查看 HQNR，它与真值的关系较弱。还应目视检查：报告显示最佳和最差位置。有参考影像时，Q2n、ERGAS 和 SAM 最能说明问题。

只有以同一方式计算的数值才能相互比较：传感器、像素位置、几何和剔除的边缘都相同。

仅需 numpy，可处理整个场景。</translation>
  </message>
  <message>
   <source>Quality assessment</source>
   <translation>质量评价</translation>
  </message>
  <message>
   <source>quality (HQNR)</source>
   <translation>质量（HQNR）</translation>
  </message>
  <message>
   <source>reading the scene</source>
   <translation>读取场景</translation>
  </message>
  <message>
   <source>judging the image</source>
   <translation>评价影像</translation>
  </message>
  <message>
   <source>writing the results</source>
   <translation>写出结果</translation>
  </message>
  <message>
   <source>Band, D_rho, the pair's own D_rho one scale coarser, offset down and to the right (panchromatic pixels):</source>
   <translation>波段，D_rho，影像对自身在粗一级尺度上的 D_rho，向下和向右的偏移（全色像素）：</translation>
  </message>
  <message>
   <source>Pansharpened image</source>
   <translation>全色锐化影像</translation>
  </message>
  <message>
   <source>The image to judge, by any method or program. It has the pixel size of the panchromatic and the bands of the multispectral image, and may cover a part of them.</source>
   <translation>要评价的影像，可由任意方法或程序生成。其像素大小与全色影像相同，波段与多光谱影像相同，可以只覆盖它们的一部分。</translation>
  </message>
  <message>
   <source>Reference (true) image</source>
   <translation>参考（真实）影像</translation>
  </message>
  <message>
   <source>Only where the truth is known: after a simulation, the multispectral image that was degraded. It lies on the pixels of the pansharpened image.</source>
   <translation>仅在真值已知时使用：模拟之后，即为降分辨率之前的多光谱影像。其像素与全色锐化影像的像素重合。</translation>
  </message>
  <message>
   <source>Place of the multispectral pixels</source>
   <translation>多光谱像素的位置</translation>
  </message>
  <message>
   <source>auto estimates from the images how far the multispectral one lies off its place, area trusts the georeferencing, interp23 takes the interpolation of published tables (half a panchromatic pixel off). Compare only figures that were computed in one way.</source>
   <translation>auto 根据影像估计多光谱影像偏离其位置的程度；area 以地理参考为准；interp23 采用已发表的对比表所用的插值（偏移半个全色像素）。只应比较以同一方式计算的数值。</translation>
  </message>
  <message>
   <source>Geometry of the pansharpened image</source>
   <translation>全色锐化影像的几何</translation>
  </message>
  <message>
   <source>Where the images lie some pixels apart: pan if it lies on the panchromatic image (most programs), ms if it lies on the multispectral one.</source>
   <translation>当影像之间相差若干像素时：如果它与全色影像重合，选 pan（多数程序如此）；如果它与多光谱影像重合，选 ms。</translation>
  </message>
  <message>
   <source>Border to leave out (pixels)</source>
   <translation>要剔除的边缘宽度（像素）</translation>
  </message>
  <message>
   <source>Pixels of the pansharpened image along each edge that do not count, from 0 to 1000, where at least 100 remain. Published tables with a reference leave out 20.</source>
   <translation>全色锐化影像各边不参与计算的像素数，0 到 1000，且至少须剩余 100 像素。已发表的有参考影像的对比表各边剔除 20 像素。</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>报告</translation>
  </message>
  <message>
   <source>A page for any browser: the figures with their meaning, the best and the worst places, a map of quality, spectra and histograms.</source>
   <translation>可用任意浏览器打开的网页：数值及其含义、最佳和最差位置、质量分块图、光谱和直方图。</translation>
  </message>
  <message>
   <source>Table of figures</source>
   <translation>数值表</translation>
  </message>
  <message>
   <source>The same figures as JSON, for scripts: one file for each run.</source>
   <translation>以 JSON 保存的相同数值，供脚本使用：每次运行一个文件。</translation>
  </message>
  <message>
   <source>Map of quality</source>
   <translation>质量分块图</translation>
  </message>
  <message>
   <source>A GeoTIFF with HQNR, D_lambda_K and D_s of each block of 32 x 32 pixels: where the image is good and where it is bad.</source>
   <translation>GeoTIFF，含每个 32 × 32 像素块的 HQNR、D_lambda_K 和 D_s：显示影像哪里好、哪里不好。</translation>
  </message>
  <message>
   <source>D_lambda: distortion between the bands (0 is best)</source>
   <translation>D_lambda：波段之间的失真（0 为最佳）</translation>
  </message>
  <message>
   <source>D_lambda_K: distortion of the spectra (0 is best)</source>
   <translation>D_lambda_K：光谱失真（0 为最佳）</translation>
  </message>
  <message>
   <source>D_s: distortion of the detail (0 is best)</source>
   <translation>D_s：细节失真（0 为最佳）</translation>
  </message>
  <message>
   <source>QNR: D_lambda and D_s in one figure (1 is best)</source>
   <translation>QNR：由 D_lambda 和 D_s 合成的数值（1 为最佳）</translation>
  </message>
  <message>
   <source>HQNR: D_lambda_K and D_s in one figure (1 is best)</source>
   <translation>HQNR：由 D_lambda_K 和 D_s 合成的数值（1 为最佳）</translation>
  </message>
  <message>
   <source>R-Q2n: likeness to the multispectral image (1 is best)</source>
   <translation>R-Q2n：与多光谱影像的相似度（1 为最佳）</translation>
  </message>
  <message>
   <source>R-SAM: angle to its spectra (degrees, 0 is best)</source>
   <translation>R-SAM：与其光谱的夹角（度，0 为最佳）</translation>
  </message>
  <message>
   <source>R-ERGAS: relative error against it (0 is best)</source>
   <translation>R-ERGAS：相对于它的相对误差（0 为最佳）</translation>
  </message>
  <message>
   <source>D_rho: detail unlike PAN's (near the pair's own is best)</source>
   <translation>D_rho：与 PAN 不一致的细节（越接近影像对自身的值越好）</translation>
  </message>
  <message>
   <source>Q2n: likeness to the reference (1 is best)</source>
   <translation>Q2n：与参考影像的相似度（1 为最佳）</translation>
  </message>
  <message>
   <source>UQI: the same, band by band (1 is best)</source>
   <translation>UQI：同上，按波段计算（1 为最佳）</translation>
  </message>
  <message>
   <source>SAM: angle to its spectra (degrees, 0 is best)</source>
   <translation>SAM：与其光谱的夹角（度，0 为最佳）</translation>
  </message>
  <message>
   <source>ERGAS: relative error against it (0 is best)</source>
   <translation>ERGAS：相对于它的相对误差（0 为最佳）</translation>
  </message>
  <message>
   <source>SCC: likeness of the edges (1 is best)</source>
   <translation>SCC：边缘的相似度（1 为最佳）</translation>
  </message>
  <message>
   <source>PSNR: signal over noise (decibel, high is good)</source>
   <translation>PSNR：峰值信噪比（分贝，越高越好）</translation>
  </message>
  <message>
   <source>SSIM: likeness of structures (1 is best)</source>
   <translation>SSIM：结构的相似度（1 为最佳）</translation>
  </message>
  <message>
   <source>Web page</source>
   <translation>网页</translation>
  </message>
  <message>
   <source>JSON</source>
   <translation>JSON</translation>
  </message>
  <message>
   <source>Pansharpening</source>
   <translation>全色锐化</translation>
  </message>
  <message>
   <source>pansharpened</source>
   <translation>全色锐化影像</translation>
  </message>
  <message>
   <source>{key} is {name}, but there is no such file; choose another one.</source>
   <translation>{key} 为 {name}，但该文件不存在；请选择其他文件。</translation>
  </message>
  <message>
   <source>{key} is {name}, but there is no such folder; choose another one.</source>
   <translation>{key} 为 {name}，但该文件夹不存在；请选择其他文件夹。</translation>
  </message>
  <message>
   <source>The panchromatic image {name} has {bands} bands; it must have one. Choose the image with a single, finer band, or take that band out of the file first.</source>
   <translation>全色影像 {name} 有 {bands} 个波段；它必须只有一个波段。请选择单波段的、更精细的影像，或先从该文件中提取此波段。</translation>
  </message>
  <message>
   <source>PANCHROMATIC and SPECTRAL are both {name}; choose the fine image of one band and the coarser image of several bands.</source>
   <translation>PANCHROMATIC 和 SPECTRAL 都为 {name}；请分别选择单波段的精细影像和多波段的较粗影像。</translation>
  </message>
  <message>
   <source>The panchromatic image {pan} has pixels of {coarse:.6g}, the multispectral image {ms} of {fine:.6g} map units; the panchromatic image must be the finer one. Were the two swapped?</source>
   <translation>全色影像 {pan} 的像素大小为 {coarse:.6g}，多光谱影像 {ms} 的为 {fine:.6g}（地图单位）；全色影像必须更精细。两者是否弄反了？</translation>
  </message>
  <message>
   <source>EXTENT lies outside the panchromatic image {name}. Choose an extent inside it, or leave EXTENT empty.</source>
   <translation>EXTENT 位于全色影像 {name} 之外。请选择影像内的范围，或将 EXTENT 留空。</translation>
  </message>
  <message>
   <source>{output} would replace {file}, which is the input {input}. Choose another name.</source>
   <translation>{output} 将覆盖 {file}，而后者是输入 {input}。请选择其他名称。</translation>
  </message>
  <message>
   <source>pansharpen,pan-sharpening,classical,brovey,gram-schmidt,gsa,bdsd,mtf-glp,fusion,g-zap</source>
   <translation>pansharpening,pan-sharpening,全色锐化,经典方法,影像融合,图像融合,融合,fusion,brovey,gram-schmidt,gsa,bdsd,mtf-glp,g-zap</translation>
  </message>
  <message>
   <source>Sharpen by a classical method</source>
   <translation>用经典方法锐化</translation>
  </message>
  <message>
   <source>Sharpens a multispectral image in seconds, without a network.</source>
   <translation>不用神经网络，几秒内锐化多光谱影像。</translation>
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
   <translation>采用已发表的方法，用同一场景的全色影像锐化多光谱影像。只需几秒，仅需 numpy，可处理整个场景；拟合的神经网络应当优于它的结果。

mtf-glp-hpm-r：将各波段乘以清晰全色影像与模糊全色影像之比，其中的模糊与传感器光学特性对该波段的模糊一致。适合作为首选。
mtf-glp-fs：将同样的细节相加而不是相乘。在阴影和亮点处较为温和。
gsa：由各波段合成全色影像，再补上它所缺少的细节。结果清晰，影像相差一个像素时仍较稳健；当各波段难以解释全色影像时（近红外、Landsat），颜色可能偏移。
bdsd-pc：为每个波段求出全色影像与各波段的最佳组合，以恢复丢失的细节。适合甚高分辨率影像。
bt-h：扣除各波段的霾之后，乘以全色影像与强度之比。色彩鲜明，适合制图展示；当波段与全色影像差别很大时（热红外、卷云波段）效果较差。
brovey：同上，但不考虑霾。简单且广为人知；阴影可能偏蓝。
exp：只插值，不添加任何细节；用于显示其他方法的增益。</translation>
  </message>
  <message>
   <source>taking the scene's numbers</source>
   <translation>统计场景数值</translation>
  </message>
  <message>
   <source>sharpening</source>
   <translation>锐化</translation>
  </message>
  <message>
   <source>The address of a Dask scheduler, such as tcp://10.0.0.5:8786. Its workers sharpen; they need G-ZAP, numpy, GDAL, torch and distributed, no QGIS, and must find the images under the same names. A fit stays on this machine.</source>
   <translation>Dask 调度器的地址，例如 tcp://10.0.0.5:8786。由其工作进程进行锐化；它们需要 G-ZAP、numpy、GDAL、torch 和 distributed，不需要 QGIS，且必须能以相同的名称找到影像。拟合仍在本机进行。</translation>
  </message>
  <message>
   <source>CLUSTER is {address}; it must be the address of a Dask scheduler, such as tcp://10.0.0.5:8786, or be left empty.</source>
   <translation>CLUSTER 为 {address}；必须是 Dask 调度器的地址，例如 tcp://10.0.0.5:8786，或留空。</translation>
  </message>
  <message>
   <source>G-ZAP models</source>
   <translation>G-ZAP 模型</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>所有文件</translation>
  </message>
  <message>
   <source>{count} polygon(s) of MASK were not valid and were mended.</source>
   <translation>MASK 中有 {count} 个多边形无效，已修复。</translation>
  </message>
  <message>
   <source>MASK is {value}, which could not be opened; choose a layer with polygons.</source>
   <translation>MASK 为 {value}，无法打开；请选择多边形图层。</translation>
  </message>
  <message>
   <source>MASK is {name}, which holds no polygon; choose a layer with polygons, and check what is selected in it.</source>
   <translation>MASK 为 {name}，其中没有多边形；请选择多边形图层，并检查其中选中的要素。</translation>
  </message>
  <message>
   <source>{key} is {value}, of which not all could be opened as rasters; choose files that QGIS can show.</source>
   <translation>{key} 为 {value}，其中有内容无法作为栅格打开；请选择 QGIS 能够显示的文件。</translation>
  </message>
  <message>
   <source>Further tiles of the panchromatic image</source>
   <translation>全色影像的其他图块</translation>
  </message>
  <message>
   <source>If the image comes as several tiles: all but the one chosen above. They lie on one grid; where they overlap, the first counts.</source>
   <translation>影像由多个图块组成时：除上方所选图块之外的全部图块。各图块位于同一格网上；重叠处以第一个为准。</translation>
  </message>
  <message>
   <source>Further files of the multispectral image</source>
   <translation>多光谱影像的其他文件</translation>
  </message>
  <message>
   <source>Further tiles, or single bands of the same pixels (Landsat's B3, B4 and so on), which are put behind the bands chosen above in this order.</source>
   <translation>其他图块，或像素位置相同的单个波段（如 Landsat 的 B3、B4 等），按此顺序排在上方所选的波段之后。</translation>
  </message>
  <message>
   <source>Heights of the ground (DEM)</source>
   <translation>地面高程（DEM）</translation>
  </message>
  <message>
   <source>Only for images in sensor geometry (RPC): places them on the ground. Metres above the ellipsoid. Left empty, one height counts everywhere; the log says how far off that is.</source>
   <translation>仅用于传感器几何（RPC）的影像：用于对其进行地面定位。单位为米，椭球面以上。留空时各处采用同一高程；日志中会给出由此产生的位置偏差。</translation>
  </message>
  <message>
   <source>Mask (polygons)</source>
   <translation>掩膜（多边形）</translation>
  </message>
  <message>
   <source>Only pixels whose centres lie in these polygons are kept, the rest becomes NoData; the result is as large as the polygons need.</source>
   <translation>仅保留中心位于这些多边形内的像素，其余变为 NoData；结果的大小以容纳这些多边形为准。</translation>
  </message>
  <message>
   <source>Step {number} of {count}: {name}</source>
   <translation>第 {number} 步（共 {count} 步）：{name}</translation>
  </message>
  <message>
   <source>Layout of the file</source>
   <translation>文件结构</translation>
  </message>
  <message>
   <source>geotiff is read by everything. cog is a Cloud Optimized GeoTIFF: always with overviews, quick to show over the network; creation options are then those of GDAL's COG driver. It takes twice the room on the disk while it is written.</source>
   <translation>geotiff 可由任意软件读取。cog 为 Cloud Optimized GeoTIFF：始终带有金字塔，通过网络显示很快；此时的创建选项为 GDAL 的 COG 驱动的选项。写出时需占用两倍的磁盘空间。</translation>
  </message>
  <message>
   <source>Build overviews</source>
   <translation>构建金字塔</translation>
  </message>
  <message>
   <source>Smaller copies inside the file, so that large images are shown at once at any zoom. The file grows by about a third. A cog always has them.</source>
   <translation>文件内的缩小副本，使大影像在任意缩放级别下都能立即显示。文件增大约三分之一。cog 始终带有金字塔。</translation>
  </message>
  <message>
   <source>Go on after an interruption</source>
   <translation>中断后继续</translation>
  </message>
  <message>
   <source>Keeps finished tiles in a hidden journal beside the result. If the run is cancelled, fails or is killed, run it again with the same settings: it takes the tiles from the journal and computes only the rest. The journal goes when the image is complete. It takes about as much room as the image.</source>
   <translation>将已完成的图块保存在结果旁的隐藏断点记录中。如果运行被取消、失败或被强行终止，请以相同的设置重新运行：已完成的图块取自断点记录，只计算其余部分。影像完成后，断点记录即被删除。它占用的空间与影像大致相同。</translation>
  </message>
  <message>
   <source>pansharpen,pan-sharpening,train,learn,zero-shot,network,fusion,g-zap,tra-pan,prior</source>
   <translation>pansharpening,pan-sharpening,全色锐化,拟合,训练,学习,零样本,zero-shot,神经网络,影像融合,图像融合,融合,fusion,先验,prior,g-zap,tra-pan</translation>
  </message>
  <message>
   <source>Fit a pansharpening model</source>
   <translation>拟合全色锐化模型</translation>
  </message>
  <message>
   <source>Fits a network to one pair of images and keeps it in a file.</source>
   <translation>将神经网络拟合到一个影像对，并保存到文件。</translation>
  </message>
  <message>
   <source>Fits a small network to a panchromatic and a multispectral image of the same scene. Nothing but these two images is needed: no training data, no download.

The fit starts from the weights that come with the plugin (the prior), from a new network (scratch), or from a model file. From the prior it takes far fewer steps to the same quality: choose a lower effort.

The model file does not depend on the number of bands or on the pixel sizes: "Sharpen with a model" applies it to the same images or to others, at any output pixel size.

If the images are too small to learn from, or the network is no better on a part that was held back, the model keeps to regression alone; the log says so.</source>
   <translation>将小型神经网络拟合到同一场景的全色影像和多光谱影像。只需要这两幅影像：无需训练数据，也无需下载。

拟合的起点可以是插件自带的预训练权重（先验，prior）、新神经网络（scratch）或模型文件（model）。从先验开始，达到同样质量所需的步数少得多：可选择较小的计算量。

模型文件与波段数和像素大小无关：“用模型锐化”可将它应用于相同或其他影像，输出像素大小不限。

如果影像过小而无法学习，或神经网络在留出部分上并不更好，则模型仅保留回归；日志会给出说明。</translation>
  </message>
  <message>
   <source>fitting the network</source>
   <translation>拟合神经网络</translation>
  </message>
  <message>
   <source>A fit that starts from a model file has the encoder of that file.</source>
   <translation>从模型文件开始拟合时，沿用该文件的编码器。</translation>
  </message>
  <message>
   <source>Effort of the fit</source>
   <translation>拟合计算量</translation>
  </message>
  <message>
   <source>How much work the fit may cost: fast takes seconds, balanced about a minute, best some minutes on a CPU. Begin with balanced.</source>
   <translation>拟合可用的计算量：在 CPU 上，fast 需要几秒，balanced 约一分钟，best 几分钟。建议先用 balanced。</translation>
  </message>
  <message>
   <source>Method of the fit</source>
   <translation>拟合方法</translation>
  </message>
  <message>
   <source>gzap learns from the pair at several scales at once. trapan first learns how the sensor sees (colours and blur), then alternates at random between two scales. gzap is the first choice; try trapan where the sensor's blur is unknown.</source>
   <translation>gzap 同时在多个尺度上从影像对学习。trapan 先学习传感器的成像方式（颜色和模糊），再在两个尺度之间随机交替。首选 gzap；传感器的模糊未知时可试用 trapan。</translation>
  </message>
  <message>
   <source>Start of the fit</source>
   <translation>拟合起点</translation>
  </message>
  <message>
   <source>prior begins with the trained weights that come with this plugin: the best result in the shortest time. scratch begins with a new network that has seen nothing but your images. model goes on from the model file named below, which may come from another scene, sensor or number of bands.</source>
   <translation>prior 从插件自带的预训练权重开始：用时最短，结果最好。scratch 从只使用当前影像的新神经网络开始。model 从下方指定的模型文件继续，该文件可以来自其他场景、传感器或波段数。</translation>
  </message>
  <message>
   <source>Model file to start from</source>
   <translation>作为起点的模型文件</translation>
  </message>
  <message>
   <source>A .safetensors file that gzap:fit, gzap:pansharpen or gzap:pretrain wrote. Needed when the fit starts from a model, else left empty.</source>
   <translation>由 gzap:fit、gzap:pansharpen 或 gzap:pretrain 写出的 .safetensors 文件。从模型开始拟合时必须指定，否则留空。</translation>
  </message>
  <message>
   <source>Weights that the fit changes</source>
   <translation>微调方式（拟合更改的权重）</translation>
  </message>
  <message>
   <source>full changes all of them. freeze keeps the encoders as they were trained and changes the rest, less than a fifth: the result stays nearer to the prior or the model.</source>
   <translation>full 更改全部权重。freeze 保持编码器的训练结果不变，只更改其余不到五分之一的权重：结果更接近先验或模型。</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>随机种子</translation>
  </message>
  <message>
   <source>A whole number from 0 to 2147483647. The same seed gives the same result again on the same machine with the same number of threads; another seed, a slightly different one.</source>
   <translation>0 到 2147483647 的整数。在同一台机器上以相同的线程数运行时，相同的随机种子给出相同的结果；不同的随机种子，结果略有不同。</translation>
  </message>
  <message>
   <source>The layer {layer} has the open options {options}; they are not used, the file is opened as it is.</source>
   <translation>图层 {layer} 设有打开选项 {options}；这些选项不被采用，文件按原样打开。</translation>
  </message>
  <message>
   <source>The CRS {crs} was given to the layer {layer} in QGIS only; what its file says is used. Assign the projection to the file to change that.</source>
   <translation>图层 {layer} 的坐标参照系 {crs} 只是在 QGIS 中指定的；将以文件自身的坐标参照系为准。如需更改，请为该文件指定投影。</translation>
  </message>
  <message>
   <source>{key} is {value}, which could not be opened as a raster; choose a raster layer or file that QGIS can show.</source>
   <translation>{key} 为 {value}，无法作为栅格打开；请选择 QGIS 能够显示的栅格图层或文件。</translation>
  </message>
  <message>
   <source>The layer {layer} comes from the data provider {provider}; only rasters that GDAL opens can be used. Export the layer to a GeoTIFF and choose that file.</source>
   <translation>图层 {layer} 来自数据提供者 {provider}；只能使用由 GDAL 打开的栅格。请将该图层导出为 GeoTIFF，再选择该文件。</translation>
  </message>
  <message>
   <source>EXTENT is {extent}, which covers nothing in the CRS of PANCHROMATIC; it must read west,east,south,north, with [EPSG:code] behind for another CRS.</source>
   <translation>EXTENT 为 {extent}，它在 PANCHROMATIC 的坐标参照系中不覆盖任何区域；格式必须为“西,东,南,北”，采用其他坐标参照系时在后面加上 [EPSG:代码]。</translation>
  </message>
  <message>
   <source>Memory in MiB (0 = automatic)</source>
   <translation>内存，MiB（0 = 自动）</translation>
  </message>
  <message>
   <source>How much memory the network's work may take, from 256, beside some 300 MiB for Python and torch. It decides how large the tiles are that are sharpened at once, which changes no pixel, and on how many pixels a network is fitted. Whole scenes take no more than small ones.</source>
   <translation>神经网络的计算可占用的内存，最小为 256，此外 Python 和 torch 约需 300 MiB。它决定一次锐化的图块有多大（这不会改变任何像素），以及对多少像素拟合神经网络。整个场景占用的内存不会多于小影像。</translation>
  </message>
  <message>
   <source>Leave both images of the second pair empty if there is none.</source>
   <translation>没有第二个影像对时，将其两幅影像都留空。</translation>
  </message>
  <message>
   <source>Leave both images of the third pair empty if there is none.</source>
   <translation>没有第三个影像对时，将其两幅影像都留空。</translation>
  </message>
  <message>
   <source>Panchromatic image of the second pair</source>
   <translation>第二个影像对的全色影像</translation>
  </message>
  <message>
   <source>Multispectral image of the second pair</source>
   <translation>第二个影像对的多光谱影像</translation>
  </message>
  <message>
   <source>Second image, pansharpened</source>
   <translation>第二幅全色锐化影像</translation>
  </message>
  <message>
   <source>Written only where the second pair is given.</source>
   <translation>仅在给出第二个影像对时写出。</translation>
  </message>
  <message>
   <source>Panchromatic image of the third pair</source>
   <translation>第三个影像对的全色影像</translation>
  </message>
  <message>
   <source>Multispectral image of the third pair</source>
   <translation>第三个影像对的多光谱影像</translation>
  </message>
  <message>
   <source>Third image, pansharpened</source>
   <translation>第三幅全色锐化影像</translation>
  </message>
  <message>
   <source>Written only where the third pair is given.</source>
   <translation>仅在给出第三个影像对时写出。</translation>
  </message>
  <message>
   <source>Sharpen and assess</source>
   <translation>锐化并评价</translation>
  </message>
  <message>
   <source>Sharpens a pair of images and tells how good the result is.</source>
   <translation>锐化一个影像对，并评价结果的质量。</translation>
  </message>
  <message>
   <source>A graphical model of two algorithms: "Pansharpen" fits a network to a panchromatic and a multispectral image and sharpens them, then "Assess a pansharpened image" compares the result with its own pair.

It gives the sharpened image, a report for any browser, a map of quality, and the indices as numbers, so that a batch or a script can sort out the scenes that deserve a look.

To change it, open the file resources/models/sharpen_and_assess.model3 of this plugin in the model designer and save it under your own models.</source>
   <translation>由两个算法组成的图形模型：“全色锐化”将神经网络拟合到全色影像和多光谱影像并进行锐化，然后“评价全色锐化影像”将结果与其影像对比较。

输出锐化影像、可用任意浏览器打开的报告、质量分块图，以及数字形式的指标，便于批处理或脚本挑出值得查看的场景。

如需修改，请在模型设计器中打开本插件的文件 resources/models/sharpen_and_assess.model3，并另存为自己的模型。</translation>
  </message>
  <message>
   <source>pansharpen,model,workflow,quality,report,index,hqnr,g-zap</source>
   <translation>pansharpening,全色锐化,模型,工作流,流程,质量,质量评价,报告,指标,hqnr,g-zap</translation>
  </message>
  <message>
   <source>Fit once, sharpen many</source>
   <translation>一次拟合，多次锐化</translation>
  </message>
  <message>
   <source>Fits a network to one pair and sharpens up to three pairs with it.</source>
   <translation>将神经网络拟合到一个影像对，并用它锐化最多三个影像对。</translation>
  </message>
  <message>
   <source>A graphical model: "Fit a pansharpening model" fits a network to the first pair, and "Sharpen with a model" sharpens that pair with it, then a second and a third one where they are given. The pairs may differ in place, date, number of bands and pixel size; pairs of one sensor gain most.

Models of QGIS have no loops, so that this one stops at three. For an archive, run it once on a typical pair and keep the fitted model; then run "Sharpen with a model" as a batch process with that file as the model of every row. Nothing is fitted again there: each scene takes seconds.

To change it, open the file resources/models/fit_once_sharpen_many.model3 of this plugin in the model designer and save it under your own models.</source>
   <translation>图形模型：“拟合全色锐化模型”将神经网络拟合到第一个影像对，然后“用模型锐化”用它锐化该影像对，以及给出的第二个和第三个影像对。各影像对的地点、日期、波段数和像素大小可以不同；来自同一传感器的影像对受益最大。

QGIS 模型不支持循环，因此本模型最多处理三个影像对。对于存档数据，请先对一个典型的影像对运行一次，并保留拟合所得模型；然后以批处理方式运行“用模型锐化”，每一行都以该文件为模型。此时不再拟合：每个场景只需几秒。

如需修改，请在模型设计器中打开本插件的文件 resources/models/fit_once_sharpen_many.model3，并另存为自己的模型。</translation>
  </message>
  <message>
   <source>pansharpen,model,workflow,archive,many,series,reuse,g-zap</source>
   <translation>pansharpening,全色锐化,模型,工作流,流程,存档,批量,序列,重复使用,g-zap</translation>
  </message>
  <message>
   <source>A GeoTIFF in the data type of the multispectral image.</source>
   <translation>GeoTIFF，数据类型与多光谱影像相同。</translation>
  </message>
  <message>
   <source>A page for any browser: figures, places, map, spectra.</source>
   <translation>可用任意浏览器打开的网页：数值、位置、分块图、光谱。</translation>
  </message>
  <message>
   <source>A GeoTIFF that shows where the image is good and where not.</source>
   <translation>GeoTIFF，显示影像哪里好、哪里不好。</translation>
  </message>
  <message>
   <source>Fitted model</source>
   <translation>拟合所得模型</translation>
  </message>
  <message>
   <source>Keep it: it sharpens any number of further scenes.</source>
   <translation>请保留：可用于锐化任意数量的其他场景。</translation>
  </message>
  <message>
   <source>First image, pansharpened</source>
   <translation>第一幅全色锐化影像</translation>
  </message>
  <message>
   <source>Workflows</source>
   <translation>工作流</translation>
  </message>
  <message>
   <source>The graphical model {path} cannot be read, so that gzap:{name} is not listed. Install the plugin again.</source>
   <translation>无法读取图形模型 {path}，因此未列出 gzap:{name}。请重新安装插件。</translation>
  </message>
  <message>
   <source>{given} is given but {missing} is empty; give both images or neither.</source>
   <translation>给出了 {given}，但 {missing} 为空；请给出两幅影像，或两者都留空。</translation>
  </message>
  <message>
   <source>{given} is given but {missing} is empty; name the file that the sharpened image goes to.</source>
   <translation>给出了 {given}，但 {missing} 为空；请指定锐化影像的输出文件。</translation>
  </message>
  <message>
   <source>Multispectral over panchromatic pixel size</source>
   <translation>多光谱与全色像素大小之比</translation>
  </message>
  <message>
   <source>Offset down (panchromatic pixels)</source>
   <translation>向下的偏移（全色像素）</translation>
  </message>
  <message>
   <source>Offset to the right (panchromatic pixels)</source>
   <translation>向右的偏移（全色像素）</translation>
  </message>
  <message>
   <source>Confidence of the offset (0 to 1)</source>
   <translation>偏移的置信度（0 到 1）</translation>
  </message>
  <message>
   <source>Bands' places (JSON)</source>
   <translation>各波段的位置（JSON）</translation>
  </message>
  <message>
   <source>Network in use (1), or regression alone (0)</source>
   <translation>采用神经网络（1）或仅回归（0）</translation>
  </message>
  <message>
   <source>Steps of the fit</source>
   <translation>拟合步数</translation>
  </message>
  <message>
   <source>Seconds for the fit</source>
   <translation>拟合用时（秒）</translation>
  </message>
  <message>
   <source>Held-back loss of the regression</source>
   <translation>回归的留出损失</translation>
  </message>
  <message>
   <source>Held-back loss of the network</source>
   <translation>神经网络的留出损失</translation>
  </message>
  <message>
   <source>Rows of the result</source>
   <translation>结果的行数</translation>
  </message>
  <message>
   <source>Columns of the result</source>
   <translation>结果的列数</translation>
  </message>
  <message>
   <source>Pixel size of the result (map units)</source>
   <translation>结果的像素大小（地图单位）</translation>
  </message>
  <message>
   <source>Seconds for sharpening</source>
   <translation>锐化用时（秒）</translation>
  </message>
  <message>
   <source>Degraded over given pixel height</source>
   <translation>降分辨率后与原始的像素高度之比</translation>
  </message>
  <message>
   <source>Degraded over given pixel width</source>
   <translation>降分辨率后与原始的像素宽度之比</translation>
  </message>
  <message>
   <source>Rows of the degraded panchromatic image</source>
   <translation>降分辨率全色影像的行数</translation>
  </message>
  <message>
   <source>Columns of the degraded panchromatic image</source>
   <translation>降分辨率全色影像的列数</translation>
  </message>
  <message>
   <source>Rows of the degraded multispectral image</source>
   <translation>降分辨率多光谱影像的行数</translation>
  </message>
  <message>
   <source>Columns of the degraded multispectral image</source>
   <translation>降分辨率多光谱影像的列数</translation>
  </message>
  <message>
   <source>Offset undone, down (panchromatic pixels)</source>
   <translation>已消除的向下偏移（全色像素）</translation>
  </message>
  <message>
   <source>Offset undone, to the right (panchromatic pixels)</source>
   <translation>已消除的向右偏移（全色像素）</translation>
  </message>
  <message>
   <source>Sensor in use</source>
   <translation>所用传感器</translation>
  </message>
  <message>
   <source>pan-sharpening,panchromatic,multispectral,resolution,zero-shot,fusion,g-zap,tra-pan,prior</source>
   <translation>pan-sharpening,全色锐化,全色,多光谱,分辨率,影像融合,图像融合,融合,fusion,零样本,zero-shot,先验,prior,g-zap,tra-pan</translation>
  </message>
  <message>
   <source>Pansharpen</source>
   <translation>全色锐化</translation>
  </message>
  <message>
   <source>Sharpens a multispectral image with a network fitted to the scene.</source>
   <translation>用拟合到场景的神经网络锐化多光谱影像。</translation>
  </message>
  <message>
   <source>Gives a multispectral image the detail of a panchromatic image of the same scene. A small network is fitted to these two images, then sharpens them; no training data and no download are needed. Choose the two images and press Run: all else may stay as it is.

The fit starts from the weights that come with the plugin (the prior), from a new network, or from a model file. Without any fit, and faster, is "Sharpen with a model".

Leave pixel size and scale empty for the pixels of the panchromatic image, or give one of them for any other size.

Name a file under "Fitted model" to use the network again with "Sharpen with a model".

Methods: G-ZAP, arXiv 2603.14412; TRA-PAN, arXiv 2505.06576; priors, arXiv 2512.02643.</source>
   <translation>使多光谱影像具有同一场景全色影像的细节。先将小型神经网络拟合到这两幅影像，再用它锐化；无需训练数据，也无需下载。选择两幅影像并按“运行”即可：其余设置均可保持不变。

拟合的起点可以是插件自带的预训练权重（先验）、新神经网络或模型文件。如不需要拟合，“用模型锐化”更快。

将像素大小和缩放倍数留空，则采用全色影像的像素；如需其他像素大小，请给出其中之一。

如需以后在“用模型锐化”中再次使用该神经网络，请在“拟合所得模型”中指定文件。

方法：G-ZAP，arXiv 2603.14412；TRA-PAN，arXiv 2505.06576；先验，arXiv 2512.02643。</translation>
  </message>
  <message>
   <source>A model file that is chosen has its own encoder.</source>
   <translation>所选的模型文件有其自身的编码器。</translation>
  </message>
  <message>
   <source>Panchromatic image</source>
   <translation>全色影像</translation>
  </message>
  <message>
   <source>The sharp image: one band, with smaller pixels than the multispectral image. Both need a coordinate reference system or, if neither has one, a common corner.</source>
   <translation>清晰的影像：单波段，像素小于多光谱影像。两幅影像都需要有坐标参照系；如果都没有，则左上角必须相同。</translation>
  </message>
  <message>
   <source>Multispectral image</source>
   <translation>多光谱影像</translation>
  </message>
  <message>
   <source>The coarser image of the same scene, with one band or more; best taken at the same moment. Name its bands (blue, green, red, nir) and the result is shown in natural colours.</source>
   <translation>同一场景的较粗影像，有一个或多个波段；最好在同一时刻获取。为波段命名（blue、green、red、nir）后，结果将以自然色显示。</translation>
  </message>
  <message>
   <source>Sensor</source>
   <translation>传感器</translation>
  </message>
  <message>
   <source>The satellite that took both images; it decides how much each band is blurred. auto goes by the images' metadata, the names of files and bands, then by the number of bands and the pixel sizes; the log says what it found. Take generic for a sensor that is not listed, such as a camera on a drone.</source>
   <translation>获取两幅影像的卫星；它决定各波段的模糊程度。auto 依次依据影像的元数据、文件和波段的名称、波段数和像素大小；日志会说明判定结果。未列出的传感器（例如无人机相机）选 generic。</translation>
  </message>
  <message>
   <source>Encoder of the network</source>
   <translation>神经网络的编码器</translation>
  </message>
  <message>
   <source>What reads the multispectral image: inr (G-ZAP's own, small convolutions), cnn (dilated convolutions that see further), transformer (attention inside windows) or mamba (selective scans inside windows). inr is the fastest.</source>
   <translation>读取多光谱影像的部分：inr（G-ZAP 自身的小卷积）、cnn（感受野更大的空洞卷积）、transformer（窗口内的注意力）或 mamba（窗口内的选择性扫描）。inr 最快。</translation>
  </message>
  <message>
   <source>Any size, finer or coarser, in the units of the panchromatic image's coordinates (mostly metres; degrees where they are longitude and latitude). If this and the scale are empty, the pixels are those of the panchromatic image.</source>
   <translation>任意大小，更精细或更粗均可，单位与全色影像的坐标相同（多为米；坐标为经纬度时为度）。此项和缩放倍数都留空时，采用全色影像的像素。</translation>
  </message>
  <message>
   <source>Or scale (times finer than multispectral)</source>
   <translation>或缩放倍数（相对于多光谱影像）</translation>
  </message>
  <message>
   <source>Multispectral pixel size over that of the result: any number above 0 and up to 64, such as 2 or 3.3, instead of a pixel size. With 4, pixels of 2 m become pixels of 0.5 m.</source>
   <translation>多光谱像素大小与结果像素大小之比：大于 0 且不超过 64 的任意数，例如 2 或 3.3，用于代替像素大小。为 4 时，2 m 的像素变为 0.5 m 的像素。</translation>
  </message>
  <message>
   <source>Geometry of the result</source>
   <translation>结果的几何</translation>
  </message>
  <message>
   <source>If the images lie some pixels apart: pan moves the multispectral image onto the panchromatic one, ms the reverse. Take ms where other layers were drawn on the multispectral image.</source>
   <translation>当影像之间相差若干像素时：pan 将多光谱影像移动到全色影像上，ms 则相反。如果其他图层是依据多光谱影像绘制的，请选 ms。</translation>
  </message>
  <message>
   <source>Extent of the result</source>
   <translation>结果的范围</translation>
  </message>
  <message>
   <source>The part of the scene that is written, in any coordinate reference system; empty means all that both images cover. Try a small part first: its pixels are those of the whole image.</source>
   <translation>场景中要写出的部分，可采用任意坐标参照系；留空表示两幅影像共同覆盖的全部区域。建议先试一小部分：其像素与整幅影像的像素一致。</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>方法</translation>
  </message>
  <message>
   <source>exp only interpolates; brovey and bt-h multiply by a ratio; gsa and bdsd-pc replace an intensity; mtf-glp-fs and mtf-glp-hpm-r add the detail that the sensor's optics took. Begin with mtf-glp-hpm-r; the help beside this dialog says when to take which.</source>
   <translation>exp 只插值；brovey 和 bt-h 乘以比值；gsa 和 bdsd-pc 替换强度；mtf-glp-fs 和 mtf-glp-hpm-r 补上因传感器光学特性而丢失的细节。建议先用 mtf-glp-hpm-r；各方法的适用情况见对话框旁的帮助。</translation>
  </message>
  <message>
   <source>Correct the offset between the images</source>
   <translation>校正影像之间的偏移</translation>
  </message>
  <message>
   <source>Many products lie a pixel or two apart. Yes estimates this offset from the images and undoes it; no takes both as they are georeferenced. Leave it on unless both come from one well-registered product.</source>
   <translation>许多产品的影像之间相差一两个像素。选“是”时，由影像估计该偏移并将其消除；选“否”时，两幅影像都以其地理参考为准。除非两幅影像来自同一个配准良好的产品，否则请保持启用。</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>设备</translation>
  </message>
  <message>
   <source>Where the network runs: auto takes a graphics card if there is one, else the CPU; cuda is a card by NVIDIA, mps one by Apple. The default for all runs is set in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP.</source>
   <translation>运行神经网络的设备：auto 在有显卡时使用显卡，否则使用 CPU；cuda 为 NVIDIA 显卡，mps 为 Apple 显卡。所有运行的默认值在“设置 &gt; 选项 &gt; 数据处理 &gt; 数据源 &gt; G-ZAP”中设置。</translation>
  </message>
  <message>
   <source>CPU threads (0 = automatic)</source>
   <translation>CPU 线程数（0 = 自动）</translation>
  </message>
  <message>
   <source>How many CPU threads the network may use, from 1 to 256. 0 takes half of the machine's cores, but at least two of them and at most four.</source>
   <translation>神经网络可用的 CPU 线程数，1 到 256。0 表示使用机器核心数的一半，但至少两个、最多四个。</translation>
  </message>
  <message>
   <source>Model file (empty = bundled prior)</source>
   <translation>模型文件（留空 = 自带的先验）</translation>
  </message>
  <message>
   <source>A .safetensors file that gzap:fit, gzap:pansharpen or gzap:pretrain wrote. Left empty, the trained weights that come with the plugin, or those of the folder in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP, sharpen without any fit.</source>
   <translation>由 gzap:fit、gzap:pansharpen 或 gzap:pretrain 写出的 .safetensors 文件。留空时，用插件自带的预训练权重，或“设置 &gt; 选项 &gt; 数据处理 &gt; 数据源 &gt; G-ZAP”中所设文件夹内的权重锐化，无需拟合。</translation>
  </message>
  <message>
   <source>A .safetensors file of less than a megabyte. Sharpens this scene or others later without a new fit.</source>
   <translation>小于 1 MB 的 .safetensors 文件。以后可用于锐化本场景或其他场景，无需重新拟合。</translation>
  </message>
  <message>
   <source>A GeoTIFF with the data type, bands, band names and NoData of the multispectral image. QGIS shows it in natural colours where it can tell the bands.</source>
   <translation>GeoTIFF，数据类型、波段、波段名称和 NoData 值与多光谱影像相同。如果能识别波段，QGIS 会以自然色显示。</translation>
  </message>
  <message>
   <source>Ratio (empty = that of the two images)</source>
   <translation>比值（留空 = 两幅影像的比值）</translation>
  </message>
  <message>
   <source>How many times larger the pixels become: any number above 1 and at most 64, such as 2 or 3.3. Leave it empty to judge a method: only then is the multispectral image the truth for the degraded pair. Empty means multispectral over panchromatic pixel size.</source>
   <translation>像素增大的倍数：大于 1 且不超过 64 的任意数，例如 2 或 3.3。评价方法时请留空：只有这样，多光谱影像才是降分辨率影像对的真值。留空表示多光谱与全色像素大小之比。</translation>
  </message>
  <message>
   <source>area: where the images' georeferencing says. auto: estimates by how much the two lie apart and undoes it, so that the degraded pair has no offset. interp23: half a degraded panchromatic pixel further down and right, as published tables have it; choose interp23 again when you assess.</source>
   <translation>area：以影像的地理参考为准。auto：估计两幅影像之间的偏移并将其消除，使降分辨率影像对没有偏移。interp23：向下、向右各偏半个降分辨率全色像素，与已发表的对比表一致；评价时也请选择 interp23。</translation>
  </message>
  <message>
   <source>GeoTIFF creation options of both images, such as COMPRESS=ZSTD|BIGTIFF=YES.</source>
   <translation>两幅影像的 GeoTIFF 创建选项，例如 COMPRESS=ZSTD|BIGTIFF=YES。</translation>
  </message>
  <message>
   <source>Degraded panchromatic image</source>
   <translation>降分辨率全色影像</translation>
  </message>
  <message>
   <source>A GeoTIFF in the data type of the panchromatic image.</source>
   <translation>GeoTIFF，数据类型与全色影像相同。</translation>
  </message>
  <message>
   <source>Degraded multispectral image</source>
   <translation>降分辨率多光谱影像</translation>
  </message>
  <message>
   <source>G-ZAP model</source>
   <translation>G-ZAP 模型</translation>
  </message>
  <message>
   <source>pansharpen,pan-sharpening,prior,pretraining,train,learn,simulate,weights,network,g-zap</source>
   <translation>pansharpening,pan-sharpening,全色锐化,先验,prior,预训练,训练,学习,模拟,权重,神经网络,g-zap</translation>
  </message>
  <message>
   <source>Pretrain a prior</source>
   <translation>预训练先验</translation>
  </message>
  <message>
   <source>Trains a network on pairs that it simulates from your own images.</source>
   <translation>用由自有影像模拟的影像对训练神经网络。</translation>
  </message>
  <message>
   <source>For specialists: the plugin comes with priors, and most users need no other. Make your own if you have many images of one kind, such as those of your sensor.

From every image in the folder and its sub-folders, of any size and of 1 to 20 bands (photographs, aerial and satellite images), pairs of a panchromatic and a multispectral image are simulated at random: bands, blur, noise, ratio and offset. A sub-folder with a pan.tif and an ms.tif is a real pair, and is degraded instead (Wald's protocol). Transparency and NoData are left out.

Some thousand steps take from minutes to hours. A checkpoint is written beside the model now and then, and when you stop: run it again with the same settings and that file under the advanced parameters to go on, to the very same result.

Use the model in "Sharpen with a model", or as the start of a fit.

Method: arXiv 2512.02643, with a simulation and networks of our own.</source>
   <translation>供专业用户使用：插件自带先验，多数用户不需要其他先验。如果有大量同类影像，例如某一传感器的影像，可以自行预训练。

由文件夹及其子文件夹中的每幅影像（大小不限，1 到 20 个波段，例如照片、航空和卫星影像）随机模拟全色与多光谱影像对：波段、模糊、噪声、比值和偏移均为随机。含有 pan.tif 和 ms.tif 的子文件夹是真实影像对，对其进行降分辨率（Wald 协议）。透明像素和 NoData 不参与。

数千步需要几分钟到几小时。运行中每隔一段时间以及停止时，会在模型旁写出检查点：如需继续，请以相同的设置重新运行，并在高级参数中指定该文件，所得结果与不中断时完全相同。

所得模型可用于“用模型锐化”，或作为拟合起点。

方法：arXiv 2512.02643，模拟方式和神经网络为本插件自行设计。</translation>
  </message>
  <message>
   <source>Pretraining</source>
   <translation>预训练</translation>
  </message>
  <message>
   <source>Checkpoints</source>
   <translation>检查点</translation>
  </message>
  <message>
   <source>Folder of images</source>
   <translation>影像文件夹</translation>
  </message>
  <message>
   <source>Every image in it and in its sub-folders is used; a sub-folder with pan.tif and ms.tif is a real pair. What is left out is named in the log. Keep images on which you will judge the result elsewhere.</source>
   <translation>使用该文件夹及其子文件夹中的所有影像；含有 pan.tif 和 ms.tif 的子文件夹是真实影像对。略过的文件会在日志中列出。用于评价结果的影像请存放在别处。</translation>
  </message>
  <message>
   <source>What reads the multispectral image: inr (small convolutions, the fastest), cnn (dilated convolutions), transformer (attention inside windows) or mamba (selective scans inside windows). Begin with inr.</source>
   <translation>读取多光谱影像的部分：inr（小卷积，最快）、cnn（空洞卷积）、transformer（窗口内的注意力）或 mamba（窗口内的选择性扫描）。建议先用 inr。</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>步数</translation>
  </message>
  <message>
   <source>Steps of the optimiser, from 1 to 10000000. More steps cost more time and give a better prior, ever more slowly; 500 serve to try, 4000 to use.</source>
   <translation>优化器的步数，1 到 10000000。步数越多，用时越长，先验越好，但改进越来越慢；试用 500 步，实际使用 4000 步。</translation>
  </message>
  <message>
   <source>A whole number from 0 to 2147483647. The same seed and images give the same prior again on the same machine with the same number of threads.</source>
   <translation>0 到 2147483647 的整数。在同一台机器上以相同的线程数运行时，相同的随机种子和影像给出相同的先验。</translation>
  </message>
  <message>
   <source>Checkpoint to go on from</source>
   <translation>用于继续的检查点</translation>
  </message>
  <message>
   <source>The .checkpoint file that an interrupted run left beside its model. Images, encoder, steps and seed must be those of that run.</source>
   <translation>被中断的运行在其模型旁留下的 .checkpoint 文件。影像、编码器、步数和随机种子必须与那次运行相同。</translation>
  </message>
  <message>
   <source>Pretrained model</source>
   <translation>预训练模型</translation>
  </message>
  <message>
   <source>A .safetensors file. Sharpens any scene without a fit, and is what a fit may start from.</source>
   <translation>.safetensors 文件。无需拟合即可锐化任意场景，也可作为拟合起点。</translation>
  </message>
  <message>
   <source>Step at which the run began</source>
   <translation>本次运行开始时的步数</translation>
  </message>
  <message>
   <source>Images</source>
   <translation>影像数</translation>
  </message>
  <message>
   <source>Real pairs</source>
   <translation>真实影像对数</translation>
  </message>
  <message>
   <source>Error of the network over that of the regression</source>
   <translation>神经网络与回归的误差之比</translation>
  </message>
  <message>
   <source>Seconds for the run</source>
   <translation>运行用时（秒）</translation>
  </message>
  <message>
   <source>The Python {path} named in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP is not there. Name one that has torch, leave the setting empty to use QGIS's own, or open "Set up torch" in the toolbox (gzap:runtime).</source>
   <translation>“设置 &gt; 选项 &gt; 数据处理 &gt; 数据源 &gt; G-ZAP”中指定的 Python {path} 不存在。请指定一个装有 torch 的 Python，或将该设置留空以使用 QGIS 自带的 Python，或在工具箱中打开“安装 torch”（gzap:runtime）。</translation>
  </message>
  <message>
   <source>G-ZAP needs Python packages that this QGIS lacks ({names}): on Debian or Ubuntu run "sudo apt install --no-install-recommends {debian}", on Windows run "python -m pip install {pip}" in the OSGeo4W Shell, on macOS run "/Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install {pip}" in a terminal, then restart QGIS.</source>
   <translation>G-ZAP 需要此 QGIS 缺少的 Python 软件包（{names}）：在 Debian 或 Ubuntu 上运行“sudo apt install --no-install-recommends {debian}”，在 Windows 上于 OSGeo4W Shell 中运行“python -m pip install {pip}”，在 macOS 上于终端中运行“/Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install {pip}”，然后重新启动 QGIS。</translation>
  </message>
  <message>
   <source>The network needs PyTorch (torch), which this QGIS lacks. Open "Set up torch" in the toolbox (gzap:runtime), which builds a private environment once; or name a Python that has torch in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP; or install it into QGIS's own Python.</source>
   <translation>神经网络需要 PyTorch（torch），而此 QGIS 没有。请在工具箱中打开“安装 torch”（gzap:runtime），只需一次即可构建私有环境；或在“设置 &gt; 选项 &gt; 数据处理 &gt; 数据源 &gt; G-ZAP”中指定一个装有 torch 的 Python；或将 torch 安装到 QGIS 自带的 Python 中。</translation>
  </message>
  <message>
   <source>torch,pytorch,install,setup,environment,python,cuda,gpu,dependencies,worker,offline,g-zap</source>
   <translation>torch,pytorch,安装,设置,环境,python,cuda,gpu,显卡,依赖,离线,install,setup,g-zap</translation>
  </message>
  <message>
   <source>From now on the network runs in {interpreter}; Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP names it.</source>
   <translation>从现在起，神经网络在 {interpreter} 中运行；“设置 &gt; 选项 &gt; 数据处理 &gt; 数据源 &gt; G-ZAP”中已指定该解释器。</translation>
  </message>
  <message>
   <source>Set up torch</source>
   <translation>安装 torch</translation>
  </message>
  <message>
   <source>Builds a private Python with torch, for a QGIS that has none, or removes it.</source>
   <translation>为没有 torch 的 QGIS 构建带 torch 的私有 Python，或将其删除。</translation>
  </message>
  <message>
   <source>The network needs the Python package torch. If this QGIS lacks it, this algorithm builds a Python environment of its own beside QGIS, and the network's work runs there in a process of its own. QGIS itself stays as it is.

1. Run it as it is: the log says what there is, what would be downloaded, from which addresses, and how much room it takes. Nothing is contacted or written.
2. Choose build, tick "Download and install now", and run it again. It can be cancelled; the next run goes on with the files that were complete.

The Python that it builds is then named in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP. remove deletes the environment and clears that setting.

Without a network: fill a folder with wheels on another machine and name it under the advanced parameters.</source>
   <translation>神经网络需要 Python 软件包 torch。如果此 QGIS 没有 torch，本算法可在 QGIS 之外构建一个独立的 Python 环境，神经网络的计算在其中以单独的进程运行。QGIS 本身保持不变。

1. 直接运行：日志会说明现有内容、将下载的内容、下载地址和所需空间。此时不访问任何地址，也不写入任何内容。
2. 选择 build，勾选“立即下载并安装”，再次运行。运行可以取消；下次运行将利用已完整下载的文件继续。

构建完成后，“设置 &gt; 选项 &gt; 数据处理 &gt; 数据源 &gt; G-ZAP”中会指定所构建的 Python。remove 删除该环境并清除该设置。

没有网络时：在另一台机器上将 wheel 文件放入一个文件夹，并在高级参数中指定该文件夹。</translation>
  </message>
  <message>
   <source>Setup</source>
   <translation>安装</translation>
  </message>
  <message>
   <source>The settings no longer name {interpreter}.</source>
   <translation>设置中不再指定 {interpreter}。</translation>
  </message>
  <message>
   <source>{terms} Tick "Download and install now" (AGREE) to agree.</source>
   <translation>{terms} 如同意，请勾选“立即下载并安装”（AGREE）。</translation>
  </message>
  <message>
   <source>What to do</source>
   <translation>操作</translation>
  </message>
  <message>
   <source>explain says what there is and what a build would download, and contacts nothing; build makes the environment, or goes on with a build that was stopped; remove deletes it.</source>
   <translation>explain 说明现有内容以及构建将下载的内容，不访问任何地址；build 构建环境，或继续已停止的构建；remove 删除环境。</translation>
  </message>
  <message>
   <source>Build of torch</source>
   <translation>torch 的构建类型</translation>
  </message>
  <message>
   <source>cpu runs everywhere and is small. cuda is many times larger and needs an NVIDIA card with a recent driver. macOS has one build for both choices.</source>
   <translation>cpu 可在任何机器上运行，体积小。cuda 大很多倍，需要 NVIDIA 显卡和较新的驱动程序。在 macOS 上，两种选择对应同一构建类型。</translation>
  </message>
  <message>
   <source>Download and install now (only for build)</source>
   <translation>立即下载并安装（仅用于 build）</translation>
  </message>
  <message>
   <source>Without this tick nothing is downloaded or installed. Run explain first to see addresses, sizes and the folder.</source>
   <translation>不勾选时，不下载也不安装任何内容。请先运行 explain 查看地址、大小和文件夹。</translation>
  </message>
  <message>
   <source>Folder of the environment</source>
   <translation>环境的文件夹</translation>
  </message>
  <message>
   <source>An empty or new folder on a disk of this machine. Left empty: a folder in the profile of QGIS.</source>
   <translation>本机磁盘上的空文件夹或新文件夹。留空：QGIS 用户配置文件夹中的一个文件夹。</translation>
  </message>
  <message>
   <source>Package index or folder of wheels</source>
   <translation>软件包索引或 wheel 文件夹</translation>
  </message>
  <message>
   <source>Address of a package index, such as a mirror of your institution, or a folder of wheels for a machine without a network. Left empty: the addresses of PyTorch and Python that explain names.</source>
   <translation>软件包索引的地址，例如所在机构的镜像；机器没有网络时，为 wheel 文件夹。留空：explain 所列的 PyTorch 和 Python 的地址。</translation>
  </message>
  <message>
   <source>Proxy</source>
   <translation>代理服务器</translation>
  </message>
  <message>
   <source>Such as http://proxy.example.org:3128. Left empty: what the system's variables HTTPS_PROXY and HTTP_PROXY name, if anything.</source>
   <translation>例如 http://proxy.example.org:3128。留空：采用系统变量 HTTPS_PROXY 和 HTTP_PROXY 的值（如有）。</translation>
  </message>
  <message>
   <source>Certificates to trust</source>
   <translation>要信任的证书</translation>
  </message>
  <message>
   <source>A file in the PEM format, for networks that check encrypted connections. Left empty: the usual ones.</source>
   <translation>PEM 格式的文件，用于会检查加密连接的网络。留空：采用默认证书。</translation>
  </message>
  <message>
   <source>Python to build on</source>
   <translation>用于构建的 Python</translation>
  </message>
  <message>
   <source>The program of a Python 3.9 or newer. Left empty: QGIS's own, or that of the system.</source>
   <translation>Python 3.9 或更高版本的程序。留空：QGIS 自带的 Python，或系统的 Python。</translation>
  </message>
  <message>
   <source>Version of torch</source>
   <translation>torch 的版本</translation>
  </message>
  <message>
   <source>Such as 2.8.0. Left empty: the newest that there is for this Python.</source>
   <translation>例如 2.8.0。留空：适用于该 Python 的最新版本。</translation>
  </message>
  <message>
   <source>State of the environment</source>
   <translation>环境的状态</translation>
  </message>
  <message>
   <source>Python of the environment</source>
   <translation>环境的 Python</translation>
  </message>
  <message>
   <source>Size (megabytes)</source>
   <translation>大小（MB）</translation>
  </message>
  <message>
   <source>{key} is {found}; it must be a number with a point as decimal mark, such as 2.5.</source>
   <translation>{key} 为 {found}；必须是以点作小数点的数，例如 2.5。</translation>
  </message>
  <message>
   <source>{key} is {found}; it must be true or false.</source>
   <translation>{key} 为 {found}；必须是 true 或 false。</translation>
  </message>
  <message>
   <source>{key} is {value}; it must be a whole number, such as {default}.</source>
   <translation>{key} 为 {value}；必须是整数，例如 {default}。</translation>
  </message>
  <message>
   <source>{key} is {name}; only GeoTIFF is written, so choose a name that ends in .tif.</source>
   <translation>{key} 为 {name}；只能写出 GeoTIFF，请选择以 .tif 结尾的名称。</translation>
  </message>
  <message>
   <source>INIT is {init} but START is {start}; set START to model to start from that file, or leave INIT empty.</source>
   <translation>INIT 为 {init}，但 START 为 {start}；如需以该文件为起点，请将 START 设为 model，否则请将 INIT 留空。</translation>
  </message>
  <message>
   <source>IMAGES is empty; choose a folder with images.</source>
   <translation>IMAGES 为空；请选择含有影像的文件夹。</translation>
  </message>
  <message>
   <source>MODEL is empty; choose where the prior is written.</source>
   <translation>MODEL 为空；请选择先验的写出位置。</translation>
  </message>
  <message>
   <source>{key} is {found}; it must be one of {allowed}.</source>
   <translation>{key} 为 {found}；允许的取值：{allowed}。</translation>
  </message>
  <message>
   <source>{key} holds {option}; each creation option must read NAME=VALUE, and | must stand between two of them, such as COMPRESS=DEFLATE|ZLEVEL=9.</source>
   <translation>{key} 含有 {option}；每个创建选项必须为 NAME=VALUE 的形式，两个选项之间用 | 分隔，例如 COMPRESS=DEFLATE|ZLEVEL=9。</translation>
  </message>
  <message>
   <source>empty</source>
   <translation>空值</translation>
  </message>
  <message>
   <source>Device (auto: a graphics card if there is one, else the CPU)</source>
   <translation>设备（auto：有显卡时使用显卡，否则使用 CPU）</translation>
  </message>
  <message>
   <source>CPU threads of the network (0 = automatic)</source>
   <translation>神经网络的 CPU 线程数（0 = 自动）</translation>
  </message>
  <message>
   <source>Python with torch that runs the network (empty = QGIS's own)</source>
   <translation>运行神经网络的、装有 torch 的 Python（留空 = QGIS 自带的 Python）</translation>
  </message>
  <message>
   <source>Folder with priors (empty = those that come with the plugin)</source>
   <translation>先验文件夹（留空 = 插件自带的先验）</translation>
  </message>
  <message>
   <source>There is no file {path}. Choose the program python (python.exe on Windows) of an environment that has torch, or leave the setting empty.</source>
   <translation>文件 {path} 不存在。请选择装有 torch 的环境中的程序 python（在 Windows 上为 python.exe），或将该设置留空。</translation>
  </message>
  <message>
   <source>The folder {path} holds no prior. Choose a folder with files such as inr.safetensors, named by their encoders, or leave the setting empty.</source>
   <translation>文件夹 {path} 中没有先验。请选择含有 inr.safetensors 等以编码器命名的文件的文件夹，或将该设置留空。</translation>
  </message>
  <message>
   <source>{value} is no whole number; enter one, or 0 for automatic.</source>
   <translation>{value} 不是整数；请输入整数，或输入 0 表示自动。</translation>
  </message>
  <message>
   <source>pansharpen,pan-sharpening,apply,predict,resolution,scale,fusion,prior,weights,g-zap</source>
   <translation>pansharpening,pan-sharpening,全色锐化,应用,预测,分辨率,缩放,影像融合,图像融合,融合,fusion,先验,prior,权重,g-zap</translation>
  </message>
  <message>
   <source>Sharpen with a model</source>
   <translation>用模型锐化</translation>
  </message>
  <message>
   <source>Sharpens a multispectral image with trained weights, without a fit: in seconds.</source>
   <translation>用训练好的权重锐化多光谱影像，无需拟合，几秒即可完成。</translation>
  </message>
  <message>
   <source>Sharpens a multispectral image with a panchromatic image of the same scene and a network that was trained before. Nothing is fitted, so that it takes seconds. Choose the two images and press Run: all else may stay as it is.

Leave the model empty for the prior, the weights that come with the plugin; they serve any sensor and any number of bands. Or choose a model file that "Fit a pansharpening model" wrote for this scene, another scene, another sensor or another number of bands. Each band takes only as much of the network's correction as helps at the pixel size where the truth is known.

Leave pixel size and scale empty for the pixels of the panchromatic image, or give one of them for any other size. A coarser result is averaged over the area of its pixels.</source>
   <translation>用同一场景的全色影像和事先训练好的神经网络锐化多光谱影像。不进行拟合，因此只需几秒。选择两幅影像并按“运行”即可：其余设置均可保持不变。

将模型留空，则使用先验，即插件自带的预训练权重；它适用于任意传感器和任意波段数。也可选择由“拟合全色锐化模型”写出的模型文件，它可以来自本场景、其他场景、其他传感器或其他波段数。每个波段只采用神经网络修正量中有益的部分，这一部分在真值已知的像素大小下确定。

将像素大小和缩放倍数留空，则采用全色影像的像素；如需其他像素大小，请给出其中之一。更粗的结果按其像素面积取平均。</translation>
  </message>
  <message>
   <source>wald,protocol,simulate,degrade,reduced resolution,reference,quality,g-zap</source>
   <translation>wald,wald 协议,模拟,降分辨率,降采样,退化,simulate,degrade,reduced resolution,参考影像,质量评价,g-zap</translation>
  </message>
  <message>
   <source>Degrade a pair of images for a test</source>
   <translation>降低影像对的分辨率以供测试</translation>
  </message>
  <message>
   <source>Makes a coarser pair whose sharpened image has a known truth.</source>
   <translation>生成较粗的影像对，其锐化结果的真值已知。</translation>
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
   <translation>没有人知道多光谱影像在全色像素大小下应是什么样子，因此锐化影像没有可供比较的真值。Wald 协议可以构造真值：对两幅影像降分辨率，直到全色影像的像素与多光谱影像的像素相同。此时，某一方法对降分辨率影像对的锐化结果应与现有的多光谱影像一致。

评价方法的步骤：
1. 运行本算法，将比值留空。
2. 锐化降分辨率影像对（gzap:pansharpen、gzap:classical 或任意其他程序）。
3. 运行 gzap:assess，输入锐化影像和降分辨率影像对，并以最初的多光谱影像为参考影像。

多光谱影像先按传感器的光学特性进行模糊，再抽取像素；全色影像通过三次卷积平均来抽取。数据类型、NoData 和波段名称保持不变。处理整个场景所需的内存不多于小场景。

如果两幅影像之间相差若干像素，降分辨率影像对也会如此，任何方法都无法完全达到真值：请将多光谱像素的位置（高级参数）设为 auto，使两者相互重合。

其他比值用于考察方法在更粗影像上的表现；此时没有参考影像。</translation>
  </message>
  <message>
   <source>degraded panchromatic</source>
   <translation>降分辨率全色影像</translation>
  </message>
  <message>
   <source>degraded multispectral</source>
   <translation>降分辨率多光谱影像</translation>
  </message>
  <message>
   <source>degrading both images</source>
   <translation>对两幅影像降分辨率</translation>
  </message>
  <message>
   <source>from 0 to 2147483647</source>
   <translation>0 到 2147483647</translation>
  </message>
  <message>
   <source>{name} is {value}; it must be {allowed}.</source>
   <translation>{name} 为 {value}，允许的取值：{allowed}。</translation>
  </message>
  <message>
   <source>from 1 to 10000000</source>
   <translation>1 到 10000000</translation>
  </message>
  <message>
   <source>from 0 (automatic) to 256</source>
   <translation>0（自动）到 256</translation>
  </message>
  <message>
   <source>0 (automatic) or from 256 to 1048576 MiB</source>
   <translation>0（自动）或 256 到 1048576 MiB</translation>
  </message>
  <message>
   <source>from 0 to 1000 pixels</source>
   <translation>0 到 1000 像素</translation>
  </message>
  <message>
   <source>START is model but INIT is empty; choose the model file to start from, or set START to prior.</source>
   <translation>START 为 model，但 INIT 为空；请选择作为起点的模型文件，或将 START 设为 prior。</translation>
  </message>
  <message>
   <source>TUNING is freeze but START is scratch: the encoders of a new network have learnt nothing that could be kept; set TUNING to full, or START to prior or model.</source>
   <translation>TUNING 为 freeze，但 START 为 scratch：新神经网络的编码器尚未学到任何可保留的内容；请将 TUNING 设为 full，或将 START 设为 prior 或 model。</translation>
  </message>
  <message>
   <source>PIXEL_SIZE is {pixel_size} and SCALE is {scale}; give only one of them, or neither for the panchromatic pixel size.</source>
   <translation>PIXEL_SIZE 为 {pixel_size}，SCALE 为 {scale}；请只给出其中之一，如需采用全色像素大小，则两者都留空。</translation>
  </message>
  <message>
   <source>above 0 map units</source>
   <translation>大于 0 个地图单位</translation>
  </message>
  <message>
   <source>above 0 and at most 64</source>
   <translation>大于 0 且不超过 64</translation>
  </message>
  <message>
   <source>above 1 and at most 64</source>
   <translation>大于 1 且不超过 64</translation>
  </message>
  <message>
   <source>{name} reaches {largest:.6g}, the multispectral image {ms_largest:.6g}: one holds reflectance, the other digital numbers. Expected one unit for both; multiply or divide one of them (Raster calculator) so that they agree.</source>
   <translation>{name} 的最大值为 {largest:.6g}，多光谱影像的最大值为 {ms_largest:.6g}：其中一个是反射率，另一个是 DN 值。两者的单位应当一致；请用栅格计算器将其中一个乘以或除以某个系数，使两者一致。</translation>
  </message>
  <message>
   <source>{name} holds no measured pixel where the images overlap: all of it is NoData, masked or zero. Expected measurements; check its NoData value and its mask.</source>
   <translation>{name} 在影像重叠区内不含任何测量值：全部为 NoData、被掩膜或为零。此处应有测量值；请检查其 NoData 值和掩膜。</translation>
  </message>
  <message>
   <source>RESUME names a file that is no checkpoint of this version; choose the .checkpoint file that gzap:pretrain left, or leave RESUME empty to start anew.</source>
   <translation>RESUME 指定的文件不是本版本的检查点；请选择 gzap:pretrain 留下的 .checkpoint 文件，或将 RESUME 留空以重新开始。</translation>
  </message>
  <message>
   <source>The checkpoint belongs to a run with other settings or other images; give the same IMAGES, BACKBONE, STEPS and SEED again, or leave RESUME empty to start anew.</source>
   <translation>该检查点属于采用其他设置或其他影像的运行；请重新给出相同的 IMAGES、BACKBONE、STEPS 和 SEED，或将 RESUME 留空以重新开始。</translation>
  </message>
  <message>
   <source>The checkpoint is damaged ({error}); leave RESUME empty to start anew.</source>
   <translation>检查点已损坏（{error}）；请将 RESUME 留空以重新开始。</translation>
  </message>
  <message>
   <source>Where the two images overlap, {ms} multispectral and {pan} panchromatic pixels hold a measurement; at least {least_pixels} of each are needed. Check the NoData values and masks of both images.</source>
   <translation>在两幅影像的重叠区内，有测量值的多光谱像素为 {ms} 个，全色像素为 {pan} 个；两者各至少需要 {least_pixels} 个。请检查两幅影像的 NoData 值和掩膜。</translation>
  </message>
  <message>
   <source>The two images were measured together at {ms} multispectral and {pan} output pixels; at least {least_pixels} of each are needed. Check the NoData values and masks of both images, and whether they show the same ground.</source>
   <translation>两幅影像同时有测量值的多光谱像素为 {ms} 个，输出像素为 {pan} 个；两者各至少需要 {least_pixels} 个。请检查两幅影像的 NoData 值和掩膜，以及它们是否显示同一地面区域。</translation>
  </message>
  <message>
   <source>DEVICE is {device}, but this installation of torch {version} finds no such device; set DEVICE to auto or cpu.</source>
   <translation>DEVICE 为 {device}，但当前安装的 torch {version} 未找到该设备；请将 DEVICE 设为 auto 或 cpu。</translation>
  </message>
  <message>
   <source>Memory ran out on {device}, even for the smallest piece of work ({reason}). Close other programs, choose fewer THREADS or a smaller MEMORY, and run it again.</source>
   <translation>{device} 内存不足，连最小的计算任务也无法完成（{reason}）。请关闭其他程序，减小 THREADS 或 MEMORY，然后重新运行。</translation>
  </message>
  <message>
   <source>Memory ran out on {device} ({reason}). The CPU takes over, which is slower.</source>
   <translation>{device} 内存不足（{reason}）。改用 CPU 继续，速度较慢。</translation>
  </message>
  <message>
   <source>{device} failed ({reason}). The CPU takes over, which is slower.</source>
   <translation>{device} 出错（{reason}）。改用 CPU 继续，速度较慢。</translation>
  </message>
  <message>
   <source>Memory ran out on {device} for tiles of {side} x {side} pixels; they are computed in parts of {part} x {part} from here on.</source>
   <translation>{device} 内存不足，无法处理 {side} × {side} 像素的图块；此后分成 {part} × {part} 像素的部分计算。</translation>
  </message>
  <message>
   <source>In {attempts} windows drawn from the images none held enough to learn from; choose a folder with larger or more varied images.</source>
   <translation>从影像中抽取了 {attempts} 个窗口，但没有一个含有足够的学习内容；请选择影像更大或更多样的文件夹。</translation>
  </message>
  <message>
   <source>The images have {found}; an index needs some. Choose images that overlap where both hold measurements, or check their NoData values.</source>
   <translation>影像中{found}，而计算指标需要这样的数据。请选择在重叠区内都有测量值的影像，或检查它们的 NoData 值。</translation>
  </message>
  <message>
   <source>no block of {block}x{block} pixels that is at least half valid</source>
   <translation>没有至少一半像素有效的 {block}×{block} 像素块</translation>
  </message>
  <message>
   <source>no pixel that is valid in both images</source>
   <translation>没有在两幅影像中均有效的像素</translation>
  </message>
  <message>
   <source>no band with a mean other than 0</source>
   <translation>没有均值不为 0 的波段</translation>
  </message>
  <message>
   <source>no valid pixel that is above zero in both images</source>
   <translation>没有在两幅影像中均有效且大于零的像素</translation>
  </message>
  <message>
   <source>no {side}x{side} pixels that are all valid</source>
   <translation>没有全部有效的 {side}×{side} 像素区域</translation>
  </message>
  <message>
   <source>{shape}x{shape2} pixels, fewer than {side} a side</source>
   <translation>只有 {shape}×{shape2} 像素，每边少于 {side} 个</translation>
  </message>
  <message>
   <source>The model file does not hold the weights that its settings call for ({found}); it is damaged. Fit the model again.</source>
   <translation>模型文件中没有其设置所要求的权重（{found}）；文件已损坏。请重新拟合模型。</translation>
  </message>
  <message>
   <source>The model file's network settings are not those that this plugin knows; fit the model again.</source>
   <translation>模型文件中的神经网络设置不是本插件所支持的设置；请重新拟合模型。</translation>
  </message>
  <message>
   <source>there are too few</source>
   <translation>数量过少</translation>
  </message>
  <message>
   <source>{odd} differs</source>
   <translation>{odd} 不一致</translation>
  </message>
  <message>
   <source>The file is a safetensors file but not a G-ZAP model; choose a file that gzap:fit has written.</source>
   <translation>该文件是 safetensors 文件，但不是 G-ZAP 模型；请选择由 gzap:fit 写出的文件。</translation>
  </message>
  <message>
   <source>The model file has format version {value}; this plugin reads versions up to {version}. Update the plugin, or fit the model again.</source>
   <translation>模型文件的格式版本为 {value}；本插件可读取的最高版本为 {version}。请更新插件，或重新拟合模型。</translation>
  </message>
  <message>
   <source>The model file's entry '{key}' is damaged; fit the model again.</source>
   <translation>模型文件的条目“{key}”已损坏；请重新拟合模型。</translation>
  </message>
  <message>
   <source>The settings in the model file are impossible: {error} Fit the model again.</source>
   <translation>模型文件的设置无效：{error}请重新拟合模型。</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>未知</translation>
  </message>
  <message>
   <source>The model file is damaged or is no model file: {found}. Expected a complete safetensors file (.safetensors); copy or download it again, or choose another.</source>
   <translation>模型文件已损坏，或不是模型文件：{found}。应为完整的 safetensors 文件（.safetensors）；请重新复制或下载该文件，或选择其他文件。</translation>
  </message>
  <message>
   <source>its header holds {name}, which JSON does not know</source>
   <translation>其文件头含有 JSON 不支持的 {name}</translation>
  </message>
  <message>
   <source>the shape of tensor {name!r}</source>
   <translation>张量 {name!r} 的 shape</translation>
  </message>
  <message>
   <source>the data_offsets of tensor {name!r}</source>
   <translation>张量 {name!r} 的 data_offsets</translation>
  </message>
  <message>
   <source>it has {count} bytes, fewer than the {length_bytes} of a header length</source>
   <translation>文件只有 {count} 字节，少于表示文件头长度所需的 {length_bytes} 字节</translation>
  </message>
  <message>
   <source>its header would have {length} bytes; at most {header_limit} are allowed</source>
   <translation>其文件头长度为 {length} 字节；最多允许 {header_limit} 字节</translation>
  </message>
  <message>
   <source>its header ends at byte {start}, but the file has {count} bytes</source>
   <translation>其文件头结束于第 {start} 字节，但文件只有 {count} 字节</translation>
  </message>
  <message>
   <source>its header does not start with a brace</source>
   <translation>其文件头不以花括号开头</translation>
  </message>
  <message>
   <source>its header has the name {twice!r} twice</source>
   <translation>其文件头中名称 {twice!r} 出现了两次</translation>
  </message>
  <message>
   <source>its metadata are no JSON object</source>
   <translation>其元数据不是 JSON 对象</translation>
  </message>
  <message>
   <source>its metadata hold {wrong!r}, which is no text</source>
   <translation>其元数据含有非文本内容 {wrong!r}</translation>
  </message>
  <message>
   <source>tensor {name!r} has not just dtype, shape and data_offsets</source>
   <translation>张量 {name!r} 的条目并非恰好包含 dtype、shape 和 data_offsets</translation>
  </message>
  <message>
   <source>tensor {name!r} has {count} data_offsets instead of 2</source>
   <translation>张量 {name!r} 有 {count} 个 data_offsets，而应有 2 个</translation>
  </message>
  <message>
   <source>tensor {name!r} has the impossible shape {shape}</source>
   <translation>张量 {name!r} 的形状 {shape} 不可能存在</translation>
  </message>
  <message>
   <source>tensor {name!r} of shape {shape} and type {value} needs {size} bytes, but its data_offsets are {offsets}</source>
   <translation>形状为 {shape}、类型为 {value} 的张量 {name!r} 需要 {size} 字节，但其 data_offsets 为 {offsets}</translation>
  </message>
  <message>
   <source>The model file holds tensor {name!r} of type {value!r}; expected one of {known}. Convert its weights to F32, or choose another model file.</source>
   <translation>模型文件中张量 {name!r} 的类型为 {value!r}；应为 {known} 之一。请将其权重转换为 F32，或选择其他模型文件。</translation>
  </message>
  <message>
   <source>{what} is no list of at most 32 numbers</source>
   <translation>{what} 不是最多 32 个数的列表</translation>
  </message>
  <message>
   <source>its tensors fill {end} bytes, but {size} bytes of data follow the header</source>
   <translation>其张量共占 {end} 字节，但文件头之后有 {size} 字节数据</translation>
  </message>
  <message>
   <source>tensor {entry!r} holds a byte that is neither 0 nor 1</source>
   <translation>张量 {entry!r} 含有既非 0 也非 1 的字节</translation>
  </message>
  <message>
   <source>its header is no JSON ({error})</source>
   <translation>其文件头不是 JSON（{error}）</translation>
  </message>
  <message>
   <source>{what} holds something else than whole numbers from 0</source>
   <translation>{what} 含有非负整数以外的内容</translation>
  </message>
  <message>
   <source>tensor {entry!r} starts at byte {begin} instead of {end}</source>
   <translation>张量 {entry!r} 起始于第 {begin} 字节，而应起始于第 {end} 字节</translation>
  </message>
  <message>
   <source>Where the two images overlap, {count} multispectral and {measured_pan} panchromatic pixels hold a measurement; at least {least_pixels} of each are needed. Check the NoData values and masks of both images.</source>
   <translation>在两幅影像的重叠区内，有测量值的多光谱像素为 {count} 个，全色像素为 {measured_pan} 个；两者各至少需要 {least_pixels} 个。请检查两幅影像的 NoData 值和掩膜。</translation>
  </message>
  <message>
   <source>DEVICE auto passes over {device}, on which the network does not run ({reason}).</source>
   <translation>DEVICE auto 跳过了 {device}，神经网络无法在其上运行（{reason}）。</translation>
  </message>
  <message>
   <source>DEVICE is {device}, but the network does not run on it ({reason}); set DEVICE to auto or cpu.</source>
   <translation>DEVICE 为 {device}，但神经网络无法在其上运行（{reason}）；请将 DEVICE 设为 auto 或 cpu。</translation>
  </message>
  <message>
   <source>it computes other numbers than the CPU</source>
   <translation>其计算结果与 CPU 不同</translation>
  </message>
  <message>
   <source>The ground that the two images share holds {cols:.4g} x {rows:.4g} multispectral pixels; degraded by {by_cols:.4g} x {by_rows:.4g} they become {new_cols} x {new_rows}. At least {least_side} x {least_side} are needed; choose a larger scene or a smaller RATIO.</source>
   <translation>两幅影像共同覆盖的地面区域含 {cols:.4g} × {rows:.4g} 个多光谱像素；按 {by_cols:.4g} × {by_rows:.4g} 倍降分辨率后为 {new_cols} × {new_rows} 个。至少需要 {least_side} × {least_side} 个；请选择更大的场景或更小的 RATIO。</translation>
  </message>
  <message>
   <source>x {west:.10g} to {east:.10g} and y {south:.10g} to {north:.10g}</source>
   <translation>x 为 {west:.10g} 至 {east:.10g}，y 为 {south:.10g} 至 {north:.10g}</translation>
  </message>
  <message>
   <source>The images do not overlap: one covers {first}, the other {second}. Choose a panchromatic and a multispectral image of one scene.</source>
   <translation>两幅影像不重叠：一幅的覆盖范围是 {first}，另一幅是 {second}。请选择同一场景的全色影像和多光谱影像。</translation>
  </message>
  <message>
   <source>An output pixel of {width:.10g} by {height:.10g} map units is larger than the ground that the two images share ({first}). Choose a smaller PIXEL_SIZE.</source>
   <translation>{width:.10g} × {height:.10g} 地图单位的输出像素大于两幅影像共同覆盖的地面区域（{first}）。请选择更小的 PIXEL_SIZE。</translation>
  </message>
  <message>
   <source>from 1 to {high}</source>
   <translation>1 到 {high}</translation>
  </message>
  <message>
   <source>network window is {window}; it must be even and from 2 to 32 pixels.</source>
   <translation>network window 为 {window}；必须是 2 到 32 像素之间的偶数。</translation>
  </message>
  <message>
   <source>from {low} to {high}</source>
   <translation>{low} 到 {high}</translation>
  </message>
  <message>
   <source>network heads is {heads}; it must divide the {width} channels without remainder.</source>
   <translation>network heads 为 {heads}；它必须能整除 {width} 个通道。</translation>
  </message>
  <message>
   <source>network heads of four directions are {heads}; they must divide the {inner} inner channels without remainder.</source>
   <translation>四个方向的 network heads 为 {heads}；它们必须能整除 {inner} 个内部通道。</translation>
  </message>
  <message>
   <source>{path} is a folder; choose the name of a file in it for the output.</source>
   <translation>{path} 是文件夹；请为输出指定其中的一个文件名。</translation>
  </message>
  <message>
   <source>The folder {parent} does not exist, so {path} cannot be written there; create it or choose another folder.</source>
   <translation>文件夹 {parent} 不存在，因此无法写出 {path}；请创建该文件夹，或选择其他文件夹。</translation>
  </message>
  <message>
   <source>The folder {parent} cannot be written to ({strerror}); choose a folder where new files are allowed.</source>
   <translation>无法写入文件夹 {parent}（{strerror}）；请选择允许新建文件的文件夹。</translation>
  </message>
  <message>
   <source>The finished output could not be moved to {path} ({strerror}); close the programs that have this file open, or choose another name.</source>
   <translation>已完成的输出无法移动到 {path}（{strerror}）；请关闭打开了该文件的程序，或选择其他名称。</translation>
  </message>
  <message>
   <source>{path} could not be written ({strerror}); free some room on the disk or choose another folder.</source>
   <translation>无法写出 {path}（{strerror}）；请释放磁盘空间，或选择其他文件夹。</translation>
  </message>
  <message>
   <source>The run was cancelled; nothing was written.</source>
   <translation>运行已取消；未写出任何内容。</translation>
  </message>
  <message>
   <source>G-ZAP pansharpening</source>
   <translation>G-ZAP 全色锐化</translation>
  </message>
  <message>
   <source>No PyTorch yet: "Set up torch" gets it. Classical methods, assessment and simulation run without.</source>
   <translation>尚无 PyTorch：可用“安装 torch”获取。经典方法、评价和模拟无需它即可运行。</translation>
  </message>
  <message>
   <source>EXTENT could not be brought from {own} into {crs}. Choose an extent inside the panchromatic image.</source>
   <translation>无法将 EXTENT 从 {own} 转换到 {crs}。请选择全色影像内的范围。</translation>
  </message>
  <message>
   <source>MASK holds no polygon. Choose a layer with polygons.</source>
   <translation>MASK 中没有多边形。请选择多边形图层。</translation>
  </message>
  <message>
   <source>MASK could not be brought from {own} into {crs}. Choose polygons inside the panchromatic image.</source>
   <translation>无法将 MASK 从 {own} 转换到 {crs}。请选择全色影像内的多边形。</translation>
  </message>
  <message>
   <source>MASK could not be drawn</source>
   <translation>无法将 MASK 栅格化</translation>
  </message>
  <message>
   <source>MASK lies outside the ground that the two images share. Choose polygons inside it, or leave MASK empty.</source>
   <translation>MASK 位于两幅影像共同覆盖的地面区域之外。请选择该区域内的多边形，或将 MASK 留空。</translation>
  </message>
  <message>
   <source>{name} holds no band with data. Expected an image; if this is a container of several images (HDF, NetCDF, SAFE), choose one of its subdatasets.</source>
   <translation>{name} 没有含数据的波段。应为影像；如果它是含有多幅影像的容器（HDF、NetCDF、SAFE），请选择其中的一个子数据集。</translation>
  </message>
  <message>
   <source>{name} holds numbers of type {label}. Expected real numbers; convert the image first (for radar images, to amplitude).</source>
   <translation>{name} 的数据类型为 {label}。应为实数；请先转换影像（雷达影像请转换为振幅）。</translation>
  </message>
  <message>
   <source>{what}: {reason}</source>
   <translation>{what}：{reason}</translation>
  </message>
  <message>
   <source>GDAL gave no reason.</source>
   <translation>GDAL 未说明原因。</translation>
  </message>
  <message>
   <source>{what}: {reason} {advice}</source>
   <translation>{what}：{reason} {advice}</translation>
  </message>
  <message>
   <source>LAYOUT is cog, but this GDAL ({version}) has no driver for Cloud Optimized GeoTIFF, which came with GDAL 3.1. Set LAYOUT to geotiff, with OVERVIEWS if you like.</source>
   <translation>LAYOUT 为 cog，但当前的 GDAL（{version}）没有 Cloud Optimized GeoTIFF 驱动，该驱动自 GDAL 3.1 起提供。请将 LAYOUT 设为 geotiff，需要时启用 OVERVIEWS。</translation>
  </message>
  <message>
   <source>A Cloud Optimized GeoTIFF could not be created with the options {listed}: {reason} Check the creation options.</source>
   <translation>无法以选项 {listed} 创建 Cloud Optimized GeoTIFF：{reason} 请检查创建选项。</translation>
  </message>
  <message>
   <source>The creation option {name} would change the grid or the overviews of the result. Leave it out; pixels and extent have settings of their own.</source>
   <translation>创建选项 {name} 会改变结果的格网或金字塔。请去掉该选项；像素和范围另有专门的设置。</translation>
  </message>
  <message>
   <source>{name} holds several images; {chosen} is used.</source>
   <translation>{name} 中有多幅影像；采用 {chosen}。</translation>
  </message>
  <message>
   <source>{name} holds several images: {images}. Choose the one that is meant.</source>
   <translation>{name} 中有多幅影像：{images}。请选择所需的影像。</translation>
  </message>
  <message>
   <source>A coordinate reference system could not be understood</source>
   <translation>无法识别坐标参照系</translation>
  </message>
  <message>
   <source>The NoData value {nodata:g} does not fit into NBITS={bits}. Leave NBITS out of the creation options.</source>
   <translation>NoData 值 {nodata:g} 超出 NBITS={bits} 的范围。请从创建选项中去掉 NBITS。</translation>
  </message>
  <message>
   <source>{path} could not be written: {reason} Check the disk, or choose another folder.</source>
   <translation>无法写出 {path}：{reason} 请检查磁盘，或选择其他文件夹。</translation>
  </message>
  <message>
   <source>The disk of {parent} is full: {path} could not be written ({reason}). Free some room, or choose another folder.</source>
   <translation>{parent} 所在磁盘已满：无法写出 {path}（{reason}）。请释放空间，或选择其他文件夹。</translation>
  </message>
  <message>
   <source>The fused image</source>
   <translation>融合影像</translation>
  </message>
  <message>
   <source>The reference</source>
   <translation>参考影像</translation>
  </message>
  <message>
   <source>{title} {source} has {bands} band(s), the multispectral image {ms} has {ms_bands}. Expected the same bands in both; choose the sharpened image of this multispectral image, or swap the inputs if they were exchanged.</source>
   <translation>{title} {source} 有 {bands} 个波段，多光谱影像 {ms} 有 {ms_bands} 个。两者的波段应当相同；请选择由该多光谱影像锐化得到的影像，如果输入弄反了，请将其互换。</translation>
  </message>
  <message>
   <source>{known} is georeferenced but {unknown} is not. Expected all images or none; georeference {unknown} first.</source>
   <translation>{known} 有地理参考，而 {unknown} 没有。所有影像应当都有或都没有地理参考；请先对 {unknown} 进行地理配准。</translation>
  </message>
  <message>
   <source>{title} {source} is in the coordinate reference system {crs}, the panchromatic image in {pan_crs}. Expected one for both; warp {source} to that of the panchromatic image, or assign it if it is missing.</source>
   <translation>{title} {source} 的坐标参照系为 {crs}，全色影像的为 {pan_crs}。两者应当相同；请将 {source} 重投影到全色影像的坐标参照系，如果它缺少坐标参照系，请为其指定。</translation>
  </message>
  <message>
   <source>{title} {source} has {cols} x {rows} pixels, the panchromatic image {pan_cols} x {pan_rows}. Without georeferencing both must cover the same ground, edge to edge, with the same pixels; georeference the images, or choose an image of that size.</source>
   <translation>{title} {source} 为 {cols} × {rows} 像素，全色影像为 {pan_cols} × {pan_rows}。没有地理参考时，两者必须覆盖完全相同的地面区域（边缘对齐），且像素相同；请对影像进行地理配准，或选择该尺寸的影像。</translation>
  </message>
  <message>
   <source>The fused image {source} has pixels of {dx:.6g} x {dy:.6g} map units, the panchromatic image of {pan_dx:.6g} x {pan_dy:.6g}. The indices are defined at the panchromatic pixel size only; sharpen to that size (leave pixel size and scale empty), or resample the fused image.</source>
   <translation>融合影像 {source} 的像素为 {dx:.6g} × {dy:.6g} 地图单位，全色影像的像素为 {pan_dx:.6g} × {pan_dy:.6g}。各项指标仅在全色像素大小下有定义；请锐化到该像素大小（像素大小和缩放倍数留空），或对融合影像进行重采样。</translation>
  </message>
  <message>
   <source>The pixels of the reference {source} ({dx:.6g} x {dy:.6g} map units from {x:.10g}, {y:.10g}) are not those of the fused image ({fused_dx:.6g} x {fused_dy:.6g} from {fused_x:.10g}, {fused_y:.10g}). Expected the same pixels; resample the reference to the fused image (for example with gdalwarp).</source>
   <translation>参考影像 {source} 的像素（{dx:.6g} × {dy:.6g} 地图单位，起点 {x:.10g}, {y:.10g}）与融合影像的像素（{fused_dx:.6g} × {fused_dy:.6g}，起点 {fused_x:.10g}, {fused_y:.10g}）不一致。两者的像素应当相同；请将参考影像重采样到融合影像（例如使用 gdalwarp）。</translation>
  </message>
  <message>
   <source>The reference {source} covers only a part of the fused image. Expected all of it; choose a larger reference, or clip the fused image to the reference.</source>
   <translation>参考影像 {source} 只覆盖融合影像的一部分。它应覆盖整幅融合影像；请选择更大的参考影像，或将融合影像裁剪到参考影像的范围。</translation>
  </message>
  <message>
   <source>{name} is no image: {reason} Choose an image file.</source>
   <translation>{name} 不是影像：{reason} 请选择影像文件。</translation>
  </message>
  <message>
   <source>geolocation arrays</source>
   <translation>地理定位数组</translation>
  </message>
  <message>
   <source>a rotated, sheared or mirrored geotransform</source>
   <translation>含旋转、剪切或镜像的地理变换参数</translation>
  </message>
  <message>
   <source>ground control points</source>
   <translation>地面控制点</translation>
  </message>
  <message>
   <source>rational polynomial coefficients (RPC)</source>
   <translation>有理多项式系数（RPC）</translation>
  </message>
  <message>
   <source>{name} has the geotransform {numbers}, by which its pixels cover no ground. Georeference the image anew.</source>
   <translation>{name} 的地理变换参数为 {numbers}，据此其像素不覆盖任何地面。请重新对影像进行地理配准。</translation>
  </message>
  <message>
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <source>{name} is located by {kind} only. Expected an image on a regular north-up grid; orthorectify or warp it first (for example with gdalwarp).</source>
   <translation>{name} 仅通过{kind}定位。应为正北朝上的规则格网上的影像；请先进行正射校正或重投影（例如使用 gdalwarp）。</translation>
  </message>
  <message>
   <source>The coordinate reference system of {name} could not be read</source>
   <translation>无法读取 {name} 的坐标参照系</translation>
  </message>
  <message>
   <source>{name} could not be placed on the ground in {crs}: {reason} Check its ground control points, coefficients and reference system, or orthorectify it first.</source>
   <translation>无法在 {crs} 中对 {name} 进行地面定位：{reason} 请检查其地面控制点、系数和坐标参照系，或先进行正射校正。</translation>
  </message>
  <message>
   <source>most of its pixels meet no ground that GDAL could compute.</source>
   <translation>GDAL 无法计算其大部分像素的地面位置。</translation>
  </message>
  <message>
   <source>its pixels cover no ground.</source>
   <translation>其像素不覆盖任何地面。</translation>
  </message>
  <message>
   <source>The journal {path} could not be written ({strerror}). Free some room, choose another folder, or set RESUME to no.</source>
   <translation>无法写出断点记录 {path}（{strerror}）。请释放空间，选择其他文件夹，或将 RESUME 设为“否”。</translation>
  </message>
  <message>
   <source>{count} files show the same pixels: their bands are put together as {bands}.</source>
   <translation>{count} 个文件的像素位置相同：其波段按 {bands} 合并。</translation>
  </message>
  <message>
   <source>{count} tiles make an image of {cols} x {rows} pixels.</source>
   <translation>{count} 个图块组成 {cols} × {rows} 像素的影像。</translation>
  </message>
  <message>
   <source>number of bands</source>
   <translation>波段数</translation>
  </message>
  <message>
   <source>data type</source>
   <translation>数据类型</translation>
  </message>
  <message>
   <source>The pixels of {name} lie {off:.2f} of a pixel beside those of {first}: they are brought onto them by cubic interpolation.</source>
   <translation>{name} 的像素与 {first} 的像素相差 {off:.2f} 个像素：以三次插值对齐到后者。</translation>
  </message>
  <message>
   <source>The place of {name} could not be taken over</source>
   <translation>无法沿用 {name} 的位置</translation>
  </message>
  <message>
   <source>Where tiles overlap, the one that was named first counts.</source>
   <translation>图块重叠处以先指定的图块为准。</translation>
  </message>
  <message>
   <source>Gaps between the tiles count as NoData.</source>
   <translation>图块之间的空缺视为 NoData。</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>无</translation>
  </message>
  <message>
   <source>{name} is located by {kind}: only tiles on a north-up grid can be joined. Choose the one file that describes all tiles (such as DIM_*.XML, .TIL or .VRT), or orthorectify the tiles first.</source>
   <translation>{name} 的定位方式：{kind}。只能拼接正北朝上的格网上的图块。请选择描述所有图块的单个文件（例如 DIM_*.XML、.TIL 或 .VRT），或先对图块进行正射校正。</translation>
  </message>
  <message>
   <source>reference system</source>
   <translation>坐标参照系</translation>
  </message>
  <message>
   <source>{name} cannot be joined to {first}: its {what} is {found}, not {expected}. Choose files of one image, or convert them first.</source>
   <translation>{name} 无法与 {first} 拼接：其{what}为 {found}，应为 {expected}。请选择同一影像的文件，或先进行转换。</translation>
  </message>
  <message>
   <source>{name} could not be transformed</source>
   <translation>无法对 {name} 进行重投影</translation>
  </message>
  <message>
   <source>pixel size</source>
   <translation>像素大小</translation>
  </message>
  <message>
   <source>The creation option {name} is unknown to GeoTIFF. Expected one of {listed}.</source>
   <translation>GeoTIFF 不支持创建选项 {name}。应为以下之一：{listed}。</translation>
  </message>
  <message>
   <source>The creation option {name} is unknown to Cloud Optimized GeoTIFF, which LAYOUT asks for. Expected one of {listed}.</source>
   <translation>LAYOUT 指定的 Cloud Optimized GeoTIFF 不支持创建选项 {name}。应为以下之一：{listed}。</translation>
  </message>
  <message>
   <source>The creation option NBITS is {text}; it must be from 1 to 32.</source>
   <translation>创建选项 NBITS 为 {text}；取值必须为 1 到 32。</translation>
  </message>
  <message>
   <source>The creation option {option!r} has no value. Expected NAME=VALUE, such as COMPRESS=ZSTD.</source>
   <translation>创建选项 {option!r} 没有值。应为 NAME=VALUE 的形式，例如 COMPRESS=ZSTD。</translation>
  </message>
  <message>
   <source>The multispectral image is in {crs}, the panchromatic one in {pan_crs}: the multispectral image is warped into {pan_crs} by cubic interpolation while it is read.</source>
   <translation>多光谱影像采用 {crs}，全色影像采用 {pan_crs}：读取时以三次插值将多光谱影像重投影到 {pan_crs}。</translation>
  </message>
  <message>
   <source>The panchromatic image {pan} has {bands} bands. Expected 1; choose a panchromatic image, or swap the two inputs if they were exchanged.</source>
   <translation>全色影像 {pan} 有 {bands} 个波段。应为 1 个；请选择全色影像，如果两个输入弄反了，请将其互换。</translation>
  </message>
  <message>
   <source>{known} is georeferenced but {unknown} is not. Expected both or neither; georeference {unknown} first.</source>
   <translation>{known} 有地理参考，而 {unknown} 没有。两者应当都有或都没有地理参考；请先对 {unknown} 进行地理配准。</translation>
  </message>
  <message>
   <source>{known} is in {crs} but {unknown} has no coordinate reference system. Expected one for both or for neither; assign {unknown} its own (Assign projection).</source>
   <translation>{known} 采用 {crs}，而 {unknown} 没有坐标参照系。两者应当都有或都没有；请为 {unknown} 指定其坐标参照系（“指定投影”）。</translation>
  </message>
  <message>
   <source>The panchromatic pixels measure {dx:.6g} x {dy:.6g} map units, the multispectral ones {ms_dx:.6g} x {ms_dy:.6g}. Expected finer panchromatic pixels; choose other images, or swap the two inputs if they were exchanged.</source>
   <translation>全色像素为 {dx:.6g} × {dy:.6g} 地图单位，多光谱像素为 {ms_dx:.6g} × {ms_dy:.6g}。全色像素应当更小；请选择其他影像，如果两个输入弄反了，请将其互换。</translation>
  </message>
  <message>
   <source>Neither image is georeferenced: they are taken to cover the same ground, edge to edge, on a local grid whose unit is the panchromatic pixel.</source>
   <translation>两幅影像都没有地理参考：视为覆盖完全相同的地面区域（边缘对齐），并采用以全色像素为单位的局部格网。</translation>
  </message>
  <message>
   <source>{source} holds {dtype} numbers: those beyond 16 777 216 are rounded to about 7 digits.</source>
   <translation>{source} 的数据类型为 {dtype}：超过 16777216 的数值会舍入到约 7 位有效数字。</translation>
  </message>
  <message>
   <source>{source} has a band marked as transparency (alpha): it is used as a mask and not sharpened. If it holds measurements, change its colour interpretation.</source>
   <translation>{source} 有一个标记为透明度（alpha）的波段：该波段用作掩膜，不进行锐化。如果其中是测量值，请更改其颜色解释。</translation>
  </message>
  <message>
   <source>{source} has a colour table: its numbers are taken as they are, although they may be numbers of colours. Expected measurements.</source>
   <translation>{source} 带有颜色表：其数值按原样使用，尽管它们可能只是颜色编号。此处应为测量值。</translation>
  </message>
  <message>
   <source>Neither image has a coordinate reference system: both are taken to lie on one local grid.</source>
   <translation>两幅影像都没有坐标参照系：视为位于同一局部格网。</translation>
  </message>
  <message>
   <source>A picture of the report could not be made: {reason} Expected a GDAL with the PNG driver; leave REPORT empty, or install one.</source>
   <translation>无法生成报告中的图片：{reason} 需要带 PNG 驱动的 GDAL；请将 REPORT 留空，或安装这样的 GDAL。</translation>
  </message>
  <message>
   <source>The file is damaged or incomplete, or a file that it refers to is gone; fetch it again.</source>
   <translation>文件已损坏或不完整，或者它引用的文件已不存在；请重新获取。</translation>
  </message>
  <message>
   <source>{name} could not be opened as a raster: {reason} Choose an image file that QGIS can display.</source>
   <translation>无法将 {name} 作为栅格打开：{reason} 请选择 QGIS 能够显示的影像文件。</translation>
  </message>
  <message>
   <source>{self} could not be read</source>
   <translation>无法读取 {self}</translation>
  </message>
  <message>
   <source>{self} could not be transformed: {reason} Check the coordinates and the coordinate reference systems of the images.</source>
   <translation>无法变换 {self}：{reason} 请检查影像的坐标和坐标参照系。</translation>
  </message>
  <message>
   <source>{name} has {count} ground control point(s), which do not span an area. Expected 3 or more that do not lie on one line; georeference the image anew.</source>
   <translation>{name} 有 {count} 个地面控制点，不足以确定一个区域。应有 3 个或更多不在同一直线上的点；请重新对影像进行地理配准。</translation>
  </message>
  <message>
   <source>{name} is located by {kind}: it is brought to a north-up grid in {crs}, {cols} x {rows} pixels of {dx:.10g} x {dy:.10g} map units, by cubic interpolation while it is read.</source>
   <translation>{name} 通过{kind}定位：读取时以三次插值转换到 {crs} 中正北朝上的格网，{cols} × {rows} 像素，每像素 {dx:.10g} × {dy:.10g} 地图单位。</translation>
  </message>
  <message>
   <source>{name} would become {cols} x {rows} pixels on a north-up grid in {crs}: its place ({kind}) cannot be right. Check it, or orthorectify the image first.</source>
   <translation>在 {crs} 中正北朝上的格网上，{name} 将达到 {cols} × {rows} 像素：其{kind}不可能正确。请进行检查，或先对影像进行正射校正。</translation>
  </message>
  <message>
   <source>Another run is writing {path} and keeps its journal: this run keeps none.</source>
   <translation>另一个运行正在写出 {path} 并保存其断点记录：本次运行不保存断点记录。</translation>
  </message>
  <message>
   <source>{count} finished tile(s) are kept in a journal. Run again with the same settings and RESUME to go on; a run without RESUME to {path} removes it.</source>
   <translation>已完成的 {count} 个图块保存在断点记录中。如需继续，请以相同的设置并启用 RESUME 重新运行；若不启用 RESUME 而写出到 {path}，断点记录将被删除。</translation>
  </message>
  <message>
   <source>{count} finished tile(s) of an interrupted run were taken from its journal.</source>
   <translation>已从断点记录中取得被中断的运行所完成的 {count} 个图块。</translation>
  </message>
  <message>
   <source>The journal of an interrupted run to {path} belongs to other images or settings: this run begins anew.</source>
   <translation>写出 {path} 的一次运行曾被中断，其断点记录属于其他影像或设置：本次运行重新开始。</translation>
  </message>
  <message>
   <source>The journal takes no further tile ({strerror}): the run goes on without it, and what it holds is kept.</source>
   <translation>断点记录无法再保存图块（{strerror}）：运行将不使用断点记录继续，其中已有的内容予以保留。</translation>
  </message>
  <message>
   <source>{file} has {key} {value}</source>
   <translation>{file} 的 {key} 为 {value}</translation>
  </message>
  <message>
   <source>{file} has a band {band}</source>
   <translation>{file} 有名为 {band} 的波段</translation>
  </message>
  <message>
   <source>a file is called {file}</source>
   <translation>有文件名为 {file}</translation>
  </message>
  <message>
   <source>The RPC of {name} has the height offset '{text}'; expected a number of metres. Order the image anew, or orthorectify it first.</source>
   <translation>{name} 的 RPC 的高程偏移为“{text}”；应为以米为单位的数值。请重新订购影像，或先进行正射校正。</translation>
  </message>
  <message>
   <source>No DEM is given: all ground is taken to lie {height:.0f} m above the ellipsoid, the RPC's own height. In {name}, ground that is 100 m higher or lower appears {shift:.0f} m off its place; both images agree with each other.</source>
   <translation>未指定 DEM（数字高程模型）：假定所有地面都位于椭球面以上 {height:.0f} m，即 RPC 自身的高程。在 {name} 中，高出或低于此高程 100 m 的地面会偏离其位置 {shift:.0f} m；两幅影像之间仍相互一致。</translation>
  </message>
  <message>
   <source>The DEM {name} could not be opened: {reason} Choose a raster of heights.</source>
   <translation>无法打开 DEM {name}：{reason} 请选择高程栅格。</translation>
  </message>
  <message>
   <source>The DEM {name} has no georeferencing or no coordinate reference system. Choose a raster of heights, in metres, that has both.</source>
   <translation>DEM {name} 没有地理参考或坐标参照系。请选择两者都有、以米为单位的高程栅格。</translation>
  </message>
  <message>
   <source>Heights come from the DEM {dem}, as metres above the ellipsoid unless its reference system says otherwise; where it has none, {height:.0f} m count.</source>
   <translation>高程取自 DEM {dem}，除非其坐标参照系另有说明，均视为椭球面以上的米数；没有高程之处取 {height:.0f} m。</translation>
  </message>
  <message>
   <source>The DEM {dem} does not cover the whole image: beyond it the ground is taken to lie {height:.0f} m above the ellipsoid.</source>
   <translation>DEM {dem} 未覆盖整幅影像：在其之外，假定地面位于椭球面以上 {height:.0f} m。</translation>
  </message>
  <message>
   <source>its centre meets no ground.</source>
   <translation>其中心没有对应的地面位置。</translation>
  </message>
  <message>
   <source>The DEM is not used: neither image is located by an RPC, which needs it.</source>
   <translation>未使用 DEM：两幅影像都不是通过 RPC 定位的，而只有 RPC 需要 DEM。</translation>
  </message>
  <message>
   <source>The files could not be joined: {reason}</source>
   <translation>无法拼接这些文件：{reason}</translation>
  </message>
  <message>
   <source>the file has {size} bytes, but should have {end}</source>
   <translation>文件有 {size} 字节，但应为 {end} 字节</translation>
  </message>
  <message>
   <source>{path} could not be created with the options {listed}: {reason} Check the creation options.</source>
   <translation>无法以选项 {listed} 创建 {path}：{reason} 请检查创建选项。</translation>
  </message>
  <message>
   <source>The output {path} is also an input ({name}). Choose another name for the output.</source>
   <translation>输出 {path} 同时也是输入（{name}）。请为输出选择其他名称。</translation>
  </message>
  <message>
   <source>Ratio of the pixel sizes</source>
   <translation>像素大小之比</translation>
  </message>
  <message>
   <source>Sensor whose optics were used</source>
   <translation>所用光学特性对应的传感器</translation>
  </message>
  <message>
   <source>Geometry of the fused image</source>
   <translation>融合影像的几何</translation>
  </message>
  <message>
   <source>Where the pixels of MS lie</source>
   <translation>MS 像素的位置</translation>
  </message>
  <message>
   <source>Real place of MS, from its georeferenced one</source>
   <translation>MS 的实际位置相对于其地理参考位置</translation>
  </message>
  <message>
   <source>The same, band by band</source>
   <translation>同上，按波段</translation>
  </message>
  <message>
   <source>Pixels that count</source>
   <translation>参与计算的像素</translation>
  </message>
  <message>
   <source>Unit of the values</source>
   <translation>数值的单位</translation>
  </message>
  <message>
   <source>Reference system</source>
   <translation>坐标参照系</translation>
  </message>
  <message>
   <source>Left out along each edge</source>
   <translation>各边剔除的宽度</translation>
  </message>
  <message>
   <source>Versions</source>
   <translation>版本</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>未知</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Image</source>
   <translation>影像</translation>
  </message>
  <message>
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <source>Pixels</source>
   <translation>像素</translation>
  </message>
  <message>
   <source>Pixel size</source>
   <translation>像素大小</translation>
  </message>
  <message>
   <source>Bands</source>
   <translation>波段</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>类型</translation>
  </message>
  <message>
   <source>Setting</source>
   <translation>设置</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>值</translation>
  </message>
  <message>
   <source>that of PAN; MS was moved onto it</source>
   <translation>PAN 的几何；MS 已移动到 PAN 上</translation>
  </message>
  <message>
   <source>that of MS; PAN was moved onto it</source>
   <translation>MS 的几何；PAN 已移动到 MS 上</translation>
  </message>
  <message>
   <source>where the pair itself says (auto)</source>
   <translation>由影像对自身确定（auto）</translation>
  </message>
  <message>
   <source>where georeferencing says (area)</source>
   <translation>由地理参考确定（area）</translation>
  </message>
  <message>
   <source>half a PAN pixel down and right, as published tables have it (interp23)</source>
   <translation>向下、向右各偏半个 PAN 像素，与已发表的对比表一致（interp23）</translation>
  </message>
  <message>
   <source>{cols:,} wide, {rows:,} high</source>
   <translation>宽 {cols}，高 {rows}</translation>
  </message>
  <message>
   <source>{width} by {height}</source>
   <translation>{width} × {height}</translation>
  </message>
  <message>
   <source>{way} (PAN pixels)</source>
   <translation>{way}（PAN 像素）</translation>
  </message>
  <message>
   <source>{rows:.2f} up and {cols:.2f} left</source>
   <translation>向上 {rows:.2f}、向左 {cols:.2f}</translation>
  </message>
  <message>
   <source>{count} pixels</source>
   <translation>{count} 像素</translation>
  </message>
  <message>
   <source>{width} by {height} {unit}</source>
   <translation>{width} × {height} {unit}</translation>
  </message>
  <message>
   <source>no offset</source>
   <translation>无偏移</translation>
  </message>
  <message>
   <source>{band} {way}</source>
   <translation>{band} {way}</translation>
  </message>
  <message>
   <source>{rows:.2f} down and {cols:.2f} right</source>
   <translation>向下 {rows:.2f}、向右 {cols:.2f}</translation>
  </message>
  <message>
   <source>{rows:.2f} down and {cols:.2f} left</source>
   <translation>向下 {rows:.2f}、向左 {cols:.2f}</translation>
  </message>
  <message>
   <source>{rows:.2f} up and {cols:.2f} right</source>
   <translation>向上 {rows:.2f}、向右 {cols:.2f}</translation>
  </message>
  <message>
   <source>{count} pixel</source>
   <translation>{count} 像素</translation>
  </message>
  <message>
   <source>higher ↑</source>
   <translation>越高越好 ↑</translation>
  </message>
  <message>
   <source>lower ↓</source>
   <translation>越低越好 ↓</translation>
  </message>
  <message>
   <source>nearer to the pair's own</source>
   <translation>越接近影像对自身的值越好</translation>
  </message>
  <message>
   <source>the pair's own</source>
   <translation>影像对自身的值</translation>
  </message>
  <message>
   <source>needs a reference image</source>
   <translation>需要参考影像</translation>
  </message>
  <message>
   <source>not defined for this image</source>
   <translation>对该影像无定义</translation>
  </message>
  <message>
   <source>needs two bands or more</source>
   <translation>需要至少两个波段</translation>
  </message>
  <message>
   <source>Against the reference, the true image</source>
   <translation>与参考影像（真实影像）比较</translation>
  </message>
  <message>
   <source>Brought back to the pixels of MS</source>
   <translation>还原到 MS 像素后比较</translation>
  </message>
  <message>
   <source>At the pixels of PAN, where no truth is known</source>
   <translation>在 PAN 像素上比较（真值未知）</translation>
  </message>
  <message>
   <source>The groups stand in the order of how far they can be trusted: a comparison with the truth, then with what the sensor measured, then indices that guess. Compare only figures that were computed in one way: block size, optics and geometry all move them.</source>
   <translation>各组按可信程度排列：首先是与真值的比较，其次是与传感器测量值的比较，最后是带有推测成分的指标。只应比较以同一方式计算的数值：块大小、光学特性和几何都会使其改变。</translation>
  </message>
  <message>
   <source>Likeness to the true image in level, contrast, structure and colour, all bands at once. The first figure to look at.</source>
   <translation>所有波段合并后，在亮度水平、对比度、结构和颜色上与真实影像的相似度。应首先查看该数值。</translation>
  </message>
  <message>
   <source>Error of all bands relative to their means, in percent, divided by the ratio of the pixel sizes.</source>
   <translation>所有波段相对于各自均值的误差，以百分比表示，再除以像素大小之比。</translation>
  </message>
  <message>
   <source>Mean angle between the spectra of both images: wrong colour counts, wrong brightness does not.</source>
   <translation>两幅影像光谱之间的平均夹角：反映颜色误差，不反映亮度误差。</translation>
  </message>
  <message>
   <source>As Q2n, but each band by itself, then averaged.</source>
   <translation>同 Q2n，但每个波段单独计算后取平均。</translation>
  </message>
  <message>
   <source>Whether edges are where the true image has them, and as strong.</source>
   <translation>边缘的位置和强度是否与真实影像一致。</translation>
  </message>
  <message>
   <source>Largest value over the error: 6 dB more is half the error. 100 dB at most.</source>
   <translation>最大值与误差之比：每增加 6 dB，误差减半。最高 100 dB。</translation>
  </message>
  <message>
   <source>Likeness in brightness, contrast and structure, in small windows.</source>
   <translation>在小窗口内，亮度、对比度和结构的相似度。</translation>
  </message>
  <message>
   <source>The fused image, blurred and sampled as the sensor would, beside MS: does every band come back? Likeness as Q2n.</source>
   <translation>将融合影像按传感器的成像方式模糊并采样后与 MS 比较：每个波段是否都能还原？相似度的算法同 Q2n。</translation>
  </message>
  <message>
   <source>The same comparison as an error, in percent of the bands' means divided by the ratio.</source>
   <translation>同一比较以误差表示：相对于各波段均值的百分比，再除以像素大小之比。</translation>
  </message>
  <message>
   <source>The same comparison as a mean angle between spectra.</source>
   <translation>同一比较以光谱之间的平均夹角表示。</translation>
  </message>
  <message>
   <source>How little the fine detail follows PAN's, 0 to 2. It has no good value of its own: see “Detail, band by band”.</source>
   <translation>精细细节与 PAN 的细节不一致的程度，0 到 2。该值本身没有绝对的优劣标准：见“各波段的细节”。</translation>
  </message>
  <message>
   <source>Colour lost: the fused image blurred as the sensor would, beside MS interpolated to PAN's pixels.</source>
   <translation>颜色损失：将融合影像按传感器的成像方式模糊，再与插值到 PAN 像素的 MS 比较。</translation>
  </message>
  <message>
   <source>How far each band's likeness to PAN differs from what it was before sharpening.</source>
   <translation>各波段与 PAN 的相似度在锐化前后的差异。</translation>
  </message>
  <message>
   <source>(1 - D_λK) · (1 - D_s). To compare results made in one way and to find places, not a mark: where the truth is known it hardly follows it.</source>
   <translation>(1 - D_λK) · (1 - D_s)。用于比较以同一方式得到的结果和查找位置，不是评分：在真值已知的情况下，它与真值几乎不相关。</translation>
  </message>
  <message>
   <source>How far the likeness of the bands to each other has changed; older than D_λK.</source>
   <translation>各波段之间相似度的变化程度；早于 D_λK。</translation>
  </message>
  <message>
   <source>(1 - D_λ) · (1 - D_s); older than HQNR.</source>
   <translation>(1 - D_λ) · (1 - D_s)；早于 HQNR。</translation>
  </message>
  <message>
   <source>Index</source>
   <translation>指标</translation>
  </message>
  <message>
   <source>Best</source>
   <translation>最佳值</translation>
  </message>
  <message>
   <source>Better is</source>
   <translation>评判方向</translation>
  </message>
  <message>
   <source>What it says</source>
   <translation>含义</translation>
  </message>
  <message>
   <source>{value}, the pair's own</source>
   <translation>{value}，影像对自身的值</translation>
  </message>
  <message>
   <source>less than 0.1 %</source>
   <translation>小于 0.1 %</translation>
  </message>
  <message>
   <source>The figures that lead are not defined for this image; what follows rests on the others.</source>
   <translation>主要指标对该影像无定义；以下结论依据其余指标。</translation>
  </message>
  <message>
   <source>No figure replaces a look at the pictures below, and none has a threshold above which an image is good.</source>
   <translation>任何数值都不能代替对下方图片的目视检查，也没有任何指标存在一个超过即可认定影像良好的阈值。</translation>
  </message>
  <message>
   <source>Against the true image, the values are typically off by {percent} of a band's mean, and the colours by {degrees}.</source>
   <translation>与真实影像相比，数值的典型偏差为波段均值的 {percent}，颜色的典型偏差为 {degrees}。</translation>
  </message>
  <message>
   <source>Seen through the sensor's optics at the pixel size of MS, the fused image gives MS back with a typical error of {percent} of a band's mean.</source>
   <translation>按传感器的光学特性在 MS 像素大小下观察，融合影像能够还原 MS，典型误差为波段均值的 {percent}。</translation>
  </message>
  <message>
   <source>All bands taken together, the likeness to the true image (Q2n) is {value}; 1 is equal.</source>
   <translation>所有波段合并计算，与真实影像的相似度（Q2n）为 {value}；1 表示完全相同。</translation>
  </message>
  <message>
   <source>Brought back to the pixels of MS it differs from MS by {percent} of a band's mean (R-Q2n {likeness}).</source>
   <translation>还原到 MS 像素后，它与 MS 的差异为波段均值的 {percent}（R-Q2n {likeness}）。</translation>
  </message>
  <message>
   <source>Block by block and with all bands taken together, its likeness to MS there (R-Q2n) is {value}; 1 is equal. An image can give MS back and still lack detail.</source>
   <translation>逐块并合并所有波段计算，其在 MS 像素上与 MS 的相似度（R-Q2n）为 {value}；1 表示完全相同。影像即使能还原 MS，也可能缺少细节。</translation>
  </message>
  <message>
   <source>Beside the pair's own bands one scale coarser, the fine detail follows PAN {parts}. (D_ρ; differences up to {alike:.2f} are taken as alike, a rule of thumb.)</source>
   <translation>与影像对自身粗一级尺度的波段相比，精细细节跟随 PAN 的紧密程度：{parts}。（D_ρ；差异不超过 {alike:.2f} 时视为相当，此为经验值。）</translation>
  </message>
  <message>
   <source>{detail} At this ratio D_ρ looks at 2 by 2 pixels only, which is noisy.</source>
   <translation>{detail}在此比值下，D_ρ 只考察 2×2 像素，噪声较大。</translation>
  </message>
  <message>
   <source>HQNR is {value}, and the middle nine tenths of its blocks run from {low} to {high}. Use it to compare results made in one way and to find places that differ, not as a mark: where the truth is known, it hardly follows it.</source>
   <translation>HQNR 为 {value}，中间 90 % 的块介于 {low} 与 {high} 之间。请将其用于比较以同一方式得到的结果和查找有差异的位置，不要当作评分：在真值已知的情况下，它与真值几乎不相关。</translation>
  </message>
  <message>
   <source>less closely in bands {bands} (a sign of blur)</source>
   <translation>{bands} 较低（模糊的迹象）</translation>
  </message>
  <message>
   <source>more closely in bands {bands} (a sign of over-injection)</source>
   <translation>{bands} 较高（过度注入的迹象）</translation>
  </message>
  <message>
   <source>about as closely in bands {bands}</source>
   <translation>{bands} 大致相当</translation>
  </message>
  <message>
   <source>Against the true image, the values are typically off by {percent} of a band's mean.</source>
   <translation>与真实影像相比，数值的典型偏差为波段均值的 {percent}。</translation>
  </message>
  <message>
   <source>HQNR is {value}. Use it to compare results made in one way and to find places that differ, not as a mark: where the truth is known, it hardly follows it.</source>
   <translation>HQNR 为 {value}。请将其用于比较以同一方式得到的结果和查找有差异的位置，不要当作评分：在真值已知的情况下，它与真值几乎不相关。</translation>
  </message>
  <message>
   <source>less closely in every band (a sign of blur)</source>
   <translation>所有波段均较低（模糊的迹象）</translation>
  </message>
  <message>
   <source>less closely in band {band} (a sign of blur)</source>
   <translation>{band} 较低（模糊的迹象）</translation>
  </message>
  <message>
   <source>more closely in every band (a sign of over-injection)</source>
   <translation>所有波段均较高（过度注入的迹象）</translation>
  </message>
  <message>
   <source>more closely in band {band} (a sign of over-injection)</source>
   <translation>{band} 较高（过度注入的迹象）</translation>
  </message>
  <message>
   <source>about as closely in every band</source>
   <translation>所有波段均大致相当</translation>
  </message>
  <message>
   <source>about as closely in band {band}</source>
   <translation>{band} 大致相当</translation>
  </message>
  <message>
   <source>Assessment of a pansharpened image</source>
   <translation>全色锐化影像的质量评价</translation>
  </message>
  <message>
   <source>What the figures say</source>
   <translation>数值说明了什么</translation>
  </message>
  <message>
   <source>What was compared</source>
   <translation>比较的对象</translation>
  </message>
  <message>
   <source>Every index</source>
   <translation>全部指标</translation>
  </message>
  <message>
   <source>Detail, band by band</source>
   <translation>各波段的细节</translation>
  </message>
  <message>
   <source>Where it is good and where it is not</source>
   <translation>哪里好，哪里不好</translation>
  </message>
  <message>
   <source>A look at the best and worst places</source>
   <translation>查看最佳和最差位置</translation>
  </message>
  <message>
   <source>Spectra at a few points</source>
   <translation>若干点的光谱</translation>
  </message>
  <message>
   <source>How the values are spread</source>
   <translation>数值的分布</translation>
  </message>
  <message>
   <source>On this page</source>
   <translation>本页内容</translation>
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
   <translation>融合影像</translation>
  </message>
  <message>
   <source>Reference</source>
   <translation>参考影像</translation>
  </message>
  <message>
   <source>The pair's own</source>
   <translation>影像对自身</translation>
  </message>
  <message>
   <source>MS, in its own pixels</source>
   <translation>MS（原始像素）</translation>
  </message>
  <message>
   <source>not defined</source>
   <translation>无定义</translation>
  </message>
  <message>
   <source>value</source>
   <translation>数值</translation>
  </message>
  <message>
   <source>share of pixels</source>
   <translation>像素占比</translation>
  </message>
  <message>
   <source>band</source>
   <translation>波段</translation>
  </message>
  <message>
   <source>Frames are the places shown below, crosses the points whose spectra are shown. Blocks beyond an end of the scale have the colour of that end.</source>
   <translation>方框是下方所示的位置，十字是显示光谱的点。超出色标一端的块采用该端的颜色。</translation>
  </message>
  <message>
   <source>Places are chosen by a block of the map and those around it; the figures are those of this block. It is in the middle, unless the image ends near it. Pale grey does not count. Rows and columns count from 0.</source>
   <translation>位置根据图上的一个块及其周围的块选定；所列数值属于该块。该块位于图片中央，除非靠近影像末端。浅灰色部分不参与计算。行和列从 0 开始计数。</translation>
  </message>
  <message>
   <source>No block of this image has a value, so no place is shown.</source>
   <translation>该影像没有任何块有值，因此不显示位置。</translation>
  </message>
  <message>
   <source>Each line joins the values of one pixel of MS over its bands. The fused image is shown as the sensor would see it there: the closer the lines, the better the colours are kept. The scales do not start at 0.</source>
   <translation>每条线连接 MS 的一个像素在各波段的值。融合影像按传感器在该处的观测方式显示：两条线越接近，颜色保持得越好。坐标轴不从 0 开始。</translation>
  </message>
  <message>
   <source>Both should have the same place and shape; the fused image reaches a little further to both sides, since fine detail is brighter and darker than its mean.</source>
   <translation>两者的位置和形状应当相同；融合影像向两侧略有延伸，因为精细细节会比其均值更亮或更暗。</translation>
  </message>
  <message>
   <source>How little each band's fine detail follows PAN's (D_ρ), beside that of MS and PAN one scale coarser. A higher bar than the pair's own speaks of blur, a lower one of detail that was taken from PAN too freely. The pair's own is a guide, since detail differs from scale to scale.</source>
   <translation>各波段的精细细节与 PAN 的细节不一致的程度（D_ρ），旁边是 MS 和 PAN 在粗一级尺度上的值。条形高于影像对自身的值表示模糊，低于该值表示从 PAN 过度引入了细节。影像对自身的值只是参考，因为细节随尺度而变化。</translation>
  </message>
  <message>
   <source>Scale of colours from dark blue, worse, to pale yellow, better</source>
   <translation>色标：从深蓝（较差）到浅黄（较好）</translation>
  </message>
  <message>
   <source>Dρ (0: just as PAN)</source>
   <translation>Dρ（0：与 PAN 完全一致）</translation>
  </message>
  <message>
   <source>D_ρ of each band, the fused image beside the pair's own</source>
   <translation>各波段的 D_ρ，融合影像与影像对自身的值并列</translation>
  </message>
  <message>
   <source>Assessment of a pansharpened image: {file}</source>
   <translation>全色锐化影像的质量评价：{file}</translation>
  </message>
  <message>
   <source>Band {number}</source>
   <translation>波段 {number}</translation>
  </message>
  <message>
   <source>{first} and {last}</source>
   <translation>{first}、{last}</translation>
  </message>
  <message>
   <source>{first}, {following}</source>
   <translation>{first}、{following}</translation>
  </message>
  <message>
   <source>{first}; {following}</source>
   <translation>{first}；{following}</translation>
  </message>
  <message>
   <source>by their names</source>
   <translation>依据波段名称</translation>
  </message>
  <message>
   <source>by the file's colour interpretation</source>
   <translation>依据文件的颜色解释</translation>
  </message>
  <message>
   <source>by the usual order of this sensor's bands</source>
   <translation>依据该传感器波段的通常顺序</translation>
  </message>
  <message>
   <source>the first three, since nothing tells which are red, green and blue</source>
   <translation>取前三个波段，因为没有信息表明哪些是红、绿、蓝</translation>
  </message>
  <message>
   <source>The pictures show {red}, {green} and {blue} as red, green and blue ({source}). MS and the fused image are stretched alike, from the 2nd to the 98th percentile of MS in each place; PAN by itself.</source>
   <translation>图片以 {red}、{green} 和 {blue} 作为红、绿、蓝显示（{source}）。MS 与融合影像采用相同的拉伸，即每个位置 MS 的第 2 至第 98 百分位数；PAN 单独拉伸。</translation>
  </message>
  <message>
   <source>Best {number}</source>
   <translation>最佳 {number}</translation>
  </message>
  <message>
   <source>Worst {number}</source>
   <translation>最差 {number}</translation>
  </message>
  <message>
   <source>rows {top} to {bottom}, columns {left} to {right}</source>
   <translation>行 {top} 至 {bottom}，列 {left} 至 {right}</translation>
  </message>
  <message>
   <source>centre at {x}, {y}</source>
   <translation>中心 {x}, {y}</translation>
  </message>
  <message>
   <source>{image} at place {name}</source>
   <translation>{image}，位置：{name}</translation>
  </message>
  <message>
   <source>{index} in blocks of {side} pixels</source>
   <translation>{index}，按边长 {side} 像素的块计算</translation>
  </message>
  <message>
   <source>Map of {index} by blocks, from {low} to {high}</source>
   <translation>{index} 的分块图，从 {low} 到 {high}</translation>
  </message>
  <message>
   <source>P{number}</source>
   <translation>P{number}</translation>
  </message>
  <message>
   <source>{name}: row {row:.0f}, column {col:.0f}</source>
   <translation>{name}：行 {row:.0f}，列 {col:.0f}</translation>
  </message>
  <message>
   <source>Values over the bands at {name}, MS beside the fused image</source>
   <translation>{name} 处各波段的值，MS 与融合影像并列</translation>
  </message>
  <message>
   <source>Spread of the values of {name}, MS beside the fused image</source>
   <translation>{name} 的数值分布，MS 与融合影像并列</translation>
  </message>
  <message>
   <source>The pictures show {band} in grey.</source>
   <translation>图片以灰度显示 {band}。</translation>
  </message>
  <message>
   <source>FOLDER is {folder}; it must be a whole path, from the root or the drive.</source>
   <translation>FOLDER 为 {folder}；必须是从根目录或盘符开始的完整路径。</translation>
  </message>
  <message>
   <source>TORCH is {version}; it must be a version such as 2.8.0, or be left empty.</source>
   <translation>TORCH 为 {version}；必须是形如 2.8.0 的版本号，或留空。</translation>
  </message>
  <message>
   <source>PROXY is {proxy}; it must read as http://host:port, or be left empty.</source>
   <translation>PROXY 为 {proxy}；必须是 http://host:port 的形式，或留空。</translation>
  </message>
  <message>
   <source>it ended with exit code {code}</source>
   <translation>它以退出代码 {code} 结束</translation>
  </message>
  <message>
   <source>Run it again; if it happens again, report the lines below.</source>
   <translation>请重新运行；如果再次发生，请报告以下各行。</translation>
  </message>
  <message>
   <source>Its last lines:
{lines}</source>
   <translation>其最后几行：
{lines}</translation>
  </message>
  <message>
   <source>The process that runs the network in {interpreter} broke down: {how}. {advice} {last_lines}</source>
   <translation>在 {interpreter} 中运行神经网络的进程意外中止：{how}。{advice}{last_lines}</translation>
  </message>
  <message>
   <source>The process that should run the network in {interpreter} did not begin: {how}. Is it a Python interpreter that has torch? Name one in Settings &gt; Processing &gt; Providers &gt; G-ZAP, or run gzap:runtime. {last_lines}</source>
   <translation>应在 {interpreter} 中运行神经网络的进程未能启动：{how}。它是装有 torch 的 Python 解释器吗？请在“设置 &gt; 选项 &gt; 数据处理 &gt; 数据源 &gt; G-ZAP”中指定一个，或运行 gzap:runtime。{last_lines}</translation>
  </message>
  <message>
   <source>The process that runs the network in {interpreter} gave no sign of life for {seconds:.0f} seconds and was ended. Close other programs and run it again; if it happens again, set THREADS to 1 and DEVICE to cpu. {last_lines}</source>
   <translation>在 {interpreter} 中运行神经网络的进程 {seconds:.0f} 秒没有响应，已被结束。请关闭其他程序后重新运行；如果再次发生，请将 THREADS 设为 1，DEVICE 设为 cpu。{last_lines}</translation>
  </message>
  <message>
   <source>it was ended by signal {number} ({name})</source>
   <translation>它被信号 {number}（{name}）结束</translation>
  </message>
  <message>
   <source>Probably memory ran out: close other programs, choose fewer THREADS or a smaller MEMORY in the settings of G-ZAP, or set DEVICE to cpu.</source>
   <translation>很可能内存不足：请关闭其他程序，在 G-ZAP 的设置中减小 THREADS 或 MEMORY，或将 DEVICE 设为 cpu。</translation>
  </message>
  <message>
   <source>It wrote no message.</source>
   <translation>它没有输出任何信息。</translation>
  </message>
  <message>
   <source>{interpreter} is Python {version}; G-ZAP needs Python 3.9 or later for the network. Name another interpreter in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP, or run gzap:runtime.</source>
   <translation>{interpreter} 是 Python {version}；G-ZAP 运行神经网络需要 Python 3.9 或更高版本。请在“设置 &gt; 选项 &gt; 数据处理 &gt; 数据源 &gt; G-ZAP”中指定其他解释器，或运行 gzap:runtime。</translation>
  </message>
  <message>
   <source>A message from the process that runs the network broke off in the middle.</source>
   <translation>来自运行神经网络的进程的消息在中途中断。</translation>
  </message>
  <message>
   <source>What came from the process that runs the network is no message of G-ZAP; a program or a library there writes into the channel between the two. Run it again, or choose another Python interpreter in the settings of G-ZAP.</source>
   <translation>运行神经网络的进程发来的内容不是 G-ZAP 的消息；那里有程序或库向两者之间的通道写入了内容。请重新运行，或在 G-ZAP 的设置中选择其他 Python 解释器。</translation>
  </message>
  <message>
   <source>A message between QGIS and the process that runs the network is damaged ({error}).</source>
   <translation>QGIS 与运行神经网络的进程之间的一条消息已损坏（{error}）。</translation>
  </message>
  <message>
   <source>The process that runs the network in {interpreter} is of another version of the plugin; restart QGIS.</source>
   <translation>在 {interpreter} 中运行神经网络的进程属于插件的另一版本；请重新启动 QGIS。</translation>
  </message>
  <message>
   <source>The Python interpreter {interpreter} (Python {python}) cannot import what the network needs ({reason}). Install numpy and torch there, name another interpreter in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP, or run gzap:runtime.</source>
   <translation>Python 解释器 {interpreter}（Python {python}）无法导入神经网络所需的内容（{reason}）。请在其中安装 numpy 和 torch，或在“设置 &gt; 选项 &gt; 数据处理 &gt; 数据源 &gt; G-ZAP”中指定其他解释器，或运行 gzap:runtime。</translation>
  </message>
  <message>
   <source>The Python interpreter {interpreter} has torch {torch}; G-ZAP needs {oldest} or later. Install a newer torch there, name another interpreter in Settings &gt; Processing &gt; Providers &gt; G-ZAP, or run gzap:runtime.</source>
   <translation>Python 解释器 {interpreter} 的 torch 为 {torch}；G-ZAP 需要 {oldest} 或更高版本。请在其中安装较新的 torch，或在“设置 &gt; 选项 &gt; 数据处理 &gt; 数据源 &gt; G-ZAP”中指定其他解释器，或运行 gzap:runtime。</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be written ({reason}); choose another for FOLDER, on a disk with room.</source>
   <translation>无法写入文件夹 {folder}（{reason}）；请为 FOLDER 选择空间充足的磁盘上的其他文件夹。</translation>
  </message>
  <message>
   <source>The folder {folder} holds files that gzap:runtime did not make; choose an empty or a new folder for FOLDER.</source>
   <translation>文件夹 {folder} 中有并非由 gzap:runtime 创建的文件；请为 FOLDER 选择空文件夹或新文件夹。</translation>
  </message>
  <message>
   <source>The folder {folder} was not made by gzap:runtime, so nothing was removed; choose the folder of the environment for FOLDER.</source>
   <translation>文件夹 {folder} 并非由 gzap:runtime 创建，因此未删除任何内容；请为 FOLDER 选择环境所在的文件夹。</translation>
  </message>
  <message>
   <source>Another run builds or removes {folder}; wait until it has ended. If there is none, delete {file}.</source>
   <translation>另一个运行正在构建或删除 {folder}；请等待其结束。如果并没有这样的运行，请删除 {file}。</translation>
  </message>
  <message>
   <source>{file} could not be removed ({reason}); close the programs and runs that use it, and run this again.</source>
   <translation>无法删除 {file}（{reason}）；请关闭正在使用它的程序和运行，然后重新运行。</translation>
  </message>
  <message>
   <source>Making an environment on {python}.</source>
   <translation>正在基于 {python} 创建环境。</translation>
  </message>
  <message>
   <source>Installing torch from {places}.</source>
   <translation>正在从 {places} 安装 torch。</translation>
  </message>
  <message>
   <source>{interpreter} cannot compute with torch and numpy; remove the environment and build it again, or choose another version in TORCH. Its last words:
{lines}</source>
   <translation>{interpreter} 无法用 torch 和 numpy 进行计算；请删除环境并重新构建，或在 TORCH 中选择其他版本。其最后输出：
{lines}</translation>
  </message>
  <message>
   <source>{python} could not make an environment; name another Python in PYTHON. Its last words:
{lines}</source>
   <translation>{python} 无法创建环境；请在 PYTHON 中指定其他 Python。其最后输出：
{lines}</translation>
  </message>
  <message>
   <source>pip installed no torch into {folder}; run this again.</source>
   <translation>pip 未在 {folder} 中安装 torch；请重新运行。</translation>
  </message>
  <message>
   <source>pip, which the Python here lacks, could not be fetched from {address} ({reason}). Check the network, PROXY, CERTIFICATE and INDEX; or on Debian or Ubuntu run "sudo apt install python3-venv"; or name another Python in PYTHON.</source>
   <translation>此处的 Python 缺少 pip，且无法从 {address} 获取（{reason}）。请检查网络、PROXY、CERTIFICATE 和 INDEX；或在 Debian 或 Ubuntu 上运行“sudo apt install python3-venv”；或在 PYTHON 中指定其他 Python。</translation>
  </message>
  <message>
   <source>Run this again, or name another Python in PYTHON.</source>
   <translation>请重新运行，或在 PYTHON 中指定其他 Python。</translation>
  </message>
  <message>
   <source>The disk is full: free some room, or choose FOLDER on another disk.</source>
   <translation>磁盘已满：请释放空间，或为 FOLDER 选择其他磁盘上的文件夹。</translation>
  </message>
  <message>
   <source>A path is too long: choose a short FOLDER, such as C:\gzap.</source>
   <translation>路径过长：请为 FOLDER 选择较短的路径，例如 C:\gzap。</translation>
  </message>
  <message>
   <source>The connection could not be trusted: if your network checks encrypted connections, name its certificates in CERTIFICATE.</source>
   <translation>连接不受信任：如果所在网络会检查加密连接，请在 CERTIFICATE 中指定其证书。</translation>
  </message>
  <message>
   <source>The proxy refused: check PROXY.</source>
   <translation>代理服务器拒绝了请求：请检查 PROXY。</translation>
  </message>
  <message>
   <source>The address could not be reached: check the network, PROXY and INDEX, or install from a folder of wheels.</source>
   <translation>无法访问该地址：请检查网络、PROXY 和 INDEX，或从 wheel 文件夹安装。</translation>
  </message>
  <message>
   <source>A file arrived damaged or cut short: run this again.</source>
   <translation>有文件在传输中损坏或被截断：请重新运行。</translation>
  </message>
  <message>
   <source>There is no such package for this Python and system: leave TORCH empty, or name another Python in PYTHON.</source>
   <translation>没有适用于该 Python 和系统的软件包：请将 TORCH 留空，或在 PYTHON 中指定其他 Python。</translation>
  </message>
  <message>
   <source>A file could not be written: choose another FOLDER.</source>
   <translation>有文件无法写出：请选择其他 FOLDER。</translation>
  </message>
  <message>
   <source>{python} comes without pip, and {folder} holds no wheel of it: put one there by "python -m pip download pip -d FOLDER", or on Debian or Ubuntu run "sudo apt install python3-venv", or name another Python in PYTHON.</source>
   <translation>{python} 不带 pip，且 {folder} 中没有 pip 的 wheel 文件：请用“python -m pip download pip -d FOLDER”将其放入该文件夹，或在 Debian 或 Ubuntu 上运行“sudo apt install python3-venv”，或在 PYTHON 中指定其他 Python。</translation>
  </message>
  <message>
   <source>The environment could not be built. {advice} What was downloaded is kept. pip's last words:
{lines}</source>
   <translation>无法构建环境。{advice} 已下载的内容会保留。pip 的最后输出：
{lines}</translation>
  </message>
  <message>
   <source>The folder {folder} holds no wheel of torch; fill it on a machine with a network by "python -m pip download torch numpy pip -d FOLDER", with the same system and version of Python.</source>
   <translation>文件夹 {folder} 中没有 torch 的 wheel 文件；请在有网络且系统和 Python 版本相同的计算机上用“python -m pip download torch numpy pip -d FOLDER”准备该文件夹。</translation>
  </message>
  <message>
   <source>INDEX is {index}; it must be an address that begins with https://, or a folder that exists and holds wheels or a package index.</source>
   <translation>INDEX 为 {index}；必须是以 https:// 开头的地址，或是含有 wheel 文件或软件包索引的现有文件夹。</translation>
  </message>
  <message>
   <source>{wheel} is damaged ({reason}); copy or download it once more.</source>
   <translation>{wheel} 已损坏（{reason}）；请重新复制或下载。</translation>
  </message>
  <message>
   <source>{program} could not be started ({reason}); name another Python in PYTHON.</source>
   <translation>无法启动 {program}（{reason}）；请在 PYTHON 中指定其他 Python。</translation>
  </message>
  <message>
   <source>No Python {oldest} or newer was found beside QGIS; install one from python.org and name its program in PYTHON.</source>
   <translation>在 QGIS 之外未找到 Python {oldest} 或更高版本；请从 python.org 安装一个，并在 PYTHON 中指定其程序。</translation>
  </message>
  <message>
   <source>PYTHON is {program}, which does not answer as a 64-bit Python {oldest} or newer with the module venv; name the program of one, such as {example}.</source>
   <translation>PYTHON 为 {program}，它不是带有 venv 模块的 64 位 Python {oldest} 或更高版本；请指定这样的程序，例如 {example}。</translation>
  </message>
  <message>
   <source>The Python interpreter {interpreter} cannot be started ({reason}). Name an existing one that has torch in Settings &gt; Options &gt; Processing &gt; Providers &gt; G-ZAP, or run gzap:runtime.</source>
   <translation>无法启动 Python 解释器 {interpreter}（{reason}）。请在“设置 &gt; 选项 &gt; 数据处理 &gt; 数据源 &gt; G-ZAP”中指定一个装有 torch 的现有解释器，或运行 gzap:runtime。</translation>
  </message>
  <message>
   <source>The output is there already; OVERWRITE makes it anew.</source>
   <translation>输出已存在；启用 OVERWRITE 可重新生成。</translation>
  </message>
  <message>
   <source>The folder {folder} on the cluster's worker {worker} is not that of this machine. Choose a FOLDER that all machines reach under the same name.</source>
   <translation>集群的工作进程 {worker} 上的文件夹 {folder} 与本机的不是同一个。请选择所有计算机都能以相同名称访问的 FOLDER。</translation>
  </message>
  <message>
   <source>Scene {number} of {count}: {name}.</source>
   <translation>第 {number} 个场景，共 {count} 个：{name}。</translation>
  </message>
  <message>
   <source>{count} scene(s): {waiting} to sharpen, {skipped} whose output is there already, {failed} whose row cannot be used. The report is {report}.</source>
   <translation>共 {count} 个场景：{waiting} 个待锐化，{skipped} 个的输出已存在，{failed} 个所在的行无法使用。报告为 {report}。</translation>
  </message>
  <message>
   <source>{done} scene(s) sharpened, {skipped} skipped, {failed} failed; {report} tells of each.</source>
   <translation>已锐化 {done} 个场景，跳过 {skipped} 个，失败 {failed} 个；各场景的详情见 {report}。</translation>
  </message>
  <message>
   <source>The run was cancelled. {ready} of {count} scene(s) are sharpened and stay. Start it again with the same settings to go on.</source>
   <translation>运行已取消。{count} 个场景中已锐化 {ready} 个，其结果予以保留。如需继续，请以相同的设置重新运行。</translation>
  </message>
  <message>
   <source>Scene {number} ({name}) failed: {reason}</source>
   <translation>场景 {number}（{name}）失败：{reason}</translation>
  </message>
  <message>
   <source>The outputs that are there were made with other settings ({names}). Set OVERWRITE to make them anew, or choose another FOLDER.</source>
   <translation>已有的输出是用其他设置（{names}）生成的。请启用 OVERWRITE 重新生成，或选择其他 FOLDER。</translation>
  </message>
  <message>
   <source>Memory ran out. Set a smaller MEMORY or fewer THREADS, or sharpen this scene alone.</source>
   <translation>内存不足。请减小 MEMORY 或 THREADS，或单独锐化该场景。</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be made ({reason}); choose another one.</source>
   <translation>无法创建文件夹 {folder}（{reason}）；请选择其他文件夹。</translation>
  </message>
  <message>
   <source>The output {path} lies outside of FOLDER ({folder}). Write a name in the column output, with folders inside of FOLDER at most.</source>
   <translation>输出 {path} 位于 FOLDER（{folder}）之外。请在 output 列中填写名称，最多只能带有 FOLDER 内的子文件夹。</translation>
  </message>
  <message>
   <source>The table PAIRS has no scene; fill in its columns pan, ms and output.</source>
   <translation>表 PAIRS 中没有场景；请填写 pan、ms 和 output 列。</translation>
  </message>
  <message>
   <source>The row has no {column}; fill it in, or leave the whole row empty.</source>
   <translation>该行缺少 {column}；请填写，或将整行留空。</translation>
  </message>
  <message>
   <source>{name} is no whole path, and the table lies in no folder that it could be relative to. Write whole paths, or save the table as a file.</source>
   <translation>{name} 不是完整路径，而表不在任何可作为相对路径基准的文件夹中。请填写完整路径，或将表保存为文件。</translation>
  </message>
  <message>
   <source>{other} and {name} both name {path}. Choose a file of its own for each.</source>
   <translation>{other} 和 {name} 都指定了 {path}。请分别选择不同的文件。</translation>
  </message>
  <message>
   <source>Scenes {first} and {second} of the table both write {path}. Give each a name of its own in the column output.</source>
   <translation>表中的场景 {first} 和 {second} 都写出到 {path}。请在 output 列中为它们分别指定不同的名称。</translation>
  </message>
  <message>
   <source>PHASE is interp23, but the 23-tap interpolator needs a ratio of 2, 4 or 8 and pixels that fall on each other: the cubic spline was taken in its place, half a panchromatic pixel off.</source>
   <translation>PHASE 为 interp23，但 23 抽头插值要求比值为 2、4 或 8，且像素相互重合：已改用三次样条，并偏移半个全色像素。</translation>
  </message>
  <message>
   <source>The multispectral image was interpolated by the 23 taps of published tables. Those wrap around at the edges, where here the image is mirrored: blocks within 11 multispectral pixels of the edges may differ.</source>
   <translation>多光谱影像以已发表的对比表所用的 23 抽头滤波器进行了插值。该方法在边缘处循环延拓，而此处对影像作镜像延拓：距边缘 11 个多光谱像素以内的块可能有差异。</translation>
  </message>
  <message>
   <source>The multispectral image holds fractions up to {largest:.4g}, such as reflectance: all images were multiplied by {scale:.10g} before they were compared, since Q2n, D_lambda_K and R_Q2n round to whole numbers.</source>
   <translation>多光谱影像含有小数，最大为 {largest:.4g}（如反射率）：由于 Q2n、D_lambda_K 和 R_Q2n 会舍入为整数，比较前已将所有影像乘以 {scale:.10g}。</translation>
  </message>
  <message>
   <source>The panchromatic image reaches {pan:.6g} and the multispectral image {ms:.6g}: they hold different units, which D_s is sensitive to.</source>
   <translation>全色影像的最大值为 {pan:.6g}，多光谱影像的最大值为 {ms:.6g}：两者的单位不同，而 D_s 对此敏感。</translation>
  </message>
  <message>
   <source>The mean of the fused image is {fused:.4g}, that of the multispectral image {ms:.4g}: they may hold different units or a stretch, which most indices count as an error.</source>
   <translation>融合影像的均值为 {fused:.4g}，多光谱影像的均值为 {ms:.4g}：两者可能单位不同或经过拉伸，大多数指标会将其计为误差。</translation>
  </message>
  <message>
   <source>The pair itself says that the multispectral image lies {rows:+.2f} rows and {cols:+.2f} columns (panchromatic pixels) off its georeferenced place; PHASE is {phase}, which assumes {taken_rows:+.2f} and {taken_cols:+.2f}. PHASE auto takes the pair's own word.</source>
   <translation>影像对自身表明，多光谱影像偏离其地理参考位置 {rows:+.2f} 行、{cols:+.2f} 列（全色像素）；PHASE 为 {phase}，它假定偏移为 {taken_rows:+.2f} 和 {taken_cols:+.2f}。PHASE 设为 auto 时采用影像对自身的结果。</translation>
  </message>
  <message>
   <source>The offset of band(s) {bands} cannot be told from the band alone (it explains the panchromatic image too little, or its parts contradict each other, as under clouds); that of the whole image is taken.</source>
   <translation>仅凭波段自身无法确定波段 {bands} 的偏移（它对全色影像的解释能力过低，或其各部分相互矛盾，例如有云时）；采用整幅影像的偏移。</translation>
  </message>
  <message>
   <source>The multispectral image</source>
   <translation>多光谱影像</translation>
  </message>
  <message>
   <source>The panchromatic image</source>
   <translation>全色影像</translation>
  </message>
  <message>
   <source>No pixel of the multispectral image has its centre in the fused image. Expected some; choose a larger fused image, or a smaller BORDER.</source>
   <translation>没有任何多光谱像素的中心位于融合影像内。应当有一些；请选择更大的融合影像，或更小的 BORDER。</translation>
  </message>
  <message>
   <source>BORDER is {border}, which would leave fewer than {least_side} of {cols} x {rows} pixels along a side: no border is left out.</source>
   <translation>BORDER 为 {border}，这会使 {cols} × {rows} 像素的某一边剩余不足 {least_side} 个像素：不剔除边缘。</translation>
  </message>
  <message>
   <source>The fused image {fused} does not lie where the panchromatic and the multispectral image overlap. Expected an image of the same ground; choose the fused image of this pair.</source>
   <translation>融合影像 {fused} 不在全色影像与多光谱影像的重叠区内。应为同一地面区域的影像；请选择该影像对的融合影像。</translation>
  </message>
  <message>
   <source>reflectance</source>
   <translation>反射率</translation>
  </message>
  <message>
   <source>digital numbers</source>
   <translation>DN 值</translation>
  </message>
  <message>
   <source>Model {path}: encoder {encoder}, fitted from {started} in {steps} steps with seed {seed} to a scene of {bands} band(s), sensor {sensor}.</source>
   <translation>模型 {path}：编码器 {encoder}，以 {started} 为起点，经 {steps} 步、随机种子 {seed}，拟合到含 {bands} 个波段的场景，传感器 {sensor}。</translation>
  </message>
  <message>
   <source>Model {path}: encoder {encoder}, pretrained in {steps} steps with seed {seed} on {pictures} image(s) and {pairs} real pair(s).</source>
   <translation>模型 {path}：编码器 {encoder}，经 {steps} 步、随机种子 {seed}，在 {pictures} 幅影像和 {pairs} 个真实影像对上预训练。</translation>
  </message>
  <message>
   <source>Model {path}: encoder {encoder}, the regression on PAN's detail alone.</source>
   <translation>模型 {path}：编码器 {encoder}，仅含对 PAN 细节的回归。</translation>
  </message>
  <message>
   <source>The images are taken to lie where their georeferencing says.</source>
   <translation>影像的位置以其地理参考为准。</translation>
  </message>
  <message>
   <source>GDAL {gdal_version}, method {method}.</source>
   <translation>GDAL {gdal_version}，方法 {method}。</translation>
  </message>
  <message>
   <source>PIXEL_SIZE or SCALE is given, but a classical method sharpens to the pixels of the panchromatic image only. Leave both empty, or use gzap:pansharpen.</source>
   <translation>给出了 PIXEL_SIZE 或 SCALE，但经典方法只能锐化到全色影像的像素。请将两者留空，或使用 gzap:pansharpen。</translation>
  </message>
  <message>
   <source>Cluster {address}: {count} worker(s).</source>
   <translation>集群 {address}：{count} 个工作进程。</translation>
  </message>
  <message>
   <source>No Dask scheduler answers at {address} ({reason}). Check CLUSTER, that the scheduler runs and can be reached from here, and that it has the same version of distributed as QGIS's Python ({ours}).</source>
   <translation>{address} 处没有 Dask 调度器响应（{reason}）。请检查 CLUSTER，并确认调度器正在运行、可从本机访问，且其 distributed 版本与 QGIS 的 Python 相同，为 {ours}。</translation>
  </message>
  <message>
   <source>The cluster's scheduler at {address} does not answer any more. Start the cluster again, and then this run; or leave CLUSTER empty.</source>
   <translation>位于 {address} 的集群的调度器不再响应。请重新启动集群，再重新运行；或将 CLUSTER 留空。</translation>
  </message>
  <message>
   <source>The last worker of the cluster at {address} has gone. Start workers again, and then this run.</source>
   <translation>位于 {address} 的集群已没有任何工作进程。请重新启动工作进程，再重新运行。</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} gave no answer for {seconds:.0f} seconds. End it, and start this run again.</source>
   <translation>集群的工作进程 {worker} 在 {seconds:.0f} 秒内没有响应。请结束该进程，再重新运行。</translation>
  </message>
  <message>
   <source>CLUSTER is {address}, but QGIS's Python cannot import distributed, the part of Dask that clusters need ({reason}). Install it there (python3 -m pip install distributed, or Debian's python3-distributed), or leave CLUSTER empty.</source>
   <translation>CLUSTER 为 {address}，但 QGIS 的 Python 无法导入 distributed，即使用集群所需的 Dask 组件（{reason}）。请为其安装（python3 -m pip install distributed，或 Debian 的 python3-distributed），或将 CLUSTER 留空。</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} cannot load what the work needs ({reason}). Install the plugin's package, numpy, GDAL and torch for its Python, and restart it.</source>
   <translation>集群的工作进程 {worker} 无法加载工作所需的内容（{reason}）。请为其 Python 安装插件的软件包、numpy、GDAL 和 torch，并重新启动该工作进程。</translation>
  </message>
  <message>
   <source>Worker {worker}: Python {python}, torch {torch}, GDAL {gdal}, {threads} thread(s).</source>
   <translation>工作进程 {worker}：Python {python}，torch {torch}，GDAL {gdal}，{threads} 个线程。</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} has distributed {theirs}, QGIS's Python {ours}: they may not understand each other. Install one version everywhere.</source>
   <translation>集群的工作进程 {worker} 的 distributed 版本为 {theirs}，QGIS 的 Python 为 {ours}：两者可能无法相互通信。请在各处安装同一版本。</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} has torch {theirs}, this run {ours}: single pixels may differ by one digital number.</source>
   <translation>集群的工作进程 {worker} 的 torch 版本为 {theirs}，本次运行为 {ours}：个别像素可能相差一个 DN 值。</translation>
  </message>
  <message>
   <source>The cluster at {address} has no worker. Start at least one (see the page on clusters in the documentation), or leave CLUSTER empty.</source>
   <translation>位于 {address} 的集群没有工作进程。请至少启动一个（见文档中关于集群的页面），或将 CLUSTER 留空。</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} cannot use the images: {reason} Put them into a folder that all workers reach under the same name.</source>
   <translation>集群的工作进程 {worker} 无法使用影像：{reason} 请将影像放在所有工作进程都能以相同名称访问的文件夹中。</translation>
  </message>
  <message>
   <source>{pan} and {ms} hold other images there than here.</source>
   <translation>该处的 {pan} 和 {ms} 与本机上的影像不同。</translation>
  </message>
  <message>
   <source>A task failed on a worker of the cluster: {reason}. The worker's own log says more.</source>
   <translation>集群的一个工作进程上有任务失败：{reason}。该工作进程自身的日志中有更多信息。</translation>
  </message>
  <message>
   <source>A task ended one worker of the cluster after the other: memory probably ran out there. Give the workers more memory, or set a smaller MEMORY.</source>
   <translation>一个任务使集群的工作进程接连终止：很可能是那里内存不足。请为工作进程分配更多内存，或减小 MEMORY。</translation>
  </message>
  <message>
   <source>its result got lost</source>
   <translation>其结果已丢失</translation>
  </message>
  <message>
   <source>The cluster's worker {worker} has version {theirs} of G-ZAP, this QGIS {ours}. Install the same version on all of them and restart the workers.</source>
   <translation>集群的工作进程 {worker} 的 G-ZAP 版本为 {theirs}，本 QGIS 为 {ours}。请在所有工作进程上安装同一版本，并重新启动它们。</translation>
  </message>
  <message>
   <source>without a correction by a small network</source>
   <translation>不含小型神经网络修正</translation>
  </message>
  <message>
   <source>Held-back error relative to the regression, at each check: {history}.</source>
   <translation>每次检验时相对于回归的留出误差：{history}。</translation>
  </message>
  <message>
   <source>The scene is too small to learn from; the regression on PAN's detail is used alone.</source>
   <translation>场景过小，无法学习；仅使用对 PAN 细节的回归。</translation>
  </message>
  <message>
   <source>the start</source>
   <translation>起点</translation>
  </message>
  <message>
   <source>Kept the weights of {kept} with {share:.0f} % of their correction; {steps} steps took {seconds:.1f} s.</source>
   <translation>保留了{kept}的权重，采用其修正量的 {share:.0f} %；{steps} 步用时 {seconds:.1f} 秒。</translation>
  </message>
  <message>
   <source>GDAL {gdal}, torch {torch} in {interpreter}, device {device}, {threads} thread(s).</source>
   <translation>GDAL {gdal}，torch {torch}（位于 {interpreter}），设备 {device}，{threads} 个线程。</translation>
  </message>
  <message>
   <source>Fit: method {method}, preset {preset}, start {start}, encoder {encoder}, tuning {tuning}, seed {seed}.</source>
   <translation>拟合：方法 {method}，预设 {preset}，起点 {start}，编码器 {encoder}，微调方式 {tuning}，随机种子 {seed}。</translation>
  </message>
  <message>
   <source>with a correction by a small network</source>
   <translation>含小型神经网络修正</translation>
  </message>
  <message>
   <source>PAN's response to the bands: {weights}, {correction}; it explains {share:.2f} % of PAN on {pixels} held-back pixels, least squares {linear:.2f} %.</source>
   <translation>PAN 对各波段的响应：{weights}，{correction}；它在 {pixels} 个留出像素上解释了 PAN 的 {share:.2f} %，最小二乘为 {linear:.2f} %。</translation>
  </message>
  <message>
   <source>PAN becomes as sharp as MS by a blur of gain {gain:.2f} at MS's Nyquist frequency, band by band {bands}; the sensor's table has {known}.</source>
   <translation>以 MS 奈奎斯特频率处增益为 {gain:.2f} 的模糊，PAN 变得与 MS 同样清晰；各波段为 {bands}；传感器表中的值为 {known}。</translation>
  </message>
  <message>
   <source>Loss of each level at the end: {losses}.</source>
   <translation>结束时各级的损失：{losses}。</translation>
  </message>
  <message>
   <source>The scene is small: all of it was learnt from. Its error relative to the regression, at each check: {history}.</source>
   <translation>场景较小：已从整个场景学习。每次检验时相对于回归的误差：{history}。</translation>
  </message>
  <message>
   <source>The scene is too small to learn from; the weights of the start are used as they are.</source>
   <translation>场景过小，无法学习；直接使用起点的权重。</translation>
  </message>
  <message>
   <source>The held-back part preferred the regression on PAN's detail; it is used alone.</source>
   <translation>留出部分更适合对 PAN 细节的回归；仅使用该回归。</translation>
  </message>
  <message>
   <source>step {step}</source>
   <translation>第 {step} 步</translation>
  </message>
  <message>
   <source>GDAL {gdal}, torch {torch}, device {device}, {threads} thread(s).</source>
   <translation>GDAL {gdal}，torch {torch}，设备 {device}，{threads} 个线程。</translation>
  </message>
  <message>
   <source>BACKBONE is {asked}, but the model file that the fit starts from has the encoder {found}, which stays.</source>
   <translation>BACKBONE 为 {asked}，但作为拟合起点的模型文件的编码器为 {found}，将沿用后者。</translation>
  </message>
  <message>
   <source>No file is named for the model; choose where MODEL is written.</source>
   <translation>未为模型指定文件；请选择 MODEL 的写出位置。</translation>
  </message>
  <message>
   <source>The model file {path} cannot be read ({reason}). Choose an existing file that gzap:fit has written.</source>
   <translation>无法读取模型文件 {path}（{reason}）。请选择由 gzap:fit 写出的现有文件。</translation>
  </message>
  <message>
   <source>The network is fitted on {count} block(s) of up to {cols} x {rows} pixels: MEMORY allows {memory} MiB for its work. With more it may learn more.</source>
   <translation>在 {count} 个最大为 {cols} × {rows} 像素的块上拟合神经网络：MEMORY 允许神经网络使用 {memory} MiB 内存。内存更多时，可能学到更多。</translation>
  </message>
  <message>
   <source>PIXEL_SIZE is {size:.6g} map units, but the multispectral pixels measure {dx:.6g} x {dy:.6g}: more than {most} output pixels would lie along each. Choose {least:.6g} or more.</source>
   <translation>PIXEL_SIZE 为 {size:.6g} 地图单位，但多光谱像素为 {dx:.6g} × {dy:.6g}：每个多光谱像素的一边上将有超过 {most} 个输出像素。请选择 {least:.6g} 或更大的值。</translation>
  </message>
  <message>
   <source>EXTENT and MASK have no ground in common. Choose others, or only one.</source>
   <translation>EXTENT 与 MASK 没有共同的地面区域。请重新选择，或只使用其中之一。</translation>
  </message>
  <message>
   <source>EXTENT lies outside the ground that the two images share. Choose an extent inside it, or leave EXTENT empty.</source>
   <translation>EXTENT 位于两幅影像共同覆盖的地面区域之外。请选择该区域内的范围，或将 EXTENT 留空。</translation>
  </message>
  <message>
   <source>that are no images</source>
   <translation>不是影像</translation>
  </message>
  <message>
   <source>with a colour table, whose numbers are not brightness (convert them to RGB)</source>
   <translation>带有颜色表，其数值不是亮度（请转换为 RGB）</translation>
  </message>
  <message>
   <source>with more than {bands} bands</source>
   <translation>波段多于 {bands} 个</translation>
  </message>
  <message>
   <source>with less than {pixels} pixels a side</source>
   <translation>某一边少于 {pixels} 像素</translation>
  </message>
  <message>
   <source>Found {pictures} image(s) and {pairs} real pair(s).</source>
   <translation>找到 {pictures} 幅影像和 {pairs} 个真实影像对。</translation>
  </message>
  <message>
   <source>IMAGES is {folder}, which is no folder; choose a folder with images.</source>
   <translation>IMAGES 为 {folder}，它不是文件夹；请选择含有影像的文件夹。</translation>
  </message>
  <message>
   <source>{folder} and its sub-folders hold no image to learn from. Expected images of 1 to {most_bands} bands and at least {least_side} pixels a side, or sub-folders with a {pan} and an {ms}; choose another folder.</source>
   <translation>{folder} 及其子文件夹中没有可供学习的影像。应为 1 到 {most_bands} 个波段、每边至少 {least_side} 像素的影像，或含有 {pan} 和 {ms} 的子文件夹；请选择其他文件夹。</translation>
  </message>
  <message>
   <source>Left out {count} {reason}: {names}.</source>
   <translation>略过 {count} 项，原因是{reason}：{names}。</translation>
  </message>
  <message>
   <source>A band marked as transparency (alpha) is taken as a mask in {count} image(s): {names}. If it holds measurements, change its colour interpretation.</source>
   <translation>有 {count} 幅影像中标记为透明度（alpha）的波段被用作掩膜：{names}。如果其中是测量值，请更改其颜色解释。</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be listed ({strerror}); give leave to read it, or choose another folder for IMAGES.</source>
   <translation>无法列出文件夹 {folder} 的内容（{strerror}）；请授予读取权限，或为 IMAGES 选择其他文件夹。</translation>
  </message>
  <message>
   <source>that are no pair ({error})</source>
   <translation>不是影像对（{error}）</translation>
  </message>
  <message>
   <source>{name} holds {mark:g} in {share:.1f} % of the pixels looked at, which is how files mark gaps. It counts as a measurement: declare it as NoData if it is none.</source>
   <translation>{name} 中所查看的像素有 {share:.1f} % 为 {mark:g}，文件常以此标记空缺。该值按测量值处理：如果不是测量值，请将其声明为 NoData。</translation>
  </message>
  <message>
   <source>MODEL and OUTPUT both name {path}. Choose a file of its own for each.</source>
   <translation>MODEL 和 OUTPUT 都指定了 {path}。请分别选择不同的文件。</translation>
  </message>
  <message>
   <source>Steps {first} to {last} took {seconds:.0f} s. Over the last of them the error was {loss:.1f} % of the regression's.</source>
   <translation>第 {first} 至 {last} 步用时 {seconds:.0f} 秒。在其中最后若干步，误差为回归误差的 {loss:.1f} %。</translation>
  </message>
  <message>
   <source>Checkpoints are written to {path}. Should this run be stopped or killed, run it again with the same settings and that file as RESUME: it then goes on.</source>
   <translation>检查点写入 {path}。如果本次运行被停止或终止，请以相同的设置并将该文件作为 RESUME 重新运行，即可继续。</translation>
  </message>
  <message>
   <source>The run was cancelled. {path} keeps what was learnt: to go on, run it again with the same settings and that file as RESUME.</source>
   <translation>运行已取消。{path} 保留了已学到的内容：如需继续，请以相同的设置并将该文件作为 RESUME 重新运行。</translation>
  </message>
  <message>
   <source>MODEL is {model}, but that is how checkpoints end. Choose a name that ends in .safetensors.</source>
   <translation>MODEL 为 {model}，但这是检查点的扩展名。请选择以 .safetensors 结尾的名称。</translation>
  </message>
  <message>
   <source>MODEL and RESUME both name {model}. Choose a file of its own for each.</source>
   <translation>MODEL 和 RESUME 都指定了 {model}。请分别选择不同的文件。</translation>
  </message>
  <message>
   <source>Pretraining: encoder {encoder}, {steps} steps, seed {seed}.</source>
   <translation>预训练：编码器 {encoder}，{steps} 步，随机种子 {seed}。</translation>
  </message>
  <message>
   <source>{path} is the checkpoint of an earlier run. RESUME does not name it, so this run starts anew; the old checkpoint will be kept as {old}.</source>
   <translation>{path} 是此前某次运行的检查点。RESUME 未指定它，因此本次运行重新开始；旧检查点将保留为 {old}。</translation>
  </message>
  <message>
   <source>The checkpoint {path} cannot be read ({reason}). Choose the {ending} file of the run that is to go on, or leave RESUME empty.</source>
   <translation>无法读取检查点 {path}（{reason}）。请选择要继续的那次运行的 {ending} 文件，或将 RESUME 留空。</translation>
  </message>
  <message>
   <source>The checkpoint of an earlier run could not be renamed to {old} ({reason}); move {name} elsewhere, or choose another MODEL.</source>
   <translation>无法将此前某次运行的检查点重命名为 {old}（{reason}）；请将 {name} 移到别处，或选择其他 MODEL。</translation>
  </message>
  <message>
   <source>The prior {path} that comes with the plugin is missing. Install the plugin again, choose another BACKBONE, or do without it: fit with START scratch.</source>
   <translation>缺少插件自带的先验 {path}。请重新安装插件，选择其他 BACKBONE，或不使用先验：拟合时将 START 设为 scratch。</translation>
  </message>
  <message>
   <source>Sensor taken from bands, ratio and pixel size: {sensor}. Set SENSOR if that is wrong.</source>
   <translation>根据波段、比值和像素大小判定的传感器：{sensor}。如有误，请设置 SENSOR。</translation>
  </message>
  <message>
   <source>Sensor {sensor}, since {reason}. Set SENSOR if that is wrong.</source>
   <translation>传感器 {sensor}，依据：{reason}。如有误，请设置 SENSOR。</translation>
  </message>
  <message>
   <source>Band by band, MS lies off its georeferenced place by (rows columns, PAN pixels; confidence): {bands}.</source>
   <translation>各波段偏离其地理参考位置的量（行 列，PAN 像素；置信度）：{bands}。</translation>
  </message>
  <message>
   <source>In held-back pixels MS now explains {after:.2f} % of the detail of PAN, before {before:.2f} %.</source>
   <translation>在留出像素上，MS 现在解释了 PAN 细节的 {after:.2f} %，此前为 {before:.2f} %。</translation>
  </message>
  <message>
   <source>MS lies turned by {degrees:+.4f} degrees clockwise; confidence {confidence:.2f}.</source>
   <translation>MS 顺时针旋转了 {degrees:+.4f} 度；置信度 {confidence:.2f}。</translation>
  </message>
  <message>
   <source>No band is moved by itself, and MS is not turned: no such step makes MS fit PAN clearly better in held-back pixels.</source>
   <translation>没有单独移动任何波段，也没有旋转 MS：这类步骤都不能使 MS 在留出像素上与 PAN 明显更吻合。</translation>
  </message>
  <message>
   <source>Band(s) {bands} are moved onto the others.</source>
   <translation>波段 {bands} 已移到其他波段的位置。</translation>
  </message>
  <message>
   <source>MS is turned back.</source>
   <translation>已撤销 MS 的旋转。</translation>
  </message>
  <message>
   <source>{path} would hold {cols} x {rows} pixels of {bands} band(s), {size:.4g} GiB before compression, but only {free:.4g} GiB are free on its disk. Choose a larger PIXEL_SIZE, a smaller SCALE or EXTENT, or another disk.</source>
   <translation>{path} 将有 {cols} × {rows} 像素、{bands} 个波段，压缩前为 {size:.4g} GiB，但其所在磁盘只有 {free:.4g} GiB 可用空间。请选择更大的 PIXEL_SIZE、更小的 SCALE 或 EXTENT，或其他磁盘。</translation>
  </message>
  <message>
   <source>The build downloads about {download} MB from {places} and keeps about {disk} MB in {folder}; while it works it needs about {room} MB there.</source>
   <translation>构建将从 {places} 下载约 {download} MB，并在 {folder} 中占用约 {disk} MB；构建过程中需要约 {room} MB 空间。</translation>
  </message>
  <message>
   <source>QGIS's own Python {own} has torch {found}: the network runs without a private environment unless the settings name another Python.</source>
   <translation>QGIS 自带的 Python {own} 有 torch {found}：神经网络无需私有环境即可运行，除非设置中指定了其他 Python。</translation>
  </message>
  <message>
   <source>{folder} holds a complete environment ({size:.0f} MB).</source>
   <translation>{folder} 中有一个完整的环境（{size:.0f} MB）。</translation>
  </message>
  <message>
   <source>The build takes torch and what it needs from the folder {places}, without a network, and keeps about {disk} MB in {folder}.</source>
   <translation>构建将从文件夹 {places} 获取 torch 及其依赖，无需网络，并在 {folder} 中占用约 {disk} MB。</translation>
  </message>
  <message>
   <source>A build would use {python}.</source>
   <translation>构建将使用 {python}。</translation>
  </message>
  <message>
   <source>{free:.0f} MB are free there.</source>
   <translation>该处有 {free:.0f} MB 可用空间。</translation>
  </message>
  <message>
   <source>Nothing was downloaded or written, and no address was contacted.</source>
   <translation>未下载或写出任何内容，也未访问任何地址。</translation>
  </message>
  <message>
   <source>To install, choose build under "What to do" (ACTION), tick "Download and install now" (AGREE), and run this again.</source>
   <translation>要安装，请在“操作”（ACTION）中选择 build，勾选“立即下载并安装”（AGREE），然后再次运行。</translation>
  </message>
  <message>
   <source>{folder} was removed: {size:.0f} MB are free again.</source>
   <translation>已删除 {folder}：释放了 {size:.0f} MB 空间。</translation>
  </message>
  <message>
   <source>QGIS's own Python {own} has no torch.</source>
   <translation>QGIS 自带的 Python {own} 没有 torch。</translation>
  </message>
  <message>
   <source>There is no private environment in {folder}.</source>
   <translation>{folder} 中没有私有环境。</translation>
  </message>
  <message>
   <source>The folder {folder} holds files that gzap:runtime did not make; a build needs an empty or a new folder.</source>
   <translation>文件夹 {folder} 中有并非由 gzap:runtime 创建的文件；构建需要空文件夹或新文件夹。</translation>
  </message>
  <message>
   <source>{folder} holds a build that did not end ({size:.0f} MB); build again to go on, or remove it.</source>
   <translation>{folder} 中有一个未完成的构建（{size:.0f} MB）；请重新构建以继续，或将其删除。</translation>
  </message>
  <message>
   <source>The environment works: Python {python}, torch {torch}, numpy {numpy}, device {device}.</source>
   <translation>环境可用：Python {python}，torch {torch}，numpy {numpy}，设备 {device}。</translation>
  </message>
  <message>
   <source>torch finds no NVIDIA card that it can use, so runs will take the processor: update the driver, or choose in INDEX the address for another version of CUDA.</source>
   <translation>torch 未找到可用的 NVIDIA 显卡，因此运行将使用处理器：请更新驱动程序，或在 INDEX 中选择对应其他 CUDA 版本的地址。</translation>
  </message>
  <message>
   <source>There is no environment in {folder}.</source>
   <translation>{folder} 中没有环境。</translation>
  </message>
  <message>
   <source>The build needs about {room} MB, but only {free:.0f} MB are free for {folder}; free some room, or choose FOLDER on another disk.</source>
   <translation>构建需要约 {room} MB，但 {folder} 只有 {free:.0f} MB 可用空间；请释放空间，或为 FOLDER 选择其他磁盘上的文件夹。</translation>
  </message>
  <message>
   <source>{folder} holds what was asked for.</source>
   <translation>{folder} 中已有所请求的内容。</translation>
  </message>
  <message>
   <source>Tiles of {side} x {side} pixels: MEMORY allows {memory} MiB for the network's work.</source>
   <translation>图块为 {side} × {side} 像素：MEMORY 允许神经网络使用 {memory} MiB 内存。</translation>
  </message>
  <message>
   <source>Share of the network's correction that each band takes: {trust}.</source>
   <translation>各波段采用的神经网络修正量比例：{trust}。</translation>
  </message>
  <message>
   <source>Output {cols} x {rows} pixels of {dx:.10g} x {dy:.10g} map units, geometry {geometry}.</source>
   <translation>输出 {cols} × {rows} 像素，每像素 {dx:.10g} × {dy:.10g} 地图单位，几何 {geometry}。</translation>
  </message>
  <message>
   <source>panchromatic</source>
   <translation>全色</translation>
  </message>
  <message>
   <source>multispectral</source>
   <translation>多光谱</translation>
  </message>
  <message>
   <source>GDAL {gdal_version}.</source>
   <translation>GDAL {gdal_version}。</translation>
  </message>
  <message>
   <source>Degraded by {col_scale:.6g} x {row_scale:.6g}: PAN {cols} x {rows}, MS {ms_cols} x {ms_rows} pixels. MTF gains {gains}.</source>
   <translation>按 {col_scale:.6g} × {row_scale:.6g} 倍降分辨率：PAN {cols} × {rows}，MS {ms_cols} × {ms_rows} 像素。MTF 增益 {gains}。</translation>
  </message>
  <message>
   <source>PHASE auto: PAN is sampled where MS really lies, so that the degraded images lie on each other as georeferenced.</source>
   <translation>PHASE auto：PAN 在 MS 的实际位置采样，使降分辨率影像按地理参考相互重合。</translation>
  </message>
  <message>
   <source>PHASE interp23: the degraded multispectral pixels show what lies half a degraded panchromatic pixel further down and right; choose interp23 in gzap:assess too.</source>
   <translation>PHASE interp23：降分辨率的多光谱像素显示的是向下、向右各偏半个降分辨率全色像素处的内容；在 gzap:assess 中也请选择 interp23。</translation>
  </message>
  <message>
   <source>PHASE area: both images are taken to lie where their georeferencing says.</source>
   <translation>PHASE area：两幅影像的位置均以其地理参考为准。</translation>
  </message>
  <message>
   <source>PAN_REDUCED and MS_REDUCED are both {pan}. Expected two files; choose another name for one of them.</source>
   <translation>PAN_REDUCED 和 MS_REDUCED 都为 {pan}。应为两个文件；请为其中之一选择其他名称。</translation>
  </message>
  <message>
   <source>No pixel of the degraded {title} image would hold a measurement: all would be NoData or zero. Check the NoData value and the mask of the {title} image; if there are gaps everywhere, choose a smaller RATIO.</source>
   <translation>降分辨率后的{title}影像将不含任何测量值：全部为 NoData 或零。请检查{title}影像的 NoData 值和掩膜；如果到处都有空缺，请选择更小的 RATIO。</translation>
  </message>
  <message>
   <source>Choose SENSOR {sensor} wherever the degraded pair is used: its pixels are too large for auto to know the sensor again.</source>
   <translation>使用该降分辨率影像对时，请始终选择 SENSOR {sensor}：其像素过大，auto 无法再识别传感器。</translation>
  </message>
  <message>
   <source>At this ratio no given image shows what the pair should be sharpened to.</source>
   <translation>在此比值下，没有任何给定影像可作为该影像对锐化结果的参考。</translation>
  </message>
  <message>
   <source>RATIO is nearly the pair's own, multispectral over panchromatic pixel size: leave it empty to have the given multispectral image as the truth.</source>
   <translation>RATIO 与影像对自身的比值（多光谱与全色像素大小之比）几乎相同：请将其留空，以便用给定的多光谱影像作为真值。</translation>
  </message>
  <message>
   <source>The multispectral image was warped: its own pixels are no reference. To have one, warp it to the reference system of the panchromatic image and begin with that file.</source>
   <translation>多光谱影像已重投影：其自身的像素不能作为参考。如需参考影像，请先将其重投影到全色影像的坐标参照系，再以该文件开始。</translation>
  </message>
  <message>
   <source>The degraded PAN lies on the pixels of the given multispectral image: sharpen the degraded pair and compare the result with that image.</source>
   <translation>降分辨率后的 PAN 与给定多光谱影像的像素重合：请锐化降分辨率影像对，并将结果与该影像比较。</translation>
  </message>
  <message>
   <source>PAN {cols} x {rows}, MS {ms_cols} x {ms_rows} pixels, {bands} band(s), ratio {col_ratio:.6g} x {row_ratio:.6g}.</source>
   <translation>PAN {cols} × {rows}，MS {ms_cols} × {ms_rows} 像素，{bands} 个波段，比值 {col_ratio:.6g} × {row_ratio:.6g}。</translation>
  </message>
  <message>
   <source>MS lies {rows:+.2f} rows and {cols:+.2f} columns (PAN pixels) off its georeferenced place; confidence {confidence:.2f}, PAN explained by MS to {fit:.1f} %.</source>
   <translation>MS 偏离其地理参考位置 {rows:+.2f} 行、{cols:+.2f} 列（PAN 像素）；置信度 {confidence:.2f}，MS 解释了 PAN 的 {fit:.1f} %。</translation>
  </message>
 </context>
</TS>
