# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of the whole checkout: formatting, nothing left out of the build, scripts that parse, no leftovers."""

import os
import re
import shutil
import subprocess

from .tree import Missing

CLANG_FORMAT = 14
# Spelled so that this file does not name them itself.
LEFTOVERS = re.compile(r'\b(TO' r'DO|FIX' r'ME|XX' r'X)\b')
# Not ours to clean, or no text.
NOT_TEXT = ('.png', '.xlsx', '.ods', '.intake', '.zip', '.gz', '.mo', '.bin', '.zst')


def clang_format(tree):
    """C is laid out by clang-format 14 and .clang-format."""
    tool = shutil.which('clang-format-14') or shutil.which('clang-format')
    if not tool:
        raise Missing('clang-format is not installed (package: clang-format)')
    version = subprocess.run([tool, '--version'], capture_output=True, text=True, check=True).stdout
    if f'version {CLANG_FORMAT}.' not in version:
        raise Missing(f'clang-format {CLANG_FORMAT} is wanted, this is {version.strip()}')
    files = tree.under('src', 'tests', ends=('.c', '.h'))
    for start in range(0, len(files), 100):
        result = subprocess.run([tool, '--dry-run', '--Werror', '--style=file', *files[start:start + 100]],
                                cwd=tree.root, capture_output=True, text=True, check=False)
        seen = set()
        for match in re.finditer(r'^(\S+?):(\d+):\d+: error: ', result.stderr, re.M):
            if match.group(1) not in seen:
                seen.add(match.group(1))
                yield match.group(1), match.group(2), f'clang-format -i {match.group(1)}'
        if result.returncode and not seen:
            raise SystemExit(f'lint: clang-format failed: {result.stderr.strip()}')


def listed(tree):
    """What is in a folder is in its build: sources, tests, templates, languages."""
    builds = {file.rsplit('/', 1)[0]: tree.text(file) for file in tree.files if file.endswith('/meson.build')}
    for file in tree.under('src', 'tests', ends=('.c',)):
        folder, base = file.rsplit('/', 1)
        # A folder without a meson.build of its own is named by the one above.
        while folder and folder not in builds:
            folder, _, last = folder.rpartition('/')
            base = f'{last}/{base}'
        stem = re.sub(r'^test-', '', base[:-2])
        if not re.search(rf"'(?:[\w/-]*/)?({re.escape(base)}|{re.escape(stem)})'", builds.get(folder, '')):
            yield file, 1, f'{folder or "."}/meson.build does not name it: it is never built'
    resources = ''.join(tree.text(file) for file in tree.under('ui', 'data', ends=('.gresource.xml',)))
    for file in tree.under('ui', ends=('.ui', '.css')):
        if not re.search(rf'>\s*(?:[\w/.-]*/)?{re.escape(file.rsplit("/", 1)[1])}\s*<', resources):
            yield file, 1, 'no gresource.xml names it'
    languages = tree.text('po/LINGUAS').split() if 'po/LINGUAS' in tree.files else []
    for file in tree.under('po', ends=('.po',)):
        if file[len('po/'):-len('.po')] not in languages:
            yield file, 1, 'po/LINGUAS does not name it'


def scripts(tree):
    """Scripts parse and can be started."""
    for file in tree.files:
        path = tree.root / file
        if path.is_symlink() or file.endswith(NOT_TEXT):
            continue
        first = tree.text(file).split('\n', 1)[0]
        if first.startswith('#!') and not os.access(path, os.X_OK):
            yield file, 1, 'chmod +x: it begins with #!'
        if re.match(r'#!.*\b(ba)?sh\b', first) or first == '# shellcheck shell=bash':
            result = subprocess.run(['bash', '-n', str(path)], capture_output=True, text=True, check=False)
            if result.returncode:
                line = re.search(r'line (\d+): (.*)', result.stderr)
                yield file, line.group(1) if line else 1, f'bash cannot read it: {line.group(2) if line else result.stderr.strip()}'
        elif re.match(r'#!.*\bpython3', first) or file.endswith('.py'):
            try:
                compile(tree.text(file), file, 'exec')
            except SyntaxError as error:
                yield file, error.lineno or 1, f'python cannot read it: {error.msg}'


def leftovers(tree):
    """What is not done is an issue, not a comment; and text files are tidy."""
    for file in tree.files:
        if file.endswith(NOT_TEXT) or file == 'COPYING' or file.startswith('tests/fixtures/'):
            continue
        text = tree.text(file)
        for match in LEFTOVERS.finditer(text):
            yield file, text.count('\n', 0, match.start()) + 1, f'{match.group()}: do it, or open an issue'
        for match in re.finditer(r'[ \t]+$', text, re.M):
            yield file, text.count('\n', 0, match.start()) + 1, 'remove the blanks at the end of the line'
        if text and not text.endswith('\n'):
            yield file, text.count('\n') + 1, 'end the file with a line end'
