// Alibaba's DashScope by Vercel's provider for it. The video models are called directly, as the package ai does.
import { key, of, play, refuses, renders, checks, download } from './lib/play.mjs';
import { aSound, aVideo, anImage, dataUri, png } from './lib/picture.mjs';
import assert from 'node:assert/strict';
import { AISDKError, APICallError } from '@ai-sdk/provider';
import { createAlibaba } from '@ai-sdk/alibaba';

const alibaba = createAlibaba({ apiKey: key, videoBaseURL: of('dashscope') });
const prompt = 'A paper boat on a rain puddle';
const poll = { pollIntervalMs: 10 };

async function generate(modelId, options, settings = {}) {
  const result = await alibaba.video(modelId).doGenerate({ prompt, n: 1, duration: 5, ...options, providerOptions: { alibaba: { ...poll, ...settings } } });
  assert.deepEqual(result.warnings, []);
  return result;
}

async function bytes(modelId, options, settings) {
  const { videos, providerMetadata } = await generate(modelId, options, settings);
  assert.equal(videos.length, 1);
  assert.equal(videos[0].mediaType, 'video/mp4');
  assert.ok(providerMetadata.alibaba.taskId);
  assert.ok(providerMetadata.alibaba.usage.duration > 0);
  return download(videos[0].url);
}

const url = address => ({ type: 'url', url: address });
const file = { type: 'file', mediaType: 'image/png', data: new Uint8Array(png(640, 640)) };

renders('wan2.6-t2v: text', () => bytes('wan2.6-t2v', { resolution: '1280x720' }));
renders('wan2.6-t2v: every setting', () => bytes('wan2.6-t2v', { resolution: '1920x1080', duration: 10, seed: 7 }, {
  negativePrompt: 'people', audioUrl: aSound, promptExtend: true, shotType: 'multi', watermark: false,
}));

for (const model of ['wan2.6-i2v', 'wan2.6-i2v-flash']) {
  renders(`${model}: picture`, () => bytes(model, { image: url(anImage), resolution: '1280x720' }));
  // Given bytes, this client sends base64 without the head of a data URI here; the provider documents addresses and data URIs only.
  renders(`${model}: picture as a data URI`, () => bytes(model, { image: { type: 'file', mediaType: 'image/png', data: dataUri(640, 640) }, resolution: '1920x1080' }, { audio: true }));
}

for (const model of ['wan2.6-r2v', 'wan2.6-r2v-flash'])
  renders(`${model}: references`, () => bytes(model, { prompt: 'character1 meets character2', resolution: '1280x720' }, { referenceUrls: [anImage, aVideo] }));

for (const model of ['wan2.7-t2v', 'wan2.7-t2v-2026-06-12'])
  renders(`${model}: text`, () => bytes(model, { resolution: '1280x720', aspectRatio: '9:16', duration: 8, seed: 1 }, { promptExtend: false, negativePrompt: 'people' }));

for (const model of ['wan2.7-r2v', 'wan2.7-r2v-2026-06-12']) {
  renders(`${model}: references`, () => bytes(model, { resolution: '1280x720', inputReferences: [url(anImage), url(aVideo)] }));
  renders(`${model}: a reference as bytes and a first frame`, () => bytes(model, { resolution: '1280x720', inputReferences: [file], frameImages: [{ frameType: 'first_frame', image: file }] }));
}

renders('wan3.0-video: text', () => bytes('wan3.0-video', { resolution: '832x480', aspectRatio: '16:9', generateAudio: true, seed: 3 }));
renders('wan3.0-video: first and last frame', () => bytes('wan3.0-video', {
  resolution: '1280x720', frameImages: [{ frameType: 'first_frame', image: file }, { frameType: 'last_frame', image: url(anImage) }],
}));
renders('wan3.0-video: references', () => bytes('wan3.0-video', { resolution: '1920x1080' }, {
  media: [{ type: 'reference_image', url: anImage }, { type: 'reference_video', url: aVideo }, { type: 'reference_audio', url: aSound }], ratio: 'adaptive',
}));
renders('wan3.0-video-prime: text', () => bytes('wan3.0-video-prime', { resolution: '1280x720' }));

checks('usage as documented', 1, async () => {
  const { providerMetadata: { alibaba: { usage, actualPrompt } } } = await generate('wan2.6-t2v', { resolution: '1280x720' });
  assert.equal(usage.outputVideoDuration ?? usage.duration, 5);
  assert.equal(usage.resolution, 720);
  assert.equal(typeof actualPrompt, 'string');
});

checks('a refusal of the content fails the task', 1, async () => {
  await fetch(of('_emulator/faults'), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ kind: 'moderation-after', provider: 'dashscope' }) });
  await assert.rejects(generate('wan2.6-t2v', { resolution: '1280x720' }), error => {
    assert.ok(AISDKError.isInstance(error));
    assert.equal(error.name, 'ALIBABA_VIDEO_GENERATION_FAILED');
    return true;
  });
});

const refused = (status, code) => error => {
  assert.ok(APICallError.isInstance(error));
  assert.equal(error.statusCode, status);
  assert.equal(error.data.code, code);
  assert.equal(error.message, error.data.message);
  assert.ok(error.data.request_id);
};

refuses('a size that the model has not', () => generate('wan2.6-t2v', { resolution: '640x480' }), refused(400, 'InvalidParameter'));
refuses('a duration above the longest', () => generate('wan2.6-t2v', { resolution: '1280x720', duration: 60 }), refused(400, 'InvalidParameter'));
refuses('frames and references', () => generate('wan3.0-video', {}, { media: [{ type: 'first_frame', url: anImage }, { type: 'reference_image', url: anImage }] }), refused(400, 'InvalidParameter'));
refuses('no prompt', () => generate('wan2.6-t2v', { prompt: undefined }), error => assert.equal(error.statusCode, 400));
refuses('an unknown model', () => generate('wan9-t2v', { resolution: '1280x720' }), refused(404, 'ModelNotFound'));
refuses('no key', () => createAlibaba({ apiKey: ' ', videoBaseURL: of('dashscope') }).video('wan2.6-t2v').doGenerate({ prompt, n: 1, providerOptions: { alibaba: poll } }), refused(401, 'InvalidApiKey'));

await play();
