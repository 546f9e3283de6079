// Every value that the type map of fal's client lists for our families must be taken, and nothing else.
import { client } from './lib/fal.mjs';
import { checks, play, refuses, renders, download } from './lib/play.mjs';
import { aSound, aVideo, anImage } from './lib/picture.mjs';
import { declarations, objects } from './lib/types.mjs';
import assert from 'node:assert/strict';
import { ValidationError } from '@fal-ai/client';

const families = new RegExp(
  '^(fal-ai/kling-video/(v3|v2\\.6|v2\\.5-turbo|o1|o3|ai-avatar/v2)/|fal-ai/veo3\\.1|(fal-ai/)?wan/v2\\.[67]/|fal-ai/wan-25-preview/|bytedance/seedance-2\\.0/'
  + '|fal-ai/bytedance/seedance/v1\\.5/|fal-ai/ltx-2\\.3/(text|image)-to-video|fal-ai/flux-2-(pro|max|flex)(/edit)?$|fal-ai/flux-pro/v1\\.1-ultra$|fal-ai/flux-pro/kontext(/multi|/text-to-image)?$)');

// Veo's extension and the picture endpoints of the video families are no engines here.
const others = /extend-video$|(?<!kontext\/text)-to-image$|^fal-ai\/wan\/v2\.7\/(pro\/)?edit$/;

// The client's types are of April 2026. Its repository has said since August which lists of numbers are numbers ...
const wholes = /wan\/v2\.7|ltx-2\.3/;

// ... that this endpoint has an input of its own, not that of 2.7, and that this member is called generate_audio.
const outdated = ['fal-ai/wan-25-preview/text-to-video', 'wan/v2.6/reference-to-video/flash enable_audio'];

const known = {
  prompt: 'A paper boat on a rain puddle', image_url: anImage, start_image_url: anImage, first_frame_url: anImage, last_frame_url: anImage, video_url: aVideo, audio_url: aSound,
  image_urls: [anImage], video_urls: [aVideo],
};

const text = declarations('@fal-ai/client', 'src/types/endpoints.d.ts');
const types = new Map([...objects(text)].map(({ name, members }) => [name, members]));
const aliases = new Map([...text.matchAll(/^export type (\w+) = (\w+);/gm)].map(([, name, target]) => [name, target]));
const membersOf = name => types.get(name) ?? membersOf(aliases.get(name) ?? assert.fail(name));
const map = [...text.matchAll(/"([^"]+)": \{\s*input: (\w+);/g)].filter(([, endpoint]) => families.test(endpoint) && !others.test(endpoint) && !outdated.includes(endpoint));
assert.ok(map.length > 50, `${map.length} endpoints`);

for (const [, endpoint, type] of map) {
  const members = membersOf(type);
  const base = {};
  for (const [name, { required, literals }] of Object.entries(members))
    if (required) base[name] = literals[0] ?? known[name];
  // Where the text may be left out, another way to say it must take its place; and some endpoints can do without pictures by their types only.
  if (members.prompt) base.prompt = known.prompt;
  for (const name of ['image_url', 'reference_image_urls', 'image_urls'])
    if (members[name] && !Object.keys(base).some(given => /_urls?$/.test(given))) base[name] = name.endsWith('s') ? [anImage] : anImage;
  for (const [name, value] of Object.entries(base)) assert.ok(value !== undefined, `${endpoint}: ${name} needs a value`);

  checks(`${endpoint}: every value`, null, async () => {
    let jobs = 0;
    for (const [name, { literals, type: written }] of Object.entries(members)) {
      if (outdated.includes(`${endpoint} ${name}`)) continue;
      const values = written === 'boolean' ? [true, false] : literals;
      for (const listed of values) {
        const value = wholes.test(endpoint) && /^\d+$/.test(listed) ? Number(listed) : listed;
        const queued = await client.queue.submit(endpoint, { input: { ...base, [name]: value } }).catch(error => {
          throw new Error(`${name} ${JSON.stringify(value)}: ${error.message} ${JSON.stringify(error.body)}`);
        });
        assert.ok(queued.request_id);
        jobs++;
      }
    }

    return jobs;
  });

  const field = Object.keys(members).find(name => members[name].literals.length > 1);
  if (field) refuses(`${endpoint}: another ${field}`, () => tried(endpoint, { ...base, [field]: 'of no type' }), names(field));
  const required = Object.keys(members).find(name => members[name].required);
  if (required) refuses(`${endpoint}: no ${required}`, () => tried(endpoint, { ...base, [required]: undefined }), names(required));
}

renders('a client that reads every state', () => tried('fal-ai/veo3.1', { prompt: known.prompt }));

async function tried(endpoint, input) {
  const { data } = await client.subscribe(endpoint, { input, pollInterval: 10 });
  return download((data.video ?? data.images[0]).url);
}

function names(member) {
  return error => {
    assert.ok(error instanceof ValidationError);
    assert.ok(error.fieldErrors.some(({ loc }) => loc.includes(member)), JSON.stringify(error.body));
  };
}

await play();
