# SPDX-License-Identifier: GPL-3.0-or-later
"""The checkout as the checks see it: its files, their text, C without comments and strings, and the exceptions."""

import os
import re

# What holds C: comments, strings and characters, in the order in which they may begin.
C_TOKEN = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)


class Missing(Exception):
    """A tool is not installed: the check says so instead of passing."""


def blank(text):
    """The same number of lines and columns, with nothing in them."""
    return re.sub(r'[^\n]', ' ', text)


class Tree:
    """All files of a checkout, without build folders and what tools keep for themselves."""

    def __init__(self, root):
        self.root = root
        self.texts = {}
        self.codes = {}
        self.files = sorted(self._walk())

    def _walk(self):
        for folder, folders, files in os.walk(self.root):
            folders[:] = [name for name in folders
                          if (name == '.ci' or not name.startswith(('.', '_build')))
                          and name != '__pycache__'
                          and not os.path.exists(os.path.join(folder, name, 'meson-private'))]
            for name in files:
                yield os.path.relpath(os.path.join(folder, name), self.root).replace(os.sep, '/')

    def under(self, *folders, ends=('',)):
        """The files in these folders whose names end so."""
        return [file for file in self.files
                if file.startswith(tuple(folder + '/' for folder in folders)) and file.endswith(tuple(ends))]

    def text(self, file):
        """The file's text; bytes that are no UTF-8 are kept apart, not hidden."""
        if file not in self.texts:
            self.texts[file] = (self.root / file).read_text(encoding='utf-8', errors='surrogateescape')
        return self.texts[file]

    def code(self, file):
        """C with comments, strings and characters blanked, at the same lines and columns."""
        if file not in self.codes:
            self.codes[file] = C_TOKEN.sub(self._blank_token, self.text(file))
        return self.codes[file]

    @staticmethod
    def _blank_token(match):
        token = match.group()
        return token[0] + blank(token[1:-1]) + token[-1] if token[0] in '"\'' else blank(token)

    def find(self, pattern, files, code=True):
        """Yields file, line and match for a pattern in C, or in the plain text."""
        for file in files:
            text = self.code(file) if code else self.text(file)
            for match in re.finditer(pattern, text):
                yield file, text.count('\n', 0, match.start()) + 1, match


class Exceptions:
    """build-aux/lint-exceptions: file | check | part of the finding, or * | reason."""

    def __init__(self, path, checks):
        self.entries = []
        if not path.exists():
            return
        for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
            if not line.strip() or line.startswith('#'):
                continue
            parts = [part.strip() for part in line.split('|')]
            if len(parts) != 4 or not all(parts) or parts[1] not in checks:
                raise SystemExit(f'build-aux/lint-exceptions:{number}: '
                                 'write `file | check | part of the finding, or * | reason`')
            self.entries.append({'line': number, 'text': line, 'file': parts[0], 'check': parts[1],
                                 'part': parts[2], 'used': False})

    def covers(self, check, file, advice):
        """Whether a finding is excepted; an entry that was used is remembered."""
        covered = False
        for entry in self.entries:
            if entry['check'] == check and entry['file'] == file and entry['part'] in ('*', *self._parts(entry, advice)):
                entry['used'] = covered = True
        return covered

    @staticmethod
    def _parts(entry, advice):
        return (entry['part'],) if entry['part'] in advice else ()

    def unused(self, check):
        """The entries of a check that excepted nothing."""
        return [(entry['line'], entry['text']) for entry in self.entries
                if entry['check'] == check and not entry['used']]
