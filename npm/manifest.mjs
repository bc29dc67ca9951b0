// The custom elements manifest and the README's tables, from the doc comments of the element classes.
//
//   node manifest.mjs           writes both
//   node manifest.mjs --check   fails when one has drifted

import { readFileSync, writeFileSync } from 'node:fs';

const here = (path) => new URL(path, import.meta.url);
const text = (path) => {
  try {
    return readFileSync(here(path), 'utf8');
  } catch {
    return '';
  }
};

/** The words of a doc comment, and its tags: `@attr name - words`, `@slot - words`. */
function read(comment) {
  const [words, ...tags] = comment.replace(/^\s*\* ?/gm, '').split(/^@/m);
  const flat = (part) => part.replace(/\s+/g, ' ').trim();
  const tag = (line) => {
    const [, kind, name, said] = /^(\w+)\s*(\S*?)\s+-\s+(.*)$/.exec(flat(line)) ?? [];
    if (!kind) throw new Error(`Not "@tag name - words": ${line}`);
    return { kind, name, said };
  };
  return { words: words.split(/\n\s*\n/).map(flat).filter(Boolean).join('\n\n'), tags: tags.map(tag) };
}

const source = text('src/element.ts');
const classes = new Map();
for (const [, comment, name] of source.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport class (\w+)/g))
  classes.set(name, read(comment));

const registered = new Map();
for (const [, tag, name] of source.matchAll(/'(porchlight-[\w-]+)': (\w+);/g)) registered.set(name, tag);

const BASE = 'PorchlightWidget';
const base = classes.get(BASE);
const of = (kind) => base.tags.filter((tag) => tag.kind === kind);
const described = (kind) => of(kind).map(({ name, said }) => ({ name, description: said }));

const attributes = described('attr').map((attribute) => ({
  ...attribute,
  fieldName: attribute.name,
  type: { text: attribute.name === 'loading' ? "'eager' | 'lazy'" : 'string' },
}));

const declarations = [
  {
    kind: 'class',
    name: BASE,
    description: base.words,
    superclass: { name: 'HTMLElement' },
    customElement: true,
    attributes,
    slots: described('slot'),
    events: described('fires').map((event) => ({ ...event, type: { text: `HTMLElementEventMap['${event.name}']` } })),
    cssParts: described('csspart'),
    cssProperties: described('cssprop'),
  },
  ...[...registered].map(([name, tagName]) => ({
    kind: 'class',
    name,
    description: classes.get(name).words,
    superclass: { name: BASE },
    customElement: true,
    tagName,
  })),
];

const manifest = {
  schemaVersion: '2.1.0',
  modules: [
    {
      kind: 'javascript-module',
      path: 'dist/index.js',
      declarations,
      exports: declarations.map(({ name }) => ({ kind: 'js', name, declaration: { name } })),
    },
    {
      kind: 'javascript-module',
      path: 'dist/define.js',
      exports: [...registered].map(([name, tag]) => ({
        kind: 'custom-element-definition',
        name: tag,
        declaration: { name, module: 'dist/index.js' },
      })),
    },
  ],
};

const cell = (words) => words.replaceAll('|', '\\|');
const table = (head, rows) =>
  rows.length ? `| ${head} | |\n|---|---|\n${rows.map(([name, said]) => `| ${name} | ${cell(said)} |`).join('\n')}\n` : '';
const listed = (head, kind) => table(head, of(kind).map(({ name, said }) => [`\`${name}\``, said]));
const tables = [
  table('element', [...registered].map(([name, tag]) => [`\`<${tag}>\``, classes.get(name).words])),
  listed('attribute', 'attr'),
  listed('event', 'fires'),
  listed('part', 'csspart'),
  listed('custom property', 'cssprop'),
].filter(Boolean).join('\n');

const BETWEEN = /(<!-- from the doc comments: node manifest\.mjs -->\n)[^]*(<!-- end -->)/;
const written = {
  'custom-elements.json': JSON.stringify(manifest, null, 2) + '\n',
  'README.md': text('README.md').replace(BETWEEN, (_, from, to) => `${from}\n${tables}\n${to}`),
};

for (const [path, wanted] of Object.entries(written)) {
  if (text(path) === wanted) continue;
  if (!process.argv.includes('--check')) writeFileSync(here(path), wanted);
  else {
    process.exitCode = 1;
    process.stderr.write(`npm/${path} has drifted from the doc comments in npm/src/element.ts. Run: node npm/manifest.mjs\n`);
  }
}
