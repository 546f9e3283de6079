// What the scripts share: the emulator's address, a guard that nothing else is called, cases and their report.
import assert from 'node:assert/strict';
import * as buffer from 'node:buffer';

// Node 18 has the class, but not as a global.
globalThis.File ??= buffer.File;

const address = process.argv[2];
if (!address) throw new Error('The first argument is the base address of the emulator.');

const origin = new URL(address).origin;
const ownFetch = globalThis.fetch;

/** The addresses that were called, in order. */
export const calls = [];

// The clients take the global fetch when they are made: a wrong setting must not reach a provider.
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (url.origin !== origin) throw new Error(`The client called ${url.origin}, not the emulator.`);
  calls.push(url.href);
  return ownFetch(input, init);
};

/** The address that a client is given, e.g. of('openai/v1'). */
export const of = path => new URL(path, address).href;

/** Any key will do. */
export const key = 'key-of-nobody';

const cases = [];

/** A case that buys one video; run gives its bytes. Where an image is bought, is looks at them instead. */
export const renders = (name, run, is = mp4) => cases.push({ name, kind: 'render', run, is });

/** A case that the provider must refuse; check looks at the error that the client throws. */
export const refuses = (name, run, check) => cases.push({ name, kind: 'refusal', run, check });

/** Any other case; jobs says how many jobs it leaves at the emulator, null that run gives their number. */
export const checks = (name, jobs, run) => cases.push({ name, kind: 'check', jobs, run });

/** Runs the cases one after another and prints a line of JSON for each. */
export async function play() {
  for (const { name, kind, jobs = kind === 'render' ? 1 : 0, run, check, is } of cases) {
    const line = { name, kind, jobs: jobs ?? 0 };
    const [from, start] = [calls.length, Date.now()];
    try {
      if (kind === 'refusal') await rejected(run, check);
      else {
        const result = await run();
        if (kind === 'render') line.bytes = is(result);
        else line.jobs = jobs ?? result;
      }
    } catch (error) {
      line.error = `${describe(error)}\nCalls:\n${calls.slice(from).join('\n')}`;
      process.exitCode = 1;
    }

    line.milliseconds = Date.now() - start;
    console.log(JSON.stringify(line));
  }
}

/** Downloads a file as anybody would who has its address. */
export async function download(url, init) {
  const response = await fetch(url, init);
  assert.equal(response.status, 200, `GET ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}

export const wait = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/** Reads until a job has ended. */
export async function until(read, ended, pause = 10) {
  for (let tries = 0; tries < 500; tries++) {
    const job = await read();
    if (ended(job)) return job;
    await wait(pause);
  }

  throw new Error('The job does not end.');
}

function some(bytes) {
  assert.ok(bytes instanceof Uint8Array, 'The case gave no bytes.');
  assert.ok(bytes.length > 0, 'The file is empty.');
}

export function image(bytes) {
  some(bytes);
  assert.match(Buffer.from(bytes.subarray(0, 4)).toString('hex'), /^(89504e47|ffd8ff)/, 'The file is no PNG or JPEG.');
  return bytes.length;
}

function mp4(bytes) {
  some(bytes);
  assert.equal(Buffer.from(bytes.subarray(4, 8)).toString('latin1'), 'ftyp', 'The file is no MP4.');
  return bytes.length;
}

async function rejected(run, check) {
  let error;
  try {
    await run();
  } catch (thrown) {
    error = thrown;
  }

  assert.ok(error, 'Nothing was refused.');
  try {
    check(error);
  } catch (mismatch) {
    throw new Error(`${mismatch.message}\nThe client threw: ${describe(error)}`);
  }
}

function describe(error) {
  const body = error.body ?? error.error ?? error.responseBody;
  return [error.stack ?? String(error), error.status ?? error.statusCode, body && JSON.stringify(body)].filter(Boolean).join('\n');
}
