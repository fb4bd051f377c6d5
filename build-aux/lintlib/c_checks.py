# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of C text: size, the head of a file, errors, waiting, unsafe calls."""

import re

LICENCE = '/* SPDX-License-Identifier: GPL-3.0-or-later */'
FILE_LINES, FUNCTION_LINES, UI_LINES = 600, 60, 400

PRINTING = r'\b(g_print|g_printerr|g_warning|g_message|printf|puts)\b(?= ?\()'
WAITING = (r'\b(\w+_sync|g_file_[gs]et_contents|g_main_loop_run|g_main_context_iteration|g_usleep|sleep|usleep'
           r'|g_thread_join|g_subprocess_communicate)\b(?= ?\()')
UNSAFE = {
    r'\bg_object_set_data(_full)?\b(?= ?\()': 'keep it in the private struct, or in a GObject of its own',
    r'\b(strcpy|strcat|stpcpy)\b(?= ?\()': 'use g_strdup, GString or g_strlcpy',
    r'\bv?sprintf\b(?= ?\()': 'use g_strdup_printf or g_snprintf',
    r'\b(atoi|atol|atoll)\b(?= ?\()': 'use g_ascii_string_to_signed, which tells a wrong number',
    r'\b(g_)?(strtod|strtof|strtold|atof)\b(?= ?\()': 'use g_ascii_strtod, which knows no locale',
    r'#\s*pragma\s+GCC\s+diagnostic': 'mend what the compiler warns of',
}


def c_files(tree):
    """All C of ours: programs, headers, tests."""
    return tree.under('src', 'tests', ends=('.c', '.h'))


def functions(code):
    """Yields name, first and last line of each function body: its braces stand in the first column."""
    lines = code.split('\n')
    start = None
    for number, line in enumerate(lines, 1):
        if line == '{':
            start = number
        elif line.startswith('}') and start:
            name = function_name(lines, start)
            if name:
                yield name, start, number
            start = None


def function_name(lines, brace):
    """The name above an opening brace; None for a table, struct or enum."""
    for index in range(brace - 2, max(brace - 60, -1), -1):
        line = lines[index]
        match = re.match(r'(\w+) ?\(', line)
        if match:
            return match.group(1)
        if not line.strip() or line.startswith(('}', '#', 'typedef', 'struct', 'enum')) or line.rstrip().endswith((';', '=')):
            return None
    return None


def size(tree):
    """Files and functions are split on meaning before they grow past reading."""
    for file in c_files(tree):
        count = tree.text(file).count('\n')
        if count > FILE_LINES:
            yield file, 1, f'{count} lines, at most {FILE_LINES}: split the file on meaning'
        for name, first, last in functions(tree.code(file)):
            if last - first + 1 > FUNCTION_LINES:
                yield file, first, f'{name} has {last - first + 1} lines, at most {FUNCTION_LINES}: split it on meaning'
    for file in tree.under('ui', ends=('.ui',)):
        count = tree.text(file).count('\n')
        if count > UI_LINES:
            yield file, 1, f'{count} lines, at most {UI_LINES}: make a part of it a template of its own'


def layout(tree):
    """Licence line, purpose in a sentence, config.h, own header: in this order."""
    for file in c_files(tree):
        lines = tree.text(file).split('\n')
        if lines[0] != LICENCE:
            yield file, 1, f'begin with the line {LICENCE}'
        if len(lines) < 2 or not re.match(r'/\*(\*? \S|$)', lines[1]):
            yield file, 2, 'say in a comment what the file is for'
        if file.endswith('.h'):
            if not re.search(r'^#pragma once$', tree.code(file), re.M):
                yield file, 1, 'guard the header by #pragma once'
            continue
        if not file.startswith('src/'):
            continue
        includes = re.findall(r'^#include ["<]([^">]+)', tree.text(file), re.M)
        own = file.rsplit('/', 1)[1][:-2] + '.h'
        if includes[:1] != ['config.h']:
            yield file, 1, 'include "config.h" first'
        if own in includes and includes[1:2] != [own]:
            yield file, 1, f'include "{own}" right after "config.h", which shows that it stands by itself'


def errors(tree):
    """A result is looked at, and libraries do not print."""
    for file, line, match in tree.find(r'_finish ?\((?:[^;{}]*?),\s*NULL\)\s*[;)&|]', c_files(tree)):
        yield file, line, 'take the error of _finish (), and show it or hand it on'
    layers = tree.under('src/core', 'src/store', 'src/exchange', 'src/app', ends=('.c', '.h'))
    for file, line, match in tree.find(PRINTING, layers):
        yield file, line, f'{match.group(1)}: hand a GError to the caller, who knows where the person looks'


def waiting(tree):
    """The window never waits."""
    for file, line, match in tree.find(WAITING, tree.under('src/app', ends=('.c', '.h'))):
        yield file, line, f'{match.group(1)} makes the window wait: use the _async call'


def unsafe(tree):
    """Calls that overflow, that depend on the locale, or that hide what the compiler says."""
    for pattern, remedy in UNSAFE.items():
        for file, line, match in tree.find(pattern, c_files(tree)):
            yield file, line, f'{match.group().strip()}: {remedy}'
