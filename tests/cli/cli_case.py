# SPDX-License-Identifier: GPL-3.0-or-later
"""intake-cli as a user calls it: what the test files of this folder share."""

import json
import os
import pty
import subprocess
import tempfile
import unittest
from pathlib import Path

CLI = os.environ["INTAKE_CLI"]

DONE, FAILED, USAGE, REFUSED = 0, 1, 2, 3


class CliCase(unittest.TestCase):
    """A test with an empty folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="intake-cli-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.office = self.folder / "test.intake"

    def call(self, *words, code=DONE, office=None):
        """Runs the command on the office; asserts its exit code."""
        call = [CLI, "-d", str(office or self.office), *map(str, words)]
        done = subprocess.run(call, capture_output=True, text=True, timeout=120)
        self.assertEqual(done.returncode, code, f"{call}\n{done.stdout}\n{done.stderr}")
        if code in (FAILED, USAGE):
            self.assertTrue(done.stderr.startswith("intake-cli: "), done.stderr)
        return done

    def call_at_terminal(self, *words):
        """What the command tells on standard error where that is a terminal."""
        ours, theirs = pty.openpty()
        call = [CLI, "-d", str(self.office), *map(str, words)]
        with open(ours, "rb", buffering=0) as terminal:
            running = subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=theirs)
            os.close(theirs)
            told = b""
            try:
                while part := terminal.read(4096):
                    told += part
            except OSError:
                pass  # the other end is closed
            self.assertEqual(running.wait(timeout=120), DONE, told)
        return told.decode()

    def json(self, *words, code=DONE, office=None):
        """Runs the command with --json; standard output must be one document and nothing else."""
        done = self.call("--json", *words, code=code, office=office)
        return json.loads(done.stdout)

    def write(self, name, text, encoding="utf-8"):
        path = self.folder / name
        path.write_bytes(text.encode(encoding))
        return path
