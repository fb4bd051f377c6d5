# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of how files hang together: who includes whom, names, documentation of what a header offers."""

import re

# From the bottom up; a layer sees itself and those before it.
LAYERS = ('core', 'store', 'exchange', 'cli', 'app')
BELOW = {'core': (), 'store': ('core',), 'exchange': ('core', 'store'),
         'cli': ('core', 'store', 'exchange'), 'app': ('core', 'store', 'exchange')}

# A system header that only one layer may know.
ONLY_IN = (
    (r'sqlite3', ('store',)),
    (r'xlsxwriter|minizip/|unzip\.h|zip\.h|zlib\.h|expat', ('exchange',)),
    (r'gtk/|gdk/|gsk/|adwaita|libadwaita|pango/', ('app',)),
)
# Readers and writers take core types only; these go between them and the store.
EXCHANGE_WITH_STORE = re.compile(r'/intake-((import|export|duplicate)[\w-]*|template)\.[ch]$')
# Inside app: a folder, and what it must not include.
APP_ABOVE = {'widgets': ('detail', 'pages', 'dialogs', ''), 'detail': ('pages', 'dialogs'),
             'models': ('widgets', 'detail', 'pages', 'dialogs')}
# Functions whose whole contract is in the name, the same for every type.
SELF_EXPLAINING = ('_get_type', '_quark', '_ref', '_unref', '_free')
VERSION_CHECK = r'\b(GTK|ADW|GLIB)_CHECK_VERSION\b'

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]', re.M)
PROTOTYPE = re.compile(
    r'^(?!typedef|static|struct|enum|union|extern "C"|G_DECLARE|G_DEFINE|#)'
    r'((?:const |unsigned |struct )*[\w]+[\w \*]*?[ \*])(\w+) ?\(([^;{}]*)\)[^;{}]*;', re.M)


def source_files(tree):
    return tree.under('src', ends=('.c', '.h'))


def layer_of(file):
    return file.split('/')[1]


def headers_by_name(tree):
    return {file.rsplit('/', 1)[1]: file for file in source_files(tree) if file.endswith('.h')}


def included(tree, file):
    """Yields line, kind of quote and name of each include; comments do not count."""
    text, code = tree.text(file), tree.code(file)
    for match in INCLUDE.finditer(text):
        if code[match.end(1) - 1:match.end(1)].strip():
            yield text.count('\n', 0, match.start(1)) + 1, match.group(1), match.group(2)


def include_cycles(tree):
    """No header leads back to itself."""
    by_name = headers_by_name(tree)
    graph = {file: [by_name[name] for _, quote, name in included(tree, file) if quote == '"' and name in by_name]
             for file in by_name.values()}
    done, path = set(), []

    def visit(file):
        if file in path:
            return path[path.index(file):] + [file]
        if file in done:
            return None
        path.append(file)
        for other in graph[file]:
            cycle = visit(other)
            if cycle:
                return cycle
        path.pop()
        done.add(file)
        return None

    for file in sorted(graph):
        cycle = visit(file)
        if cycle:
            yield cycle[0], 1, 'break this circle: ' + ' → '.join(cycle)
            return


def includes(tree):
    """Includes go downward only, and each outer library is known to one layer."""
    by_name = headers_by_name(tree)
    for file in source_files(tree) + tree.under('tests', ends=('.c', '.h')):
        for line, quote, name in included(tree, file):
            if name.startswith(('../', './')) or '/../' in name:
                yield file, line, f'"{name}": name the header alone, its layer\'s folder is on the include path'
            elif file.startswith('src/'):
                yield from judge_include(file, line, quote, name, by_name)
    for file, line, match in tree.find(VERSION_CHECK, tree.under('src', ends=('.c', '.h'))):
        if not re.search(r'/intake-compat[\w-]*\.[ch]$', file):
            yield file, line, f'{match.group()}: only intake-compat knows one version from another'


