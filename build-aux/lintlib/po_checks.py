# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of po/: every file with text for people is listed, French and Spanish are complete and well-formed."""

import pathlib
import re
import shutil
import subprocess
import tempfile

from .tree import Missing

# What `preset: 'glib'` of meson's i18n.gettext gives to xgettext.
GLIB_PRESET = [
    '--from-code=UTF-8', '--add-comments',
    '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=NC_:1c,2', '--keyword=g_dcgettext:2',
    '--keyword=g_dngettext:2,3', '--keyword=g_dpgettext2:2c,3',
    '--flag=N_:1:pass-c-format', '--flag=C_:2:pass-c-format', '--flag=NC_:2:pass-c-format',
    '--flag=g_dngettext:2:pass-c-format', '--flag=g_strdup_printf:1:c-format', '--flag=g_string_printf:2:c-format',
    '--flag=g_string_append_printf:2:c-format', '--flag=g_error_new:3:c-format', '--flag=g_set_error:4:c-format',
    '--flag=g_markup_printf_escaped:1:c-format', '--flag=g_log:3:c-format', '--flag=g_print:1:c-format',
    '--flag=g_printerr:1:c-format', '--flag=g_printf:1:c-format', '--flag=g_fprintf:2:c-format',
    '--flag=g_sprintf:2:c-format', '--flag=g_snprintf:3:c-format',
]
LANGUAGES = ('es', 'fr')
SHOWN = 20

# What keeps its capital within a sentence.
PROPER_NAMES = (
    'African Union', 'Alliance of Sahel States', 'East African Community', 'League of Arab States', 'Central Africa', 'Southern Africa', 'West Africa', 'Central African States',
    'West African States', 'European Union', 'United Nations', 'Western European', 'Cameroon Pidgin', 'Cameroon', 'English', 'French', 'Spanish', 'March',
    'Intake', 'Excel', 'LibreOffice', 'Outlook', 'Windows', 'Word document', 'Apple Numbers', 'Pages', 'Keynote', 'MiB', 'GiB', 'Alt', 'Shift', 'Up', 'Down',
)
# A sentence begins at the start, behind a full stop or its like, and behind a sign that opens something of its own.
SENTENCE_START = re.compile(r'(?:^|[.:?!…]["”)]? |[“"(\n•·→/<>=|] ?)$')
CAPITAL = re.compile(r"(?<![\w’'])[A-Z][a-z][\w’]*")


def need(tool):
    if not shutil.which(tool):
        raise Missing(f'{tool} is not installed (package: gettext)')


def listed_files(tree):
    """The lines of POTFILES: number and name."""
    if 'po/POTFILES' not in tree.files:
        return []
    lines = enumerate(tree.text('po/POTFILES').split('\n'), 1)
    return [(number, line.strip()) for number, line in lines if line.strip() and not line.startswith('#')]


def extra_keywords(tree):
    """The keywords of ours, which po/meson.build hands to xgettext."""
    return re.findall(r"'(--(?:keyword|flag)=[^']+)'", tree.text('po/meson.build')) if 'po/meson.build' in tree.files else []


def keyword_pattern(tree):
    ours = [re.match(r'--keyword=(\w+)', argument) for argument in extra_keywords(tree)]
    words = ['_', 'N_', 'C_', 'NC_', 'gettext', 'ngettext', 'g_dgettext', 'g_dngettext', 'g_dpgettext2']
    words += [match.group(1) for match in ours if match]
    return re.compile(r'\b(' + '|'.join(words) + r') ?\(\s*((\w|->)+( ?\([^()"]*\))?,\s*)?"')


def translatable_files(tree):
    """Every file that xgettext finds text in."""
    in_c = keyword_pattern(tree)
    for file in tree.under('src', ends=('.c', '.h')):
        # Strings are blanked in the code, but their quotes stay.
        if in_c.search(tree.code(file)):
            yield file
    for file in tree.under('ui', 'data', ends=('.ui', '.xml', '.xml.in', '.desktop.in')):
        text = tree.text(file)
        if file.endswith('.ui'):
            if re.search(r'translatable=["\'](yes|true|1)["\']', text):
                yield file
        elif not file.endswith('.gresource.xml') and (file.endswith('.in') or re.search(r'<schemalist[^>]+gettext-domain', text)):
            yield file


def potfiles(tree):
    """POTFILES is complete, sorted, and names nothing that is gone."""
    entries = listed_files(tree)
    names = [name for _, name in entries]
    for number, name in entries:
        if name not in tree.files:
            yield 'po/POTFILES', number, f'{name} is not there: remove the line'
        if names.count(name) > 1:
            yield 'po/POTFILES', number, f'{name} is named twice'
    for before, (number, name) in zip(names, entries[1:]):
        if name < before:
            yield 'po/POTFILES', number, f'{name} goes before {before}: keep the list sorted (LC_ALL=C sort)'
    for file in sorted(set(translatable_files(tree)) - set(names)):
        yield 'po/POTFILES', len(entries) + 1, f'add {file}: it has text for people'


