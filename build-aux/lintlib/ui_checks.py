# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of ui/: one class a file, every text translatable or marked not, every icon named."""

import re
import xml.parsers.expat

# Properties that people read; the same names serve attributes of menus.
TEXTS = {'label', 'title', 'subtitle', 'description', 'heading', 'body', 'text', 'tooltip-text', 'tooltip-markup',
         'placeholder-text', 'button-label', 'comments', 'copyright', 'markup', 'secondary-text', 'help-text',
         'application-name', 'developer-name', 'custom-title', 'close-response-label', 'accept-label', 'cancel-label'}
BUTTONS = {'GtkButton', 'GtkMenuButton', 'GtkToggleButton', 'AdwSplitButton'}


class Node:
    """An element with its line, which ElementTree does not keep."""

    def __init__(self, tag, attributes, line, parent):
        self.tag, self.attributes, self.line, self.parent = tag, attributes, line, parent
        self.children, self.text = [], ''

    def get(self, name):
        return self.attributes.get(name)

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def properties(self):
        return {child.get('name').replace('_', '-'): child for child in self.children if child.tag == 'property'}


def parse(text):
    """The tree of a .ui file, and the lines of its CDATA sections."""
    parser = xml.parsers.expat.ParserCreate()
    root = Node('', {}, 0, None)
    state = {'node': root}
    cdata = []

    def start(tag, attributes):
        node = Node(tag, attributes, parser.CurrentLineNumber, state['node'])
        state['node'].children.append(node)
        state['node'] = node

    def end(_tag):
        state['node'] = state['node'].parent

    def characters(data):
        state['node'].text += data

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = characters
    parser.StartCdataSectionHandler = lambda: cdata.append(parser.CurrentLineNumber)
    parser.Parse(text.encode('utf-8', 'surrogateescape'), True)
    return root, cdata


def ui(tree):
    """One class a file and a file for each class; texts for people are marked; icons alone have names."""
    classes = {file.rsplit('/', 1)[1][:-2] for file in tree.under('src/app', ends=('.c',))}
    files = tree.under('ui', ends=('.ui',))
    for file in files:
        try:
            root, cdata = parse(tree.text(file))
        except xml.parsers.expat.ExpatError as error:
            yield file, error.lineno, f'not well-formed: {error}'
            continue
        for line in cdata:
            yield file, line, 'no CDATA: xgettext does not see into it'
        yield from one_class(file, root, classes)
        for node in root.walk():
            yield from judge_text(file, node)
            yield from judge_button(file, node)
    yield from used_templates(tree, {file.rsplit('/', 1)[1] for file in files})


def camel(base):
    return ''.join(part.capitalize() for part in base.split('-'))


def one_class(file, root, classes):
    base = file.rsplit('/', 1)[1][:-3]
    templates = [node for node in root.walk() if node.tag == 'template']
    for node in templates[1:]:
        yield file, node.line, 'one class a file: move this template into a file of its own'
    if not templates:
        return
    if base not in classes:
        yield file, 1, f'there is no src/app/…/{base}.c for this template'
    if (templates[0].get('class') or '').lower() != camel(base).lower():
        yield file, templates[0].line, f'the class of this file is {camel(base)}, or the file is named wrongly'


def used_templates(tree, bases):
    """Every template that C asks for is there, under the name of its class."""
    pattern = r'set_template_from_resource \([^;]*?"[^"]*?/?([\w.-]+\.ui)"'
    for file, line, match in tree.find(pattern, tree.under('src/app', ends=('.c',)), code=False):
        expected = file.rsplit('/', 1)[1][:-2] + '.ui'
        if match.group(1) not in bases:
            yield file, line, f'there is no ui/{match.group(1)}'
        if match.group(1) != expected:
            yield file, line, f'the template of this class is {expected}'


def judge_text(file, node):
    accessible = node.tag in ('property', 'relation') and node.parent.tag == 'accessibility'
    named = node.tag in ('property', 'attribute') and (node.get('name') or '').replace('_', '-') in TEXTS
    item = node.tag == 'item' and node.parent.tag == 'items'
    if not (named or item or (accessible and node.get('name') in TEXTS)):
        return
    if not node.text.strip() or node.get('bind-source') or node.children:
        return
    if node.get('translatable') not in ('yes', 'no'):
        yield file, node.line, f'mark "{node.text.strip()[:40]}" translatable="yes", or "no" where it is no word'


def judge_button(file, node):
    if node.tag != 'object' or node.get('class') not in BUTTONS:
        return
    properties = node.properties()
    if 'icon-name' not in properties or 'label' in properties:
        return
    spoken = [child for other in node.children if other.tag == 'accessibility' for child in other.children
              if child.get('name') in ('label', 'labelled-by')]
    if 'tooltip-text' not in properties and not spoken:
        yield file, node.line, 'a button with an icon alone needs a tooltip-text, which also names it to a screen reader'
