"""A bundle as SPOT and Pléiades come: a volume, two products in tiles, coefficients beside them."""

from osgeo import gdal

from tests.raster.analytic import centres, pattern

DIM = """<?xml version="1.0" encoding="UTF-8"?>
<Dimap_Document>
 <Metadata_Identification><METADATA_FORMAT version="2.0">DIMAP</METADATA_FORMAT>
  <METADATA_PROFILE>PHR_SENSOR</METADATA_PROFILE></Metadata_Identification>
 <Dataset_Identification><DATASET_TYPE>RASTER_PHR</DATASET_TYPE></Dataset_Identification>
 <Geoposition><Geoposition_Models><Rational_Function_Model>
  <Component><COMPONENT_TITLE>RPC Model</COMPONENT_TITLE>
   <COMPONENT_PATH href="RPC_{name}.XML"/></Component>
 </Rational_Function_Model></Geoposition_Models></Geoposition>
 <Dataset_Sources><Source_Identification><Strip_Source><MISSION>PHR</MISSION>
  <MISSION_INDEX>1A</MISSION_INDEX></Strip_Source></Source_Identification></Dataset_Sources>
 <Raster_Data>
  <Data_Access><DATA_FILE_ORGANISATION>BAND_COMPOSITE</DATA_FILE_ORGANISATION>
   <DATA_FILE_FORMAT>image/tiff</DATA_FILE_FORMAT><DATA_FILE_TILES>true</DATA_FILE_TILES>
   <Data_Files>{files}</Data_Files></Data_Access>
  <Raster_Dimensions><NROWS>{rows}</NROWS><NCOLS>{cols}</NCOLS><NBANDS>{bands}</NBANDS>
   <Tile_Set><NTILES>2</NTILES><Regular_Tiling>
    <NTILES_SIZE nrows="{rows}" ncols="{half}"/><NTILES_COUNT ntiles_R="1" ntiles_C="2"/>
    <OVERLAP_COL>0</OVERLAP_COL><OVERLAP_ROW>0</OVERLAP_ROW></Regular_Tiling></Tile_Set>
  </Raster_Dimensions>
  <Raster_Encoding><DATA_TYPE>INTEGER</DATA_TYPE><NBITS>16</NBITS><SIGN>UNSIGNED</SIGN>
  </Raster_Encoding>
 </Raster_Data>
</Dimap_Document>"""

VOLUME = """<?xml version="1.0" encoding="UTF-8"?>
<Dimap_Document>
 <Metadata_Identification><METADATA_FORMAT version="2.0">DIMAP</METADATA_FORMAT>
  <METADATA_PROFILE>PHR_SENSOR</METADATA_PROFILE></Metadata_Identification>
 <Dataset_Identification><DATASET_TYPE>VOLUME</DATASET_TYPE></Dataset_Identification>
 <Dataset_Content><Dataset_Components>{components}</Dataset_Components></Dataset_Content>
</Dimap_Document>"""

COMPONENT = """<Component><COMPONENT_TITLE>{name}</COMPONENT_TITLE>
 <COMPONENT_TYPE>DIMAP</COMPONENT_TYPE><COMPONENT_PATH href="IMG_{name}/DIM_{name}.XML"/>
</Component>"""


def write_product(folder, name, camera, ratio, bands):
    """A product of two tiles side by side, of the pattern of the ground."""
    rows, cols = shape = tuple(size // ratio for size in camera.shape)
    to_ground, rpc = camera.to_ground(ratio), camera.rpc(ratio)
    half = cols // 2
    folder.mkdir()
    data = pattern(to_ground(centres(rows, cols))).reshape(shape)
    files = []
    for k in range(2):
        file = f"IMG_{name}_R1C{k + 1}.TIF"
        dataset = gdal.GetDriverByName("GTiff").Create(
            str(folder / file), half, rows, bands, gdal.GDT_UInt16
        )
        for band in range(bands):
            part = data[:, k * half : (k + 1) * half] + 100 * band
            dataset.GetRasterBand(band + 1).WriteArray(part.round().astype("uint16"))
        dataset.FlushCache()
        files.append(
            f'<Data_File tile_R="1" tile_C="{k + 1}"><DATA_FILE_PATH href="{file}"/></Data_File>'
        )
    text = DIM.format(name=name, files="".join(files), rows=rows, cols=cols, bands=bands, half=half)
    (folder / f"DIM_{name}.XML").write_text(text)
    (folder / f"RPC_{name}.XML").write_text(_coefficients(rpc))
    return str(folder / f"DIM_{name}.XML")


def _coefficients(rpc):
    """The coefficients as a file; there the centre of the first pixel is 1, 1."""
    inverse, validity = [], []
    for key, value in rpc.items():
        if key.endswith("COEFF"):
            numbers = enumerate(value.split(), start=1)
            inverse += [f"<{key}_{k}>{number}</{key}_{k}>" for k, number in numbers]
        else:
            one = 1.0 if key in ("LINE_OFF", "SAMP_OFF") else 0.0
            validity.append(f"<{key}>{float(value) + one!r}</{key}>")
    return (
        '<?xml version="1.0" encoding="UTF-8"?><Dimap_Document><Rational_Function_Model>'
        f"<Global_RFM><Inverse_Model>{''.join(inverse)}</Inverse_Model>"
        f"<RFM_Validity>{''.join(validity)}</RFM_Validity></Global_RFM>"
        "</Rational_Function_Model></Dimap_Document>"
    )


def write_bundle(folder, camera, names=("P", "MS")):
    """A volume of a panchromatic and a multispectral product; its name and theirs."""
    ratios = {"P": (1, 1), "MS": (4, 4), "MS2": (4, 4)}
    products = {}
    for name in names:
        ratio, bands = ratios[name]
        products[name] = write_product(folder / f"IMG_{name}", name, camera, ratio, bands)
    volume = folder / "VOL_PHR.XML"
    components = "".join(COMPONENT.format(name=name) for name in names)
    volume.write_text(VOLUME.format(components=components))
    return str(volume), products
