// Reads what an SDK's type declarations say of a request: names, whether they are required, and the values of literal unions.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The text of a declaration file of an installed package, without comments. */
export function declarations(pack, file) {
  let folder = dirname(require.resolve(pack));
  while (!folder.endsWith(pack)) folder = dirname(folder);
  return readFileSync(join(folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/** The interfaces and object types of a declaration, each with the members that are its own. */
export function* objects(text) {
  for (const match of text.matchAll(/(?:interface|type) (\w+)[^{};]*?(?:=\s*)?\{/g)) {
    const members = {};
    let [depth, from] = [1, match.index + match[0].length];
    for (let at = from; depth > 0; at++) {
      const char = text[at];
      if ('{[(<'.includes(char)) depth++;
      else if ('}])'.includes(char) || (char === '>' && text[at - 1] !== '=')) depth--;
      if (depth === 1 && char === ';' || depth === 0) {
        const member = /^\s*(?:readonly )?["']?(\w+)["']?(\?)?:\s*([\s\S]+?)\s*$/.exec(text.slice(from, at));
        if (member) members[member[1]] = { required: !member[2], ...values(member[3]) };
        from = at + 1;
      }
    }

    yield { name: match[1], members };
  }
}

function values(type) {
  const parts = type.split('|').map(part => part.trim()).filter(Boolean);
  const literals = parts.filter(part => /^(?:'[^']*'|"[^"]*"|-?\d+(?:\.\d+)?)$/.test(part)).map(part => /^['"]/.test(part) ? part.slice(1, -1) : Number(part));
  return { type, literals };
}
