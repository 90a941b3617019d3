"""The words of the reference itself, in every language that the plugin speaks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """What stands around the texts of an algorithm.

    Attributes:
        language: The code of the language.
        colon: What ends a label within a line.
        overview: Title of the list of all algorithms.
        parameters: Title of the table of parameters.
        outputs: Title of the table of outputs.
        python: Title of the example in Python.
        shell: Title of the example on the command line.
        notes: Title of the notes.
        label: Head of a column: what the dialog says.
        key: Head of a column: what scripts say.
        kind: Head of a column: what a parameter takes.
        default: Head of a column.
        meaning: Head of a column.
        choices: Before the words of a choice.
        span: A range of numbers, with ``{lowest}`` and ``{highest}``.
        advanced: Mark of an advanced parameter.
        optional: In place of a default that need not be given.
        required: In place of a default that must be given.
        network: Note of an algorithm that runs the network.
        arrays: Note of an algorithm that does not.
        cancel: Note for all.
        kinds: Names of the kinds.
    """

    language: str
    colon: str
    overview: str
    parameters: str
    outputs: str
    python: str
    shell: str
    notes: str
    label: str
    key: str
    kind: str
    default: str
    meaning: str
    choices: str
    span: str
    advanced: str
    optional: str
    required: str
    network: str
    arrays: str
    cancel: str
    kinds: Mapping[str, str]


# The kinds in the order in which each language lists them below.
KINDS = [
    "raster",
    "whole",
    "number",
    "boolean",
    "enum",
    "string",
    "file",
    "folder",
    "extent",
    "rasterDestination",
    "fileDestination",
    "folderDestination",
    "outputRaster",
    "outputNumber",
    "outputFile",
    "outputHtml",
    "outputString",
    "outputFolder",
    "outputBoolean",
    "multilayer",
    "source",
]


def kinds(names: str) -> Mapping[str, str]:
    """Names of the kinds from one text, parted by semicolons."""
    return dict(zip(KINDS, (name.strip() for name in names.split(";"))))


ENGLISH = Words(
    language="en",
    colon=": ",
    overview="Algorithms",
    parameters="Parameters",
    outputs="Outputs",
    python="Python",
    shell="Command line",
    notes="Notes",
    label="Label",
    key="Key",
    kind="Type",
    default="Default",
    meaning="Meaning",
    choices="One of",
    span="{lowest} to {highest}",
    advanced="advanced",
    optional="may be left out",
    required="must be given",
    network="It needs PyTorch, in QGIS's Python or in another one that the settings name.",
    arrays="It needs no PyTorch.",
    cancel="A run can be cancelled; a cancelled or failed run leaves no half-written result.",
    kinds=kinds(
        "raster layer; whole number; number; yes or no; choice; text; file; folder; extent; "
        "raster to write; file to write; folder to write; raster; number; file; HTML page; text; "
        "folder; yes or no; several layers; table or vector layer"
    ),
)

GERMAN = Words(
    language="de",
    colon=": ",
    overview="Algorithmen",
    parameters="Parameter",
    outputs="Ausgaben",
    python="Python",
    shell="Kommandozeile",
    notes="Hinweise",
    label="Bezeichnung",
    key="Schlüssel",
    kind="Typ",
    default="Vorgabe",
    meaning="Bedeutung",
    choices="Eines von",
    span="{lowest} bis {highest}",
    advanced="fortgeschritten",
    optional="kann entfallen",
    required="erforderlich",
    network="Benötigt PyTorch, im Python von QGIS oder in einem, das die Einstellungen nennen.",
    arrays="Benötigt kein PyTorch.",
    cancel="Ein Lauf lässt sich abbrechen; ein abgebrochener oder gescheiterter Lauf hinterlässt "
    "kein halbes Ergebnis.",
    kinds=kinds(
        "Rasterlayer; ganze Zahl; Zahl; ja oder nein; Auswahl; Text; Datei; Ordner; Ausdehnung; "
        "zu schreibendes Raster; zu schreibende Datei; zu schreibender Ordner; Raster; Zahl; "
        "Datei; HTML-Seite; Text; Ordner; ja oder nein; mehrere Layer; Tabelle oder Vektorlayer"
    ),
)

FRENCH = Words(
    language="fr",
    colon=" : ",
    overview="Algorithmes",
    parameters="Paramètres",
    outputs="Sorties",
    python="Python",
    shell="Ligne de commande",
    notes="Remarques",
    label="Libellé",
    key="Clé",
    kind="Type",
    default="Valeur par défaut",
    meaning="Signification",
    choices="Au choix",
    span="de {lowest} à {highest}",
    advanced="avancé",
    optional="facultatif",
    required="obligatoire",
    network="Nécessite PyTorch, dans le Python de QGIS ou dans celui que les réglages désignent.",
    arrays="Ne nécessite pas PyTorch.",
    cancel="Le traitement peut être annulé ; une exécution annulée ou en échec ne laisse aucun "
    "résultat incomplet.",
    kinds=kinds(
        "couche raster; nombre entier; nombre; oui ou non; choix; texte; fichier; dossier; "
        "emprise; raster à écrire; fichier à écrire; dossier à écrire; raster; nombre; fichier; "
        "page HTML; texte; dossier; oui ou non; plusieurs couches; table ou couche vecteur"
    ),
)

SPANISH = Words(
    language="es",
    colon=": ",
    overview="Algoritmos",
    parameters="Parámetros",
    outputs="Salidas",
    python="Python",
    shell="Línea de órdenes",
    notes="Notas",
    label="Etiqueta",
    key="Clave",
    kind="Tipo",
    default="Valor predeterminado",
    meaning="Significado",
    choices="Uno de",
    span="de {lowest} a {highest}",
    advanced="avanzado",
    optional="opcional",
    required="obligatorio",
    network="Necesita PyTorch, en el Python de QGIS o en el que indique la configuración.",
    arrays="No necesita PyTorch.",
    cancel="La ejecución se puede cancelar; si se cancela o falla, no deja ningún resultado a "
    "medias.",
    kinds=kinds(
        "capa ráster; número entero; número; sí o no; opción; texto; archivo; carpeta; "
        "extensión; ráster de salida; archivo de salida; carpeta de salida; ráster; número; "
        "archivo; página HTML; texto; carpeta; sí o no; varias capas; tabla o capa vectorial"
    ),
)

CHINESE = Words(
    language="zh",
    colon=":",
    overview="算法",
    parameters="参数",
    outputs="输出",
    python="Python",
    shell="命令行",
    notes="说明",
    label="标签",
    key="键名",
    kind="类型",
    default="默认值",
    meaning="含义",
    choices="可选值",
    span="{lowest} 至 {highest}",
    advanced="高级",
    optional="可省略",
    required="必填",
    network="需要 PyTorch:安装在 QGIS 的 Python 中,或安装在设置所指定的 Python 中。",
    arrays="不需要 PyTorch。",
    cancel="运行可随时取消;取消或失败的运行不会留下不完整的结果。",
    kinds=kinds(
        "栅格图层; 整数; 数值; 是或否; 选项; 文本; 文件; 文件夹; 范围; 输出栅格; 输出文件; "
        "输出文件夹; 栅格; 数值; 文件; HTML 页面; 文本; 文件夹; 是或否; 多个图层; 表格或矢量图层"
    ),
)

LANGUAGES = (ENGLISH, GERMAN, FRENCH, SPANISH, CHINESE)
