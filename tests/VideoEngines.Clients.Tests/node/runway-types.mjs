// Every model, endpoint and value that the request types of Runway's SDK list must be taken, and nothing else.
import { hurry } from './lib/hurry.mjs';
import { checks, download, key, of, play, refuses, renders } from './lib/play.mjs';
import { aVideo, anImage } from './lib/picture.mjs';
import { declarations, objects } from './lib/types.mjs';
import assert from 'node:assert/strict';
import RunwayML, { BadRequestError } from '@runwayml/sdk';

hurry();

const client = new RunwayML({ apiKey: key, baseURL: of('runway'), maxRetries: 0 });
const resources = {
  'text-to-video': body => client.textToVideo.create(body),
  'image-to-video': body => client.imageToVideo.create(body),
  'video-to-video': body => client.videoToVideo.create(body),
  'video-upscale': body => client.videoUpscale.create(body),
  'video-to-hdr': body => client.videoToHdr.create(body),
};

/** Values for required members without literals. */
const known = { promptText: 'A paper boat on a rain puddle', promptImage: anImage, promptVideo: aVideo, videoUri: aVideo, duration: 5 };

/** What goes together with a value, by what the vendor's texts say beside the types. */
function companions(resource, model, name, value) {
  const reference = resource === 'image-to-video' ? { promptImage: [{ uri: anImage }] } : { references: [{ uri: anImage }] };
  if (name === 'mode' && value === 'extend') return { promptText: known.promptText };
  if (name === 'mode' && value === 'edit') return { promptText: known.promptText, duration: 'auto' };
  if (name === 'ratio' && value === 'adaptive') return reference;
  // Frames follow their own size class; a picture without a position is a reference and leaves the ratio open.
  if (name === 'ratio' && model.startsWith('wan3') && resource === 'image-to-video' && !value.startsWith('auto_')) return reference;
  return {};
}

/** The emulator makes MP4 files and says so when it is asked for others. */
const isOtherFile = (model, name, value) => model !== 'ruby' && (name === 'proresProfile' || (name === 'outputFormat' && value !== 'mp4'));

const first = ({ literals }, name) => literals.length > 0 ? literals[0] : known[name];

for (const [resource, create] of Object.entries(resources)) {
  for (const { members } of objects(declarations('@runwayml/sdk', `resources/${resource}.d.ts`))) {
    const model = members.model?.literals[0];
    if (!model || !Object.keys(members).some(name => name in known)) continue;
    const base = {};
    for (const [name, member] of Object.entries(members)) {
      if (!member.required) continue;
      base[name] = first(member, name);
      assert.ok(base[name] !== undefined, `${resource} ${model}: ${name} needs a value`);
    }

    renders(`${resource} ${model}`, async () => {
      const created = create(base);
      created.catch(() => {});
      return download((await created.waitForTaskOutput()).output[0]);
    });

    checks(`${resource} ${model}: every value`, null, async () => {
      let jobs = 0;
      for (const [name, { literals, type }] of Object.entries(members)) {
        const tried = type === 'boolean' ? [true, false] : name === 'model' ? [] : literals;
        for (const value of tried) {
          if (isOtherFile(model, name, value)) continue;
          try {
            await create({ ...base, ...companions(resource, model, name, value), [name]: value });
          } catch (error) {
            throw new Error(`${name} ${JSON.stringify(value)}: ${error.message}`);
          }

          jobs++;
        }
      }

      return jobs;
    });

    for (const [name, { literals, required }] of Object.entries(members)) {
      if (name === 'model') continue;
      if (literals.length > 0) refuses(`${resource} ${model}: another ${name}`, () => create({ ...base, [name]: 'of no type' }), names(name));
      if (required) refuses(`${resource} ${model}: no ${name}`, () => create({ ...base, [name]: undefined }), names(name));
    }

    refuses(`${resource} ${model}: an unknown member`, () => create({ ...base, ofNoType: 1 }), names());
  }
}

function names(member) {
  return error => {
    assert.ok(error instanceof BadRequestError);
    if (member) assert.ok(error.error.issues.some(issue => issue.path[0] === member), JSON.stringify(error.error));
  };
}

await play();