def run(*command, cwd):
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False,
                          env={'PATH': '/usr/local/bin:/usr/bin:/bin', 'LC_ALL': 'C.UTF-8'})


def extract(tree, folder):
    """The template of all text for people, or None where there is none; and what xgettext has to say."""
    pot = pathlib.Path(folder, 'intake.pot')
    files = [name for _, name in listed_files(tree) if name in tree.files]
    if not files:
        return None, []
    result = run('xgettext', *GLIB_PRESET, *extra_keywords(tree), '--package-name=intake', '-o', str(pot), *files, cwd=tree.root)
    return pot if result.returncode == 0 and pot.exists() else None, result.stderr.splitlines()


def messages(text):
    """Each message of a .po or .pot that is not wrapped, with the places that it comes from."""
    for entry in text.split('\n\n'):
        places = re.findall(r'^#: (.*)', entry, re.M)
        for words in re.findall(r'^msgid(?:_plural)? ((?:".*"\n?)+)', entry, re.M):
            message = ''.join(re.findall(r'"(.*)"', words)).replace('\\n', '\n').replace('\\"', '"')
            if message and places:
                yield message, places[0].split()[0]


def capitals_within(message):
    """The words that have a capital, though no sentence begins there and they are no name."""
    kept = re.sub(r'\b(?:' + '|'.join(map(re.escape, PROPER_NAMES)) + r')\b', lambda match: match.group(0).lower(), message.replace('_', ''))
    return [match.group(0) for match in CAPITAL.finditer(kept) if not SENTENCE_START.search(kept[:match.start()])]


def sentence_case(tree):
    """Texts are in sentence case: “Rule set”, not “Rule Set”."""
    for tool in ('xgettext', 'msgcat'):
        need(tool)
    with tempfile.TemporaryDirectory() as folder:
        pot, _ = extract(tree, folder)
        if pot is None:
            return
        for message, place in messages(run('msgcat', '--no-wrap', str(pot), cwd=tree.root).stdout):
            file, _, line = place.rpartition(':')
            for word in capitals_within(message):
                yield file, line, f'write "{word}" with a small letter in "{message[:60]}", or add the name to PROPER_NAMES'


def translations(tree):
    """French and Spanish say everything that the sources say now, and msgfmt finds no fault."""
    for tool in ('xgettext', 'msgmerge', 'msgattrib', 'msgfmt'):
        need(tool)
    with tempfile.TemporaryDirectory() as folder:
        pot, complaints = extract(tree, folder)
        for line in complaints:
            yield 'po/POTFILES', 1, f'xgettext: {line}'
        if pot is None:
            return
        for language in LANGUAGES:
            file = f'po/{language}.po'
            if file not in tree.files:
                yield file, 1, 'there is no such translation'
                continue
            yield from well_formed(tree, file)
            yield from complete(tree, file, pot, pathlib.Path(folder, f'{language}.po'))


def well_formed(tree, file):
    result = run('msgfmt', '--check', '--check-accelerators=_', '-o', '/dev/null', file, cwd=tree.root)
    for line in result.stderr.splitlines():
        match = re.match(r'[^:]+:(\d+): (.*)', line)
        if match:
            yield file, match.group(1), f'msgfmt: {match.group(2)}'
    if result.returncode and not re.search(r':\d+: ', result.stderr):
        yield file, 1, f'msgfmt: {result.stderr.strip()}'


def complete(tree, file, pot, merged):
    result = run('msgmerge', '--quiet', '--no-fuzzy-matching', '-o', str(merged), file, str(pot), cwd=tree.root)
    if result.returncode:
        yield file, 1, f'msgmerge: {result.stderr.strip()}'
        return
    for option, what in (('--untranslated', 'translate'), ('--only-fuzzy', 'look at this fuzzy translation of')):
        text = run('msgattrib', option, '--no-obsolete', '--no-wrap', str(merged), cwd=tree.root).stdout
        entries = [entry for entry in text.split('\n\n') if entry.strip() and not re.search(r'^msgid ""\nmsgstr', entry, re.M)]
        for entry in entries[:SHOWN]:
            message = re.search(r'^msgid ((?:".*"\n?)+)', entry, re.M)
            place = re.search(r'^#: (\S+)', entry, re.M)
            words = ''.join(re.findall(r'"(.*)"', message.group(1))) if message else '?'
            yield file, 1, f'{what} "{words}" ({place.group(1) if place else "place unknown"})'
        if len(entries) > SHOWN:
            yield file, 1, f'{what} {len(entries) - SHOWN} more'
