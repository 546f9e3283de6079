// ByteDance's Ark by Vercel's provider for it. The video models are called directly, as the package ai does.
import { key, of, play, refuses, renders, checks, download } from './lib/play.mjs';
import { aSound, aVideo, anImage, png } from './lib/picture.mjs';
import assert from 'node:assert/strict';
import { AISDKError, APICallError } from '@ai-sdk/provider';
import { createByteDance } from '@ai-sdk/bytedance';

const ark = createByteDance({ apiKey: key, baseURL: of('ark/api/v3') });
const prompt = 'A paper boat on a rain puddle';
const poll = { pollIntervalMs: 10 };

async function generate(modelId, options, settings = {}) {
  const result = await ark.video(modelId).doGenerate({ prompt, n: 1, duration: 5, ...options, providerOptions: { bytedance: { ...poll, ...settings } } });
  assert.deepEqual(result.warnings, []);
  return result;
}

async function bytes(modelId, options, settings) {
  const { videos, providerMetadata } = await generate(modelId, options, settings);
  assert.equal(videos.length, 1);
  assert.ok(providerMetadata.bytedance.taskId.startsWith('cgt-'));
  assert.ok(providerMetadata.bytedance.usage.completion_tokens > 0);
  return download(videos[0].url);
}

const url = (address, mediaType) => ({ type: 'url', url: address, mediaType });
const file = { type: 'file', mediaType: 'image/png', data: new Uint8Array(png(640, 640)) };

for (const model of ['dreamina-seedance-2-0-260128', 'dreamina-seedance-2-0-fast-260128', 'seedance-1-5-pro-251215']) {
  renders(`${model}: text`, () => bytes(model, { resolution: '1280x720', aspectRatio: '16:9', seed: 7 }, { generateAudio: true, watermark: false }));
  renders(`${model}: picture by address`, () => bytes(model, { image: url(anImage), resolution: '864x496' }));
  renders(`${model}: first and last frame as bytes`, () => bytes(model, {
    resolution: '1280x720', frameImages: [{ frameType: 'first_frame', image: file }, { frameType: 'last_frame', image: file }],
  }, { returnLastFrame: true }));
}

for (const model of ['dreamina-seedance-2-0-260128', 'dreamina-seedance-2-0-fast-260128']) {
  renders(`${model}: references`, () => bytes(model, { resolution: '1280x720', inputReferences: [file, url(anImage, 'image/png'), url(aVideo, 'video/mp4')] }, { referenceAudio: [aSound] }));
}

for (const model of ['seedance-1-0-pro-250528', 'seedance-1-0-pro-fast-251015']) {
  renders(`${model}: text`, () => bytes(model, { resolution: '864x480', aspectRatio: '16:9', seed: 7 }, { cameraFixed: false, serviceTier: 'flex' }));
  renders(`${model}: picture`, () => bytes(model, { image: file, resolution: '864x480' }));
}

renders('dreamina-seedance-2-0-mini-260615: text', () => bytes('dreamina-seedance-2-0-mini-260615', { resolution: '480p' }));
renders('dreamina-seedance-2-0-260128: 1080p', () => bytes('dreamina-seedance-2-0-260128', { resolution: '1920x1080', aspectRatio: '9:16', duration: 4 }, { generateAudio: false }));
renders('dreamina-seedance-2-5-260628: text', () => bytes('dreamina-seedance-2-5-260628', { resolution: '720p', duration: 8 }));
renders('seedance-1-5-pro-251215: draft', () => bytes('seedance-1-5-pro-251215', { resolution: '480p' }, { draft: true }));
renders('seedance-1-5-pro-251215: offline, camera fixed', () => bytes('seedance-1-5-pro-251215', { resolution: '480p' }, { serviceTier: 'flex', cameraFixed: true }));

checks('a refusal of the content fails the task', 1, async () => {
  await fetch(of('_emulator/faults'), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ kind: 'moderation-after', provider: 'ark' }) });
  await assert.rejects(generate('dreamina-seedance-2-0-260128', {}), error => {
    assert.ok(AISDKError.isInstance(error));
    assert.equal(error.name, 'BYTEDANCE_VIDEO_GENERATION_FAILED');
    return true;
  });
});

const refused = (status, code) => error => {
  assert.ok(APICallError.isInstance(error));
  assert.equal(error.statusCode, status);
  assert.match(error.data.error.code, code);
  assert.equal(error.message, error.data.error.message);
};

const invalid = refused(400, /^InvalidParameter/);
refuses('a duration above the longest', () => generate('dreamina-seedance-2-0-260128', { duration: 60 }), invalid);
refuses('a resolution that the model has not', () => generate('dreamina-seedance-2-0-fast-260128', { resolution: '1080p' }), invalid);
refuses('a fixed camera on 2.0', () => generate('dreamina-seedance-2-0-260128', {}, { cameraFixed: true }), invalid);
refuses('frames and references', () => generate('dreamina-seedance-2-0-260128', { image: file }, { referenceImages: [anImage] }), invalid);
refuses('an unknown field', () => generate('dreamina-seedance-2-0-260128', {}, { negative_prompt: 'rain' }), invalid);
refuses('an unknown model', () => generate('seedance-9', {}), refused(404, /NotFound|NotOpen/));
refuses('no key', () => createByteDance({ apiKey: ' ', baseURL: of('ark/api/v3') }).video('dreamina-seedance-2-0-260128').doGenerate({ prompt, n: 1, providerOptions: { bytedance: poll } }), refused(401, /AuthenticationError/));

await play();
