# SPDX-License-Identifier: GPL-3.0-or-later
"""template: a workbook that partners fill in by its own lists and examples comes in as it is."""

import datetime
import re
import unittest
import zipfile

import openpyxl

from cli_case import FAILED, USAGE, CliCase


class TemplateTest(CliCase):
    def setUp(self):
        super().setUp()
        self.call("sample")
        self.notice = self.json("list", "notices")[0]["reference"]
        self.path = self.folder / "template.xlsx"

    def test_filled_in_by_its_examples(self):
        for language in ("en", "fr", "es"):
            with self.subTest(language):
                self.call("template", self.path, "--notice", self.notice, "--language", language)
                book = openpyxl.load_workbook(self.path)
                table, guide, lists = book.worksheets
                self.assertEqual(lists.sheet_state, "hidden")
                self.assertEqual(table.max_row, 1)

                for column, row in enumerate(guide.iter_rows(min_row=2, values_only=True), 1):
                    self.assertEqual(table.cell(1, column).value, row[0])
                    self.assertTrue(table.cell(1, column).comment.text)
                    table.cell(2, column).value = row[2]
                # Another person for each language.
                table.cell(2, 1).value += language
                table.cell(2, 6).value = language + table.cell(2, 6).value
                table.cell(2, 7).value = "0699 00 00 " + str(["en", "fr", "es"].index(language)).zfill(2)
                table.cell(2, 3).value = datetime.date(2001, 3, 5)
                book.save(self.path)

                report = self.json("import", self.path)
                self.assertEqual(report["imported"], 1, report)
                self.assertEqual(report["unknown_columns"], [])
                rows = self.json("list", "--search", f"ngono{language}", "--columns",
                                 "birth_date,sex,nationality,languages,phone,study_level,final_year,basis,notice,experience_months,consent")
                self.assertEqual(rows, [{
                    "birth_date": "2001-03-05", "sex": "f", "nationality": "CM", "languages": "fr:C2;en:B2",
                    "phone": table.cell(2, 7).value, "study_level": "master", "final_year": True, "basis": "scholarship",
                    "notice": self.notice, "experience_months": 6, "consent": True}])

    def test_validation(self):
        self.call("template", self.path)
        book = openpyxl.load_workbook(self.path)
        table, _, lists = book.worksheets
        kinds = {}
        for validation in table.data_validations.dataValidation:
            column = next(iter(validation.sqref.ranges)).min_col
            kinds[table.cell(1, column).value] = validation
            self.assertEqual(next(iter(validation.sqref.ranges)).min_row, 2)
            self.assertLessEqual(len(validation.prompt), 255)

        self.assertEqual(len(kinds), table.max_column)
        self.assertEqual(kinds["Date of birth"].type, "date")
        self.assertEqual(kinds["Relevant experience (months)"].type, "whole")
        self.assertEqual(kinds["Sex"].type, "list")
        self.assertEqual(kinds["Nationality"].type, "list")
        # openpyxl takes what is not said for yes.
        sheet = zipfile.ZipFile(self.path).read("xl/worksheets/sheet1.xml").decode()
        self.assertIn('showErrorMessage', re.search('<dataValidation [^>]*errorTitle="Sex"', sheet).group())
        self.assertNotIn('showErrorMessage', re.search('<dataValidation [^>]*errorTitle="Nationality"', sheet).group())

        references = [row["reference"] for row in self.json("list", "notices")]
        column = [cell.value for cell in lists[1]].index("Notice") + 1
        self.assertEqual(sorted(filter(None, (lists.cell(row, column).value for row in range(2, lists.max_row + 1)))), sorted(references))

    def test_refused(self):
        self.assertIn("“none”", self.call("template", self.path, "--notice", "none", code=FAILED).stderr)
        self.assertFalse(self.path.exists())
        self.assertIn("“de”", self.call("template", self.path, "--language", "de", code=USAGE).stderr)


if __name__ == "__main__":
    unittest.main()
