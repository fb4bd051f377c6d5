/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every template makes its widget without a warning, and leaves nothing behind: no tool can check templates of libadwaita's classes. */
#include "config.h"

#include "intake-action-row.h"
#include "intake-answer-badge.h"
#include "intake-application-detail.h"
#include "intake-application-header.h"
#include "intake-applications-page.h"
#include "intake-assign-dialog.h"
#include "intake-assignment-row.h"
#include "intake-board-card.h"
#include "intake-board-column.h"
#include "intake-board.h"
#include "intake-candidate-row.h"
#include "intake-check-in-plan-popover.h"
#include "intake-chip.h"
#include "intake-choice-row.h"
#include "intake-column-row.h"
#include "intake-columns-dialog.h"
#include "intake-completion.h"
#include "intake-decision-popover.h"
#include "intake-document-row.h"
#include "intake-documents-card.h"
#include "intake-entry-row.h"
#include "intake-export-dialog.h"
#include "intake-figure-card.h"
#include "intake-figure-row.h"
#include "intake-filter-bar.h"
#include "intake-filter-button.h"
#include "intake-filter-popover.h"
#include "intake-filter-row.h"
#include "intake-follow-up-card.h"
#include "intake-follow-up-row.h"
#include "intake-form.h"
#include "intake-history-card.h"
#include "intake-history-page.h"
#include "intake-history-row.h"
#include "intake-import-dialog.h"
#include "intake-import-columns-page.h"
#include "intake-import-report-page.h"
#include "intake-interns-page.h"
#include "intake-list-heading.h"
#include "intake-import-source-page.h"
#include "intake-import-values-page.h"
#include "intake-interview-group.h"
#include "intake-interviewer-row.h"
#include "intake-interviews-card.h"
#include "intake-list-faces.h"
#include "intake-list-page.h"
#include "intake-list-placeholder.h"
#include "intake-list-table.h"
#include "intake-load-meter.h"
#include "intake-long-text-row.h"
#include "intake-name-popover.h"
#include "intake-notice-detail.h"
#include "intake-notices-page.h"
#include "intake-opening-page.h"
#include "intake-other-application-row.h"
#include "intake-other-applications-card.h"
#include "intake-overview-page.h"
#include "intake-placement-detail.h"
#include "intake-placement-header.h"
#include "intake-pick-row.h"
#include "intake-picker.h"
#include "intake-preferences.h"
#include "intake-progress-page.h"
#include "intake-reason-line.h"
#include "intake-reason-row.h"
#include "intake-recent-row.h"
#include "intake-record-list.h"
#include "intake-mapping-row.h"
#include "intake-match-row.h"
#include "intake-preview-table.h"
#include "intake-refusal-row.h"
#include "intake-rejudge-dialog.h"
#include "intake-rejudge-row.h"
#include "intake-word-entry.h"
#include "intake-word-row.h"
#include "intake-compare-row.h"
#include "intake-compare-view.h"
#include "intake-alike-card.h"
#include "intake-alike-row.h"
#include "intake-custom-card.h"
#include "intake-custom-row.h"
#include "intake-merge-dialog.h"
#include "intake-date-order-row.h"
#include "intake-score-row.h"
#include "intake-note-row.h"
#include "intake-rule-editor.h"
#include "intake-rule-group-row.h"
#include "intake-rule-groups.h"
#include "intake-rule-heading.h"
#include "intake-rule-line-row.h"
#include "intake-rule-member-row.h"
#include "intake-rule-set-view.h"
#include "intake-rules-page.h"
#include "intake-screening-card.h"
#include "intake-selection-detail.h"
#include "intake-selection-popover.h"
#include "intake-sidebar-row.h"
#include "intake-sidebar.h"
#include "intake-sort-dialog.h"
#include "intake-sort-row.h"
#include "intake-state-bar.h"
#include "intake-state-cell.h"
#include "intake-step-dialog.h"
#include "intake-supervisor-detail.h"
#include "intake-supervisors-card.h"
#include "intake-supervisors-page.h"
#include "intake-term-row.h"
#include "intake-terms-group.h"
#include "intake-trial-dialog.h"
#include "intake-welcome-page.h"
#include "intake-window.h"
#include "intake-work-dialog.h"

#include "ui-fixture.h"

#define FOLDER "/org/intake/Intake/ui"

