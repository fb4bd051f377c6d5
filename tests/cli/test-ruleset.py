# SPDX-License-Identifier: GPL-3.0-or-later
"""Rule sets on the command line: shown, validated, tried without storing, taken in."""

import json
import unittest

from cli_case import FAILED, USAGE, CliCase

OWN = {
    "id": "own-rules",
    "version": 1,
    "names": {"en": "Own rules"},
    "rules": [
        {"id": "age", "kind": "age", "before": 31},
        {"id": "languages", "kind": "languages", "required_by": "notice"},
        {"id": "places", "kind": "quota", "of": ["notice"], "outcome": "needs-a-person"},
    ],
}


class RulesetTest(CliCase):
    def own(self, **changes):
        return self.write("own.json", json.dumps(OWN | changes))

    def test_list_marks_the_office(self):
        self.call("init")
        listed = {one["id"]: one for one in self.json("ruleset", "list")}
        self.assertEqual({"iom-2014", "iom-2024", "iom-2025"}, set(listed))
        self.assertEqual([one for one in listed if listed[one]["office"]], ["iom-2025"])
        self.assertIn("* iom-2025", self.call("ruleset", "list").stdout)

    def test_show_in_plain_language(self):
        words = self.call("ruleset", "show", self.own()).stdout
        self.assertIn("- Age: before turning 31, judged on the application date", words)
        shown = self.json("ruleset", "show", "iom-2025")
        self.assertEqual(shown["document"]["id"], "iom-2025")
        self.assertEqual(shown["outline"][0]["place"], "rules[0]")
        self.assertTrue(all(line["text"] for line in shown["outline"]))

    def test_validate_names_the_place(self):
        self.call("ruleset", "validate", self.own())
        wrong = self.own(rules=[{"any": [{"kind": "age", "to": "thirty"}]}])
        self.assertIn("rules[0].any[0].to: must be a whole number", self.call("ruleset", "validate", wrong, code=FAILED).stderr)

    def test_hostile_documents_are_refused(self):
        deep = self.write("deep.json", '{"rules":' + '[{"all":' * 10000 + "[]" + "}]" * 10000 + "}")
        self.assertIn("nested too deeply", self.call("ruleset", "validate", deep, code=FAILED).stderr)
        large = self.folder / "large.json"
        with large.open("wb") as file:
            file.truncate(100 * 1024 * 1024)
        self.assertIn("must not be larger", self.call("ruleset", "validate", large, code=FAILED).stderr)
        latin = self.write("latin.json", '{"id": "é"}', encoding="latin-1")
        self.assertIn("not UTF-8", self.call("ruleset", "validate", latin, code=FAILED).stderr)
        self.call("ruleset", "validate", self.folder / "none.json", code=FAILED)
        self.call("ruleset", "validate", self.folder, code=FAILED)

    def test_trial_stores_nothing(self):
        self.call("sample", "--applications", "100")
        before = self.json("list", "--columns", "case,answer")
        tried = self.json("check", "--ruleset", self.own())
        self.assertEqual(len(tried), 100)
        self.assertEqual({one["ruleset"] for one in tried}, {"own-rules"})
        self.assertEqual(self.json("list", "--columns", "case,answer"), before)
        self.assertNotIn("own-rules", {one["id"] for one in self.json("ruleset", "list")})

    def test_add_and_use(self):
        self.call("sample", "--applications", "100")
        self.call("ruleset", "add", self.own())
        self.assertIn("own-rules", {one["id"] for one in self.json("ruleset", "list")})
        self.assertEqual({one["ruleset"] for one in self.json("check", "--ruleset", "own-rules")}, {"own-rules"})

        used = self.json("ruleset", "add", self.own(version=2), "--use")
        self.assertGreater(used["changed"], 0)
        self.assertIn("own-rules", {one["ruleset"] for one in self.json("check")})

    def test_a_notice_keeps_to_its_version(self):
        self.call("sample", "--applications", "200")
        named = {one["reference"]: one["rule_set"] for one in self.json("list", "notices", "--columns", "reference,rule_set")}
        notice = next(iter(named))
        self.assertTrue(all(name is None or name.endswith(" 1") for name in named.values()), named)
        self.assertIn("CM-9", self.call("ruleset", "add", self.own(), "--notice", "CM-9", code=FAILED).stderr)
        self.assertNotIn("own-rules", {one["id"] for one in self.json("ruleset", "list")})

        changed = self.json("ruleset", "add", self.own(), "--notice", notice)["changed"]
        self.assertGreater(changed, 0)
        self.json("ruleset", "add", self.own(version=2))
        self.assertEqual({one["version"] for one in self.json("check") if one["ruleset"] == "own-rules"}, {1})
        self.json("ruleset", "add", self.own(version=2), "--notice", notice)
        self.assertEqual({one["version"] for one in self.json("check") if one["ruleset"] == "own-rules"}, {2})
        self.assertEqual({one["version"] for one in self.json("check", "--ruleset", "own-rules 1")}, {1})
        self.call("undo")
        self.assertEqual({one["version"] for one in self.json("check") if one["ruleset"] == "own-rules"}, {1})

    def test_progress_is_for_terminals(self):
        self.call("sample")
        silent = self.call("check")
        self.assertEqual(silent.stderr, "")
        shown = self.call_at_terminal("check")
        # Looked at from time to time: which of the two is caught is for the machine to say.
        self.assertRegex(shown, "Checking applications|Writing down why")
        self.assertTrue(shown.endswith("\r\x1b[K"), shown)
        self.assertEqual(self.call_at_terminal("--json", "check"), "")

    def test_same_version_must_read_the_same(self):
        self.call("init")
        self.call("ruleset", "add", self.own())
        self.call("ruleset", "add", self.own())
        failed = self.call("ruleset", "add", self.own(rules=[{"kind": "age", "to": 40}]), code=FAILED)
        self.assertIn("higher version", failed.stderr)

    def test_calls_that_are_off(self):
        self.call("ruleset", code=USAGE)
        self.call("ruleset", "burn", code=USAGE)
        self.call("ruleset", "show", code=USAGE)
        self.call("ruleset", "list", "iom-2025", code=USAGE)
        self.call("ruleset", "show", "no-such-rules", code=FAILED)


if __name__ == "__main__":
    unittest.main()
