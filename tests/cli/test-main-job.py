# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job from end to end: a spreadsheet in, checked, supervised, a workbook out."""

import datetime
import os
import stat
import unittest

import openpyxl

from cli_case import FAILED, USAGE, CliCase

ANSWERS = {"eligible", "not-eligible", "cannot-tell", "needs-a-person"}
RULE_ANSWERS = {"met", "not-met", "cannot-tell", "needs-a-person"}


class MainJobTest(CliCase):
    def setUp(self):
        super().setUp()
        self.call("sample", "--applications", "200")

    def test_sample_is_reproducible(self):
        other = self.folder / "other.intake"
        self.call("sample", "--applications", "200", office=other)
        columns = ("--columns", "case,family_name,given_names,birth_date,stage,answer,supervisors")
        self.assertEqual(self.json("list", *columns), self.json("list", *columns, office=other))
        self.assertEqual(len(self.json("list", "notices")), 6)
        names = [row["name"] for row in self.json("list", "supervisors")]
        self.assertEqual(len(names), 12)
        self.assertEqual([name[0] for name in names[:5]], list("BCDÉH"))

    def test_office_file_is_private(self):
        self.assertEqual(stat.S_IMODE(os.stat(self.office).st_mode), 0o600)

    def test_check_says_why(self):
        checked = self.json("check")
        self.assertEqual(len(checked), 200)
        for one in checked:
            self.assertEqual(set(one), {"case", "family_name", "given_names", "ruleset", "version", "answer", "rules"})
            for rule in one["rules"]:
                self.assertLessEqual({"id", "answer", "value", "limit", "on", "text"}, set(rule))
                self.assertIn(rule["answer"], RULE_ANSWERS)
                self.assertTrue(rule["text"])
        self.assertEqual({one["answer"] for one in checked}, ANSWERS)
        self.assertIn("iom-2025", {one["ruleset"] for one in checked})

    def test_check_by_another_rule_set_stores_nothing(self):
        before = self.json("list", "--columns", "case,answer")
        self.json("check", "--ruleset", "iom-2014")
        self.assertEqual(self.json("list", "--columns", "case,answer"), before)

    def test_joint_supervision_and_undo(self):
        case = self.json("list", "--filter", "stage=shortlisted", "--columns", "case")[0]["case"]
        first, second = [row["name"] for row in self.json("list", "supervisors", "--filter", "active=yes")][:2]
        self.call("assign", case, first, "--role", "joint")
        self.call("assign", case, second, "--role", "joint")
        supervisors = self.json("list", "--filter", f"case={case}", "--columns", "supervisors")[0]["supervisors"]
        self.assertIn(first, supervisors)
        self.assertIn(second, supervisors)
        self.call("undo")
        supervisors = self.json("list", "--filter", f"case={case}", "--columns", "supervisors")[0]["supervisors"]
        self.assertNotIn(second, supervisors or "")

    def test_stage_and_history(self):
        case = self.json("list", "--filter", "stage=received", "--columns", "case")[0]["case"]
        self.call("stage", case, "screening", "--note", "complete file")
        self.assertEqual(self.json("list", "--filter", f"case={case}", "--columns", "stage"), [{"stage": "screening"}])
        entry = self.json("history", case)[0]
        self.assertEqual(entry["kind"], "do")
        self.assertTrue(entry["who"])
        self.assertTrue(any("→" in change for change in entry["changes"]), entry)

    def test_filters_search_and_formats(self):
        everyone = self.json("list", "--columns", "case,family_name,stage,answer")
        all_dates = [row["received_on"] for row in self.json("list", "--columns", "received_on")]
        first, last = sorted(all_dates)[len(all_dates) // 4], sorted(all_dates)[len(all_dates) // 2]
        dates = [row["received_on"] for row in self.json("list", "--filter", f"received_on={first}..{last}", "--columns", "received_on")]
        self.assertEqual(sorted(dates), sorted(date for date in all_dates if first <= date <= last))
        self.call("list", "--filter", f"received_on={first}..", code=USAGE)
        some = self.json("list", "--filter", "stage=received", "--filter", "answer=eligible", "--columns", "case,stage,answer")
        self.assertTrue(0 < len(some) < len(everyone))
        self.assertEqual({(row["stage"], row["answer"]) for row in some}, {("received", "eligible")})
        name = everyone[0]["family_name"] or everyone[1]["family_name"]
        found = self.json("list", "--search", name.lower()[:4])
        self.assertTrue(0 < len(found) < len(everyone))
        self.assertEqual(self.call("list", "--format", "csv", "--columns", "case,stage").stdout.splitlines()[0], "case,stage")
        self.assertEqual(len(self.call("list", "--format", "csv", "--columns", "case").stdout.splitlines()), 201)

    def test_wrong_usage(self):
        for words in (["nonsense"], ["list", "--filter", "shoe=42"], ["list", "--columns", "shoe"], ["import"], ["stage", "x", "nowhere"],
                      ["assign", "x", "y"], ["export", "a.xlsx", "--language", "de"], ["list", "--format", "pdf"], ["sample", "--applications", "-1"]):
            self.call(*words, code=USAGE)

    def test_backup_and_verify(self):
        copy = self.folder / "copy.intake"
        self.call("backup", copy)
        self.assertTrue((self.folder / "copy.intake.sha256").exists())
        self.assertEqual(self.json("verify", office=copy), {"problems": []})
        self.assertEqual(self.json("list", "--columns", "case", office=copy), self.json("list", "--columns", "case"))
        self.call("backup", copy, code=FAILED)


class WorkbookTest(CliCase):
    def setUp(self):
        super().setUp()
        self.call("sample", "--applications", "120")
        self.path = self.folder / "list.xlsx"

    def sheets(self):
        return openpyxl.load_workbook(self.path)

    def test_list_is_as_seen(self):
        options = ("--filter", "answer=eligible", "--sort=-birth_date", "--columns", "case,birth_date,family_name,earlier_internships,notice")
        seen = self.json("list", *options)
        self.json("export", self.path, "--language", "en", *options)
        rows = list(self.sheets().worksheets[1].iter_rows(values_only=True))
        self.assertEqual(rows[0], ("Case", "Date of birth", "Family name", "Earlier internships here", "Notice"))
        self.assertEqual([row[0] for row in rows[1:]], [row["case"] for row in seen])
        for row, one in zip(rows[1:], seen):
            self.assertIsInstance(row[1], datetime.datetime)
            self.assertEqual(row[1].date().isoformat(), one["birth_date"])
            self.assertEqual(row[2:], (one["family_name"], one["earlier_internships"], one["notice"]))

    def test_what_headquarters_expects(self):
        self.json("export", self.path, "--language", "en")
        book = self.sheets()
        self.assertEqual(book.sheetnames[4:], ["Check-ins", "Learning objectives", "Outputs", "Evaluations"])
        for sheet in book.worksheets[1:]:
            self.assertEqual(len(sheet.tables), 1)
            table = next(iter(sheet.tables.values()))
            self.assertIsNotNone(table.autoFilter)
            self.assertEqual(sheet.freeze_panes, "B2")
            self.assertEqual(sheet.page_setup.orientation, "landscape")
            self.assertEqual(sheet.print_title_rows, "$1:$1")
            self.assertEqual(sheet.merged_cells.ranges, [] if isinstance(sheet.merged_cells.ranges, list) else set())
        cover = [cell for row in book.worksheets[0].iter_rows(values_only=True) for cell in row if cell]
        self.assertIn(120, cover)
        why = [row[-1] for row in book.worksheets[2].iter_rows(min_row=2, values_only=True)]
        self.assertEqual(len(why), 120)
        self.assertTrue(all(why))

    def test_what_follows_internships(self):
        """A sheet each, with a row for each and what the list says of it."""
        self.json("export", self.path, "--language", "en")
        book = self.sheets()
        for name, entity in (("Check-ins", "check-ins"), ("Learning objectives", "objectives"), ("Outputs", "outputs"), ("Evaluations", "evaluations")):
            rows = list(book[name].iter_rows(values_only=True))
            seen = self.json("list", entity)
            self.assertEqual(rows[0][:2], ("Case", "Name"))
            self.assertGreater(len(seen), 0)
            self.assertEqual(sorted(row[0] for row in rows[1:]), sorted(one["case"] for one in seen))
        held = [row for row in book["Check-ins"].iter_rows(min_row=2, values_only=True) if row[4]]
        self.assertTrue(held and all(isinstance(row[4], datetime.datetime) for row in held))
        by = {row[4] for row in book["Evaluations"].iter_rows(min_row=2, values_only=True)}
        self.assertLessEqual(by, {one["name"] for one in self.json("list", "supervisors")})
        overdue = self.json("list", "outputs", "--filter", "state=overdue")
        self.assertTrue(all(one["delivered_on"] is None for one in overdue if "delivered_on" in one))

    def test_languages(self):
        names = {}
        for language in ("en", "fr", "es"):
            self.path = self.folder / f"{language}.xlsx"
            self.json("export", self.path, "--language", language)
            book = self.sheets()
            names[language] = book.sheetnames
            supervisors = " ".join(row[-1] or "" for row in book.worksheets[1].iter_rows(min_row=2, values_only=True))
            self.assertIn({"en": "(Direct)", "fr": "(Supervision directe)", "es": "(Supervisión directa)"}[language], supervisors)
        self.assertEqual(len({tuple(name) for name in names.values()}), 3, names)

    def test_nothing_is_cut(self):
        """A column is as wide as its texts, unless they are wrapped or would take half the screen."""
        self.json("export", self.path, "--language", "fr")
        for sheet in self.sheets().worksheets[1:]:
            for column in sheet.iter_cols():
                width = sheet.column_dimensions[column[0].column_letter].width
                for cell in column:
                    if isinstance(cell.value, str) and not cell.alignment.wrap_text:
                        self.assertLessEqual(min(len(cell.value), 64), width, f"{sheet.title} {cell.coordinate}")

    def test_no_formula_from_a_users_text(self):
        office = self.folder / "hostile.intake"
        self.call("init", office=office)
        path = self.write("hostile.csv", 'Nom,Notes\n"=HYPERLINK(""http://example.org"";""x"")",@SUM(A1)\n"+1+1",-2+3\n')
        self.json("import", path, office=office)
        self.json("export", self.path, "--columns", "family_name,notes", office=office)
        cells = [cell for row in self.sheets().worksheets[1].iter_rows(min_row=2) for cell in row]
        self.assertTrue(all(cell.data_type == "s" for cell in cells if cell.value is not None))
        text = self.folder / "list.csv"
        self.json("export", text, "--columns", "family_name,notes", office=office)
        for line in text.read_text("utf-8-sig").splitlines()[1:]:
            self.assertNotIn(line.lstrip('"')[0], "=+-@")

    def test_failed_export_leaves_the_old_file(self):
        self.path.write_bytes(b"the old file")
        os.chmod(self.folder, 0o500)
        self.addCleanup(os.chmod, self.folder, 0o700)
        if os.access(self.folder, os.W_OK):
            os.chmod(self.folder, 0o700)
            # A user whom no mode holds back: a target that is a folder fails for anybody.
            target = self.folder / "folder.xlsx"
            target.mkdir()
            self.call("export", target, code=FAILED)
            self.assertTrue(target.is_dir())
        else:
            self.call("export", self.path, code=FAILED)
        self.assertEqual(self.path.read_bytes(), b"the old file")
        self.assertEqual([name for name in os.listdir(self.folder) if name.startswith(".intake-export")], [])

    def test_nothing_to_export(self):
        self.json("export", self.path, "--search", "zzzzzz")
        sheet = self.sheets().worksheets[1]
        self.assertEqual(sheet.max_row, 1)
        self.assertTrue(next(iter(sheet.tables.values())).ref.endswith("2"))


class BadOfficeTest(CliCase):
    def test_each_is_one_clear_sentence(self):
        self.write("text.intake", "no database at all\n" * 100)
        self.write("empty.intake", "")
        (self.folder / "folder.intake").mkdir()
        for name in ("text.intake", "empty.intake", "folder.intake", "missing.intake"):
            path = self.folder / name
            for words in (["list"], ["undo"], ["verify"]):
                done = self.call(*words, code=FAILED, office=path)
                self.assertEqual(len(done.stderr.strip().splitlines()), 1, done.stderr)
                self.assertIn(name, done.stderr)
                self.assertEqual(done.stdout, "")
        self.assertEqual((self.folder / "empty.intake").stat().st_size, 0)

    def test_a_newer_office(self):
        self.call("init")
        with open(self.office, "r+b") as file:
            file.seek(60)
            file.write((9999).to_bytes(4, "big"))
        before = self.office.read_bytes()
        self.assertIn(self.office.name, self.call("undo", code=FAILED).stderr)
        self.assertEqual(self.office.read_bytes(), before)

    def test_other_databases_are_left_alone(self):
        self.call("init")
        with open(self.office, "r+b") as file:
            file.seek(68)
            file.write(b"\0\0\0\1")
        before = self.office.read_bytes()
        self.call("list", code=FAILED)
        self.assertEqual(self.office.read_bytes(), before)

    def test_init_overwrites_nothing(self):
        self.call("init")
        before = self.office.read_bytes()
        self.call("init", code=FAILED)
        self.assertEqual(self.office.read_bytes(), before)


if __name__ == "__main__":
    unittest.main()
