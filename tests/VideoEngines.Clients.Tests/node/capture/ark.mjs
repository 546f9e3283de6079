// ByteDance's Ark by Vercel's provider for it. The video models are called directly, as the package ai does.
import { aSound, aVideo, anImage, anotherImage, boat, captures, key, prompt, record } from '../lib/record.mjs';
import assert from 'node:assert/strict';
import { createByteDance } from '@ai-sdk/bytedance';

const ark = createByteDance({ apiKey: key });

async function generate(modelId, options, settings = {}) {
  const { warnings } = await ark.video(modelId).doGenerate({ prompt, n: 1, ...options, providerOptions: { bytedance: { pollIntervalMs: 1, ...settings } } });
  assert.deepEqual(warnings, []);
}

const url = (address, mediaType) => ({ type: 'url', url: address, mediaType });
const file = { type: 'file', mediaType: 'image/png', data: boat };
const frames = [{ frameType: 'first_frame', image: file }, { frameType: 'last_frame', image: url(anotherImage) }];

const models = [
  ['seedance25', 'dreamina-seedance-2-5-260628'], ['seedance20', 'dreamina-seedance-2-0-260128'], ['seedance20-fast', 'dreamina-seedance-2-0-fast-260128'],
  ['seedance20-mini', 'dreamina-seedance-2-0-mini-260615'], ['seedance15-pro', 'seedance-1-5-pro-251215'],
];
for (const [name, model] of models) {
  captures(`${name}-prompt-alone`, () => generate(model, {}));
  captures(`${name}-text`, () => generate(model, { resolution: '720p', aspectRatio: '16:9', duration: 5, seed: 7 }, { generateAudio: false, watermark: true, returnLastFrame: true }));
  captures(`${name}-image-address`, () => generate(model, { image: url(anImage), resolution: '720p', duration: 5 }));
  // At 2.5 the shape follows the frames.
  captures(`${name}-frames`, () => generate(model, { frameImages: frames, resolution: '480p', aspectRatio: name === 'seedance25' ? undefined : '9:16', duration: 5 }, { generateAudio: true }));
}

for (const [name, model] of models.slice(0, -1)) {
  captures(`${name}-references`, () => generate(model, { inputReferences: [file, url(anImage, 'image/png'), url(aVideo, 'video/mp4')], resolution: '720p', aspectRatio: '1:1', duration: 5 }, { referenceAudio: [aSound] }));
}

// What the client has no name for goes through it under the wire's own.
captures('seedance15-pro-draft', () => generate('seedance-1-5-pro-251215', { resolution: '480p', aspectRatio: '21:9', duration: 5 }, { draft: true, execution_expires_after: 7200, safety_identifier: 'user-1' }));
captures('seedance15-pro-offline', () => generate('seedance-1-5-pro-251215', { resolution: '720p', duration: 5 }, { serviceTier: 'flex', callback_url: 'https://app.example/done' }));

await record('ark', '@ai-sdk/bytedance', ({ method }) => method === 'POST' ? { id: 'cgt-1' } : { id: 'cgt-1', model: 'm', status: 'succeeded', content: { video_url: aVideo } });