/* In the order of the files. */
static GType (*const types[]) (void) = {
  intake_action_row_get_type,
  intake_answer_badge_get_type,
  intake_application_detail_get_type,
  intake_application_header_get_type,
  intake_applications_page_get_type,
  intake_assign_dialog_get_type,
  intake_assignment_row_get_type,
  intake_board_card_get_type,
  intake_board_column_get_type,
  intake_board_get_type,
  intake_candidate_row_get_type,
  intake_check_in_plan_popover_get_type,
  intake_chip_get_type,
  intake_choice_row_get_type,
  intake_column_row_get_type,
  intake_columns_dialog_get_type,
  intake_completion_get_type,
  intake_decision_popover_get_type,
  intake_detail_get_type,
  intake_document_row_get_type,
  intake_documents_card_get_type,
  intake_entry_row_get_type,
  intake_export_dialog_get_type,
  intake_figure_card_get_type,
  intake_figure_row_get_type,
  intake_filter_bar_get_type,
  intake_filter_button_get_type,
  intake_filter_popover_get_type,
  intake_filter_row_get_type,
  intake_follow_up_card_get_type,
  intake_follow_up_row_get_type,
  intake_form_get_type,
  intake_history_card_get_type,
  intake_history_page_get_type,
  intake_history_row_get_type,
  intake_import_dialog_get_type,
  intake_import_columns_page_get_type,
  intake_import_report_page_get_type,
  intake_interns_page_get_type,
  intake_list_heading_get_type,
  intake_import_source_page_get_type,
  intake_import_values_page_get_type,
  intake_interview_group_get_type,
  intake_interviewer_row_get_type,
  intake_interviews_card_get_type,
  intake_list_faces_get_type,
  intake_list_page_get_type,
  intake_list_placeholder_get_type,
  intake_list_table_get_type,
  intake_load_meter_get_type,
  intake_long_text_row_get_type,
  intake_name_popover_get_type,
  intake_notice_detail_get_type,
  intake_notices_page_get_type,
  intake_opening_page_get_type,
  intake_other_application_row_get_type,
  intake_other_applications_card_get_type,
  intake_overview_page_get_type,
  intake_placement_detail_get_type,
  intake_placement_header_get_type,
  intake_pick_row_get_type,
  intake_picker_get_type,
  intake_preferences_get_type,
  intake_progress_page_get_type,
  intake_reason_line_get_type,
  intake_reason_row_get_type,
  intake_recent_row_get_type,
  intake_record_list_get_type,
  intake_mapping_row_get_type,
  intake_match_row_get_type,
  intake_preview_table_get_type,
  intake_refusal_row_get_type,
  intake_rejudge_dialog_get_type,
  intake_rejudge_row_get_type,
  intake_word_entry_get_type,
  intake_word_row_get_type,
  intake_compare_row_get_type,
  intake_compare_view_get_type,
  intake_alike_card_get_type,
  intake_alike_row_get_type,
  intake_custom_card_get_type,
  intake_custom_row_get_type,
  intake_merge_dialog_get_type,
  intake_date_order_row_get_type,
  intake_score_row_get_type,
  intake_note_row_get_type,
  intake_rule_editor_get_type,
  intake_rule_group_row_get_type,
  intake_rule_groups_get_type,
  intake_rule_heading_get_type,
  intake_rule_line_row_get_type,
  intake_rule_member_row_get_type,
  intake_rule_set_view_get_type,
  intake_rules_page_get_type,
  intake_screening_card_get_type,
  intake_selection_detail_get_type,
  intake_selection_popover_get_type,
  intake_sidebar_row_get_type,
  intake_sidebar_get_type,
  intake_sort_dialog_get_type,
  intake_sort_row_get_type,
  intake_state_bar_get_type,
  intake_state_cell_get_type,
  intake_step_dialog_get_type,
  intake_supervisor_detail_get_type,
  intake_supervisors_card_get_type,
  intake_supervisors_page_get_type,
  intake_term_row_get_type,
  intake_terms_group_get_type,
  intake_trial_dialog_get_type,
  intake_typed_row_get_type,
  intake_welcome_page_get_type,
  intake_window_get_type,
  intake_work_dialog_get_type,
};

/* "intake-list-page.ui" → "IntakeListPage" */
static char *
dup_type_name (const char *file)
{
  g_autoptr (GString) name = g_string_new (NULL);
  gboolean upper = TRUE;

  for (const char *c = file; *c != '\0' && *c != '.'; c++)
    {
      if (*c != '-')
        g_string_append_c (name, upper ? g_ascii_toupper (*c) : *c);
      upper = *c == '-';
    }

  return g_string_free (g_steal_pointer (&name), FALSE);
}

static void
test_template (gconstpointer data)
{
  GType      type = GPOINTER_TO_SIZE (data);
  GtkWidget *widget;
  gpointer   weak;

  if (G_TYPE_IS_ABSTRACT (type))
    return;

  widget = g_object_ref_sink (g_object_new (type, NULL));
  weak = widget;
  g_object_add_weak_pointer (G_OBJECT (widget), &weak);
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  g_object_unref (widget);
  ui_wait_for (weak == NULL);
}

/* A file that was forgotten above, or has no class of its name, is found here. */
static void
test_all_there (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) files = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *name = dup_type_name (files[i]);

      if (g_str_equal (files[i], "intake-shortcuts.ui"))
        continue;
      if (g_type_from_name (name) == G_TYPE_INVALID)
        g_error ("%s has no class %s in the list of this test", files[i], name);
    }
}

static void
test_shortcuts (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (FOLDER "/intake-shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (window));
  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GType            type = types[i]();
      g_autofree char *path = g_strdup_printf ("/app/templates/%s", g_type_name (type));

      g_test_add_data_func (path, GSIZE_TO_POINTER (type), test_template);
    }
  g_test_add_func ("/app/templates/each-file-is-tested", test_all_there);
  g_test_add_func ("/app/templates/shortcuts", test_shortcuts);

  return g_test_run ();
}
