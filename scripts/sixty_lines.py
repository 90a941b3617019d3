"""What a Processing provider of the first class has: sixty lines, and what shows each.

A witness is the node of a test below tests/, or `make TARGET` for a script that takes minutes.
"""

from __future__ import annotations

from typing import NamedTuple

ALGORITHMS = "algorithms/"
PARAMETERS = "algorithms/test_parameters.py::"
BASE = "algorithms/test_base.py::"
PROVIDER = "test_provider.py::"
SITE = "test_package.py::"
FIRST = "test_first_class.py::"
WRITE = "raster/test_write.py::"


class Line(NamedTuple):
    """One of the sixty lines.

    Attributes:
        number: From 1 to 60.
        says: What holds.
        witnesses: What shows it.
    """

    number: int
    says: str
    witnesses: tuple[str, ...]


LINES = (
    Line(1, "registers a provider", ("test_plugin.py::test_provider_appears_with_the_plugin",)),
    Line(
        2,
        "metadata announce the provider",
        (SITE + "test_the_metadata_announce_the_processing_provider",),
    ),
    Line(
        3,
        "initProcessing alone is enough",
        (
            "test_plugin.py::test_provider_appears_with_the_plugin",
            "scripts/test_qgis_process.py::test_the_plugin_is_enabled",
        ),
    ),
    Line(4, "a long name", (PROVIDER + "test_version_is_that_of_the_metadata",)),
    Line(5, "icon, as an SVG too", (PROVIDER + "test_every_icon_shows_something_of_its_own",)),
    Line(6, "version", (PROVIDER + "test_version_is_that_of_the_metadata",)),
    Line(7, "a warning where torch is missing", (PROVIDER + "test_without_torch_what_needs",)),
    Line(
        8,
        "options in Settings > Processing",
        ("algorithms/test_settings_page.py::test_the_page_shows_every_setting", "make screenshots"),
    ),
    Line(9, "no heavy import at load", (PROVIDER + "test_listing_the_provider_imports_nothing",)),
    Line(10, "each algorithm makes another of itself", (FIRST + "test_an_algorithm_makes",)),
    Line(11, "help of each algorithm", (PROVIDER + "test_every_algorithm_explains_itself",)),
    Line(12, "short descriptions", (PROVIDER + "test_every_algorithm_explains_itself",)),
    Line(13, "a page of help for each", (FIRST + "test_an_algorithm_leads_to_a_page",)),
    Line(14, "tags", (PROVIDER + "test_every_algorithm_explains_itself",)),
    Line(15, "an icon of its own for each algorithm", (FIRST + "test_an_algorithm_has_an_icon",)),
    Line(16, "canExecute, with the reason why not", (PROVIDER + "test_without_torch_what_needs",)),
    Line(17, "parameters checked together", (BASE + "test_settings_that_cannot_be_used",)),
    Line(18, "layers read on the main thread", (BASE + "test_a_workflow_receives_names",)),
    Line(19, "choices are static words", (PARAMETERS + "test_choices_are_static_words",)),
    Line(20, "help for every parameter", (PARAMETERS + "test_every_parameter_has_help",)),
    Line(21, "what is advanced is folded", (PARAMETERS + "test_a_beginner_sees_only",)),
    Line(22, "creation options with a widget", (PARAMETERS + "test_creation_options_have",)),
    Line(
        23,
        "outputs: numbers, page, words",
        ("algorithms/test_assess.py::test_every_number_is_declared",),
    ),
    Line(24, "cancel is asked for", ("workflows/test_pansharpen.py::test_a_run_asks_after_each",)),
    Line(25, "progress", ("workflows/test_pansharpen.py::test_progress_only_grows",)),
    Line(26, "steps are named", ("algorithms/test_feedback.py::test_named_steps_share_the_bar",)),
    Line(
        27,
        "results come styled",
        (
            "algorithms/test_image_style.py::test_a_results_layer_is_styled",
            "algorithms/test_assess.py::test_the_map_is_coloured_when_it_is_loaded",
        ),
    ),
    Line(28, "errors of users are sentences", (BASE + "test_an_error_of_ours_is_shown",)),
    Line(
        29,
        "runs in the background",
        (
            "algorithms/test_pansharpen.py::test_a_worker_thread",
            "algorithms/test_background.py::test_runs_one_after_the_other",
        ),
    ),
    Line(
        30,
        "NoData in and out",
        ("workflows/test_sharpen_pixels.py::test_pixels_that_ms_does_not_hold",),
    ),
    Line(31, "names of bands are kept", ("workflows/test_sharpen_pixels.py::test_names_colours",)),
    Line(32, "the layer's provider is checked", ("algorithms/test_inputs.py::test_a_layer_of_a",)),
    Line(33, "errors of GDAL are caught", ("raster/test_calls.py::test_a_failure_becomes",)),
    Line(34, "written aside, then moved", (WRITE + "test_the_final_name_appears_only_at_the_end",)),
    Line(35, "Qt by qgis.PyQt only", ("scripts/test_check_qt6.py::test_the_plugin_is_valid",)),
    Line(36, "QGIS 4 is allowed", (SITE + "test_the_metadata_name_the_versions_of_qgis",)),
    Line(37, "LICENSE in the package", (SITE + "test_linked_files_are_in_the_package",)),
    Line(38, "translations", ("scripts/test_translations.py::test_every_text_that_users_see",)),
    Line(39, "tests", (FIRST + "test_every_room_has_tests",)),
    Line(40, "tests inside QGIS in CI", (FIRST + "test_ci_runs_the_tests_inside_qgis",)),
    Line(
        41, "two versions of QGIS in CI", (FIRST + "test_ci_knows_two_versions", "make test-matrix")
    ),
    Line(42, "documentation for users", ("scripts/test_reference.py::test_the_reference_is",)),
    Line(43, "a changelog", (SITE + "test_the_metadata_hold_the_newest_changes",)),
    Line(44, "the site's rules, Bandit, detect-secrets", (SITE + "test_the_package_passes",)),
    Line(
        45,
        "the same pixels from everywhere",
        (
            "algorithms/test_same_pixels.py::test_",
            "algorithms/test_pansharpen.py::test_a_worker_thread_gives_the_same_pixels",
            "algorithms/test_shipped_models.py::test_sharpen_and_assess_gives_the_pixels",
            "worker/test_remote.py::test_pixels_are_the_same_as_in_this_process",
            "examples/test_examples.py::test_the_batch_dialog_reads_the_batch_file",
            "make screenshots",
        ),
    ),
    Line(
        46,
        "the same pixels whatever the tiles",
        (
            "workflows/test_sharpen.py::test_the_tile_size_changes_no_pixel",
            "core/test_predict.py::test_tiles_equal_the_whole",
        ),
    ),
    Line(
        47,
        "memory does not grow with the image",
        (
            "workflows/test_tile_size.py::test_a_tile_fits_into_its_memory",
            "raster/test_read.py::test_reading_leaves_the_block_cache_empty",
            WRITE + "test_writing_leaves_the_block_cache_empty",
            FIRST + "test_memory_does_not_grow_with_the_image",
        ),
    ),
    Line(
        48,
        "cancel ends soon and leaves nothing",
        (
            "algorithms/test_pansharpen.py::test_a_cancel_leaves_nothing",
            "workflows/test_pansharpen.py::test_a_stopped_run_leaves_everything",
            "make screenshots",
        ),
    ),
    Line(
        49,
        "full and read-only disks",
        (
            "workflows/test_pansharpen.py::test_the_disk_tests_pass",
            "workflows/test_pansharpen.py::test_a_full_disk_under_the_image",
            "raster/test_write_failures.py::test_a_read_only_disk_gets_a_sentence",
        ),
    ),
    Line(
        50,
        "odd inputs: handled or refused in a sentence",
        (
            "raster/test_pair.py::test_ms_in_degrees_lands_where_pan_in_metres_says",
            "raster/test_pair.py::test_disjoint_images_are_refused",
            "raster/test_read.py::test_a_rotated_or_sheared_raster_is_refused",
            "raster/test_read.py::test_a_raster_with_ground_control_points_only",
            "raster/test_read.py::test_a_raster_with_rational_polynomials_only",
            "algorithms/test_inputs.py::test_a_layer_of_a_map_service_is_refused",
            "raster/test_pair.py::test_a_pan_of_several_bands_is_refused",
        ),
    ),
    Line(
        51,
        "NoData, alpha and masks count; no valid pixel is NoData",
        (
            "raster/test_read.py::test_a_mask_and_nodata_both_count",
            "raster/test_read.py::test_an_alpha_band_masks_and_is_no_data_band",
            WRITE + "test_a_valid_integer_that_equals_nodata_moves_by_one",
        ),
    ),
    Line(52, "names, colours, scale, offset kept", (WRITE + "test_an_output_takes_over",)),
    Line(53, "integers are clipped, never wrapped", (WRITE + "test_integers_are_clipped",)),
    Line(
        54,
        "lies within a tenth of a pixel",
        ("workflows/test_sharpen.py::test_a_pattern_stays_at_its_place_at_every_scale",),
    ),
    Line(
        55,
        "without torch: loads, lists, says what to install",
        (
            PROVIDER + "test_without_torch_what_needs",
            "algorithms/test_settings_page.py::test_without_torch_three_ways_are_named",
            FIRST + "test_loading_opens_no_connection",
        ),
    ),
    Line(
        56,
        "torch is not imported at load",
        (PROVIDER + "test_listing_the_provider_imports_nothing", "make load-time"),
    ),
    Line(
        57,
        "a seed; version, device and parameters in the log",
        (
            "algorithms/test_fit.py::test_the_same_seed_gives_the_same_bytes",
            BASE + "test_the_log_tells_the_version",
            "algorithms/test_pansharpen.py::test_the_log_states_what_a_reader_needs",
        ),
    ),
    Line(58, "ready for Qt 6", ("scripts/test_check_qt6.py::test_the_plugin_is_valid",)),
    Line(59, "pictures by a script", ("scripts/test_gui.py", "make screenshots")),
    Line(
        60,
        "a complete second language",
        ("scripts/test_translations.py::test_the_catalogue_is_complete",),
    ),
)
