# SPDX-License-Identifier: GPL-3.0-or-later
"""import: what comes in, what is refused, and what each is told."""

import unittest

from cli_case import FAILED, REFUSED, CliCase

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


if __name__ == "__main__":
    unittest.main()