def judge_include(file, line, quote, name, by_name):
    layer = layer_of(file)
    for pattern, layers in ONLY_IN:
        if quote == '<' and re.match(pattern, name) and layer not in layers:
            yield file, line, f'<{name}> is known to {" and ".join(layers)} only'
    target = by_name.get(name)
    if quote != '"' or not target:
        return
    other = layer_of(target)
    if other != layer and other not in BELOW[layer]:
        yield file, line, f'"{name}" stands above {layer}: {layer} sees only {", ".join(BELOW[layer]) or "itself"}'
    if layer == 'exchange' and other == 'store' and not EXCHANGE_WITH_STORE.search(file):
        yield file, line, f'"{name}": readers and writers take core types; import, export and duplicates know the store'
    if layer == other == 'app':
        yield from judge_app_include(file, line, name, target)


def judge_app_include(file, line, name, target):
    folder, other = file.split('/')[2], target.split('/')[2]
    if other in APP_ABOVE.get(folder, ()):
        yield file, line, f'"{name}": inside app, widgets ← detail ← pages and dialogs ← window'
    if re.match(r'intake-(window|app)\b', name.replace('-actions', '')) and '/' in file[len('src/app/'):]:
        yield file, line, f'"{name}": the window includes its parts, not the other way round'


def names(tree):
    """From any one name the others follow."""
    sources = source_files(tree)
    for file in sources:
        base = file.rsplit('/', 1)[1]
        if base != 'main.c' and not re.fullmatch(r'intake-[a-z0-9]+(-[a-z0-9]+)*\.[ch]', base):
            yield file, 1, 'name the file intake-foo.c or intake-foo.h'
        if layer_of(file) not in LAYERS:
            yield file, 1, f'put it into one of {", ".join("src/" + layer for layer in LAYERS)}'
        if file.endswith('.c'):
            for line, name in public_functions(tree, file):
                if not name.startswith('intake_') and name != 'main':
                    yield file, line, f'{name}: make it static, or begin its name with intake_'
    for file in tree.under('tests', ends=('.c',)):
        folder, base = file.split('/')[1], file.rsplit('/', 1)[1]
        if base.startswith('test-') and folder in LAYERS and not belongs(base[len('test-'):-2], folder, sources):
            yield file, 1, f'no file of src/{folder} begins with intake-{base[len("test-"):-2]}: name the test after what it tests'


def belongs(stem, layer, sources):
    """A test is named after a file, or after the beginning of the names of several."""
    return any(file.startswith(f'src/{layer}/') and file.rsplit('/', 1)[1].startswith(f'intake-{stem}') for file in sources)


def public_functions(tree, file):
    """Yields line and name of each function of a .c that is not static."""
    lines = tree.code(file).split('\n')
    for number, line in enumerate(lines[1:], 2):
        match = re.match(r'(\w+) \(', line)
        above = lines[number - 2]
        if match and re.fullmatch(r'[A-Za-z_][\w \*]*', above) and not above.startswith(('static', 'typedef', 'return', 'else')):
            yield number, match.group(1)


def documentation(tree):
    """What a header offers is documented there."""
    for file in source_files(tree):
        if not file.endswith('.h'):
            continue
        text, code = tree.text(file), tree.code(file)
        for match in PROTOTYPE.finditer(code):
            name = match.group(2)
            if name.endswith(SELF_EXPLAINING) or name.isupper():
                continue
            if not documented(text[:match.start()], name):
                yield file, code.count('\n', 0, match.start(2)) + 1, f'{name}: document it right above: /** {name}: … */'


def documented(before, name):
    """Its own comment stands right above; or one comment, with no blank line since, names several functions."""
    comment = before[before.rfind('/**'):]
    if '/**' not in before or re.search(r'\n[ \t]*\n', comment.partition('*/')[2]):
        return False
    head = comment[:comment.find('*/')].partition(':')[0]
    return re.search(rf'\b{name}\b', head) is not None
