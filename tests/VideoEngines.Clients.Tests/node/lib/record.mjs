// Records what a client sends. The clients keep their own addresses: every call of the global fetch is turned to a loopback server, which writes down what arrived and answers just enough.
import assert from 'node:assert/strict';
import * as buffer from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

// Node 18 has the class, but not as a global.
globalThis.File ??= buffer.File;

const output = process.argv[2];
if (!output) throw new Error('The first argument is the folder to write to.');

/** Any key will do; it is never written. */
export const key = 'key-of-nobody';

/** What every case asks for. */
export const prompt = 'A paper boat on a rain puddle';

const fileOf = name => new Uint8Array(readFileSync(new URL(`../inputs/${name}`, import.meta.url)));

/** The files that the cases share with the tests of the engines. */
export const boat = fileOf('boat.png');
export const voice = fileOf('voice.mp3');
export const clip = fileOf('boat.mp4');

/** A picture that is too large to travel inside a request: decoders stop at the end of the picture, and what follows are zeros. */
export function largePicture(bytes) {
  const large = new Uint8Array(bytes);
  large.set(boat);
  return large;
}

export const base64 = bytes => Buffer.from(bytes).toString('base64');
export const dataUri = (bytes, type) => `data:${type};base64,${base64(bytes)}`;

/** Addresses that only the provider would open. */
export const anImage = 'https://media.example/boat.png';
export const anotherImage = 'https://media.example/harbour.png';
export const aVideo = 'https://media.example/boat.mp4';
export const aSound = 'https://media.example/boat.mp3';

// What says something of the program and the machine, not of the request.
const transport = /^(host|connection|user-agent|accept|accept-.*|content-length|transfer-encoding|sec-fetch-mode|cache-control|pragma|x-stainless-.*|x-goog-api-client)$/;
const longest = 1000;

const hash = bytes => createHash('sha256').update(bytes).digest('hex');
const shorten = text => text.length <= longest ? text : `${text.slice(0, 40)}... ${text.length} characters, sha256 ${hash(text)}`;

let [requests, answer] = [[], () => ({})];

const server = createServer(async (message, response) => {
  const chunks = [];
  for await (const chunk of message) chunks.push(chunk);
  const [, scheme, host, ...path] = message.url.split('/');
  const url = new URL(`${scheme}://${host}/${path.join('/')}`);
  const request = { method: message.method, address: url.origin, path: url.pathname };
  if (url.search) request.query = Object.fromEntries(url.searchParams);
  request.headers = headersOf(message.headers);
  Object.assign(request, await bodyOf(message.headers['content-type'], Buffer.concat(chunks)));
  // What a client asks afterwards is no part of the purchase.
  if (request.method !== 'GET') requests.push(request);
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(answer(request) ?? {}));
});
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
const loopback = `http://127.0.0.1:${server.address().port}/`;

/** Where the server takes what is meant for an address; for clients that do not use the global fetch. */
export const via = address => loopback + address.replace('://', '/');

const ownFetch = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  const target = url.startsWith(loopback) ? url : via(url);
  return input instanceof Request ? ownFetch(new Request(target, input), init) : ownFetch(target, init);
};

function headersOf(sent) {
  const headers = {};
  for (const name of Object.keys(sent).filter(name => !transport.test(name)).sort())
    headers[name] = name === 'authorization' ? sent[name].split(' ')[0] : name === 'x-goog-api-key' ? '(key)' : name === 'content-type' ? sent[name].split(';')[0] : sent[name];
  return headers;
}

async function bodyOf(type, bytes) {
  if (bytes.length === 0) return {};
  if (type?.startsWith('application/json')) return { body: JSON.parse(bytes.toString(), (_, value) => typeof value === 'string' ? shorten(value) : value) };
  if (!type?.startsWith('multipart/form-data')) return { file: { length: bytes.length, sha256: hash(bytes) } };
  const form = [];
  for (const [name, value] of await new Response(bytes, { headers: { 'content-type': type } }).formData())
    form.push(typeof value === 'string' ? { name, text: value } : { name, filename: value.name, type: value.type, length: value.size, sha256: hash(Buffer.from(await value.arrayBuffer())) });
  return { form };
}

const cases = new Map();

/** A case: what the client is made to send for it. */
export function captures(name, run) {
  assert.match(name, /^[a-z0-9-]+$/);
  assert.ok(!cases.has(name), name);
  cases.set(name, run);
}

/** Runs the cases one after another and writes a file for each. */
export async function record(wire, client, answers) {
  answer = answers ?? answer;
  const { version } = JSON.parse(readFileSync(new URL(`../node_modules/${client}/package.json`, import.meta.url), 'utf8'));
  const folder = join(output, wire);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, run] of cases) {
    requests = [];
    try {
      await run();
    } catch (error) {
      throw new Error(`${wire} ${name}: ${error.stack}`);
    }

    assert.ok(requests.length > 0, `${wire} ${name}: the client sent nothing.`);
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ client, version, case: name, requests }, null, 2) + '\n');
  }

  server.close();
  console.log(`${wire}: ${cases.size} cases`);
  process.exit();
}
