# SPDX-License-Identifier: GPL-3.0-or-later
"""import: what comes in, what is refused, and what each is told."""

import unittest

import openpyxl

from cli_case import FAILED, REFUSED, USAGE, CliCase

FRENCH = """Nom;Prénoms;Date de naissance;Sexe;Nationalité;Université;Niveau d'études;Statut;Dernière année;Premier diplôme;Motif;Date de candidature;Pointure
NGO BASSA;Marie-Claire;12/03/2001;F;Cameroun;Université de Yaoundé II;Licence;Inscrite;Oui;Oui;Bourse;05/10/2025;38
N'Guessan;Aïcha;31/12/1999;F;Côte d'Ivoire;Université Félix Houphouët-Boigny;Master;Diplômée;Non;Non;Intérêt;06/10/2025;39
MBARGA;Étienne;14/02/2031;M;Camerounaise;Université de Douala;Licence;Inscrit;Oui;Oui;Stage obligatoire;07/10/2025;42
"""


class ImportTest(CliCase):
    def setUp(self):
        super().setUp()
        self.call("init")

    def test_french_headings_and_values(self):
        report = self.json("import", self.write("candidatures.csv", FRENCH), code=REFUSED)
        self.assertEqual(report["imported"], 2)
        self.assertEqual(report["unknown_columns"], ["Pointure"])
        self.assertEqual(report["duplicates"], 0)

        rows = self.json("list", "--sort", "birth_date", "--columns",
                         "family_name,given_names,birth_date,sex,nationality,study_level,study_status,final_year,basis")
        self.assertEqual(rows[0], {
            "family_name": "N'Guessan", "given_names": "Aïcha", "birth_date": "1999-12-31", "sex": "f", "nationality": "CI",
            "study_level": "master", "study_status": "graduated", "final_year": False, "basis": "interest"})
        self.assertEqual(rows[1]["basis"], "scholarship")
        self.assertEqual(rows[1]["final_year"], True)

    def test_refusal_names_its_place(self):
        report = self.json("import", self.write("candidatures.csv", FRENCH), code=REFUSED)
        self.assertEqual(len(report["refused"]), 1)
        refusal = report["refused"][0]
        self.assertEqual(refusal["sheet"], "candidatures")
        self.assertEqual(refusal["row"], 4)
        self.assertEqual(refusal["column"], "Date de naissance")
        self.assertEqual(refusal["value"], "14/02/2031")
        self.assertTrue(refusal["reason"].endswith("."), refusal["reason"])

    def test_encodings_and_separators(self):
        for number, (encoding, separator) in enumerate(
                [("cp1252", ";"), ("utf-8-sig", ","), ("utf-16", "\t"), ("utf-16-le", ";"), ("utf-8", "\t")]):
            office = self.folder / f"office-{number}.intake"
            self.call("init", office=office)
            text = FRENCH.replace(";", separator)
            report = self.json("import", self.write(f"{number}.csv", text, encoding), code=REFUSED, office=office)
            self.assertEqual(report["imported"], 2, encoding)
            names = {row["given_names"] for row in self.json("list", "--columns", "given_names", office=office)}
            self.assertEqual(names, {"Marie-Claire", "Aïcha"}, encoding)

    def test_one_undoable_entry(self):
        path = self.write("candidatures.csv", FRENCH)
        self.json("import", path, code=REFUSED)
        self.assertIn("candidatures.csv", self.json("undo")["undone"])
        self.assertEqual(self.json("list"), [])
        self.json("redo")
        self.assertEqual(len(self.json("list")), 2)

    def test_same_file_twice_doubles_nobody(self):
        path = self.write("candidatures.csv", FRENCH)
        self.json("import", path, code=REFUSED)
        report = self.json("import", path, code=REFUSED)
        self.assertEqual((report["imported"], report["duplicates"]), (0, 2))
        self.assertEqual(len(self.json("list")), 2)

    def test_dry_run_changes_nothing(self):
        report = self.json("import", self.write("candidatures.csv", FRENCH), "--dry-run", code=REFUSED)
        self.assertEqual(report["imported"], 2)
        self.assertEqual(self.json("list"), [])
        self.assertEqual(self.json("history"), [])

    def test_unknown_notice_is_told(self):
        path = self.write("a.csv", "Nom;Avis\nMBALLA;CM-2025-99\n")
        report = self.json("import", path, code=REFUSED)
        self.assertIn("CM-2025-99", report["refused"][0]["value"])
        done = self.call("import", path, "--notice", "CM-2025-98", code=FAILED)
        self.assertIn("CM-2025-98", done.stderr)
        self.assertEqual(self.json("list"), [])

    def test_files_that_are_none(self):
        self.write("empty.csv", "")
        self.write("no-heading.csv", "1;2;3\n4;5;6\n")
        (self.folder / "noise.xlsx").write_bytes(b"PK\x03\x04" + bytes(range(256)) * 20)
        (self.folder / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))
        for name in ("empty.csv", "no-heading.csv", "noise.xlsx", "old.xls", "missing.csv"):
            done = self.call("import", self.folder / name, code=FAILED)
            self.assertIn(name, done.stderr)
            self.assertEqual(self.json("list"), [])

    def test_ragged_rows(self):
        path = self.write("ragged.csv", "Nom;Prénom;Ville\nA\nB;Bea;Douala;surplus;more\n\n;;\nC;Cem\n")
        report = self.json("import", path)
        self.assertEqual(report["imported"], 3)

    def test_person_applies_for_a_second_notice(self):
        office = self.folder / "sample.intake"
        self.call("sample", "--applications", "20", office=office)
        notices = [row["reference"] for row in self.json("list", "notices", office=office)]
        path = self.write("two.csv", "Nom;Prénom;Courriel;Avis\nTABI;Odile;odile.tabi@example.org;{0}\nTabi;Odile;Odile.Tabi@example.org;{1}\nTABI;Odile;odile.tabi@example.org;{0}\n".format(*notices))
        report = self.json("import", path, office=office)
        self.assertEqual((report["imported"], report["duplicates"], report["known_persons"]), (2, 1, 1))

    def test_report_tells_who_may_be_known(self):
        self.json("import", self.write("one.csv", "Nom;Prénom;Né(e) le;Courriel\nNGO BASSA;Marie;12/03/2001;marie@example.org\n"))
        path = self.write("two.csv", "Nom;Prénom;Né(e) le;Courriel\nNGO BASA;Marie;12/03/2001;m@example.org\nTALLA;Rose;31/02/2001;\n")
        report = self.json("import", path, "--report", self.folder / "report.csv", code=REFUSED)
        self.assertEqual((report["imported"], report["doubtful"], report["refused_rows"]), (1, 1, 1))
        self.assertEqual(report["matches"][0]["match"], "doubtful")
        lines = (self.folder / "report.csv").read_text("utf-8-sig").splitlines()
        self.assertEqual(lines[0], "sheet,row,column,value,reason")
        self.assertTrue(lines[1].startswith("two,3,Né(e) le,31/02/2001,"), lines[1])
        self.assertIn("NGO BASA", lines[2])
        self.json("import", path, "--dry-run", "--report", self.folder / "report.xlsx", code=REFUSED)
        rows = list(openpyxl.load_workbook(self.folder / "report.xlsx").active.values)
        self.assertEqual(rows[0], ("Sheet", "Row", "Column", "What stands there", "Why"))
        self.assertEqual(rows[1][:4], ("two", 3, "Né(e) le", "31/02/2001"))
        self.call("import", path, "--dry-run", "--report", self.folder / "nowhere" / "report.csv", code=FAILED)

    def test_on_duplicate(self):
        self.json("import", self.write("one.csv", "Nom;Prénom;Courriel;Ville\nTALLA;Rose;rose@example.org;Kribi\n"))
        again = self.write("two.csv", "Nom;Prénom;Courriel;Ville;Pays\nTALLA;Rose;ROSE@example.org;Douala;Cameroun\n")
        self.assertEqual(self.json("import", again)["duplicates"], 1)
        self.assertEqual(self.json("list", "--columns", "town"), [{"town": "Kribi"}])

        report = self.json("import", again, "--on-duplicate", "update")
        self.assertEqual((report["imported"], report["updated"]), (0, 1))
        self.assertEqual(self.json("list", "--columns", "town,country"), [{"town": "Douala", "country": "CM"}])
        self.assertEqual(self.json("import", again, "--on-duplicate", "update")["updated"], 0)

        report = self.json("import", again, "--on-duplicate", "new")
        self.assertEqual((report["imported"], report["known_persons"]), (1, 1))
        self.assertEqual(len(self.json("list")), 2)
        self.call("import", again, "--on-duplicate", "perhaps", code=USAGE)

    def test_heading_row_and_columns_known_by_their_cells(self):
        path = self.write("plain.csv", "Kouam;Paul;paul@example.org;14/02/2001\nTalla;Rose;rose@example.org;15/02/2001\n")
        self.call("import", path, code=FAILED)
        mapping = self.write("mapping.json", '{"columns": [{"heading": "A", "field": "family_name"}, {"heading": "B", "field": "given_names"}]}')
        report = self.json("import", path, "--header-row", "0", "--mapping", mapping)
        self.assertEqual(report["imported"], 2)
        self.assertEqual(report["unknown_columns"], [])
        rows = self.json("list", "--sort", "family_name", "--columns", "family_name,given_names,email,birth_date")
        self.assertEqual(rows[0], {"family_name": "Kouam", "given_names": "Paul", "email": "paul@example.org", "birth_date": "2001-02-14"})
        for wrong in ("-1", "x", ""):
            self.call("import", path, "--header-row", wrong, code=USAGE)
        self.call("import", path, "--header-row", "99", code=FAILED)

    def test_mapping_of_words_and_own_fields(self):
        mapping = self.write("mapping.json", """{"columns": [
            {"heading": "Pointure", "custom": true},
            {"heading": "Monsieur ou Madame", "field": "sex", "words": {"Mr l'étudiant": "m", "Mme l'étudiante": "f"}},
            {"heading": "Jour", "field": "received_on", "date_order": "mdy"}]}""")
        path = self.write("list.csv", "Nom;Prénom;Monsieur ou Madame;Pointure;Jour\nTALLA;Rose;Mme l'étudiante;38;03/04/2025\nKOUAM;Paul;Mr l'étudiant;42;03/05/2025\n")
        report = self.json("import", path, "--mapping", mapping)
        self.assertEqual((report["imported"], report["unknown_columns"]), (2, []))
        rows = self.json("list", "--sort", "family_name", "--columns", "family_name,sex,received_on")
        self.assertEqual([row["sex"] for row in rows], ["m", "f"])
        self.assertEqual(rows[1]["received_on"], "2025-03-04")

        self.json("export", self.folder / "out.xlsx")
        book = openpyxl.load_workbook(self.folder / "out.xlsx")
        own = list(book["Further fields"].iter_rows(values_only=True))
        self.assertEqual(own[0][2], "Pointure")
        self.assertEqual(sorted(row[2] for row in own[1:]), ["38", "42"])

        self.json("undo")
        self.assertEqual(self.json("list"), [])

        done = self.call("import", path, "--mapping", "no such name", code=FAILED)
        self.assertIn("no such name", done.stderr)
        for wrong in ("", "[]", "{}", '{"columns": [1]}', '{"columns": [{"field": "sex"}]}', '{"columns": [{"heading": "a", "words": {"a": 1}}]}'):
            self.call("import", path, "--mapping", self.write("wrong.json", wrong), code=FAILED)

    def test_own_fields_are_fields_like_any_others(self):
        mapping = self.write("mapping.json", '{"columns": [{"heading": "Pointure", "custom": true}]}')
        self.json("import", self.write("list.csv", "Nom;Prénom;E-mail;Pointure\nTALLA;Rose;r@example.org;38\nKOUAM;Paul;p@example.org;42\nFON;Ada;a@example.org;\n"),
                  "--mapping", mapping)
        rows = self.json("list", "--sort", "-pointure", "--filter", "Pointure!=", "--columns", "family_name,Pointure")
        self.assertEqual(rows, [{"family_name": "KOUAM", "Pointure": "42"}, {"family_name": "TALLA", "Pointure": "38"}])
        self.assertEqual(self.json("list", "--filter", "Pointure=", "--columns", "family_name"), [{"family_name": "FON"}])
        self.call("list", "--columns", "Chaussures", code=USAGE)

        before = self.json("list", "--columns", "case,family_name,email,Pointure", "--sort", "case")
        for name in ("out.xlsx", "out.csv"):
            path = self.folder / name
            self.json("export", path, "--columns", "case,family_name,given_names,email,Pointure")
            report = self.json("import", path, "--on-duplicate", "update")
            self.assertEqual((report["imported"], report["unknown_columns"]), (0, []), name)
            self.assertEqual(self.json("list", "--columns", "case,family_name,email,Pointure", "--sort", "case"), before, name)
        book = openpyxl.load_workbook(self.folder / "out.xlsx")
        self.assertEqual([cell.value for cell in book["Applications"][1]][-1], "Pointure")

    def test_date_order_and_encoding(self):
        path = self.write("list.csv", "Nom;Reçu le\nÉLOUNDOU;03/04/2025\n", "cp1252")
        for order, expected in (("dmy", "2025-04-03"), ("mdy", "2025-03-04")):
            self.json("import", path, "--date-order", order, "--encoding", "WINDOWS-1252")
            self.assertEqual(self.json("list", "--columns", "family_name,received_on"), [{"family_name": "ÉLOUNDOU", "received_on": expected}])
            self.json("undo")
        report = self.json("import", path, "--date-order", "ymd", code=REFUSED)
        self.assertEqual(report["imported"], 0)
        self.call("import", path, "--date-order", "ydm", code=USAGE)
        self.call("import", path, "--sheet", "Feuille 2", code=FAILED)


if __name__ == "__main__":
    unittest.main()
